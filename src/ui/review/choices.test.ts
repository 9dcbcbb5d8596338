import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Choices } from "../../sync/plan-types";
import { LANTERN, sampleDiff } from "../testing/review-parts";
import { junoPlan, withDiffs, wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH } from "../testing/samples";
import { toggleElement } from "./choice-lists";
import {
  choose,
  countChoices,
  initialChoices,
  keepAllMine,
  openDecisions,
  rebaseChoices,
  safeChoices,
  setAllSafe,
  takeAllByOrder,
  takeEdited,
  takeSource,
  withChoice,
} from "./choices";

const plan = wrenPlan();
const diffOf = (field: string) => plan.diffs.find((diff) => diff.field === field)!;

describe("choices", () => {
  it("starts with what is ticked beforehand, each with its sources", () => {
    const choices = initialChoices(plan);
    expect(Object.keys(choices).sort()).toEqual(["aliases", "career", "country", "tattoos", "urls"]);
    expect(choices.country).toEqual({ type: "take", value: "NO", from: [NORTH, HARBOUR] });
    expect(choices.urls).toMatchObject({ from: [NORTH, HARBOUR] });
    expect(countChoices(plan, choices)).toEqual({ changes: 5, kept: 0, dismissed: 0, open: 6, leftOut: 0 });
  });

  it("takes a source's value in the name of all that say the same", () => {
    expect(takeSource(plan, diffOf("birthdate"), HARBOUR)).toEqual({
      type: "take",
      value: "1994-03-20",
      from: [NORTH, HARBOUR],
    });
    expect(takeSource(plan, diffOf("hairColor"), LANTERN)).toEqual({ type: "keep" });
    expect(takeSource(plan, diffOf("height"), LANTERN)).toBeUndefined();
    expect(takeSource(plan, diffOf("disambiguation"), NORTH)).toEqual({ type: "take", value: null, from: [NORTH] });
  });

  it("tells a typed value from a source's and from what Stash has", () => {
    expect(takeEdited(plan, diffOf("hairColor"), "Copper")).toEqual({ type: "take", value: "Copper", from: [] });
    expect(takeEdited(plan, diffOf("hairColor"), "Red")).toMatchObject({ from: [NORTH, HARBOUR] });
    expect(takeEdited(plan, diffOf("hairColor"), "Auburn")).toEqual({ type: "keep" });
    expect(takeEdited(plan, diffOf("hairColor"), null)).toEqual({ type: "take", value: null, from: [] });
  });

  it("keeps all that is open, and takes all but what is suspicious", () => {
    const kept = keepAllMine(plan, initialChoices(plan));
    expect(countChoices(plan, kept)).toEqual({ changes: 5, kept: 6, dismissed: 0, open: 0, leftOut: 0 });
    const taken = takeAllByOrder(plan, {});
    expect(taken.birthdate).toMatchObject({ value: "1994-03-20" });
    expect(taken.disambiguation).toEqual({ type: "take", value: null, from: [NORTH] });
    expect(taken.height).toBeUndefined();
    // Removals are shown, never proposed.
    expect(taken.piercings).toBeUndefined();
  });

  it("leaves an ambiguous match to a person whatever is pressed", () => {
    const juno = junoPlan();
    expect(keepAllMine(juno, {})).toEqual({});
    expect(takeAllByOrder(juno, {})).toEqual({});
    expect(openDecisions(juno, {})).toHaveLength(1);
  });

  it("leaves safe changes out and takes them in again", () => {
    const none = setAllSafe(plan, initialChoices(plan), false);
    expect(countChoices(plan, none)).toEqual({ changes: 0, kept: 0, dismissed: 0, open: 6, leftOut: 5 });
    expect(setAllSafe(plan, none, true)).toEqual(safeChoices(plan));
  });

  it("lets values of an unconfirmed match leave with its link", () => {
    const link = diffOf("stashIds");
    const element = link.elements?.[2]?.value ?? "";
    const linked = choose(plan, {}, "stashIds", toggleElement(link, undefined, element)).choices;
    const both: Choices = {
      ...linked,
      birthdate: { type: "take", value: "1994", from: [LANTERN] },
      country: { type: "take", value: "NO", from: [NORTH, LANTERN] },
    };
    const { choices, left } = choose(plan, both, "stashIds", toggleElement(link, both.stashIds, element));
    expect(left).toEqual([LANTERN]);
    expect(Object.keys(choices)).toEqual(["country"]);
  });

  it("carries choices over to a newer plan where nothing moved", () => {
    const mine = withChoice(withChoice(initialChoices(plan), "hairColor", { type: "keep" }), "country", undefined);
    const birth = sampleDiff({ field: "birthdate", kind: "updated", local: "1994", proposed: "1994-03-20" });
    const chosen = withChoice(mine, "birthdate", { type: "keep" });
    const next = rebaseChoices(plan, withDiffs(plan, birth), chosen);
    expect(next.hairColor).toEqual({ type: "keep" });
    expect(next.country).toBeUndefined();
    expect(next.birthdate).toEqual({ type: "take", value: "1994-03-20", from: [NORTH] });
  });

  it("never chooses a field that is locked or folded, whatever is done at once", () => {
    const actions = fc.constantFrom(keepAllMine, takeAllByOrder, (p: typeof plan, c: Choices) =>
      setAllSafe(p, c, true),
    );
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 6 }), (steps) => {
        const choices = steps.reduce<Choices>((all, step) => step(plan, all), initialChoices(plan));
        for (const field of ["measurements", "ethnicity", "name", "deathDate"] as const)
          expect(choices[field]).toBeUndefined();
        const { changes, kept, open, leftOut } = countChoices(plan, choices);
        expect(changes + kept + open + leftOut).toBe(11);
      }),
    );
  });
});
