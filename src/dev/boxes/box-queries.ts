/** The list queries of a stash-box, with the filters and orders that the real ones have (internal/service of stash-box). */
import type { UpstreamEdit, UpstreamPerformer, UpstreamStudio } from "../seed/upstream-types";
import type { BoxStore } from "./box-store";

export interface ListInput {
  readonly name?: string | null;
  readonly names?: string | null;
  readonly url?: string | null;
  readonly gender?: string | null;
  readonly has_parent?: boolean | null;
  readonly is_favorite?: boolean | null;
  readonly page: number;
  readonly per_page: number;
  readonly direction: "ASC" | "DESC";
  readonly sort: string;
}

export interface EditInput extends ListInput {
  readonly applied?: boolean | null;
  readonly operation?: string | null;
  readonly target_type?: string | null;
  readonly target_id?: string | null;
  readonly status?: string | null;
}

export interface Found<T> {
  readonly count: number;
  readonly rows: T[];
}

/** PostgreSQL's ILIKE '%text%': `%` and `_` in the text stay wildcards. */
export function ilikeContains(text: string): (value: string) => boolean {
  const pattern = [...text]
    .map((char) => (char === "%" ? ".*" : char === "_" ? "." : char.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const expression = new RegExp(pattern, "isu");
  return (value) => expression.test(value);
}

function page<T>(rows: T[], input: ListInput): Found<T> {
  const start = (Math.max(1, input.page) - 1) * input.per_page;
  return { count: rows.length, rows: rows.slice(start, start + input.per_page) };
}

/** A number that looks random, the same for the same text. */
function scrambled(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}

/**
 * Sorted without a tie-breaker: equal rows come in an order of PostgreSQL's own, which may differ from page to page. Here it does, so
 * that a reader who counts on it meets rows twice or never.
 */
function ordered<T extends { readonly id: string }>(
  rows: T[],
  input: ListInput,
  keyOf: (row: T) => string | number | null,
): T[] {
  const sign = input.direction === "ASC" ? 1 : -1;
  const luck = (row: T): number => scrambled(`${row.id} ${input.page} ${input.per_page}`);
  return rows.sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === y) return luck(a) - luck(b);
    // PostgreSQL: nulls last when ascending, first when descending.
    if (x === null) return sign;
    if (y === null) return -sign;
    return (x < y ? -1 : 1) * sign;
  });
}

/**
 * `queryPerformers`: living ones only. `names` looks at the disambiguation, not at aliases; `alias`, `eye_color` and `height` are in the
 * schema and change nothing (internal/service/performer/query.go of 0.7.9; seen).
 */
export function listPerformers(store: BoxStore, input: ListInput): Found<UpstreamPerformer> {
  let rows = [...store.performers.values()].filter((row) => !row.deleted);
  const { name, names, url, gender, is_favorite: favorite } = input;
  if (name) rows = rows.filter((row) => ilikeContains(name)(row.name));
  if (names) rows = rows.filter((row) => [row.name, row.disambiguation ?? ""].some(ilikeContains(names)));
  if (url) rows = rows.filter((row) => row.urls.some((entry) => entry.url === url));
  if (gender) rows = rows.filter((row) => (gender === "UNKNOWN" ? row.gender === null : row.gender === gender));
  if (typeof favorite === "boolean") rows = rows.filter((row) => store.favoritePerformers.has(row.id) === favorite);
  const keys: Readonly<Record<string, (row: UpstreamPerformer) => string | number | null>> = {
    NAME: (row) => row.name,
    BIRTHDATE: (row) => row.birth_date,
    DEATHDATE: (row) => row.death_date,
    CAREER_START_YEAR: (row) => row.career_start_year,
    CREATED_AT: (row) => row.created,
    UPDATED_AT: (row) => row.updated,
  };
  return page(ordered(rows, input, keys[input.sort] ?? ((row) => row.name)), input);
}

/** `queryStudios`: living ones only; here `names` also looks at aliases and the parent's name. */
export function listStudios(store: BoxStore, input: ListInput): Found<UpstreamStudio> {
  let rows = [...store.studios.values()].filter((row) => !row.deleted);
  const { name, names, url, has_parent: hasParent, is_favorite: favorite } = input;
  const parentName = (row: UpstreamStudio): string => store.studios.get(row.parent_id ?? "")?.name ?? "";
  if (name) rows = rows.filter((row) => ilikeContains(name)(row.name));
  if (names) rows = rows.filter((row) => [row.name, ...row.aliases, parentName(row)].some(ilikeContains(names)));
  if (url) rows = rows.filter((row) => row.urls.some((entry) => entry.url === url));
  if (typeof hasParent === "boolean") rows = rows.filter((row) => (row.parent_id !== null) === hasParent);
  if (typeof favorite === "boolean") rows = rows.filter((row) => store.favoriteStudios.has(row.id) === favorite);
  const keys: Readonly<Record<string, (row: UpstreamStudio) => string | number>> = {
    NAME: (row) => row.name,
    CREATED_AT: (row) => row.created,
    UPDATED_AT: (row) => row.updated,
  };
  return page(ordered(rows, input, keys[input.sort] ?? ((row) => row.name)), input);
}

/** `queryEdits`: the id breaks ties; open edits sort by when they were created. */
export function listEdits(store: BoxStore, input: EditInput): Found<UpstreamEdit> {
  let rows = [...store.edits];
  const { applied, operation, target_type: type, target_id: target, is_favorite: favorite, status } = input;
  if (typeof applied === "boolean") rows = rows.filter((row) => row.applied === applied);
  if (operation) rows = rows.filter((row) => row.operation === operation);
  if (type) rows = rows.filter((row) => row.target_type === type);
  if (target) rows = rows.filter((row) => row.target_id === target || row.merge_sources.includes(target));
  if (status) rows = rows.filter((row) => (row.applied ? "IMMEDIATE_ACCEPTED" : "PENDING") === status);
  if (favorite) rows = rows.filter((row) => store.favoritePerformers.has(row.target_id));
  const sign = input.direction === "ASC" ? 1 : -1;
  const keyOf = (row: UpstreamEdit): number => (input.sort === "CLOSED_AT" ? (row.closed ?? row.created) : row.created);
  rows.sort((a, b) => sign * (keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1)));
  return page(rows, input);
}

/** `queryExistingPerformer`: exact name (case and outer blanks aside) and disambiguation, or an exact url; deleted ones too. */
export function existingPerformers(
  store: BoxStore,
  input: { readonly name?: string | null; readonly disambiguation?: string | null; readonly urls: readonly string[] },
): UpstreamPerformer[] {
  const fold = (text: string): string => text.toLowerCase().trim();
  const { name, disambiguation, urls } = input;
  return [...store.performers.values()].filter((row) => {
    const sameName = typeof name === "string" && fold(row.name) === fold(name);
    const sameWord =
      typeof disambiguation === "string"
        ? row.disambiguation !== null && fold(row.disambiguation) === fold(disambiguation)
        : (row.disambiguation ?? "") === "";
    return (sameName && sameWord) || row.urls.some((entry) => urls.includes(entry.url));
  });
}
