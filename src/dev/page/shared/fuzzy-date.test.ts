import { expect, it } from "vitest";
import { ageAt } from "./fuzzy-date";

it.each([
  ["1994-03-02", "2024-03-01", 29],
  ["1994-03-02", "2024-03-02", 30],
  ["1994-03", "2024-02-28", 29],
  ["1994", "2024", 30],
  [null, "2024", 0],
])("%s until %s is %i", (birth, until, age) => {
  expect(ageAt(birth, until)).toBe(age);
});
