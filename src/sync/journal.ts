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
  /** ETag of the old picture: what Stash has again once it was put back. */
  readonly oldImageEtag?: string | null;
  /** Characters of the old picture's data URL, where it is kept apart from the record (see `Journal.pictures`). */
  readonly oldImageSize?: number;
  /** ETag of the picture that was written, to tell whether it is still the one; null or missing: not known. */
  readonly newImageEtag?: string | null;
  /** Set when this record is itself the undoing of another. */
  readonly undoes: string | null;
  /** Missing: fields of the entity were changed. */
  readonly act?: UndoAct;
  /** Fields that were taken back since; missing: none, or with the state "undone" all. */
  readonly undone?: readonly FieldKey[];
  /** When the record came in from a file; missing: it was written here. */
  readonly imported?: number;
}

export interface Journal extends KeyValue<UndoRecord> {
  /** Old pictures by record id, where they are kept apart so that records are read without them; missing: they are in the records. */
  readonly pictures?: { get(id: string): Promise<string | undefined> };
  /** The records whose outcome is not known, without reading the others; missing: look through all. */
  open?(): Promise<readonly UndoRecord[]>;
}

/** The old picture: null when there was none, undefined when the picture was not touched or its bytes are lost. */
export async function oldImageOf(journal: Journal, record: UndoRecord): Promise<string | null | undefined> {
  if (record.oldImage !== undefined || record.oldImageSize === undefined) return record.oldImage;
  return journal.pictures?.get(record.id);
}

/** Every record whose outcome is not known. */
export async function openRecords(journal: Journal): Promise<readonly UndoRecord[]> {
  if (journal.open) return journal.open();
  return (await journal.entries()).map(([, record]) => record).filter((record) => record.state === "open");
}

/** Sets the state of records in one transaction; records that are gone stay gone. */
export async function markRecords(journal: Journal, ids: readonly string[], state: UndoState): Promise<void> {
  await journal.updateMany(ids, (record) => record && { ...record, state });
}
