/** What taking back is asked for, what it needs, and what came of it. */
import type { ApplyDeps } from "./apply";
import type { FavouriteSource } from "./favourite-ports";
import type { Creator } from "./create-ports";
import type { FieldKey } from "./fields";
import type { UndoAct, UndoRecord } from "./journal";
import type { KeptWhy } from "./undo-input";
import type { ApplyProblem } from "./plan-types";
import type { Endpoint, EntityType } from "./ports";

export interface UndoTarget {
  /** Id of the undo record. */
  readonly id: string;
  /** Only these of its fields; missing: all. */
  readonly fields?: readonly FieldKey[];
  /** A person said so: what was edited since is overwritten. */
  readonly force?: boolean;
}

export interface UndoOutcome {
  /** Id of the record that was to be taken back. */
  readonly id: string;
  readonly type: EntityType;
  readonly entityId: string;
  readonly name: string;
  /** The record of the taking back; null when nothing was sent. */
  readonly undoId: string | null;
  /** Fields that went back. Empty for an act that is no change of fields. */
  readonly fields: readonly FieldKey[];
  readonly kept: readonly { readonly field: FieldKey; readonly why: KeptWhy }[];
  /** Why what stayed was not taken back, where Stash or the journal said no; null otherwise. */
  readonly problem: ApplyProblem | null;
}

/** A record with the part of it that is to go back. */
export interface UndoItem {
  readonly record: UndoRecord;
  readonly target: UndoTarget;
}

export interface UndoContext {
  /** What writing to one sort of entity needs. Rejects when Stash cannot be reached. */
  deps(type: EntityType): Promise<ApplyDeps>;
  /** What deletes what was created; null where nothing can be deleted. */
  creator?(type: EntityType): Promise<Creator | null>;
  /** The configured source of an endpoint; null where there is none any more. */
  source?(endpoint: Endpoint): Promise<FavouriteSource | null>;
}

/**
 * Takes back records of one sort, at most 25, each of another entity, newest first. Promises an outcome for every item;
 * writes a record of its own before it changes anything (`undoes` names the one it takes back) and marks both with
 * `noteUndone`. May reject: then nothing is known, and its open records are settled at the next start.
 */
export type Undoer = (items: readonly UndoItem[], context: UndoContext) => Promise<readonly UndoOutcome[]>;

export type UndoActName = UndoAct["type"];

/** The outcome of an item of which nothing went back. */
export function notUndone({ record }: UndoItem, problem: ApplyProblem): UndoOutcome {
  const { id, type, entityId, name } = record;
  return { id, type, entityId, name, undoId: null, fields: [], kept: [], problem };
}
