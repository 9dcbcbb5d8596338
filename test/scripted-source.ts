import type {
  AskOptions,
  Clock,
  EntityType,
  Endpoint,
  HistoryAnswer,
  NameAnswer,
  Source,
  SourceAccount,
  SourceAnswer,
  SourceEdit,
  SourceEntity,
  SourceFailure,
} from "../src/sync/ports";

const BATCH = 50;

/** A source that answers from a table, in batches, on a virtual clock; ids it does not know are missing. */
export class ScriptedSource implements Source {
  readonly name: string;
  readonly entities = new Map<string, SourceEntity>();
  readonly studios = new Map<string, SourceEntity>();
  /** Answers that override the table, by id. */
  readonly script = new Map<string, SourceAnswer>();
  /** Applied edits by entity id. */
  readonly edits = new Map<string, readonly SourceEdit[]>();
  /** Ids whose history was asked for. */
  readonly askedHistory: string[] = [];
  /** Every key asked for, in order. */
  readonly asked: string[] = [];
  requests = 0;
  delayMs = 2000;
  /** All questions fail with this. */
  down: SourceFailure | null = null;
  /** Runs before each request. */
  before: (keys: readonly string[]) => void = () => {};

  constructor(
    readonly endpoint: Endpoint,
    private readonly clock: Clock,
    entities: readonly SourceEntity[] = [],
  ) {
    this.name = new URL(endpoint).host;
    for (const entity of entities) this.entities.set(entity.id, entity);
  }

  put(...entities: readonly SourceEntity[]): this {
    for (const entity of entities) this.entities.set(entity.id, entity);
    return this;
  }

  putStudios(...studios: readonly SourceEntity[]): this {
    for (const studio of studios) this.studios.set(studio.id, studio);
    return this;
  }

  way() {
    return "direct" as const;
  }

  pageUrl(type: "performer" | "studio", id: string): string {
    return `${new URL(this.endpoint).origin}/${type}s/${id}`;
  }

  async account(): Promise<SourceAccount> {
    return { name: "librarian", roles: ["READ"], latencyMs: 1 };
  }

  estimate(ids: number, names: number, _type?: EntityType, histories = 0, urls = 0): number {
    return [ids, names, histories, urls].reduce((sum, keys) => sum + Math.ceil(keys / BATCH), 0);
  }

  performersByUrls(urls: readonly string[], options: AskOptions<NameAnswer>): Promise<void> {
    return this.ask(urls, options, (url): NameAnswer => {
      if (this.down) return { status: "failed", failure: this.down };
      const bare = (text: string) => text.replace(/^https?:\/\/(www\.)?|\/$/gu, "");
      const named = (one: SourceEntity) => (one.record.urls ?? []) as readonly { readonly url: string }[];
      const found = [...this.entities.values()].filter((one) =>
        named(one).some((link) => bare(link.url) === bare(url)),
      );
      return { status: "found", entities: found };
    });
  }

  performerHistory(ids: readonly string[], options: AskOptions<HistoryAnswer>): Promise<void> {
    return this.ask(
      ids,
      options,
      (id): HistoryAnswer => {
        if (this.down) return { status: "failed", failure: this.down };
        return { status: "found", edits: this.edits.get(id) ?? [] };
      },
      this.askedHistory,
    );
  }

  performersByIds(ids: readonly string[], options: AskOptions<SourceAnswer>): Promise<void> {
    return this.ask(ids, options, (id) => this.answer(id, "performer"));
  }

  studiosByIds(ids: readonly string[], options: AskOptions<SourceAnswer>): Promise<void> {
    return this.ask(ids, options, (id) => this.answer(id, "studio"));
  }

  performersByNames(names: readonly string[], options: AskOptions<NameAnswer>): Promise<void> {
    return this.ask(names, options, (term) => this.offer(term, this.entities));
  }

  studiosByNames(names: readonly string[], options: AskOptions<NameAnswer>): Promise<void> {
    return this.ask(names, options, (term) => this.offer(term, this.studios));
  }

  private offer(term: string, among: ReadonlyMap<string, SourceEntity>): NameAnswer {
    if (this.down) return { status: "failed", failure: this.down };
    const found = [...among.values()].filter((one) => JSON.stringify([one.name, one.record]).includes(term));
    return { status: "found", entities: found };
  }

  private answer(id: string, type: EntityType): SourceAnswer {
    if (this.down) return { status: "failed", failure: this.down };
    const scripted = this.script.get(id);
    if (scripted) return scripted;
    const entity = (type === "performer" ? this.entities : this.studios).get(id);
    return entity ? { status: "found", entity, fetchedAt: this.clock.now(), cached: false } : { status: "missing" };
  }

  private async ask<A>(
    keys: readonly string[],
    options: AskOptions<A>,
    answer: (key: string) => A,
    asked = this.asked,
  ): Promise<void> {
    for (let at = 0; at < keys.length; at += BATCH) {
      options.signal.throwIfAborted();
      const batch = keys.slice(at, at + BATCH);
      this.before(batch);
      await this.clock.sleep(this.delayMs, options.signal);
      this.requests += 1;
      options.onEvent?.({ type: "request" });
      asked.push(...batch);
      await options.onAnswers(new Map(batch.map((key) => [key, answer(key)])));
    }
  }
}
