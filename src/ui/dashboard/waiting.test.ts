import { describe, expect, it } from "vitest";
import { plansOf, samplePlan } from "../testing/samples";
import { countWaiting, planCount } from "./waiting";

describe("countWaiting", () => {
  it("keeps the two heaps apart and leaves folded differences out", () => {
    const waiting = countWaiting(
      plansOf(
        samplePlan("1", ["conflict", "fill", "fill", "kept", "equal"]),
        samplePlan("2", ["updated"]),
        samplePlan("3", ["locked", "equal"]),
      ),
    );
    expect(waiting.decide).toEqual({ changes: 1, performers: 1, kinds: new Map([["conflict", 1]]) });
    expect(waiting.safe).toMatchObject({ changes: 3, performers: 2 });
    expect([...waiting.safe.kinds]).toEqual([
      ["fill", 2],
      ["updated", 1],
    ]);
  });

  it("counts nothing of nothing", () => {
    const nothing = { changes: 0, performers: 0, kinds: new Map() };
    expect(countWaiting(new Map())).toEqual({ safe: nothing, decide: nothing });
  });

  it("goes by the heap of the difference, which a policy or an uncertain link may have moved", () => {
    const [first] = samplePlan("1", ["differs"]).diffs;
    const plan = { ...samplePlan("1", []), diffs: first ? [{ ...first, heap: "safe" as const }] : [] };
    expect(planCount(plan)).toMatchObject({ safe: 1, decide: 0 });
    expect(countWaiting(plansOf(plan)).safe.kinds).toEqual(new Map([["differs", 1]]));
  });
});
