/**
 * The run: read the library, ask the sources side by side, compare each performer as soon as all of its sources have
 * answered, and write what the mode allows. A source that fails never stops the others.
 */
import { AcrossPass } from "./across-pass";
import { Breather } from "./breather";
import { ComparePass } from "./compare-pass";
import { Finder } from "./finder";
import { HistoryPass } from "./history-pass";
import { Lane, type LaneOptions } from "./lane";
import { asksAnything } from "./lookups";
import type { Plan } from "./plan-types";
import type { LocalEntity } from "./ports";
import type { RunDeps, RunResult } from "./run-deps";
import { takeUp } from "./run-earlier";
import { RunLedger } from "./run-ledger";
import { readSelection } from "./run-library";
import { progressOf } from "./run-progress";
import type { RunEvents, RunOptions, RunPhase } from "./run-types";
import { isWhole, Parents } from "./studio-parents";
import { WriteStage } from "./write-stage";

class Run {
  private phase: RunPhase = "library";
  private readonly startedAt: number;
  private library: readonly LocalEntity[] = [];
  /** Those, and whom an earlier sitting of this run has compared. */
  private readonly byId = new Map<string, LocalEntity>();
  private lanes: Lane[] = [];
  private readonly finder: Finder;
  /** Only where a field refers to others of the library. */
  private readonly parents: Parents | null;
  /** Sources that have yet to answer, by performer. */
  private readonly pending = new Map<string, number>();
  private readonly histories = new HistoryPass();
  private readonly across: AcrossPass;
  private readonly ledger: RunLedger;
  private readonly stage: WriteStage;
  private readonly breather: Breather;
  private compare: ComparePass | null = null;
  private writing: { since: number; of: number } | null = null;

  constructor(
    private readonly options: RunOptions,
    private readonly deps: RunDeps,
    private readonly events: RunEvents,
    private readonly signal: AbortSignal,
  ) {
    const whole = isWhole(options.selection);
    this.breather = new Breather(deps.clock, signal);
    this.startedAt = deps.clock.now();
    this.finder = new Finder(deps, options.nameSearch, whole);
    this.across = new AcrossPass(this.finder);
    const refers = deps.fields.some((field) => field.row.special === "parent");
    this.parents = refers ? new Parents(deps.library, whole, deps.makeParents) : null;
    this.ledger = new RunLedger(deps, () => this.tell());
    this.stage = new WriteStage(options.mode ?? "review", deps, this.ledger, events, signal, (plan) =>
      this.histories.remade(plan),
    );
  }

  async execute(): Promise<RunResult> {
    await this.ledger.open();
    await this.readLibrary();
    this.phase = "sources";
    const { priority = "bulk", since } = this.deps;
    const ask = { fresh: this.options.fresh, priority, signal: this.signal, ...(since !== undefined && { since }) };
    const asked = await this.makeLanes(ask);
    await takeUp(this.ledger, this.byId, this.lanes, this.histories, this.deps);
    const compare = this.comparePass();
    const idle = this.library.filter((performer) => this.pending.get(performer.id) === 0);
    await Promise.all([compare.compare(idle), ...asked.map(({ lane, options }) => lane.run(this.library, options))]);
    await this.across.ask(asked, this.pending);
    await this.stage.finish();
    // Edits of long ago do not change: a fresh answer of the cache will do.
    await this.histories.ask(this.lanes, { ...ask, fresh: false }, (ids) => this.lookAgain(ids));
    await this.stage.finish();
    await this.ledger.close();
    return this.end(await this.stage.tally(await this.ledger.todo()));
  }

  /** Only writes what was compared earlier, now that it is confirmed. */
  async write(): Promise<RunResult> {
    await this.ledger.open();
    const todo = await this.ledger.todo();
    this.ledger.start(this.ledger.reached());
    this.phase = "writing";
    this.writing = { since: this.deps.clock.now(), of: todo.length };
    await this.stage.writeConfirmed(todo);
    return this.end(null);
  }

  private end(tally: RunResult["tally"]): RunResult {
    this.phase = "done";
    this.tell();
    const requests = this.lanes.reduce((sum, lane) => sum + lane.progress().requests, 0);
    const { counts, failures } = this.ledger;
    return { counts, requests, failures, problems: this.stage.problems, tally };
  }

  private async readLibrary(): Promise<void> {
    const breathe = () => this.breather.breathe();
    this.library = await readSelection(this.options, this.deps, this.ledger, this.signal, async (page) => {
      await this.finder.add(page, breathe);
      this.parents?.add(page);
      for (const one of page) if (this.ledger.isDone(one.id)) this.byId.set(one.id, one);
    });
    for (const one of this.library) this.byId.set(one.id, one);
  }

  private async makeLanes(ask: Omit<LaneOptions, "lookups" | "bearsName">) {
    const hooks = {
      now: () => this.deps.clock.now(),
      onChange: () => this.tell(),
      delayMs: this.deps.settings.delaySeconds * 1000,
      onAnswered: (ids: readonly string[]) => this.answered(ids),
      breathe: () => this.breather.breathe(),
    };
    const { bearsName } = this.finder;
    this.lanes = this.deps.sources.map((source) => new Lane(source, hooks, this.deps.library.type));
    const asked = this.lanes.map((lane) => {
      return { lane, options: { ...ask, bearsName, lookups: this.finder.lookups(lane.source) } };
    });
    for (const performer of this.library) {
      this.pending.set(performer.id, asked.filter(({ options }) => asksAnything(options.lookups(performer))).length);
      await this.breather.breathe();
    }
    return asked;
  }

  private comparePass(): ComparePass {
    const { finder, histories, parents, stage } = this;
    this.compare = new ComparePass(
      this.deps,
      {
        ...{ finder, histories, parents },
        keeps: (plan) => stage.keeps(plan),
        onCompared: async (plans) => {
          const looks = (plan: Plan) => histories.isMine(plan);
          await this.ledger.compared(plans, (plan) => stage.waits(plan), looks, stage.looksTwice);
          await this.events.onPlans(plans);
          await stage.add(plans);
        },
      },
      this.lanes,
      this.signal,
    );
    return this.compare;
  }

  private async answered(ids: readonly string[]): Promise<void> {
    const ready: LocalEntity[] = [];
    for (const id of ids) {
      const left = (this.pending.get(id) ?? 1) - 1;
      this.pending.set(id, left);
      const performer = this.byId.get(id);
      if (left === 0 && performer && !this.across.leadsOn(performer, this.lanes)) ready.push(performer);
      await this.breather.breathe();
    }
    await this.compare?.compare(ready);
  }

  /** What a history explains is compared again, with what Stash has now where this run has written. */
  private async lookAgain(ids: readonly string[]): Promise<void> {
    const now = new Map(ids.flatMap((id) => this.byId.get(id) ?? []).map((one) => [one.id, one]));
    const touched = this.stage.touched(ids);
    const read = touched.length > 0 ? await this.deps.library.byIds(touched, this.signal) : new Map();
    for (const [id, entity] of read) {
      if (entity) now.set(id, entity);
      else now.delete(id);
    }
    const made = (await this.compare?.lookAgain(now)) ?? [];
    if (made.length === 0) return;
    await this.events.onPlans(made);
    await this.stage.add(made);
    this.tell();
  }

  private tell(): void {
    const { options, phase, startedAt, lanes, writing } = this;
    const { runId, clock } = this.deps;
    const { counts } = this.ledger;
    this.events.onProgress(progressOf({ runId, options, phase, startedAt, now: clock.now(), counts, lanes, writing }));
  }
}

async function guarded<T>(signal: AbortSignal, work: (own: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  const forward = () => own.abort(signal.reason);
  if (signal.aborted) forward();
  signal.addEventListener("abort", forward);
  try {
    return await work(own.signal);
  } catch (error) {
    // Whatever ended the run, no source is asked on behind its back.
    own.abort(error);
    throw error;
  } finally {
    signal.removeEventListener("abort", forward);
  }
}

/**
 * Runs to the end. Rejects when aborted (what was compared is kept in `plans`), when Stash itself cannot be read, or with
 * a WritingStopped when nothing more can be written; failures of sources are part of the result.
 */
export function runUpdate(
  options: RunOptions,
  deps: RunDeps,
  events: RunEvents,
  signal: AbortSignal,
): Promise<RunResult> {
  return guarded(signal, (own) => new Run(options, deps, events, own).execute());
}

/** Writes what a run of the mode `everything` has counted, after it was confirmed. Rejects as `runUpdate` does. */
export function runWrites(
  options: RunOptions,
  deps: RunDeps,
  events: RunEvents,
  signal: AbortSignal,
): Promise<RunResult> {
  return guarded(signal, (own) => new Run(options, { ...deps, resumes: true }, events, own).write());
}
