/** The books of a run: its figures, whom a source failed for, and how far it came, kept so that it can go on. */
import { type Mark, Marks } from "./marks";
import type { Plan } from "./plan-types";
import { hasFailed, hasWork } from "./resolve";
import type { RunDeps } from "./run-deps";
import { type Counts, NO_COUNTS, recordFailures } from "./run-progress";
import type { RunFailure } from "./run-types";

function endOf(plan: Plan): Mark["end"] {
  if (hasFailed(plan)) return "failed";
  return hasWork(plan) ? "changes" : "same";
}

/** When every source that answered did so: now. A source that is off or failed keeps its earlier time. */
function answeredBy({ sources }: Plan, now: number): NonNullable<Mark["by"]> {
  const heard = sources.filter(({ state }) => state !== "failed" && state !== "off");
  return Object.fromEntries(heard.map(({ endpoint }) => [endpoint, now]));
}

/** The mark of one whose histories were asked. */
function looked({ look: _look, ...mark }: Mark): Mark {
  return mark;
}

/** See above. */
export class RunLedger {
  counts: Counts = NO_COUNTS;
  readonly failures: RunFailure[] = [];
  /** What this very run had reached before it was paused or cut off. */
  private before: ReadonlyMap<string, Mark> = new Map();
  /** Marks of performers that were compared and are still to be written. */
  private readonly unwritten = new Map<string, Mark>();
  /** Marks of performers whose histories are still to be asked, as they are once that is done. */
  private readonly looks = new Map<string, Mark>();
  /** Performers that are not done before the second look: what it finds may be written too. */
  private readonly held = new Set<string>();

  private readonly marks: Marks | null;

  constructor(
    private readonly deps: Pick<RunDeps, "marks" | "runId" | "clock" | "resumes" | "library">,
    private readonly tell: () => void,
  ) {
    this.marks = deps.marks ? new Marks(deps.marks, deps.library.type) : null;
  }

  /** Reads where the run stands, if it goes on. */
  async open(): Promise<void> {
    const { runId, resumes } = this.deps;
    if (resumes && this.marks) this.before = await this.marks.ofRun(runId);
    for (const [id, mark] of this.before) if (mark.look) this.looks.set(id, looked(mark));
  }

  note(change: Partial<Counts>): void {
    this.counts = { ...this.counts, ...change };
    this.tell();
  }

  /** Ids of performers that this run has dealt with before. */
  isDone(id: string): boolean {
    return this.before.has(id);
  }

  /** Whether an earlier sitting of this run compared this one and did not come to ask its histories. */
  owesLook(id: string): boolean {
    return this.looks.has(id);
  }

  /** Everybody that this run had dealt with. */
  reached(): readonly string[] {
    return [...this.before.keys()];
  }

  /** Performers that were compared and wait for a confirmation to be written. */
  async todo(): Promise<readonly string[]> {
    const mine = (await this.marks?.ofRun(this.deps.runId)) ?? new Map<string, Mark>();
    return [...mine].filter(([, mark]) => mark.todo).map(([id]) => id);
  }

  /** The figures of a run that goes on start where it was. */
  start(selected: readonly string[]): void {
    const known = selected.flatMap((id) => this.before.get(id) ?? []);
    const of = (end: Mark["end"]) => known.filter((mark) => mark.end === end).length;
    this.note({
      total: selected.length,
      done: known.length,
      doneBefore: known.length,
      unchanged: of("same"),
      withChanges: of("changes"),
      failed: of("failed"),
    });
  }

  /**
   * Notes that these were compared. `waits` says who is to be written first: at once (`soon`), so that it is not done before,
   * or after a confirmation (`todo`), `looks` whose histories are
   * still to come, and `holds` that such a one is not done before.
   */
  async compared(
    plans: readonly Plan[],
    waits: (plan: Plan) => "soon" | "todo" | null,
    looks: (plan: Plan) => boolean,
    holds: boolean,
  ): Promise<void> {
    for (const plan of plans) recordFailures(plan, this.failures);
    const now = new Map<string, Mark>();
    for (const plan of plans) {
      const end = endOf(plan);
      const time = this.deps.clock.now();
      const by = answeredBy(plan, time);
      const wait = waits(plan);
      const todo = wait === "todo" ? { todo: true as const } : {};
      const done: Mark = { at: end === "failed" ? null : time, run: this.deps.runId, end, by, ...todo };
      const mark: Mark = looks(plan) ? { ...done, look: true } : done;
      if (mark.look) this.looks.set(plan.id, done);
      const held = mark.look && holds;
      if (held) this.held.add(plan.id);
      if (wait === "soon" || held) this.unwritten.set(plan.id, mark);
      else now.set(plan.id, mark);
    }
    await this.marks?.put(now);
    // Read only now: other slices were counted while this one was kept.
    const { counts } = this;
    this.note({
      done: counts.done + plans.length,
      withChanges: counts.withChanges + plans.filter(hasWork).length,
      // Who could not be read completely is not known to be unchanged.
      unchanged: counts.unchanged + plans.filter((plan) => endOf(plan) === "same").length,
      failed: counts.failed + plans.filter(hasFailed).length,
    });
  }

  /** Notes what became of those that were to be written: now they are done. */
  async written(outcomes: readonly { readonly id: string }[]): Promise<void> {
    const now = new Map<string, Mark>();
    for (const { id } of outcomes) {
      if (this.held.has(id)) continue;
      const { todo: _todo, ...mark }: Partial<Mark> = this.unwritten.get(id) ?? this.before.get(id) ?? {};
      if (mark.run !== undefined) now.set(id, mark as Mark);
      this.unwritten.delete(id);
    }
    await this.marks?.put(now);
  }

  /** The second look is over, and all is written that will be. */
  async close(): Promise<void> {
    this.held.clear();
    const now = new Map([...this.unwritten, ...this.looks]);
    await this.marks?.put(now);
    this.unwritten.clear();
    this.looks.clear();
  }
}
