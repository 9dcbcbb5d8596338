/** One source's part of a run: who to ask about, and what it has answered so far. */
import { LaneAnswers, type Sort } from "./lane-answers";
import { LaneMeter, type MeterHooks } from "./lane-meter";
import { questions, readChanges } from "./lane-questions";
import { asksAnything, type Lookups } from "./lookups";
import type {
  EntityType,
  Endpoint,
  LocalEntity,
  NameAnswer,
  RawRecord,
  Source,
  SourceAnswer,
  SourceEntity,
  SourceEvent,
} from "./ports";
import type { LaneProgress } from "./run-types";
import type { Answers } from "./view";

export interface LaneHooks extends MeterHooks {
  /** Called once for each performer this source was asked about, as soon as everything about it is answered. */
  onAnswered(ids: readonly string[]): void | Promise<void>;
  /** Gives way to the page in long loops. */
  breathe?(): Promise<void>;
}

export interface LaneOptions {
  /** What to ask about a performer. */
  readonly lookups: (performer: LocalEntity) => Lookups;
  /** Whether an entity bears one of the performer's names: if none does, its aliases are searched too. */
  readonly bearsName: (performer: LocalEntity, entity: SourceEntity) => boolean;
  readonly fresh: boolean;
  readonly since?: number;
  readonly priority: "person" | "bulk";
  readonly signal: AbortSignal;
}

/** Collects a source's answers by performer. The engine reads `answersFor` when a performer is complete. */
export class Lane {
  readonly endpoint: Endpoint;
  private readonly known: LaneAnswers;
  /** What each performer still waits for, by sort and key. */
  private readonly open = new Map<string, Set<string>>();
  readonly meter: LaneMeter;

  constructor(
    readonly source: Source,
    private readonly hooks: LaneHooks,
    private readonly type: EntityType = "performer",
  ) {
    this.endpoint = source.endpoint;
    this.known = new LaneAnswers(source.endpoint);
    this.meter = new LaneMeter(source, hooks, type);
  }

  /** Asks about every performer with something to look up here; whom it may ask again: what was answered stays. */
  async run(performers: readonly LocalEntity[], options: LaneOptions): Promise<void> {
    this.meter.begin();
    for (const performer of performers) {
      const lookups = options.lookups(performer);
      if (!asksAnything(lookups)) continue;
      this.known.look(performer, lookups);
      const { linked, pages, chosen, urls, name } = lookups;
      for (const id of [...linked, ...pages, ...(chosen === null ? [] : [chosen])]) this.expect("id", id, performer);
      for (const url of urls) this.expect("url", url, performer);
      if (name !== null) this.expect("name", name, performer);
      await this.hooks.breathe?.();
    }
    this.hooks.onChange();
    // A link that leads to an id another performer asked about: nothing is left to wait for.
    const ready = performers.filter(({ id }) => this.known.lookups(id) && !this.open.has(id)).map(({ id }) => id);
    if (ready.length > 0) await this.report(ready);
    await this.askAll(options);
    this.meter.end();
  }

  /** Asks about further ids that links of other sources name; by performer. */
  async follow(pages: ReadonlyMap<LocalEntity, readonly string[]>, options: LaneOptions): Promise<void> {
    await this.run([...pages.keys()], {
      ...options,
      lookups: (performer) => {
        const known = this.known.lookups(performer.id) ?? options.lookups(performer);
        return { ...known, pages: [...new Set([...known.pages, ...(pages.get(performer) ?? [])])] };
      },
    });
  }

  private async askAll(options: LaneOptions): Promise<void> {
    const { byIds: ids, byNames: names } = questions(this.source, this.type);
    const ask = { ...options, onEvent: (event: SourceEvent) => this.meter.note(event) };
    const byIds = async (sort: "id" | "successor") => {
      const keys = this.known.unanswered(sort);
      const onAnswers = (answers: ReadonlyMap<string, SourceAnswer>) => this.takeIds(sort, answers);
      if (keys.length > 0) await ids(keys, { ...ask, onAnswers });
    };
    const byTerms = async (sort: "url" | "name") => {
      const keys = this.known.unanswered(sort);
      const onAnswers = (answers: ReadonlyMap<string, NameAnswer>) => this.takeFound(sort, answers, options);
      if (keys.length === 0) return;
      if (sort === "name") await names(keys, { ...ask, onAnswers });
      else await this.source.performersByUrls?.(keys, { ...ask, onAnswers });
    };
    this.meter.changes ??= await readChanges(this.source, this.type, this.known.unanswered("id"), ask);
    await byIds("id");
    await byIds("successor");
    await byTerms("url");
    await byTerms("name");
    // Once more: the aliases of those whom nobody bears the name of.
    await byTerms("name");
  }

  /** Notes that a performer waits for a key; nothing when that is answered already. */
  private expect(sort: Sort, key: string, performer: LocalEntity): void {
    const full = `${sort} ${key}`;
    if (this.known.ask(sort, key, performer)) this.meter.asked(sort, 1);
    if (this.known.of(sort).has(key)) return;
    const open = this.open.get(performer.id);
    if (open) open.add(full);
    else {
      this.open.set(performer.id, new Set([full]));
      this.meter.opened(performer.id);
    }
  }

  private async takeIds(sort: "id" | "successor", answers: ReadonlyMap<string, SourceAnswer>): Promise<void> {
    const closed: string[] = [];
    for (const [id, answer] of answers) {
      this.known.of(sort).set(id, answer);
      this.meter.answered(sort, answer);
      const next = sort === "id" && answer.status === "found" ? answer.entity.mergedInto : null;
      for (const performer of this.known.askers(sort, id)) {
        if (next !== null) this.expect("successor", next, performer);
        this.close(performer, `${sort} ${id}`, answer.status === "failed", closed);
      }
    }
    await this.report(closed);
  }

  private async takeFound(
    sort: "url" | "name",
    answers: ReadonlyMap<string, NameAnswer>,
    { bearsName }: LaneOptions,
  ): Promise<void> {
    const closed: string[] = [];
    for (const [key, answer] of answers) {
      this.known.of(sort).set(key, answer);
      this.meter.answered(sort, answer);
      for (const performer of this.known.askers(sort, key)) {
        const lookups = this.known.lookups(performer.id);
        const first = sort === "name" && lookups?.name === key && answer.status === "found";
        if (first && !answer.entities.some((entity) => !entity.deleted && bearsName(performer, entity)))
          for (const alias of lookups.aliases) this.expect("name", alias, performer);
        this.close(performer, `${sort} ${key}`, answer.status === "failed", closed);
      }
    }
    await this.report(closed);
  }

  private close(performer: LocalEntity, key: string, failed: boolean, closed: string[]): void {
    const open = this.open.get(performer.id);
    if (!open?.delete(key)) return;
    if (failed) this.meter.failedFor.add(performer.id);
    if (open.size > 0) return;
    this.open.delete(performer.id);
    this.meter.closed();
    closed.push(performer.id);
  }

  private async report(closed: readonly string[]): Promise<void> {
    this.meter.go();
    if (closed.length > 0) await this.hooks.onAnswered(closed);
  }

  /** Everything answered about one performer, until it is released. */
  answersFor(performer: LocalEntity): Answers {
    return this.known.for(performer);
  }

  /** The raw record of an entity that was answered by its id, in a stash-box's own form; undefined otherwise. */
  recordOf(entityId: string): RawRecord | undefined {
    return this.known.recordOf(entityId);
  }

  /** What its stash ids here lead to, successors in the place of what was merged. */
  linkedEntities(performer: LocalEntity): readonly SourceEntity[] {
    return this.known.linkedEntities(performer);
  }

  /** Performers whose ids here were merged into this entity: known once successors are answered. */
  mergedInto(entityId: string): readonly LocalEntity[] {
    return this.known.mergedInto(entityId);
  }

  /** Notes what an earlier sitting of the run found: an id of this performer here was merged into an entity. */
  recall(entityId: string, performer: LocalEntity): void {
    this.known.recall(entityId, performer);
  }

  /** Lets go of the answers about a performer that needs no further comparing. */
  release(performer: LocalEntity): void {
    this.known.release(performer);
  }

  /** Milliseconds until done, from the pace so far; null while nothing is known. */
  timeLeft(): number | null {
    return this.meter.timeLeft();
  }

  progress(): LaneProgress {
    return this.meter.progress();
  }
}
