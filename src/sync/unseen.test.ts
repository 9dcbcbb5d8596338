import { describe, expect, it } from "vitest";
import { sampleDiff, sampleView } from "../ui/testing/review-parts";
import { wrenPlan } from "../ui/testing/review-plans";
import { HARBOUR, NORTH } from "../ui/testing/samples";
import type { FieldDiff, Plan, Verdict } from "./plan-types";
import { safeChoices } from "./unattended";
import { doubtOf } from "./unseen";

/** A performer whose first source is certain and whose second one is as said. */
function plan(diff: FieldDiff, second: Verdict = "ambiguous", values = {}): Plan {
  const sources = [sampleView(), sampleView({ endpoint: HARBOUR, verdict: second, linkedId: "2222", values })];
  return wrenPlan({ sources, diffs: [diff] });
}

const gender = sampleDiff({ field: "gender", kind: "differs", local: "FEMALE", proposed: "MALE" });
const aliases = (sources: readonly string[], change: "add" | "kept" = "add") =>
  sampleDiff({ field: "aliases", kind: "fill", proposed: ["A"], elements: [{ value: "A", change, sources }] });

describe("doubtOf", () => {
  it.each<[string, FieldDiff, Verdict, ReturnType<typeof doubtOf>]>([
    ["a value of a record in question", { ...gender, winner: HARBOUR }, "ambiguous", "which-one"],
    ["the same value of a certain record", { ...gender, winner: HARBOUR }, "certain", null],
    ["a likely match, which is a link of its own", { ...gender, winner: HARBOUR }, "likely", null],
    ["a certain record's value beside one in question", { ...gender, winner: NORTH }, "ambiguous", null],
    ["what is not plausible", { ...gender, kind: "suspicious" }, "certain", "suspicious"],
    ["a row that is the question itself", { ...gender, kind: "ambiguous" }, "certain", "which-one"],
    ["an element that only a record in question has", aliases([HARBOUR]), "ambiguous", "which-one"],
    ["an element that a certain record has too", aliases([HARBOUR, NORTH]), "ambiguous", null],
    ["elements that stay", aliases([HARBOUR], "kept"), "ambiguous", null],
    ["an element nobody has any more", { ...aliases([]), kind: "cleared" }, "ambiguous", null],
  ])("%s", (_what, diff, verdict, doubt) => {
    expect(doubtOf(plan(diff, verdict), diff)).toBe(doubt);
  });

  it("asks who answers empty where a value is to go", () => {
    const cleared = sampleDiff({ field: "country", kind: "cleared", local: "NO", winner: null, agree: [] });
    expect(doubtOf(plan(cleared, "ambiguous", { country: null }), cleared)).toBe("which-one");
    expect(doubtOf(plan(cleared, "certain", { country: null }), cleared)).toBeNull();
    expect(doubtOf(plan(cleared, "ambiguous", {}), cleared)).toBeNull();
  });

  it("holds for a run too, however a plan came to call such a change safe", () => {
    const diff = sampleDiff({ field: "height", kind: "fill", proposed: 170, winner: HARBOUR, agree: [HARBOUR] });
    expect(safeChoices(plan(diff, "certain"))).toHaveProperty("height");
    expect(safeChoices(plan(diff))).toEqual({});
  });
});
