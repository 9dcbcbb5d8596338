/** The backend as it is for one sort of entity: its library, its field table, its plans. */
import type { EntityType } from "../sync/ports";
import type { Backend } from "./backend";

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
