/** What changed upstream of the library's performers and studios, and the watch that looks for it when Stash is opened. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FollowedSource } from "../sync/feed-ports";
import type { Clock, Endpoint, EntityType, SourceFailure, StashId } from "../sync/ports";
import { type Backend, wordsOf } from "./backend";
import type { RunState, SettingsState } from "./contracts";
import { shelfOf } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";
import type { WatchBackend, WatchState } from "./watch-types";

export interface WatchDeps {
  readonly backend: Pick<Backend, "stash"> & { readonly clock: Clock };
  readonly watch: WatchBackend;
  readonly desk: Pick<SourceDesk, "enabled">;
  readonly settings: StoreApi<SettingsState>;
  readonly run?: StoreApi<RunState>;
}

const TURN = "watch";
const HOUR_MS = 3_600_000;
/** Stash ids that Stash is asked about at once. */
const CHUNK = 100;

/** See {@link WatchState}. */
export function createWatchStore({ backend, watch, desk, settings, run }: WatchDeps): StoreApi<WatchState> {
  const { clock } = backend;
  const hours = () => settings.getState().settings.watchHours;

  /** Whom of the library the changes at the sources are about. Asks Stash only where something changed. */
  async function changedHere(type: EntityType, sources: readonly FollowedSource[]): Promise<readonly string[]> {
    const ids = await Promise.all(
      sources.map(async (source): Promise<readonly StashId[]> => {
        const found = (await source.changed?.(type)) ?? [];
        return found.map((stash_id) => ({ endpoint: source.endpoint, stash_id }));
      }),
    );
    const all = ids.flat();
    if (all.length === 0) return [];
    const { library } = await shelfOf(backend, type);
    const here = new Set<string>();
    for (let at = 0; at < all.length; at += CHUNK) {
      const linked = await library.linkedTo(all.slice(at, at + CHUNK));
      for (const refs of linked.values()) for (const { id } of refs) here.add(id);
    }
    return [...here];
  }

  /** True for the one tab that may look now. */
  async function takeTurn(): Promise<boolean> {
    const now = clock.now();
    let mine = false;
    await watch.turns.update(TURN, (old) => {
      // A turn in the future: the clock was set back.
      mine = old === undefined || old.at > now || now - old.at >= hours() * HOUR_MS;
      return mine || !old ? { at: now } : old;
    });
    return mine;
  }

  const store = createStore<WatchState>((set, get) => ({
    ids: [],
    studios: [],
    looking: false,
    failures: new Map(),
    error: null,
    async count() {
      try {
        const sources = await desk.enabled();
        const [ids, studios] = [await changedHere("performer", sources), await changedHere("studio", sources)];
        set({ ids, studios, error: null });
        const at = (await watch.turns.get(TURN))?.at ?? null;
        watch.mirror.write({ hours: hours(), at, changed: ids.length + studios.length });
      } catch (error) {
        set({ error: wordsOf(error) });
      }
    },
    async look() {
      if (hours() === 0 || get().looking) return;
      set({ looking: true });
      try {
        if (await takeTurn()) {
          const { signal } = new AbortController();
          const maxAgeMs = hours() * HOUR_MS;
          const failures = new Map<Endpoint, SourceFailure>();
          const ask = async (source: FollowedSource) => {
            for (const type of ["performer", "studio"] as const) {
              const seen = await source.refresh?.({ type, maxAgeMs, signal });
              if (seen?.failure && seen.by === "none") failures.set(source.endpoint, seen.failure);
            }
          };
          await Promise.all((await desk.enabled()).map(ask));
          set({ failures });
        }
        await get().count();
      } catch (error) {
        set({ error: wordsOf(error) });
      } finally {
        set({ looking: false });
      }
    },
  }));
  const count = () => void store.getState().count();
  // What a run has compared has not changed any more.
  run?.subscribe((now, before) => {
    if (before.running && !now.running) count();
  });
  settings.subscribe((now, before) => {
    if (now.settings.watchHours !== before.settings.watchHours) count();
  });
  return store;
}
