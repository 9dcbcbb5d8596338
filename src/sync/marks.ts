/**
 * Where every entity stands: when it was last compared, and what the last run that reached it found. A run's cursor and the
 * choice "not compared for N days" both read it. A hundred entities share a record: one each would be 10,000 writes a run.
 */
import type { Endpoint, EntityType, KeyValue } from "./ports";

export interface Mark {
  /** ms since epoch of the last comparing in which every source answered; null: never. */
  readonly at: number | null;
  /** The run that reached it last. */
  readonly run: string;
  readonly end: "same" | "changes" | "failed";
  /** Compared, and waiting for the run to write it once it was confirmed. */
  readonly todo?: true;
  /** Compared, but the histories that explain what differs were not asked yet: the comparing is not complete. */
  readonly look?: true;
  /** ms of the last comparing in which each source answered, whatever the others did; missing: kept since before it was noted. */
  readonly by?: Readonly<Record<Endpoint, number>>;
}

/** Marks of up to a hundred entities, by id. */
export type MarkPage = Readonly<Record<string, Mark>>;

/** Record that holds the mark of an entity. */
export function markKey(type: EntityType, id: string): string {
  const number = Number(id);
  return `${type} ${Number.isSafeInteger(number) ? Math.floor(number / 100) : "other"}`;
}

/** Reads and writes marks; every write is one transaction. */
export class Marks {
  constructor(
    private readonly kv: KeyValue<MarkPage>,
    private readonly type: EntityType,
  ) {}

  /** Every mark of this sort of entity, by id. */
  async all(): Promise<ReadonlyMap<string, Mark>> {
    const pages = (await this.kv.entries()).filter(([key]) => key.startsWith(`${this.type} `));
    return new Map(pages.flatMap(([, page]) => Object.entries(page)));
  }

  /** Ids that were compared completely since a time, in ms: who still lacks histories was not. */
  async since(time: number): Promise<ReadonlySet<string>> {
    const lately = [...(await this.all())].filter(([, mark]) => !mark.look && (mark.at ?? 0) > time);
    return new Set(lately.map(([id]) => id));
  }

  /** The marks of what a run has reached, by id. */
  async ofRun(run: string): Promise<ReadonlyMap<string, Mark>> {
    return new Map([...(await this.all())].filter(([, mark]) => mark.run === run));
  }

  /** Sets marks. One that says nothing of a complete comparing keeps the time of the last one. */
  async put(marks: ReadonlyMap<string, Mark>): Promise<void> {
    if (marks.size === 0) return;
    const pages = new Map<string, [string, Mark][]>();
    for (const [id, mark] of marks) {
      const key = markKey(this.type, id);
      pages.set(key, [...(pages.get(key) ?? []), [id, mark]]);
    }
    await this.kv.updateMany([...pages.keys()], (old, key) => {
      const next = (pages.get(key) ?? []).map(([id, mark]) => {
        const before = old?.[id];
        const by = mark.by || before?.by ? { by: { ...before?.by, ...mark.by } } : {};
        return [id, { ...mark, ...by, at: mark.at ?? before?.at ?? null }];
      });
      return { ...old, ...Object.fromEntries(next) };
    });
  }
}
