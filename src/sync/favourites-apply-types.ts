/** What changing favourites needs from outside. */
import type { FavouriteSource } from "./favourite-ports";
import type { Journal } from "./journal";
import type { Leases } from "./leases";
import type { Clock, Endpoint, Library } from "./ports";

export interface FavouriteApplyDeps {
  readonly library: Library;
  /** The enabled source of an endpoint; null where there is none. */
  readonly source: (endpoint: Endpoint) => FavouriteSource | null;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly runId: string | null;
  /** Who may write which entity, among all tabs; missing: there is only this one. */
  readonly leases?: Leases;
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}
