/** Creating what is missing: what is asked for, what would happen, and what came of it. Plain data. */
import type { ApplyProblem, Evidence, Plan } from "./plan-types";
import type { Endpoint, EntityType, LocalRef, SourceFailure } from "./ports";
import type { ImageValue } from "./values";

/** An entity of a source. */
export interface UpstreamRef {
  readonly type: EntityType;
  readonly endpoint: Endpoint;
  readonly id: string;
}

export interface CreateRequest extends UpstreamRef {
  /** What a person said where it was for review: this one of the library it is, or none of them. */
  readonly answer?: { readonly type: "link"; readonly id: string } | { readonly type: "create" };
}

/** Why somebody of the library may be meant, and nothing is done without a person. */
export type ReviewReason =
  /** one in the library has the name, nothing more, nothing against */
  | "likely"
  /** several fit, or something speaks against the one that does */
  | "ambiguous"
  /** the records of this one at several sources are linked to different ones of the library */
  | "linked-apart";

/** Why nothing can be done at all. */
export type CreateObstacle =
  | { readonly kind: "source"; readonly endpoint: Endpoint; readonly failure: SourceFailure }
  /** the source is switched off, or not configured */
  | { readonly kind: "source-off"; readonly endpoint: Endpoint }
  | { readonly kind: "missing" | "deleted" | "malformed-id" }
  /** Stash would refuse: somebody else has the name (and disambiguation), or a studio has it as an alias */
  | { readonly kind: "name-taken"; readonly name: string; readonly by: LocalRef };

/** What creating would do with one entity. */
export type CreateStep =
  /** linked already */
  | { readonly type: "there"; readonly local: LocalRef }
  /** it is this one of the library: link it instead of creating another */
  | { readonly type: "link"; readonly local: LocalRef; readonly evidence: readonly Evidence[] }
  | { readonly type: "create" }
  | {
      readonly type: "review";
      readonly reason: ReviewReason;
      readonly locals: readonly LocalRef[];
      readonly evidence: readonly Evidence[];
    }
  | { readonly type: "blocked"; readonly obstacle: CreateObstacle };

/** The picture that would have come first and may not be given to Stash (sync-rules section 5). */
export interface PictureOut {
  readonly endpoint: Endpoint;
  /** Message id of the reason, without prefix. */
  readonly reason: string;
  /** Whose picture is taken in its place; null: nobody has one that may be given. */
  readonly instead: Endpoint | null;
}

/** What the browser would not keep of a creation that is in Stash: why, in words. */
export interface Unnoted {
  /** The undo record stays open: it is settled by the stash ids at the next start, and can be taken back from then on. */
  readonly record?: string;
  /** No base: a field that is emptied before the next update counts as a gap. */
  readonly bases?: string;
}

/** One performer or studio to be, with all that sources know of it: several requests may turn out to be one. */
export interface Prospect {
  readonly key: string;
  readonly type: EntityType;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly image: ImageValue | null;
  readonly requests: readonly CreateRequest[];
  /** Not asked for itself: the parent of a studio that was. */
  readonly parentOnly: boolean;
  readonly step: CreateStep;
  /** `endpoint id` of everything upstream that it certainly is. */
  readonly links: readonly string[];
  /** Compared with nothing: its safe changes are what it would be created with. Null where no source knows it. */
  readonly plan: Plan | null;
  /** Studios: link of the parent, in the library or among the prospects; null when it has none. */
  readonly parent: string | null;
  /** Sources that could not be asked what they know of it. */
  readonly silent: readonly Endpoint[];
  /** To be created without the picture that would have come first; missing: there is nothing in its way. */
  readonly pictureOut?: PictureOut;
}

export type CreateResult =
  | {
      readonly status: "created";
      readonly localId: string;
      readonly undoId: string;
      /** Why it has no picture although a source has one: Stash's words. */
      readonly picture?: string;
      /** The picture that was not even offered to it. */
      readonly pictureOut?: PictureOut;
      readonly unnoted?: Unnoted;
      /** Studios: why it has no parent although a source names one. */
      readonly parent?: "review" | "failed" | "loop";
    }
  | { readonly status: "linked"; readonly localId: string; readonly undoId: string | null }
  | { readonly status: "there"; readonly localId: string }
  | { readonly status: "review" }
  | { readonly status: "failed"; readonly problem: CreateObstacle | ApplyProblem };

export type Created = Extract<CreateResult, { readonly status: "created" }>;

export interface CreateOutcome {
  readonly prospect: Prospect;
  readonly result: CreateResult;
}
