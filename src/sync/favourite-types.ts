/** Favourites here and at one source, beside each other. Plain data. */
import type { Created } from "./create-types";
import type { ApplyProblem, Evidence } from "./plan-types";
import type { Endpoint, EntityType, SourceFailure } from "./ports";
import type { ImageValue } from "./values";

/** Who is meant in the library. */
export interface LocalSide {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  /** Path of the picture; null where Stash has none. */
  readonly imagePath: string | null;
}

/** Who is meant at the source. */
export interface SourceSide {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly image: ImageValue | null;
}

/** One that may be meant, with what speaks for and against it. */
export interface FavouriteOption {
  /** Of the library in a row of the source, of the source in a row of the library. */
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly picture: string | null;
  readonly evidence: readonly Evidence[];
}

/** Where the heart is set. */
export type FavouriteSet = "here" | "both" | "there";

/** What it takes to have the heart on both sides. */
export type FavouriteStep =
  /** nothing: it is on both */
  | { readonly type: "none" }
  /** linked: only the mark is missing */
  | { readonly type: "mark" }
  /** certainly the same, but not linked yet: linked first */
  | { readonly type: "link"; readonly evidence: readonly Evidence[] }
  /** linked to a record that was merged: the link follows first. `from`: the id that goes */
  | { readonly type: "follow"; readonly from: string }
  /** nobody in the library is it */
  | { readonly type: "create" }
  /** several could be it, or something speaks against the one that could: a person decides */
  | { readonly type: "choose"; readonly options: readonly FavouriteOption[] }
  /** not found at the source; `searched`: by name too */
  | { readonly type: "missing"; readonly searched: boolean }
  /** the record it is linked to is gone there, without a successor */
  | { readonly type: "gone" }
  | { readonly type: "failed"; readonly failure: SourceFailure };

export interface FavouriteRow {
  /** Unique among the rows of a type: endpoint and side. */
  readonly key: string;
  readonly type: EntityType;
  readonly endpoint: Endpoint;
  readonly set: FavouriteSet;
  /** Null where nobody, or nobody certain, is meant. */
  readonly local: LocalSide | null;
  readonly upstream: SourceSide | null;
  readonly step: FavouriteStep;
}

/** What a person wants of one row. `mark` puts the heart where it is missing, linking first where that takes it. */
export type FavouriteAct = "mark" | "link" | "remove-here" | "remove-there";

export interface FavouriteTask {
  readonly row: FavouriteRow;
  readonly act: FavouriteAct;
  /** Who is meant, where the row asks "which one?". */
  readonly chosen?: string;
}

export type FavouriteProblem =
  | ApplyProblem
  /** the source says no, in its words */
  | { readonly kind: "source-refused"; readonly message: string }
  | { readonly kind: "source-failed"; readonly failure: SourceFailure }
  /** deleted or merged there since it was read */
  | { readonly kind: "source-gone" }
  /** somebody of the library may be it: for a person to say */
  | { readonly kind: "create-review" }
  /** another one of the library has the name: Stash would refuse it */
  | { readonly kind: "name-taken"; readonly by: string }
  /** another one of the library is linked to it since it was read */
  | { readonly kind: "taken"; readonly by: string };

/** What is not as one would expect although it is done: what was created for it lacks something. */
export interface FavouriteNote {
  readonly kind: "created-without";
  readonly result: Created;
}

export type FavouriteDone = {
  readonly key: string;
  readonly status: "done";
  readonly note?: FavouriteNote;
  /** Undo records; empty where everything was so already. */
  readonly undoIds: readonly string[];
};

export type FavouriteResult =
  | FavouriteDone
  | {
      readonly key: string;
      readonly status: "failed";
      readonly problem: FavouriteProblem;
      /** What was done before it failed (a link), and can be undone. */
      readonly undoIds: readonly string[];
    };
