/** What creating works with: what applying needs, for each sort of entity. */
import type { ApplyDeps } from "./apply";
import type { Creator } from "./create-ports";
import type { EntityType } from "./ports";

/** A sort that cannot be created here has no creator. */
export type CreateShelf = Pick<ApplyDeps, "library" | "fields" | "plans"> & { readonly creator?: Creator };

export interface CreateDeps extends Omit<ApplyDeps, "library" | "fields" | "plans"> {
  readonly shelves: Readonly<Record<EntityType, CreateShelf>>;
}
