/** `findPerformers`, `findStudios`, `findTags`: filters, orders and pages. */
import { formatSeconds } from "../micro-time";
import type { LocalPerformer, LocalStudio } from "../seed/local-types";
import {
  type Criterion,
  idsFit,
  listFits,
  orderFits,
  searchFits,
  type StashIdCriterion,
  stashIdFits,
  textFits,
} from "./criteria";
import type { Library } from "./library";

export interface FindFilter {
  readonly q?: string | null;
  readonly page?: number | null;
  readonly per_page?: number | null;
  readonly sort?: string | null;
  readonly direction?: "ASC" | "DESC" | null;
}

export type EntityFilter = Readonly<Record<string, unknown>>;

export interface Found<T> {
  readonly count: number;
  readonly rows: readonly T[];
}

type Tests<T> = Readonly<Record<string, (value: never, row: T) => boolean>>;

/** Stash's natural, case-insensitive order of names. */
const natural = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

const performerTests: Tests<LocalPerformer> = {
  name: (value: Criterion, row) => textFits(value, row.name),
  disambiguation: (value: Criterion, row) => textFits(value, row.disambiguation),
  filter_favorites: (value: boolean, row) => row.favorite === value,
  country: (value: Criterion, row) => textFits(value, row.country),
  ethnicity: (value: Criterion, row) => textFits(value, row.ethnicity),
  height_cm: (value: Criterion, row) => orderFits(value, row.height_cm),
  aliases: (value: Criterion, row) => listFits(value, row.alias_list),
  gender: (value: Criterion, row) => {
    const wanted = value.value_list ?? [value.value];
    const held = row.gender !== null && wanted.includes(row.gender);
    if (value.modifier === "IS_NULL") return row.gender === null;
    if (value.modifier === "NOT_NULL") return row.gender !== null;
    return value.modifier === "NOT_EQUALS" || value.modifier === "EXCLUDES" ? !held : held;
  },
  is_missing: (value: string, row) => isMissing(value, row),
  tags: (value: Criterion, row) => idsFit(value, row.tag_ids),
  stash_id_endpoint: (value: StashIdCriterion, row) => stashIdFits(value, row.stash_ids),
  rating100: (value: Criterion, row) => orderFits(value, row.rating100),
  url: (value: Criterion, row) => listFits(value, row.urls),
  ignore_auto_tag: (value: boolean, row) => row.ignore_auto_tag === value,
  birthdate: (value: Criterion, row) => orderFits(value, row.birthdate),
  created_at: (value: Criterion, row) => orderFits(value, formatSeconds(row.created_at)),
  updated_at: (value: Criterion, row) => orderFits(value, formatSeconds(row.updated_at)),
  custom_fields: (value: readonly { field: string; value?: readonly unknown[]; modifier: string }[], row) =>
    value.every((entry) => {
      const held = row.custom_fields[entry.field];
      if (entry.modifier === "NOT_NULL") return held !== undefined;
      if (entry.modifier === "IS_NULL") return held === undefined;
      return textFits({ value: entry.value?.[0], modifier: entry.modifier }, String(held ?? ""));
    }),
};

const studioTests: Tests<LocalStudio> = {
  name: (value: Criterion, row) => textFits(value, row.name),
  parents: (value: Criterion, row) => idsFit(value, row.parent_id === null ? [] : [row.parent_id]),
  stash_id_endpoint: (value: StashIdCriterion, row) => stashIdFits(value, row.stash_ids),
  tags: (value: Criterion, row) => idsFit(value, row.tag_ids),
  is_missing: (value: string, row) => (value === "image" ? row.image === null : row.stash_ids.length === 0),
  favorite: (value: boolean, row) => row.favorite === value,
  url: (value: Criterion, row) => listFits(value, row.urls),
  aliases: (value: Criterion, row) => listFits(value, row.aliases),
  created_at: (value: Criterion, row) => orderFits(value, formatSeconds(row.created_at)),
  updated_at: (value: Criterion, row) => orderFits(value, formatSeconds(row.updated_at)),
};

function isMissing(what: string, row: LocalPerformer): boolean {
  if (what === "image") return row.image === null;
  if (what === "stash_id") return row.stash_ids.length === 0;
  if (what === "aliases") return row.alias_list.length === 0;
  if (what === "url") return row.urls.length === 0;
  const value = (row as unknown as Record<string, unknown>)[what];
  return value === null || value === undefined || value === "";
}

function passes<T>(tests: Tests<T>, filter: EntityFilter, row: T): boolean {
  for (const [key, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    if (key === "AND" || key === "OR" || key === "NOT") continue;
    const test = tests[key];
    if (test && !test(value as never, row)) {
      return filter.OR ? passes(tests, filter.OR as EntityFilter, row) : false;
    }
  }
  if (filter.AND && !passes(tests, filter.AND as EntityFilter, row)) return false;
  return !(filter.NOT && passes(tests, filter.NOT as EntityFilter, row));
}

interface Named {
  readonly id: number;
  readonly name: string;
}

function arrange<T extends Named>(
  rows: T[],
  filter: FindFilter,
  sorts: Readonly<Record<string, (row: T) => unknown>>,
): Found<T> {
  const sort = filter.sort || "name";
  const sign = filter.direction === "DESC" ? -1 : 1;
  const key = sorts[sort];
  if (sort === "id") rows.sort((a, b) => sign * (a.id - b.id));
  else if (sort === "name") rows.sort((a, b) => sign * natural.compare(a.name, b.name) || a.id - b.id);
  else if (key) {
    rows.sort((a, b) => {
      const [x, y] = [key(a) ?? "", key(b) ?? ""] as [string, string];
      return (x === y ? 0 : x < y ? -sign : sign) || natural.compare(a.name, b.name);
    });
  } else throw new Error(`invalid sort: ${sort}`);
  const perPage = filter.per_page ?? 25;
  if (perPage < 0) return { count: rows.length, rows };
  const start = (Math.max(1, filter.page ?? 1) - 1) * perPage;
  return { count: rows.length, rows: rows.slice(start, start + perPage) };
}

/** Performers that fit, a page of them, and how many there are. */
export function findPerformers(library: Library, filter: EntityFilter, find: FindFilter): Found<LocalPerformer> {
  const rows = [...library.performers.values()].filter(
    (row) => (!find.q || searchFits(find.q, [row.name, ...row.alias_list])) && passes(performerTests, filter, row),
  );
  return arrange(rows, find, {
    created_at: (row) => row.created_at,
    updated_at: (row) => row.updated_at,
    birthdate: (row) => row.birthdate,
    height: (row) => row.height_cm,
    rating: (row) => row.rating100,
    tag_count: (row) => row.tag_ids.length,
    random: (row) => (row.id * 7919) % 10007,
  });
}

/** The same for studios. */
export function findStudios(library: Library, filter: EntityFilter, find: FindFilter): Found<LocalStudio> {
  const rows = [...library.studios.values()].filter(
    (row) => (!find.q || searchFits(find.q, [row.name, ...row.aliases])) && passes(studioTests, filter, row),
  );
  return arrange(rows, find, {
    created_at: (row) => row.created_at,
    updated_at: (row) => row.updated_at,
    rating: (row) => row.rating100,
  });
}
