/** The run, as the faces see it. It belongs to the plugin, not to a page: it goes on while the person browses Stash. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { type Grip, freeGrip, RUN_KEY } from "../sync/leases";
import type { ApplyOutcome, Plan } from "../sync/plan-types";
import { hasWork } from "../sync/resolve";
import type { RunOptions, RunRecord } from "../sync/run-types";
import { WritingStopped } from "../sync/write-pass";
import { type Backend, wordsOf } from "./backend";
import type { RunState, SettingsState } from "./contracts";
import { ended, firstProgress, newRecord, readBook, resumed, touched, withProblems } from "./run-book";
import { NO_CHANNEL } from "./run-channel";
import { estimateRun } from "./run-estimate";
import { followOthers } from "./run-others";
import { dropUnwritten, type SittingDeps, sit } from "./run-sitting";
import type { SourceDesk } from "./sources-store";
import { throttle } from "./throttle";

const TELL_MS = 200;
const TOUCH_MS = 5_000;

/** Why a run's signal was aborted. */
const STOP = new DOMException("stopped by the person", "AbortError");
const PAUSE = new DOMException("paused by the person", "AbortError");
const TAKEN = new DOMException("another tab has taken over", "AbortError");

export interface RunStoreDeps {
  readonly backend: Backend;
  readonly desk: SourceDesk;
  readonly settings: StoreApi<SettingsState>;
  /** Hears every performer that was compared, so that the review shows it at once. */
  readonly onPlans: (plans: readonly Plan[]) => void;
  /** Hears what became of those the run wrote: their plans in IndexedDB are others now. */
  readonly onWritten?: (outcomes: readonly ApplyOutcome[], task: RunOptions["task"]) => Promise<void>;
  /** A run of another tab is over: what waits is to be read anew. */
  readonly onOthersEnd?: () => void;
  /** What waits for review now: its open differences will want their histories again. */
  readonly waiting?: () => Iterable<Plan>;
  /** Makes the parents that an update of studios misses. */
  readonly parentMaker?: SittingDeps["parentMaker"];
}

/** The store of runs; `load` reads whether one was cut off. */
export function createRunStore(deps: RunStoreDeps): StoreApi<RunState> {
  const { backend, desk, settings, onPlans, onWritten, onOthersEnd, waiting } = deps;
  const { runs, clock, tab, channel = NO_CHANNEL } = backend;
  const sitting = { backend, desk, settings: () => settings.getState().settings, parentMaker: deps.parentMaker };
  let abort: AbortController | null = null;

  const store = createStore<RunState>((set, get) => {
    /** Works on a run to its end or its next pause. `again`: it was there before. */
    async function work(begun: RunRecord, again: boolean, grip: Grip): Promise<void> {
      const mine = new AbortController();
      abort = mine;
      const before: RunRecord = backend.page === undefined ? begun : { ...begun, page: backend.page };
      let progress = firstProgress(begun.id, begun.options, clock.now());
      let record = before;
      set({ running: true, stopping: false, pausing: false, progress, error: null, interrupted: null });
      const tell = throttle(
        () => {
          set({ progress });
          channel.post({ type: "progress", tab, progress });
        },
        TELL_MS,
        clock,
      );
      const keep = () => {
        record = touched(before, record, progress, clock.now());
        return runs.set(record.id, record).catch(() => undefined);
      };
      const touch = throttle(
        () => {
          void keep();
          // Frozen for long, this tab may have been taken for gone: then the run is another's.
          grip.check().then(
            (held) => held.has(RUN_KEY) || mine.abort(TAKEN),
            () => undefined,
          );
        },
        TOUCH_MS,
        clock,
      );
      let error: string | null = null;
      try {
        await runs.set(record.id, record);
        tell();
        const result = await sit(
          record,
          again,
          sitting,
          {
            onProgress(now) {
              progress = now;
              tell();
              touch();
            },
            async onPlans(plans) {
              onPlans(plans);
            },
            async onWritten(outcomes) {
              await keep();
              await onWritten?.(outcomes, begun.options.task);
            },
          },
          mine.signal,
        );
        await keep();
        record = { ...record, problems: withProblems(before, result.problems) };
        if (result.tally) record = { ...record, tally: result.tally, failures: result.failures };
        else
          record = ended(
            record,
            "finished",
            clock.now(),
            null,
            again ? [...before.failures, ...result.failures] : result.failures,
          );
      } catch (problem) {
        await keep();
        const paused = mine.signal.reason === PAUSE || problem instanceof WritingStopped;
        error = mine.signal.aborted ? null : wordsOf(problem);
        if (paused) record = { ...record, paused: true, error };
        else record = ended(record, mine.signal.aborted ? "stopped" : "failed", clock.now(), error, []);
      }
      touch.flush();
      if (mine.signal.reason !== TAKEN) {
        await runs.set(record.id, record).catch(() => undefined);
        if (record.end !== null) await dropUnwritten(record, backend, hasWork).catch(() => undefined);
      }
      await grip.release().catch(() => undefined);
      progress = { ...progress, phase: "done", endedAt: clock.now() };
      tell.flush();
      abort = null;
      channel.post({ type: "ended", tab });
      const last = record.end === null ? get().last : record;
      set({ running: false, stopping: false, pausing: false, last, error, progress });
      await get().load();
    }

    /** One run at a time, in all tabs. Rejects with what to tell the person. */
    async function claimed(patienceMs: number): Promise<Grip> {
      const grip = (await backend.leases?.take([RUN_KEY], patienceMs)) ?? freeGrip([RUN_KEY]);
      if (grip.held.has(RUN_KEY)) return grip;
      await get().load();
      throw new Error("Another tab of this browser is running an update. Wait for it to end, or pause it there.");
    }

    /** Goes on with the run that rests, as it is in the book now. */
    async function goOn(change: Partial<RunRecord>): Promise<void> {
      const { interrupted, running } = get();
      if (!interrupted || running) return;
      set({ running: true });
      try {
        // The book says that nobody works on it: a lease that is left runs out about now.
        const grip = await claimed(6_000);
        const now = (await runs.get(interrupted.id)) ?? interrupted;
        if (now.end !== null) {
          await grip.release();
          throw new Error("It was ended in another tab.");
        }
        await work({ ...resumed(now, tab, clock.now()), ...change }, true, grip);
      } catch (error) {
        set({ running: false });
        await get().load();
        throw error;
      }
    }

    function end(why: DOMException, other: "pause" | "stop"): void {
      const { elsewhere } = get();
      if (abort) {
        set(other === "pause" ? { pausing: true } : { stopping: true });
        abort.abort(why);
      } else if (elsewhere) channel.post({ type: "please", runId: elsewhere.id, do: other });
    }

    return {
      progress: null,
      running: false,
      stopping: false,
      pausing: false,
      interrupted: null,
      elsewhere: null,
      elsewhereProgress: null,
      last: null,
      error: null,
      async load() {
        try {
          const book = await readBook(runs, tab, clock.now(), backend.goneAt);
          if (get().running) set({ last: book.last });
          else set({ ...book, ...(book.elsewhere === null && { elsewhereProgress: null }) });
        } catch (error) {
          set({ error: wordsOf(error) });
        }
      },
      async start(options) {
        if (get().running) return;
        const progress = firstProgress(backend.newId(), options, clock.now());
        set({ running: true, stopping: false, progress, error: null });
        let grip: Grip;
        try {
          grip = await claimed(0);
        } catch (error) {
          set({ running: false });
          throw error;
        }
        await work(newRecord(progress, tab), false, grip);
      },
      stop: () => end(STOP, "stop"),
      pause: () => end(PAUSE, "pause"),
      resume: () => goOn({}),
      confirm: () => goOn({ confirmed: true }),
      async discard() {
        const { interrupted } = get();
        if (!interrupted) return;
        const over = ended(interrupted, "stopped", clock.now(), null, interrupted.failures);
        await runs.set(interrupted.id, over);
        await dropUnwritten(over, backend, hasWork).catch(() => undefined);
        set({ interrupted: null });
        channel.post({ type: "ended", tab });
        await get().load();
      },
      async tags() {
        return (await (await backend.stash()).tags?.()) ?? [];
      },
      async estimate(options) {
        const { delaySeconds } = settings.getState().settings;
        return estimateRun(options, backend, desk, delaySeconds, waiting?.() ?? []).catch(() => null);
      },
    };
  });
  followOthers(store, channel, tab, clock, onOthersEnd);
  return store;
}
