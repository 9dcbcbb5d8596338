import type { EntityType } from "../sync/ports";

/**
 * How a source says what changed. `edits`: two lists in GraphQL, newest first, of applied edits under `edits{edits}` and of living
 * entities by their time under `rows{rows}`; variables page, editsPer, rowsPer and far, as far as used. `dates`: REST pages of what changed since a date.
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
  /** Beside both, under `farEdits` and `farRows`, the one entry far down each list: whether it is within reach. */
  readonly far?: boolean;
}

const QUERIES = { performer: "queryPerformers", studio: "queryStudios" } as const;
const LISTS = { performer: "performers", studio: "studios" } as const;

/**
 * Lean pages without `count`, which is what costs (sources.md, Change feeds). Only edits show merges and deletions, only the
 * list by time shows what moderators change without an edit; both in one request. An erased target is null, with an error
 * beside the data.
 */
export function feedDocument(type: EntityType, { edits, rows, far = false }: FeedParts): string {
  const on = type === "studio" ? "Studio" : "Performer";
  const part = (page: string, per: string) => `direction:DESC,page:$${page},per_page:${per}`;
  const applied = `target_type:${type.toUpperCase()},applied:true,sort:CLOSED_AT`;
  const one = `{...on ${on}{id}}`;
  const editList = (alias: string, at: string) =>
    `${alias}:queryEdits(input:{${applied},${at}}){edits{id operation closed target${one} merge_sources${one}}}`;
  const rowList = (alias: string, at: string) =>
    `${alias}:${QUERIES[type]}(input:{sort:UPDATED_AT,${at}}){rows:${LISTS[type]}{id updated}}`;
  const lists = [
    ...(edits ? [editList("edits", part("page", "$editsPer"))] : []),
    ...(rows ? [rowList("rows", part("page", "$rowsPer"))] : []),
    ...(far ? [editList("farEdits", part("far", "1")), rowList("farRows", part("far", "1"))] : []),
  ];
  const names = ["page", ...(edits ? ["editsPer"] : []), ...(rows ? ["rowsPer"] : []), ...(far ? ["far"] : [])];
  return `query(${names.map((name) => `$${name}:Int!`).join(",")}){${lists.join(" ")}}`;
}

/** Every document of a feed, by name, for the schema tests. */
export function feedDocuments(feed: FeedDialect | null): Record<string, string> {
  if (feed?.kind !== "edits") return {};
  const parts = [
    { edits: true, rows: true, far: true },
    { edits: true, rows: true },
    { edits: true, rows: false },
    { edits: false, rows: true },
  ];
  return Object.fromEntries(
    (["performer", "studio"] as const).flatMap((type) =>
      parts.map((asked, index) => [`changes of ${type}s (${index + 1})`, feed.document(type, asked)]),
    ),
  );
}
