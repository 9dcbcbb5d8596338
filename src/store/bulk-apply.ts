/** Accepting changes, of one or of many: with progress, a stop, and word of it after a cut. */
import { APPLY_BATCH, type ApplyDeps, applyChoices } from "../sync/apply";
import type { ApplyOutcome, ApplyRequest } from "../sync/plan-types";
import type { EntityType } from "../sync/ports";
import { type Backend, wordsOf } from "./backend";
import { readMark, writeMark } from "./bulk-mark";
import type { ApplyProgress, ReviewState } from "./contracts";
import type { HistoryIndex } from "./history-index";
import { noteLinks } from "./match-desk";
import { SILENT_MS } from "./run-book";

interface Desk {
  set(part: Pick<ReviewState, "applying"> | Pick<ReviewState, "cut">): void;
  /** Rejects when Stash cannot be reached. */
  deps(runId: string): Promise<ApplyDeps>;
  reread(ids: readonly string[]): Promise<void>;
}

export interface BulkApply {
  apply(requests: readonly ApplyRequest[]): Promise<readonly ApplyOutcome[]>;
  /** What is under way is finished, the rest waits on. */
  stop(): void;
  /** Tells of one that was cut off, once what it left open is settled. */
  recall(): Promise<void>;
  forget(): void;
}

/** See `ReviewState.apply`, `stop` and `cut`. */
export function bulkApply(type: EntityType, backend: Backend, index: HistoryIndex, desk: Desk): BulkApply {
  const { clock, tab, page, goneAt } = backend;
  let stopping: AbortController | null = null;

  return {
    async apply(requests) {
      const stop = new AbortController();
      stopping = stop;
      const [total, runId] = [requests.length, backend.newId()];
      let progress: ApplyProgress = { total, done: 0, applied: 0, problems: 0 };
      desk.set({ applying: progress });
      // What fits into one batch is written as a whole, or settled as a whole.
      const many = total > APPLY_BATCH;
      const note = () => many && writeMark(type, { runId, tab, ...(page && { page }), total, at: clock.now() });
      if (many) desk.set({ cut: null });
      note();
      try {
        const heard = (outcomes: readonly ApplyOutcome[]) => {
          const applied = outcomes.filter((one) => one.status === "applied").length;
          progress = {
            ...progress,
            done: progress.done + outcomes.length,
            applied: progress.applied + applied,
            problems: progress.problems + outcomes.length - applied,
          };
          note();
          desk.set({ applying: progress });
        };
        const outcomes = await applyChoices(requests, await desk.deps(runId), heard, stop.signal);
        // What is written stays written: a mark that could not be set is set by the next run.
        await noteLinks(backend, outcomes).catch(() => undefined);
        return outcomes;
      } catch (error) {
        return requests.map(({ plan }): ApplyOutcome => {
          const problem = { kind: "unsent", message: wordsOf(error) } as const;
          return { id: plan.id, status: "not-applied", problem, plan: null };
        });
      } finally {
        if (many) writeMark(type, null);
        if (stopping === stop) stopping = null;
        desk.set({ applying: null });
        await desk.reread(requests.map(({ plan }) => plan.id)).catch(() => undefined);
      }
    },
    stop: () => stopping?.abort(),
    async recall() {
      const mark = readMark(type);
      if (!mark || stopping) return;
      const silent = clock.now() - mark.at > SILENT_MS;
      const gone = mark.page === undefined ? mark.tab === tab : (goneAt?.(mark.page) ?? null) !== null;
      if (!silent && !gone) return;
      await index.load();
      const mine = [...index.entries().values()].filter((one) => one.runId === mark.runId && one.undoes === null);
      const written = mine.filter((one) => one.state === "applied" || one.state === "undone");
      desk.set({ cut: { total: mark.total, written: new Set(written.map((one) => one.entityId)).size } });
    },
    forget() {
      writeMark(type, null);
      desk.set({ cut: null });
    },
  };
}
