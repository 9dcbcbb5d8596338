import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local, stashId } from "../../test/fakes";
import type { RunOptions } from "../sync/run-types";
import type { Backend } from "./backend";
import type { RunChannel, RunMessage } from "./run-channel";
import { createStores } from "./stores";

const SAFE: RunOptions = {
  ...{ task: "update-performers", selection: {}, nameSearch: false, fresh: false, mode: "safe" },
};
const COUNT = 120;
const IDS = Array.from({ length: COUNT }, (_, i) => String(i + 1));

/** One channel for several tabs: who posts does not hear it. */
function ether() {
  const listeners: ((message: RunMessage, from: RunChannel) => void)[] = [];
  return (): RunChannel => {
    const channel: RunChannel = {
      post: (message) => {
        for (const hear of listeners) hear(message, channel);
      },
      listen: (hear) => listeners.push((message, from) => from !== channel && hear(message)),
    };
    return channel;
  };
}

/** A browser with a library whose performers each have a gap; `tab` opens one more page of it. */
function browser(record: (id: string) => Record<string, unknown> = () => ({})) {
  const world = fakeBackend(IDS.map((id) => local(id, record(id), { stashIds: [stashId(BOX_A, `a${id}`)] })));
  const open = ether();
  const tab = (name: string, more: Partial<Backend> = {}) => {
    const next = fakeBackend([], { disk: world.disk, library: world.library, tab: name });
    next.source(BOX_A).put(...IDS.map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 170 })));
    // One clock for all: the pages live at the same time.
    const backend = { ...next.backend, clock: world.clock, channel: open(), ...more };
    const stores = createStores({ ...backend, sourceOf: ({ endpoint }) => world.source(endpoint) });
    return { stores, run: stores.run, source: world.source(BOX_A) };
  };
  world.source(BOX_A).put(...IDS.map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 170 })));
  return { ...world, tab };
}

const written = ({ library }: ReturnType<typeof browser>) =>
  IDS.filter((id) => library.at(id).record.height_cm === 170).length;
const sent = ({ library }: ReturnType<typeof browser>) =>
  library.calls.filter((call) => call.method === "update").flatMap((call) => call.ids);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

describe("pausing", () => {
  it("keeps the place of a writing run, and another tab goes on from there", async () => {
    const world = browser();
    const one = world.tab("one");
    await one.stores.load();
    let asked = 0;
    one.source.before = () => {
      asked += 1;
      if (asked === 2) one.run.getState().pause();
    };
    await world.clock.until(one.run.getState().start(SAFE));
    const { interrupted, running, last } = one.run.getState();
    expect({ running, last, paused: interrupted?.paused, end: interrupted?.end }).toEqual({
      ...{ running: false, last: null, paused: true, end: null },
    });
    const before = written(world);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(COUNT);
    one.source.before = () => {};
    one.source.asked.length = 0;

    const two = world.tab("two");
    await two.stores.load();
    expect(two.run.getState().interrupted).toMatchObject({ paused: true });
    await world.clock.until(two.run.getState().resume());
    expect(two.run.getState().last).toMatchObject({ end: "finished", done: COUNT, total: COUNT, written: COUNT });
    expect(written(world)).toBe(COUNT);
    // Nobody was written twice, and who was done was not even asked about again.
    expect(new Set(sent(world)).size).toBe(sent(world).length);
    expect(one.source.asked.length).toBeLessThanOrEqual(COUNT - 50);
    expect(one.run.getState()).toMatchObject({ interrupted: null, elsewhere: null, last: { end: "finished" } });
  });

  it("keeps every option: one that asks again goes on to do so, but for what it has asked itself", async () => {
    const world = browser();
    const one = world.tab("one");
    await one.stores.load();
    const asked: { fresh?: boolean; since?: number }[] = [];
    const byIds = one.source.performersByIds.bind(one.source);
    one.source.performersByIds = (ids, options) => {
      asked.push({ fresh: options.fresh ?? false, since: options.since ?? 0 });
      return byIds(ids, options);
    };
    let requests = 0;
    one.source.before = () => {
      requests += 1;
      if (requests === 2) one.run.getState().pause();
    };
    const options = { ...SAFE, fresh: true, staleDays: 3, nameSearch: true };
    await world.clock.until(one.run.getState().start(options));
    const startedAt = one.run.getState().interrupted?.startedAt;
    await world.clock.until(one.run.getState().resume());
    expect(one.run.getState()).toMatchObject({ progress: { options }, last: { options, end: "finished" } });
    expect(asked.length).toBeGreaterThan(1);
    expect(new Set(asked.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ fresh: true, since: startedAt })]),
    );
  });

  it("happens by itself where nothing can be undone any more, and says why", async () => {
    const world = browser();
    const { stores, run } = world.tab("one");
    await stores.load();
    world.library.before = ({ method }) => {
      if (method === "update") world.disk.journal.broken = new Error("The disk is full.");
    };
    await world.clock.until(run.getState().start(SAFE));
    expect(run.getState()).toMatchObject({ error: "The disk is full.", interrupted: { paused: true, end: null } });
    expect(written(world)).toBe(25);
    world.library.before = () => {};
    world.disk.journal.broken = null;
    await world.clock.until(run.getState().resume());
    expect(run.getState()).toMatchObject({ error: null, interrupted: null, last: { end: "finished" } });
    expect(written(world)).toBe(COUNT);
  });
});

describe("several tabs", () => {
  it("follow the run live, and can pause it", async () => {
    const world = browser();
    const [one, two] = [world.tab("one"), world.tab("two")];
    await Promise.all([one.stores.load(), two.stores.load()]);
    const seen: number[] = [];
    two.run.subscribe(({ elsewhereProgress }) => elsewhereProgress && seen.push(elsewhereProgress.done));
    let asked = 0;
    one.source.before = () => {
      asked += 1;
      if (asked === 3) two.run.getState().pause();
    };
    await world.clock.until(one.run.getState().start(SAFE));
    expect(Math.max(...seen)).toBeGreaterThan(0);
    expect(two.run.getState().elsewhereProgress).toBeNull();
    await world.clock.until(two.stores.run.getState().load());
    expect(two.run.getState().interrupted).toMatchObject({ paused: true });
  });

  it("start one run between them", async () => {
    const world = browser();
    const tabs = ["one", "two", "three"].map((name) => world.tab(name));
    await Promise.all(tabs.map(({ stores }) => stores.load()));
    const starts = tabs.map(({ run }) => run.getState().start(SAFE));
    const ends = await world.clock.until(Promise.allSettled(starts));
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(world.disk.runs.map.size).toBe(1);
    expect(written(world)).toBe(COUNT);
    expect(sent(world)).toHaveLength(COUNT);
  });

  it("offer at once what a page left behind that said it went away", async () => {
    const world = browser();
    const gone = new Set<string>();
    const goneAt = (page: string) => (gone.has(page) ? 1 : null);
    const one = world.tab("one", { page: "first", goneAt });
    await one.stores.load();
    one.source.before = () => {
      throw new Error("the page is gone");
    };
    const { runs } = world.disk;
    const { set } = runs;
    // What it would write at its end never comes.
    runs.set = async (id, record) => (record.end === null ? set.call(runs, id, record) : undefined);
    await world.clock.until(one.run.getState().start(SAFE));
    runs.set = set;
    one.source.before = () => {};
    const two = world.tab("two", { page: "second", goneAt });
    await two.stores.load();
    expect(two.run.getState()).toMatchObject({ interrupted: null, elsewhere: { page: "first" } });
    gone.add("first");
    await two.run.getState().load();
    expect(two.run.getState()).toMatchObject({ interrupted: { page: "first", end: null }, elsewhere: null });
    await world.clock.until(two.run.getState().resume());
    expect(two.run.getState().last).toMatchObject({ end: "finished", page: "second", written: COUNT });
  });
});

describe("everything", () => {
  it("waits for a word with its numbers, whatever happens to the tab, and then writes", async () => {
    const world = browser((id) => (Number(id) <= 10 ? { height_cm: 160 } : {}));
    const one = world.tab("one");
    await one.stores.load();
    await world.clock.until(one.run.getState().start({ ...SAFE, mode: "everything" }));
    const tally = { performers: COUNT, changes: COUNT, conflicts: 0, kept: 0, differs: 10, fills: COUNT - 10 };
    expect(one.run.getState()).toMatchObject({ running: false, last: null, interrupted: { tally, done: COUNT } });
    expect(sent(world)).toEqual([]);

    const two = world.tab("two");
    await two.stores.load();
    expect(two.run.getState().interrupted).toMatchObject({ tally });
    await world.clock.until(two.run.getState().confirm());
    expect(two.run.getState()).toMatchObject({ interrupted: null, last: { end: "finished", written: COUNT } });
    expect(written(world)).toBe(COUNT);
    expect(two.stores.review.getState().plans.size).toBe(0);
    const runs = new Set([...world.disk.journal.map.values()].map((record) => record.runId));
    expect([...runs]).toEqual([two.run.getState().last?.id]);
  });

  it("writes nothing when that is the word; decisions stay", async () => {
    const world = browser((id) => (Number(id) <= 10 ? { height_cm: 160 } : {}));
    const { stores, run } = world.tab("one");
    await stores.load();
    await world.clock.until(run.getState().start({ ...SAFE, mode: "everything" }));
    await world.clock.until(run.getState().discard());
    expect(run.getState()).toMatchObject({ interrupted: null, last: { end: "stopped" } });
    expect(sent(world)).toEqual([]);
    expect(stores.review.getState().plans.size).toBe(COUNT);
  });
});
