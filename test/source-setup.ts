import type { AskOptions, HistoryAnswer, NameAnswer, SourceAnswer, SourceEvent } from "../src/sync/ports";
import type { CachedEntity } from "../src/sources/cache";
import { createSource } from "../src/sources/registry";
import type { FeedState } from "../src/sources/feed-state";
import type { Slot } from "../src/sources/slot";
import { aliased, FakeBox, ME, performer, reply } from "./fake-box";
import { MemoryKeyValue } from "./memory-kv";
import { VirtualClock } from "./virtual-clock";

interface Setup {
  endpoint?: string;
  delayMs?: number;
  rate?: number;
  selection?: string;
  random?: () => number;
  /** Follow changes upstream. */
  follow?: boolean;
  /** `navigator.onLine`. */
  online?: () => boolean;
}

/** A source over a fake box on a virtual clock; the box knows every id until a test says otherwise. */
export function sourceSetup(options: Setup = {}) {
  const clock = new VirtualClock();
  const kv = new MemoryKeyValue<CachedEntity>();
  const slots = new MemoryKeyValue<Slot>();
  const feeds = new MemoryKeyValue<FeedState>();
  const box = new FakeBox(clock, ({ keys, isProbe, query }) => {
    if (isProbe) return reply(ME);
    const many = query.includes("searchPerformer");
    return reply({ data: aliased(keys, (key) => (many ? [performer(key)] : performer(key))) });
  });
  return build(options);

  function build({
    endpoint = "https://box.example/graphql",
    delayMs = 2000,
    rate = 0,
    selection = "name gender",
    random = () => 0.5,
    follow = false,
    online,
  }: Setup) {
    const source = createSource(
      { endpoint, name: "Box", apiKey: "sample-key-1", maxRequestsPerMinute: rate },
      {
        fetch: box.fetch,
        clock,
        random,
        cache: kv,
        slots,
        ...(follow && { feeds }),
        ...(online && { online }),
        delayMs: () => delayMs,
        cacheMs: () => 24 * 3_600_000,
        performerSelection: selection,
        editSelection: "name birth_date:birthdate",
      },
    );
    const stop = new AbortController();
    const events: SourceEvent[] = [];
    async function ask<A>(
      put: (keys: readonly string[], options: AskOptions<A>) => Promise<void>,
      keys: readonly string[],
      more: Partial<AskOptions<A>> = {},
    ): Promise<Map<string, A>> {
      const answers = new Map<string, A>();
      await put(keys, {
        signal: stop.signal,
        onEvent: (event) => events.push(event),
        onAnswers(part) {
          for (const [key, answer] of part) {
            if (answers.has(key)) throw new Error(`answered twice: ${key}`);
            answers.set(key, answer);
          }
        },
        ...more,
      });
      return answers;
    }
    return {
      clock,
      kv,
      slots,
      feeds,
      box,
      source,
      stop,
      signal: stop.signal,
      events,
      askIds: (keys: readonly string[], more?: Partial<AskOptions<SourceAnswer>>) =>
        ask<SourceAnswer>(source.performersByIds, keys, more),
      askNames: (keys: readonly string[], more?: Partial<AskOptions<NameAnswer>>) =>
        ask<NameAnswer>(source.performersByNames, keys, more),
      askUrls: (keys: readonly string[], more?: Partial<AskOptions<NameAnswer>>) =>
        ask<NameAnswer>(source.performersByUrls ?? (() => Promise.reject(new Error("not by url"))), keys, more),
      askHistories: (keys: readonly string[], more?: Partial<AskOptions<HistoryAnswer>>) =>
        ask<HistoryAnswer>((ids, asked) => source.performerHistory?.(ids, asked) ?? Promise.resolve(), keys, more),
      /** Another source over the same box, cache and slots: the page after a reload, another tab. */
      again: (change: Setup) => build({ ...options, ...change }),
    };
  }
}
