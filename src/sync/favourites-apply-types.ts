/** What changing favourites needs from outside. */
import type { FavouriteSource } from "./favourite-ports";
import type { Journal } from "./journal";
import type { Clock, Endpoint, Library } from "./ports";

export interface FavouriteApplyDeps {
  readonly library: Library;
  /** The enabled source of an endpoint; null where there is none. */
  readonly source: (endpoint: Endpoint) => FavouriteSource | null;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly runId: string | null;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}
