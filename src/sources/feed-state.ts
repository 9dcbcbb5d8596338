/** What is remembered of one source's changes, per sort of entity: one record in the store `feeds`, so it moves as a whole. */
import type { Clock, Endpoint, EntityType, KeyValue } from "../sync/ports";
import type { ServerTime } from "./server-time";

export interface FeedState {
  /**
   * Label of what was fetched while changes were followed: an entry of the cache that bears it is covered by every complete
   * reading. A label, not a time, because the browser's clock may be set. A new one begins when continuity is lost.
   */
  readonly epoch: string;
  /** Up to where the change feed was read completely, by the source's time; null while none is followed. */
  readonly watermark: ServerTime | null;
  /** When the last complete reading or check began: ms since epoch of this browser; null when there was none. */
  readonly readAt: number | null;
  /** What was read within the overlap before the watermark: edits by id, rows by id and time. */
  readonly seen: readonly string[];
  /** Ids that changed and were not fetched since, with the number of the reading that found them. */
  readonly dirty: ReadonlyMap<string, number>;
  /** Complete readings so far. */
  readonly readings: number;
  /** Last id of the slice that was looked at for erased entities, and when. */
  readonly rotation: { readonly after: string; readonly at: number | null };
  /** Changes upstream a day, from the last reading; null while not known. */
  readonly perDay: number | null;
}

export interface FeedBook {
  /** The record, begun when there is none. Null when storage refuses: then nothing is followed. */
  open(): Promise<FeedState | null>;
  /** The record as it is; null when there is none. */
  read(): Promise<FeedState | null>;
  /** Changes it in one transaction. Null when storage refuses. `base`: what the caller knew when it began. */
  change(make: (now: FeedState) => FeedState): Promise<FeedState | null>;
  /** A label that no entry bears. */
  newEpoch(): string;
}

export interface FeedBookOptions {
  readonly kv: KeyValue<FeedState>;
  readonly clock: Clock;
  /** [0, 1) */
  readonly random: () => number;
  readonly endpoint: Endpoint;
  readonly type: EntityType;
}

/** Key of one record. An endpoint is a URL and so holds no space. */
export function feedKey(endpoint: Endpoint, type: EntityType): string {
  return `${endpoint} ${type}`;
}

/** The record of one source and sort of entity, over the store that is handed in. */
export function createFeedBook({ kv, clock, random, endpoint, type }: FeedBookOptions): FeedBook {
  const key = feedKey(endpoint, type);
  const newEpoch = () => `${clock.now().toString(36)}-${Math.floor(random() * 2 ** 40).toString(36)}`;
  const blank = (): FeedState => ({
    epoch: newEpoch(),
    watermark: null,
    readAt: null,
    seen: [],
    dirty: new Map(),
    readings: 0,
    rotation: { after: "", at: null },
    perDay: null,
  });
  const orNull = (work: Promise<FeedState | undefined>) => work.then((state) => state ?? null).catch(() => null);
  const change: FeedBook["change"] = (make) => orNull(kv.update(key, (old) => make(old ?? blank())));
  return {
    read: () => orNull(kv.get(key)),
    async open() {
      return (await orNull(kv.get(key))) ?? change((state) => state);
    },
    change,
    newEpoch,
  };
}

/** Takes marks away that a fetch has answered: those it knew of when it began, if no later reading set them again. */
export function withoutMarks(now: FeedState, begun: FeedState, ids: Iterable<string>): FeedState {
  const dirty = new Map(now.dirty);
  for (const id of ids) if (begun.dirty.has(id) && dirty.get(id) === begun.dirty.get(id)) dirty.delete(id);
  return { ...now, dirty };
}
