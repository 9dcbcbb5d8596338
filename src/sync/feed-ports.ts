/** How changes at a source are followed (sync-rules section 8). Implemented by sources, which may import this file. */
import type { EntityType, Source, SourceEvent, SourceFailure } from "./ports";

export interface RefreshOptions {
  readonly type: EntityType;
  /** What will be asked by id; missing: nothing, only what changed is wanted. */
  readonly ids?: readonly string[];
  /** All of it will be asked anyway: changes are only followed from now on. */
  readonly fresh?: boolean;
  /** Answers older than this are to be looked at; default: the cache's expiry. */
  readonly maxAgeMs?: number;
  readonly signal: AbortSignal;
  readonly priority?: "person" | "bulk";
  readonly onEvent?: (event: SourceEvent) => void;
}

export interface Refreshed {
  /**
   * `feed`: its list of changes was read. `check`: every cached entity was looked at. `begun`: changes are followed from now
   * on. `none`: there was nothing to win, or it is not possible: then age decides.
   */
  readonly by: "feed" | "check" | "begun" | "none";
  /** Why changes could not be read; what was tried after it may have gone well. */
  readonly failure: SourceFailure | null;
}

/** How many ids, names and web links a bulk would look up. */
export interface Wanted {
  readonly ids: number;
  readonly names: number;
  readonly urls: number;
}

export interface Outlook extends Wanted {
  /** Requests for reading what changed. */
  readonly requests: number;
}

/** What a source that follows changes can do beside answering. */
export interface Follows {
  /**
   * Brings the cache up to date by what the source says has changed, as far as that takes fewer requests than asking again:
   * to be called before a bulk ask by id. Rejects only when aborted.
   */
  refresh(options: RefreshOptions): Promise<Refreshed>;
  /** Ids that are known to have changed there and were not fetched since. */
  changed(type: EntityType): Promise<readonly string[]>;
  /** What of it would really be asked now, cache and changes considered. */
  outlook(type: EntityType, wanted: Wanted): Promise<Outlook>;
}

/** A source whose changes may be followed: the three are there or not together. */
export type FollowedSource = Source & Partial<Follows>;
