/** Runs as they are kept in IndexedDB: what was started, how far it came, how it ended. */
import type { KeyValue } from "../sync/ports";
import type { RunEnd, RunFailure, RunProgress, RunRecord } from "../sync/run-types";

/** A run that was not touched for so long is not running in another tab (timers of hidden tabs fire once a minute). */
export const SILENT_MS = 95_000;
/** Runs kept, and how many of them with their list of failures. The history names its changes by their run. */
const RUNS_KEPT = 1000;
const FAILURES_KEPT = 50;

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

/** The record with what the run has reached by now. */
export function touched(record: RunRecord, progress: RunProgress | null, now: number): RunRecord {
  const { total, done, withChanges, failed, requests } = progress ?? record;
  return { ...record, touchedAt: now, total, done, withChanges, failed, requests };
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

export interface Book {
  /** The newest run without an end that no tab works on: it was cut off. */
  readonly interrupted: RunRecord | null;
  /** A run that another tab is working on. */
  readonly elsewhere: RunRecord | null;
  /** The newest run that has ended. */
  readonly last: RunRecord | null;
}

/** Reads the book. A run of this very tab without an end was cut off by a reload, however fresh it is. */
export async function readBook(runs: KeyValue<RunRecord>, tab: string, now: number): Promise<Book> {
  const all = (await runs.entries()).map(([, record]) => record).sort((a, b) => b.startedAt - a.startedAt);
  if (all.length > RUNS_KEPT) await runs.delMany(all.slice(RUNS_KEPT).map((record) => record.id));
  const wordy = all.slice(FAILURES_KEPT, RUNS_KEPT).filter((record) => record.failures.length > 0);
  if (wordy.length > 0) await runs.setMany(wordy.map((record) => [record.id, { ...record, failures: [] }] as const));
  const open = all.filter((record) => record.end === null);
  const alive = (record: RunRecord) => record.tab !== tab && now - record.touchedAt < SILENT_MS;
  return {
    interrupted: open.find((record) => !alive(record)) ?? null,
    elsewhere: open.find(alive) ?? null,
    // A run that came in with a history file has no tab.
    last: all.find((record) => record.end !== null && record.tab !== "") ?? null,
  };
}
