/** Reading a source's side of the field table: its raw record in Stash's own forms. */
import type { BoundField } from "./local";
import type { FieldRow } from "./field-row";
import type { FieldKey } from "./fields";
import type { Candidate, FieldValues, RefusedValue } from "./plan-types";
import type { Endpoint, RawRecord, SourceEntity } from "./ports";
import type { MaybeValue } from "./values";

/** A stash-box's raw record as the row's raw local form; undefined where it says nothing about the field. */
export function boxValue(row: FieldRow, record: RawRecord, endpoint: Endpoint): unknown {
  return row.fromBox ? row.fromBox(record, endpoint) : record[row.box];
}

/** Stash joins lists into one text: aliases by commas, body modifications as it keeps them (sources.md). */
function scrapedValue(row: FieldRow, record: RawRecord): unknown {
  const raw = row.scraped === undefined ? undefined : record[row.scraped];
  if (typeof raw !== "string" || !row.kind.list) return raw;
  return row.kind.name === "names" ? raw.split(",") : raw.split("; ");
}

/**
 * Values of an upstream entity by field. A field the source did not answer is missing from the result (absent); `known` are
 * values that were read from it before.
 */
export function upstreamValues(
  fields: readonly BoundField[],
  entity: SourceEntity,
  endpoint: Endpoint,
  known: FieldValues = {},
): FieldValues {
  const values: Partial<Record<FieldKey, MaybeValue>> = {};
  for (const { key, row } of fields) {
    const before = known[key];
    if (before !== undefined) {
      values[key] = before;
      continue;
    }
    // A parent comes in a stash-box's shape either way (sources: through-stash).
    const scraped = entity.form === "scraped" && row.special !== "parent";
    const raw = scraped ? scrapedValue(row, entity.record) : boxValue(row, entity.record, endpoint);
    if (row.special === "image") values[key] = entity.images[0] ?? null;
    else if (raw !== undefined) values[key] = row.kind.parse(raw);
  }
  return values;
}

/** What of an entity was not taken in, by the fields that it belongs to. Columns that no field reads are nobody's loss. */
export function refusedValues(fields: readonly BoundField[], entity: SourceEntity): readonly RefusedValue[] {
  const columnsOf = ({ special, box, scraped }: FieldRow) =>
    special === "image" ? ["images"] : entity.form === "scraped" ? [scraped] : box.split(/[\s{}:]+/u);
  return (entity.refused ?? []).flatMap(({ column, why, count }) => {
    const field = fields.find(({ row }) => columnsOf(row).includes(column));
    return field ? [{ field: field.key, why, count }] : [];
  });
}

/** An upstream entity as a candidate, before anything is said for or against it. */
export function bareCandidate(
  fields: readonly BoundField[],
  entity: SourceEntity,
  endpoint: Endpoint,
  known?: FieldValues,
): Omit<Candidate, "evidence"> {
  const values = upstreamValues(fields, entity, endpoint, known);
  const { disambiguation } = values;
  const refused = refusedValues(fields, entity);
  return {
    ...(refused.length > 0 ? { refused } : {}),
    id: entity.id,
    name: entity.name,
    disambiguation: typeof disambiguation === "string" ? disambiguation : null,
    image: entity.images[0] ?? null,
    images: entity.images,
    updated: entity.updated,
    values,
  };
}
