/** What taking a record back would do to each of its fields, without sending anything. */
import type { FieldKey } from "./fields";
import { type Journal, oldImageOf, type UndoRecord } from "./journal";
import { type BoundField, localValues } from "./local";
import type { Library, LocalEntity } from "./ports";
import { pictureOf, sameEntity } from "./undo-batch";
import { undoInput } from "./undo-input";
import { standingFields } from "./undo-state";
import type { KeptWhy } from "./undo-input";
import type { MaybeValue } from "./values";

export interface FieldStanding {
  readonly field: FieldKey;
  /** `free`: it would go back. `other`: the id is somebody else's (a record from a file). */
  readonly state: "free" | "other" | KeptWhy;
  /** What Stash holds now. */
  readonly now: MaybeValue;
}

/**
 * Compares a record with a fresh reading. A picture is fetched only while the record's own may still be there. Rejects
 * when Stash does not send it.
 */
export async function undoStanding(
  record: UndoRecord,
  now: LocalEntity,
  deps: { readonly fields: readonly BoundField[]; readonly journal: Journal; readonly library: Library },
): Promise<readonly FieldStanding[]> {
  const values = localValues(deps.fields, now);
  const part = { ...record, fields: standingFields(record) };
  const touches = part.fields.some((one) => one.field === "image");
  const image = touches ? await deps.library.image(now) : null;
  const oldImage = touches ? await oldImageOf(deps.journal, record) : undefined;
  const picture = touches ? pictureOf(record, image, oldImage) : undefined;
  const { kept } = undoInput(deps.fields, part, now, { oldImage, ...(picture && { picture }) });
  const mine = sameEntity(record, now);
  return record.fields.map(({ field }): FieldStanding => {
    const value = values[field] ?? null;
    if (!part.fields.some((one) => one.field === field)) return { field, state: "undone", now: value };
    if (!mine) return { field, state: "other", now: value };
    return { field, state: kept.find((one) => one.field === field)?.why ?? "free", now: value };
  });
}
