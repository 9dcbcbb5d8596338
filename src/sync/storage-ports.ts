/** Storage and time, as the domain needs them; everybody takes them from ports.ts. */

/** One object store. Every method is one transaction. */
export interface KeyValue<V> {
  get(key: string): Promise<V | undefined>;
  getMany(keys: readonly string[]): Promise<(V | undefined)[]>;
  set(key: string, value: V): Promise<void>;
  setMany(entries: readonly (readonly [string, V])[]): Promise<void>;
  /** Read-modify-write inside one transaction (safe across tabs). Returns what was written. */
  update(key: string, change: (old: V | undefined) => V): Promise<V>;
  /**
   * The same for several keys, all in one transaction. Undefined leaves a key as it is, null removes it. Returns what the
   * keys hold then.
   */
  updateMany(
    keys: readonly string[],
    change: (old: V | undefined, key: string) => V | undefined | null,
  ): Promise<(V | undefined)[]>;
  delMany(keys: readonly string[]): Promise<void>;
  /** Every key, or those that begin so. */
  keys(prefix?: string): Promise<string[]>;
  entries(): Promise<[string, V][]>;
  clear(): Promise<void>;
}

export interface Clock {
  now(): number;
  /** Rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
