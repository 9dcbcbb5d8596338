/** One source's part of a run: who to ask about, and what it has answered so far. */
import { linkedIds, questions } from "./lane-questions";
import type { Answers } from "./view";
import type { LaneProgress } from "./run-types";
import type {
  EntityType,
  Endpoint,
  LocalEntity,
  NameAnswer,
  RawRecord,
  Source,
  SourceAnswer,
  SourceEvent,
  SourceFailure,
} from "./ports";

export interface LaneHooks {
  /** Called once for each performer this source was asked about, as soon as everything about it is answered. */
  onAnswered(ids: readonly string[]): void | Promise<void>;
  onChange(): void;
  now(): number;
}

export interface LaneOptions {
  readonly nameSearch: boolean;
  readonly fresh: boolean;
  readonly priority: "person" | "bulk";
  readonly signal: AbortSignal;
}

/** Collects a source's answers by performer. The engine reads `answersFor` when a performer is complete. */
export class Lane {
  readonly endpoint: Endpoint;
  private readonly byId = new Map<string, SourceAnswer>();
  private readonly successors = new Map<string, SourceAnswer>();
  private readonly byName = new Map<string, NameAnswer>();
  /** Performers waiting for an id, a successor or a name. */
  private readonly waitingFor = new Map<string, Set<string>>();
  private readonly open = new Map<string, Set<string>>();
  private requests = 0;
  private readonly startedAt: number;
  savedByCache = 0;
  savedByBatching = 0;
  private wait: LaneProgress["wait"] = null;
  private failure: SourceFailure | null = null;
  /** Performers of whom some answer failed: each counts once, however many ids it has. */
  private readonly failedFor = new Set<string>();
  /** Whether the source itself answered anything; a malformed id needs no source to be told. */
  private heard = false;
  private readonly asked = { ids: 0, names: 0 };
  /** Histories that are wanted and not answered yet (history-pass). */
  historiesToGo = 0;
  private total = 0;
  private done = 0;
  private state: LaneProgress["state"] = "idle";

  constructor(
    readonly source: Source,
    private readonly hooks: LaneHooks,
    private readonly type: EntityType = "performer",
  ) {
    this.endpoint = source.endpoint;
    this.startedAt = hooks.now();
  }

  /** Asks about every performer that is linked here and, with `names`, about the unlinked ones. */
  async run(performers: readonly LocalEntity[], { nameSearch, ...rest }: LaneOptions): Promise<void> {
    this.state = "asking";
    const searched = new Set<string>();
    for (const performer of performers) {
      const ids = linkedIds(performer, this.endpoint);
      const keys = ids.length > 0 ? ids.map((id) => `id ${id}`) : nameSearch ? [`name ${performer.name}`] : [];
      if (keys.length === 0) continue;
      if (ids.length === 0) searched.add(performer.name);
      this.total += 1;
      this.open.set(performer.id, new Set(keys));
      for (const key of keys) this.expect(key, performer.id);
    }
    this.hooks.onChange();
    const ids = [...this.waitingFor.keys()].filter((key) => key.startsWith("id ")).map((key) => key.slice(3));
    const ask = questions(this.source, this.type);
    const options = { ...rest, onEvent: (event: SourceEvent) => this.note(event) };
    await ask.byIds(ids, { ...options, onAnswers: (answers) => this.takeIds(answers, this.byId) });
    const merged = [...this.waitingFor.keys()]
      .filter((key) => key.startsWith("successor "))
      .map((key) => key.slice(10));
    if (merged.length > 0)
      await ask.byIds(merged, {
        ...options,
        onAnswers: (answers) => this.takeIds(answers, this.successors),
      });
    if (searched.size > 0)
      await ask.byNames([...searched], {
        ...options,
        onAnswers: (answers) => this.takeNames(answers),
      });
    this.wait = null;
    this.state = this.failure !== null && !this.heard ? "failed" : "done";
    this.hooks.onChange();
  }

  private expect(key: string, performer: string): void {
    const waiting = this.waitingFor.get(key);
    if (waiting) {
      waiting.add(performer);
      return;
    }
    this.waitingFor.set(key, new Set([performer]));
    this.asked[key.startsWith("name ") ? "names" : "ids"] += 1;
  }

  private async takeIds(answers: ReadonlyMap<string, SourceAnswer>, into: Map<string, SourceAnswer>): Promise<void> {
    const prefix = into === this.byId ? "id " : "successor ";
    const closed: string[] = [];
    for (const [id, answer] of answers) {
      into.set(id, answer);
      this.hear(answer);
      const next = prefix === "id " && answer.status === "found" ? answer.entity.mergedInto : null;
      for (const performer of this.waitingFor.get(prefix + id) ?? []) {
        if (next !== null && !this.successors.has(next)) {
          this.expect(`successor ${next}`, performer);
          this.open.get(performer)?.add(`successor ${next}`);
        }
        this.close(performer, prefix + id, answer.status === "failed", closed);
      }
    }
    await this.report(closed);
  }

  private async takeNames(answers: ReadonlyMap<string, NameAnswer>): Promise<void> {
    const closed: string[] = [];
    for (const [name, answer] of answers) {
      this.byName.set(name, answer);
      this.hear(answer);
      for (const performer of this.waitingFor.get(`name ${name}`) ?? [])
        this.close(performer, `name ${name}`, answer.status === "failed", closed);
    }
    await this.report(closed);
  }

  private hear(answer: SourceAnswer | NameAnswer): void {
    if (answer.status === "failed") this.failure = answer.failure;
    else if (answer.status !== "malformed-id") this.heard = true;
  }

  private close(performer: string, key: string, failed: boolean, closed: string[]): void {
    const open = this.open.get(performer);
    if (!open?.delete(key)) return;
    if (failed) this.failedFor.add(performer);
    if (open.size > 0) return;
    this.open.delete(performer);
    this.done += 1;
    closed.push(performer);
  }

  private async report(closed: readonly string[]): Promise<void> {
    this.wait = null;
    this.state = "asking";
    this.hooks.onChange();
    if (closed.length > 0) await this.hooks.onAnswered(closed);
  }

  /** Counts what a question to the source costs. */
  note(event: SourceEvent): void {
    if (event.type === "request") {
      this.requests += 1;
      this.wait = null;
      this.state = "asking";
    } else if (event.type === "wait") {
      this.wait = { until: event.until, reason: event.reason };
      this.state = "waiting";
    } else if (event.by === "cache") this.savedByCache += event.count;
    else this.savedByBatching += event.count;
    this.hooks.onChange();
  }

  /** Everything answered about one performer; null when this source was not asked about it. */
  answersFor(performer: LocalEntity): Answers {
    const linked = linkedIds(performer, this.endpoint).flatMap((id) => {
      const answer = this.byId.get(id);
      return answer ? [{ id, answer }] : [];
    });
    return {
      endpoint: this.endpoint,
      linked,
      successors: this.successors,
      byName: linked.length > 0 ? null : (this.byName.get(performer.name) ?? null),
    };
  }

  /** The raw record of an entity that was answered by its id, in a stash-box's own form; undefined otherwise. */
  recordOf(entityId: string): RawRecord | undefined {
    const answer = this.byId.get(entityId) ?? this.successors.get(entityId);
    if (answer?.status !== "found" || answer.entity.form === "scraped") return undefined;
    return answer.entity.record;
  }

  /** Marks the time after `run` in which something more is asked; returns what ends it. */
  asksMore(): () => void {
    const { state } = this;
    this.state = "asking";
    return () => {
      this.historiesToGo = 0;
      this.wait = null;
      this.state = state;
      this.hooks.onChange();
    };
  }

  /** True when the source answered nothing at all. */
  get dead(): boolean {
    return this.state === "failed";
  }

  /** Performers this lane will answer for. */
  pending(): readonly string[] {
    return [...this.open.keys()];
  }

  /** Performers whose ids here were merged into this entity: known once successors are answered. */
  mergedInto(entityId: string): readonly string[] {
    return [...(this.waitingFor.get(`successor ${entityId}`) ?? [])];
  }

  /** Requests for what is not answered yet. */
  private togo(): number {
    if (this.state === "done" || this.state === "failed") return 0;
    const ids = this.asked.ids - this.byId.size - this.successors.size;
    const names = this.asked.names - this.byName.size;
    return this.source.estimate(Math.max(0, ids), Math.max(0, names), this.type, this.historiesToGo);
  }

  /** Milliseconds until done, from the pace so far; null while nothing is known. */
  timeLeft(): number | null {
    const togo = this.togo();
    if (togo === 0) return 0;
    return this.requests === 0 ? null : ((this.hooks.now() - this.startedAt) / this.requests) * togo;
  }

  progress(): LaneProgress {
    const { endpoint, total, done, requests, state, wait, failure } = this;
    const failed = this.failedFor.size;
    const { name } = this.source;
    return { endpoint, name, total, done, requests, requestsToGo: this.togo(), state, wait, failure, failed };
  }
}
