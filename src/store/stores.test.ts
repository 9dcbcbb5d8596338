import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, BOX_B, boxed, local, stashId, takeFrom } from "../../test/fakes";
import type { RunOptions } from "../sync/run-types";
import { SILENT_MS } from "./run-book";
import { createStores } from "./stores";

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };

const linked = (id: string, record = {}) => local(id, record, { stashIds: [stashId(BOX_A, `a${id}`)] });

/** Three performers, one box that knows more of each of them. */
function started(before?: Parameters<typeof fakeBackend>[1]) {
  const world = fakeBackend([linked("1"), linked("2"), linked("3", { height_cm: 171 })], before);
  world.source(BOX_A).put(...["1", "2", "3"].map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 171 })));
  return { ...world, stores: createStores(world.backend) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

describe("a run", () => {
  it("shows what waits while it goes on, and is in the book afterwards", async () => {
    const { stores, clock, disk } = started();
    await stores.load();
    const work = stores.run.getState().start(ALL);
    expect(stores.run.getState()).toMatchObject({ running: true, progress: { phase: "library" } });
    await clock.until(work);
    const { running, progress, last } = stores.run.getState();
    expect({ running, phase: progress?.phase, end: last?.end }).toEqual({
      running: false,
      phase: "done",
      end: "finished",
    });
    expect(progress).toMatchObject({ total: 3, done: 3, withChanges: 2, unchanged: 1 });
    expect([...stores.review.getState().plans.keys()]).toEqual(["1", "2"]);
    expect([...disk.runs.map.values()]).toMatchObject([{ end: "finished", done: 3 }]);
  });

  it("is one at a time", async () => {
    const { stores, clock, disk } = started();
    await stores.load();
    const { start } = stores.run.getState();
    await clock.until(Promise.all([start(ALL), start(ALL)]));
    expect(disk.runs.map.size).toBe(1);
  });

  it("can be stopped, and keeps its results", async () => {
    const { stores, clock, source } = started();
    await stores.load();
    source(BOX_A).before = () => stores.run.getState().stop();
    await clock.until(stores.run.getState().start(ALL));
    expect(stores.run.getState()).toMatchObject({
      running: false,
      stopping: false,
      error: null,
      last: { end: "stopped" },
    });
  });

  it("says why it could not go on when Stash does not answer", async () => {
    const { stores, clock, state } = started();
    await stores.load();
    state.down = new Error("Stash did not answer.");
    await clock.until(stores.run.getState().start(ALL));
    expect(stores.run.getState()).toMatchObject({
      running: false,
      error: "Stash did not answer.",
      last: { end: "failed" },
    });
  });

  it("leaves out sources that are switched off or twice there", async () => {
    const { stores, clock, source, state } = started();
    state.settings = JSON.stringify({ disabledSources: [BOX_B] });
    state.configs = [...state.configs, ...state.configs];
    await stores.load();
    expect(stores.sources.getState().sources.map((row) => [row.name, row.enabled, row.invalid])).toEqual([
      ["Box A", true, null],
      ["Box A", true, "endpoint-twice"],
      ["Box B", false, null],
      ["Box B", false, "endpoint-twice"],
    ]);
    await clock.until(stores.run.getState().start({ ...ALL, nameSearch: true }));
    expect(source(BOX_B).asked).toEqual([]);
    expect(source(BOX_A).asked).toHaveLength(3);
  });
});

describe("a run that was cut off", () => {
  async function cutOff() {
    const world = started();
    await world.stores.load();
    await world.clock.until(world.stores.run.getState().start(ALL));
    const [id, record] = [...world.disk.runs.map][0]!;
    world.disk.runs.map.set(id, { ...record, end: null, endedAt: null, done: 1 });
    return world;
  }

  it("is offered after a reload of its tab, at once", async () => {
    const old = await cutOff();
    const { stores, clock, disk } = started({ ...old });
    await stores.load();
    expect(stores.run.getState().interrupted).toMatchObject({ done: 1, total: 3 });
    expect(stores.review.getState().plans.size).toBe(2);
    await clock.until(stores.run.getState().resume());
    expect(stores.run.getState()).toMatchObject({ interrupted: null, last: { end: "finished", done: 3 } });
    expect(disk.runs.map.size).toBe(1);
  });

  it("can be discarded; what it found stays", async () => {
    const old = await cutOff();
    const { stores } = started({ ...old });
    await stores.load();
    await stores.run.getState().discard();
    expect(stores.run.getState().interrupted).toBeNull();
    const again = started({ ...old });
    await again.stores.load();
    expect(again.stores.run.getState().interrupted).toBeNull();
    expect(again.stores.review.getState().plans.size).toBe(2);
  });

  it("is left to another tab until that has been silent for long", async () => {
    const old = await cutOff();
    const other = started({ ...old, tab: "tab-2" });
    await other.stores.load();
    expect(other.stores.run.getState()).toMatchObject({ interrupted: null, elsewhere: { done: 1 } });
    const later = started({ ...old, tab: "tab-2" });
    later.clock.jump(SILENT_MS + 60_000);
    await later.stores.load();
    expect(later.stores.run.getState()).toMatchObject({ interrupted: { done: 1 }, elsewhere: null });
  });
});

describe("the review", () => {
  it("applies, forgets what is done, and takes it back", async () => {
    const { stores, clock, library } = started();
    await stores.load();
    await clock.until(stores.run.getState().start(ALL));
    const plans = [...stores.review.getState().plans.values()];
    const work = stores.review.getState().apply(plans.map((plan) => ({ plan, choices: takeFrom(plan) })));
    expect(stores.review.getState().applying).toMatchObject({ total: 2, done: 0 });
    const outcomes = await clock.until(work);
    expect(library.at("1").record.height_cm).toBe(171);
    expect(stores.review.getState()).toMatchObject({ applying: null, plans: new Map() });
    const ids = outcomes.flatMap((one) => (one.status === "applied" && one.undoId ? [one.undoId] : []));
    await clock.until(stores.review.getState().undo(ids));
    expect(library.at("1").record.height_cm ?? null).toBeNull();
  });

  it("gives every request an outcome when Stash is gone", async () => {
    const { stores, clock, state } = started();
    await stores.load();
    await clock.until(stores.run.getState().start(ALL));
    state.down = new Error("gone");
    const plans = [...stores.review.getState().plans.values()];
    const outcomes = await stores.review.getState().apply(plans.map((plan) => ({ plan, choices: takeFrom(plan) })));
    expect(outcomes.map((one) => one.status === "not-applied" && one.problem)).toEqual([
      { kind: "unsent", message: "gone" },
      { kind: "unsent", message: "gone" },
    ]);
    expect(stores.review.getState().plans.size).toBe(2);
  });

  it("asks about one performer, afresh, and its button follows what is applied", async () => {
    const { stores, clock, source } = started();
    await stores.load();
    const plan = await clock.until(stores.review.getState().syncOne("2"));
    expect(plan?.id).toBe("2");
    expect(source(BOX_A).asked).toEqual(["a2"]);
    expect(stores.review.getState().single.get("2")).toMatchObject({ state: "done", plan: { id: "2" } });
    await clock.until(stores.review.getState().apply([{ plan: plan!, choices: takeFrom(plan!) }]));
    const single = stores.review.getState().single.get("2");
    expect(single?.state === "done" && single.plan.diffs.filter((diff) => diff.heap !== "folded")).toEqual([]);
  });

  it("searches by name for a performer that is linked nowhere, and says so when it is gone", async () => {
    const { stores, clock, source, library } = started();
    library.put(local("9", { name: "Nobody Linked" }));
    await stores.load();
    await clock.until(stores.review.getState().syncOne("9"));
    expect(source(BOX_B).asked).toEqual(["Nobody Linked"]);
    expect(await clock.until(stores.review.getState().syncOne("404"))).toBeNull();
    expect(stores.review.getState().single.get("404")).toMatchObject({ state: "failed" });
  });

  it("settles at the start what a cut left open", async () => {
    const old = started();
    await old.stores.load();
    await old.clock.until(old.stores.run.getState().start(ALL));
    const plan = old.stores.review.getState().plans.get("1")!;
    await old.clock.until(old.stores.review.getState().apply([{ plan, choices: takeFrom(plan) }]));
    const [id, record] = [...old.disk.journal.map][0]!;
    old.disk.journal.map.set(id, { ...record, state: "open" });
    const next = started({ ...old });
    await next.stores.load();
    expect(next.disk.journal.map.get(id)?.state).toBe("applied");
  });
});

describe("the sources", () => {
  it("name endpoints that cannot be asked", async () => {
    const { stores, state } = started();
    state.configs = [
      { ...state.configs[0]!, endpoint: "box without scheme" },
      { ...state.configs[0]!, endpoint: "ftp://box.example/graphql" },
    ];
    await stores.load();
    expect(stores.sources.getState().sources.map((row) => row.invalid)).toEqual([
      "endpoint-not-a-url",
      "endpoint-not-http",
    ]);
  });

  it("tell that Stash could not be read", async () => {
    const { stores, state } = started();
    state.down = new Error("Stash did not answer.");
    await stores.load();
    expect(stores.sources.getState()).toMatchObject({ state: "failed", error: "Stash did not answer.", sources: [] });
    state.down = null;
    await stores.sources.getState().load();
    expect(stores.sources.getState()).toMatchObject({ state: "ready", error: null });
  });

  it("are tested, each for itself, and follow the order of the settings", async () => {
    const { stores, source } = started();
    await stores.load();
    source(BOX_B).account = async () => {
      throw Object.assign(new Error("no"), { failure: { kind: "auth", status: 401 } });
    };
    await stores.sources.getState().test();
    expect(stores.sources.getState().sources.map((row) => row.test.state)).toEqual(["ready", "failed"]);
    await stores.settings.getState().save({ precedence: [BOX_B, BOX_A] });
    expect(stores.sources.getState().sources.map((row) => [row.precedence, row.name])).toEqual([
      [1, "Box B"],
      [2, "Box A"],
    ]);
  });
});
