/** What one lane of a run says: how far, what it waits for and why. */
import { faCheck, faCircleXmark, faClock, faRotate, type IconDefinition } from "@fortawesome/free-solid-svg-icons";
import type { LaneProgress } from "../../sync/run-types";
import { failureText } from "../messages/failure-text";
import type { Text } from "../messages/use-text";
import { clockText } from "../parts/time-text";

export interface LaneState {
  readonly icon: IconDefinition | null;
  readonly className: string;
  readonly words: string;
  readonly variant: "primary" | "success" | "warning";
}

/** "62 of 95 requests", with "about" where the end is an estimate. */
function asked(text: Text, lane: LaneProgress): string {
  return text("lane.requests", { made: lane.requests, all: lane.requests + lane.requestsToGo });
}

/** Between two tries, or during the next one: all is not well, however short the wait. */
function unheard(text: Text, lane: LaneProgress, online: boolean): LaneState {
  const words = text("lane.unheard", { asked: asked(text, lane), here: online ? "no" : "yes" });
  return { icon: faRotate, className: "pss-k-orange", words, variant: "warning" };
}

/** A source that was given up, or that answered about nobody: the others go on without it. */
export function laneFailed({ state, failure, failed, total }: LaneProgress): boolean {
  return state === "failed" || (state === "done" && failure !== null && total > 0 && failed >= total);
}

/** Why what changed at the source is not known, and what is done instead; empty when it is known. */
export function changesText(text: Text, { changes, name }: LaneProgress): string {
  if (!changes?.failure) return "";
  const reason = failureText(text, changes.failure, name).short;
  return text(changes.by === "check" ? "lane.changes.checked" : "lane.changes.failed", { reason });
}

/**
 * `now` in ms since epoch; `delaySeconds` is the user's setting, named as the reason of ordinary waits. `online` is
 * what the browser says of its own network: without one, no source is to blame for the answer that did not come.
 */
export function laneState(text: Text, lane: LaneProgress, now: number, delaySeconds: number, online = true): LaneState {
  if (laneFailed(lane)) {
    const reason = lane.failure ? failureText(text, lane.failure, lane.name).short : "none";
    return { icon: faCircleXmark, className: "pss-k-red", words: text("lane.failed", { reason }), variant: "primary" };
  }
  if (lane.state === "done") {
    const words = text(lane.total > 0 ? "lane.done" : "lane.nothing", { requests: lane.requests });
    return { icon: faCheck, className: "pss-k-green", words, variant: "success" };
  }
  if (lane.wait && lane.wait.until > now) {
    const left = clockText(lane.wait.until - now);
    if (lane.wait.reason === "slow-down") {
      return { icon: faClock, className: "pss-k-orange", words: text("lane.slow-down", { left }), variant: "warning" };
    }
    if (lane.wait.reason === "retry") {
      const words = text("lane.retry", { left, here: online ? "no" : "yes" });
      return { icon: faRotate, className: "pss-k-orange", words, variant: "warning" };
    }
    if (lane.unheard) return unheard(text, lane, online);
    const seconds = Math.max(0.1, Math.ceil((lane.wait.until - now) / 100) / 10);
    const words = text("lane.delay", { asked: asked(text, lane), seconds, delay: delaySeconds });
    return { icon: null, className: "", words, variant: "primary" };
  }
  if (lane.unheard) return unheard(text, lane, online);
  const words = lane.state === "idle" ? text("lane.idle") : asked(text, lane);
  return { icon: null, className: "", words, variant: "primary" };
}
