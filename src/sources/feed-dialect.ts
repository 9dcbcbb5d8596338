import type { EntityType } from "../sync/ports";

/**
 * How a source says what changed. `edits`: two lists in GraphQL, newest first, of applied edits under `edits{edits}` and of living
 * entities by their time under `rows{rows}`; variables page, editsPer and rowsPer, as far as used. `dates`: REST pages of what changed since a date.
 */
export type FeedDialect =
  | {
      readonly kind: "edits";
      /** Entries of each list a page. */
      readonly pageSize: number;
      document(type: EntityType, parts: FeedParts): string;
    }
  | {
      readonly kind: "dates";
      /** Null where there is no such feed of this sort of entity. */
      url(endpoint: URL, type: EntityType, from: Date, page: number): URL | null;
    };

export interface FeedParts {
  readonly edits: boolean;
  readonly rows: boolean;
}

const QUERIES = { performer: "queryPerformers", studio: "queryStudios" } as const;
const LISTS = { performer: "performers", studio: "studios" } as const;

/**
 * Lean pages without `count`, which is what costs (sources.md, Change feeds). Only edits show merges and deletions, only the
 * list by time shows what moderators change without an edit; both in one request. An erased target is null, with an error
 * beside the data.
 */
export function feedDocument(type: EntityType, { edits, rows }: FeedParts): string {
  const on = type === "studio" ? "Studio" : "Performer";
  const page = "direction:DESC,page:$page,per_page:";
  const target = `target_type:${type.toUpperCase()},applied:true,sort:CLOSED_AT,${page}$editsPer`;
  const one = `{...on ${on}{id}}`;
  const lists = [
    ...(edits
      ? [`edits:queryEdits(input:{${target}}){edits{id operation closed target${one} merge_sources${one}}}`]
      : []),
    ...(rows
      ? [`rows:${QUERIES[type]}(input:{sort:UPDATED_AT,${page}$rowsPer}){rows:${LISTS[type]}{id updated}}`]
      : []),
  ];
  const variables = ["$page:Int!", ...(edits ? ["$editsPer:Int!"] : []), ...(rows ? ["$rowsPer:Int!"] : [])];
  return `query(${variables.join(",")}){${lists.join(" ")}}`;
}
