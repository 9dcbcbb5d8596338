/** Favourites here and at the sources: reading them beside each other, and doing what a person wants of them. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { applyFavourites } from "../sync/favourites-apply";
import type { FavouriteSource } from "../sync/favourite-ports";
import { readFavouriteLibrary, readFavourites, type FavouriteReadDeps } from "../sync/favourites-read";
import { rowsAfter } from "../sync/favourite-rows";
import type { FavouriteProblem, FavouriteResult, FavouriteRow, FavouriteTask } from "../sync/favourite-types";
import { settleFavouritesHere, settleFavouritesThere } from "../sync/favourites-undo";
import type { Endpoint, EntityType } from "../sync/ports";
import type { UndoOutcome, UndoTarget } from "../sync/undo-types";
import { type Backend, wordsOf } from "./backend";
import type { SettingsState } from "./contracts";
import { type CreateMissing, withCreated } from "./favourites-create";
import { type FavouriteList, type FavouritesState, favouriteKey } from "./favourites-contract";
import { rememberRefusal } from "./favourites-choices";
import { shelfOf } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";

export interface FavouritesDesk {
  readonly store: StoreApi<FavouritesState>;
  /** Settles against Stash what a cut left open. Never rejects. */
  load(): Promise<void>;
  /** Changes the rows of every list of one sort that was read. */
  follow(type: EntityType, change: (rows: readonly FavouriteRow[]) => readonly FavouriteRow[]): void;
}

const UNREAD: FavouriteList = {
  state: "reading",
  rows: [],
  stage: null,
  failure: null,
  error: null,
  readAt: null,
  requests: 0,
};

/** See {@link FavouritesDesk}. `takeBack`: undoes records of every sort. `create`: makes what is missing; without it such rows can only be looked at. */
export function createFavouritesDesk(
  backend: Backend,
  desk: SourceDesk,
  settings: StoreApi<SettingsState>,
  takeBack: (targets: readonly UndoTarget[]) => Promise<readonly UndoOutcome[]>,
  create?: CreateMissing,
): FavouritesDesk {
  let stopper = new AbortController();

  function change(type: EntityType, endpoint: Endpoint, part: Partial<FavouriteList>): void {
    const { lists } = store.getState();
    const key = favouriteKey(type, endpoint);
    store.setState({ lists: new Map(lists).set(key, { ...(lists.get(key) ?? UNREAD), ...part }) });
  }

  async function readOne(
    type: EntityType,
    source: FavouriteSource,
    library: ReturnType<typeof readFavouriteLibrary>,
    deps: FavouriteReadDeps,
    signal: AbortSignal,
  ): Promise<void> {
    const { endpoint } = source;
    let requests = 0;
    await settleFavouritesThere(backend.journal, source, type, signal).catch(() => undefined);
    const reading = await readFavourites(source, await library, deps, {
      signal,
      onEvent: (event) => {
        if (event.type === "request") requests += 1;
      },
      onStage: (stage) => change(type, endpoint, { stage }),
    });
    const ended = { stage: null, requests, failure: null, error: null };
    if (reading.status === "read")
      change(type, endpoint, { ...ended, state: "ready", rows: reading.rows, readAt: backend.clock.now() });
    else if (reading.status === "cannot") change(type, endpoint, { ...ended, state: "cannot", rows: [] });
    else change(type, endpoint, { ...ended, state: "failed", failure: reading.failure });
  }

  async function read(type: EntityType, endpoints: readonly Endpoint[]): Promise<void> {
    const idle = endpoints.filter((endpoint) => {
      const list = store.getState().lists.get(favouriteKey(type, endpoint));
      return list?.state !== "reading";
    });
    if (idle.length === 0) return;
    for (const endpoint of idle) change(type, endpoint, { state: "reading", stage: null });
    const { signal } = stopper;
    try {
      const shelf = await shelfOf(backend, type);
      const sources = await desk.enabled();
      const { nameSearch } = settings.getState().settings;
      const deps: FavouriteReadDeps = { ...backend, ...shelf, sources, endpoints: desk.endpoints(), nameSearch };
      const library = readFavouriteLibrary(deps, signal);
      // Waited for by every source; with none of them left, by nobody.
      library.catch(() => undefined);
      await Promise.all(
        idle.map((endpoint) => {
          const source = sources.find((one) => one.endpoint === endpoint);
          const work = source ? readOne(type, source, library, deps, signal) : Promise.reject(new Error(""));
          return work.catch((error: unknown) => fail(type, endpoint, error, signal));
        }),
      );
    } catch (error) {
      for (const endpoint of idle) fail(type, endpoint, error, signal);
    }
  }

  /** Stopped by a person: back to what was read before; else what failed, in words. */
  function fail(type: EntityType, endpoint: Endpoint, error: unknown, signal: AbortSignal): void {
    const { lists } = store.getState();
    const key = favouriteKey(type, endpoint);
    if (!signal.aborted) change(type, endpoint, { state: "failed", stage: null, failure: null, error: wordsOf(error) });
    else if (lists.get(key)?.readAt !== null) change(type, endpoint, { state: "ready", stage: null });
    else {
      const rest = new Map(lists);
      rest.delete(key);
      store.setState({ lists: rest });
    }
  }

  async function act(type: EntityType, tasks: readonly FavouriteTask[]): Promise<readonly FavouriteResult[]> {
    if (tasks.length === 0) return [];
    store.setState({ working: { type, done: 0, of: tasks.length } });
    let results: readonly FavouriteResult[];
    try {
      const { library } = await shelfOf(backend, type);
      const sources = await desk.enabled();
      const runId = backend.newId();
      const deps = {
        ...backend,
        library,
        source: (endpoint: Endpoint) => sources.find((one) => one.endpoint === endpoint) ?? null,
        runId,
        signal: new AbortController().signal,
        onProgress: (done: number, of: number) => store.setState({ working: { type, done, of } }),
      };
      results = await withCreated(tasks, create, runId, (ready) => applyFavourites(ready, deps));
    } catch (error) {
      const problem: FavouriteProblem = { kind: "unsent", message: wordsOf(error) };
      results = tasks.map(({ row }) => ({ key: row.key, status: "failed", problem, undoIds: [] }));
    }
    const { problems } = store.getState();
    const told = new Map(problems);
    for (const result of results)
      if (result.status === "failed") told.set(result.key, result.problem);
      else if (result.note) told.set(result.key, result.note);
      else told.delete(result.key);
    follow(type, (rows) => rowsAfter(rows, tasks, results));
    store.setState({ working: null, problems: told });
    return results;
  }

  const follow: FavouritesDesk["follow"] = (type, change) => {
    const moved = [...store.getState().lists].map(([key, list]): [string, FavouriteList] =>
      key.startsWith(`${type} `) ? [key, { ...list, rows: change(list.rows) }] : [key, list],
    );
    store.setState({ lists: new Map(moved) });
  };

  const store = createStore<FavouritesState>(() => ({
    lists: new Map(),
    problems: new Map(),
    working: null,
    canCreate(type) {
      const { autoCreatePerformers, autoCreateStudios } = settings.getState().settings;
      return create !== undefined && (type === "performer" ? autoCreatePerformers : autoCreateStudios);
    },
    read,
    stop() {
      stopper.abort(new Error("stopped"));
      stopper = new AbortController();
    },
    act,
    async undo(undoIds) {
      const outcomes = await takeBack(undoIds.map((id) => ({ id })));
      await Promise.all([...new Set(outcomes.map(({ type }) => type))].map((type) => rereadType(type)));
      return outcomes.flatMap(({ problem, undoId, kept }): FavouriteProblem[] => {
        const fields = kept.map((one) => one.field);
        return problem ? [problem] : undoId === null ? [{ kind: "changed", fields }] : [];
      });
    },
    async refuse(row: FavouriteRow) {
      await rememberRefusal(backend, row);
      const { lists } = store.getState();
      const key = favouriteKey(row.type, row.endpoint);
      const rows = (lists.get(key)?.rows ?? []).map((one): FavouriteRow => {
        if (one.key !== row.key) return one;
        return { ...one, step: one.set === "here" ? { type: "missing", searched: true } : { type: "create" } };
      });
      change(row.type, row.endpoint, { rows });
    },
  }));

  /** Everything of one type that was read: what was taken back may show in each of its lists. */
  function rereadType(type: EntityType): Promise<void> {
    const { lists } = store.getState();
    const prefix = `${type} `;
    const keys = [...lists].filter(([key, list]) => key.startsWith(prefix) && list.readAt !== null);
    return read(
      type,
      keys.map(([key]) => key.slice(prefix.length)),
    );
  }

  return {
    store,
    follow,
    async load() {
      try {
        const stash = await backend.stash();
        for (const { library } of [stash, stash.studios]) await settleFavouritesHere(backend.journal, library);
      } catch {
        // Stash cannot be reached: the records stay open and are settled at the next start.
      }
    },
  };
}
