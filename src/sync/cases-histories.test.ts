/** What happens from sync to sync: merges, two ids, sources that fail or change places, undo. Real-shaped, all invented. */
import { describe, expect, it } from "vitest";
import {
  BOX_A as A,
  BOX_B as B,
  boxed,
  diffOf,
  local,
  planOf,
  runAll,
  stashId,
  takeFrom,
  world,
} from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { FieldKey } from "./fields";
import { rememberChoice } from "./match-choices";
import type { Settings } from "./settings";
import { undoRecords } from "./undo";

const DOWN = { kind: "server", status: 503, tries: 5 } as const;

/** One performer linked in both boxes, each of which says a height. */
function town(ids = [stashId(A, "a"), stashId(B, "b")], settings: Partial<Settings> = {}) {
  const one = world({
    library: [local("1", { name: "Mara Vale" }, { stashIds: ids })],
    sources: (clock) => [
      new ScriptedSource(A, clock, [boxed("a", { name: "Mara Vale", height: 170 })]),
      new ScriptedSource(B, clock, [boxed("b", { name: "Mara Vale", height: 172 })]),
    ],
    settings,
  });
  const [inA, inB] = one.sources as [ScriptedSource, ScriptedSource];
  const says = (source: ScriptedSource, id: string, record: object) =>
    source.put(boxed(id, { name: "Mara Vale", ...record }));
  const take = async (fields: readonly FieldKey[]) => {
    const plan = planOf(one, "1");
    const [outcome] = await one.clock.until(applyChoices([{ plan, choices: takeFrom(plan, fields) }], one.apply));
    return outcome?.status === "applied" ? (outcome.undoId ?? "") : expect.fail("was not applied");
  };
  const kind = (field: FieldKey) => one.plans.map.get("1")?.diffs.find((diff) => diff.field === field)?.kind ?? "none";
  return { one, inA, inB, says, take, kind };
}

describe("merged", () => {
  it("a chain that the box has flattened: the last one counts", async () => {
    const { one, inA } = town([stashId(A, "old")]);
    inA.put(
      boxed("old", {}, { deleted: true, mergedInto: "a" }),
      boxed("middle", {}, { deleted: true, mergedInto: "a" }),
    );
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "merged", proposed: [`${A} a`] });
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ proposed: 170 });
  });
  it("a chain that it has not: nothing is taken from what is gone", async () => {
    const { one, inA } = town([stashId(A, "old")]);
    inA.put(
      boxed("old", {}, { deleted: true, mergedInto: "middle" }),
      boxed("middle", { height: 150 }, { deleted: true, mergedInto: "a" }),
    );
    await runAll(one);
    expect(planOf(one, "1").sources[0]).toMatchObject({ state: "deleted", entityId: null, values: {} });
  });
  it("both ids of a merge here: the old one goes, the other stays", async () => {
    const { one, inA } = town([stashId(A, "old"), stashId(A, "a")]);
    inA.put(boxed("old", {}, { deleted: true, mergedInto: "a" }));
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "merged", proposed: [`${A} a`] });
  });
});

describe("two ids of one box", () => {
  it("both alive: for a person, who can choose; chosen, its values count and no id is lost", async () => {
    const { one, inA, says } = town([stashId(A, "a"), stashId(A, "a2")]);
    says(inA, "a2", { height: 160 });
    await runAll(one);
    expect(planOf(one, "1").sources[0]?.candidates.map((c) => c.id)).toEqual(["a", "a2"]);
    expect(planOf(one, "1").diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
    await one.clock.until(rememberChoice(one.choices, "performer", "1", A, { type: "chosen", id: "a2", at: 1 }));
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "fill", heap: "safe", proposed: 160 });
    expect(diffOf(planOf(one, "1"), "stashIds").heap).toBe("folded");
  });
  it("one alive, one erased: the living one counts", async () => {
    const { one } = town([stashId(A, "nobody"), stashId(A, "a")]);
    await runAll(one);
    expect(planOf(one, "1").sources[0]).toMatchObject({ state: "live", verdict: "certain", entityId: "a" });
  });
});

describe("precedence changed between two syncs", () => {
  it("what was taken from the first is no hand edit: the new first differs", async () => {
    const { one, take, kind } = town();
    await runAll(one);
    expect(kind("height")).toBe("fill");
    await take(["height"]);
    const turned = {
      ...one,
      run: { ...one.run, endpoints: [B, A] },
      settings: { ...one.settings, precedence: [B, A] },
    };
    await runAll(turned);
    expect(kind("height")).toBe("differs");
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ proposed: 172, heap: "decide" });
  });
  it("for one field alone", async () => {
    const { one, take } = town();
    await runAll(one);
    await take(["height"]);
    await runAll({ ...one, settings: { ...one.settings, fieldPrecedence: { height: [B, A] } } });
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "differs", winner: B });
  });
});

describe("a source that failed this time", () => {
  it("the first: nothing is decided in its place", async () => {
    const { one, inA, kind } = town();
    inA.down = DOWN;
    await runAll(one);
    expect(kind("height")).toMatch(/none|waiting/u);
  });
  it("the second: the first one's change goes through", async () => {
    const { one, inB, kind } = town();
    inB.down = DOWN;
    await runAll(one);
    expect(kind("height")).toBe("fill");
  });
  it("what it had said is no removal", async () => {
    const { one, inA, inB, says, take, kind } = town();
    says(inA, "a", { aliases: ["Lu"] });
    says(inB, "b", { aliases: ["Mia"] });
    await runAll(one);
    await take(["aliases"]);
    inB.down = DOWN;
    await runAll(one);
    expect(kind("aliases")).not.toBe("cleared");
  });
});

describe("undo, then sync", () => {
  it("the value that was taken back is a kept edit until upstream changes", async () => {
    const { one, inA, says, take, kind } = town();
    one.library.edit("1", { height_cm: 160 });
    await runAll(one);
    expect(kind("height")).toBe("differs");
    const undo = await take(["height"]);
    expect(one.library.at("1").record.height_cm).toBe(170);
    await one.clock.until(undoRecords([undo], one.apply));
    expect(one.library.at("1").record.height_cm).toBe(160);
    await runAll(one);
    expect(kind("height")).toMatch(/none|kept/u);
    says(inA, "a", { height: 171 });
    await runAll(one);
    expect(kind("height")).toBe("conflict");
  });
  it("a fill that was taken back is not filled again", async () => {
    const { one, take, kind } = town();
    await runAll(one);
    const undo = await take(["height"]);
    await one.clock.until(undoRecords([undo], one.apply));
    await runAll(one);
    expect(kind("height")).not.toBe("fill");
  });
  it("an alias that was taken back is held back", async () => {
    const { one, inA, says, take } = town();
    says(inA, "a", { aliases: ["Lu"], height: 170 });
    await runAll(one);
    const undo = await take(["aliases"]);
    await one.clock.until(undoRecords([undo], one.apply));
    await runAll(one);
    const safe = one.plans.map.get("1")?.diffs.filter((diff) => diff.heap === "safe" && diff.field === "aliases");
    expect(safe ?? []).toEqual([]);
  });
});
