/**
 * Root fields of the box of ThePornDB's kind. What its schema leaves open (null lists, empty strings, Title Case instead of
 * enum names) is given on purpose to some entities, so that a reader who trusts stash-box's promises is found out.
 */
import { createSearch, type BoxContext } from "./box-root";
import type { BoxStore } from "./box-store";
import type { BoxViews } from "./box-views";

type Row = Record<string, unknown>;

function asWords(value: unknown): unknown {
  if (typeof value !== "string") return value;
  return value.charAt(0) + value.slice(1).toLowerCase().replaceAll("_", " ");
}

/** Every fourth entity (by the last digit of its id) comes in the looser form. */
function loosened(view: Row): Row {
  const id = String(view.id);
  const common: Row = { ...view, merged_ids: null, edits: null, scene_count: null, age: null };
  if (Number.parseInt(id.slice(-1), 16) % 4 !== 0) return common;
  return {
    ...common,
    ethnicity: asWords(view.ethnicity),
    eye_color: asWords(view.eye_color),
    hair_color: asWords(view.hair_color),
    disambiguation: view.disambiguation ?? "",
    country: view.country ?? "",
    aliases: Array.isArray(view.aliases) && view.aliases.length === 0 ? null : view.aliases,
    deleted: view.deleted === true ? true : null,
    merged_into_id: view.merged_into_id ?? null,
  };
}

function unauthenticated(context: BoxContext): void {
  if (!context.user) throw new Error("Unauthenticated.");
}

/** The root value. Ids that are none are simply not found. */
export function createThePornDbRoot(store: BoxStore, views: BoxViews): Row {
  const search = createSearch(store, "0.7.9");
  const found = (id: string): Row | null => {
    const row = store.performers.get(id.toLowerCase());
    return row ? loosened(views.performer(row)) : null;
  };
  const setFavorite = (set: Set<string>, known: boolean, id: string, favorite: boolean): boolean => {
    if (!known) return false;
    if (favorite) set.add(id);
    else set.delete(id);
    return true;
  };
  return {
    me: (_: unknown, context: BoxContext) => {
      unauthenticated(context);
      return { id: "4711", name: context.user?.name, roles: ["READ"], email: null };
    },
    findPerformer: ({ id }: { id: string }, context: BoxContext) => {
      unauthenticated(context);
      return found(id);
    },
    searchPerformer: ({ term, limit }: { term: string; limit?: number | null }, context: BoxContext) => {
      unauthenticated(context);
      return search.performers(term, limit ?? 10).map(found);
    },
    findStudio: ({ id, name }: { id?: string | null; name?: string | null }, context: BoxContext) => {
      unauthenticated(context);
      const wanted = name?.toLowerCase();
      const rows = [...store.studios.values()];
      const row = id ? store.studios.get(id) : rows.find((studio) => studio.name.toLowerCase() === wanted);
      return row ? views.studio(row) : null;
    },
    favoritePerformer: ({ id, favorite }: { id: string; favorite: boolean }, context: BoxContext) => {
      unauthenticated(context);
      return setFavorite(store.favoritePerformers, store.performers.has(id), id, favorite);
    },
    favoriteStudio: ({ id, favorite }: { id: string; favorite: boolean }, context: BoxContext) => {
      unauthenticated(context);
      return setFavorite(store.favoriteStudios, store.studios.has(id), id, favorite);
    },
    submitPerformerDraft: ({ input }: { input: Row }, context: BoxContext) => {
      unauthenticated(context);
      store.drafts.push(input);
      return { id: String(store.drafts.length) };
    },
  };
}
