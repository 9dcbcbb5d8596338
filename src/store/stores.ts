/** All stores, wired to each other. */
import type { StoreApi } from "zustand/vanilla";
import type { Backend, Shelf } from "./backend";
import type { EntityType } from "../sync/ports";
import type { ReviewState, RunState, SettingsState, SourcesState } from "./contracts";
import { withSettingsLocks } from "./locks";
import { createReviewDesk } from "./review-store";
import { createRunStore } from "./run-store";
import { createSettingsStore } from "./settings-store";
import { backendFor } from "./shelf-backend";
import { createSourceDesk } from "./sources-store";

export interface AppStores {
  readonly run: StoreApi<RunState>;
  /** Of performers. */
  readonly review: StoreApi<ReviewState>;
  readonly reviews: Readonly<Record<EntityType, StoreApi<ReviewState>>>;
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
  /** Reads everything once; the faces draw their loading states meanwhile. Never rejects. */
  load(): Promise<void>;
}

/** The plugin's state, over what main hands in. One for the whole page. */
export function createStores(given: Backend): AppStores {
  const settings = createSettingsStore(given);
  const backend: Backend = {
    ...given,
    async stash() {
      const stash = await given.stash();
      const kept = (shelf: Shelf): Shelf => ({ ...shelf, library: withSettingsLocks(shelf.library, settings) });
      return { ...stash, ...kept(stash), studios: kept(stash.studios) };
    },
  };
  const desk = createSourceDesk(backend, settings);
  const review = createReviewDesk(backend, desk, settings);
  const studios = createReviewDesk(backendFor("studio", backend), desk, settings);
  const run = createRunStore({
    backend,
    desk,
    settings,
    onPlans(plans) {
      review.take(plans.filter((plan) => plan.type === "performer"));
      studios.take(plans.filter((plan) => plan.type === "studio"));
    },
    waiting: () => review.store.getState().plans.values(),
  });
  let loading: Promise<void> | null = null;
  return {
    run,
    settings,
    review: review.store,
    reviews: { performer: review.store, studio: studios.store },
    sources: desk.store,
    load() {
      loading ??= (async () => {
        await settings.getState().load();
        const all = [desk.store, review.store, studios.store, run];
        await Promise.all(all.map((store) => store.getState().load()));
      })();
      return loading;
    },
  };
}
