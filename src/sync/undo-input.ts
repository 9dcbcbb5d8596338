/** What undoing a record would send: single values as they were, lists by element (sync-rules section 6). Pure. */
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { linkElement } from "./kinds/special";
import { type BoundField, localValues } from "./local";
import type { FieldValues } from "./plan-types";
import type { LocalEntity, StashId } from "./ports";
import { cleanAliases } from "./validate";
import { isList, type MaybeValue, sameExactly } from "./values";

/** True when Stash holds this value; a picture is judged by being there, its bytes by whoever can read them. */
export function holds(field: BoundField, now: FieldValues, value: MaybeValue): boolean {
  const current = now[field.key] ?? null;
  if (field.row.special === "image") return (current === null) === (value === null);
  return sameExactly(current, value);
}

export interface UndoInput {
  readonly input: Readonly<Record<string, unknown>>;
  /** Fields that go back, seen from the undoing: before is what Stash holds now, after what it will hold. */
  readonly free: readonly UndoField[];
  /** Fields that were edited since and stay. */
  readonly edited: readonly FieldKey[];
}

/** The list without what the change added, and with what it took away; what others did since stays. */
function listBefore(field: BoundField, one: UndoField, current: MaybeValue): readonly string[] {
  const key = field.row.kind.elementKey ?? ((element: string) => element);
  const keys = (value: MaybeValue) => new Set(elements(value).map(key));
  const [before, after] = [keys(one.before), keys(one.after)];
  const kept = elements(current).filter((element) => before.has(key(element)) || !after.has(key(element)));
  const there = keys(kept);
  const back = elements(one.before).filter((element) => !after.has(key(element)) && !there.has(key(element)));
  return [...kept, ...back];
}

/** The ids that are to be there, each with the time that it has, or had. */
function idsOf(list: readonly string[], one: UndoField, now: LocalEntity): readonly StashId[] {
  const before = (one.raw.stash_ids ?? []) as readonly StashId[];
  const known = new Map([...now.stashIds, ...before].map((id) => [linkElement(id.endpoint, id.stash_id), id]));
  return list.flatMap((element) => known.get(element) ?? []);
}

/** True for a value that can be taken apart: a list, or nothing. An opaque text goes back as a whole or not at all. */
function byElement(field: BoundField, values: readonly MaybeValue[]): boolean {
  return field.row.kind.list && values.every((value) => value === null || isList(value));
}

/**
 * What to send so that the record's fields hold what they held before. `imageEdited`: the picture is not the one that
 * was written any more.
 */
export function undoInput(
  fields: readonly BoundField[],
  record: UndoRecord,
  now: LocalEntity,
  imageEdited: boolean,
): UndoInput {
  const values = localValues(fields, now);
  const input: Record<string, unknown> = {};
  const free: UndoField[] = [];
  const edited: FieldKey[] = [];
  const goBack = (one: UndoField, after: MaybeValue, columns: Readonly<Record<string, unknown>>) => {
    const field = fields.find((f) => f.key === one.field);
    const raw = Object.fromEntries((field?.local.columns ?? []).map((name) => [name, now.record[name]]));
    const ids = one.field === "stashIds" ? { stash_ids: now.stashIds } : {};
    Object.assign(input, columns);
    free.push({ ...one, before: values[one.field] ?? null, after, raw: { ...raw, ...ids } });
  };
  for (const one of record.fields) {
    const field = fields.find((f) => f.key === one.field);
    const current = values[one.field] ?? null;
    const whole = field !== undefined && holds(field, values, one.after);
    if (field?.row.special === "image") {
      if (whole && !imageEdited) goBack(one, one.before, { image: record.oldImage ?? "" });
      else edited.push(one.field);
    } else if (field && byElement(field, [one.before, one.after, current]) && !(whole && !field.row.special)) {
      const list = listBefore(field, one, current);
      const name = free.find((other) => other.field === "name")?.after ?? values.name ?? null;
      const back = one.field === "aliases" ? cleanAliases(list, name) : list.length > 0 ? list : null;
      const links = field.row.special === "links";
      if (sameExactly(back, current)) edited.push(one.field);
      else goBack(one, back, links ? { stash_ids: idsOf(list, one, now) } : field.local.write(back));
    } else if (whole && field.row.special === "parent") goBack(one, one.before, field.local.write(one.before));
    else if (whole) goBack(one, one.before, one.raw);
    else edited.push(one.field);
  }
  return { input, free, edited };
}

/**
 * `before` | `after` | `neither`: what Stash holds of a record's fields. `image` says which picture it is, where the bytes
 * were looked at.
 */
export function whichSide(
  fields: readonly BoundField[],
  record: UndoRecord,
  now: LocalEntity,
  image?: "before" | "after",
): "before" | "after" | "neither" {
  const values = localValues(fields, now);
  const all = (side: "before" | "after") =>
    record.fields.every((one) => {
      const field = fields.find((f) => f.key === one.field);
      if (!field) return true;
      if (field.row.special === "image" && image !== undefined) return image === side;
      return holds(field, values, one[side]);
    });
  if (all("after")) return "after";
  return all("before") ? "before" : "neither";
}
