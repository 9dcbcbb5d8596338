/**
 * The field table: everything about one performer field lives in its row, in display order. Adding a field is one row.
 * Types, GraphQL selections of both sides, normalising, comparing, writing, undo and review rows are derived from it.
 */
import type { FieldRow } from "./field-row";
import {
  bodyModsFromBox,
  careerColumns,
  column,
  dateColumns,
  measurementsFromBox,
  periodFromBox,
  urlsFromBox,
} from "./field-parts";
import { dateAfterBirth, endNotBeforeStart, heightInRange, plausibleBirth, plausibleCareer } from "./plausible";
import { count } from "./kinds/count";
import { date } from "./kinds/date";
import { bodyMods, names, urls } from "./kinds/lists";
import { period } from "./kinds/period";
import { gender, term, titled } from "./kinds/term";
import { text } from "./kinds/text";
import type { EntityType } from "./ports";
import { STUDIO_FIELDS, type StudioFieldKey } from "./studio-fields";
import { imageRow, linksRow } from "./shared-rows";

export const FIELDS = [
  {
    key: "name",
    message: "name",
    kind: text,
    local: [column(text, "name")],
    box: "name",
    scraped: "name",
    evidence: 2,
  },
  {
    key: "disambiguation",
    message: "disambiguation",
    kind: text,
    local: [column(text, "disambiguation", "")],
    box: "disambiguation",
    scraped: "disambiguation",
  },
  {
    key: "aliases",
    message: "aliases",
    kind: names,
    local: [column(names, "alias_list")],
    box: "aliases",
    scraped: "aliases",
    evidence: 1,
  },
  {
    key: "gender",
    message: "gender",
    kind: gender,
    local: [column(gender, "gender")],
    box: "gender",
    scraped: "gender",
    evidence: 1,
  },
  {
    key: "birthdate",
    message: "birthdate",
    kind: date,
    local: dateColumns("birthdate"),
    box: "birth_date",
    edit: "birth_date:birthdate",
    scraped: "birthdate",
    evidence: 3,
    implausible: plausibleBirth,
  },
  {
    key: "deathDate",
    message: "death_date",
    kind: date,
    local: dateColumns("death_date"),
    box: "death_date",
    edit: "death_date:deathdate",
    scraped: "death_date",
    implausible: dateAfterBirth,
  },
  {
    key: "ethnicity",
    message: "ethnicity",
    kind: term,
    local: [column(term, "ethnicity", "")],
    box: "ethnicity",
    scraped: "ethnicity",
    fromBox: (r) => (r.ethnicity === undefined ? undefined : titled(r.ethnicity)),
  },
  {
    key: "country",
    message: "country",
    kind: term,
    reads: "country",
    local: [column(term, "country", "")],
    box: "country",
    scraped: "country",
    evidence: 1,
  },
  {
    key: "eyeColor",
    message: "eye_color",
    kind: term,
    local: [column(term, "eye_color", "")],
    box: "eye_color",
    scraped: "eye_color",
    fromBox: (r) => (r.eye_color === undefined ? undefined : titled(r.eye_color)),
  },
  {
    key: "hairColor",
    message: "hair_color",
    kind: term,
    local: [column(term, "hair_color", "")],
    box: "hair_color",
    scraped: "hair_color",
    fromBox: (r) => (r.hair_color === undefined ? undefined : titled(r.hair_color)),
  },
  {
    key: "height",
    message: "height",
    kind: count,
    reads: "cm",
    local: [column(count, "height_cm")],
    box: "height",
    scraped: "height",
    evidence: 1,
    implausible: heightInRange,
  },
  {
    key: "measurements",
    message: "measurements",
    kind: text,
    local: [column(text, "measurements", "")],
    box: "cup_size band_size waist_size hip_size",
    scraped: "measurements",
    fromBox: measurementsFromBox,
  },
  {
    key: "breastType",
    message: "fake_tits",
    kind: term,
    local: [column(term, "fake_tits", "")],
    box: "breast_type",
    scraped: "fake_tits",
    fromBox: (r) => (r.breast_type === undefined ? undefined : titled(r.breast_type)),
  },
  {
    key: "career",
    message: "career",
    kind: period,
    local: careerColumns,
    box: "career_start_year career_end_year",
    scraped: "career_length",
    fromBox: periodFromBox,
    evidence: 1,
    implausible: (v, all, today) => plausibleCareer(v, all, today) ?? endNotBeforeStart(v),
  },
  {
    key: "tattoos",
    message: "tattoos",
    kind: bodyMods,
    local: [column(bodyMods, "tattoos", "")],
    box: "tattoos{location description}",
    scraped: "tattoos",
    fromBox: (r) => bodyModsFromBox(r.tattoos),
  },
  {
    key: "piercings",
    message: "piercings",
    kind: bodyMods,
    local: [column(bodyMods, "piercings", "")],
    box: "piercings{location description}",
    scraped: "piercings",
    fromBox: (r) => bodyModsFromBox(r.piercings),
  },
  {
    key: "urls",
    message: "urls",
    kind: urls,
    local: [column(urls, "urls")],
    box: "urls{url}",
    scraped: "urls",
    fromBox: (r) => urlsFromBox(r.urls),
    evidence: 3,
  },
  imageRow,
  linksRow,
] as const satisfies readonly FieldRow[];

export type PerformerFieldKey = (typeof FIELDS)[number]["key"];

/** Keys of both tables: a key that both have means the same, and has the same kind. */
export type FieldKey = PerformerFieldKey | StudioFieldKey;

/** The table of performers under its general type, for loops. */
export const FIELD_ROWS: readonly FieldRow<PerformerFieldKey>[] = FIELDS;

/** The table of each sort of entity. */
export const FIELD_TABLES: Readonly<Record<EntityType, readonly FieldRow<FieldKey>[]>> = {
  performer: FIELDS,
  studio: STUDIO_FIELDS,
};

const BY_KEY = new Map<FieldKey, FieldRow<FieldKey>>(
  [...FIELD_TABLES.studio, ...FIELD_TABLES.performer].map((row) => [row.key, row]),
);

/** Every key of both tables once: those of performers in display order, then what only studios have. */
export const FIELD_KEYS: readonly FieldKey[] = [
  ...new Set([...FIELD_TABLES.performer, ...FIELD_TABLES.studio].map((row) => row.key)),
];

/** The row of a key, for what both tables have in common: its kind, its message, how it reads. */
export function fieldRow(key: FieldKey): FieldRow<FieldKey> {
  const row = BY_KEY.get(key);
  if (!row) throw new Error(`no such field: ${key}`);
  return row;
}

/** GraphQL selection of a stash-box's entity, for every field of its table. The dialect adds what it needs itself. */
export function boxSelection(type: EntityType = "performer"): string {
  return FIELD_TABLES[type]
    .map((row) => row.box)
    .filter((selection) => selection !== "")
    .join(" ");
}

/** Columns of Stash's ScrapedPerformer (or ScrapedStudio) that the table reads. */
export function scrapedColumns(type: EntityType = "performer"): readonly string[] {
  return FIELD_TABLES[type].flatMap((row) => row.scraped ?? []);
}
