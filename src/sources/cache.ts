import type { Clock, Endpoint, KeyValue, SourceEntity } from "../sync/ports";
import { isObject } from "./classify";
import { type FeedBook, type FeedState, withoutMarks } from "./feed-state";

/** What a source said under one key. None: it has no such entity, or offers nobody for that name. */
export interface CachedEntity {
  /** ms since epoch */
  readonly fetchedAt: number;
  /** Of the selection and the dialect: an entry with another hash lacks columns or has other shapes, and is not used. */
  readonly selection: string;
  readonly entities: readonly SourceEntity[];
  /** Under which label of the change feed it was fetched (feed-state); missing: no feed covers it. */
  readonly epoch?: string;
}

/** An entry as it was found: whether it is good only because the change feed knows of no change. */
export interface FoundEntry extends CachedEntity {
  readonly renewed: boolean;
}

/** What is kept under an id, whether or not it is still good. */
export interface Looked {
  readonly state: "fresh" | "stale";
  /** Fetched while changes were followed: a complete reading speaks for it too. */
  readonly covered: boolean;
  readonly entity: SourceEntity | null;
}

export interface SourceCache {
  /** Entries that are still good. Never rejects: without a cache everything is asked. */
  read(keys: readonly string[]): Promise<Map<string, FoundEntry>>;
  /**
   * Failures are never written, what is missing is kept for a shorter time. Never rejects. `begun`: what `begin` gave before
   * the answers were asked for; what was marked as changed by then is no more.
   */
  write(
    answers: ReadonlyMap<string, readonly SourceEntity[]>,
    fetchedAt: number,
    begun?: FeedState | null,
  ): Promise<void>;
  /** To be called before anything is asked: changes that come after this are not in the answers. */
  begin(): Promise<FeedState | null>;
  /** Everything kept under these keys; `maxAgeMs` stands in for the setting. Never rejects. */
  look(keys: readonly string[], maxAgeMs?: number): Promise<Map<string, Looked>>;
  /** Every key of this source and sort. Never rejects. */
  keys(): Promise<string[]>;
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
  /** Follows changes of what stands under its keys; without it only age counts. */
  readonly book?: FeedBook;
  /** Sorts of questions whose answers under the same id are of no use once a changed entity was fetched. */
  readonly along?: readonly CacheType[];
}

/** In hundreds: 10,000 records one by one take 6 s, all at once they block the page. */
export const CHUNK = 100;
/** Somebody who is missing today may be created tomorrow. */
const MISSING_SHARE = 1 / 4;

/** Key of one entry. An endpoint is a URL and so holds no space. */
export function cacheKey(endpoint: Endpoint, type: CacheType, key: string): string {
  return `${endpoint} ${type} ${key}`;
}

/** What stands in the browser's database may be damaged, or another's: what has not the shape of an entry is none. */
function isSound({ entities, fetchedAt }: CachedEntity): boolean {
  const isEntity = (one: unknown) =>
    isObject(one) &&
    [one.id, one.name].every((text) => typeof text === "string") &&
    isObject(one.record) &&
    Array.isArray(one.images);
  return Number.isFinite(fetchedAt) && Array.isArray(entities) && entities.every(isEntity);
}

/** The cache of one source and one sort of question, over the store that is handed in. */
export function createCache(options: CacheOptions): SourceCache {
  const { kv, clock, maxAgeMs, endpoint, type, selection, book, along = [] } = options;
  const prefix = cacheKey(endpoint, type, "");
  const keyOf = (key: string) => prefix + key;

  async function entriesOf(keys: readonly string[], use: (key: string, entry: CachedEntity) => void): Promise<void> {
    try {
      for (const part of chunks(keys)) {
        const entries = await kv.getMany(part.map(keyOf));
        part.forEach((key, index) => {
          const entry = entries[index];
          if (entry?.selection === selection && isSound(entry)) use(key, entry);
        });
      }
    } catch {
      // A cache that cannot be read is an empty one.
    }
  }

  /** What was fetched answers the marks; what hangs on the same ids is out of date as well. */
  async function clearMarks(begun: FeedState, keys: readonly string[]): Promise<void> {
    const marked = keys.filter((key) => begun.dirty.has(key));
    if (marked.length === 0) return;
    await kv.delMany(along.flatMap((other) => marked.map((key) => cacheKey(endpoint, other, key))));
    await book?.change((now) => withoutMarks(now, begun, marked));
  }

  return {
    async read(keys) {
      const found = new Map<string, FoundEntry>();
      const state = (await book?.read()) ?? null;
      await entriesOf(keys, (key, entry) => {
        const age = ageOf(entry, key, state, clock.now(), maxAgeMs());
        if (age !== "stale") found.set(key, { ...entry, renewed: age === "renewed" });
      });
      return found;
    },
    async write(answers, fetchedAt, begun = null) {
      const epoch = begun ? { epoch: begun.epoch } : {};
      try {
        for (const part of chunks([...answers])) {
          await kv.setMany(part.map(([key, entities]) => [keyOf(key), { fetchedAt, selection, entities, ...epoch }]));
        }
        // A history does not answer for the entity itself.
        if (begun && type !== "history") await clearMarks(begun, [...answers.keys()]);
      } catch {
        // A full disk costs requests tomorrow, not the answers of today.
      }
    },
    async begin() {
      return (await book?.open()) ?? null;
    },
    async look(keys, maxAge = maxAgeMs()) {
      const found = new Map<string, Looked>();
      const state = (await book?.read()) ?? null;
      await entriesOf(keys, (key, entry) => {
        const stale = ageOf(entry, key, state, clock.now(), maxAge) === "stale";
        const covered = state !== null && entry.epoch === state.epoch;
        found.set(key, { state: stale ? "stale" : "fresh", covered, entity: entry.entities[0] ?? null });
      });
      return found;
    },
    async keys() {
      try {
        return (await kv.keys()).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      } catch {
        return [];
      }
    },
  };
}

/** True when an entry is older than the setting allows, or comes from the future (the clock was set back). */
export function isExpired(entry: CachedEntity, now: number, maxAgeMs: number): boolean {
  const limit = entry.entities.length === 0 ? maxAgeMs * MISSING_SHARE : maxAgeMs;
  return entry.fetchedAt > now || now - entry.fetchedAt >= limit;
}

/**
 * Expiry applies only to what no feed covers: what was fetched while changes were followed, and has not changed since, is as
 * good as on the day of the last complete reading. What has changed is not good, however young.
 */
function ageOf(entry: CachedEntity, key: string, state: FeedState | null, now: number, maxAgeMs: number) {
  if (state?.dirty.has(key)) return "stale";
  if (!isExpired(entry, now, maxAgeMs)) return "fresh";
  if (state === null || entry.epoch !== state.epoch || state.readAt === null) return "stale";
  return state.readAt <= now && now - state.readAt < maxAgeMs ? "renewed" : "stale";
}

/** Answers by id are worth keeping beyond their expiry: a change feed, or a cheap look, may say that they still hold. */
const KEEP_MS = 60 * 24 * 3_600_000;

function keptFor(key: string, maxAgeMs: number): number {
  const [, type] = key.split(" ");
  return type === "performer" || type === "studio" || type === "history" ? Math.max(KEEP_MS, maxAgeMs) : maxAgeMs;
}

/**
 * Removes what no reading would use any more, in hundreds; what bears one of the labels in `followed` stays. Returns how many
 * entries went.
 */
export async function sweepCache(
  kv: KeyValue<CachedEntity>,
  now: number,
  maxAgeMs: number,
  followed: ReadonlySet<string> = new Set(),
): Promise<number> {
  let removed = 0;
  for (const part of chunks(await kv.keys())) {
    const entries = await kv.getMany(part);
    const old = part.filter((key, index) => {
      const entry = entries[index];
      if (entry === undefined || (entry.epoch !== undefined && followed.has(entry.epoch))) return false;
      return isExpired(entry, now, keptFor(key, maxAgeMs));
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
