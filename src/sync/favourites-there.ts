/** Marks at one source: its present state asked, journalled, set in aliased batches. */
import type { FavouriteApplyDeps } from "./favourites-apply-types";
import type { FavouriteMark, FavouriteOutcome, FavouriteSource } from "./favourite-ports";
import type { FavouriteProblem, FavouriteResult } from "./favourite-types";
import { markRecords, type UndoRecord } from "./journal";
import type { Endpoint, EntityType } from "./ports";

/** A mark that is to be set or removed. */
export interface ThereWrite {
  readonly key: string;
  readonly type: EntityType;
  readonly endpoint: Endpoint;
  readonly id: string;
  readonly name: string;
  readonly favorite: boolean;
  /** The record that this takes back. */
  readonly undoes?: string;
}

function problemOf(mark: FavouriteMark | undefined): FavouriteProblem {
  if (mark?.status === "gone") return { kind: "source-gone" };
  const failure = mark?.status === "failed" ? mark.failure : ({ kind: "malformed" } as const);
  return { kind: "source-failed", failure };
}

function recordOf(write: ThereWrite, deps: FavouriteApplyDeps): UndoRecord {
  const { type, endpoint, id, name, favorite } = write;
  return {
    id: deps.newId(),
    runId: deps.runId,
    type,
    entityId: id,
    name,
    at: deps.clock.now(),
    state: "open",
    fields: [],
    undoes: write.undoes ?? null,
    act: { type: "favourite-there", endpoint, favorite },
  };
}

/**
 * What is so already is done without a word. A refusal costs only its own; where nobody knows what became of it the record
 * stays open, to be settled by asking. Never rejects.
 */
export async function applyThere(
  writes: readonly ThereWrite[],
  source: FavouriteSource | null,
  deps: FavouriteApplyDeps,
): Promise<readonly FavouriteResult[]> {
  const [first] = writes;
  if (!first) return [];
  const all = (problem: FavouriteProblem, of = writes) =>
    of.map(({ key }): FavouriteResult => ({ key, status: "failed", problem, undoIds: [] }));
  if (!source?.favouriteMarks || !source.setFavourites)
    return all({ kind: "source-failed", failure: { kind: "blocked" } });
  const { signal, journal } = deps;
  const ids = [...new Set(writes.map((one) => one.id))];
  let sent: readonly { readonly write: ThereWrite; readonly record: UndoRecord }[] = [];
  const results: FavouriteResult[] = [];
  try {
    const marks = await source.favouriteMarks(first.type, ids, { signal });
    const open: ThereWrite[] = [];
    for (const write of writes) {
      const mark = marks.get(write.id);
      // What is gone there has no mark any more: removing it is done.
      const already =
        mark?.status === "known" ? mark.favorite === write.favorite : mark?.status === "gone" && !write.favorite;
      if (already) results.push({ key: write.key, status: "done", undoIds: [] });
      else if (mark?.status === "known") open.push(write);
      else results.push(...all(problemOf(mark), [write]));
    }
    sent = open.map((write) => ({ write, record: recordOf(write, deps) }));
    if (sent.length === 0) return results;
    try {
      await journal.setMany(sent.map(({ record }) => [record.id, record] as const));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return [...results, ...all({ kind: "no-undo", message }, open)];
    }
    const changes = new Map(open.map(({ id, favorite }) => [id, { id, favorite }]));
    const outcomes = await source.setFavourites(first.type, [...changes.values()], { signal });
    for (const { write, record } of sent) results.push(await settle(write, record, outcomes.get(write.id), deps));
    return results;
  } catch (error) {
    // Stopped while waiting, before anything was sent.
    const told = new Set(results.map((one) => one.key));
    await markRecords(
      journal,
      sent.map(({ record }) => record.id),
      "not-applied",
    ).catch(() => undefined);
    const detail = error instanceof Error ? error.message : String(error);
    const rest = writes.filter(({ key }) => !told.has(key));
    return [...results, ...all({ kind: "source-failed", failure: { kind: "offline", detail } }, rest)];
  }
}

async function settle(
  { key }: ThereWrite,
  record: UndoRecord,
  outcome: FavouriteOutcome | undefined,
  { journal }: FavouriteApplyDeps,
): Promise<FavouriteResult> {
  if (outcome?.status === "done") {
    await markRecords(journal, [record.id], "applied").catch(() => undefined);
    return { key, status: "done", undoIds: [record.id] };
  }
  const known = outcome?.status === "refused" || (outcome?.status === "failed" && !outcome.sent);
  if (known) await markRecords(journal, [record.id], "not-applied").catch(() => undefined);
  const problem: FavouriteProblem =
    outcome?.status === "refused"
      ? { kind: "source-refused", message: outcome.message }
      : { kind: "source-failed", failure: outcome?.failure ?? { kind: "malformed" } };
  return { key, status: "failed", problem, undoIds: [] };
}
