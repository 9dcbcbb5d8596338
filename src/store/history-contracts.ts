/** What the faces see of the history: what was written, when and whence, and what to do about it. */
import type { FieldKey } from "../sync/fields";
import type { UndoAct, UndoRecord, UndoState } from "../sync/journal";
import type { Endpoint, EntityType } from "../sync/ports";
import type { RunRecord } from "../sync/run-types";
import type { FieldStanding } from "../sync/undo-preview";
import type { UndoOutcome, UndoTarget } from "../sync/undo-types";

/** An undo record without its values: what lists, counts and filters need. */
export interface HistoryEntry {
  readonly id: string;
  readonly runId: string | null;
  readonly type: EntityType;
  readonly entityId: string;
  readonly name: string;
  readonly at: number;
  readonly state: UndoState;
  readonly fields: readonly FieldKey[];
  /** Those of `fields` that were taken back since. */
  readonly undone: readonly FieldKey[];
  /** Those of `fields` that were empty before; missing: none. */
  readonly blank?: readonly FieldKey[];
  readonly sources: readonly Endpoint[];
  /** The record that this one takes back. */
  readonly undoes: string | null;
  readonly act?: UndoAct;
  /** When it came in from a file. */
  readonly imported?: number;
  /** What it takes in the database, about, its old picture included. */
  readonly bytes: number;
}

/** What Stash holds now of what some records changed in one entity. */
export interface EntityNow {
  /** Deleted or merged since. */
  readonly gone: boolean;
  readonly imagePath: string | null;
  /** Per record, in its own order. */
  readonly fields: ReadonlyMap<string, readonly FieldStanding[]>;
}

export interface UndoProgress {
  readonly total: number;
  readonly done: number;
  readonly undone: number;
  readonly problems: number;
  /** What was taken back comes again. */
  readonly again?: boolean;
}

/** Records that had to go so that the rest stays below the space setting. */
export interface Eviction {
  readonly runs: number;
  readonly changes: number;
  readonly bytes: number;
  /** Time of the newest record that went. */
  readonly until: number;
  readonly at: number;
}

/** What a file holds, checked but not taken in yet. */
export interface HistoryFileCheck {
  readonly records: readonly UndoRecord[];
  readonly runs: readonly RunRecord[];
  /** Records that are here already: they stay as they are. */
  readonly known: number;
  /** Records that are not what a record must be; they are left out. */
  readonly refused: number;
  readonly bytes: number;
  /** With it the history stays below the space setting. */
  readonly fits: boolean;
}

export interface HistoryState {
  /** `idle`: nothing was asked for yet. What is known stays on screen while it is read again. */
  readonly state: "idle" | "loading" | "ready" | "failed";
  readonly error: string | null;
  readonly entries: ReadonlyMap<string, HistoryEntry>;
  readonly runs: ReadonlyMap<string, RunRecord>;
  /** Taken by all records together, about. */
  readonly bytes: number;
  readonly undoing: UndoProgress | null;
  /** What was removed for lack of space, until a person has seen it. */
  readonly evicted: Eviction | null;
  load(): Promise<void>;
  /** The records whole, without their pictures; those that are gone are left out. */
  records(ids: readonly string[]): Promise<ReadonlyMap<string, UndoRecord>>;
  /** The old picture of a record as a data URL; null where there is none. */
  picture(id: string): Promise<string | null>;
  /** Compares records of one entity with what Stash holds now. Rejects when Stash cannot be read. */
  look(type: EntityType, entityId: string, ids: readonly string[]): Promise<EntityNow>;
  /** Takes back; `undoing` tells how far it is, and whether it is a redoing (`again`). What `stop` left out has no outcome. */
  undo(targets: readonly UndoTarget[], again?: boolean): Promise<readonly UndoOutcome[]>;
  /** Ends the taking back after what is under way. */
  stop(): void;
  /** Reads whether something was removed that nobody was told of yet. */
  remind(): Promise<void>;
  /** The note on what was removed has been read. */
  seenEviction(): Promise<void>;
  /** Removes whole oldest runs above the space setting, unless something is being written. */
  tidy(): Promise<void>;
  /** Everything as the text of a file, in pieces to be joined. */
  exportParts(options: { readonly pictures: boolean }): Promise<readonly string[]>;
  /** Checks the text of a file. Rejects with what to tell the person. */
  checkFile(text: string): Promise<HistoryFileCheck>;
  /** Takes in what was checked: records and runs that are not here. Nothing that is here changes. */
  takeIn(file: HistoryFileCheck): Promise<void>;
}
