import { describe, expect, it } from "vitest";
import { sampleDiff } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH } from "../testing/samples";
import { elementCounts, elementStates, toggleElement, toggleSourceElements, unionOfElements } from "./choice-lists";
import { initialChoices } from "./choices";

const plan = wrenPlan();
const aliases = plan.diffs.find((diff) => diff.field === "aliases")!;
const piercings = plan.diffs.find((diff) => diff.field === "piercings")!;

describe("choices in lists", () => {
  it("takes one addition out, keeping what Stash has first", () => {
    const choice = toggleElement(aliases, initialChoices(plan).aliases, "Wrenna Down");
    expect(choice).toMatchObject({ type: "take", value: ["W. Thistle", "Wren T.", "Thistle"] });
    expect(elementCounts(aliases, choice)).toEqual({ kept: 2, added: 1, removed: 0, heldBack: 1 });
  });

  it("is open again when nothing is left of the change", () => {
    const one = toggleElement(aliases, undefined, "Thistle");
    expect(one).toBeDefined();
    expect(toggleElement(aliases, one, "Thistle")).toBeUndefined();
  });

  it("brings back what was held back only on request", () => {
    expect(elementStates(aliases, undefined).find((state) => state.value === "Wren North")?.included).toBe(false);
    expect(toggleElement(aliases, undefined, "Wren North")).toMatchObject({ from: [NORTH] });
    expect(unionOfElements(aliases)).toMatchObject({
      value: ["W. Thistle", "Wren T.", "Wrenna Down", "Thistle", "Wren North"],
    });
  });

  it("removes an element that is gone upstream, down to an empty list", () => {
    expect(toggleElement(piercings, undefined, "Navel")).toMatchObject({ type: "take", value: null });
    expect(elementCounts(piercings, toggleElement(piercings, undefined, "Navel")).removed).toBe(1);
  });

  it("switches all that one source adds", () => {
    const theirs = toggleSourceElements(aliases, undefined, HARBOUR);
    expect(theirs).toMatchObject({ value: ["W. Thistle", "Wren T.", "Thistle"] });
    expect(toggleSourceElements(aliases, theirs, HARBOUR)).toBeUndefined();
  });

  it("exchanges the ids of a merged record together, and leaves other sources alone", () => {
    const merged = sampleDiff({
      field: "stashIds",
      kind: "merged",
      local: [`${NORTH} old`, `${HARBOUR} gone`],
      proposed: [`${NORTH} new`],
      elements: [
        { value: `${NORTH} old`, change: "remove", sources: [NORTH] },
        { value: `${HARBOUR} gone`, change: "remove", sources: [HARBOUR] },
        { value: `${NORTH} new`, change: "add", sources: [NORTH] },
      ],
    });
    const choice = toggleElement(merged, undefined, `${NORTH} old`);
    expect(choice).toEqual({ type: "take", value: [`${HARBOUR} gone`, `${NORTH} new`], from: [NORTH] });
    expect(toggleElement(merged, choice, `${NORTH} new`)).toBeUndefined();
  });

  it("shows what a person typed into the list, equal names once", () => {
    const states = elementStates(aliases, { type: "take", value: ["w. thistle", "Birdie"], from: [] });
    expect(states.filter((state) => state.included).map((state) => state.value)).toEqual(["W. Thistle", "Birdie"]);
    expect(states.find((state) => state.value === "Birdie")?.typed).toBe(true);
  });
});
