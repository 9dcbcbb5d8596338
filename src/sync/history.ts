/** Earlier values of a field from a source's edits (sync-rules section 3, History). Proves that a value is stale, never that it is hand-made. Pure. */
import { type BaseRecord, NO_BASES } from "./bases";
import { editOf } from "./field-parts";
import type { FieldRow } from "./field-row";
import type { FieldEdit } from "./history-types";
import { FIELD_ROWS, type FieldKey, fieldRow } from "./fields";
import type { Plan } from "./plan-types";
import type { Endpoint, RawRecord, SourceEdit } from "./ports";
import { boxValue } from "./upstream";

/** GraphQL selection of a stash-box's PerformerEdit, for every field that edits tell about. */
export function editSelection(): string {
  return FIELD_ROWS.map(editOf).filter(Boolean).join(" ");
}

/** The columns a row's `edit` selects, as the full record names them (`birth_date:birthdate` is `birth_date`). */
function columnsOf(row: FieldRow): readonly string[] {
  return editOf(row)
    .split(" ")
    .flatMap((one) => one.split(":")[0] || []);
}

function pick(record: RawRecord, columns: readonly string[]): RawRecord {
  return Object.fromEntries(columns.map((column) => [column, record[column] ?? null]));
}

/** Of an entity's record now, all that `fieldEdits` of a row looks at. */
export function currentColumns(row: FieldRow, record: RawRecord): RawRecord {
  return pick(record, columnsOf(row));
}

/** Columns that an edit changed: both sides are null where nothing was (sources.md). */
function changed(edit: SourceEdit, columns: readonly string[]): readonly string[] {
  return columns.filter((column) => (edit.before[column] ?? null) !== null || (edit.after[column] ?? null) !== null);
}

export interface HistoryOf {
  readonly endpoint: Endpoint;
  readonly entityId: string;
  /** Its record now, in a stash-box's form. */
  readonly current: RawRecord;
}

/**
 * What each edit made of the field, oldest first. An edit names only the columns it changed, so a compound value needs the
 * others: for the entity's own edits they are taken back from `current`, its record now; for those of an entity that was
 * merged into it they are put together from its first edit on. Direct changes by moderators leave no trace.
 */
export function fieldEdits(
  row: FieldRow,
  edits: readonly SourceEdit[],
  { endpoint, entityId, current }: HistoryOf,
): readonly FieldEdit[] {
  const columns = columnsOf(row);
  const value = (record: RawRecord) => row.kind.parse(boxValue(row, record, endpoint));
  const own = edits.filter((edit) => edit.entityId === entityId && changed(edit, columns).length > 0);
  const others = edits.filter((edit) => edit.entityId !== entityId && changed(edit, columns).length > 0);
  const out: FieldEdit[] = [];
  let later = pick(current, columns);
  for (const edit of [...own].reverse()) {
    const moved = changed(edit, columns);
    const before = { ...later, ...pick(edit.before, moved) };
    out.push({
      id: edit.id,
      at: edit.closed,
      before: value(before),
      after: value({ ...later, ...pick(edit.after, moved) }),
    });
    later = before;
  }
  const known = new Map<string, RawRecord>();
  for (const edit of others) {
    const moved = changed(edit, columns);
    const before = { ...(known.get(edit.entityId) ?? pick({}, columns)), ...pick(edit.before, moved) };
    const after = { ...before, ...pick(edit.after, moved) };
    out.push({ id: edit.id, at: edit.closed, before: value(before), after: value(after) });
    known.set(edit.entityId, after);
  }
  return out.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export interface HistoryNeed {
  readonly endpoint: Endpoint;
  readonly entityId: string;
  readonly field: FieldKey;
}

/**
 * The fields of a plan whose history is worth a request: they differ from a certain source that has no base of them, and
 * nothing is known yet (sync-rules section 3).
 */
export function historyNeeds(plan: Plan, bases: BaseRecord): readonly HistoryNeed[] {
  // Only of performers do sources list the edits in a form that we read.
  if (plan.type !== "performer") return [];
  return plan.diffs.flatMap((diff) => {
    if (diff.kind !== "differs" || diff.heap !== "decide" || diff.winner === null || diff.elements) return [];
    if (editOf(fieldRow(diff.field)) === "") return [];
    const view = plan.sources.find((one) => one.endpoint === diff.winner);
    if (view?.verdict !== "certain" || view.entityId === null) return [];
    if (view.history?.[diff.field] !== undefined) return [];
    if (bases.fields[diff.field]?.values[diff.winner] !== undefined) return [];
    return [{ endpoint: diff.winner, entityId: view.entityId, field: diff.field }];
  });
}

/** How many histories the next comparing of these plans will want from each source, as far as they show it. */
export function historiesWanted(plans: Iterable<Plan>): ReadonlyMap<Endpoint, number> {
  const counts = new Map<Endpoint, number>();
  for (const plan of plans) {
    const known = plan.sources.filter((view) => view.history !== undefined).map((view) => view.endpoint);
    const needs = historyNeeds(plan, NO_BASES).map((need) => need.endpoint);
    for (const endpoint of new Set([...known, ...needs])) counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1);
  }
  return counts;
}
