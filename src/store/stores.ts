/** All stores, wired to each other. */
import type { StoreApi } from "zustand/vanilla";
import type { Backend, Shelf } from "./backend";
import type { ReviewState, RunState, SettingsState, SourcesState } from "./contracts";
import { withSettingsLocks } from "./locks";
import { createReviewDesk } from "./review-store";
import { createRunStore } from "./run-store";
import { createSettingsStore } from "./settings-store";
import { createSourceDesk } from "./sources-store";
import { createWatchStore } from "./watch-store";
import type { WatchState } from "./watch-types";

export interface AppStores {
  readonly run: StoreApi<RunState>;
  readonly review: StoreApi<ReviewState>;
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
  readonly watch?: StoreApi<WatchState>;
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
  const run = createRunStore({
    backend,
    desk,
    settings,
    onPlans: review.take,
    waiting: () => review.store.getState().plans.values(),
  });
  const watch = given.watch && createWatchStore({ backend, watch: given.watch, desk, settings });
  // What a run has compared has not changed any more.
  run.subscribe((now, before) => {
    if (before.running && !now.running) void watch?.getState().count();
  });
  settings.subscribe((now, before) => {
    if (now.settings.watchHours !== before.settings.watchHours) void watch?.getState().count();
  });
  let loading: Promise<void> | null = null;
  return {
    run,
    settings,
    ...(watch && { watch }),
    review: review.store,
    sources: desk.store,
    load() {
      loading ??= (async () => {
        await settings.getState().load();
        await Promise.all([desk.store.getState().load(), review.store.getState().load(), run.getState().load()]);
        await watch?.getState().count();
      })();
      return loading;
    },
  };
}
