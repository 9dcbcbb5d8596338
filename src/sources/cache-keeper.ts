/** What the cache holds, and taking it away. Only the store `cache` is known here: nothing else can be cleared by mistake. */
import type { Endpoint, KeyValue } from "../sync/ports";
import { type CachedEntity, type CacheType, chunks } from "./cache";

/** Entries of one source and sort of question. */
export interface CacheTally {
  readonly endpoint: Endpoint;
  readonly type: CacheType;
  readonly entries: number;
  /** As JSON text; the browser's own form is of a similar size. */
  readonly bytes: number;
}

const TYPES: readonly string[] = [
  "performer",
  "name",
  "url",
  "studio",
  "studio-name",
  "history",
] satisfies readonly CacheType[];

/** The parts of a key of `cacheKey`; null for one that is none of ours. */
function readKey(key: string): { readonly endpoint: Endpoint; readonly type: CacheType } | null {
  const [endpoint = "", type = ""] = key.split(" ", 2);
  return TYPES.includes(type) ? { endpoint, type: type as CacheType } : null;
}

/** Counts entries and bytes by source and sort, in hundreds. Rejects when the browser refuses storage. */
export async function tallyCache(kv: KeyValue<CachedEntity>): Promise<readonly CacheTally[]> {
  const tallies = new Map<string, CacheTally>();
  for (const part of chunks(await kv.keys())) {
    const entries = await kv.getMany(part);
    for (const [index, key] of part.entries()) {
      const parts = readKey(key);
      if (!parts) continue;
      const name = `${parts.endpoint} ${parts.type}`;
      const old = tallies.get(name) ?? { ...parts, entries: 0, bytes: 0 };
      const bytes = key.length + JSON.stringify(entries[index] ?? null).length;
      tallies.set(name, { ...old, entries: old.entries + 1, bytes: old.bytes + bytes });
    }
  }
  return [...tallies.values()];
}

/**
 * Takes away the entries of one source (null: of all) of some sorts, and what is remembered of its changes (keys of `feeds` are an
 * endpoint and `performer` or `studio`): without answers no reading speaks for anything, so it begins anew. In this order, so
 * that what a cut leaves is still followed. Returns how many entries went.
 */
export async function clearSorts(
  kv: KeyValue<CachedEntity>,
  feeds: Pick<KeyValue<unknown>, "keys" | "delMany">,
  endpoint: Endpoint | null,
  types: readonly string[],
): Promise<number> {
  const gone = (await kv.keys()).filter((key) => {
    const parts = readKey(key);
    return parts !== null && types.includes(parts.type) && (endpoint === null || parts.endpoint === endpoint);
  });
  for (const part of chunks(gone)) await kv.delMany(part);
  const followed = (await feeds.keys()).filter((key) => {
    const [whose, type = ""] = key.split(" ", 2);
    return types.includes(type) && (endpoint === null || whose === endpoint);
  });
  await feeds.delMany(followed);
  return gone.length;
}
