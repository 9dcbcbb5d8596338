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
import { choicesOf } from "./unattended";
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
  /** Both are alive, and the person chose one. */
  async function chosen(id: string) {
    const twins = town([stashId(A, "a"), stashId(A, "a2"), stashId(B, "b")]);
    const { one, inA, inB, says } = twins;
    says(inA, "a2", { height: 160 });
    says(inB, "b", {});
    await runAll(one);
    expect(planOf(one, "1").sources[0]?.candidates.map((c) => c.id)).toEqual(["a", "a2"]);
    expect(planOf(one, "1").diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "ambiguous", proposed: diffIds(one) });
    await one.clock.until(rememberChoice(one.choices, "performer", "1", A, { type: "chosen", id, at: 1 }));
    await runAll(one);
    return twins;
  }
  const diffIds = (one: ReturnType<typeof town>["one"]) => diffOf(planOf(one, "1"), "stashIds").local;
  const links = (one: ReturnType<typeof town>["one"]) => diffOf(planOf(one, "1"), "stashIds");
  const held = (one: ReturnType<typeof town>["one"]) => one.library.at("1").stashIds.map((each) => each.stash_id);

  it.each([
    ["a", "a2", 170],
    ["a2", "a", 160],
  ])("both alive: %s is chosen, its values count, and that %s goes is for the person", async (id, other, height) => {
    const { one } = await chosen(id);
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "fill", heap: "safe", proposed: height });
    expect(links(one)).toMatchObject({ kind: "differs", heap: "decide", ticked: false, reason: "other-id" });
    expect(links(one)).toMatchObject({ proposed: [`${A} ${id}`, `${B} b`] });
    expect(links(one).elements).toContainEqual({ value: `${A} ${other}`, change: "remove", sources: [A] });
    expect(held(one)).toEqual(["a", "a2", "b"]);
    for (const mode of ["safe", "everything"] as const)
      expect(choicesOf(mode, planOf(one, "1")).stashIds).toBeUndefined();
  });
  it.each(["a", "a2"])(
    "both alive, %s is chosen: once the other is gone nothing is asked, now or later",
    async (id) => {
      const { one, take } = await chosen(id);
      await take(["stashIds", "height"]);
      expect(held(one)).toEqual([id, "b"]);
      expect(one.plans.map.get("1")).toBeUndefined();
      await runAll(one);
      expect(one.plans.map.get("1")).toBeUndefined();
    },
  );
  it("both alive, one is chosen, and both ids are kept: it is not asked again, and the chosen one still speaks", async () => {
    const { one, inA, says } = await chosen("a2");
    const [outcome] = await one.clock.until(
      applyChoices([{ plan: planOf(one, "1"), choices: { stashIds: { type: "keep" } } }], one.apply),
    );
    expect(outcome?.status).toBe("applied");
    says(inA, "a2", { height: 160, country: "NO" });
    await runAll(one);
    expect(links(one)).toMatchObject({ kind: "dismissed", heap: "folded" });
    expect(diffOf(planOf(one, "1"), "country")).toMatchObject({ kind: "fill", proposed: "NO" });
    expect(held(one)).toEqual(["a", "a2", "b"]);
  });
  it("both alive, and neither is the performer: both go, if the person says so", async () => {
    const { one } = await chosen("a");
    const none = { type: "none", ids: ["a", "a2"], at: 2 } as const;
    await one.clock.until(rememberChoice(one.choices, "performer", "1", A, none));
    await runAll(one);
    expect(links(one)).toMatchObject({ kind: "differs", heap: "decide", reason: "refused", proposed: [`${B} b`] });
  });
  it("one merged into a third, one alive: the third is chosen and takes the place of both", async () => {
    const { one, inA } = town([stashId(A, "a"), stashId(A, "old")]);
    inA.put(boxed("old", {}, { deleted: true, mergedInto: "new" }), boxed("new", { name: "Mara Vale", height: 165 }));
    await runAll(one);
    await one.clock.until(rememberChoice(one.choices, "performer", "1", A, { type: "chosen", id: "new", at: 1 }));
    await runAll(one);
    expect(links(one)).toMatchObject({ heap: "decide", proposed: [`${A} new`] });
    expect(diffOf(planOf(one, "1"), "height").proposed).toBe(165);
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
