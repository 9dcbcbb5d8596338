/** Taking back what was applied: itself journalled, and only where Stash still holds what was written. */
import { APPLY_BATCH, type ApplyDeps } from "./apply";
import type { Journal } from "./journal";
import type { ApplyOutcome, ApplyProblem } from "./plan-types";
import { undoers } from "./undo-acts";
import { undoHeld } from "./undo-lease";
import { newestFirst } from "./undo-order";
import { type UndoContext, type UndoItem, notUndone, type UndoOutcome, type UndoTarget } from "./undo-types";

/** What one batch may hold: one sort of entity, one way of taking back. */
function sortOf({ record }: UndoItem): string {
  return record.act ? record.act.type : `fields ${record.type}`;
}

function entityOf({ record }: UndoItem): string {
  return `${record.act?.type === "favourite-there" ? record.act.endpoint : record.type} ${record.entityId}`;
}

/**
 * The next batch of what is left, newest first: changes to one entity never change places, nor do changes of one sort,
 * because a name that one gives up another may take.
 */
function nextBatch(left: readonly UndoItem[]): readonly UndoItem[] {
  const [first] = left;
  if (!first) return [];
  const seen = new Set<string>();
  const batch: UndoItem[] = [];
  for (const item of left) {
    const mine = sortOf(item) === sortOf(first);
    if (mine && seen.has(entityOf(item))) break;
    seen.add(entityOf(item));
    if (mine) batch.push(item);
    if (batch.length === APPLY_BATCH) break;
  }
  return batch;
}

async function undoBatch(batch: readonly UndoItem[], context: UndoContext): Promise<readonly UndoOutcome[]> {
  const [first] = batch;
  if (!first) return [];
  const { act, type } = first.record;
  // What a file says was done is believed only where Stash itself can be compared with it.
  const foreign = act ? batch.filter(({ record }) => record.imported !== undefined) : [];
  if (foreign.length > 0) {
    const others = batch.filter((item) => !foreign.includes(item));
    return [...foreign.map((item) => notUndone(item, { kind: "not-here" })), ...(await undoBatch(others, context))];
  }
  return act ? undoers[act.type](batch, context) : undoHeld(batch, await context.deps(type));
}

/**
 * Takes records back, newest first, in batches of 25: one re-read and one update each. Every record that is still in the
 * journal gets an outcome. Once the journal cannot be written nothing more is tried. When the signal aborts, what is
 * under way is finished and the rest is left out; `onOutcomes` hears each batch.
 */
export async function undoTargets(
  targets: readonly UndoTarget[],
  journal: Journal,
  context: UndoContext,
  onOutcomes: (outcomes: readonly UndoOutcome[]) => void = () => {},
  signal?: AbortSignal,
): Promise<readonly UndoOutcome[]> {
  const found = await journal.getMany(targets.map(({ id }) => id));
  const items = targets.flatMap((target, i): UndoItem[] => {
    const record = found[i];
    return record ? [{ record, target }] : [];
  });
  const all: UndoOutcome[] = [];
  let left = newestFirst(items, entityOf);
  let lost: ApplyProblem | null = null;
  while (left.length > 0 && !signal?.aborted) {
    const batch = nextBatch(left);
    const taken = new Set(batch);
    left = left.filter((item) => !taken.has(item));
    let outcomes: readonly UndoOutcome[];
    try {
      const stop = lost;
      outcomes = stop ? batch.map((item) => notUndone(item, stop)) : await undoBatch(batch, context);
    } catch (error) {
      // What was journalled and perhaps sent stays open and is settled at the next start; the other records go on.
      const message = error instanceof Error ? error.message : String(error);
      outcomes = batch.map((item) => notUndone(item, { kind: "unsent", message }));
    }
    lost ??= outcomes.find((one) => one.problem?.kind === "no-undo")?.problem ?? null;
    all.push(...outcomes);
    onOutcomes(outcomes);
  }
  return all;
}

/** The outcome as applying knows it: what went back was applied, whatever else stayed. */
export function asApplied({ entityId: id, undoId, fields, problem, kept }: UndoOutcome): ApplyOutcome {
  if (undoId !== null) return { id, status: "applied", fields, undoId };
  const changed: ApplyProblem = { kind: "changed", fields: kept.map((one) => one.field) };
  return { id, status: "not-applied", problem: problem ?? changed, plan: null };
}

/**
 * Takes back the field changes of these records. Those of another sort of entity than `deps.library` holds are left out:
 * their ids mean others there.
 */
export async function undoRecords(ids: readonly string[], deps: ApplyDeps): Promise<readonly ApplyOutcome[]> {
  const found = await deps.journal.getMany(ids);
  const mine = found.flatMap((record) =>
    record?.type === deps.library.type && !record.act ? [{ id: record.id }] : [],
  );
  return (await undoTargets(mine, deps.journal, { deps: async () => deps })).map(asApplied);
}
