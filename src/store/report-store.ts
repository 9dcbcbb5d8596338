/** Reports, made from what is kept here and what Stash says: no source is asked. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { Marks } from "../sync/marks";
import type { EntityType } from "../sync/ports";
import { makeReport } from "../sync/reports/report";
import { type Backend, wordsOf } from "./backend";
import type { ReviewState } from "./contracts";
import type { HistoryIndex } from "./history-index";
import { NO_REPORT, type ReportStanding, type ReportState } from "./report-contract";
import { backendFor } from "./shelf-backend";
import type { SourceDesk } from "./sources-store";

export interface ReportStoreDeps {
  readonly backend: Backend;
  readonly desk: SourceDesk;
  readonly index: HistoryIndex;
  /** What waits, of either sort. */
  readonly reviews: Readonly<Record<EntityType, StoreApi<ReviewState>>>;
}

/** The store of reports; nothing is read before the first `make`. */
export function createReportStore({ backend, desk, index, reviews }: ReportStoreDeps): StoreApi<ReportState> {
  const making = new Map<EntityType, Promise<void>>();

  const store = createStore<ReportState>((set, get) => {
    const note = (type: EntityType, change: Partial<ReportStanding>) => {
      const { standings } = get();
      set({ standings: { ...standings, [type]: { ...standings[type], ...change } } });
    };

    async function work(type: EntityType): Promise<void> {
      note(type, { state: "making", read: 0, of: 0, error: null });
      try {
        const own = backendFor(type, backend);
        const { library, fields } = await own.stash();
        if (desk.store.getState().state !== "ready") await desk.store.getState().load();
        await index.load();
        const runs = (await backend.runs.entries()).map(([, record]) => record);
        const marks = backend.marks ? await new Marks(backend.marks, type).all() : new Map<string, never>();
        const sources = desk.store.getState().sources.filter((source) => source.invalid === null);
        const report = await makeReport(
          {
            ...{ library, fields, marks, runs, clock: backend.clock },
            sources: sources.map(({ endpoint, name, enabled }) => ({ endpoint, name, enabled })),
            plans: reviews[type].getState().plans,
            changes: [...index.entries().values()],
          },
          (read, of) => note(type, { read, of }),
          new AbortController().signal,
        );
        note(type, { state: "ready", report });
      } catch (error) {
        note(type, { state: "failed", error: wordsOf(error) });
      }
    }

    return {
      standings: { performer: NO_REPORT, studio: NO_REPORT },
      make(type) {
        const now =
          making.get(type) ??
          work(type).finally(() => {
            making.delete(type);
          });
        making.set(type, now);
        return now;
      },
    };
  });
  return store;
}
