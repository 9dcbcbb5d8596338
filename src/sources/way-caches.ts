import type { Log } from "../sync/care-ports";
import type { Clock, EntityType, KeyValue, SourceConfig } from "../sync/ports";
import { type CachedEntity, type CacheType, createCache, type SourceCache } from "./cache";
import { createFeedBook, type FeedBook, type FeedState } from "./feed-state";
import { notedCache } from "./notes";

interface Deps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly cache: KeyValue<CachedEntity>;
  readonly cacheMs: () => number;
  readonly feeds?: KeyValue<FeedState>;
  readonly log?: Log;
}

export interface WayCaches {
  /** Undefined where changes are not followed. */
  readonly books: Readonly<Record<EntityType, FeedBook | undefined>>;
  cacheOf(type: CacheType, selection: string): SourceCache;
}

/** The caches of one way to a source, and the books of the changes that keep them good. Through Stash nobody hears of changes. */
export function wayCaches(
  { config, way }: { readonly config: SourceConfig; readonly way: "direct" | "through-stash" },
  { clock, random, cache: kv, cacheMs: maxAgeMs, feeds, log }: Deps,
): WayCaches {
  const { endpoint } = config;
  const bookOf = (type: EntityType) =>
    feeds && way === "direct" ? createFeedBook({ kv: feeds, clock, random, endpoint, type }) : undefined;
  const books = { performer: bookOf("performer"), studio: bookOf("studio") };
  return {
    books,
    cacheOf(type, selection) {
      const book = type === "performer" || type === "history" ? books.performer : type === "studio" && books.studio;
      // An edit that is new to the entity is new to its history.
      const along = type === "performer" ? (["history"] as const) : [];
      const follows = book ? { book, along } : {};
      return notedCache(createCache({ kv, clock, maxAgeMs, endpoint, type, selection, ...follows }), log, config, type);
    },
  };
}
