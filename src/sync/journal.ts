/** Undo records (sync-rules section 6): written durably before Stash is, settled against Stash after a cut. */
import type { FieldKey } from "./fields";
import type { EntityType, Endpoint, KeyValue } from "./ports";
import type { MaybeValue } from "./values";

export type UndoState =
  /** written before the change was sent; nothing is known about the outcome */
  | "open"
  | "applied"
  | "not-applied"
  /** Stash holds neither the value before nor the value after */
  | "unclear"
  | "undone";

export interface UndoField {
  readonly field: FieldKey;
  readonly before: MaybeValue;
  readonly after: MaybeValue;
  readonly sources: readonly Endpoint[];
  /** Raw columns as Stash held them: written back as they were. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What was done besides changing fields of one entity of the library. */
export type UndoAct =
  /** The entity of the library was created; `fields` tell what it was created with. */
  | { readonly type: "created" }
  /** The favourite mark of the entity in the library was set or removed. */
  | { readonly type: "favourite-here"; readonly favorite: boolean }
  /** The favourite mark at a source; `entityId` of the record is the source's id then. */
  | { readonly type: "favourite-there"; readonly endpoint: Endpoint; readonly favorite: boolean }
  /** Sent to a source as a draft: cannot be taken back. */
  | { readonly type: "draft"; readonly endpoint: Endpoint; readonly draftId: string | null };

export interface UndoRecord {
  readonly id: string;
  readonly runId: string | null;
  readonly type: EntityType;
  readonly entityId: string;
  readonly name: string;
  readonly at: number;
  readonly state: UndoState;
  readonly fields: readonly UndoField[];
  /** The old picture as a data URL; null when there was none; missing when the picture was not touched. */
  readonly oldImage?: string | null;
  /** ETag of the picture that was written, to tell whether it is still the one; null or missing: not known. */
  readonly newImageEtag?: string | null;
  /** Set when this record is itself the undoing of another. */
  readonly undoes: string | null;
  /** Missing: fields of the entity were changed. */
  readonly act?: UndoAct;
}

export type Journal = KeyValue<UndoRecord>;

/** Sets the state of records in one transaction; records that are gone stay gone. */
export async function markRecords(journal: Journal, ids: readonly string[], state: UndoState): Promise<void> {
  await journal.updateMany(ids, (record) => record && { ...record, state });
}
