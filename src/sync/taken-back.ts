/** What taking back must find in the base, so that the next comparison knows that a person would not have it. Pure. */
import type { ApplyDeps } from "./apply";
import { baseKey, type BaseRecord, type FieldBase, moveBases, type Resolution, union } from "./bases";
import { fieldRow } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { linksByEndpoint } from "./kinds/special";
import type { Endpoint } from "./ports";
import { isEmpty, isList, type MaybeValue } from "./values";

/** The resolution that writing this field was; null where the base knows of it, or no source had a part in it. */
function missed(one: UndoField, old: BaseRecord | undefined, at: number): Resolution | null {
  const { field, before, after, sources } = one;
  const mine = new Set(elements(before));
  const came = isList(after) ? elements(after).filter((element) => !mine.has(element)) : after;
  if (fieldRow(field).special === "links")
    return { field, winner: null, now: linksByEndpoint(Array.isArray(came) ? came : null) };
  const base = old?.fields[field];
  if (sources.length === 0 || (base !== undefined && base.at >= at)) return null;
  const now: Record<Endpoint, MaybeValue> = {};
  for (const endpoint of sources) {
    const was = base?.values[endpoint];
    now[endpoint] = isList(was ?? null) && isList(came) ? union(was, came) : came;
  }
  return { field, winner: sources[0] ?? null, now };
}

/** Without the bases of those who had no part in it and say what is restored: it is the person's value now, not theirs. */
function withoutBystanders(base: FieldBase, { field, before, sources }: UndoField): FieldBase {
  const { equal, list } = fieldRow(field).kind;
  if (list || isEmpty(before)) return base;
  const values = Object.entries(base.values).filter(([s, value]) => sources.includes(s) || !equal(before, value));
  return { ...base, values: Object.fromEntries(values) };
}

/**
 * The bases with what the record wrote, as far as they do not have it: links that were written before links had a base or
 * with a mark, and changes that were cut off between Stash and the base. Taken back, all of it is then a person's edit
 * (sync-rules section 3), and elements of lists are held back. The record of a taking back changes nothing.
 */
function withWritten(old: BaseRecord | undefined, record: UndoRecord, at: number): BaseRecord | undefined {
  if (record.undoes !== null) return undefined;
  const found = record.fields.flatMap((one) => missed(one, old, record.at) ?? []);
  const moved = moveBases(old, found, at);
  const fields = { ...moved.fields };
  for (const one of record.fields) {
    const base = fields[one.field];
    if (base) fields[one.field] = withoutBystanders(base, one);
  }
  return { ...moved, fields };
}

type Deps = Pick<ApplyDeps, "bases" | "library" | "clock">;

/**
 * Records with the taking back of them that is about to be sent: to be called before, because after a cut in the middle of
 * it what was taken back must not come in again either.
 */
export async function noteWritten(taking: readonly (readonly [UndoRecord, UndoRecord])[], deps: Deps): Promise<void> {
  const wanted = new Map<string, UndoRecord>();
  for (const [record, back] of taking) {
    const fields = record.fields.filter(({ field }) => back.fields.some((one) => one.field === field));
    wanted.set(baseKey(deps.library.type, record.entityId), { ...record, fields });
  }
  await deps.bases.updateMany([...wanted.keys()], (old, key) => {
    const record = wanted.get(key);
    return record && withWritten(old, record, deps.clock.now());
  });
}
