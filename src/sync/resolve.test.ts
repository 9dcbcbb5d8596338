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
import type { FieldKey } from "./fields";
import { linkElement } from "./kinds/special";
import type { Choice, ElementDiff, FieldDiff, FieldValues, Plan, Verdict } from "./plan-types";
import { equalResolutions, hasWork, heapCounts, resolutionOf } from "./resolve";
import type { MaybeValue } from "./values";
import { offView } from "./view";

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

function says(endpoint: string, values: FieldValues, verdict: Verdict = "certain") {
  return { ...offView(endpoint, null), state: "live" as const, entityId: "u", verdict, values };
}

function row(field: FieldKey, more: Partial<FieldDiff> = {}): FieldDiff {
  const values = { local: null, proposed: null, winner: A, agree: [], disagree: [] };
  return { field, kind: "equal", heap: "folded", ticked: false, ...values, ...more };
}

function plan(sources: Plan["sources"], diffs: readonly FieldDiff[], values: FieldValues = {}): Plan {
  const about = { type: "performer", id: "1", name: "Mara Vale", disambiguation: null, imagePath: null } as const;
  const rest = { favorite: false, plannedAt: 0, runId: null, stashIds: [] };
  return { ...about, ...rest, local: values, sources, diffs };
}

const take = (value: MaybeValue): Choice => ({ type: "take", value, from: [A] });

describe("resolving a list", () => {
  const change = (value: string, what: ElementDiff["change"]): ElementDiff => ({ value, change: what, sources: [] });
  const elements = [change("own", "kept"), change("One", "remove"), change("two", "remove"), change("new", "add")];
  const one = plan([says(A, { aliases: ["new"] })], [row("aliases", { kind: "fill", heap: "safe", elements })]);
  const openOf = (choice?: Choice) => resolutionOf(one, "aliases", choice).open;

  it("leaves the removals open that are still in it, however they are written", () => {
    expect(openOf(take(["own", "one", "TWO", "new"]))).toEqual(["One", "two"]);
    expect(openOf(take(["own", "two"]))).toEqual(["two"]);
  });

  it("leaves none open that was taken or decided, and none without a word about it", () => {
    const kept = ["own", "One", "two"];
    for (const choice of [take(["own", "new"]), { ...take(kept), decided: true } as Choice, { type: "keep" } as const])
      expect(resolutionOf(one, "aliases", choice)).not.toHaveProperty("open");
    expect(resolutionOf(one, "aliases")).not.toHaveProperty("open");
    expect(resolutionOf(plan(one.sources, []), "aliases", take(kept))).not.toHaveProperty("open");
  });
});

describe("what a resolution remembers", () => {
  it("of one's own value kept: of an unsure source only what is not that value", () => {
    const sources = [says(A, { height: 170 }, "likely"), says(B, { height: 168 }, "likely")];
    const one = plan(sources, [row("height", { kind: "differs" })], { height: 168 });
    expect(resolutionOf(one, "height", { type: "keep" }).now).toEqual({ [A]: 170 });
  });

  it("nothing of a source that said nothing", () => {
    const one = plan([says(A, { height: 170 }), says(B, {})], [row("height")], { height: 170 });
    for (const choice of [undefined, { type: "keep" } as const])
      expect(Object.keys(resolutionOf(one, "height", choice).now)).toEqual([A]);
  });

  it("of stash ids the ones that are to be here, when they were taken", () => {
    const one = plan([], [row("stashIds", { kind: "fill", heap: "safe" })]);
    const ids = [linkElement(A, "1"), linkElement(B, "2"), linkElement(A, "3")];
    expect(resolutionOf(one, "stashIds", take(ids))).toEqual({
      ...{ field: "stashIds", winner: null },
      now: { [A]: [ids[0], ids[2]], [B]: [ids[1]] },
    });
    expect(resolutionOf(one, "stashIds", { type: "keep" }).now).toEqual({});
  });
});

describe("a field found equal", () => {
  const sources = [says(B, { height: 168 }, "likely"), says(A, { height: 170 })];
  const fieldsOf = (one: Plan, bases = NO_BASES) => equalResolutions(one, bases).map(({ field }) => field);
  const base = (winner: string | null, values: Readonly<Record<string, MaybeValue>>) => ({
    fields: { height: { winner, values, at: 1 } },
  });

  it("is resolved by the source that decides, whoever else is unsure", () => {
    expect(fieldsOf(plan(sources, [row("height")], { height: 170 }))).toEqual(["height"]);
    expect(fieldsOf(plan(sources, [row("height", { winner: B })], { height: 168 }))).toEqual([]);
  });

  it("is never a picture or a stash id: what was not taken from here has no base", () => {
    const picture = { id: "i", url: "https://box-a.example/i.jpg" };
    const links = row("stashIds", { winner: null });
    expect(fieldsOf(plan([says(A, { image: picture })], [row("image"), links], { image: picture }))).toEqual([]);
  });

  it("is resolved anew when who decides, or what any source says, is not as it was", () => {
    const one = plan([says(A, { height: 170 }), says(B, { height: 168 })], [row("height")], { height: 170 });
    const both = { [A]: 170, [B]: 168 };
    expect(fieldsOf(one, base(A, both))).toEqual([]);
    for (const moved of [base(B, both), base(null, both), base(A, { [A]: 170 }), base(A, { ...both, [B]: 167 })])
      expect(fieldsOf(one, moved)).toEqual(["height"]);
    const silent = plan([says(A, { height: 170 }), says(B, { height: null })], [row("height")], { height: 170 });
    expect(fieldsOf(silent, base(A, { [A]: 170 }))).toEqual(["height"]);
    expect(fieldsOf(silent, base(A, { [A]: 170, [B]: null }))).toEqual([]);
  });
});
