import { LIMITS } from "../limits/limits";
import type { AskOptions, HistoryAnswer, RawRecord, SourceEdit, SourceEntity, SourceFailure } from "../sync/ports";
import { createBatchSize } from "./batch-size";
import type { SourceCache } from "./cache";
import { isObject } from "./classify";
import { cleanId, cleanRecord } from "./clean-record";
import { failure } from "./errors";
import { type Asker, createAsker, type Desk } from "./performers";
import { serverTime } from "./server-time";

/** A history costs three times a full record (sources.md), so no more of them a request. */
const BATCH = { start: 25, max: 25 } as const;

/** One entity's own edits as the source answered them, kept in the cache as a record. */
type Raw =
  | { readonly status: "found"; readonly entity: SourceEntity }
  | { readonly status: "failed"; readonly failure: SourceFailure };

function entityOf(id: string, record: RawRecord): SourceEntity {
  return { id, record, name: "", updated: null, deleted: false, mergedInto: null, images: [] };
}

/** What of a list of edits comes in: applied ones, as the list also has those that are voted on or were rejected (sources.md). */
function cleanEdits(raw: unknown): readonly RawRecord[] {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  return list.slice(0, LIMITS.edits).flatMap((one): RawRecord[] => {
    const id = isObject(one) ? cleanId(one.id) : null;
    if (!isObject(one) || one.applied !== true || id === null || serverTime(one.closed) === null) return [];
    const side = (details: unknown) => (isObject(details) ? cleanRecord(details, false).record : null);
    const { closed, details, old_details } = one;
    return [{ id, applied: true, closed, details: side(details), old_details: side(old_details) }];
  });
}

function editsOf({ id, record }: SourceEntity): readonly SourceEdit[] {
  return cleanEdits(record.edits).map((edit): SourceEdit => {
    const side = (details: unknown) => (isObject(details) ? details : {});
    const [own, closed] = [String(edit.id), String(edit.closed)];
    return { id: own, entityId: id, closed, before: side(edit.old_details), after: side(edit.details) };
  });
}

function mergedIds(raw: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  return list.slice(0, LIMITS.merged).flatMap((id) => cleanId(id) ?? []);
}

function askerOf(desk: Desk, cache: SourceCache, document: (count: number) => string): Asker<Raw> {
  return createAsker<Raw>(desk, createBatchSize(BATCH), (size) => ({
    size,
    cache,
    document,
    read(value, key) {
      // An entity that is gone has no edits that could be asked for.
      if (value === null) return { status: "found", entity: entityOf(key, {}) };
      if (!isObject(value)) return undefined;
      const edits = cleanEdits(value.edits);
      return { status: "found", entity: entityOf(key, { edits, merged_ids: mergedIds(value.merged_ids) }) };
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
            else if (mergedIds(answer.entity.record.merged_ids).length > 0) held.set(id, answer.entity);
            else ready.set(id, { status: "found", edits: sorted(editsOf(answer.entity)) });
          }
          if (ready.size > 0) await options.onAnswers(ready);
        },
      });
      if (held.size === 0) return;
      const others = new Map<string, Raw>();
      await asker.ask([...new Set([...held.values()].flatMap((one) => mergedIds(one.record.merged_ids)))], {
        ...options,
        onAnswers(answers) {
          for (const [id, answer] of answers) others.set(id, answer);
        },
      });
      const whole = [...held].map(([id, entity]): [string, HistoryAnswer] => {
        const merged = mergedIds(entity.record.merged_ids).map((other) => others.get(other));
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
