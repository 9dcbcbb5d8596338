import type { AskOptions, HistoryAnswer, RawRecord, SourceEdit, SourceEntity, SourceFailure } from "../sync/ports";
import { createBatchSize } from "./batch-size";
import type { SourceCache } from "./cache";
import { isObject } from "./classify";
import { failure } from "./errors";
import { type Asker, createAsker, type Desk } from "./performers";

/** A history costs three times a full record (sources.md), so no more of them a request. */
const LIMITS = { start: 25, max: 25 } as const;

/** One entity's own edits as the source answered them, kept in the cache as a record. */
type Raw =
  | { readonly status: "found"; readonly entity: SourceEntity }
  | { readonly status: "failed"; readonly failure: SourceFailure };

function entityOf(id: string, record: RawRecord): SourceEntity {
  return { id, record, name: "", updated: null, deleted: false, mergedInto: null, images: [] };
}

/** Applied edits only: the list also has those that are voted on or were rejected (sources.md). */
function editsOf({ id, record }: SourceEntity): readonly SourceEdit[] {
  const list: readonly unknown[] = Array.isArray(record.edits) ? record.edits : [];
  return list.flatMap((raw): SourceEdit[] => {
    if (!isObject(raw) || raw.applied !== true || typeof raw.closed !== "string") return [];
    const before = isObject(raw.old_details) ? raw.old_details : {};
    const after = isObject(raw.details) ? raw.details : {};
    return [{ id: String(raw.id), entityId: id, closed: raw.closed, before, after }];
  });
}

function mergedIds({ record }: SourceEntity): readonly string[] {
  const list: readonly unknown[] = Array.isArray(record.merged_ids) ? record.merged_ids : [];
  return list.filter((id) => typeof id === "string");
}

function askerOf(desk: Desk, cache: SourceCache, document: (count: number) => string): Asker<Raw> {
  return createAsker<Raw>(desk, createBatchSize(LIMITS), (size) => ({
    size,
    cache,
    document,
    read(value, key) {
      // An entity that is gone has no edits that could be asked for.
      if (value === null) return { status: "found", entity: entityOf(key, {}) };
      if (!isObject(value)) return undefined;
      const { edits, merged_ids } = value;
      return { status: "found", entity: entityOf(key, { edits, merged_ids }) };
    },
    refused: (message) => ({ status: "failed", failure: failure("graphql", { detail: message }) }),
    failed: (reason) => ({ status: "failed", failure: reason }),
    fromCache: ({ entities: [entity] }) => ({ status: "found", entity: entity ?? entityOf("", {}) }),
    toCache: (answer) => (answer.status === "found" ? [answer.entity] : null),
    beforehand: () => null,
  }));
}

export interface HistoryAsker {
  ask(ids: readonly string[], options: AskOptions<HistoryAnswer>): Promise<void>;
  requestsFor(ids: number): number;
}

/**
 * Asks for the edits of entities, and of those that were merged into them, whose edits the target's list leaves out
 * (sources.md). Null where the dialect keeps no history. `selection`: of the field table, on a PerformerEdit.
 */
export function byHistory(desk: Desk, cache: SourceCache, selection: string): HistoryAsker | null {
  const { performersHistory } = desk.dialect;
  if (performersHistory === null || selection === "") return null;
  const asker = askerOf(desk, cache, (count) => performersHistory(count, selection));

  return {
    requestsFor: (ids) => asker.requestsFor(ids),
    async ask(ids, options) {
      const held = new Map<string, SourceEntity>();
      await asker.ask(ids, {
        ...options,
        async onAnswers(answers) {
          const ready = new Map<string, HistoryAnswer>();
          for (const [id, answer] of answers) {
            if (answer.status === "failed") ready.set(id, answer);
            else if (mergedIds(answer.entity).length > 0) held.set(id, answer.entity);
            else ready.set(id, { status: "found", edits: sorted(editsOf(answer.entity)) });
          }
          if (ready.size > 0) await options.onAnswers(ready);
        },
      });
      if (held.size === 0) return;
      const others = new Map<string, Raw>();
      await asker.ask([...new Set([...held.values()].flatMap(mergedIds))], {
        ...options,
        onAnswers(answers) {
          for (const [id, answer] of answers) others.set(id, answer);
        },
      });
      const whole = [...held].map(([id, entity]): [string, HistoryAnswer] => {
        const merged = mergedIds(entity).map((other) => others.get(other));
        const failed = merged.find((one) => one?.status === "failed");
        if (failed?.status === "failed") return [id, failed];
        const edits = merged.flatMap((one) => (one?.status === "found" ? editsOf(one.entity) : []));
        return [id, { status: "found", edits: sorted([...editsOf(entity), ...edits]) }];
      });
      await options.onAnswers(new Map(whole));
    },
  };
}

/** Oldest first, by the time they were applied. Times drop trailing zeros: compared parsed (sources.md). */
function sorted(edits: readonly SourceEdit[]): readonly SourceEdit[] {
  return [...edits].sort((a, b) => Date.parse(a.closed) - Date.parse(b.closed));
}
