/**
 * Equal changes of many entities as one pattern (design/ui.md: one decision for many): what a difference has in common with
 * others of its field. Pure.
 */
import { fieldRow, type FieldKey } from "./fields";
import type { KindName } from "./kinds/kind";
import { elements } from "./kinds/lists";
import { linkParts } from "./kinds/special";
import { fold } from "./kinds/text";
import type { DiffKind, FieldDiff } from "./plan-types";
import { isEmpty, type MaybeValue } from "./values";

/** What the changes of a pattern have in common; `id` names the words, `from` and `to` fill them. */
export type PatternShape =
  /** The very same change everywhere. */
  | { readonly id: "values"; readonly from: MaybeValue; readonly to: MaybeValue }
  /** A stash id of one source. */
  | { readonly id: "link"; readonly endpoint: string }
  | {
      readonly id:
        | "fills"
        | "empties"
        | "spelling"
        | "padded-date"
        | "more-exact"
        | "less-exact"
        | "close"
        | "adds"
        | "removes"
        | "adds-and-removes"
        | "image"
        | "implausible"
        | "each";
    };

export interface PatternOf {
  /** Equal for changes of one pattern. */
  readonly key: string;
  readonly shape: PatternShape;
}

type Compare = (from: MaybeValue, to: MaybeValue, diff: FieldDiff) => PatternShape;

/** Rounding between feet and centimetres moves a height by so much. */
const CLOSE = 2;

const each: PatternShape = { id: "each" };
const values: Compare = (from, to) => ({ id: "values", from, to });

function dates(from: MaybeValue, to: MaybeValue): PatternShape {
  const [old, now] = [String(from), String(to)];
  if (now.length > old.length && now.startsWith(old)) return { id: "more-exact" };
  if (old.length > now.length && old.startsWith(now)) return { id: "less-exact" };
  // Stash's own tagger pads a year to its first day (stash-host: Stash's own forms).
  if (old.endsWith("-01-01") && now.length === 10 && old.slice(0, 4) === now.slice(0, 4)) return { id: "padded-date" };
  return each;
}

function lists(_from: MaybeValue, _to: MaybeValue, { elements: all = [] }: FieldDiff): PatternShape {
  const some = (change: "add" | "remove") => all.some((one) => one.change === change);
  if (some("add")) return { id: some("remove") ? "adds-and-removes" : "adds" };
  return some("remove") ? { id: "removes" } : each;
}

function links(_from: MaybeValue, to: MaybeValue, { elements: all = [] }: FieldDiff): PatternShape {
  const moved = all.filter((one) => one.change === "add" || one.change === "remove").map((one) => one.value);
  const sources = new Set((moved.length > 0 ? moved : elements(to)).map((one) => linkParts(one).endpoint));
  const [endpoint] = sources;
  return sources.size === 1 && endpoint !== undefined ? { id: "link", endpoint } : each;
}

const BY_KIND = {
  text: (from, to) => (fold(String(from)) === fold(String(to)) ? { id: "spelling" } : each),
  term: values,
  gender: values,
  parent: () => each,
  date: dates,
  count: (from, to) =>
    typeof from === "number" && typeof to === "number" && Math.abs(from - to) <= CLOSE ? { id: "close" } : each,
  period: () => each,
  names: lists,
  urls: lists,
  bodyMods: lists,
  image: () => ({ id: "image" }),
  links,
} as const satisfies Record<KindName, Compare>;

function shapeOf(diff: FieldDiff): PatternShape {
  const { local, proposed, kind } = diff;
  const row = fieldRow(diff.field);
  if (kind === "suspicious") return { id: "implausible" };
  if (row.special === "links" || row.special === "image" || row.kind.list)
    return BY_KIND[row.kind.name](local, proposed, diff);
  if (isEmpty(local)) return { id: "fills" };
  if (isEmpty(proposed)) return { id: "empties" };
  return BY_KIND[row.kind.name](local, proposed, diff);
}

const known = new WeakMap<FieldDiff, PatternOf>();

/** The pattern of a difference; the same difference gives the same object. */
export function patternOf(diff: FieldDiff): PatternOf {
  const old = known.get(diff);
  if (old) return old;
  const shape = shapeOf(diff);
  const made = { shape, key: JSON.stringify([diff.field, diff.kind, ...Object.values(shape)]) };
  known.set(diff, made);
  return made;
}

export interface Pattern<T> {
  readonly key: string;
  readonly kind: DiffKind;
  readonly shape: PatternShape;
  readonly members: readonly T[];
}

export interface FieldPatterns<T> {
  readonly field: FieldKey;
  readonly changes: number;
  /** Most members first; changes that have nothing in common stand last, as one pattern a kind. */
  readonly patterns: readonly Pattern<T>[];
  /** Patterns of changes that have something in common, and how many changes they cover. */
  readonly shared: { readonly patterns: number; readonly changes: number };
}

function byUse(a: Pattern<unknown>, b: Pattern<unknown>): number {
  const last = (pattern: Pattern<unknown>) => (pattern.shape.id === "each" ? 1 : 0);
  return last(a) - last(b) || b.members.length - a.members.length;
}

/** Changes grouped by field and pattern, fields with most changes first. `diffOf` finds a member's difference. */
export function groupPatterns<T>(members: Iterable<T>, diffOf: (member: T) => FieldDiff): readonly FieldPatterns<T>[] {
  type Found = Map<string, { kind: DiffKind; shape: PatternShape; members: T[] }>;
  const fields = new Map<FieldKey, Found>();
  for (const member of members) {
    const diff = diffOf(member);
    const { key, shape } = patternOf(diff);
    const patterns = fields.get(diff.field) ?? (new Map() as Found);
    fields.set(diff.field, patterns);
    const pattern = patterns.get(key);
    if (pattern) pattern.members.push(member);
    else patterns.set(key, { kind: diff.kind, shape, members: [member] });
  }
  const groups = [...fields].map(([field, found]): FieldPatterns<T> => {
    const patterns = [...found].map(([key, pattern]) => ({ key, ...pattern })).sort(byUse);
    const shared = patterns.filter((one) => one.shape.id !== "each" && one.members.length > 1);
    const count = (list: readonly Pattern<T>[]) => list.reduce((sum, one) => sum + one.members.length, 0);
    return { field, changes: count(patterns), patterns, shared: { patterns: shared.length, changes: count(shared) } };
  });
  return groups.sort((a, b) => b.changes - a.changes);
}
