/**
 * Creating what a plan says: links first, then new entities, parents before their children; in batches, each with an outcome
 * of its own. The undo record is written before Stash is asked: it can be found again by the stash ids it holds.
 */
import { APPLY_BATCH } from "./apply";
import type { CreateDeps } from "./create-deps";
import { newInput } from "./create-input";
import { linkProspects } from "./create-link";
import { parentsFirst, withoutSharedNames } from "./create-order";
import type { CreatePlan } from "./create-plan";
import type { CreateOutcome, CreateResult, Prospect } from "./create-types";
import { closeCreated, createAll, type Made, type Unmade } from "./create-write";
import { stashIdOf } from "./gather";
import { markRecords } from "./journal";
import type { LocalIndex } from "./local-index";
import type { EntityType } from "./ports";

interface Ready extends Unmade {
  readonly parentOpen: Extract<CreateResult, { status: "created" }>["parent"];
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failed(prospect: Prospect, kind: "refused" | "unsent" | "no-undo", message: string): CreateOutcome {
  return { prospect, result: { status: "failed", problem: { kind, message } } };
}

class Creation {
  private readonly outcomes: CreateOutcome[] = [];
  private lost: string | null = null;

  constructor(
    private readonly plan: CreatePlan,
    private readonly deps: CreateDeps,
    private readonly onOutcomes: (outcomes: readonly CreateOutcome[]) => void,
    private readonly signal: AbortSignal,
  ) {}

  async execute(): Promise<readonly CreateOutcome[]> {
    const { prospects } = this.plan;
    this.tell(prospects.flatMap((prospect) => settledAlready(prospect) ?? []));
    for (const type of ["studio", "performer"] as const) {
      const mine = prospects.filter((one) => one.type === type);
      await this.linkAll(
        type,
        mine.filter((one) => one.step.type === "link"),
      );
      const fresh = mine.filter((one) => one.step.type === "create");
      for (const batch of parentsFirst(fresh, APPLY_BATCH)) {
        if (this.signal.aborted) return this.outcomes;
        await this.createBatch(type, batch);
      }
    }
    return this.outcomes;
  }

  private tell(outcomes: readonly CreateOutcome[]): void {
    this.outcomes.push(...outcomes);
    if (outcomes.length > 0) this.onOutcomes(outcomes);
  }

  private index(type: EntityType): LocalIndex {
    const index = this.plan.indexes.get(type);
    if (!index) throw new Error(`the library of ${type}s was not read`);
    return index;
  }

  private async linkAll(type: EntityType, prospects: readonly Prospect[]): Promise<void> {
    for (let at = 0; at < prospects.length && !this.signal.aborted; at += APPLY_BATCH)
      this.tell(await linkProspects(type, prospects.slice(at, at + APPLY_BATCH), this.index(type), this.deps));
  }

  /** Where the parent is now; why not, when it is nowhere. */
  private parentOf({ parent }: Prospect) {
    if (parent === null) return { local: null, open: undefined };
    const planned = this.plan.prospects.find((one) => one.type === "studio" && one.links.includes(parent));
    const [local] = this.index("studio").linked([parent, ...(planned?.links ?? [])]);
    if (local) return { local, open: undefined };
    const outcome = this.outcomes.find((one) => one.prospect === planned)?.result;
    // Not made yet although parents come first: it is above itself.
    if (planned && !outcome) return { local: null, open: "loop" as const };
    return { local: null, open: outcome?.status === "review" ? ("review" as const) : ("failed" as const) };
  }

  private prepare(prospect: Prospect): Ready | CreateOutcome {
    const { deps } = this;
    const { name, disambiguation, type } = prospect;
    const by = this.index(type).holder(name, disambiguation);
    if (by) return { prospect, result: { status: "failed", problem: { kind: "name-taken", name, by } } };
    const { local, open } = this.parentOf(prospect);
    const at = deps.clock.now();
    const free = (alias: string) => type === "performer" || this.index(type).holder(alias, null) === null;
    const written = newInput(prospect, local, free, {
      fields: deps.shelves[type].fields,
      settings: deps.settings,
      at: new Date(at).toISOString(),
      boxHosts: deps.boxHosts,
    });
    if ("problem" in written) return { prospect, result: { status: "failed", problem: written.problem } };
    const { fields } = written;
    const act = { type: "created" } as const;
    const rest = { runId: deps.runId, type, entityId: "", name, at, state: "open", fields, undoes: null, act } as const;
    return { prospect, written, record: { id: deps.newId(), ...rest, oldImage: null }, parentOpen: open };
  }

  private async createBatch(type: EntityType, batch: readonly Prospect[]): Promise<void> {
    if (this.lost !== null) return this.tell(batch.map((one) => failed(one, "no-undo", this.lost ?? "")));
    try {
      // Stash takes a name once: who shares one with another of the batch waits until that one is there.
      const [first, later] = withoutSharedNames(batch);
      const open = await this.leaveOut(type, first);
      const prepared = open.map((one) => this.prepare(one));
      this.tell(prepared.filter((one): one is CreateOutcome => "result" in one));
      const ready = prepared.filter((one): one is Ready => "record" in one);
      if (ready.length > 0) await this.send(type, ready);
      if (later.length > 0) await this.createBatch(type, later);
    } catch (error) {
      const told = new Set(this.outcomes.map((one) => one.prospect));
      this.tell(batch.filter((one) => !told.has(one)).map((one) => failed(one, "unsent", wordsOf(error))));
    }
  }

  /** Somebody may have made them since the library was read: asked by stash id, as close to writing as can be. */
  private async leaveOut(type: EntityType, batch: readonly Prospect[]): Promise<readonly Prospect[]> {
    const found = await this.deps.shelves[type].library.linkedTo(batch.flatMap((one) => one.links.map(stashIdOf)));
    return batch.filter((prospect) => {
      const [there] = prospect.links.flatMap((link) => found.get(link) ?? []);
      if (there) this.tell([{ prospect, result: { status: "there", localId: there.id } }]);
      return !there;
    });
  }

  private async send(type: EntityType, ready: readonly Ready[]): Promise<void> {
    const { creator } = this.deps.shelves[type];
    if (!creator) return this.tell(ready.map(({ prospect }) => failed(prospect, "refused", "")));
    try {
      await this.deps.journal.setMany(ready.map(({ record }) => [record.id, record] as const));
    } catch (error) {
      this.lost = wordsOf(error);
      return this.tell(ready.map(({ prospect }) => failed(prospect, "no-undo", this.lost ?? "")));
    }
    const answers = await createAll(ready, creator);
    for (const one of ready) this.tell([await this.finish(one, answers.get(one.record.id))]);
  }

  private async finish(one: Ready, made: Made | undefined): Promise<CreateOutcome> {
    const { prospect, written, record, parentOpen } = one;
    if (!made) return failed(prospect, "unsent", "");
    const { outcome } = made;
    if (!outcome.ok) {
      // `unsent` leaves the record open: the next start looks for the stash ids in the library. What Stash refused is refused
      // whether that can be noted or not: its record is settled then, too.
      if (outcome.reason === "refused")
        await markRecords(this.deps.journal, [record.id], "not-applied").catch(() => undefined);
      return failed(prospect, outcome.reason, outcome.message);
    }
    const { entity } = outcome;
    this.index(prospect.type).add([entity]);
    const { library } = this.deps.shelves[prospect.type];
    const closed = await closeCreated(one, entity, made.picture, library, this.deps);
    const { pictureOut } = written;
    const more = { ...closed, ...(pictureOut && { pictureOut }), ...(parentOpen && { parent: parentOpen }) };
    return { prospect, result: { status: "created", localId: entity.id, undoId: record.id, ...more } };
  }
}

/** What needs nothing to be done, or nothing that can be. */
function settledAlready(prospect: Prospect): CreateOutcome | null {
  const { step } = prospect;
  if (step.type === "there") return { prospect, result: { status: "there", localId: step.local.id } };
  if (step.type === "review") return { prospect, result: { status: "review" } };
  return step.type === "blocked" ? { prospect, result: { status: "failed", problem: step.obstacle } } : null;
}

/**
 * Carries a plan out. Every prospect gets an outcome, `onOutcomes` hears them as they come; when the signal aborts, what is
 * under way is finished and the rest is left out. Nothing is created without a record that can take it back.
 */
export async function carryOut(
  plan: CreatePlan,
  deps: CreateDeps,
  onOutcomes: (outcomes: readonly CreateOutcome[]) => void = () => {},
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly CreateOutcome[]> {
  return new Creation(plan, deps, onOutcomes, signal).execute();
}
