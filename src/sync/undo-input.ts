/** What undoing a record would send: single values as they were, lists by element (sync-rules section 6). Pure. */
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { linkElement, linkParts } from "./kinds/special";
import { type BoundField, localValues } from "./local";
import type { FieldValues } from "./plan-types";
import type { LocalEntity, StashId } from "./ports";
import { cleanAliases } from "./validate";
import { isList, type MaybeValue, sameExactly } from "./values";

/**
 * Why a field stayed: edited since; `already` holds what it held before; `lost`: the old picture's bytes are gone;
 * `undone`: it was taken back earlier, or never written.
 */
export type KeptWhy = "edited" | "already" | "lost" | "undone";

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
  /** Fields that stay as they are. */
  readonly kept: readonly { readonly field: FieldKey; readonly why: KeptWhy }[];
}

/** What is known of pictures, and what a person said. */
export interface UndoSight {
  /** The old picture as a data URL; null: there was none; undefined: its bytes are lost, or no picture was touched. */
  readonly oldImage?: string | null | undefined;
  /** The picture of now, where its bytes were looked at. */
  readonly picture?: "before" | "after" | "other";
  /** What was edited since goes back too. */
  readonly force?: boolean;
}

/** What makes an element of this list itself, and the elements of a value by that. */
function keysOf({ row: { kind } }: BoundField) {
  const key = (element: string) => kind.elementKey?.(element) ?? element;
  return { key, keys: (value: MaybeValue) => new Set(elements(value).map(key)) };
}

/** The list without what the change added, and with what it took away; what others did since stays. */
function listBefore(field: BoundField, one: UndoField, current: MaybeValue): readonly string[] {
  const { key, keys } = keysOf(field);
  const [before, after] = [keys(one.before), keys(one.after)];
  const kept = elements(current).filter((element) => before.has(key(element)) || !after.has(key(element)));
  const there = keys(kept);
  const back = elements(one.before).filter((element) => !after.has(key(element)) && !there.has(key(element)));
  return [...kept, ...back];
}

/** The ids that are to be there, each with the time that it has, or had; without one where a file does not say. */
function idsOf(list: readonly string[], one: UndoField, now: LocalEntity): readonly StashId[] {
  const before = (Array.isArray(one.raw.stash_ids) ? one.raw.stash_ids : []) as readonly StashId[];
  const known = new Map([...now.stashIds, ...before].map((id) => [linkElement(id.endpoint, id.stash_id), id]));
  return list.map((element) => {
    const { endpoint, id } = linkParts(element);
    return known.get(element) ?? { endpoint, stash_id: id };
  });
}

/** True for a value that can be taken apart: a list, or nothing. An opaque text goes back as a whole or not at all. */
function byElement(field: BoundField, values: readonly MaybeValue[]): boolean {
  return field.row.kind.list && values.every((value) => value === null || isList(value));
}

/** The columns letter by letter as they were, where this server still has them and they say what the record says. */
function columnsBefore({ local, row }: BoundField, one: UndoField): Readonly<Record<string, unknown>> {
  if (row.special) return local.write(one.before);
  const raw = Object.fromEntries(
    local.columns.flatMap((name) => (one.raw[name] === undefined ? [] : [[name, one.raw[name]]])),
  );
  const complete = Object.keys(raw).length === local.columns.length && sameExactly(local.read(raw), one.before);
  return complete ? raw : local.write(one.before);
}

/** What of the change Stash still has: a file's word counts only while all of it is there. */
function wholly(field: BoundField, one: UndoField, current: MaybeValue): boolean {
  const { keys } = keysOf(field);
  const [before, after, now] = [keys(one.before), keys(one.after), keys(current)];
  return [...after].every((id) => now.has(id)) && [...before].every((id) => after.has(id) || !now.has(id));
}

function pictureInput(one: UndoField, whole: boolean, current: MaybeValue, sight: UndoSight): KeptWhy | null {
  if (one.before !== null && typeof sight.oldImage !== "string") return "lost";
  if (sight.picture === "before" || (current === null && one.before === null)) return "already";
  const untouched = whole && (sight.picture === undefined || sight.picture === "after");
  return untouched || sight.force ? null : "edited";
}

/** What to send so that the record's fields hold what they held before. */
export function undoInput(
  fields: readonly BoundField[],
  record: UndoRecord,
  now: LocalEntity,
  sight: UndoSight,
): UndoInput {
  const values = localValues(fields, now);
  const input: Record<string, unknown> = {};
  const free: UndoField[] = [];
  const kept: { field: FieldKey; why: KeptWhy }[] = [];
  const goBack = (field: BoundField, one: UndoField, after: MaybeValue, columns: Readonly<Record<string, unknown>>) => {
    const raw = Object.fromEntries(field.local.columns.map((name) => [name, now.record[name]]));
    const ids = one.field === "stashIds" ? { stash_ids: now.stashIds } : {};
    Object.assign(input, columns);
    free.push({ ...one, before: values[one.field] ?? null, after, raw: { ...raw, ...ids } });
  };
  const stay = ({ field }: UndoField, why: KeptWhy) => kept.push({ field, why });
  for (const one of record.fields) {
    const field = fields.find((f) => f.key === one.field);
    const current = values[one.field] ?? null;
    if (!field) {
      stay(one, "edited");
      continue;
    }
    const whole = holds(field, values, one.after);
    if (field.row.special === "image") {
      const why = pictureInput(one, whole, current, sight);
      if (why === null) goBack(field, one, one.before, { image: one.before === null ? "" : sight.oldImage });
      else stay(one, why);
    } else if (byElement(field, [one.before, one.after, current]) && !(whole && !field.row.special)) {
      const list = listBefore(field, one, current);
      const name = free.find((other) => other.field === "name")?.after ?? values.name ?? null;
      const back = one.field === "aliases" ? cleanAliases(list, name) : list.length > 0 ? list : null;
      const links = field.row.special === "links";
      if (sameExactly(back, current)) stay(one, "already");
      else if (record.imported !== undefined && !wholly(field, one, current)) stay(one, "edited");
      else goBack(field, one, back, links ? { stash_ids: idsOf(list, one, now) } : field.local.write(back));
    } else if (whole || sight.force) {
      if (!whole && sameExactly(current, one.before)) stay(one, "already");
      else goBack(field, one, one.before, columnsBefore(field, one));
    } else stay(one, sameExactly(current, one.before) ? "already" : "edited");
  }
  return { input, free, kept };
}

/**
 * `before` | `after` | `neither`: what Stash holds of a record's fields. `image` says which picture it is, where the bytes
 * were looked at. Stash writes an entity whole or not at all: where some fields are as written and none is as before, it was
 * written, and others edited the rest since; the other way about it was not.
 */
export function whichSide(
  fields: readonly BoundField[],
  record: UndoRecord,
  now: LocalEntity,
  image?: "before" | "after",
): "before" | "after" | "neither" {
  const values = localValues(fields, now);
  const is = (side: "before" | "after") =>
    record.fields.map((one) => {
      const field = fields.find((f) => f.key === one.field);
      if (!field) return true;
      if (field.row.special === "image" && image !== undefined) return image === side;
      return holds(field, values, one[side]);
    });
  const [before, after] = [is("before"), is("after")];
  // What is equal before and after tells nothing.
  const written = after.some((held, i) => held && !before[i]);
  const unwritten = before.some((held, i) => held && !after[i]);
  if (written !== unwritten) return written ? "after" : "before";
  return after.every(Boolean) ? "after" : "neither";
}
