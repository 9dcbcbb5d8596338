/** What the faces see of the plugin: states to draw and things to do. Plain types; the stores implement them. */
import type { Consequence } from "../sync/choose";
import type { FieldBase } from "../sync/bases";
import type { DecisionOutcome } from "../sync/decide";
import type { FieldKey } from "../sync/fields";
import type { FieldEdit } from "../sync/history-types";
import type { UndoState } from "../sync/journal";
import type { ApplyOutcome, ApplyRequest, Plan } from "../sync/plan-types";
import type { Endpoint, SourceAccount, SourceFailure, TagRef } from "../sync/ports";
import type { Rest } from "../sync/rest-ports";
import type { RunOptions, RunProgress, RunRecord } from "../sync/run-types";
import type { Settings } from "../sync/settings";
import type { UndoOutcome, UndoTarget } from "../sync/undo-types";
import type { MaybeValue } from "../sync/values";

// ---- sources

export type SourceTest =
  | { readonly state: "unknown" }
  | { readonly state: "testing" }
  | { readonly state: "ready"; readonly account: SourceAccount; readonly at: number }
  | { readonly state: "failed"; readonly failure: SourceFailure; readonly at: number };

export interface SourceInfo {
  readonly endpoint: Endpoint;
  readonly name: string;
  /** 1-based place in the source order. */
  readonly precedence: number;
  readonly enabled: boolean;
  /** The endpoint cannot be used at all (not a URL …): message id of the reason. */
  readonly invalid: string | null;
  readonly test: SourceTest;
  /** How it is reached; null before it was asked anything. */
  readonly way: "direct" | "through-stash" | null;
  /** Given up after repeated failures, and left alone until then; null or missing: it is asked as usual. */
  readonly resting?: Rest | null;
  /** Performers in the library linked to it; null while not counted. */
  readonly linked: number | null;
  /** The same for studios. */
  readonly linkedStudios?: number | null;
}

export interface SourcesState {
  readonly state: "loading" | "ready" | "failed";
  /** Why the configuration could not be read from Stash. */
  readonly error: string | null;
  readonly sources: readonly SourceInfo[];
  /** How often something was created, linked or deleted from here: who counts the library counts again when it moves. */
  readonly writes?: number;
  /** Reads the configuration from Stash again and counts the linked. */
  load(): Promise<void>;
  /** Tests one source, or all enabled ones. */
  test(endpoint?: Endpoint): Promise<void>;
  /** Web page of an entity at a source, for links; null where it is not known. */
  pageUrl?(endpoint: Endpoint, type: "performer" | "studio", id: string): string | null;
}

// ---- settings

export interface SettingsState {
  readonly state: "loading" | "ready";
  readonly settings: Settings;
  /** Keys of the saved text that could not be understood and stand at their default ("*": all of them). */
  readonly damaged: readonly string[];
  /** Message of the last failure to load or save, for the face to show; null when all is well. */
  readonly error: string | null;
  load(): Promise<void>;
  /**
   * Merged by key into what Stash holds now; resolves when Stash has it, rejects with what to tell the person. A function
   * gets what Stash holds now: for keys that hold a value per field or performer.
   */
  save(change: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<void>;
}

// ---- runs

export interface RunState {
  readonly progress: RunProgress | null;
  readonly running: boolean;
  readonly stopping: boolean;
  /** Set between a person's "pause" and the end of what is under way. */
  readonly pausing?: boolean;
  /**
   * A run without an end that nobody works on: cut off (tab closed, power lost), paused, or compared and waiting for a
   * person's word (`tally`).
   */
  readonly interrupted: RunRecord | null;
  /** A run that another tab of this browser is working on. */
  readonly elsewhere: RunRecord | null;
  /** How far that one is, as it tells it; null or missing: only its record is known. */
  readonly elsewhereProgress?: RunProgress | null;
  readonly last: RunRecord | null;
  /** Why the last run could not go on (Stash not reachable …); null otherwise. */
  readonly error: string | null;
  /** Reads from IndexedDB whether a run was cut off. */
  load(): Promise<void>;
  start(options: RunOptions): Promise<void>;
  /** Ends the run after what is under way; results are kept. A run of another tab is told to. */
  stop(): void;
  /** The same, but it keeps its place and can go on later, in any tab. */
  pause(): void;
  /** Writes what was counted, by a person's word. */
  confirm(): Promise<void>;
  resume(): Promise<void>;
  discard(): Promise<void>;
  /** Tags that a run can be limited to; missing: none can be offered. */
  tags?(): Promise<readonly TagRef[]>;
  /** Requests and seconds that `start` would take, from what is known now. */
  estimate(
    options: RunOptions,
  ): Promise<{ readonly performers: number; readonly requests: number; readonly seconds: number } | null>;
}

// ---- review

export interface ApplyProgress {
  readonly total: number;
  readonly done: number;
  readonly applied: number;
  readonly problems: number;
}

export interface ReviewState {
  readonly state: "loading" | "ready";
  /** Everything waiting, in the order of the run. */
  readonly plans: ReadonlyMap<string, Plan>;
  readonly applying: ApplyProgress | null;
  /** Stash itself can merge two performers: the faces may point there. */
  readonly merges?: boolean;
  /** Why what waits could not be read from IndexedDB; null otherwise. */
  readonly error: string | null;
  /** Changes of a cut-off apply of which Stash holds neither the old nor the new value. */
  readonly unclear: number;
  load(): Promise<void>;
  /** Applies; plans of applied performers leave the list or keep their open decisions. Never throws for a single performer. */
  apply(requests: readonly ApplyRequest[]): Promise<readonly ApplyOutcome[]>;
  /** Ends `apply` after what is under way; the outcomes are those of what was tried. */
  stop(): void;
  /** An accepting of many that a reload cut off, until it is dismissed; null: none. */
  readonly cut: { readonly total: number; readonly written: number } | null;
  dismissCut(): void;
  /** Locks or unlocks fields by a person's word. Never throws for a single performer. */
  lock(plans: readonly Plan[], fields: readonly FieldKey[], locked: boolean): Promise<readonly DecisionOutcome[]>;
  /** Takes a field's dismissal back. */
  offerAgain(plan: Plan, field: FieldKey): Promise<DecisionOutcome>;
  /** Compares again with the settings of now, without asking a source. */
  compareAgain(plan: Plan): Promise<DecisionOutcome>;
  /** Everything known of a field's past: upstream, here, and at its last resolution. Asks the sources for edits. */
  history(plan: Plan, field: FieldKey): Promise<FieldHistory>;
  /** Takes back what one apply wrote (toast, history). */
  undo(undoIds: readonly string[]): Promise<readonly ApplyOutcome[]>;
  /** The same for parts of records, by performer and studio, each with what went back and what stayed. */
  takeBack(
    targets: readonly UndoTarget[],
    onOutcomes?: (outcomes: readonly UndoOutcome[]) => void,
    signal?: AbortSignal,
  ): Promise<readonly UndoOutcome[]>;
  /** Results of one performer asked for by a person: state for the button and the dialog. */
  readonly single: ReadonlyMap<string, SingleSync>;
  /**
   * Remembers what a person said about a source's candidates (null: forget it) and compares again at once with what was
   * fetched. Null when Stash has no such performer any more. Rejects when it could not be remembered.
   */
  choose(plan: Plan, endpoint: Endpoint, answer: MatchAnswer | null): Promise<Plan | null>;
  /** What choosing each candidate would put into the review, by its id. */
  consequences(plan: Plan, endpoint: Endpoint): Promise<ReadonlyMap<string, Consequence>>;
  /** Asks the sources about one performer, before any running bulk. */
  syncOne(id: string): Promise<Plan | null>;
}

/** What a person says to "which one?". */
export type MatchAnswer =
  | { readonly type: "chosen"; readonly id: string }
  | { readonly type: "none" }
  | { readonly type: "never" };
/** A field's past. Each part newest first. */
export interface FieldHistory {
  readonly edits: readonly (FieldEdit & { readonly endpoint: Endpoint })[];
  /** What this plugin wrote here. */
  readonly writes: readonly FieldWrite[];
  readonly base: FieldBase | null;
  /** Sources that keep no history of it, or could not be asked. */
  readonly silent: readonly Endpoint[];
}

export interface FieldWrite {
  /** Id of the undo record. */
  readonly undoId: string;
  /** It can be taken back as far as is known: it reached Stash, and was not taken back since. */
  readonly standing: boolean;
  readonly at: number;
  readonly before: MaybeValue;
  readonly after: MaybeValue;
  readonly sources: readonly Endpoint[];
  readonly state: UndoState;
  /** It took an earlier one back. */
  readonly undoing: boolean;
}

export type SingleSync =
  | { readonly state: "asking"; readonly answered: number; readonly of: number }
  | { readonly state: "done"; readonly plan: Plan; readonly at: number }
  /** `gone`: Stash has no such performer any more; `words`: what Stash or the browser said. */
  | { readonly state: "failed"; readonly reason: "gone" | "words"; readonly message: string };
