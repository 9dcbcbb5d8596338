import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, local } from "../../test/fakes";
import { favouriteTask as task, favouritesWorld as world, linkedPerson } from "../../test/favourites-world";
import { settleFavouritesHere, settleFavouritesThere, undoFavouriteHere, undoFavouriteThere } from "./favourites-undo";
import type { UndoAct, UndoRecord } from "./journal";
import { undoTargets } from "./undo";

const HERE = { type: "favourite-here", favorite: true } as const;
const THERE = { type: "favourite-there", endpoint: BOX_A, favorite: true } as const;

function recordOf(id: string, entityId: string, act?: UndoAct, more: Partial<UndoRecord> = {}): UndoRecord {
  const about = {
    runId: null,
    type: "performer",
    name: "",
    at: 0,
    state: "applied",
    fields: [],
    undoes: null,
  } as const;
  return { ...about, id, entityId, ...(act && { act }), ...more };
}

describe("undo", () => {
  it("takes marks back on both sides, journalled, once", async () => {
    const one = world([linkedPerson()]);
    await one.apply(task({}));
    await one.apply(
      task({ key: "2", set: "here", upstream: { id: "b", name: "", disambiguation: null, image: null } }),
    );
    const [here, there] = [...one.journal.map.values()];
    if (!here || !there) return expect.fail("no records");
    expect(await undoFavouriteHere([here], one.deps)).toEqual([{ id: here.id, undoId: "undo-3", problem: null }]);
    expect(await undoFavouriteThere([there], one.deps)).toEqual([{ id: there.id, undoId: "undo-4", problem: null }]);
    expect([one.heart("1"), one.source.marked.performer.size]).toEqual([false, 0]);
    expect(one.journal.map.get(here.id)?.state).toBe("undone");
    expect(one.journal.map.get("undo-4")).toMatchObject({
      undoes: there.id,
      state: "applied",
      act: { favorite: false },
    });
    const again = one.journal.map.get(here.id) as UndoRecord;
    expect(await undoFavouriteHere([again], one.deps)).toMatchObject([{ undoId: null, problem: { kind: "changed" } }]);
  });

  it("says when somebody was faster", async () => {
    const one = world([linkedPerson()]);
    await one.apply(task({}));
    await one.books.update([{ id: "1", input: { favorite: false } }]);
    const [record] = [...one.journal.map.values()];
    expect(await undoFavouriteHere([record as UndoRecord], one.deps)).toMatchObject([{ problem: { kind: "changed" } }]);
  });

  it("has nothing to take back of what was undone, or never carried out", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.mark("a");
    for (const state of ["undone", "not-applied"] as const) {
      const changed = [{ id: "r", undoId: null, problem: { kind: "changed", fields: [] } }];
      expect(await undoFavouriteHere([recordOf("r", "1", HERE, { state })], one.deps)).toEqual(changed);
      expect(await undoFavouriteThere([recordOf("r", "a", THERE, { state })], one.deps)).toEqual(changed);
    }
    expect([one.heart("1"), one.source.marked.performer.has("a"), one.journal.map.size]).toEqual([true, true, 0]);
  });

  it("that was not done says why, and leaves the record standing", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    const records = [recordOf("r1", "1", HERE), recordOf("r9", "9", HERE)];
    await one.journal.setMany(records.map((record) => [record.id, record] as const));
    expect(await undoFavouriteHere(records, one.deps)).toEqual([
      { id: "r1", undoId: "undo-1", problem: null },
      { id: "r9", undoId: null, problem: { kind: "gone" } },
    ]);
    expect(["r1", "r9"].map((id) => one.journal.map.get(id)?.state)).toEqual(["undone", "applied"]);
  });

  it("of another sort of record is no business of these, and still has an outcome", async () => {
    const one = world([linkedPerson({ favorite: true })]);
    one.source.mark("1", "a");
    const unsent = [{ id: "r", undoId: null, problem: { kind: "unsent", message: "" } }];
    for (const act of [THERE, undefined])
      expect(await undoFavouriteHere([recordOf("r", "1", act)], one.deps)).toEqual(unsent);
    for (const act of [HERE, undefined])
      expect(await undoFavouriteThere([recordOf("r", "a", act)], one.deps)).toEqual(unsent);
    expect([one.heart("1"), one.source.sent]).toEqual([true, []]);
  });

  it("asks each source, and each sort of entity, for itself", async () => {
    const one = world([]);
    one.source.putStudios(boxed("s")).mark("a", "b", "s");
    const far: UndoAct = { ...THERE, endpoint: BOX_B };
    const records = [recordOf("1", "a", THERE), recordOf("2", "s", THERE, { type: "studio" }), recordOf("3", "b", far)];
    expect(await undoFavouriteThere(records, one.deps)).toEqual([
      { id: "1", undoId: "undo-1", problem: null },
      { id: "2", undoId: "undo-2", problem: null },
      { id: "3", undoId: null, problem: { kind: "source-failed", failure: { kind: "blocked" } } },
    ]);
    expect([one.source.marked.performer, one.source.marked.studio]).toEqual([new Set(["b"]), new Set()]);
  });

  it("is redone by taking the taking back back, through the table of acts", async () => {
    const one = world([linkedPerson()]);
    await one.apply(task({}));
    const context = { deps: async () => one.deps as never, source: async () => one.source };
    const undo = (id: string) => one.clock.until(undoTargets([{ id }], one.journal, context));
    const [first] = await undo("undo-1");
    expect(first).toMatchObject({ problem: null, undoId: "undo-2" });
    expect([one.heart("1"), one.journal.map.get("undo-1")?.state]).toEqual([false, "undone"]);
    const [second] = await undo("undo-2");
    expect(second).toMatchObject({ problem: null, undoId: "undo-3" });
    expect([one.heart("1"), one.journal.map.get("undo-1")?.state]).toEqual([true, "applied"]);
    expect(one.source.endpoint).toBe(BOX_A);
  });
});

describe("settling what a cut left open", () => {
  const OPEN = { state: "open" } as const;
  /** A world whose journal holds these; `states` by id of the record. */
  async function left(...records: readonly UndoRecord[]) {
    const one = world([linkedPerson({ favorite: true }), local("2")]);
    await one.journal.setMany(records.map((record) => [record.id, record] as const));
    const states = () => Object.fromEntries([...one.journal.map.values()].map(({ id, state }) => [id, state]));
    const there = () => settleFavouritesThere(one.journal, one.source, "performer", one.deps.signal);
    return { ...one, states, there };
  }

  it("here is by what Stash holds now", async () => {
    const lost: UndoAct = { ...HERE, favorite: false };
    const one = await left(
      recordOf("set", "1", HERE, OPEN),
      recordOf("not set", "2", HERE, OPEN),
      recordOf("not removed", "1", lost, OPEN),
      recordOf("removed", "2", lost, OPEN),
      recordOf("gone", "9", HERE, OPEN),
    );
    await settleFavouritesHere(one.journal, one.books);
    expect(one.states()).toEqual({
      set: "applied",
      "not set": "not-applied",
      "not removed": "not-applied",
      removed: "applied",
      gone: "unclear",
    });
  });

  it("there is by what the source says; what it does not answer stays open", async () => {
    const one = await left(
      recordOf("set", "a", THERE, OPEN),
      recordOf("not set", "b", THERE, OPEN),
      recordOf("removed", "c", { ...THERE, favorite: false }, OPEN),
      recordOf("gone", "erased", THERE, OPEN),
    );
    one.source.mark("a").down = { kind: "offline" };
    await one.there();
    expect(Object.values(one.states())).toEqual(Array(4).fill("open"));
    one.source.down = null;
    await one.there();
    expect(one.states()).toEqual({ set: "applied", "not set": "not-applied", removed: "applied", gone: "unclear" });
  });

  it("of a taking back that was carried out makes the first record undone; of one that was not, leaves it", async () => {
    const back = { ...OPEN, undoes: "first" };
    const one = await left(
      recordOf("first", "2", HERE),
      recordOf("back", "2", { ...HERE, favorite: false }, back),
      recordOf("second", "1", HERE),
      recordOf("no", "1", { ...HERE, favorite: false }, { ...OPEN, undoes: "second" }),
    );
    await settleFavouritesHere(one.journal, one.books);
    expect(one.states()).toEqual({ first: "undone", back: "applied", second: "applied", no: "not-applied" });
  });

  it("leaves alone what is of another sort, of another source, or no mark at all", async () => {
    const others = [
      recordOf("studio here", "1", HERE, { ...OPEN, type: "studio" }),
      recordOf("studio there", "a", THERE, { ...OPEN, type: "studio" }),
      recordOf("far", "a", { ...THERE, endpoint: BOX_B }, OPEN),
      recordOf("fields", "1", undefined, OPEN),
      recordOf("created", "1", { type: "created" }, OPEN),
    ];
    const one = await left(...others);
    one.source.mark("a");
    await settleFavouritesHere(one.journal, one.books);
    await one.there();
    expect(Object.values(one.states())).toEqual(Array(5).fill("open"));
    // Nobody is asked where there is nothing to settle.
    expect([one.books.requests(), one.source.requests]).toEqual([0, 0]);
  });

  it("is put off where the source cannot be asked for marks", async () => {
    const one = await left(recordOf("open", "a", THERE, OPEN));
    Object.assign(one.source, { favouriteMarks: undefined });
    await one.there();
    expect(one.states()).toEqual({ open: "open" });
  });
});
