import { expect, it } from "vitest";
import { HARBOUR, START, sampleLane, sampleProgress } from "../testing/samples";
import { ratePerMinute, savedRequests, slowestLane } from "./run-numbers";

it("does not guess a rate in the first seconds", () => {
  expect(ratePerMinute(sampleProgress(), START + 1000)).toBeNull();
  expect(ratePerMinute(sampleProgress({ done: 0 }), START + 60_000)).toBeNull();
  expect(ratePerMinute(sampleProgress({ done: 500 }), START + 120_000)).toBe(250);
});

it("names the lane that keeps the others waiting", () => {
  const long = sampleLane({ requestsToGo: 30 });
  const waiting = sampleLane({
    endpoint: HARBOUR,
    requestsToGo: 2,
    state: "waiting",
    wait: { until: START + 300_000, reason: "slow-down" },
  });
  expect(slowestLane([long, waiting], START)).toBe(waiting);
  expect(slowestLane([long, waiting], START + 299_000)).toBe(long);
  expect(slowestLane([long], START)).toBeNull();
  expect(slowestLane([{ ...long, state: "done" }, sampleLane({ state: "failed" })], START)).toBeNull();
});

it("adds up what cache and batches saved", () => {
  expect(savedRequests(sampleProgress({ savedByBatching: 49, savedByCache: 10 }))).toBe(59);
});
