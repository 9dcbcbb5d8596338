import { describe, expect, it, vi } from "vitest";
import { BOX_A } from "../../test/fakes";
import { favouritesWorld } from "../../test/favourites-world";
import { applyThere, type ThereWrite } from "./favourites-there";

const write = (id: string, favorite = true): ThereWrite => ({
  key: `row ${id}`,
  type: "performer",
  endpoint: BOX_A,
  id,
  name: `Person ${id}`,
  favorite,
});

function setup() {
  const one = favouritesWorld([]);
  const send = (...writes: readonly ThereWrite[]) => one.clock.until(applyThere(writes, one.source, one.deps));
  return { ...one, send };
}

const failed = (id: string, problem: object) => ({ key: `row ${id}`, status: "failed", problem, undoIds: [] });
const lost = (failure: object) => ({ kind: "source-failed", failure });

describe("marks at a source", () => {
  it("are journalled under the source's id, with the name a person knows", async () => {
    const { send, journal, clock } = setup();
    expect(await send(write("a"))).toEqual([{ key: "row a", status: "done", undoIds: ["undo-1"] }]);
    expect(journal.map.get("undo-1")).toEqual({
      id: "undo-1",
      runId: "run-1",
      type: "performer",
      entityId: "a",
      name: "Person a",
      at: clock.now(),
      state: "applied",
      fields: [],
      undoes: null,
      act: { type: "favourite-there", endpoint: BOX_A, favorite: true },
    });
  });

  it("that are so already are done without a word, and so is removing what is gone", async () => {
    const { send, source, journal } = setup();
    source.mark("b");
    const results = await send(write("a", false), write("b"), write("erased", false));
    expect(results).toEqual(["a", "b", "erased"].map((id) => ({ key: `row ${id}`, status: "done", undoIds: [] })));
    expect([source.sent, journal.map.size, source.requests]).toEqual([[], 0, 1]);
  });

  it("of nobody ask nobody", async () => {
    const { send, source } = setup();
    expect(await send()).toEqual([]);
    expect(source.requests).toBe(0);
  });

  it("two rows mean the same: it is asked and set once", async () => {
    const { send, source } = setup();
    const results = await send(write("a"), { ...write("a"), key: "twin" });
    expect(results.map(({ key, status }) => [key, status])).toEqual([
      ["row a", "done"],
      ["twin", "done"],
    ]);
    expect(source.sent).toEqual([{ id: "a", favorite: true }]);
  });

  it("a person's stop reaches the source", async () => {
    const { deps, send, source } = setup();
    const marks = vi.fn(source.favouriteMarks.bind(source));
    const set = vi.fn(source.setFavourites.bind(source));
    Object.assign(source, { favouriteMarks: marks, setFavourites: set });
    await send(write("a"));
    const { signal } = deps;
    expect(marks.mock.calls).toEqual([["performer", ["a"], { signal }]]);
    expect(set.mock.calls).toEqual([["performer", [{ id: "a", favorite: true }], { signal }]]);
  });
});

describe("a source that cannot do it", () => {
  it.each([
    ["is off", () => null],
    ["knows no marks", (source: object) => Object.assign(source, { favouriteMarks: undefined }) as never],
    ["cannot set them", (source: object) => Object.assign(source, { setFavourites: undefined }) as never],
  ])("because it %s says so for every row", async (_why, made) => {
    const { source, deps, journal } = setup();
    const results = await applyThere([write("a"), write("b")], made(source), deps);
    expect(results).toEqual(["a", "b"].map((id) => failed(id, lost({ kind: "blocked" }))));
    expect(journal.map.size).toBe(0);
  });

  it("says why where the present marks could not be read, or nothing was said of one", async () => {
    const one = setup();
    one.source.down = { kind: "server", status: 500 };
    expect(await one.send(write("a"))).toEqual([failed("a", lost({ kind: "server", status: 500 }))]);
    const two = setup();
    two.source.favouriteMarks = async () => new Map();
    expect(await two.send(write("a"), write("b", false))).toEqual([
      failed("a", lost({ kind: "malformed" })),
      failed("b", lost({ kind: "malformed" })),
    ]);
  });

  it("failed before it was carried out: nothing is left to settle", async () => {
    const { send, source, states } = setup();
    source.broken = { failure: { kind: "limited" }, lost: false };
    expect(await send(write("a"))).toEqual([failed("a", lost({ kind: "limited" }))]);
    expect(states()).toEqual([["not-applied", "favourite-there"]]);
  });

  it("answers for one and leaves another out: that one stays open", async () => {
    const { send, source, states } = setup();
    source.setFavourites = async () => new Map([["a", { status: "done" }]]);
    expect(await send(write("a"), write("b"))).toEqual([
      { key: "row a", status: "done", undoIds: ["undo-1"] },
      failed("b", lost({ kind: "malformed" })),
    ]);
    expect(states()).toEqual([
      ["applied", "favourite-there"],
      ["open", "favourite-there"],
    ]);
  });
});

describe("what comes between", () => {
  it("a journal that cannot be written: nothing is sent, what was so already is done", async () => {
    const { send, source, journal } = setup();
    source.mark("b");
    journal.broken = new Error("disk full");
    expect(await send(write("a"), write("b"))).toEqual([
      { key: "row b", status: "done", undoIds: [] },
      failed("a", { kind: "no-undo", message: "disk full" }),
    ]);
    expect(source.sent).toEqual([]);
  });

  it("a journal that fails afterwards: what was set is done, its record is settled later", async () => {
    const { send, source, journal, states } = setup();
    source.refusals.set("b", "no");
    source.beforeSet = () => {
      journal.broken = new Error("disk full");
    };
    expect(await send(write("a"), write("b"))).toEqual([
      { key: "row a", status: "done", undoIds: ["undo-1"] },
      failed("b", { kind: "source-refused", message: "no" }),
    ]);
    expect(states()).toEqual(Array(2).fill(["open", "favourite-there"]));
  });

  it("a stop before anything was sent: the records say so, and every row has its answer once", async () => {
    const { send, source, states } = setup();
    source.mark("b");
    source.beforeSet = () => {
      throw new Error("stopped");
    };
    expect(await send(write("a"), write("b"), write("c"))).toEqual([
      { key: "row b", status: "done", undoIds: [] },
      failed("a", lost({ kind: "offline", detail: "stopped" })),
      failed("c", lost({ kind: "offline", detail: "stopped" })),
    ]);
    expect(states()).toEqual(Array(2).fill(["not-applied", "favourite-there"]));
  });
});
