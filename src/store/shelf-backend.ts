/** The backend as it is for one sort of entity: its library, its field table, its plans. */
import type { EntityType } from "../sync/ports";
import type { Backend, Shelf } from "./backend";

/** The backend itself holds performers; for studios their shelf and their plans take the place. Only performers can be merged by Stash. */
export function backendFor(type: EntityType, backend: Backend): Backend {
  if (type === "performer") return backend;
  return {
    ...backend,
    plans: backend.studioPlans,
    async stash() {
      const stash = await backend.stash();
      return { ...stash, ...stash.studios, merges: false };
    },
  };
}

/** Where one sort of entity is in Stash, once its schema is known. Rejects as `Backend.stash` does. */
export async function shelfOf(backend: Pick<Backend, "stash">, type: EntityType): Promise<Shelf> {
  const stash = await backend.stash();
  return type === "performer" ? stash : stash.studios;
}
