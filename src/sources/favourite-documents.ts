/** What a source is asked and told about a person's favourites. */
import type { EntityType, RawRecord } from "../sync/ports";
import { aliasOf, aliasedDocument } from "./documents";

/** How one sort of source lists favourites and changes them; one of `page` and `rest` is there. */
export interface FavouriteDialect {
  /** A page of them; variables `page` and `per_page`; answers `found{count rows{…}}`. */
  page?(type: EntityType): string;
  /** Numeric ids in a REST list, each known by its uuid elsewhere. */
  readonly rest?: {
    list(endpoint: URL, type: EntityType): URL;
    /** The record of one numeric id. */
    one(endpoint: URL, type: EntityType, number: number): URL;
    /** Where its uuid stands in the record. */
    uuid(type: EntityType, record: RawRecord): unknown;
  };
  /** Aliases a0… of `count` entities with `id deleted is_favorite`; variables k0…. */
  marks(type: EntityType, count: number): string;
  /** A mutation with aliases a0… that sets `favorites[n]` on k0…. */
  set(type: EntityType, favorites: readonly boolean[]): string;
}

/**
 * By name, as the order of creation has ties too, and none has a tie-breaker (sources.md). Performers come with the ids that
 * were merged into them, so that a link to one of those is understood without asking for it.
 */
export function favouritesPage(type: EntityType): string {
  const [query, list, more] =
    type === "performer"
      ? ["queryPerformers", "performers", "disambiguation merged_ids "]
      : ["queryStudios", "studios", ""];
  const input = "{is_favorite:true,page:$page,per_page:$per_page,sort:NAME,direction:ASC}";
  const rows = `id name ${more}images{id url width height}`;
  return `query($page:Int!,$per_page:Int!){found:${query}(input:${input}){count rows:${list}{${rows}}}}`;
}

/** See {@link FavouriteDialect.marks}. Studios know no `merged_into_id`. */
export function favouriteMarks(type: EntityType, count: number): string {
  return type === "performer"
    ? aliasedDocument(count, {
        field: "findPerformer",
        argument: "id",
        type: "ID!",
        on: "Performer",
        selection: "id deleted merged_into_id is_favorite",
      })
    : aliasedDocument(count, {
        field: "findStudio",
        argument: "id",
        type: "ID",
        on: "Studio",
        selection: "id deleted is_favorite",
      });
}

/** See {@link FavouriteDialect.set}. */
export function setFavourites(type: EntityType, favorites: readonly boolean[]): string {
  const field = type === "performer" ? "favoritePerformer" : "favoriteStudio";
  const variables = favorites.map((_, index) => `$k${index}:ID!`).join(",");
  const calls = favorites.map((favorite, n) => `${aliasOf(n)}:${field}(id:$k${n},favorite:${favorite})`).join(" ");
  return `mutation(${variables}){${calls}}`;
}
