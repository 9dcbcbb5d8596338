/** What a run writes by itself: in the batches that a person's acceptance would use, undo records first. */
import { APPLY_BATCH, type ApplyDeps, applyChoices } from "./apply";
import type { ApplyOutcome, ApplyProblem, ApplyRequest, Choices, Plan } from "./plan-types";
import type { RunProblem } from "./run-types";

/** More would only cost space: the number stays true, the list behind it is cut. */
const PROBLEMS_KEPT = 500;

/** Writing cannot go on: nothing could be journalled, or Stash did not answer. The run keeps its place. */
export class WritingStopped extends Error {
  override readonly name = "WritingStopped";
}

/** Collects what is to be written and writes it, one batch after another, whoever hands it in. */
export class WritePass {
  refused = 0;
  readonly problems: RunProblem[] = [];
  /** Performers that were written: what was read of them before is old. */
  readonly touched = new Set<string>();
  private queue: ApplyRequest[] = [];
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly deps: ApplyDeps,
    private readonly choose: (plan: Plan) => Choices,
    /** Hears every batch, once it is settled: from then on a performer of it is done. */
    private readonly onOutcomes: (outcomes: readonly ApplyOutcome[]) => Promise<void>,
    private readonly signal: AbortSignal,
  ) {}

  /** Performers that were written: one that was written twice, once what its histories explain was known, is one. */
  get written(): number {
    return this.touched.size;
  }

  /** Whether there is anything in the plan that this run writes. */
  wants(plan: Plan): boolean {
    return Object.keys(this.choose(plan)).length > 0;
  }

  /** Takes plans in, and writes when there is a full batch. Rejects when writing cannot go on. */
  async add(plans: readonly Plan[]): Promise<void> {
    for (const plan of plans) {
      const choices = this.choose(plan);
      if (Object.keys(choices).length > 0) this.queue.push({ plan, choices });
    }
    while (this.queue.length >= APPLY_BATCH) await this.write(this.queue.splice(0, APPLY_BATCH));
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.queue.length > 0) await this.write(this.queue.splice(0));
    await this.last;
  }

  /** One batch at a time, however many sources answer at once. */
  private write(batch: readonly ApplyRequest[]): Promise<void> {
    const mine = this.last.then(() => this.send(batch));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async send(batch: readonly ApplyRequest[]): Promise<void> {
    // What was begun is ended; nothing more is begun.
    this.signal.throwIfAborted();
    const outcomes = await applyChoices(batch, this.deps);
    const names = new Map(batch.map(({ plan }) => [plan.id, plan.name]));
    const stops = stopReason(outcomes);
    // Whoever was not reached is not done: the run finds it again when it goes on.
    const settled = stops === null ? outcomes : outcomes.filter((one) => !isLost(one));
    for (const one of settled) {
      if (one.status === "applied") {
        this.touched.add(one.id);
      } else {
        this.refused += 1;
        if (this.problems.length < PROBLEMS_KEPT)
          this.problems.push({ id: one.id, name: names.get(one.id) ?? "", problem: one.problem });
      }
    }
    if (settled.length > 0) await this.onOutcomes(settled);
    if (stops !== null) throw new WritingStopped(stops);
  }
}

type Refusal = Extract<ApplyOutcome, { readonly status: "not-applied" }>;

/** True for what may be tried again just as it is: no undo record could be kept, or Stash was not reached. */
function isLost(one: ApplyOutcome): one is Refusal & { readonly problem: { readonly message: string } } {
  return one.status === "not-applied" && (one.problem.kind === "no-undo" || one.problem.kind === "unsent");
}

/** Problems that are found before anything is sent: they do not tell whether Stash can be reached. */
const BEFORE_SENDING: ReadonlySet<ApplyProblem["kind"]> = new Set(["busy", "gone", "changed", "invalid"]);

/** Why nothing more should be tried: an undo record could not be kept, or nothing of a batch reached Stash. */
function stopReason(outcomes: readonly ApplyOutcome[]): string | null {
  const lost = outcomes.filter(isLost);
  const unkept = lost.find(({ problem }) => problem.kind === "no-undo");
  if (unkept) return unkept.problem.message;
  const told = outcomes.some(
    (one) => one.status === "applied" || (!isLost(one) && !BEFORE_SENDING.has(one.problem.kind)),
  );
  return told ? null : (lost[0]?.problem.message ?? null);
}
