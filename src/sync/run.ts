/**
 * The run: read the library, ask the sources side by side, compare each performer as soon as all of its sources have
 * answered. A source that fails never stops the others. Nothing is written to Stash.
 */
import { baseKey, type BaseRecord, moveBases, NO_BASES } from "./bases";
import { AcrossPass } from "./across-pass";
import { Finder } from "./finder";
import { HistoryPass } from "./history-pass";
import { Lane } from "./lane";
import { type BoundField, localValues } from "./local";
import { planPerformer } from "./plan";
import { asksAnything } from "./lookups";
import type { ChoiceRecord } from "./match-choices";
import type { Plan, SourceView } from "./plan-types";
import type { Clock, Endpoint, KeyValue, Library, LocalEntity, Source } from "./ports";
import { dayOf } from "./replan";
import { equalResolutions, hasFailed, hasWork } from "./resolve";
import { type Counts, NO_COUNTS, progressOf, recordFailures } from "./run-progress";
import type { RunEvents, RunFailure, RunOptions, RunPhase } from "./run-types";
import type { Settings } from "./settings";
import { isWhole, Parents } from "./studio-parents";
import { lacksLink, linksOnly } from "./task-type";

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
  /** Only where a field refers to others of the library. */
  private readonly parents: Parents | null = null;
  private readonly pending = new Map<string, number>();
  private readonly failures: RunFailure[] = [];
  private readonly histories = new HistoryPass();
  private readonly across: AcrossPass;

  constructor(
    private readonly options: RunOptions,
    private readonly deps: RunDeps,
    private readonly events: RunEvents,
    private readonly signal: AbortSignal,
  ) {
    this.startedAt = deps.clock.now();
    this.finder = new Finder(deps, options.nameSearch, isWhole(options.selection));
    this.across = new AcrossPass(this.finder);
    if (deps.fields.some((field) => field.row.special === "parent"))
      this.parents = new Parents(deps.library, isWhole(options.selection));
  }

  async execute(): Promise<RunResult> {
    await this.readLibrary();
    const { options, deps } = this;
    if (linksOnly(options.task)) this.library = this.library.filter((one) => lacksLink(one, deps.sources));
    this.phase = "sources";
    this.counts = { ...this.counts, total: this.library.length };
    const byId = new Map(this.library.map((performer) => [performer.id, performer]));
    const hooks = {
      now: () => this.deps.clock.now(),
      onChange: () => this.tell(),
      onAnswered: (ids: readonly string[]) => this.answered(ids, byId),
    };
    this.lanes = this.deps.sources.map((source) => new Lane(source, hooks, this.deps.library.type));
    const ask = { fresh: this.options.fresh, priority: this.deps.priority ?? "bulk", signal: this.signal } as const;
    const asked = this.lanes.map((lane) => {
      const { bearsName } = this.finder;
      return { lane, options: { ...ask, bearsName, lookups: this.finder.lookups(lane.source) } };
    });
    for (const performer of this.library)
      this.pending.set(performer.id, asked.filter(({ options }) => asksAnything(options.lookups(performer))).length);
    const idle = this.library.filter((performer) => this.pending.get(performer.id) === 0);
    await Promise.all([this.compare(idle), ...asked.map(({ lane, options }) => lane.run(this.library, options))]);
    await this.across.ask(asked, this.pending);
    // Edits of long ago do not change: a fresh answer of the cache will do.
    await this.histories.ask(this.lanes, { ...ask, fresh: false }, (ids) =>
      this.lookAgain(ids.flatMap((id) => byId.get(id) ?? [])),
    );
    this.phase = "done";
    this.tell();
    const requests = this.lanes.reduce((sum, lane) => sum + lane.progress().requests, 0);
    return { counts: this.counts, requests, failures: this.failures };
  }

  private async readLibrary(): Promise<void> {
    for (let page = 1; ; page += 1) {
      this.signal.throwIfAborted();
      const answer = await this.deps.library.page(this.options.selection, page, LIBRARY_PAGE, this.signal);
      this.library.push(...answer.entities);
      await this.finder.add(answer.entities);
      this.parents?.add(answer.entities);
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
      if (left === 0 && performer && !this.across.leadsOn(performer, this.lanes)) ready.push(performer);
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
    const { bases, plans, clock, library } = this.deps;
    const keys = slice.map((performer) => baseKey(library.type, performer.id));
    const known = await bases.getMany(keys);
    await this.finder.askStash(slice, this.lanes, this.signal);
    const views = slice.map((performer) => this.viewsOf(performer));
    await this.parents?.look(views.flat(), this.signal);
    const made = slice.map((performer, i) => this.plan(performer, views[i] ?? [], known[i] ?? NO_BASES));
    for (const [i, plan] of made.entries()) this.histories.note(plan, known[i] ?? NO_BASES, this.lanes);
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
    for (const plan of made) recordFailures(plan, this.failures);
    await this.finder.settle(slice, made);
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

  /** Compares again what a history may explain; what a person dealt with meanwhile stays as it is. */
  private async lookAgain(performers: readonly LocalEntity[]): Promise<void> {
    const { bases, plans, library } = this.deps;
    const waiting = await plans.getMany(performers.map((performer) => performer.id));
    const mine = performers.filter((_, i) => this.histories.isMine(waiting[i]));
    const known = await bases.getMany(mine.map((performer) => baseKey(library.type, performer.id)));
    const made = mine.map((performer, i) => ({
      ...this.plan(performer, this.viewsOf(performer), known[i] ?? NO_BASES),
      plannedAt: waiting.find((plan) => plan?.id === performer.id)?.plannedAt ?? 0,
    }));
    if (made.length === 0) return;
    await plans.setMany(made.map((plan) => [plan.id, plan] as const));
    await this.events.onPlans(made);
    this.tell();
  }

  private viewsOf(local: LocalEntity): readonly SourceView[] {
    const views = this.finder.views(local, localValues(this.deps.fields, local), this.lanes);
    return views.map((view) => {
      const lane = this.lanes.find((one) => one.endpoint === view.endpoint);
      return lane ? this.histories.into(view, lane) : view;
    });
  }

  private plan(local: LocalEntity, found: readonly SourceView[], bases: BaseRecord): Plan {
    const { fields, settings, clock, runId, library } = this.deps;
    const { parents } = this;
    const views = parents ? found.map((view) => parents.place(local, view)) : found;
    const now = clock.now();
    return planPerformer({ type: library.type, fields, local, views, bases, settings, today: dayOf(now), now, runId });
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
