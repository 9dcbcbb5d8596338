/** What the faces see of favourites: a list per type and source, and things to do with its rows. */
import type { FavouriteStage } from "../sync/favourites-read";
import type {
  FavouriteNote,
  FavouriteProblem,
  FavouriteResult,
  FavouriteRow,
  FavouriteTask,
} from "../sync/favourite-types";
import type { Endpoint, EntityType, SourceFailure } from "../sync/ports";

export interface FavouriteList {
  /** `cannot`: reached through Stash, which knows no marks there. */
  readonly state: "reading" | "ready" | "failed" | "cannot";
  /** Of the last reading, with what was done since; kept while it is read again. */
  readonly rows: readonly FavouriteRow[];
  /** Null before the first stage, and when nothing is read. */
  readonly stage: FavouriteStage | null;
  /** Why the source could not be read; null otherwise. */
  readonly failure: SourceFailure | null;
  /** Why Stash, or the browser's storage, could not be read; null otherwise. */
  readonly error: string | null;
  /** ms; null before the first reading. */
  readonly readAt: number | null;
  readonly requests: number;
}

export interface FavouritesState {
  /** By `favouriteKey`; missing: not read yet. */
  readonly lists: ReadonlyMap<string, FavouriteList>;
  /** Why the last try did not do a row, or what is amiss although it did, by its key. */
  readonly problems: ReadonlyMap<string, FavouriteProblem | FavouriteNote>;
  /** What is being done; null when nothing is. */
  readonly working: { readonly type: EntityType; readonly done: number; readonly of: number } | null;
  /** Missing ones can be created: the setting is on, and this version can. */
  canCreate(type: EntityType): boolean;
  /** Reads these sources beside the library. Never rejects: the lists say what failed. */
  read(type: EntityType, endpoints: readonly Endpoint[]): Promise<void>;
  /** Ends what is read; what was read before stays. */
  stop(): void;
  /** Does it, and moves the rows. Never rejects for a single row. */
  act(type: EntityType, tasks: readonly FavouriteTask[]): Promise<readonly FavouriteResult[]>;
  /** Takes back what `act` did, and reads the lists again that it touched. Resolves with why some stayed. */
  undo(undoIds: readonly string[]): Promise<readonly FavouriteProblem[]>;
  /** Remembers that none of the row's options is meant. Rejects when it could not be remembered. */
  refuse(row: FavouriteRow): Promise<void>;
}

/** Names a list. */
export function favouriteKey(type: EntityType, endpoint: Endpoint): string {
  return `${type} ${endpoint}`;
}
