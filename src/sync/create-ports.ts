/** What creating and deleting in the library needs from the outside. `host` implements it; only types live here. */
import type { EntityType, Endpoint, UpdateOutcome } from "./ports";

export interface NewEntity {
  /** The caller's name for it: its id is not known before Stash has given one. */
  readonly key: string;
  /** Fields of PerformerCreateInput or StudioCreateInput. */
  readonly input: Readonly<Record<string, unknown>>;
}

export type DestroyOutcome =
  | { readonly ok: true }
  /** As of UpdateOutcome. */
  | { readonly ok: false; readonly reason: "refused" | "unsent"; readonly message: string };

/** What hangs on an entity of the library, counted; what this sort of entity cannot have is 0. */
export interface Attached {
  readonly scenes: number;
  readonly images: number;
  readonly galleries: number;
  readonly groups: number;
  /** Child studios. */
  readonly studios: number;
  readonly tags: number;
  /** A rating and details, which only persons write. */
  readonly notes: number;
}

/** Makes and removes performers, or studios, of this Stash. */
export interface Creator {
  readonly type: EntityType;
  /** Aliased creations in one request, each with an outcome of its own under its key; Stash's lists are asked again. */
  create(items: readonly NewEntity[]): Promise<ReadonlyMap<string, UpdateOutcome>>;
  /** Aliased removals in one request, each with an outcome of its own. */
  destroy(ids: readonly string[]): Promise<ReadonlyMap<string, DestroyOutcome>>;
  /** What hangs on each; null: Stash has no such entity. Rejects with a StashError. */
  attached(ids: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Attached | null>>;
  /**
   * Sends Stash's present version of a performer to a source as a draft; the draft's id, or null where the source gives
   * none. Rejects in Stash's words. Missing for studios, and where Stash cannot.
   */
  draft?(id: string, endpoint: Endpoint): Promise<string | null>;
}
