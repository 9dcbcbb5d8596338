/** What was written and how to take it back, as the faces see it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { oldImageOf, type UndoRecord } from "../sync/journal";
import { undoStanding } from "../sync/undo-preview";
import type { UndoOutcome } from "../sync/undo-types";
import { type Backend, wordsOf } from "./backend";
import type { ReviewState, RunState, SettingsState } from "./contracts";
import type { Eviction, HistoryState, UndoProgress } from "./history-contracts";
import { FileError, historyParts, readHistoryFile } from "./history-file";
import type { HistoryIndex } from "./history-index";
import { bytesOf, overflow } from "./history-space";
import { shelfOf } from "./shelf-backend";
import { throttle } from "./throttle";

const TELL_MS = 200;
/** Records taken in or out in one transaction. */
const SLICE = 100;
const MEGABYTE = 1_000_000;

export interface HistoryStoreDeps {
  readonly backend: Backend;
  readonly index: HistoryIndex;
  readonly settings: StoreApi<SettingsState>;
  /** Of performers and of studios; the first takes back for both. */
  readonly reviews: readonly [StoreApi<ReviewState>, ...StoreApi<ReviewState>[]];
  readonly run: StoreApi<RunState>;
}

/** The store of the history; nothing is read before the first `load`. */
export function createHistoryStore({
  backend,
  index,
  settings,
  reviews,
  run,
}: HistoryStoreDeps): StoreApi<HistoryState> {
  const { journal, runs, clock, notes } = backend;
  let abort: AbortController | null = null;

  const store = createStore<HistoryState>((set, get) => {
    const show = () => {
      const entries = new Map(index.entries());
      set({ entries, bytes: bytesOf(entries.values()) });
    };
    const tell = throttle(show, TELL_MS);

    /** Something is being written here or in another tab: no record is to go now. */
    const busy = () => {
      const { running, elsewhere } = run.getState();
      return (
        running ||
        elsewhere !== null ||
        reviews.some((one) => one.getState().applying !== null) ||
        get().undoing !== null
      );
    };

    async function read(): Promise<void> {
      await index.load();
      const found = await runs.entries();
      set({ runs: new Map(found) });
      await get().remind();
      tell.flush();
      show();
    }

    return {
      state: "idle",
      error: null,
      entries: new Map(),
      runs: new Map(),
      bytes: 0,
      undoing: null,
      evicted: null,
      async load() {
        if (get().state === "idle") index.listen(tell);
        set({ state: "loading" });
        try {
          await read();
          set({ state: "ready", error: null });
        } catch (error) {
          set({ state: "failed", error: wordsOf(error) });
        }
      },
      async records(ids) {
        const found = await journal.getMany(ids);
        return new Map(found.flatMap((record) => (record ? [[record.id, record] as const] : [])));
      },
      async picture(id) {
        const record = await journal.get(id);
        return record ? ((await oldImageOf(journal, record)) ?? null) : null;
      },
      async look(type, entityId, ids) {
        const shelf = await shelfOf(backend, type);
        const records = await journal.getMany(ids);
        const now = (await shelf.library.byIds([entityId])).get(entityId) ?? null;
        if (now === null) return { gone: true, imagePath: null, fields: new Map() };
        const standing = async (record: UndoRecord | undefined) =>
          record ? ([[record.id, await undoStanding(record, now, { ...shelf, journal })]] as const) : [];
        const fields = new Map((await Promise.all(records.map(standing))).flat());
        return { gone: false, imagePath: now.imagePath, fields };
      },
      async undo(targets, again = false) {
        if (get().undoing !== null) return [];
        const mine = new AbortController();
        abort = mine;
        let progress: UndoProgress = { total: targets.length, done: 0, undone: 0, problems: 0, again };
        set({ undoing: progress });
        const hear = (outcomes: readonly UndoOutcome[]) => {
          const undone = outcomes.filter((one) => one.undoId !== null).length;
          const problems = outcomes.filter((one) => one.problem !== null).length;
          const { done, undone: before, problems: sofar } = progress;
          const now = { done: done + outcomes.length, undone: before + undone, problems: sofar + problems };
          progress = { ...progress, ...now };
          set({ undoing: progress });
        };
        try {
          return await reviews[0].getState().takeBack(targets, hear, mine.signal);
        } finally {
          abort = null;
          set({ undoing: null });
          tell.flush();
        }
      },
      stop: () => abort?.abort(),
      async remind() {
        set({ evicted: (await notes?.get("evicted")) ?? null });
      },
      async seenEviction() {
        set({ evicted: null });
        await notes?.delMany(["evicted"]);
      },
      async tidy() {
        if (busy()) return;
        await index.load();
        const gone = overflow(index.entries(), settings.getState().settings.historyMegabytes * MEGABYTE);
        if (gone === null || busy()) return;
        const { ids, ...rest } = gone;
        const before = (await notes?.get("evicted")) ?? null;
        const evicted: Eviction = {
          runs: rest.runs + (before?.runs ?? 0),
          changes: rest.changes + (before?.changes ?? 0),
          bytes: rest.bytes + (before?.bytes ?? 0),
          until: Math.max(rest.until, before?.until ?? 0),
          at: clock.now(),
        };
        // Said before it is done: cut off in between, the person still hears of it.
        await notes?.set("evicted", evicted);
        for (let at = 0; at < ids.length; at += SLICE) await journal.delMany(ids.slice(at, at + SLICE));
        set({ evicted });
      },
      exportParts: async ({ pictures }) =>
        historyParts(
          journal,
          (await runs.entries()).map(([, record]) => record),
          { pictures, now: clock.now() },
        ),
      async checkFile(text) {
        await index.load();
        const here = index.entries();
        const file = readHistoryFile(text, (id) => here.has(id), clock.now());
        const limit = settings.getState().settings.historyMegabytes * MEGABYTE;
        return { ...file, fits: file.bytes + bytesOf(here.values()) <= limit };
      },
      async takeIn({ records, runs: more, fits }) {
        // Never by pushing out what is here.
        if (!fits) throw new FileError("no-room");
        await index.load();
        const fresh = records.filter((record) => !index.entries().has(record.id));
        const here = new Set(await runs.keys());
        await runs.setMany(more.filter((one) => !here.has(one.id)).map((one) => [one.id, one] as const));
        for (let at = 0; at < fresh.length; at += SLICE)
          await journal.setMany(fresh.slice(at, at + SLICE).map((record) => [record.id, record] as const));
        await read();
      },
    };
  });
  return store;
}
