/** A run: reading the library, asking the sources, comparing. Plain data, storable; the engine is run.ts. */
import type { Refreshed } from "./feed-ports";
import type { Endpoint, LibrarySelection, SourceFailure } from "./ports";
import type { ApplyOutcome, ApplyProblem, Plan } from "./plan-types";
import type { RunMode } from "./settings";
import type { Tally } from "./unattended";

export interface RunOptions {
  /** `link-…` asks only about those that lack a stash id of an enabled source. */
  readonly task: "update-performers" | "update-studios" | "link-performers" | "link-studios";
  readonly selection: LibrarySelection;
  readonly nameSearch: boolean;
  /** Ask again even where the cache is fresh. */
  readonly fresh: boolean;
  /** What is written without asking; missing: `review`, nothing. */
  readonly mode?: RunMode;
  /** Only who was not compared completely for so many days, in this browser. */
  readonly staleDays?: number;
  /**
   * A person tries again what failed in a run that began then (ms): a source that is left alone is asked all the same, and what
   * others were `fresh`ly asked since is not asked twice.
   */
  readonly againSince?: number;
}

export type RunPhase = "library" | "sources" | "comparing" | "writing" | "done";

export interface LaneProgress {
  readonly endpoint: Endpoint;
  readonly name: string;
  /** Performers this source was asked about, and how many of them it has answered (failures included). */
  readonly total: number;
  readonly done: number;
  readonly requests: number;
  /** Estimate. */
  readonly requestsToGo: number;
  readonly state: "idle" | "asking" | "waiting" | "done" | "failed";
  readonly wait: { readonly until: number; readonly reason: "delay" | "slow-down" | "retry" } | null;
  /** Set when the source was given up, or for the last failure of single performers. */
  readonly failure: SourceFailure | null;
  readonly failed: number;
  /** How what changed upstream was read before asking, and why it could not be; null or missing: it was not. */
  readonly changes?: Refreshed | null;
}

export interface RunProgress {
  readonly runId: string;
  readonly options: RunOptions;
  readonly phase: RunPhase;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly libraryRead: number;
  /** Performers of the selection, and those whose every source has answered and that were compared. */
  readonly total: number;
  readonly done: number;
  readonly unchanged: number;
  readonly withChanges: number;
  /** Performers that at least one source could not be asked about. */
  readonly failed: number;
  /** Performers that were written, and those that were to be written and were not. */
  readonly written?: number;
  readonly refused?: number;
  /** Performers still to be written, once that was confirmed. */
  readonly toWrite?: number;
  /** How many of `done` were done before this sitting: a paused run goes on. */
  readonly doneBefore?: number;
  readonly requests: number;
  readonly requestsToGo: number;
  readonly savedByCache: number;
  readonly savedByBatching: number;
  /** Answers that had expired and still hold, by what the source says has changed. */
  readonly savedByFeed: number;
  /** ms; null while unknown. */
  readonly timeLeftMs: number | null;
  readonly lanes: readonly LaneProgress[];
}

export type RunEnd = "finished" | "stopped" | "failed";

/** What is kept of a run in IndexedDB; `end` null means it was cut off. */
export interface RunRecord {
  readonly id: string;
  readonly options: RunOptions;
  /** The tab that works on it. */
  readonly tab: string;
  readonly startedAt: number;
  readonly touchedAt: number;
  readonly endedAt: number | null;
  readonly end: RunEnd | null;
  readonly total: number;
  readonly done: number;
  readonly withChanges: number;
  readonly failed: number;
  readonly requests: number;
  /** Sentence material when `end` is "failed". */
  readonly error: string | null;
  /** Performers with a source that could not be asked, for the list behind the number (at most 500 kept). */
  readonly failures: readonly RunFailure[];
  readonly written?: number;
  readonly refused?: number;
  /** What could not be written, with the reason (at most 500 kept). */
  readonly problems?: readonly RunProblem[];
  /** A person paused it, or nothing more could be written safely (`error` says why): it keeps its place. */
  readonly paused?: boolean;
  /** Compared; what it would write waits for a person's word. */
  readonly tally?: Tally | null;
  /** The word was given: the rest is writing. */
  readonly confirmed?: boolean;
  /** The page of that tab that works on it. */
  readonly page?: string;
}

/** A performer that was to be written and was not. */
export interface RunProblem {
  readonly id: string;
  readonly name: string;
  readonly problem: ApplyProblem;
}

export interface RunFailure {
  readonly id: string;
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly failure: SourceFailure;
}

export interface RunEvents {
  onProgress(progress: RunProgress): void;
  onPlans(plans: readonly Plan[]): Promise<void>;
  /** Hears what became of each performer that was to be written. */
  onWritten?(outcomes: readonly ApplyOutcome[]): Promise<void>;
}
