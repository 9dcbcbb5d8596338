/** Progress of a run, as data. Pure. */
import type { Lane } from "./lane";
import type { Plan } from "./plan-types";
import type { RunFailure, RunOptions, RunPhase, RunProgress } from "./run-types";

export interface Counts {
  readonly libraryRead: number;
  readonly total: number;
  readonly done: number;
  readonly unchanged: number;
  readonly withChanges: number;
  readonly failed: number;
  readonly written: number;
  readonly refused: number;
  readonly toWrite: number;
  readonly doneBefore: number;
}

export const NO_COUNTS: Counts = {
  libraryRead: 0,
  total: 0,
  done: 0,
  unchanged: 0,
  withChanges: 0,
  failed: 0,
  written: 0,
  refused: 0,
  toWrite: 0,
  doneBefore: 0,
};

/** More would only cost space: the number stays true, the list behind it is cut. */
const FAILURES_KEPT = 500;

/** Adds the failed sources of a plan to the list. */
export function recordFailures(plan: Plan, into: RunFailure[]): void {
  for (const view of plan.sources)
    if (view.failure !== null && into.length < FAILURES_KEPT)
      into.push({ id: plan.id, name: plan.name, endpoint: view.endpoint, failure: view.failure });
}

function askingLeft(times: readonly (number | null)[]): number | null {
  return times.length === 0 || times.includes(null) ? null : Math.max(...times.map((time) => time ?? 0));
}

function writingLeft(toWrite: number, { since, of }: { since: number; of: number }, now: number): number | null {
  const written = of - toWrite;
  return written > 0 ? ((now - since) / written) * toWrite : null;
}

/** The state of a run put together for the faces. The slowest source sets the time left. */
export function progressOf(state: {
  readonly runId: string;
  readonly options: RunOptions;
  readonly phase: RunPhase;
  readonly startedAt: number;
  readonly now: number;
  readonly counts: Counts;
  readonly lanes: readonly Lane[];
  /** When writing what was confirmed began, and how much there was. */
  readonly writing?: { readonly since: number; readonly of: number } | null;
}): RunProgress {
  const { lanes, counts, phase } = state;
  const progress = lanes.map((lane) => lane.progress());
  const times = lanes.map((lane) => lane.timeLeft());
  const sum = (pick: (lane: (typeof progress)[number]) => number) =>
    progress.reduce((all, lane) => all + pick(lane), 0);
  const asked = phase === "sources" && progress.every((lane) => lane.state === "done" || lane.state === "failed");
  return {
    runId: state.runId,
    options: state.options,
    phase: asked && counts.done < counts.total ? "comparing" : phase,
    startedAt: state.startedAt,
    endedAt: phase === "done" ? state.now : null,
    ...counts,
    requests: sum((lane) => lane.requests),
    requestsToGo: sum((lane) => lane.requestsToGo),
    savedByCache: lanes.reduce((all, lane) => all + lane.meter.savedByCache, 0),
    savedByBatching: lanes.reduce((all, lane) => all + lane.meter.savedByBatching, 0),
    savedByFeed: lanes.reduce((all, lane) => all + lane.meter.savedByFeed, 0),
    timeLeftMs: state.writing ? writingLeft(counts.toWrite, state.writing, state.now) : askingLeft(times),
    lanes: progress,
  };
}
