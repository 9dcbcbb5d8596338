/** How the faces reach the plugin's state: the stores travel by context, each face subscribes to what it draws. */
import * as React from "react";
import { type StoreApi, useStore } from "zustand";
import type { FavouritesState } from "../store/favourites-contract";
import type { CreateState } from "../store/create-store";
import type { CareState } from "../store/diagnostics-contracts";
import type { ReviewState, RunState, SettingsState, SourcesState } from "../store/contracts";
import type { WatchState } from "../store/watch-types";
import type { ReportState } from "../store/report-contract";
import type { HistoryState } from "../store/history-contracts";
import type { EntityType } from "../sync/ports";
import { useSubject } from "./subject";

export interface Stores {
  readonly run: StoreApi<RunState>;
  /** What waits of the sort of entity that the face is about (`Subject`). */
  readonly review: StoreApi<ReviewState>;
  /** What waits, of either sort. */
  readonly reviews: Readonly<Record<EntityType, StoreApi<ReviewState>>>;
  readonly sources: StoreApi<SourcesState>;
  readonly settings: StoreApi<SettingsState>;
  /** Missing: changes upstream are not watched. */
  readonly watch?: StoreApi<WatchState>;
  readonly favourites: StoreApi<FavouritesState>;
  readonly create: StoreApi<CreateState>;
  readonly care: StoreApi<CareState>;
  readonly history: StoreApi<HistoryState>;
  readonly reports: StoreApi<ReportState>;
}

const StoresContext = React.createContext<Stores | null>(null);

/** Hands the stores to every face below. `stores` must keep its identity between renders. */
export const StoresProvider: React.FC<{ stores: Stores }> = ({ stores, children }) => (
  <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>
);

/** The stores themselves, for handlers that read state when something happens. Throws outside a StoresProvider. */
export function useStores(): Stores {
  const stores = React.useContext(StoresContext);
  if (!stores) throw new Error("a face was drawn outside StoresProvider");
  const subject = useSubject();
  return React.useMemo(() => ({ ...stores, review: stores.reviews[subject] }), [stores, subject]);
}

/** Draws again when what `select` returns changes (`Object.is`): select parts, do not build objects. */
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useStores().run, select);
}

/** As `useRun`, of what waits for review: of what the face is about, or of the sort that is named. */
export function useReview<T>(select: (state: ReviewState) => T, type?: EntityType): T {
  const { review, reviews } = useStores();
  return useStore(type ? reviews[type] : review, select);
}

/** As `useRun`, of the stash-boxes. */
export function useSources<T>(select: (state: SourcesState) => T): T {
  return useStore(useStores().sources, select);
}

/** As `useRun`, of what was written. */
export function useHistory<T>(select: (state: HistoryState) => T): T {
  return useStore(useStores().history, select);
}

/** As `useRun`, of the settings. */
export function useSettings<T>(select: (state: SettingsState) => T): T {
  return useStore(useStores().settings, select);
}

/** As `useRun`, of favourites. */
export function useFavourites<T>(select: (state: FavouritesState) => T): T {
  return useStore(useStores().favourites, select);
}

/** As `useRun`, of housekeeping: tests, checks, the cache, the log. */
export function useCare<T>(select: (state: CareState) => T): T {
  return useStore(useStores().care, select);
}

/** As `useRun`, of creating what is missing. */
export function useCreate<T>(select: (state: CreateState) => T): T {
  return useStore(useStores().create, select);
}

/** As `useRun`, of the reports. */
export function useReports<T>(select: (state: ReportState) => T): T {
  return useStore(useStores().reports, select);
}
