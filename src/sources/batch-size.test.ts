import { describe, expect, it } from "vitest";
import { createBatchSize } from "./batch-size";

describe("createBatchSize", () => {
  it("starts at 50 and grows to 100 while answers are quick and whole", () => {
    const size = createBatchSize({ start: 50, max: 100 });
    expect(size.next()).toBe(50);
    size.answered(50, 400, true);
    expect(size.next()).toBe(75);
    size.answered(75, 400, true);
    size.answered(100, 400, true);
    expect(size.next()).toBe(100);
  });
  it.each([
    ["slow-ish", 5000, true, 50],
    ["not whole", 400, false, 50],
    ["slow", 12_000, true, 25],
  ] as const)("does not grow when %s", (_, ms, whole, expected) => {
    const size = createBatchSize({ start: 50, max: 100 });
    size.answered(50, ms, whole);
    expect(size.next()).toBe(expected);
  });
  it("learns nothing from a short batch", () => {
    const size = createBatchSize({ start: 50, max: 100 });
    size.answered(3, 100, true);
    expect(size.next()).toBe(50);
  });
  it("halves on failure, never below one", () => {
    const size = createBatchSize({ start: 10, max: 20 });
    for (let n = 0; n < 6; n++) size.failed();
    expect(size.next()).toBe(1);
  });
  it("grows in smaller steps after a failure", () => {
    const size = createBatchSize({ start: 50, max: 100 });
    size.failed();
    size.answered(25, 100, true);
    expect(size.next()).toBe(37);
  });
  it("foretells the requests, growth included, and changes nothing by it", () => {
    const size = createBatchSize({ start: 50, max: 100 });
    expect([0, 1, 50, 51, 125, 225, 226, 1000, 10_000].map(size.requestsFor)).toEqual([0, 1, 1, 2, 2, 3, 4, 11, 101]);
    expect(size.next()).toBe(50);
  });
});
