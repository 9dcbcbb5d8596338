/** Root fields of a stash-box. All ask for a user; the key decides who that is. */
import { type GraphQLResolveInfo, responsePathAsArray } from "graphql";
import { argumentError } from "../graphql-endpoint";
import type { BoxVersion } from "./box-sdl";
import {
  type EditInput,
  existingPerformers,
  type ListInput,
  listEdits,
  listPerformers,
  listStudios,
} from "./box-queries";
import { TrigramIndex, WordIndex } from "./box-search";
import type { BoxStore } from "./box-store";
import type { BoxViews } from "./box-views";
import { parseUuid } from "./uuid";

export interface BoxUser {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export interface BoxContext {
  readonly user: BoxUser | null;
}

type Resolve<A> = (args: A, context: BoxContext, info: GraphQLResolveInfo) => unknown;

function readId(text: string, argument: string, info: GraphQLResolveInfo): string {
  const parsed = parseUuid(text);
  if ("problem" in parsed) throw argumentError(parsed.problem, responsePathAsArray(info.path), argument);
  return parsed.id;
}

function authorised<A>(resolve: Resolve<A>): Resolve<A> {
  return (args, context, info) => {
    if (!context.user) throw new Error("not authorized");
    return resolve(args, context, info);
  };
}

/** Search over a store, its index rebuilt when the box has changed. */
export function createSearch(store: BoxStore, version: BoxVersion) {
  let revision = -1;
  let index: { search(term: string, limit: number): string[] } | null = null;
  let studioIndex: TrigramIndex | null = null;
  const refresh = (): void => {
    if (revision === store.revision) return;
    revision = store.revision;
    index = null;
    studioIndex = null;
  };
  return {
    performers(term: string, limit: number): string[] {
      refresh();
      index ??=
        version === "head" ? new WordIndex(store.performers.values()) : new TrigramIndex(store.performers.values());
      return index.search(term, limit);
    },
    studios(term: string, limit: number): string[] {
      refresh();
      studioIndex ??= new TrigramIndex(store.studios.values());
      return studioIndex.search(term, limit);
    },
  };
}

/** The root value for one box. */
export function createBoxRoot(store: BoxStore, views: BoxViews, version: BoxVersion): Record<string, unknown> {
  const search = createSearch(store, version);
  const found = (id: string) => {
    const row = store.performers.get(id);
    return row ? views.performer(row) : null;
  };
  const foundStudio = (id: string) => {
    const row = store.studios.get(id);
    return row ? views.studio(row) : null;
  };
  const searchPerformers = (rawTerm: string, limit: number): unknown[] => {
    const term = rawTerm.toLowerCase().trim();
    const parsed = parseUuid(term);
    if ("id" in parsed) return [found(parsed.id)].filter((view) => view !== null);
    if (/^https?:\/\//.test(term)) {
      const holds = (urls: readonly { url: string }[]): boolean =>
        urls.some((entry) => entry.url.toLowerCase() === term);
      const rows = [...store.performers.values()].filter((row) => holds(row.urls));
      return rows.slice(0, limit).map(views.performer);
    }
    return search.performers(term, limit).map(found);
  };
  const setFavorite = (kind: "performer" | "studio", id: string, favorite: boolean): boolean => {
    const set = kind === "performer" ? store.favoritePerformers : store.favoriteStudios;
    // 0.7.9 inserts without looking (seen); head does nothing on conflict (internal/queries/sql).
    if (favorite && set.has(id) && version === "0.7.9") {
      const index = `${kind}_favorites_unique_idx`;
      throw new Error(`ERROR: duplicate key value violates unique constraint "${index}" (SQLSTATE 23505)`);
    }
    if (favorite) set.add(id);
    else set.delete(id);
    return true;
  };

  const pagedSearch = authorised<{
    term: string;
    limit?: number | null;
    page?: number | null;
    per_page?: number | null;
  }>(({ term, limit, page, per_page: perPage }) => {
    const size = limit ?? perPage ?? 25;
    const all = searchPerformers(term, Number.MAX_SAFE_INTEGER);
    const start = (Math.max(1, page ?? 1) - 1) * size;
    return { count: all.length, performers: all.slice(start, start + size) };
  });

  return {
    // Only head has it.
    ...(version === "head" ? { searchPerformers: pagedSearch } : {}),
    me: (_: unknown, context: BoxContext) => {
      if (!context.user) throw new Error("not authorized");
      return context.user;
    },
    version: authorised(() => ({
      version: version === "head" ? "HEAD-f843ddd7" : "v0.7.9",
      hash: version === "head" ? "f843ddd7" : "",
      build_time: "",
      build_type: "",
    })),
    findPerformer: authorised<{ id: string }>((args, _, info) => found(readId(args.id, "id", info))),
    queryPerformers: authorised<{ input: ListInput }>(({ input }) => ({
      count: () => listPerformers(store, input).count,
      performers: () => listPerformers(store, input).rows.map(views.performer),
    })),
    findStudio: authorised<{ id?: string | null; name?: string | null }>((args, _, info) => {
      if (typeof args.id === "string") return foundStudio(readId(args.id, "id", info));
      const wanted = args.name?.toUpperCase();
      if (wanted === undefined) return null;
      const row = [...store.studios.values()].find((studio) => !studio.deleted && studio.name.toUpperCase() === wanted);
      return row ? views.studio(row) : null;
    }),
    queryStudios: authorised<{ input: ListInput }>(({ input }) => {
      const { count, rows } = listStudios(store, input);
      return { count, studios: rows.map(views.studio) };
    }),
    queryEdits: authorised<{ input: EditInput }>(({ input }) => ({
      count: () => listEdits(store, input).count,
      edits: () => listEdits(store, input).rows.map(views.edit),
    })),
    queryExistingPerformer: authorised<{ input: Parameters<typeof existingPerformers>[1] }>(({ input }) => ({
      edits: [],
      performers: () => existingPerformers(store, input).map(views.performer),
    })),
    searchPerformer: authorised<{ term: string; limit?: number | null }>(({ term, limit }) =>
      searchPerformers(term, limit ?? (version === "head" ? 10 : 5)),
    ),
    searchStudio: authorised<{ term: string; limit?: number | null }>(({ term, limit }) => {
      const parsed = parseUuid(term);
      if ("id" in parsed) return [foundStudio(parsed.id)].filter((view) => view !== null);
      return search.studios(term, limit ?? 10).map(foundStudio);
    }),
    favoritePerformer: authorised<{ id: string; favorite: boolean }>((args, _, info) => {
      const row = store.performers.get(readId(args.id, "id", info));
      if (!row) throw new Error("performer not found");
      if (row.deleted) throw new Error("performer is deleted, unable to make favorite");
      return setFavorite("performer", row.id, args.favorite);
    }),
    favoriteStudio: authorised<{ id: string; favorite: boolean }>((args, _, info) => {
      const row = store.studios.get(readId(args.id, "id", info));
      if (!row) throw new Error("no rows in result set");
      if (row.deleted) throw new Error("studio is deleted, unable to make favorite");
      return setFavorite("studio", row.id, args.favorite);
    }),
    submitPerformerDraft: authorised<{ input: Readonly<Record<string, unknown>> }>(({ input }) => {
      store.drafts.push(input);
      return { id: `00000000-0000-7000-8000-${String(store.drafts.length).padStart(12, "0")}` };
    }),
  };
}
