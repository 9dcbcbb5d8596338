/** The laws of taking back, over arbitrary records: it restores, it can be redone, and its order does not matter. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxName, boxRecord, localRecord, town, type Town } from "../../test/arbitrary-town";
import { runAll, takeFrom } from "../../test/fakes";
import { applyChoices } from "./apply";
import type { UndoRecord } from "./journal";
import { undoTargets } from "./undo";
import type { UndoTarget } from "./undo-types";

type Given = readonly [Record<string, unknown>, Record<string, unknown>, string, Record<string, unknown>];
const given = fc.tuple(localRecord, boxRecord, boxName, boxRecord) as fc.Arbitrary<Given>;

const undo = (one: Town, targets: readonly UndoTarget[]) =>
  undoTargets(targets, one.journal, { deps: async () => one.apply });

function state(one: Town) {
  const { record, name, stashIds, imagePath } = one.library.at("1");
  return {
    ...record,
    name,
    stashIds: stashIds.map((id) => `${id.endpoint} ${id.stash_id}`),
    pictured: imagePath !== null,
  };
}

/** Everything taken that is offered; null when nothing was written. */
async function written([record, a, name, b]: Given) {
  const one = town(record, { ...a, name }, b);
  await runAll(one);
  const plan = one.plan();
  if (!plan) return null;
  const before = state(one);
  const open = plan.diffs.filter((diff) => diff.heap !== "folded" && diff.kind !== "suspicious");
  const choices = takeFrom(
    plan,
    open.map((diff) => diff.field),
  );
  const [outcome] = await applyChoices([{ plan, choices }], one.apply);
  if (outcome?.status !== "applied" || outcome.undoId === null) return null;
  return { one, id: outcome.undoId, before, after: state(one) };
}

describe("laws of taking back", () => {
  it("it restores, redoing brings it again, and once more it restores", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(given, async (some) => {
        const made = await written(some);
        if (!made) return;
        seen += 1;
        const { one, id, before, after } = made;
        const [back] = await undo(one, [{ id }]);
        expect(state(one)).toEqual(before);
        const [again] = await undo(one, [{ id: back?.undoId ?? "" }]);
        expect(again?.kept).toEqual([]);
        expect(state(one)).toEqual(after);
        await undo(one, [{ id }]);
        expect(state(one)).toEqual(before);
        expect(one.journal.map.get(id)?.state).toBe("undone");
        // Once is enough.
        expect(await undo(one, [{ id }])).toMatchObject([{ undoId: null }]);
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it("field by field, in whatever order, is the same as all at once", async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(given, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), async (some, chance) => {
        const made = await written(some);
        if (!made) return;
        const { one, id, before } = made;
        const { fields } = one.journal.map.get(id) as UndoRecord;
        if (fields.length > 1) seen += 1;
        const order = fields.map(({ field }) => ({ field, at: chance.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        for (const { field } of order) await undo(one, [{ id, fields: [field] }]);
        expect(state(one)).toEqual(before);
        expect(one.journal.map.get(id)?.state).toBe("undone");
      }),
      { numRuns: 100 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it("what a person edited since is never touched, and everything else goes back", async () => {
    await fc.assert(
      fc.asyncProperty(given, fc.nat(), async (some, n) => {
        const made = await written(some);
        if (!made) return;
        const { one, id, before } = made;
        const { fields } = one.journal.map.get(id) as UndoRecord;
        const scalars = fields.filter(({ field }) => field === "country" || field === "height");
        const edited = scalars[n % Math.max(1, scalars.length)];
        if (!edited) return;
        const column = edited.field === "country" ? "country" : (Object.keys(edited.raw)[0] ?? "");
        const mine = edited.field === "country" ? "IS" : 199;
        one.library.edit("1", { [column]: mine });
        await undo(one, [{ id }]);
        expect(state(one)).toEqual({ ...before, [column]: mine });
        expect(one.journal.map.get(id)?.state).toBe("applied");
      }),
      { numRuns: 100 },
    );
  });
});
