/** Asks a source for what changed, whichever way its dialect has. */
import type { SourceEvent } from "../sync/ports";
import { failure, SourceError } from "./errors";
import { CLOCK_MARGIN, DATED_PAGE, readDatedPage, readDates } from "./feed-dates";
import { readFeedPage } from "./feed-page";
import { newestOf, readFeed, type SendPage } from "./feed-reading";
import type { FeedState } from "./feed-state";
import type { Priority } from "./limiter";
import type { Desk } from "./performers";
import { MINUTE, type ServerTime } from "./server-time";

export interface FeedAsk {
  readonly signal: AbortSignal;
  readonly priority: Priority;
  readonly onEvent?: ((event: SourceEvent) => void) | undefined;
}

export type Changes =
  | {
      readonly type: "read";
      readonly ids: ReadonlySet<string>;
      readonly watermark: ServerTime;
      readonly seen: readonly string[];
      readonly perDay: number | null;
    }
  /** Looking at everything costs less. Up to where changes were seen, if so. */
  | { readonly type: "too-far"; readonly watermark: ServerTime | null };

export interface FeedStart {
  readonly watermark: ServerTime;
  /** Changes that are in what is fetched from now on, as far as one page shows them. */
  readonly seen: readonly string[];
}

export interface FeedSource {
  /** Where to begin: whatever is fetched after this is as of its newest change or later. Null when it has none yet. */
  start(ask: FeedAsk): Promise<FeedStart | null>;
  /** Everything since the watermark, and a little before it: what commits late carries an earlier time. */
  changes(state: FeedState, maxRequests: number, ask: FeedAsk): Promise<Changes>;
  /** Its failures may be those of another address than the one that answers by id. */
  readonly apart: boolean;
  /** Changes a request. */
  readonly perPage: number;
}

const OVERLAP = 15 * MINUTE;
const START_PAGE = 100;
/** Reading changes is not what the run is for: sooner given up than the answers themselves. */
const TRIES = 3;

function byEdits(desk: Desk, feed: Extract<Desk["dialect"]["feed"], { kind: "edits" }>): FeedSource {
  const sendWith =
    (ask: FeedAsk): SendPage =>
    async (page, sizes, far) => {
      const parts = { edits: sizes.edits !== null, rows: sizes.rows !== null, far: far !== null };
      const query = feed.document(desk.subject.type, parts);
      const variables = {
        page,
        ...(parts.edits && { editsPer: sizes.edits }),
        ...(parts.rows && { rowsPer: sizes.rows }),
        ...(parts.far && { far }),
      };
      const { reply } = await desk.channel.send({ query, variables }, { ...ask, tries: TRIES });
      return readFeedPage(reply, parts);
    };
  return {
    apart: false,
    perPage: feed.pageSize,
    async start(ask) {
      const page = await sendWith(ask)(1, { edits: START_PAGE, rows: START_PAGE }, null);
      const watermark = newestOf(page);
      return watermark === null ? null : { watermark, seen: [...page.edits, ...page.rows].map((one) => one.key) };
    },
    async changes(state, maxRequests, ask) {
      const from = (state.watermark ?? 0) - OVERLAP;
      const outcome = await readFeed(sendWith(ask), { from, pageSize: feed.pageSize, maxRequests });
      if (outcome.type === "too-far") return { type: "too-far", watermark: outcome.newest };
      const { changes, newest, perDay } = outcome.reading;
      const watermark = Math.max(newest ?? 0, state.watermark ?? 0);
      const known = new Set(state.seen);
      return {
        type: "read",
        ids: new Set(changes.filter((one) => one.time >= from && !known.has(one.key)).flatMap((one) => one.ids)),
        watermark,
        seen: [...new Set(changes.filter((one) => one.time >= watermark - OVERLAP).map((one) => one.key))],
        perDay,
      };
    },
  };
}

function byDates(desk: Desk, feed: Extract<Desk["dialect"]["feed"], { kind: "dates" }>, endpoint: URL): FeedSource {
  const now = () => desk.clock.now() * 1000;
  return {
    apart: true,
    perPage: DATED_PAGE,
    // No answer shows a time that a page of another origin may read; the margin makes up for a browser's clock.
    start: async () => ({ watermark: now(), seen: [] }),
    async changes(state, maxRequests, ask) {
      const watermark = now();
      const from = new Date(((state.watermark ?? watermark) - CLOCK_MARGIN) / 1000);
      const send = async (page: number) => {
        const url = feed.url(endpoint, desk.subject.type, from, page);
        if (!url || !desk.channel.get) throw new SourceError(failure("blocked"));
        return readDatedPage(await desk.channel.get(url, { ...ask, tries: TRIES }));
      };
      const ids = await readDates(send, maxRequests);
      if (!ids) return { type: "too-far", watermark };
      const days = (watermark / 1000 - from.getTime()) / 86_400_000;
      return { type: "read", ids, watermark, seen: [], perDay: ids.size / Math.max(0.1, days) };
    },
  };
}

/** The feed of a source for one sort of entity; null where the dialect has none. */
export function feedSource(desk: Desk, endpoint: URL | null): FeedSource | null {
  const { feed } = desk.dialect;
  if (!feed || !endpoint) return null;
  if (feed.kind === "edits") return byEdits(desk, feed);
  return feed.url(endpoint, desk.subject.type, new Date(0), 1) ? byDates(desk, feed, endpoint) : null;
}
