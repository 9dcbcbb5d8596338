/** Comparing a run's performers, a slice at a time: plans are made and kept, equal fields move their bases. */
import { baseKey, type BaseRecord, moveBases, NO_BASES, type Resolution } from "./bases";
import { Breather } from "./breather";
import type { Finder } from "./finder";
import type { HistoryPass } from "./history-pass";
import type { Lane } from "./lane";
import { localValues } from "./local";
import { planPerformer } from "./plan";
import type { Plan, SourceView } from "./plan-types";
import type { LocalEntity } from "./ports";
import { dayOf } from "./replan";
import { equalResolutions, hasFailed, hasWork } from "./resolve";
import type { RunDeps } from "./run-deps";
import type { Parents } from "./studio-parents";

/** Performers whose plans and bases are read and kept together. */
const SLICE = 25;

export interface CompareHelp {
  readonly finder: Finder;
  readonly histories: HistoryPass;
  /** Only where a field refers to others of the library. */
  readonly parents: Parents | null;
  /** Plans that are kept although nothing waits in them for a person. */
  readonly keeps: (plan: Plan) => boolean;
  /** Hears each slice once it is kept. */
  readonly onCompared: (plans: readonly Plan[], performers: readonly LocalEntity[]) => Promise<void>;
}

/** True when the stored base of the field is still the one that was compared with: an apply may have moved it meanwhile. */
function unmoved({ field }: Resolution, known: BaseRecord | undefined, now: BaseRecord | undefined): boolean {
  return JSON.stringify(known?.fields[field]) === JSON.stringify(now?.fields[field]);
}

/** See above. */
export class ComparePass {
  private readonly breather: Breather;

  constructor(
    private readonly deps: RunDeps,
    private readonly help: CompareHelp,
    private readonly lanes: readonly Lane[],
    private readonly signal: AbortSignal,
  ) {
    this.breather = new Breather(deps.clock, signal);
  }

  async compare(performers: readonly LocalEntity[]): Promise<void> {
    for (let at = 0; at < performers.length; at += SLICE) {
      this.signal.throwIfAborted();
      await this.compareSlice(performers.slice(at, at + SLICE));
      await this.breather.rest();
    }
  }

  private async compareSlice(slice: readonly LocalEntity[]): Promise<void> {
    const { bases, library, fields } = this.deps;
    const { finder, parents, histories } = this.help;
    const keys = slice.map((performer) => baseKey(library.type, performer.id));
    const known = await bases.getMany(keys);
    await finder.askStash(slice, this.lanes, this.signal);
    const views: (readonly SourceView[])[] = [];
    for (const performer of slice) {
      views.push(finder.views(performer, localValues(fields, performer), this.lanes));
      await this.breather.breathe();
    }
    await parents?.look(views.flat(), this.signal);
    const made: Plan[] = [];
    const moves = new Map<string, readonly Resolution[]>();
    for (const [i, performer] of slice.entries()) {
      const base = known[i] ?? NO_BASES;
      const plan = this.plan(performer, views[i] ?? [], base);
      histories.note(plan, base, this.lanes);
      const resolutions = equalResolutions(plan, base);
      if (resolutions.length > 0) moves.set(keys[i] as string, resolutions);
      made.push(plan);
      await this.breather.breathe();
    }
    await this.moveEqual(moves, new Map(keys.map((key, i) => [key, known[i]])));
    await this.keep(made);
    await finder.settle(slice, made);
    for (const performer of slice) for (const lane of this.lanes) lane.release(performer);
    await this.help.onCompared(made, slice);
  }

  /** Fields found equal are resolved, unless somebody resolved them otherwise since the bases were read. */
  private async moveEqual(
    moves: ReadonlyMap<string, readonly Resolution[]>,
    known: ReadonlyMap<string, BaseRecord | undefined>,
  ): Promise<void> {
    const { bases, clock } = this.deps;
    if (moves.size === 0) return;
    await bases.updateMany([...moves.keys()], (now, key) => {
      const still = (moves.get(key) ?? []).filter((one) => unmoved(one, known.get(key), now));
      return still.length > 0 ? moveBases(now, still, clock.now()) : undefined;
    });
  }

  private async keep(made: readonly Plan[]): Promise<void> {
    const { plans } = this.deps;
    const kept = made.filter((plan) => hasWork(plan) || this.help.keeps(plan));
    if (kept.length > 0) await plans.setMany(kept.map((plan) => [plan.id, plan] as const));
    // A source that failed could not confirm what an earlier run found: that stays for the person.
    const settled = made.filter((plan) => !hasWork(plan) && !hasFailed(plan) && !this.help.keeps(plan));
    if (settled.length > 0) await plans.delMany(settled.map((plan) => plan.id));
  }

  /** Compares again what a history may explain; what a person dealt with meanwhile stays as it is. `now`: as Stash has them. */
  async lookAgain(now: ReadonlyMap<string, LocalEntity>): Promise<readonly Plan[]> {
    const { bases, plans, library } = this.deps;
    const waiting = await plans.getMany([...now.keys()]);
    const mine = waiting.filter((plan): plan is Plan => this.help.histories.isMine(plan));
    const known = await bases.getMany(mine.map((plan) => baseKey(library.type, plan.id)));
    const made: Plan[] = [];
    for (const [i, plan] of mine.entries()) {
      const performer = now.get(plan.id);
      if (!performer) continue;
      const views = plan.sources.map((view) => this.help.histories.into(view));
      made.push({ ...this.plan(performer, views, known[i] ?? NO_BASES), plannedAt: plan.plannedAt });
      await this.breather.breathe();
    }
    if (made.length > 0) await plans.setMany(made.map((plan) => [plan.id, plan] as const));
    return made;
  }

  private plan(local: LocalEntity, found: readonly SourceView[], bases: BaseRecord): Plan {
    const { fields, settings, clock, runId, library } = this.deps;
    const { parents } = this.help;
    const views = parents ? found.map((view) => parents.place(local, view)) : found;
    const now = clock.now();
    return planPerformer({ type: library.type, fields, local, views, bases, settings, today: dayOf(now), now, runId });
  }
}
