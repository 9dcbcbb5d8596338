/** Draws a face over fake stores, inside a router and a host in English, as Stash would. */
import { render } from "@testing-library/react";
import axe from "axe-core";
import * as React from "react";
import { IntlProvider } from "react-intl";
import { MemoryRouter, Route } from "react-router-dom";
import { createStore } from "zustand";
import type { ReviewState, RunState, SettingsState, SourcesState } from "../../store/contracts";
import type { CreateState } from "../../store/create-store";
import type { CareState } from "../../store/diagnostics-contracts";
import type { FavouritesState } from "../../store/favourites-contract";
import type { HistoryState } from "../../store/history-contracts";
import type { ReportState } from "../../store/report-contract";
import type { WatchState } from "../../store/watch-types";
import { type Stores, StoresProvider } from "../stores-context";
import { calmCare } from "./care-samples";
import { noCreation } from "./create-samples";
import {
  calmRun,
  defaultSettings,
  emptyHistory,
  emptyReview,
  noFavourites,
  noReports,
  nothingChanged,
  twoSources,
} from "./samples";

export interface StatesChange {
  run?: Partial<RunState>;
  review?: Partial<ReviewState>;
  /** What waits of studios. */
  studios?: Partial<ReviewState>;
  sources?: Partial<SourcesState>;
  settings?: Partial<SettingsState>;
  watch?: Partial<WatchState>;
  favourites?: Partial<FavouritesState>;
  care?: Partial<CareState>;
  create?: Partial<CreateState>;
  history?: Partial<HistoryState>;
  reports?: Partial<ReportState>;
}

/** Vanilla stores holding the samples with some parts replaced; `store.setState` moves them on. */
export function fakeStores(change: StatesChange = {}): Stores {
  const review = createStore<ReviewState>(() => ({ ...emptyReview, ...change.review }));
  const studio = createStore<ReviewState>(() => ({ ...emptyReview, ...change.studios }));
  return {
    reviews: { performer: review, studio },
    run: createStore<RunState>(() => ({ ...calmRun, ...change.run })),
    review,
    sources: createStore<SourcesState>(() => ({ ...twoSources, ...change.sources })),
    history: createStore<HistoryState>(() => ({ ...emptyHistory, ...change.history })),
    reports: createStore<ReportState>(() => ({ ...noReports, ...change.reports })),
    settings: createStore<SettingsState>(() => ({ ...defaultSettings, ...change.settings })),
    ...(change.watch && { watch: createStore<WatchState>(() => ({ ...nothingChanged, ...change.watch })) }),
    favourites: createStore<FavouritesState>(() => ({ ...noFavourites, ...change.favourites })),
    create: createStore<CreateState>(() => ({ ...noCreation, ...change.create })),
    care: createStore<CareState>(() => ({ ...calmCare, ...change.care })),
  };
}

/** `where()` is the present address: path and query. */
export function drawFace(face: React.ReactElement, change: StatesChange = {}, path = "/", route = "*") {
  const stores = fakeStores(change);
  let address = path;
  const drawn = render(
    <IntlProvider locale="en-GB" messages={{ eye_color: "Eye Colour" }} timeZone="UTC">
      <MemoryRouter initialEntries={[path]}>
        <StoresProvider stores={stores}>
          <Route path={route}>{face}</Route>
          <Route
            render={({ location }) => {
              address = location.pathname + location.search;
              return null;
            }}
          />
        </StoresProvider>
      </MemoryRouter>
    </IntlProvider>,
  );
  return { ...drawn, stores, where: () => address };
}

/** Serious and critical violations that axe finds, as lines to read. Colours need a browser: jsdom has no layout. */
export async function seriousViolations(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, { rules: { "color-contrast": { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
