/** What is remembered of a field's last resolution (sync-rules: base, W0). The base moves only when a field is resolved. */
import { type FieldKey, fieldRow } from "./fields";
import { elements } from "./kinds/lists";
import type { EntityType, Endpoint } from "./ports";
import { isEmpty, type MaybeValue } from "./values";

export interface FieldBase {
  /** W0: the winner at the last resolution; null when a person's own value was resolved without one. */
  readonly winner: Endpoint | null;
  /** base[s]: the value each source had then. Sources that did not answer then keep their earlier one. */
  readonly values: Readonly<Record<Endpoint, MaybeValue>>;
  readonly at: number;
}

/** What a person dismissed in one field (sync-rules section 4). */
export interface Dismissal {
  /** The value; of lists the additions; of stash ids the proposals, as link-diff names them. */
  readonly value: MaybeValue;
  /** Lists: elements whose removal was dismissed. */
  readonly removals?: readonly string[];
  /** Nothing of this field is offered any more, whatever upstream says. */
  readonly forGood: boolean;
  readonly at: number;
  /** The base before, so that taking the dismissal back asks the same question again; missing once it moved for another reason. */
  readonly before?: FieldBase | null;
}

/** Bases of one performer. `images` keeps the ETag of the local image when an image was applied. */
export interface BaseRecord {
  readonly fields: Readonly<Partial<Record<FieldKey, FieldBase>>>;
  readonly dismissed?: Readonly<Partial<Record<FieldKey, Dismissal>>>;
}

export const NO_BASES: BaseRecord = { fields: {} };

/** Key of an entity's record in the bases store. */
export function baseKey(type: EntityType, id: string): string {
  return `${type} ${id}`;
}

export interface Resolution {
  readonly field: FieldKey;
  readonly winner: Endpoint | null;
  /** What every source that answered says now; absent ones are left out. */
  readonly now: Readonly<Record<Endpoint, MaybeValue>>;
  /** Lists: elements that no source has any more and whose removal nobody decided. The base keeps them, so they stay offered. */
  readonly open?: readonly string[];
  /** What the person dismissed with it. */
  readonly dismissal?: Pick<Dismissal, "value" | "removals" | "forGood">;
}

function keyOf(field: FieldKey): (element: string) => string {
  return fieldRow(field).kind.elementKey ?? ((element) => element);
}

/** What the sources say now, with the open removals that their base had. */
function withOpen(before: FieldBase | undefined, { field, now, open = [] }: Resolution): Resolution["now"] {
  if (open.length === 0) return now;
  const key = keyOf(field);
  const wanted = new Set(open.map(key));
  const entries = Object.entries(now).map(([endpoint, value]): [Endpoint, MaybeValue] => {
    const has = new Set(elements(value).map(key));
    const held = elements(before?.values[endpoint]).filter((one) => wanted.has(key(one)) && !has.has(key(one)));
    return [endpoint, held.length > 0 ? [...elements(value), ...held] : value];
  });
  return Object.fromEntries(entries);
}

/** The elements of both, each once, in the order of first appearance. */
export function union(a: MaybeValue | undefined, b: MaybeValue | undefined): readonly string[] {
  return [...new Set([...elements(a), ...elements(b)])];
}

/** A dismissal on top of what was dismissed before: of lists and links more elements, else the newer value. */
function dismissed(
  { field, dismissal }: Resolution,
  known: Dismissal | undefined,
  base: FieldBase | undefined,
  at: number,
): Dismissal | undefined {
  const { kind } = fieldRow(field);
  if (dismissal) {
    const before = known?.before === undefined ? (base ?? null) : known.before;
    if (!kind.list || !known) return { ...dismissal, at, before };
    const value = union(known.value, dismissal.value);
    const removals = union(known.removals ?? null, dismissal.removals ?? null);
    return { value: value.length > 0 ? value : null, removals, forGood: dismissal.forGood, at, before };
  }
  if (!known) return undefined;
  // Resolved in another way: what was dismissed stays so only for a list's elements, and what was dismissed for good.
  const { before: _before, ...rest } = known;
  return kind.list || known.forGood ? rest : undefined;
}

/** Removals of elements that are upstream again were about a change that is history. */
function stillGone(dismissal: Dismissal, { field, now }: Resolution): Dismissal {
  if (isEmpty(dismissal.removals)) return dismissal;
  const key = keyOf(field);
  const there = new Set(Object.values(now).flatMap((value) => elements(value).map(key)));
  return { ...dismissal, removals: dismissal.removals.filter((element) => !there.has(key(element))) };
}

/** The base with these elements too: each source keeps what it had. */
function withElements(base: FieldBase | undefined, more: Resolution["now"], at: number): FieldBase {
  const values = { ...base?.values };
  for (const [endpoint, value] of Object.entries(more)) values[endpoint] = union(values[endpoint], value);
  return { winner: base?.winner ?? null, values, at };
}

/** The record after the fields were resolved at `at`. Bases of sources that did not answer stay (sync-rules section 3). */
export function moveBases(old: BaseRecord | undefined, resolutions: readonly Resolution[], at: number): BaseRecord {
  const fields: Partial<Record<FieldKey, FieldBase>> = { ...(old ?? NO_BASES).fields };
  const hidden: Partial<Record<FieldKey, Dismissal>> = { ...old?.dismissed };
  for (const resolution of resolutions) {
    const { field, winner } = resolution;
    const before = fields[field];
    const now = withOpen(before, resolution);
    // Of stash ids the base is which ones were ever here: who takes one off is not linked again.
    if (fieldRow(field).special !== "links") fields[field] = { winner, values: { ...before?.values, ...now }, at };
    else if (Object.keys(now).length > 0) fields[field] = withElements(before, now, at);
    const dismissal = dismissed(resolution, hidden[field], before, at);
    if (dismissal) hidden[field] = stillGone(dismissal, resolution);
    else delete hidden[field];
  }
  return Object.keys(hidden).length > 0 ? { fields, dismissed: hidden } : { fields };
}

/** The record without a field's dismissal: what it hid is offered again. */
export function withoutDismissal(old: BaseRecord | undefined, field: FieldKey): BaseRecord {
  const { fields, dismissed: hidden } = old ?? NO_BASES;
  const { [field]: gone, ...others } = hidden ?? {};
  const { [field]: _base, ...rest } = fields;
  const before = gone?.before === undefined ? fields[field] : gone.before;
  const back = before ? { ...rest, [field]: before } : rest;
  return Object.keys(others).length > 0 ? { fields: back, dismissed: others } : { fields: back };
}
