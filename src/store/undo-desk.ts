/** Taking back through the stores: what writing to performers and to studios needs, and what waits for them afterwards. */
import type { StoreApi } from "zustand/vanilla";
import type { ApplyDeps } from "../sync/apply";
import type { Plan } from "../sync/plan-types";
import type { EntityType } from "../sync/ports";
import type { UndoContext } from "../sync/undo-types";
import type { Backend } from "./backend";
import type { SettingsState } from "./contracts";
import { shelfOf } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";

/** Rejects when Stash cannot be reached. `onPlan` hears new comparisons of waiting plans. */
export function undoContext(
  backend: Backend,
  desk: SourceDesk,
  settings: StoreApi<SettingsState>,
  onPlan: (plan: Plan) => void,
): UndoContext {
  return {
    async deps(type: EntityType): Promise<ApplyDeps> {
      const stash = await backend.stash();
      const shelf = type === "studio" ? { ...stash.studios, plans: backend.studioPlans } : stash;
      if (desk.endpoints().length === 0) await desk.store.getState().load();
      const { settings: now } = settings.getState();
      return { ...backend, ...shelf, settings: now, boxHosts: desk.hosts(), runId: null, onPlan };
    },
    async creator(type: EntityType) {
      return (await shelfOf(backend, type)).creator ?? null;
    },
    source: async (endpoint) => (await desk.enabled()).find((source) => source.endpoint === endpoint) ?? null,
  };
}
