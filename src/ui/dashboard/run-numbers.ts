/** Figures of a run that are derived, not stored. */
import type { LaneProgress, RunProgress } from "../../sync/run-types";

/** Performers a minute since the start; null in the first seconds, when it would be a guess. */
export function ratePerMinute(progress: RunProgress, now: number): number | null {
  const minutes = (now - progress.startedAt) / 60_000;
  // Of a run that goes on, only what was done since.
  const done = progress.done - (progress.doneBefore ?? 0);
  return minutes < 0.05 || done <= 0 ? null : Math.round(done / minutes);
}

/** The lane that sets the time left: a long wait counts for more than requests. Null when only one, or none, is busy. */
export function slowestLane(lanes: readonly LaneProgress[], now: number): LaneProgress | null {
  const busy = lanes.filter((lane) => lane.state === "asking" || lane.state === "waiting");
  if (busy.length === 0 || lanes.length < 2) return null;
  const weight = (lane: LaneProgress) => {
    const forced = lane.wait && lane.wait.reason !== "delay" ? Math.max(0, lane.wait.until - now) / 1000 : 0;
    return lane.requestsToGo * 2 + forced;
  };
  return busy.reduce((slowest, lane) => (weight(lane) > weight(slowest) ? lane : slowest));
}

/** Requests that asking once per record would have taken more. */
export function savedRequests(progress: RunProgress): number {
  return progress.savedByBatching + progress.savedByCache + progress.savedByFeed;
}
