/** Reading Stash's side of the field table: which columns a server keeps a field in, and what they hold. */
import type { FieldRow, LocalColumns } from "./field-row";
import { FIELD_TABLES, type FieldKey } from "./fields";
import type { FieldValues } from "./plan-types";
import type { EntityType, LocalEntity } from "./ports";
import { linkElement } from "./kinds/special";
import type { MaybeValue } from "./values";

/** A field with the columns that this server offers for it. */
export interface BoundField {
  readonly row: FieldRow<FieldKey>;
  readonly key: FieldKey;
  readonly local: LocalColumns;
}

/**
 * The table bound to one server: per row the first variant whose input fields it offers. Rows without one are left out,
 * so a field that a server lacks is neither compared nor written. `inputFields` holds `name` and `name:Type`.
 */
export function bindFields(inputFields: ReadonlySet<string>, type: EntityType = "performer"): readonly BoundField[] {
  return FIELD_TABLES[type].flatMap((row) => {
    const local = row.local.find((variant) => variant.requires.every((name) => inputFields.has(name)));
    return local ? [{ row, key: row.key, local }] : [];
  });
}

/** Columns to select on Stash's entity, without those every library reads anyway (id, image_path, stash_ids …). */
export function localColumns(fields: readonly BoundField[]): readonly string[] {
  return [...new Set(fields.flatMap((field) => field.local.columns))];
}

function read(fields: readonly BoundField[], entity: LocalEntity): FieldValues {
  const values: Partial<Record<FieldKey, MaybeValue>> = {};
  for (const { key, row, local } of fields) {
    if (row.special === "image") {
      values[key] = entity.imagePath === null ? null : { id: entity.imagePath, url: entity.imagePath };
    } else if (row.special === "links") {
      const list = entity.stashIds.map((id) => linkElement(id.endpoint, id.stash_id));
      values[key] = list.length > 0 ? list : null;
    } else {
      values[key] = local.read(entity.record);
    }
  }
  return values;
}

interface Reading {
  readonly fields: readonly BoundField[];
  readonly values: FieldValues;
}

/** A run needs the same performer's values when it is matched, compared, and held against its namesakes. Goes with the entity. */
const readings = new WeakMap<LocalEntity, Reading>();

/** Every field's present value in canonical form. */
export function localValues(fields: readonly BoundField[], entity: LocalEntity): FieldValues {
  const before = readings.get(entity);
  if (before?.fields === fields) return before.values;
  const values = read(fields, entity);
  readings.set(entity, { fields, values });
  return values;
}
