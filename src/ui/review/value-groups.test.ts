import { describe, expect, it } from "vitest";
import { LANTERN } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH } from "../testing/samples";
import { agreement, valueGroups } from "./value-groups";

const plan = wrenPlan();
const groups = (field: string) =>
  valueGroups(plan, plan.diffs.find((diff) => diff.field === field)!).map((group) => [
    group.value,
    ...(group.local ? ["local"] : []),
    ...group.sources,
  ]);

describe("valueGroups", () => {
  it("names all who hold a value, Stash first", () => {
    expect(groups("hairColor")).toEqual([
      ["Auburn", "local", LANTERN],
      ["Red", NORTH, HARBOUR],
    ]);
    expect(groups("birthdate")).toEqual([
      ["1994-03-02", "local"],
      ["1994-03-20", NORTH, HARBOUR],
      ["1994", LANTERN],
    ]);
  });

  it("offers an empty value only where it was taken away upstream", () => {
    expect(groups("disambiguation")).toEqual([
      ["Northlight", "local", LANTERN],
      [null, NORTH],
    ]);
    expect(groups("height")).toEqual([
      [null, "local"],
      [17, HARBOUR],
    ]);
  });

  it("counts agreement among those that say something", () => {
    const diff = plan.diffs.find((one) => one.field === "birthdate")!;
    expect(agreement(plan, diff, "1994-03-20")).toEqual({ agree: 2, of: 3 });
  });
});
