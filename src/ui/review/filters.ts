/** Filtering, counting and sorting the review list. Every facet's counts respect all the other filters. Pure. */
import { fold } from "../../sync/kinds/text";
import { patternOf } from "../../sync/patterns";
import { KINDS, kindLook } from "../kinds-look";
import type { FacetId, ReviewChange, ReviewRow } from "./list-rows";

/** In the order in which the list offers them. */
export const FACET_IDS: readonly FacetId[] = ["kind", "match", "source", "field", "only"];

export interface Filters {
  readonly text: string;
  /** Chosen values per facet; null: all of them. */
  readonly facets: Readonly<Record<FacetId, ReadonlySet<string> | null>>;
  /** Only changes of this pattern (its key). */
  readonly pattern: string | null;
}

const EVERYTHING: Filters["facets"] = { kind: null, match: null, source: null, field: null, only: null };

/** Safe kinds start filtered out (design/ui.md, Review list). */
export const INITIAL_FILTERS: Filters = {
  text: "",
  facets: { ...EVERYTHING, kind: new Set(KINDS.filter((kind) => kindLook(kind).heap === "decide")) },
  pattern: null,
};

/** Everything that waits. */
export const NO_FILTERS: Filters = { text: "", facets: EVERYTHING, pattern: null };

export type Sort = "decisions" | "name" | "run";

export interface ShownRow {
  readonly row: ReviewRow;
  /** Its changes that pass every filter. */
  readonly shown: readonly ReviewChange[];
  /** Safe changes to accept at once among those that pass all filters but that of the kind; missing: all of the row. */
  readonly safe?: number;
}

export interface Filtered {
  readonly rows: readonly ShownRow[];
  /** The same filters but for the kind: what bulk actions act on. */
  readonly anyKind: readonly ShownRow[];
  readonly changes: number;
  readonly total: number;
  readonly counts: Readonly<Record<FacetId, ReadonlyMap<string, number>>>;
}

function passes(chosen: ReadonlySet<string> | null, keys: readonly string[]): boolean {
  return chosen === null || keys.some((key) => chosen.has(key));
}

function matcher(text: string): (row: ReviewRow) => boolean {
  const words = fold(text).split(" ").filter(Boolean);
  return (row) => words.every((word) => row.search.includes(word));
}

/** Which facet alone keeps a change from being shown; null: none does, undefined: more than one. */
function blockedBy(change: ReviewChange, chosen: Filters["facets"]): FacetId | null | undefined {
  let blocked: FacetId | null = null;
  for (const id of FACET_IDS) {
    if (passes(chosen[id], change.facets[id])) continue;
    if (blocked !== null) return undefined;
    blocked = id;
  }
  return blocked;
}

/** One pass over all changes: the rows that stay, and per facet how many changes each value would show. */
export function filterRows(rows: readonly ReviewRow[], filters: Filters): Filtered {
  const matches = matcher(filters.text);
  const counts = Object.fromEntries(FACET_IDS.map((id) => [id, new Map()])) as Record<FacetId, Map<string, number>>;
  const out: ShownRow[] = [];
  const anyKind: ShownRow[] = [];
  let changes = 0;
  let total = 0;
  const count = (id: FacetId, change: ReviewChange) => {
    for (const key of change.facets[id]) counts[id].set(key, (counts[id].get(key) ?? 0) + 1);
  };
  for (const row of rows) {
    total += row.changes.length;
    if (!matches(row)) continue;
    const shown: ReviewChange[] = [];
    const any: ReviewChange[] = [];
    let safe = 0;
    for (const change of row.changes) {
      if (filters.pattern !== null && patternOf(change.diff).key !== filters.pattern) continue;
      const blocked = blockedBy(change, filters.facets);
      if (blocked === undefined) continue;
      if (blocked === null || blocked === "kind") {
        any.push(change);
        if (change.safe && change.diff.ticked) safe += 1;
      }
      if (blocked === null) {
        shown.push(change);
        for (const id of FACET_IDS) count(id, change);
      } else count(blocked, change);
    }
    changes += shown.length;
    if (shown.length > 0 || row.plan.problem) out.push({ row, shown, safe });
    if (any.length > 0) anyKind.push({ row, shown: any });
  }
  return { rows: out, anyKind, changes, total, counts };
}

/** Sorted copy, names as the reader's language sorts them; equal ones stay in the order of the run. */
export function sortRows(rows: readonly ShownRow[], sort: Sort, locale: string): readonly ShownRow[] {
  if (sort === "run") return rows;
  if (sort === "decisions")
    return [...rows].sort(({ row: a }, { row: b }) => b.decisions - a.decisions || b.safe - a.safe);
  const { compare } = new Intl.Collator(locale);
  return [...rows].sort(({ row: a }, { row: b }) => compare(a.plan.name, b.plan.name));
}

/** The filters with one value of a facet switched; `all` are the values that there are. Nothing or all chosen is "all". */
export function toggleFacet(filters: Filters, id: FacetId, key: string, all: readonly string[]): Filters {
  const old = filters.facets[id];
  // The kinds read as a list of ticks that is fully ticked at first; the others as "only these".
  const chosen = new Set(old ?? (id === "kind" ? all : []));
  if (!chosen.delete(key)) chosen.add(key);
  const none = id !== "kind" && chosen.size === 0;
  return { ...filters, facets: { ...filters.facets, [id]: none ? null : chosen } };
}
