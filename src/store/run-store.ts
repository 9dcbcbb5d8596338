/** The run, as the faces see it. It belongs to the plugin, not to a page: it goes on while the person browses Stash. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Plan } from "../sync/plan-types";
import type { Endpoint } from "../sync/ports";
import { historiesWanted } from "../sync/history";
import { runUpdate } from "../sync/run";
import { linksOnly, subjectOf } from "../sync/task-type";
import type { RunEnd, RunFailure, RunOptions, RunProgress, RunRecord } from "../sync/run-types";
import { type Backend, wordsOf } from "./backend";
import type { RunState, SettingsState } from "./contracts";
import { ended, newRecord, readBook, touched } from "./run-book";
import type { SourceDesk } from "./sources-store";
import { backendFor } from "./shelf-backend";
import { throttle } from "./throttle";

/** Personal web links of a performer that has any, about. */
const LINKS_EACH = 2;
const TELL_MS = 200;
const TOUCH_MS = 5_000;

export interface RunStoreDeps {
  readonly backend: Backend;
  readonly desk: SourceDesk;
  readonly settings: StoreApi<SettingsState>;
  /** Hears every performer that was compared, so that the review shows it at once. */
  readonly onPlans: (plans: readonly Plan[]) => void;
  /** What waits for review now: its open differences will want their histories again. */
  readonly waiting?: () => Iterable<Plan>;
}

/** Nothing is known yet, but the run card can be drawn. */
function firstProgress(runId: string, options: RunOptions, now: number): RunProgress {
  return {
    runId,
    options,
    phase: "library",
    startedAt: now,
    endedAt: null,
    libraryRead: 0,
    total: 0,
    done: 0,
    unchanged: 0,
    withChanges: 0,
    failed: 0,
    requests: 0,
    requestsToGo: 0,
    savedByCache: 0,
    savedByBatching: 0,
    timeLeftMs: null,
    lanes: [],
  };
}

/** The store of runs; `load` reads whether one was cut off. */
export function createRunStore({ backend, desk, settings, onPlans, waiting }: RunStoreDeps): StoreApi<RunState> {
  const { runs, clock, tab } = backend;
  let abort: AbortController | null = null;

  const store = createStore<RunState>((set, get) => {
    async function run(options: RunOptions, replaces: RunRecord | null): Promise<void> {
      if (get().running) return;
      const mine = new AbortController();
      abort = mine;
      const runId = backend.newId();
      let progress = firstProgress(runId, options, clock.now());
      let record = newRecord(progress, tab);
      let failures: readonly RunFailure[] = [];
      set({ running: true, stopping: false, progress, error: null, interrupted: null });
      const tell = throttle(() => set({ progress }), TELL_MS);
      const touch = throttle(() => {
        record = touched(record, progress, clock.now());
        runs.set(runId, record).catch(() => undefined);
      }, TOUCH_MS);
      let end: RunEnd = "finished";
      let error: string | null = null;
      try {
        await runs.set(runId, record);
        if (replaces) await runs.delMany([replaces.id]);
        const own = backendFor(subjectOf(options.task), backend);
        const stash = await own.stash();
        const sources = await desk.enabled();
        const result = await runUpdate(
          options,
          {
            ...own,
            ...stash,
            sources,
            endpoints: desk.endpoints(),
            settings: settings.getState().settings,
            runId,
          },
          {
            onProgress(now) {
              progress = now;
              tell();
              touch();
            },
            async onPlans(plans) {
              onPlans(plans);
            },
          },
          mine.signal,
        );
        failures = result.failures;
      } catch (problem) {
        end = mine.signal.aborted ? "stopped" : "failed";
        error = end === "failed" ? wordsOf(problem) : null;
      }
      touch.flush();
      record = ended(record, end, clock.now(), error, failures);
      await runs.set(runId, record).catch(() => undefined);
      progress = { ...progress, phase: "done", endedAt: clock.now() };
      tell.flush();
      abort = null;
      set({ running: false, stopping: false, last: record, error, progress });
    }

    return {
      progress: null,
      running: false,
      stopping: false,
      interrupted: null,
      elsewhere: null,
      last: null,
      error: null,
      async load() {
        try {
          const book = await readBook(runs, tab, clock.now());
          set(get().running ? { last: book.last } : book);
        } catch (error) {
          set({ error: wordsOf(error) });
        }
      },
      start: (options) => run(options, null),
      stop() {
        if (!abort) return;
        set({ stopping: true });
        abort.abort(new DOMException("stopped by the person", "AbortError"));
      },
      async resume() {
        const { interrupted } = get();
        // What was fetched before the cut is in the cache, so going over it again costs no requests.
        if (interrupted) await run({ ...interrupted.options, fresh: false }, interrupted);
      },
      async discard() {
        const { interrupted } = get();
        if (!interrupted) return;
        await runs.set(interrupted.id, ended(interrupted, "stopped", clock.now(), null, []));
        set({ interrupted: null });
      },
      async estimate(options) {
        try {
          const type = subjectOf(options.task);
          const stash = await backendFor(type, backend).stash();
          const { total: all } = await stash.library.page(options.selection, 1, 1);
          const sources = await desk.enabled();
          const endpoints = sources.map((source) => source.endpoint);
          const [linked, named] = await Promise.all([
            stash.countLinked(endpoints, type),
            // Studios are not asked for by web link, and no source keeps their histories.
            (type === "performer" && stash.countWithUrls?.(endpoints)) || new Map<Endpoint, number>(),
          ]);
          // Who lacks one id may lack another too: at most so many.
          const lacking = endpoints.reduce((sum, one) => sum + all - Math.min(all, linked.get(one) ?? 0), 0);
          const total = linksOnly(options.task) ? Math.min(all, lacking) : all;
          const delay = settings.getState().settings.delaySeconds;
          const wanted = historiesWanted((type === "performer" && waiting?.()) || []);
          const each = sources.map((source) => {
            const known = Math.min(linked.get(source.endpoint) ?? 0, total);
            const histories = Math.min(wanted.get(source.endpoint) ?? 0, known);
            const rest = linksOnly(options.task)
              ? all - Math.min(all, linked.get(source.endpoint) ?? 0)
              : total - known;
            const urls = source.performersByUrls ? Math.min(rest, named.get(source.endpoint) ?? 0) * LINKS_EACH : 0;
            return source.estimate(known, options.nameSearch ? rest : 0, type, histories, urls);
          });
          // A request takes about half a second beside the delay; the slowest source decides.
          const seconds = Math.ceil(Math.max(0, ...each) * (delay + 0.5));
          return { performers: total, requests: each.reduce((a, b) => a + b, 0), seconds };
        } catch {
          return null;
        }
      },
    };
  });
  return store;
}
