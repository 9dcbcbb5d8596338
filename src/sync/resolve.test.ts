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
import { baseKey, moveBases, NO_BASES } from "./bases";
import { equalResolutions, hasWork, heapCounts, resolutionOf } from "./resolve";

describe("moving bases", () => {
  const old = { fields: { height: { winner: A, values: { [A]: 170, [B]: 168 }, at: 1 } } };

  it("sources that did not answer keep theirs, other fields too", () => {
    const moved = moveBases(old, [{ field: "height", winner: A, now: { [A]: 172 } }], 2);
    expect(moved.fields.height).toEqual({ winner: A, values: { [A]: 172, [B]: 168 }, at: 2 });
    expect(moveBases(old, [{ field: "name", winner: null, now: {} }], 2).fields.height).toBe(old.fields.height);
    expect(moveBases(undefined, [], 2)).toEqual(NO_BASES);
  });
});

/** One unlinked performer whose namesake upstream is only likely the same. */
async function likely(record: Readonly<Record<string, unknown>>) {
  const one = world({
    library: [local("1", { name: "Mara Vale", ...record })],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", height: 170, country: "NO" })])],
  });
  await runAll(one, { nameSearch: true });
  const base = () => one.bases.map.get(baseKey("performer", "1"))?.fields ?? {};
  return { ...one, plan: () => planOf(one, "1"), base };
}

describe("a match that is not certain", () => {
  it("moves no base by being equal", async () => {
    const one = await likely({ country: "NO" });
    expect(diffOf(one.plan(), "country").kind).toBe("equal");
    expect(one.base()).toEqual({});
    expect(equalResolutions(one.plan(), NO_BASES)).toEqual([]);
  });

  it("counts when a person declined its value: it is not asked again", async () => {
    const one = await likely({ height_cm: 168 });
    await applyChoices([{ plan: one.plan(), choices: { height: { type: "keep" } } }], one.apply);
    expect(one.base().height?.values).toEqual({ [A]: 170 });
    await runAll(one, { nameSearch: true });
    expect(diffOf(one.plan(), "height")).toMatchObject({ kind: "kept", heap: "folded" });
  });

  it("counts when a person took its value, not when the value merely happens to be the same", async () => {
    const one = await likely({});
    const taken = { type: "take", value: 170, from: [A] } as const;
    expect(resolutionOf(one.plan(), "height", taken).now).toEqual({ [A]: 170 });
    expect(resolutionOf(one.plan(), "height", { ...taken, from: [] }).now).toEqual({});
    expect(resolutionOf(one.plan(), "height").now).toEqual({});
  });
});

describe("a certain match", () => {
  it("is resolved once: the same again changes nothing", async () => {
    const one = world({
      library: [local("1", { name: "Mara Vale", height_cm: 170 }, { stashIds: [stashId(A, "m")] })],
      sources: (clock) => [
        new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", height: 170, country: "NO" })]),
      ],
    });
    await runAll(one);
    const plan = planOf(one, "1");
    expect(equalResolutions(plan, NO_BASES).map((one) => one.field)).toEqual(["name", "height"]);
    expect(equalResolutions(plan, one.bases.map.get("performer 1") ?? NO_BASES)).toEqual([]);
    expect(heapCounts(plan)).toEqual({ safe: 1, decide: 0, folded: plan.diffs.length - 1 });
    expect(hasWork(plan)).toBe(true);
    expect(Object.keys(takeFrom(plan))).toEqual(["country"]);
  });
});
