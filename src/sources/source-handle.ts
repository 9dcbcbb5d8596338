import type { Follows } from "../sync/feed-ports";
import type { WayTest } from "../sync/care-ports";
import type { FavouriteSource } from "../sync/favourite-ports";

/** A source, and what the composition root may do with it beside asking. */
export interface SourceHandle extends FavouriteSource, Partial<Follows> {
  /** Call on `pagehide`: frees the request slot, so that the next page need not wait for its expiry. */
  leave(): Promise<void>;
  /** Call on `online`: what waits because the browser had no network is asked at once. */
  backOnline(): void;
  /** Tries every way there is, one after the other at the usual pace. Rejects only when aborted. */
  examine(signal: AbortSignal): Promise<readonly WayTest[]>;
}
