/** Follows what changes at one source, so that a bulk asks again only for that (sync-rules section 8). */
import type { Outlook, Refreshed, RefreshOptions } from "../sync/feed-ports";
import type { SourceFailure } from "../sync/ports";
import type { BatchSize } from "./batch-size";
import type { SourceCache } from "./cache";
import { failure, SourceError } from "./errors";
import { checkIds } from "./feed-check";
import { afterBeginning, afterLooking, afterReading, afterSlice, nextSlice } from "./feed-commit";
import type { Changes, FeedAsk, FeedSource } from "./feed-source";
import { spread } from "./feed-outlook";
import type { FeedBook, FeedState } from "./feed-state";
import type { Desk } from "./performers";
import type { ServerTime } from "./server-time";

export interface FollowerDeps {
  readonly desk: Desk;
  readonly cache: SourceCache;
  readonly book: FeedBook;
  /** Null: only looking at everything is left. */
  readonly feed: FeedSource | null;
  readonly checkSize: BatchSize;
  readonly maxAgeMs: () => number;
  /** Requests that so many ids would take to fetch. */
  readonly requestsFor: (ids: number) => number;
}

export interface Follower {
  refresh(options: Omit<RefreshOptions, "type">): Promise<Refreshed>;
  changed(): Promise<readonly string[]>;
  outlook(ids: number): Promise<Pick<Outlook, "ids" | "requests">>;
}

/** Up to so many, looking at all of them is one request: no feed is cheaper. */
const FEW = 1000;
/** A feed takes a page, often two, and a last look at page 1: with less at stake, something else is as cheap. */
const WORTH_READING = 3;
/**
 * Who presses *Update* an hour after a change wants to see it: where a look at what changed is cheap, answers are looked at again
 * after this long, however long they may be kept.
 */
const LOOK_AGAIN_MS = 10 * 60_000;
const SLICE = 1000;
/** A little under a day, so that it is done on each day that has a run. */
const SLICE_EVERY_MS = 20 * 3_600_000;

interface Survey {
  readonly stale: number;
  readonly young: number;
  readonly asked: number;
}

/** Whether looking costs little enough: less than it saves, or as much where nothing would be asked otherwise. */
function pays(requests: number, saved: number, young: number): boolean {
  return young > 0 ? requests <= saved : requests < saved;
}

const NOTHING: Refreshed = { by: "none", failure: null };

/** See {@link Follower}. One per source and sort of entity. */
export function createFollower(deps: FollowerDeps): Follower {
  const { desk, cache, book, feed, checkSize, maxAgeMs, requestsFor } = deps;
  const { clock, circuit } = desk;
  const lookAfterMs = () => Math.min(maxAgeMs(), LOOK_AGAIN_MS);

  /**
   * Requests that a look saves. What is only old would not be asked with the others, even where it found room in their requests:
   * a look at it is worth one in any case.
   */
  const saving = (asked: number, stale: number, young: number) =>
    Math.max(requestsFor(asked + stale + young) - requestsFor(asked), young > 0 ? 1 : 0);

  /** About how many of these ids must be fetched anyway, how many have only expired, and how many are to be looked at only. */
  async function survey(ids: readonly string[], maxAge: number): Promise<Survey> {
    const marked = (await book.read())?.dirty ?? new Map<string, number>();
    const others = ids.filter((id) => !marked.has(id));
    const sample = spread(others);
    const looked = await cache.look(sample, maxAge);
    const kept = await cache.look(sample.filter((id) => looked.get(id)?.state === "stale"));
    const count = { stale: 0, young: 0, asked: 0 };
    for (const id of sample) {
      const known = looked.get(id);
      if (known?.state === "fresh") continue;
      const good = kept.get(id)?.state === "fresh";
      if (known?.covered) count[good ? "young" : "stale"] += 1;
      else if (!good) count.asked += 1;
    }
    const scale = others.length / Math.max(1, sample.length);
    return {
      stale: Math.round(count.stale * scale),
      young: Math.round(count.young * scale),
      asked: Math.round(count.asked * scale) + ids.length - others.length,
    };
  }

  /** Begins to follow changes: to be done before fetching, for nothing that was fetched earlier is covered. */
  async function begin(base: FeedState, ask: FeedAsk): Promise<Refreshed> {
    if (!feed) return NOTHING;
    const readAt = clock.now();
    const start = await feed.start(ask);
    if (start === null) return NOTHING;
    const epoch = book.newEpoch();
    await book.change((now) => afterBeginning(now, base, { ...start, epoch, readAt }));
    return { by: "begun", failure: null };
  }

  async function check(base: FeedState, cached: readonly string[], known: ServerTime | null, ask: FeedAsk) {
    const readAt = clock.now();
    const follow = feed !== null && base.watermark === null && cached.length > FEW;
    const start = known === null && follow ? await feed.start(ask) : null;
    const watermark = known ?? start?.watermark ?? null;
    const changed = await checkIds(desk, checkSize, cache, cached, ask);
    const seen = start ? { seen: start.seen } : {};
    await book.change((now) => afterReading(now, base, { changed, readAt, watermark, all: true, ...seen }));
  }

  /** Looks at these alone, where looking at everything would cost more: marks, and nothing else moves. */
  async function checkSome(ids: readonly string[], ask: FeedAsk): Promise<void> {
    const changed = await checkIds(desk, checkSize, cache, ids, ask);
    await book.change((now) => afterLooking(now, changed));
  }

  async function commit(base: FeedState, changes: Extract<Changes, { type: "read" }>, readAt: number) {
    const { ids, watermark, seen, perDay } = changes;
    // Only what is cached can be out of date.
    const changed = (await cache.keys()).filter((id) => ids.has(id));
    return book.change((now) => afterReading(now, base, { changed, readAt, watermark, seen, perDay }));
  }

  /** Erased entities are in no feed: a slice of what is cached is looked at once a day. */
  async function rotate(cached: readonly string[], ask: FeedAsk): Promise<void> {
    const base = await book.read();
    const now = clock.now();
    if (!base || (base.rotation.at !== null && now >= base.rotation.at && now - base.rotation.at < SLICE_EVERY_MS))
      return;
    const slice = nextSlice(cached, base.rotation.after, SLICE);
    const changed = await checkIds(desk, checkSize, cache, slice, ask);
    await book.change((state) => afterSlice(state, base, slice, changed, now));
  }

  /** Reads the feed as far as that is worth it; null when it was read, else what is known for a check. */
  async function read(base: FeedState, cached: readonly string[], maxRequests: number, ask: FeedAsk) {
    if (!feed || base.watermark === null || maxRequests < WORTH_READING) return { watermark: null, failure: null };
    const readAt = clock.now();
    try {
      const changes = await feed.changes(base, maxRequests, ask);
      if (changes.type === "too-far") return { watermark: changes.watermark, failure: null };
      if ((await commit(base, changes, readAt)) === null) return { watermark: null, failure: null };
    } catch (error) {
      ask.signal.throwIfAborted();
      // A list it refuses, or that says something else, is no reason not to look at the entities themselves.
      const kind = error instanceof SourceError ? error.failure.kind : null;
      if (!(error instanceof SourceError) || !(feed.apart || kind === "graphql" || kind === "malformed")) throw error;
      return { watermark: null, failure: error.failure };
    }
    await rotate(cached, ask).catch(() => ask.signal.throwIfAborted());
    return null;
  }

  async function refresh(base: FeedState, options: Omit<RefreshOptions, "type">, ask: FeedAsk): Promise<Refreshed> {
    const { ids, fresh = false, maxAgeMs: maxAge = lookAfterMs() } = options;
    const cached = await cache.keys();
    const { stale, young, asked } = ids && !fresh ? await survey(ids, maxAge) : { stale: 0, young: 0, asked: 0 };
    const again = ids ? saving(asked, stale, young) : Number.POSITIVE_INFINITY;
    // What has expired is as well asked again where that takes one request; what is only old is not asked at all otherwise.
    const least = young > 0 ? 1 : 2;
    if (fresh || again < least || (!ids && cached.length === 0)) {
      return base.watermark === null && (ids?.length ?? 0) > FEW ? begin(base, ask) : NOTHING;
    }
    const looking = checkSize.requestsFor(cached.length);
    const unread = await read(base, cached, Math.min(looking, again), ask);
    if (unread === null) return { by: "feed", failure: null };
    if (!pays(looking, again, young)) {
      if (ids && young > 0) await checkSome(ids, ask);
      return { by: "none", failure: unread.failure };
    }
    await check(base, cached, unread.watermark, ask);
    return { by: "check", failure: unread.failure };
  }

  return {
    async refresh(options) {
      const { signal, priority = "bulk", onEvent } = options;
      const given = priority === "person" ? null : circuit.failure();
      if (given) return { by: "none", failure: given };
      try {
        const base = await book.open();
        return base ? await refresh(base, options, { signal, priority, onEvent }) : NOTHING;
      } catch (error) {
        signal.throwIfAborted();
        return { by: "none", failure: failureOf(error) };
      }
    },
    async changed() {
      return [...((await book.read())?.dirty.keys() ?? [])];
    },
    async outlook(ids) {
      const [state, keys] = [await book.read(), await cache.keys()];
      const cached = Math.min(ids, keys.length);
      const begins = feed !== null && !state?.watermark && ids > FEW ? 1 : 0;
      // Whose entries they are is not known here: those of the library's ids are taken to be like the rest.
      const { stale, young, asked } = await survey(keys, lookAfterMs());
      const share = cached / Math.max(1, keys.length);
      const missing = ids - cached + Math.round(asked * share);
      const [expired, old] = [Math.round(stale * share), Math.round(young * share)];
      const again = saving(missing, expired, old);
      const least = Math.min(readingRequests(state), checkSize.requestsFor(keys.length) + begins);
      if (pays(least, again, old)) return { ids: missing, requests: least };
      return { ids: missing + expired, requests: old > 0 ? begins + checkSize.requestsFor(cached) : begins };
    },
  };

  /** What reading the feed would take, by the pace of the last reading; the slice and the second look at page 1 included. */
  function readingRequests(state: FeedState | null): number {
    if (!feed || !state || state.watermark === null || state.readAt === null) return Number.POSITIVE_INFINITY;
    const { readAt, perDay } = state;
    const days = Math.max(0, clock.now() - readAt) / 86_400_000;
    const pages = Math.ceil(((perDay ?? 0) * days) / feed.perPage) || 1;
    return pages + (pages > 1 ? 1 : 0) + 1;
  }
}

function failureOf(error: unknown): SourceFailure {
  if (error instanceof SourceError) return error.failure;
  return failure("malformed", { detail: error instanceof Error ? error.message : String(error) });
}
