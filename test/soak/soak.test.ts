import { expect, it } from "vitest";
import { playSoak } from "./play-soak";

it.each([1, 2, 3])("random use with faults on: library, journal and undo agree at the end (seed %i)", async (seed) => {
  const { wrong, counts } = await playSoak({ seed, acts: 70, size: 40 });
  expect(wrong).toEqual([]);
  expect(counts["writes in Stash"]).toBeGreaterThan(0);
});
