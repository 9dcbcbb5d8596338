/** What the history says of fields as they were before, and of runs. Pure. */
import type { FieldKey } from "../fields";
import type { UndoState } from "../journal";
import type { EntityType } from "../ports";
import type { RunRecord } from "../run-types";
import { subjectOf } from "../task-type";
import type { ReportRow, ReportRun } from "./report-types";

/** An undo record, as far as it matters here. */
export interface PastChange {
  readonly type: EntityType;
  readonly entityId: string;
  readonly at: number;
  readonly state: UndoState;
  readonly fields: readonly FieldKey[];
  /** Those of `fields` that were empty before. */
  readonly blank?: readonly FieldKey[];
}

/** The first change that the history knows of a field. */
export interface FirstChange {
  readonly at: number;
  /** The field was empty before it. */
  readonly blank: boolean;
}

/** The first change of each field, by `entity field`; what is missing was never changed. `breathe` is called often. */
export async function firstChanges(
  changes: Iterable<PastChange>,
  type: EntityType,
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, FirstChange>> {
  const first = new Map<string, FirstChange>();
  for (const change of changes) {
    await breathe();
    // What never reached Stash, or may not have, says nothing of what was there.
    if (change.type !== type || change.state === "not-applied" || change.state === "open") continue;
    for (const field of change.fields) {
      const key = `${change.entityId} ${field}`;
      const known = first.get(key);
      if (known && known.at <= change.at) continue;
      first.set(key, { at: change.at, blank: change.blank?.includes(field) ?? false });
    }
  }
  return first;
}

/** The runs over one sort of entity, newest first, and whom a source failed for in each (as far as that is kept). */
export function runRows(
  records: Iterable<RunRecord>,
  type: EntityType,
): { readonly runs: readonly ReportRun[]; readonly rows: readonly ReportRow<"runs">[] } {
  const mine = [...records]
    .filter((one) => subjectOf(one.options.task) === type)
    .sort((a, b) => b.startedAt - a.startedAt);
  return {
    runs: mine.map(({ id, options, startedAt, end, total, done, withChanges, failed, requests, written, refused }) => ({
      ...{ id, task: options.task, startedAt, end, total, done, withChanges, failed, requests },
      ...{ written: written ?? 0, refused: refused ?? 0 },
    })),
    rows: mine
      .filter(({ failures }) => failures.length > 0)
      .map(({ id, failures }) => ({ subject: id, parts: { failed: [...new Set(failures.map((one) => one.id))] } })),
  };
}
