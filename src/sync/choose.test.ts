import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { NO_BASES } from "./bases";
import { consequenceOf, planWithChoice } from "./choose";
import type { MatchChoice } from "./plan-types";
import { orderedChoices } from "./unattended";

/** A performer with two namesakes at each of two boxes; nobody is linked. */
async function town() {
  const mine = local("1", { name: "Mara Vale", eye_color: "Blue" });
  const two = (tall: number) => [
    boxed("x", { name: "Mara Vale", height: tall, country: "NO" }),
    boxed("y", { name: "Mara Vale", height: tall + 1, eye_color: "GREEN" }),
  ];
  const one = world({
    library: [mine],
    sources: (clock) => [new ScriptedSource(A, clock, two(160)), new ScriptedSource(B, clock, two(180))],
  });
  await runAll(one, { nameSearch: true });
  const plan = planOf(one, "1");
  const choose = (choice: MatchChoice | null, from = plan) =>
    planWithChoice(from, A, choice, mine, NO_BASES, { ...one, fields: one.run.fields });
  return { plan, choose };
}

const chosen = (id: string): MatchChoice => ({ type: "chosen", id, at: 1 });

describe("choosing a candidate of one source", () => {
  it("compares with that one at once; the other sources still ask", async () => {
    const { plan, choose } = await town();
    expect(diffOf(plan, "height").kind).toBe("silent");
    const now = choose(chosen("x"));
    expect(now.sources.map((view) => [view.verdict, view.entityId])).toEqual([
      ["certain", "x"],
      ["ambiguous", null],
    ]);
    expect(diffOf(now, "height")).toMatchObject({ kind: "fill", proposed: 160, winner: A });
    expect([now.id, now.name, now.type, now.runId]).toEqual([plan.id, plan.name, plan.type, plan.runId]);
  });

  it("can be taken back", async () => {
    const { plan, choose } = await town();
    expect(choose(null, choose(chosen("x"))).diffs).toEqual(plan.diffs);
  });
});

describe("what a choice would put into the review", () => {
  it("is counted without the link itself", async () => {
    const { plan, choose } = await town();
    expect(consequenceOf(plan, A)).toEqual({ safe: 0, decide: 0, ids: 0 });
    expect(diffOf(choose(chosen("x")), "stashIds").heap).not.toBe("folded");
    expect(consequenceOf(choose(chosen("x")), A)).toEqual({ safe: 2, decide: 0, ids: 0 });
    expect(consequenceOf(choose(chosen("y")), A)).toEqual({ safe: 1, decide: 1, ids: 0 });
  });
});

describe("the ids that would go", () => {
  it("are those of the source that was chosen at, and nothing else of the row counts", async () => {
    const linked = [stashId(A, "x"), stashId(A, "y"), stashId(A, "z"), stashId(B, "gone")];
    const mine = local("1", { name: "Mara Vale" }, { stashIds: linked });
    const here = ["x", "y", "z"].map((id) => boxed(id, { name: "Mara Vale" }));
    const one = world({
      library: [mine],
      sources: (clock) => [
        new ScriptedSource(A, clock, here),
        new ScriptedSource(B, clock, [boxed("gone", {}, { deleted: true })]),
      ],
    });
    await runAll(one);
    const plan = planOf(one, "1");
    expect([A, B].map((endpoint) => consequenceOf(plan, endpoint).ids)).toEqual([0, 1]);
    const now = planWithChoice(plan, A, chosen("y"), mine, NO_BASES, { ...one, fields: one.run.fields });
    expect([A, B].map((endpoint) => consequenceOf(now, endpoint))).toEqual([
      { safe: 0, decide: 0, ids: 2 },
      { safe: 0, decide: 0, ids: 1 },
    ]);
  });

  it("do not go by the order of the sources, also where the chosen one was merged", async () => {
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "old"), stashId(A, "y")] });
    const merged = boxed("old", {}, { deleted: true, mergedInto: "x" });
    const here = ["x", "y"].map((id) => boxed(id, { name: "Mara Vale" }));
    const one = world({ library: [mine], sources: (clock) => [new ScriptedSource(A, clock, [merged, ...here])] });
    await runAll(one);
    const now = planWithChoice(planOf(one, "1"), A, chosen("x"), mine, NO_BASES, { ...one, fields: one.run.fields });
    expect(diffOf(now, "stashIds")).toMatchObject({ heap: "decide", proposed: [`${A} x`] });
    expect(orderedChoices(now)).not.toHaveProperty("stashIds");
  });

  it("are none where the plan has no row of ids", async () => {
    const { plan } = await town();
    expect(consequenceOf({ ...plan, diffs: [] }, A)).toEqual({ safe: 0, decide: 0, ids: 0 });
  });
});
