/** All stores, wired to each other. */
import type { StoreApi } from "zustand/vanilla";
import type { Backend, Shelf } from "./backend";
import { keepCardMarks } from "./card-marks";
import { type CreateState, createCreateDesk } from "./create-store";
import type { EntityType } from "../sync/ports";
import { subjectOf } from "../sync/task-type";
import type { UndoOutcome } from "../sync/undo-types";
import type { ReviewState, RunState, SettingsState, SourcesState } from "./contracts";
import type { FavouritesState } from "./favourites-contract";
import { favouritesMaker } from "./favourites-maker";
import { createFavouritesDesk } from "./favourites-store";
import type { HistoryState } from "./history-contracts";
import { indexed } from "./history-index";
import { createHistoryStore } from "./history-store";
import { libraryEcho } from "./library-echo";
import { withSettingsLocks } from "./locks";
import { createCareStore } from "./diagnostics-store";
import type { CareState } from "./diagnostics-contracts";
import { noteOutcomes, notePlans, watchStores } from "./log-stores";
import type { ReportState } from "./report-contract";
import { createReportStore } from "./report-store";
import { createReviewDesk, type ReviewDesks } from "./review-store";
import { createRunStore } from "./run-store";
import { createSettingsStore } from "./settings-store";
import { createSourceDesk } from "./sources-store";
import { createWatchStore } from "./watch-store";
import type { WatchState } from "./watch-types";
import { throttle } from "./throttle";

/** After writing, so long until old records are looked through for room. */
const TIDY_MS = 5_000;

export interface AppStores {
  readonly run: StoreApi<RunState>;
  /** Of performers. */
  readonly review: StoreApi<ReviewState>;
  readonly reviews: Readonly<Record<EntityType, StoreApi<ReviewState>>>;
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
  readonly watch?: StoreApi<WatchState>;
  readonly favourites: StoreApi<FavouritesState>;
  readonly create: StoreApi<CreateState>;
  readonly care: StoreApi<CareState>;
  readonly history: StoreApi<HistoryState>;
  readonly reports: StoreApi<ReportState>;
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
  const takenBack = (outcomes: readonly UndoOutcome[]) => echo.takenBack(outcomes);
  const desks: ReviewDesks = {
    performer: createReviewDesk("performer", backend, desk, settings, index, () => desks, takenBack),
    studio: createReviewDesk("studio", backend, desk, settings, index, () => desks, takenBack),
  };
  const { performer: review, studio: studios } = desks;
  const create = createCreateDesk(
    backend,
    desk,
    settings,
    (type, ids) => desks[type].reread(ids),
    (outcomes) => echo.created(outcomes),
  );
  const run = createRunStore({
    backend,
    desk,
    settings,
    onPlans(plans) {
      notePlans(backend.care.log, plans);
      review.take(plans.filter((plan) => plan.type === "performer"));
      studios.take(plans.filter((plan) => plan.type === "studio"));
    },
    async onWritten(outcomes, task) {
      noteOutcomes(backend.care.log, "Written", outcomes);
      await desks[subjectOf(task)].reread(outcomes.map((one) => one.id));
    },
    onOthersEnd() {
      for (const { store } of [review, studios]) void store.getState().load();
    },
    waiting: () => review.store.getState().plans.values(),
    parentMaker: create.parentMaker,
  });
  const watch = given.watch && createWatchStore({ backend, watch: given.watch, desk, settings, run });
  if (given.cards) keepCardMarks(review.store, settings, given.cards);
  const favourites = createFavouritesDesk(
    backend,
    desk,
    settings,
    (targets) => review.store.getState().takeBack(targets),
    favouritesMaker(create.store),
  );
  const echo = libraryEcho(journal, desk, favourites, watch);
  const care = createCareStore({ backend, desk, settings, kit: backend.care });
  watchStores({ run, settings, reviews: [review.store, studios.store], sources: desk.store }, backend.care.log);
  const history = createHistoryStore({ backend, index, settings, reviews: [review.store, studios.store], run });
  const reports = createReportStore({
    ...{ backend, desk, index },
    reviews: { performer: review.store, studio: studios.store },
  });
  const tidySoon = throttle(
    () => {
      history
        .getState()
        .tidy()
        .catch(() => undefined);
    },
    TIDY_MS,
    given.clock,
  );
  run.subscribe((now, before) => before.running && !now.running && tidySoon());
  for (const { store } of [review, studios])
    store.subscribe((now, before) => before.applying && !now.applying && tidySoon());
  let loading: Promise<void> | null = null;
  return {
    run,
    settings,
    ...(watch && { watch }),
    history,
    reports,
    review: review.store,
    create: create.store,
    reviews: { performer: review.store, studio: studios.store },
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
        const all = [desk.store, review.store, studios.store, run];
        await Promise.all([...all.map((store) => store.getState().load()), create.load(), remind]);
        await watch?.getState().count();
        await favourites.load();
      })();
      return loading;
    },
  };
}
