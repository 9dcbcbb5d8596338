import { expect, it } from "vitest";
import { english } from "../testing/english";
import { clockText, spanText } from "./time-text";

it.each([
  [0, "1 s"],
  [20_000, "20 s"],
  [54_000, "54 s"],
  [58_000, "1 min"],
  [90_000, "1½ min"],
  [125_000, "2 min"],
  [9 * 60_000 + 40_000, "9½ min"],
  [44 * 60_000, "44 min"],
  [125 * 60_000, "2 h 5 min"],
  [119.8 * 60_000, "2 h 0 min"],
])("says %i ms as %s", (ms, said) => {
  expect(spanText(english, ms)).toBe(said);
});

it.each([
  [-5, "0:00"],
  [40_200, "0:41"],
  [725_000, "12:05"],
  [3_729_000, "1:02:09"],
])("counts %i ms down as %s", (ms, said) => {
  expect(clockText(ms)).toBe(said);
});
