/**
 * The run: read the library, ask the sources side by side, compare each performer as soon as all of its sources have
 * answered. A source that fails never stops the others. Nothing is written to Stash.
 */
import { baseKey, type BaseRecord, moveBases, NO_BASES } from "./bases";
import { Finder } from "./finder";
import { Lane, type LaneOptions } from "./lane";
import { type BoundField, localValues } from "./local";
import { planPerformer } from "./plan";
import { asksAnything } from "./lookups";
import type { ChoiceRecord } from "./match-choices";
import type { Plan } from "./plan-types";
import type { Clock, Endpoint, KeyValue, Library, LocalEntity, Source } from "./ports";
import { dayOf } from "./replan";
import { equalResolutions, hasFailed, hasWork } from "./resolve";
import { type Counts, NO_COUNTS, progressOf, recordFailures } from "./run-progress";
import type { RunEvents, RunFailure, RunOptions, RunPhase } from "./run-types";
import type { Settings } from "./settings";

export interface RunDeps {
  readonly library: Library;
  /** Enabled sources, in order of precedence. */
  readonly sources: readonly Source[];
  /** Every configured endpoint in order of precedence, switched-off ones included. */
  readonly endpoints: readonly Endpoint[];
  readonly fields: readonly BoundField[];
  readonly settings: Settings;
  readonly bases: KeyValue<BaseRecord>;
  readonly plans: KeyValue<Plan>;
  /** What persons said to "which one?"; missing: nothing is remembered. */
  readonly choices?: KeyValue<ChoiceRecord>;
  readonly clock: Clock;
  readonly runId: string;
  readonly priority?: "person" | "bulk";
}

export interface RunResult {
  readonly counts: Counts;
  readonly requests: number;
  readonly failures: readonly RunFailure[];
}

const LIBRARY_PAGE = 1000;
/** Performers compared between two yields to the page (quality.md: main_thread_block_ms). */
const SLICE = 25;

class Run {
  private phase: RunPhase = "library";
  private counts: Counts = NO_COUNTS;
  private readonly startedAt: number;
  private library: LocalEntity[] = [];
  private lanes: Lane[] = [];
  private readonly finder: Finder;
  private readonly pending = new Map<string, number>();
  private readonly failures: RunFailure[] = [];
  /** Performers of whom one source's record names the page of another, by the endpoint to ask. */
  private readonly across = new Map<Endpoint, Map<LocalEntity, readonly string[]>>();
  private following = false;

  constructor(
    private readonly options: RunOptions,
    private readonly deps: RunDeps,
    private readonly events: RunEvents,
    private readonly signal: AbortSignal,
  ) {
    this.startedAt = deps.clock.now();
    const whole = options.selection.ids === undefined && !options.selection.favorites;
    this.finder = new Finder(deps, options.nameSearch, whole);
  }

  async execute(): Promise<RunResult> {
    await this.readLibrary();
    this.phase = "sources";
    this.counts = { ...this.counts, total: this.library.length };
    const byId = new Map(this.library.map((performer) => [performer.id, performer]));
    const hooks = {
      now: () => this.deps.clock.now(),
      onChange: () => this.tell(),
      onAnswered: (ids: readonly string[]) => this.answered(ids, byId),
    };
    this.lanes = this.deps.sources.map((source) => new Lane(source, hooks));
    const asked = this.lanes.map((lane, i) => {
      const lookups = this.finder.lookups(this.deps.sources[i] as Source);
      const { fresh } = this.options;
      const { priority = "bulk" } = this.deps;
      return { lane, options: { lookups, bearsName: this.finder.bearsName, fresh, priority, signal: this.signal } };
    });
    for (const performer of this.library)
      this.pending.set(performer.id, asked.filter(({ options }) => asksAnything(options.lookups(performer))).length);
    const idle = this.library.filter((performer) => this.pending.get(performer.id) === 0);
    await Promise.all([this.compare(idle), ...asked.map(({ lane, options }) => lane.run(this.library, options))]);
    await this.follow(asked);
    this.phase = "done";
    this.tell();
    const requests = this.lanes.reduce((sum, lane) => sum + lane.progress().requests, 0);
    return { counts: this.counts, requests, failures: this.failures };
  }

  /** Once every source has answered: the ids that one source's links name at another, in batches of their own. */
  private async follow(asked: readonly { readonly lane: Lane; readonly options: LaneOptions }[]): Promise<void> {
    this.following = true;
    const waiting = asked.flatMap(({ lane, options }) => {
      const pages = this.across.get(lane.endpoint);
      return pages ? [{ lane, options, pages }] : [];
    });
    for (const { pages } of waiting)
      for (const performer of pages.keys()) this.pending.set(performer.id, (this.pending.get(performer.id) ?? 0) + 1);
    await Promise.all(waiting.map(({ lane, options, pages }) => lane.follow(pages, options)));
  }

  /** True for a performer with links to follow first; it is compared when those are answered. */
  private leadsOn(performer: LocalEntity): boolean {
    if (this.following) return false;
    const found = this.finder.pagesAcross(performer, this.lanes);
    for (const [endpoint, ids] of found)
      this.across.set(endpoint, (this.across.get(endpoint) ?? new Map()).set(performer, ids));
    return found.size > 0;
  }

  private async readLibrary(): Promise<void> {
    for (let page = 1; ; page += 1) {
      this.signal.throwIfAborted();
      const answer = await this.deps.library.page(this.options.selection, page, LIBRARY_PAGE, this.signal);
      this.library.push(...answer.entities);
      await this.finder.add(answer.entities);
      this.counts = { ...this.counts, libraryRead: this.library.length, total: answer.total };
      this.tell();
      // A page may hold fewer than asked (ids that are gone), so only the total tells the last one.
      if (page * LIBRARY_PAGE >= answer.total) return;
    }
  }

  private async answered(ids: readonly string[], byId: ReadonlyMap<string, LocalEntity>): Promise<void> {
    const ready: LocalEntity[] = [];
    for (const id of ids) {
      const left = (this.pending.get(id) ?? 1) - 1;
      this.pending.set(id, left);
      const performer = byId.get(id);
      if (left === 0 && performer && !this.leadsOn(performer)) ready.push(performer);
    }
    await this.compare(ready);
  }

  private async compare(performers: readonly LocalEntity[]): Promise<void> {
    for (let at = 0; at < performers.length; at += SLICE) {
      this.signal.throwIfAborted();
      await this.compareSlice(performers.slice(at, at + SLICE));
      await this.deps.clock.sleep(0, this.signal);
    }
  }

  private async compareSlice(slice: readonly LocalEntity[]): Promise<void> {
    const { bases, plans, clock } = this.deps;
    const keys = slice.map((performer) => baseKey("performer", performer.id));
    const known = await bases.getMany(keys);
    await this.finder.askStash(slice, this.lanes, this.signal);
    const made = slice.map((performer, i) => this.plan(performer, known[i] ?? NO_BASES));
    const waiting = made.filter(hasWork);
    const moved = made.flatMap((plan, i) => {
      const resolutions = equalResolutions(plan, known[i] ?? NO_BASES);
      return resolutions.length === 0
        ? []
        : [[keys[i] as string, moveBases(known[i], resolutions, clock.now())] as const];
    });
    if (moved.length > 0) await bases.setMany(moved);
    if (waiting.length > 0) await plans.setMany(waiting.map((plan) => [plan.id, plan] as const));
    // A source that failed could not confirm what an earlier run found: that stays for the person.
    const settled = made.filter((plan) => !hasWork(plan) && !hasFailed(plan)).map((plan) => plan.id);
    if (settled.length > 0) await plans.delMany(settled);
    for (const [i, plan] of made.entries()) {
      recordFailures(plan, this.failures);
      await this.finder.settle(slice[i] as LocalEntity, plan.sources);
    }
    this.counts = {
      ...this.counts,
      done: this.counts.done + made.length,
      withChanges: this.counts.withChanges + waiting.length,
      // Who could not be read completely is not known to be unchanged.
      unchanged: this.counts.unchanged + settled.length,
      failed: this.counts.failed + made.filter(hasFailed).length,
    };
    await this.events.onPlans(made);
    this.tell();
  }

  private plan(local: LocalEntity, bases: BaseRecord): Plan {
    const { fields, settings, clock, runId } = this.deps;
    const views = this.finder.views(local, localValues(fields, local), this.lanes);
    const now = clock.now();
    return planPerformer({ fields, local, views, bases, settings, today: dayOf(now), now, runId });
  }

  private tell(): void {
    const { runId, clock } = this.deps;
    this.events.onProgress(
      progressOf({
        runId,
        options: this.options,
        phase: this.phase,
        startedAt: this.startedAt,
        now: clock.now(),
        counts: this.counts,
        lanes: this.lanes,
      }),
    );
  }
}

/**
 * Runs to the end. Rejects when aborted (what was compared is kept in `plans`) or when Stash itself cannot be read;
 * failures of sources are part of the result.
 */
export async function runUpdate(
  options: RunOptions,
  deps: RunDeps,
  events: RunEvents,
  signal: AbortSignal,
): Promise<RunResult> {
  const own = new AbortController();
  const forward = () => own.abort(signal.reason);
  if (signal.aborted) forward();
  signal.addEventListener("abort", forward);
  try {
    return await new Run(options, deps, events, own.signal).execute();
  } catch (error) {
    // Whatever ended the run, no source is asked on behind its back.
    own.abort(error);
    throw error;
  } finally {
    signal.removeEventListener("abort", forward);
  }
}
