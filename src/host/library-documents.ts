/** What a library asks Stash with, whatever it holds. Texts; `fragment` is our part of one entity. */
import type { EntityType } from "../sync/ports";

export interface LibraryDocuments {
  readonly type: EntityType;
  /** The list's query and its field: `findPerformers { count performers }`. */
  readonly list: readonly [query: string, field: string];
  /** The filter that leaves the favourites. */
  readonly favorites: Readonly<Record<string, unknown>>;
  /** Variables: `filter`, `where`. */
  page(fragment: string): string;
  /** Aliases `p0`, `p1` …; variables `id0`, `id1` … */
  byIds(count: number, fragment: string): string;
  /** Aliases `p0`, `p1` …; variables `in0`, `in1` … */
  update(count: number, fragment: string): string;
}
