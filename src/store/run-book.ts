/** Runs as they are kept in IndexedDB: what was started, how far it came, how it ended. */
import type { KeyValue } from "../sync/ports";
import type { GoneAt } from "./departures";
import type { RunEnd, RunFailure, RunOptions, RunProblem, RunProgress, RunRecord } from "../sync/run-types";

/** A run that was not touched for so long is not running in another tab (timers of hidden tabs fire once a minute). */
export const SILENT_MS = 95_000;
/** Runs kept, and how many of them with their list of failures. The history names its changes by their run. */
const RUNS_KEPT = 1000;
const FAILURES_KEPT = 50;

/** Nothing is known yet, but the run card can be drawn. */
export function firstProgress(runId: string, options: RunOptions, now: number): RunProgress {
  return {
    runId,
    options,
    phase: "library",
    startedAt: now,
    endedAt: null,
    libraryRead: 0,
    total: 0,
    done: 0,
    unchanged: 0,
    withChanges: 0,
    failed: 0,
    requests: 0,
    requestsToGo: 0,
    savedByCache: 0,
    savedByBatching: 0,
    savedByFeed: 0,
    timeLeftMs: null,
    lanes: [],
  };
}

/** The record of a run that begins. */
export function newRecord(progress: RunProgress, tab: string): RunRecord {
  return {
    id: progress.runId,
    options: progress.options,
    tab,
    startedAt: progress.startedAt,
    touchedAt: progress.startedAt,
    endedAt: null,
    end: null,
    total: 0,
    done: 0,
    withChanges: 0,
    failed: 0,
    requests: 0,
    error: null,
    failures: [],
  };
}

/** The record of a run that goes on in this tab. */
export function resumed(record: RunRecord, tab: string, now: number): RunRecord {
  const { paused: _paused, page: _page, ...rest } = record;
  return { ...rest, tab, touchedAt: now, error: null };
}

/** The record with what this sitting has reached by now; `before` is what it was when the sitting began. */
export function touched(before: RunRecord, record: RunRecord, progress: RunProgress | null, now: number): RunRecord {
  if (progress === null) return { ...record, touchedAt: now };
  const { total, done, withChanges, failed, requests, written = 0, refused = 0 } = progress;
  // Until the library is read again, what an earlier sitting reached is the better word.
  const figures = total === 0 || progress.phase === "library" ? {} : { total, done, withChanges, failed };
  return {
    ...record,
    ...figures,
    touchedAt: now,
    requests: before.requests + requests,
    written: (before.written ?? 0) + written,
    refused: (before.refused ?? 0) + refused,
  };
}

/** The record of a run that is over. */
export function ended(
  record: RunRecord,
  end: RunEnd,
  now: number,
  error: string | null,
  failures: readonly RunFailure[],
): RunRecord {
  return { ...record, touchedAt: now, endedAt: now, end, error, failures };
}

/** The list with what this sitting adds to it; who is named in both stands as it is now. */
export function withProblems(before: RunRecord, problems: readonly RunProblem[]): readonly RunProblem[] {
  const now = new Set(problems.map((one) => one.id));
  return [...(before.problems ?? []).filter((one) => !now.has(one.id)), ...problems].slice(0, 500);
}

export interface Book {
  /** The newest run without an end that no tab works on: it was cut off, paused, or waits for a word. */
  readonly interrupted: RunRecord | null;
  /** A run that another tab is working on. */
  readonly elsewhere: RunRecord | null;
  /** The newest run that has ended. */
  readonly last: RunRecord | null;
}

/** Reads the book. A run of this very tab without an end was cut off by a reload, however fresh it is. */
export async function readBook(
  runs: KeyValue<RunRecord>,
  tab: string,
  now: number,
  goneAt: GoneAt = () => null,
): Promise<Book> {
  const all = (await runs.entries()).map(([, record]) => record).sort((a, b) => b.startedAt - a.startedAt);
  const open = all.filter((record) => record.end === null);
  const over = all.filter((record) => record.end !== null);
  if (over.length > RUNS_KEPT) await runs.delMany(over.slice(RUNS_KEPT).map((record) => record.id));
  const wordy = over.slice(FAILURES_KEPT, RUNS_KEPT).filter((one) => one.failures.length > 0 || one.problems?.length);
  if (wordy.length > 0)
    await runs.setMany(wordy.map((record) => [record.id, { ...record, failures: [], problems: [] }] as const));
  const isGone = (page: string | undefined) => page !== undefined && goneAt(page) !== null;
  const rests = ({ paused, tally, confirmed, page }: RunRecord) => paused || (tally && !confirmed) || isGone(page);
  // Touched in the future: the clock was set back, and so nothing is known of it.
  const isFresh = ({ touchedAt }: RunRecord) => Math.abs(now - touchedAt) < SILENT_MS;
  const alive = (record: RunRecord) => record.tab !== tab && !rests(record) && isFresh(record);
  return {
    interrupted: open.find((record) => !alive(record)) ?? null,
    elsewhere: open.find(alive) ?? null,
    // A run that came in with a history file has no tab.
    last: over.find((record) => record.tab !== "") ?? null,
  };
}
