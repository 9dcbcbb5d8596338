/** What is known of changes upstream nobody has asked about, and where it is kept. */
import type { Endpoint, KeyValue, SourceFailure } from "../sync/ports";

/** When the feeds were last read without a person's asking; one record for all tabs. */
export interface WatchTurn {
  readonly at: number;
}

/** What every page of Stash may know without loading the plugin. */
export interface WatchMirror {
  /** `hours`: the setting; `at`: ms since epoch of the last turn, null before the first; `changed`: performers and studios together. */
  write(now: { readonly hours: number; readonly at: number | null; readonly changed: number }): void;
}

export interface WatchBackend {
  readonly turns: KeyValue<WatchTurn>;
  readonly mirror: WatchMirror;
}

export interface WatchState {
  /** Performers of the library that changed at a source and were not compared since. */
  readonly ids: readonly string[];
  /** The studios of which the same is true. */
  readonly studios: readonly string[];
  readonly looking: boolean;
  /** Sources of which it could not be learnt, in the last look. */
  readonly failures: ReadonlyMap<Endpoint, SourceFailure>;
  /** Why they could not be counted; null otherwise. */
  readonly error: string | null;
  /** Counts again from what is known. Asks Stash, but no source, and nobody when nothing changed. */
  count(): Promise<void>;
  /** Reads what changed at the sources, when it is due and no other tab has done it. Never rejects. */
  look(): Promise<void>;
}
