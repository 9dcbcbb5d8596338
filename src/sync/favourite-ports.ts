/** What the domain needs of a source to keep favourites in step. Only types, as in ports.ts. */
import type { EntityType, Source, SourceEvent, SourceFailure } from "./ports";
import type { Resting } from "./rest-ports";
import type { ImageValue } from "./values";

/** One favourite as a source lists it. */
export interface FavouriteEntry {
  readonly id: string;
  /** Null where the source lists ids only. */
  readonly name: string | null;
  readonly disambiguation: string | null;
  readonly image: ImageValue | null;
  /** Ids that were merged into it; who is linked to one of them means this one. */
  readonly mergedIds: readonly string[];
}

export type FavouritesAnswer =
  | { readonly status: "found"; readonly entries: readonly FavouriteEntry[] }
  | { readonly status: "failed"; readonly failure: SourceFailure }
  /** On the way it is reached there is no such question (through Stash). */
  | { readonly status: "cannot" };

/** What a source says of one entity and the person's mark on it. */
export type FavouriteMark =
  | { readonly status: "known"; readonly favorite: boolean }
  /** Deleted, merged into another, or unknown there: it can be no favourite. */
  | { readonly status: "gone"; readonly mergedInto: string | null }
  | { readonly status: "failed"; readonly failure: SourceFailure };

export interface FavouriteChange {
  readonly id: string;
  readonly favorite: boolean;
}

export type FavouriteOutcome =
  | { readonly status: "done" }
  /** The source answered with an error for this one; its words. Nothing was changed. */
  | { readonly status: "refused"; readonly message: string }
  /** The request failed. `sent`: it may have been carried out all the same, and the source could not be asked. */
  | { readonly status: "failed"; readonly failure: SourceFailure; readonly sent: boolean };

export interface FavouriteOptions {
  readonly signal: AbortSignal;
  readonly onEvent?: (event: SourceEvent) => void;
  /** How far a long question has come. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The part of a source that knows a person's favourites. */
export interface Favouriting {
  /** Everything the person has marked there. Rejects only when aborted. Missing where marks are not known. */
  favourites?(type: EntityType, options: FavouriteOptions): Promise<FavouritesAnswer>;
  /** The mark of each of these, asked now; every id is answered. Rejects only when aborted. */
  favouriteMarks?(
    type: EntityType,
    ids: readonly string[],
    options: FavouriteOptions,
  ): Promise<ReadonlyMap<string, FavouriteMark>>;
  /**
   * Sets marks that are known to be otherwise now: 0.7.9 refuses to set what is set. Every change has an outcome; what was
   * sent without an answer is asked about, not sent again. Rejects only when aborted before anything was sent.
   */
  setFavourites?(
    type: EntityType,
    changes: readonly FavouriteChange[],
    options: FavouriteOptions,
  ): Promise<ReadonlyMap<string, FavouriteOutcome>>;
}

/** A source as the favourites need it. */
export type FavouriteSource = Source & Favouriting & Resting;
