/** All stores, wired to each other. */
import type { StoreApi } from "zustand/vanilla";
import type { Backend, Shelf } from "./backend";
import { type CreateState, createCreateDesk } from "./create-store";
import type { ReviewState, RunState, SettingsState, SourcesState } from "./contracts";
import type { FavouritesState } from "./favourites-contract";
import { createFavouritesDesk } from "./favourites-store";
import type { HistoryState } from "./history-contracts";
import { indexed } from "./history-index";
import { createHistoryStore } from "./history-store";
import { withSettingsLocks } from "./locks";
import { createCareStore } from "./diagnostics-store";
import type { CareState } from "./diagnostics-contracts";
import { notePlans, watchStores } from "./log-stores";
import { createReviewDesk } from "./review-store";
import { createRunStore } from "./run-store";
import { createSettingsStore } from "./settings-store";
import { createSourceDesk } from "./sources-store";
import { throttle } from "./throttle";

/** After writing, so long until old records are looked through for room. */
const TIDY_MS = 5_000;

export interface AppStores {
  readonly run: StoreApi<RunState>;
  readonly review: StoreApi<ReviewState>;
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
  readonly favourites: StoreApi<FavouritesState>;
  readonly create: StoreApi<CreateState>;
  readonly care: StoreApi<CareState>;
  readonly history: StoreApi<HistoryState>;
  /** Reads everything once; the faces draw their loading states meanwhile. Never rejects. */
  load(): Promise<void>;
}

/** The plugin's state, over what main hands in. One for the whole page. */
export function createStores(given: Backend): AppStores {
  const settings = createSettingsStore(given);
  const { journal, index } = indexed(given.journal);
  const backend: Backend = {
    ...given,
    journal,
    async stash() {
      const stash = await given.stash();
      const kept = (shelf: Shelf): Shelf => ({ ...shelf, library: withSettingsLocks(shelf.library, settings) });
      return { ...stash, ...kept(stash), studios: kept(stash.studios) };
    },
  };
  const desk = createSourceDesk(backend, settings);
  const review = createReviewDesk(backend, desk, settings, index);
  const create = createCreateDesk(backend, desk, settings, async (type, ids) => {
    if (type === "performer") await review.reread(ids);
  });
  const run = createRunStore({
    backend,
    desk,
    settings,
    onPlans(plans) {
      notePlans(backend.care.log, plans);
      review.take(plans.filter((plan) => plan.type === "performer"));
    },
    async onWritten(ids, task) {
      if (task === "update-performers") await review.reread(ids);
    },
    onOthersEnd: () => void review.store.getState().load(),
    waiting: () => review.store.getState().plans.values(),
    parentMaker: create.parentMaker,
  });
  const favourites = createFavouritesDesk(backend, desk, settings, (targets) =>
    review.store.getState().takeBack(targets),
  );
  const care = createCareStore({ backend, desk, settings, kit: backend.care });
  watchStores({ run, settings, review: review.store, sources: desk.store }, backend.care.log);
  const history = createHistoryStore({ backend, index, settings, review: review.store, run });
  const tidySoon = throttle(() => {
    history
      .getState()
      .tidy()
      .catch(() => undefined);
  }, TIDY_MS);
  run.subscribe((now, before) => before.running && !now.running && tidySoon());
  review.store.subscribe((now, before) => before.applying && !now.applying && tidySoon());
  let loading: Promise<void> | null = null;
  return {
    run,
    settings,
    history,
    review: review.store,
    create: create.store,
    sources: desk.store,
    favourites: favourites.store,
    care,
    load() {
      loading ??= (async () => {
        await settings.getState().load();
        const remind = history
          .getState()
          .remind()
          .catch(() => undefined);
        await Promise.all([
          desk.store.getState().load(),
          review.store.getState().load(),
          run.getState().load(),
          create.load(),
          remind,
        ]);
        await favourites.load();
      })();
      return loading;
    },
  };
}
