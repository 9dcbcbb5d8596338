/** The writing part of a run: what is safe while it goes on, everything after a person has seen the numbers. */
import { APPLY_BATCH, type ApplyDeps } from "./apply";
import type { Choices, Plan } from "./plan-types";
import type { RunDeps } from "./run-deps";
import type { RunLedger } from "./run-ledger";
import type { RunEvents, RunProblem } from "./run-types";
import type { RunMode } from "./settings";
import { NO_TALLY, orderedChoices, safeChoices, type Tally, tallied } from "./unattended";
import { WritePass } from "./write-pass";

const NOTHING: Choices = {};

/** See above. */
export class WriteStage {
  private readonly writer: WritePass | null;

  constructor(
    private readonly mode: RunMode,
    private readonly deps: RunDeps,
    private readonly ledger: RunLedger,
    events: RunEvents,
    signal: AbortSignal,
    /** Hears the comparison made after a performer was written. */
    onPlan: (plan: Plan) => void,
  ) {
    const { apply } = deps;
    const told: ApplyDeps | null = apply
      ? {
          ...apply,
          onPlan(plan) {
            onPlan(plan);
            apply.onPlan?.(plan);
          },
        }
      : null;
    this.writer =
      told && mode !== "review"
        ? new WritePass(
            told,
            (plan) => this.choose(plan),
            async (outcomes) => {
              await ledger.written(outcomes);
              const { written, refused } = this;
              ledger.note({ written, refused, toWrite: Math.max(0, ledger.counts.toWrite - outcomes.length) });
              await events.onWritten?.(outcomes);
            },
            signal,
          )
        : null;
  }

  private choose(plan: Plan): Choices {
    if (this.mode === "safe") return safeChoices(plan);
    // What was compared anew since is not what was counted.
    return plan.runId === this.deps.runId ? orderedChoices(plan) : NOTHING;
  }

  get problems(): readonly RunProblem[] {
    return this.writer?.problems ?? [];
  }

  get written(): number {
    return this.writer?.written ?? 0;
  }

  get refused(): number {
    return this.writer?.refused ?? 0;
  }

  /** Whether histories can bring more to be written at once. */
  get looksTwice(): boolean {
    return this.writer !== null && this.mode === "safe" && this.deps.settings.staleUnattended;
  }

  /** Performers of these that were written by this run. */
  touched(ids: readonly string[]): readonly string[] {
    return ids.filter((id) => this.writer?.touched.has(id));
  }

  /** Plans that are kept for writing although nothing in them waits for a person. */
  keeps(plan: Plan): boolean {
    return this.waits(plan) === "todo";
  }

  /** Whether a plan is written at once, after a confirmation, or not at all. */
  waits(plan: Plan): "soon" | "todo" | null {
    if (!this.writer?.wants(plan)) return null;
    return this.mode === "safe" ? "soon" : "todo";
  }

  /** Writes what is safe of these, as soon as there is a batch. */
  async add(plans: readonly Plan[]): Promise<void> {
    if (this.mode === "safe") await this.writer?.add(plans);
  }

  /** Writes what is left of it. */
  async finish(): Promise<void> {
    await this.writer?.flush();
  }

  /** What the mode `everything` would write, counted in the very plans that will be written; null when there is nothing to ask. */
  async tally(ids: readonly string[]): Promise<Tally | null> {
    if (!this.writer || this.mode !== "everything") return null;
    let tally = NO_TALLY;
    for await (const { plans } of this.plansOf(ids))
      for (const plan of plans) tally = tallied(tally, plan, this.choose(plan), this.deps.settings);
    return tally.performers > 0 ? tally : null;
  }

  /** Writes what was counted. Who has nothing left to write (a person was quicker) is done. */
  async writeConfirmed(ids: readonly string[]): Promise<void> {
    const { writer, ledger } = this;
    if (!writer) return;
    ledger.note({ toWrite: ids.length });
    for await (const { asked, plans } of this.plansOf(ids)) {
      const wanted = new Set(plans.filter((plan) => writer.wants(plan)).map(({ id }) => id));
      const idle = asked.filter((id) => !wanted.has(id));
      if (idle.length > 0) {
        await ledger.written(idle.map((id) => ({ id })));
        ledger.note({ toWrite: Math.max(0, ledger.counts.toWrite - idle.length) });
      }
      await writer.add(plans);
    }
    await writer.flush();
  }

  /** Plans that are kept, slice by slice, and who was asked for: without a plan, nothing is left of it. */
  private async *plansOf(
    ids: readonly string[],
  ): AsyncGenerator<{ readonly asked: readonly string[]; readonly plans: readonly Plan[] }> {
    for (let at = 0; at < ids.length; at += APPLY_BATCH) {
      const asked = ids.slice(at, at + APPLY_BATCH);
      const plans = await this.deps.plans.getMany(asked);
      yield { asked, plans: plans.filter((plan): plan is Plan => plan !== undefined) };
      await this.deps.clock.sleep(0);
    }
  }
}
