/** The plan of one performer or studio: what every source says, what differs, and what accepting would write. Plain data, storable. */
import type { Dismissal } from "./bases";
import type { Attached } from "./create-ports";
import type { FieldKey } from "./fields";
import type { FieldEdits } from "./history-types";
import type { EntityType, Endpoint, LocalRef, SourceFailure, StashId } from "./ports";
import type { ImageValue, MaybeValue, Refusal } from "./values";

/** sync-rules section 3, and the kinds that belong to links (design/ui.md, Kinds). */
export type DiffKind =
  | "locked"
  | "ignored"
  | "waiting"
  | "cleared"
  | "silent"
  | "equal"
  | "suspicious"
  | "fill"
  | "stale"
  | "differs"
  | "updated"
  | "kept"
  /** a person wants no more of this upstream value (sync-rules section 4) */
  | "dismissed"
  | "conflict"
  | "link"
  | "merged"
  | "deleted"
  | "ambiguous";

/** What stands in which heap (design/ui.md: decisions and safe changes are two heaps). */
export type Heap = "safe" | "decide" | "folded";

export type Verdict = "certain" | "likely" | "ambiguous" | "none";

/** One observation for or against a candidate; `id` names the sentence, `values` fill it. */
export interface Evidence {
  readonly id:
    | "chosen"
    | "stash-id"
    | "merged-into"
    | "same-name"
    | "same-alias"
    | "same-birthdate"
    | "other-birthdate"
    | "same-url"
    | "page-url"
    | "same-parent"
    | "other-parent"
    | "same-gender"
    | "other-gender"
    | "other-country"
    | "other-height"
    | "other-career"
    | "other-name"
    | "several-candidates"
    | "shared-entity"
    | "two-ids";
  readonly weight: "for" | "against" | "silent";
  readonly values?: Readonly<Record<string, string | number>>;
  /** The field that `mine` and `theirs` are values of, where they are not words as they stand. */
  readonly field?: FieldKey;
}

export type LinkState =
  /** found by its stash id, or by a match */
  | "live"
  | "merged"
  | "deleted"
  /** the source knows no such id (performerDestroy) */
  | "erased"
  | "malformed-id"
  | "failed"
  | "unlinked"
  /** switched off in settings: left out, its base kept */
  | "off";

/** What a source said about a field that was not taken in (`Refusal`), for the faces to say. */
export interface RefusedValue {
  readonly field: FieldKey;
  readonly why: Refusal["why"];
  readonly count: number;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly evidence: readonly Evidence[];
  readonly image: ImageValue | null;
  readonly values: FieldValues;
  readonly images?: readonly ImageValue[];
  readonly updated?: string | null;
  readonly refused?: readonly RefusedValue[];
  /** Other performers of the library that claim this entity. */
  readonly elsewhere?: readonly LocalRef[];
  /** The performer's stash id that leads to it, where the performer has several ids of the source that live. */
  readonly linkedId?: string;
}

/** What a person said to "which one?", per performer and source. Remembered (sync-rules section 1). */
export type MatchChoice =
  | {
      readonly type: "chosen";
      readonly id: string;
      readonly at: number;
      /** The link was made since: unlinking it later is a newer decision than this one. */
      readonly linked?: boolean;
    }
  /** None of these; whoever is not among them is a new question. */
  | { readonly type: "none"; readonly ids: readonly string[]; readonly at: number }
  /** Not at this source at all: it is not asked about this performer any more. */
  | { readonly type: "never"; readonly at: number };

export type FieldValues = Readonly<Partial<Record<FieldKey, MaybeValue>>>;

/** What one source had to say about this performer. */
export interface SourceView {
  readonly endpoint: Endpoint;
  readonly state: LinkState;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  /** Stash id in the library for this endpoint, if any. */
  readonly linkedId: string | null;
  /** The upstream entity the values come from (the successor, when merged). */
  readonly entityId: string | null;
  readonly entityName: string | null;
  readonly updated: string | null;
  readonly fetchedAt: number | null;
  /** Normalised to Stash's forms. A key that is missing is absent: the source said nothing about it. */
  readonly values: FieldValues;
  readonly images: readonly ImageValue[];
  readonly candidates: readonly Candidate[];
  /** What it said beside that and was not taken in; missing: nothing. */
  readonly refused?: readonly RefusedValue[];
  /** What a person said about the candidates, where it decided the verdict. */
  readonly choice?: MatchChoice;
  readonly failure: SourceFailure | null;
  /** Upstream edits of the fields that were looked into, oldest first; a missing field was not asked about. */
  readonly history?: FieldEdits;
}

/** One element of a list field. */
export interface ElementDiff {
  readonly value: string;
  readonly change: "kept" | "add" | "remove" | "held-back" | "dismissed";
  /** Sources that have it now. */
  readonly sources: readonly Endpoint[];
}

export interface FieldDiff {
  readonly field: FieldKey;
  readonly kind: DiffKind;
  readonly heap: Heap;
  /** Ticked when the review opens: all safe ones, and `stale`. */
  readonly ticked: boolean;
  readonly local: MaybeValue;
  /** What the field would hold after accepting; equals `local` where nothing is proposed. */
  readonly proposed: MaybeValue;
  /** The first enabled source by precedence that has a value now (W of sync-rules). */
  readonly winner: Endpoint | null;
  /** Sources whose value equals the proposed one. */
  readonly agree: readonly Endpoint[];
  /** Sources that have another value. */
  readonly disagree: readonly Endpoint[];
  /** Lists only. */
  readonly elements?: readonly ElementDiff[];
  /** Message id of the reason (why suspicious, why not unattended), without prefix. */
  readonly reason?: string;
  /** The dismissal that hides something of this difference. */
  readonly dismissal?: Dismissal;
}

export interface Plan {
  readonly type: EntityType;
  readonly id: string;
  readonly name: string;
  readonly disambiguation: string | null;
  readonly imagePath: string | null;
  readonly favorite: boolean;
  readonly plannedAt: number;
  readonly runId: string | null;
  /** Local values the plan was made from; apply compares them with a fresh reading. */
  readonly local: FieldValues;
  readonly stashIds: readonly StashId[];
  /** In order of precedence. */
  readonly sources: readonly SourceView[];
  /** One per field of the table, in display order. */
  readonly diffs: readonly FieldDiff[];
  /** Why the last attempt to apply did not write, for the row to show. */
  readonly problem?: ApplyProblem;
}

export type ApplyProblem =
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unsent"; readonly message: string }
  | { readonly kind: "changed"; readonly fields: readonly FieldKey[] }
  | { readonly kind: "gone" }
  /** Another tab was writing it. */
  | { readonly kind: "busy" }
  | { readonly kind: "invalid"; readonly field: FieldKey; readonly reason: string }
  | { readonly kind: "no-undo"; readonly message: string }
  /** what was created is not deleted any more: something hangs on it */
  | ({ readonly kind: "attached" } & Attached)
  | { readonly kind: "bad-image"; readonly message: string }
  /** Cannot be taken back from here, or by nobody. */
  /** A source said no, or did not answer; `message` its words, "none" where it had none. */
  | { readonly kind: "source-said"; readonly message: string }
  | { readonly kind: "not-here" }
  | { readonly kind: "irreversible" };

/** What a person (or a policy) decided for one field. */
export type Choice =
  | {
      readonly type: "take";
      readonly value: MaybeValue;
      /** Sources whose value this is; empty when a person typed it. */
      readonly from: readonly Endpoint[];
      /** Lists: also what stays in it was decided. Otherwise a removal that was not taken stays offered. */
      readonly decided?: true;
      /** Names: whether the old one becomes an alias; the setting decides where it is missing. */
      readonly oldToAlias?: boolean;
    }
  /** The local value stays and the base moves: from now on it is the person's edit. */
  | {
      readonly type: "keep";
      /** Names: the upstream name is added to the aliases. */
      readonly asAlias?: string;
    }
  /** The local value stays, and what upstream offers now is not offered again, or nothing ever (`forGood`). */
  | { readonly type: "dismiss"; readonly forGood: boolean };

export type Choices = Readonly<Partial<Record<FieldKey, Choice>>>;

export interface ApplyRequest {
  readonly plan: Plan;
  readonly choices: Choices;
}

export type ApplyOutcome =
  | {
      readonly id: string;
      readonly status: "applied";
      readonly fields: readonly FieldKey[];
      readonly undoId: string | null;
    }
  /** Nothing was written; `plan` is the new comparison when there is one. */
  | { readonly id: string; readonly status: "not-applied"; readonly problem: ApplyProblem; readonly plan: Plan | null };
