/** What is true of the sample: the tests and the bench measure against this, the plugin never sees it. */

/** The three boxes of the sample. Harbour and Lantern are stash-boxes, Mirador is of ThePornDB's kind. */
export const boxKeys = ["harbour", "lantern", "mirador"] as const;
export type BoxKey = (typeof boxKeys)[number];

export const boxNames: Readonly<Record<BoxKey, string>> = {
  harbour: "Harbour Box",
  lantern: "Lantern Box",
  mirador: "Mirador DB",
};

export interface PerformerTruth {
  readonly localId: string;
  /** The case it exemplifies (see `caseNames` in cases.ts). */
  readonly case: string;
  /** The living upstream entity that is this person, per box: whether linked or not, merges followed. */
  readonly upstream: Readonly<Partial<Record<BoxKey, string>>>;
  /** Boxes that one of its stash ids names, rightly or wrongly. */
  readonly linked: readonly BoxKey[];
  /** Is there evidence that decides for the right entity without a person (id, link, name with full birthdate)? */
  readonly decidable: boolean;
  /** Local columns that a person typed and that differ from every upstream value. */
  readonly handEdited: readonly string[];
  /** Local columns that hold an earlier upstream value, as its applied edits show. */
  readonly stale: readonly string[];
  /** Local columns that are empty while some linked box has a value. */
  readonly gaps: readonly string[];
}

export interface StudioTruth {
  readonly localId: string;
  readonly case: string;
  readonly upstream: Readonly<Partial<Record<BoxKey, string>>>;
  readonly linked: readonly BoxKey[];
}

export interface SampleTruth {
  readonly performers: readonly PerformerTruth[];
  readonly studios: readonly StudioTruth[];
  /** Upstream favourites that the library has (linked), lacks, and local favourites that a linked box lacks. */
  readonly favourites: Readonly<Record<BoxKey, FavouriteTruth>>;
}

export interface FavouriteTruth {
  /** Local performer ids that are favourites on both sides. */
  readonly both: readonly string[];
  /** Local performer ids, favourites only here. */
  readonly onlyHere: readonly string[];
  /** Upstream ids, favourites only there (the library may or may not have the performer). */
  readonly onlyThere: readonly string[];
}
