import { describe, expect, it } from "vitest";
import type { ApplyProblem } from "../../sync/plan-types";
import { english } from "../testing/english";
import { problemText } from "./problem-text";
import { reasonText } from "./reason-text";

const label = (field: string) => `[${field}]`;

const PROBLEMS: ApplyProblem[] = [
  { kind: "refused", message: "performer with name 'Wren' already exists" },
  { kind: "unsent", message: "Failed to fetch" },
  { kind: "changed", fields: ["height", "country"] },
  { kind: "gone" },
  { kind: "invalid", field: "birthdate", reason: "not-a-date" },
  { kind: "no-undo", message: "QuotaExceededError" },
  { kind: "bad-image", message: "text/html" },
  { kind: "attached", scenes: 2, images: 0, galleries: 0, groups: 0, studios: 1, tags: 0, notes: 1 },
];

describe("problemText", () => {
  it.each(PROBLEMS.map((problem) => [problem.kind, problem] as const))("explains %s", (_kind, problem) => {
    const { title, what, todo } = problemText(english, problem, label);
    for (const part of [title, what, todo]) expect(part).toMatch(/\S/);
    expect(`${title} ${what} ${todo}`).not.toMatch(/undefined|[{}]/);
    if ("message" in problem) expect(what).toContain(problem.message);
  });

  it("names the fields, one or several", () => {
    expect(problemText(english, { kind: "changed", fields: ["height"] }, label).what).toMatch(/^\[height\] was edited/);
    const two = problemText(english, { kind: "changed", fields: ["height", "country"] }, label);
    expect(two.what).toMatch(/^\[height\], \[country\] were edited/);
  });

  it("counts what hangs on it", () => {
    const counts = { scenes: 2, images: 0, galleries: 0, groups: 0, studios: 1, tags: 0, notes: 1 };
    const { what } = problemText(english, { kind: "attached", ...counts }, label);
    expect(what).toMatch(/by now: 2 scenes, 1 child studio, a rating or details\.$/);
  });

  it("puts the reason into words", () => {
    const { what } = problemText(english, { kind: "invalid", field: "birthdate", reason: "birth-too-late" }, label);
    expect(what).toBe("Nothing was written: the birthdate is less than 18 years ago.");
  });
});

describe("reasonText", () => {
  it("shows an id it has no words for", () => {
    expect(reasonText(english, "moon-phase")).toBe("the value cannot be used (moon-phase)");
  });
});
