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
import { fieldRow } from "./fields";
import { fieldEdits } from "./history";
import type { RawRecord, SourceEdit } from "./ports";

let made = 0;
const edit = (day: number, before: RawRecord, after: RawRecord, entityId = "u"): SourceEdit => {
  made += 1;
  return { id: `e${made}`, entityId, closed: `2025-01-${String(day).padStart(2, "0")}T10:00:00Z`, before, after };
};

const values = (field: Parameters<typeof fieldRow>[0], edits: readonly SourceEdit[], current: RawRecord) =>
  fieldEdits(fieldRow(field), edits, { endpoint: A, entityId: "u", current }).map(({ before, after }) => [
    before,
    after,
  ]);

describe("fieldEdits", () => {
  it("turns changed scalars into the field's own form, and leaves other fields' edits out", () => {
    const edits = [
      edit(1, {}, { eye_color: "BLUE" }),
      edit(2, { eye_color: "BLUE" }, { eye_color: "GREY" }),
      edit(3, {}, { country: "NO" }),
    ];
    expect(values("eyeColor", edits, { eye_color: "GREY" })).toEqual([
      [null, "Blue"],
      ["Blue", "Grey"],
    ]);
  });

  it("a cleared value has its old side only", () => {
    expect(values("birthdate", [edit(1, { birth_date: "1989-05" }, {})], {})).toEqual([["1989-05", null]]);
  });

  it("puts compounds together from parts that the edit does not name, taken back from the record of now", () => {
    const now = { band_size: 34, cup_size: "D", waist_size: 24, hip_size: 36 };
    const edits = [
      edit(1, { waist_size: 22 }, { waist_size: 23 }),
      edit(2, { cup_size: "C", waist_size: 23 }, { cup_size: "D", waist_size: 24 }),
    ];
    expect(values("measurements", edits, now)).toEqual([
      ["34C-22-36", "34C-23-36"],
      ["34C-23-36", "34D-24-36"],
    ]);
    const years = [edit(1, { career_end_year: 2019 }, { career_end_year: 2020 })];
    expect(values("career", years, { career_start_year: 2010, career_end_year: 2020 })).toEqual([
      ["2010 - 2019", "2010 - 2020"],
    ]);
  });

  it("those of an entity that was merged in are put together from its first edit on", () => {
    const edits = [
      edit(1, {}, { career_start_year: 2008 }, "old"),
      edit(2, {}, { country: "NO" }, "old"),
      edit(3, {}, { career_end_year: 2012 }, "old"),
    ];
    expect(values("career", edits, { career_start_year: 2010 })).toEqual([
      [null, "2008 -"],
      ["2008 -", "2008 - 2012"],
    ]);
  });
});

function town(mine: RawRecord, upstream: RawRecord) {
  const one = world({
    library: [local("1", { name: "Mara Vale", ...mine }, { stashIds: [stashId(A, "u")] })],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("u", { name: "Mara Vale", ...upstream })])],
  });
  return { ...one, source: one.sources[0] as ScriptedSource };
}

describe("in a run", () => {
  it("an earlier value of the winner is stale: pre-ticked, a decision; safe only where the settings say so", async () => {
    const one = town({ height_cm: 168 }, { height: 170 });
    one.source.edits.set("u", [edit(1, {}, { height: 168 }), edit(2, { height: 168 }, { height: 170 })]);
    const { last } = await runAll(one);
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({
      kind: "stale",
      heap: "decide",
      ticked: true,
      proposed: 170,
    });
    expect(last).toMatchObject({ requests: 2, requestsToGo: 0, withChanges: 1, done: 1 });
    expect(last.lanes[0]?.state).toBe("done");
    const two = town({ height_cm: 168 }, { height: 170 });
    two.source.edits.set("u", one.source.edits.get("u") ?? []);
    await runAll({ ...two, settings: { ...two.settings, staleUnattended: true } });
    expect(diffOf(planOf(two, "1"), "height")).toMatchObject({ kind: "stale", heap: "safe" });
  });

  it("what never was upstream stays a difference", async () => {
    const one = town({ height_cm: 165 }, { height: 170 });
    one.source.edits.set("u", [edit(2, { height: 168 }, { height: 170 })]);
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("differs");
  });

  it("is asked only for fields without a base that differ, once an entity", async () => {
    const one = town(
      { height_cm: 168, country: "SE", alias_list: ["x"] },
      { height: 170, country: "NO", aliases: ["y"] },
    );
    await runAll(one);
    expect(one.source.askedHistory).toEqual(["u"]);
    await applyChoices(
      [{ plan: planOf(one, "1"), choices: { height: { type: "keep" }, country: { type: "keep" } } }],
      one.apply,
    );
    one.source.put(boxed("u", { name: "Mara Vale", height: 171, country: "DK" }));
    await runAll(one);
    expect(one.source.askedHistory).toEqual(["u"]);
    const calm = town({ height_cm: 170 }, { height: 170, country: "NO" });
    await runAll(calm);
    expect(calm.source.askedHistory).toEqual([]);
  });

  it("a failure leaves everything as it was compared, and fails nobody", async () => {
    const one = town({ height_cm: 168 }, { height: 170 });
    one.source.before = () => {
      if (one.source.requests === 1) one.source.down = { kind: "server", status: 503 };
    };
    const { result } = await runAll(one);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("differs");
    expect([result.counts.failed, result.failures]).toEqual([0, []]);
  });

  it("does not bring back what a person dealt with meanwhile", async () => {
    const one = town({ height_cm: 168 }, { height: 170 });
    one.source.edits.set("u", [edit(1, { height: 168 }, { height: 170 })]);
    one.source.before = () => {
      if (one.source.requests === 1) one.plans.map.delete("1");
    };
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
  });

  it("stays known when the plan is compared again", async () => {
    const one = town({ height_cm: 168, country: "SE" }, { height: 170, country: "NO" });
    one.source.edits.set("u", [edit(1, { height: 168 }, { height: 170 })]);
    await runAll(one);
    const plan = planOf(one, "1");
    await applyChoices([{ plan, choices: takeFrom(plan, ["country"]) }], one.apply);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("stale");
  });

  it("asks nothing of a source that keeps none", async () => {
    const one = town({ height_cm: 168 }, { height: 170 });
    const { source } = one;
    const without = Object.assign(Object.create(source) as ScriptedSource, { performerHistory: undefined });
    await runAll({ ...one, run: { ...one.run, sources: [without], endpoints: [A, B] } });
    expect(source.askedHistory).toEqual([]);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("differs");
  });
});
