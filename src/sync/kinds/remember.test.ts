import { expect, it, vi } from "vitest";
import { remembered } from "./remember";

it("computes each short text once, null and undefined results too", () => {
  for (const result of ["x", null, undefined]) {
    const compute = vi.fn(() => result);
    const fast = remembered(compute);
    expect([fast("a"), fast("a"), fast("b")]).toEqual([result, result, result]);
    expect(compute).toHaveBeenCalledTimes(2);
  }
});

it("keeps one result beside the other", () => {
  const compute = vi.fn((text: string) => text.length);
  const fast = remembered(compute);
  const longest = "x".repeat(300);
  expect([fast("a"), fast("bb"), fast(longest), fast("a"), fast("bb"), fast(longest)]).toEqual([1, 2, 300, 1, 2, 300]);
  expect(compute).toHaveBeenCalledTimes(3);
});

it("keeps no long texts, and forgets before it grows without end", () => {
  const compute = vi.fn((text: string) => text.length);
  const fast = remembered(compute);
  const long = "x".repeat(301);
  fast(long);
  fast(long);
  expect(compute).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 20_001; i += 1) fast(`n${i}`);
  compute.mockClear();
  fast("n0");
  expect(compute).toHaveBeenCalledTimes(1);
});
