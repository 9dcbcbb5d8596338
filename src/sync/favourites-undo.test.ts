import { describe, expect, it } from "vitest";
import { BOX_A, local } from "../../test/fakes";
import { favouriteTask as task, favouritesWorld as world, linkedPerson } from "../../test/favourites-world";
import { settleFavouritesHere, undoFavouriteHere, undoFavouriteThere } from "./favourites-undo";
import type { UndoRecord } from "./journal";
import { undoTargets } from "./undo";

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

  it("settles what a cut left open", async () => {
    const one = world([linkedPerson({ favorite: true }), local("2")]);
    const open = (id: string, entityId: string): UndoRecord => ({
      id,
      runId: null,
      type: "performer",
      entityId,
      name: "",
      at: 0,
      state: "open",
      fields: [],
      undoes: null,
      act: { type: "favourite-here", favorite: true },
    });
    await one.journal.setMany(["1", "2", "9"].map((id) => [`r${id}`, open(`r${id}`, id)] as const));
    await settleFavouritesHere(one.journal, one.books);
    expect([...one.journal.map.values()].map(({ state }) => state)).toEqual(["applied", "not-applied", "unclear"]);
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
