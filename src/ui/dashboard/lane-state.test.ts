import { expect, it } from "vitest";
import type { LaneProgress } from "../../sync/run-types";
import { english } from "../testing/english";
import { sampleLane } from "../testing/samples";
import { laneState } from "./lane-state";

const NOW = 10_000;
const cases: [Partial<LaneProgress>, string][] = [
  [{}, "62 of 95 requests"],
  [{ state: "idle" }, "Has not begun"],
  [{ state: "done", requests: 1 }, "Done, 1 request"],
  [{ state: "done", total: 0 }, "Nothing to ask"],
  [{ state: "failed", failure: { kind: "auth", status: 401 } }, "Left out: Key refused (401). The others go on."],
  [
    { state: "done", done: 43, total: 43, failed: 43, failure: { kind: "malformed" } },
    "Left out: No data in the answer. The others go on.",
  ],
  [{ state: "done", requests: 2, total: 43, failed: 3, failure: { kind: "malformed" } }, "Done, 2 requests"],
  [{ state: "failed" }, "Left out. The others go on."],
  [{ state: "waiting", wait: { until: NOW + 41_000, reason: "slow-down" } }, "Asked to slow down: goes on in 0:41"],
  [{ state: "waiting", wait: { until: NOW + 5_000, reason: "retry" } }, "No answer: tries again in 0:05"],
  [
    { state: "waiting", wait: { until: NOW + 1_200, reason: "delay" } },
    "62 of 95 requests · next in 1.2 s (your delay: 2 s)",
  ],
  [
    { state: "waiting", wait: { until: NOW + 1_200, reason: "delay" }, unheard: true },
    "No answer to the last request: tries again · 62 of 95 requests",
  ],
  [{ unheard: true }, "No answer to the last request: tries again · 62 of 95 requests"],
  [{ state: "waiting", wait: { until: NOW - 1, reason: "slow-down" } }, "62 of 95 requests"],
];

it.each(cases)("says %j", (change, words) => {
  expect(laneState(english, sampleLane(change), NOW, 2).words).toBe(words);
});

it("does not blame a source while the browser itself has no network", () => {
  const retrying = sampleLane({ state: "waiting", wait: { until: NOW + 5_000, reason: "retry" } });
  expect(laneState(english, retrying, NOW, 2, false).words).toBe("This browser is offline: tries again in 0:05");
});
