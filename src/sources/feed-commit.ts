/** How a record of changes moves on. Pure: each is the one transaction after a complete reading. */
import type { FeedState } from "./feed-state";
import type { ServerTime } from "./server-time";

/** What a complete reading or check found. */
export interface Findings {
  /** Of what is cached. */
  readonly changed: Iterable<string>;
  /** When it began, by this browser. */
  readonly readAt: number;
  /** Up to where the feed is read now; null: it was not. */
  readonly watermark: ServerTime | null;
  readonly seen?: readonly string[];
  readonly perDay?: number | null;
  /** Everything cached was looked at, so the slice for erased entities begins anew. */
  readonly all?: boolean;
}

/**
 * Marks and watermark together. `base` is what the reading began with: where another tab has moved on since, its reading
 * stands and only our marks are added. A watermark never moves back.
 */
export function afterReading(now: FeedState, base: FeedState, found: Findings): FeedState {
  const marked = afterLooking(now, found.changed);
  if (now.epoch !== base.epoch || now.readings !== base.readings) return marked;
  const marks = found.watermark === null ? null : Math.max(found.watermark, now.watermark ?? found.watermark);
  return {
    ...marked,
    readAt: found.readAt,
    watermark: marks ?? now.watermark,
    seen: found.seen ?? (found.watermark === null ? now.seen : []),
    perDay: found.perDay ?? now.perDay,
    rotation: found.all ? { after: "", at: found.readAt } : now.rotation,
  };
}

/** Marks alone: some were looked at, which says nothing of the others. */
export function afterLooking(now: FeedState, changed: Iterable<string>): FeedState {
  const readings = now.readings + 1;
  const dirty = new Map(now.dirty);
  for (const id of changed) dirty.set(id, readings);
  return { ...now, dirty, readings };
}

/** Changes are followed from `watermark` on. What was fetched before that, under another label, is not covered. */
export function afterBeginning(
  now: FeedState,
  base: FeedState,
  begun: Pick<FeedState, "epoch" | "seen" | "readAt"> & { readonly watermark: ServerTime },
): FeedState {
  return now.epoch !== base.epoch || now.watermark !== null ? now : { ...now, ...begun };
}

/** The next slice of ids to look at for erased entities: sorted, after the last one, round and round. */
export function nextSlice(ids: readonly string[], after: string, size: number): readonly string[] {
  const sorted = [...ids].sort();
  const at = sorted.findIndex((id) => id > after);
  return [...sorted.slice(Math.max(0, at)), ...sorted.slice(0, Math.max(0, at))].slice(0, size);
}

/** Marks what a slice found and moves on to the next, unless another tab did. */
export function afterSlice(
  now: FeedState,
  base: FeedState,
  slice: readonly string[],
  changed: readonly string[],
  at: number,
): FeedState {
  const rotation =
    now.epoch === base.epoch && now.rotation.after === base.rotation.after
      ? { after: slice.at(-1) ?? "", at }
      : now.rotation;
  return { ...afterLooking(now, changed), rotation };
}
