/** A page that can die at any moment: whatever it awaits then never comes back, and what it had sent may still have happened. */
import type { Backend } from "../src/store/backend";
import type { Clock, KeyValue, Library } from "../src/sync/ports";
import { createLeases } from "../src/sync/leases";
import type { fakeBackend } from "./fake-backend";
import { BOX_A, BOX_B } from "./fakes";
import type { FakeLibrary } from "./fake-library";
import { ScriptedSource } from "./scripted-source";

export interface Death {
  /** The step at which the page dies; none: it lives on. */
  readonly at: number;
  /** Whether what it does in that step still happens, unheard. */
  readonly done: boolean;
}

/** Counts every step that leaves the page, and lets nothing come back once it is dead. */
export class Life {
  steps = 0;
  dead = false;
  readonly over: Promise<void>;
  private end: () => void = () => {};

  constructor(private death: Death | null) {
    this.over = new Promise((resolve) => {
      this.end = resolve;
    });
  }

  /** It dies so many steps from now. */
  doom(steps: number, done: boolean): void {
    this.death = { at: this.steps + steps, done };
  }

  /** One step: done and heard, done and unheard, or never done. */
  step<T>(work: () => Promise<T>): Promise<T> {
    if (this.dead) return new Promise<never>(() => {});
    this.steps += 1;
    if (this.death === null || this.steps < this.death.at) return this.heard(work());
    this.dead = true;
    const last = this.death.done ? work().catch(() => undefined) : Promise.resolve();
    void last.then(() => this.end());
    return new Promise<never>(() => {});
  }

  /** What was under way when the page died has happened, but nobody is there to hear of it. */
  private heard<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (value) => this.dead || resolve(value),
        (error: unknown) => this.dead || reject(error),
      );
    });
  }
}

const METHODS = [
  "get",
  "getMany",
  "set",
  "setMany",
  "update",
  "updateMany",
  "delMany",
  "keys",
  "entries",
  "clear",
] as const;

/** A store whose every method is a step of that life. */
export function mortalKv<V>(kv: KeyValue<V>, life: Life): KeyValue<V> {
  const entries = METHODS.map((method) => {
    const call = kv[method].bind(kv) as (...asked: unknown[]) => Promise<unknown>;
    return [method, (...asked: unknown[]) => life.step(() => call(...asked))];
  });
  return Object.fromEntries(entries) as unknown as KeyValue<V>;
}

function mortalLibrary(library: FakeLibrary, life: Life): Library {
  return {
    type: library.type,
    page: (selection, page, perPage) => life.step(() => library.page(selection, page, perPage)),
    byIds: (ids) => life.step(() => library.byIds(ids)),
    update: (updates) => life.step(() => library.update(updates)),
    linkedTo: (ids) => life.step(() => library.linkedTo(ids)),
    image: (entity) => life.step(() => library.image(entity)),
  };
}

let pages = 0;

/** The backend of one page over what outlives it: the world's library, disk and sources. `tab` as the browser names it. */
export function mortalBackend(world: ReturnType<typeof fakeBackend>, life: Life, tab: string): Backend {
  const { backend, clock, disk, library } = world;
  const mortalClock: Clock = {
    now: () => clock.now(),
    sleep: (ms, signal) => life.step(() => clock.sleep(ms, signal)),
  };
  const sources = new Map(
    [BOX_A, BOX_B].map((endpoint) => {
      const source = new ScriptedSource(endpoint, mortalClock, [...world.source(endpoint).entities.values()]);
      return [endpoint, source];
    }),
  );
  const kvs = Object.fromEntries(
    Object.entries(disk).map(([name, kv]) => [name, mortalKv(kv as KeyValue<unknown>, life)]),
  ) as unknown as typeof disk;
  const page = `page-${++pages}`;
  return {
    ...backend,
    ...kvs,
    stash: async () => ({ ...(await life.step(() => backend.stash())), library: mortalLibrary(library, life) }),
    sourceOf: ({ endpoint }) => sources.get(endpoint) as ScriptedSource,
    leases: createLeases(kvs.leaseBook, { clock: mortalClock, tab, page }),
    clock: mortalClock,
    newId: () => `${page} ${backend.newId()}`,
    tab,
  };
}
