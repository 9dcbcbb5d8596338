/** What one source has answered in a run, and who waits for what. Answers nobody needs any more are let go. */
import { type Lookups, NOTHING } from "./lookups";
import type { Endpoint, LocalEntity, NameAnswer, RawRecord, SourceAnswer, SourceEntity } from "./ports";
import type { Answers } from "./view";

export type Sort = "id" | "successor" | "url" | "name";

/** Answers by key; performers by what they wait for. */
export class LaneAnswers {
  private readonly ids = new Map<string, SourceAnswer>();
  private readonly successors = new Map<string, SourceAnswer>();
  private readonly names = new Map<string, NameAnswer>();
  private readonly urls = new Map<string, NameAnswer>();
  /** Performers that asked, by sort and key. */
  private readonly asking = new Map<string, Map<string, LocalEntity>>();
  /** Performers of an earlier sitting whose ids were merged into an entity. */
  private readonly merged = new Map<string, LocalEntity[]>();
  private readonly looked = new Map<string, Lookups>();

  constructor(readonly endpoint: Endpoint) {}

  /** Notes what is asked about a performer. */
  look(performer: LocalEntity, lookups: Lookups): void {
    this.looked.set(performer.id, lookups);
  }

  lookups(id: string): Lookups | undefined {
    return this.looked.get(id);
  }

  of(sort: Sort): Map<string, SourceAnswer | NameAnswer> {
    return { id: this.ids, successor: this.successors, url: this.urls, name: this.names }[sort];
  }

  /** Notes that a performer asks for a key; true when it is the first to do so. */
  ask(sort: Sort, key: string, performer: LocalEntity): boolean {
    const full = `${sort} ${key}`;
    const others = this.asking.get(full);
    if (others) others.set(performer.id, performer);
    else this.asking.set(full, new Map([[performer.id, performer]]));
    return others === undefined;
  }

  /** Who asked for a key. */
  askers(sort: Sort, key: string): readonly LocalEntity[] {
    return [...(this.asking.get(`${sort} ${key}`)?.values() ?? [])];
  }

  /** Notes what an earlier sitting of the run found: an id of this performer was merged into an entity. */
  recall(entityId: string, performer: LocalEntity): void {
    this.merged.set(entityId, [...(this.merged.get(entityId) ?? []), performer]);
  }

  /** Performers whose ids were merged into this entity: known once successors are answered. */
  mergedInto(entityId: string): readonly LocalEntity[] {
    return [...this.askers("successor", entityId), ...(this.merged.get(entityId) ?? [])];
  }

  /** Keys of a sort that are not answered yet. */
  unanswered(sort: Sort): string[] {
    const prefix = `${sort} `;
    const known = this.of(sort);
    const keys: string[] = [];
    for (const full of this.asking.keys()) {
      if (!full.startsWith(prefix)) continue;
      const key = full.slice(prefix.length);
      if (!known.has(key)) keys.push(key);
    }
    return keys;
  }

  /** Everything answered about one performer. */
  for(performer: LocalEntity): Answers {
    const { linked, pages, chosen, urls, name, aliases } = this.looked.get(performer.id) ?? NOTHING;
    const searches: NameAnswer[] = [];
    const take = (answer: NameAnswer | undefined) => answer && searches.push(answer);
    for (const url of urls) take(this.urls.get(url));
    if (name !== null) for (const term of [name, ...aliases]) take(this.names.get(term));
    return {
      endpoint: this.endpoint,
      linked: this.answered(linked),
      successors: this.successors,
      pages: this.answered(pages),
      chosen: chosen === null ? null : (this.answered([chosen])[0] ?? null),
      searches,
    };
  }

  private answered(ids: readonly string[]): Answers["linked"] {
    return ids.flatMap((id) => {
      const answer = this.ids.get(id);
      return answer ? [{ id, answer }] : [];
    });
  }

  /** The raw record of an entity that was answered by its id, in a stash-box's own form; undefined otherwise. */
  recordOf(entityId: string): RawRecord | undefined {
    const answer = this.ids.get(entityId) ?? this.successors.get(entityId);
    return answer?.status === "found" && answer.entity.form !== "scraped" ? answer.entity.record : undefined;
  }

  /** What a performer's stash ids here lead to, successors in the place of what was merged. */
  linkedEntities(performer: LocalEntity): readonly SourceEntity[] {
    return (this.looked.get(performer.id)?.linked ?? []).flatMap((id) => {
      const answer = this.ids.get(id);
      const next = answer?.status === "found" ? answer.entity.mergedInto : null;
      const last = next === null ? answer : this.successors.get(next);
      return last?.status === "found" && !last.entity.deleted ? [last.entity] : [];
    });
  }

  /**
   * Lets go what was kept for a performer that is compared, unless others still need it. Successors stay: they are few, and
   * whose ids led there is asked to the end.
   */
  release(performer: LocalEntity): void {
    const lookups = this.looked.get(performer.id);
    if (!lookups) return;
    this.looked.delete(performer.id);
    const { linked, pages, chosen, urls, name, aliases } = lookups;
    for (const id of [...linked, ...pages, ...(chosen === null ? [] : [chosen])]) this.drop("id", id, performer);
    for (const url of urls) this.drop("url", url, performer);
    for (const term of name === null ? [] : [name, ...aliases]) this.drop("name", term, performer);
  }

  private drop(sort: Sort, key: string, performer: LocalEntity): void {
    const full = `${sort} ${key}`;
    const askers = this.asking.get(full);
    if (!askers?.delete(performer.id) || askers.size > 0) return;
    this.asking.delete(full);
    this.of(sort).delete(key);
  }
}
