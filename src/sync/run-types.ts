/** A run: reading the library, asking the sources, comparing. Plain data, storable; the engine is run.ts. */
import type { Endpoint, LibrarySelection, SourceFailure } from "./ports";
import type { Plan } from "./plan-types";

export interface RunOptions {
  /** `link-…` asks only about those that lack a stash id of an enabled source. */
  readonly task: "update-performers" | "update-studios" | "link-performers" | "link-studios";
  readonly selection: LibrarySelection;
  readonly nameSearch: boolean;
  /** Ask again even where the cache is fresh. */
  readonly fresh: boolean;
}

export type RunPhase = "library" | "sources" | "comparing" | "done";

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
  readonly requests: number;
  readonly requestsToGo: number;
  readonly savedByCache: number;
  readonly savedByBatching: number;
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
}
