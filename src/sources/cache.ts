import type { Clock, Endpoint, KeyValue, SourceEntity } from "../sync/ports";

/** What a source said under one key. None: it has no such entity, or offers nobody for that name. */
export interface CachedEntity {
  /** ms since epoch */
  readonly fetchedAt: number;
  /** Of the selection and the dialect: an entry with another hash lacks columns or has other shapes, and is not used. */
  readonly selection: string;
  readonly entities: readonly SourceEntity[];
}

export interface SourceCache {
  /** Entries that are still good. Never rejects: without a cache everything is asked. */
  read(keys: readonly string[]): Promise<Map<string, CachedEntity>>;
  /** Failures are never written, what is missing is kept for a shorter time. Never rejects. */
  write(answers: ReadonlyMap<string, readonly SourceEntity[]>, fetchedAt: number): Promise<void>;
}

/** What an entry is kept under: an id of a performer or studio, a name or a web link of one, or an id whose edits they are. */
export type CacheType = "performer" | "name" | "url" | "studio" | "studio-name" | "history";

export interface CacheOptions {
  readonly kv: KeyValue<CachedEntity>;
  readonly clock: Clock;
  readonly maxAgeMs: () => number;
  readonly endpoint: Endpoint;
  readonly type: CacheType;
  readonly selection: string;
}

/** In hundreds: 10,000 records one by one take 6 s, all at once they block the page. */
export const CHUNK = 100;
/** Somebody who is missing today may be created tomorrow. */
const MISSING_SHARE = 1 / 4;

/** Key of one entry. An endpoint is a URL and so holds no space. */
export function cacheKey(endpoint: Endpoint, type: CacheType, key: string): string {
  return `${endpoint} ${type} ${key}`;
}

/** The cache of one source and one sort of question, over the store that is handed in. */
export function createCache({ kv, clock, maxAgeMs, endpoint, type, selection }: CacheOptions): SourceCache {
  const keyOf = (key: string) => cacheKey(endpoint, type, key);
  return {
    async read(keys) {
      const found = new Map<string, CachedEntity>();
      try {
        for (const part of chunks(keys)) {
          const entries = await kv.getMany(part.map(keyOf));
          part.forEach((key, index) => {
            const entry = entries[index];
            if (!entry || entry.selection !== selection || isExpired(entry, clock.now(), maxAgeMs())) return;
            found.set(key, entry);
          });
        }
      } catch {
        // A cache that cannot be read is an empty one.
      }
      return found;
    },
    async write(answers, fetchedAt) {
      try {
        for (const part of chunks([...answers])) {
          await kv.setMany(part.map(([key, entities]) => [keyOf(key), { fetchedAt, selection, entities }]));
        }
      } catch {
        // A full disk costs requests tomorrow, not the answers of today.
      }
    },
  };
}

/** True when an entry is older than the setting allows, or comes from the future (the clock was set back). */
export function isExpired(entry: CachedEntity, now: number, maxAgeMs: number): boolean {
  const limit = entry.entities.length === 0 ? maxAgeMs * MISSING_SHARE : maxAgeMs;
  return entry.fetchedAt > now || now - entry.fetchedAt >= limit;
}

/** Removes what no reading would use any more, in hundreds. Returns how many entries went. */
export async function sweepCache(kv: KeyValue<CachedEntity>, now: number, maxAgeMs: number): Promise<number> {
  let removed = 0;
  for (const part of chunks(await kv.keys())) {
    const entries = await kv.getMany(part);
    const old = part.filter((_, index) => {
      const entry = entries[index];
      return entry !== undefined && isExpired(entry, now, maxAgeMs);
    });
    if (old.length > 0) await kv.delMany(old);
    removed += old.length;
  }
  return removed;
}

/** Clears one source's entries, or all. Returns how many entries went. */
export async function clearCache(kv: KeyValue<CachedEntity>, endpoint?: Endpoint): Promise<number> {
  const all = await kv.keys();
  const keys = endpoint === undefined ? all : all.filter((key) => key.startsWith(`${endpoint} `));
  for (const part of chunks(keys)) await kv.delMany(part);
  return keys.length;
}

/** A short name for a selection (FNV-1a over UTF-16 units; crypto.subtle is missing on plain http). */
export function selectionHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}

/** The list in pieces of a hundred. */
export function chunks<T>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < list.length; at += CHUNK) parts.push(list.slice(at, at + CHUNK));
  return parts;
}
