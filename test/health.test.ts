/** Small files, no cycles: the numbers stand in the names of the tests. */
import { expect, test } from "vitest";
import { healthText, median, readHealth } from "./support/health";

const groups = readHealth();

test.each(groups.map((group) => [healthText(group), group] as const))("%s", (_text, { cycle, medianLines, files }) => {
  expect(files).toBeGreaterThan(50);
  expect(medianLines).toBeLessThanOrEqual(100);
  expect(cycle).toBeNull();
});

test("the middle is the middle", () => {
  expect([median([]), median([3]), median([9, 1, 5]), median([4, 1, 3, 2])]).toEqual([0, 3, 5, 2]);
  expect(
    healthText({ name: "x", files: 2, medianLines: 1, longest: { path: "a", lines: 1 }, cycle: ["a", "b", "a"] }),
  ).toContain("a → b → a");
});
