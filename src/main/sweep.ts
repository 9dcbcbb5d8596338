import { type CachedEntity, sweepCache } from "../sources/cache";
import type { FeedState } from "../sources/feed-state";
import type { openKv } from "../store/kv";

/** Removes from the cache what no reading would use any more; what a change feed still covers stays. Returns how many entries went. */
export async function sweep(kv: ReturnType<typeof openKv>, now: number, cacheHours: number): Promise<number> {
  const followed = new Set((await kv<FeedState>("feeds").entries()).map(([, state]) => state.epoch));
  return sweepCache(kv<CachedEntity>("cache"), now, cacheHours * 3_600_000, followed);
}
