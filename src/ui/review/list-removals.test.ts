import { describe, expect, it } from "vitest";
import type { ElementDiff } from "../../sync/plan-types";
import { consequenceOf } from "../../sync/choose";
import { sampleDiff } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH } from "../testing/samples";
import { offersElements, toggleRemovals, toggleSourceElements } from "./choice-lists";

const links = (...elements: readonly ElementDiff[]) =>
  sampleDiff({ field: "stashIds", kind: "differs", local: elements.map((one) => one.value), elements });
const kept: ElementDiff = { value: `${NORTH} a`, change: "kept", sources: [NORTH] };
const gone: ElementDiff = { value: `${NORTH} b`, change: "remove", sources: [NORTH] };
const other: ElementDiff = { value: `${HARBOUR} c`, change: "remove", sources: [HARBOUR] };
const successor: ElementDiff = { value: `${HARBOUR} d`, change: "add", sources: [HARBOUR] };
const stashIds = links(kept, gone, other, successor);
const piercings = wrenPlan().diffs.find((diff) => diff.field === "piercings")!;

describe("taking out what sources have no more", () => {
  it("a source's number takes the removal of its stash id, and takes it back", () => {
    const choice = toggleSourceElements(stashIds, undefined, NORTH);
    expect(choice).toMatchObject({ value: [kept.value, other.value] });
    expect(toggleSourceElements(stashIds, choice, NORTH)).toBeUndefined();
  });

  it("the old and the new id of a source are exchanged by it, never one without the other", () => {
    expect(toggleSourceElements(stashIds, undefined, HARBOUR)).toMatchObject({
      value: [kept.value, gone.value, successor.value],
    });
  });

  it("says where a source's number has something to do", () => {
    expect(offersElements(stashIds, NORTH)).toBe(true);
    expect(offersElements(links(kept), NORTH)).toBe(false);
    expect(offersElements(piercings, NORTH)).toBe(false);
  });

  it("takes all removals of a list, what comes in their place along, and puts all back", () => {
    const choice = toggleRemovals(stashIds, undefined);
    expect(choice).toMatchObject({ value: [kept.value, successor.value] });
    expect(toggleRemovals(stashIds, choice)).toBeUndefined();
    expect(toggleRemovals(piercings, undefined)).toMatchObject({ type: "take", value: null });
  });

  it("takes what is left of them where some were taken", () => {
    const some = toggleSourceElements(stashIds, undefined, NORTH);
    expect(toggleRemovals(stashIds, some)).toMatchObject({ value: [kept.value, successor.value] });
  });

  it("is announced by Which one? before: the source's own ids only", () => {
    const plan = wrenPlan({ diffs: [stashIds, piercings] });
    expect(consequenceOf(plan, NORTH)).toEqual({ safe: 0, decide: 1, ids: 1 });
    expect(consequenceOf(wrenPlan({ diffs: [] }), NORTH).ids).toBe(0);
  });
});
