import type { KeyValue } from "../src/sync/ports";

/** A KeyValue in memory that behaves as IndexedDB does: asynchronous, values are copies, one transaction after another. */
export class MemoryKeyValue<V> implements KeyValue<V> {
  readonly map = new Map<string, V>();
  /** Set to make every method reject, as a full or forbidden database does. */
  broken: Error | null = null;
  private last: Promise<unknown> = Promise.resolve();

  private transaction<T>(work: () => T): Promise<T> {
    const done = this.last.then(async () => {
      await Promise.resolve();
      if (this.broken) throw this.broken;
      return work();
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  private copy<T>(value: T): T {
    return value === undefined ? value : structuredClone(value);
  }

  get(key: string) {
    return this.transaction(() => this.copy(this.map.get(key)));
  }
  getMany(keys: readonly string[]) {
    return this.transaction(() => keys.map((key) => this.copy(this.map.get(key))));
  }
  set(key: string, value: V) {
    return this.setMany([[key, value]]);
  }
  setMany(entries: readonly (readonly [string, V])[]) {
    return this.transaction(() => {
      for (const [key, value] of entries) this.map.set(key, this.copy(value));
    });
  }
  update(key: string, change: (old: V | undefined) => V) {
    return this.transaction(() => {
      const next = change(this.copy(this.map.get(key)));
      this.map.set(key, this.copy(next));
      return next;
    });
  }
  updateMany(keys: readonly string[], change: (old: V | undefined, key: string) => V | undefined | null) {
    return this.transaction(() => {
      const made = keys.map((key) => [key, change(this.copy(this.map.get(key)), key)] as const);
      for (const [key, next] of made)
        if (next === null) this.map.delete(key);
        else if (next !== undefined) this.map.set(key, this.copy(next));
      return keys.map((key) => this.copy(this.map.get(key)));
    });
  }
  delMany(keys: readonly string[]) {
    return this.transaction(() => {
      for (const key of keys) this.map.delete(key);
    });
  }
  keys(prefix = "") {
    return this.transaction(() => [...this.map.keys()].filter((key) => key.startsWith(prefix)));
  }
  entries() {
    return this.transaction(() => [...this.map].map(([key, value]): [string, V] => [key, this.copy(value)]));
  }
  clear() {
    return this.transaction(() => this.map.clear());
  }
}
