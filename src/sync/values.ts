/**
 * The values a field can hold, in Stash's own form (stash-host: "Stash's own forms").
 * A list is always a list of strings, whatever its elements mean: the field's kind knows how to compare and print them.
 */
export interface ImageValue {
  /** Upstream image id, or for the local image the path part of its URL without host. */
  readonly id: string;
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
}

/**
 * A studio as another one's parent, seen from the library (`localId`), from a source (one link), or from both sides.
 * Two of them are the same studio when their local ids are, or else when they share a link.
 */
export interface StudioValue {
  readonly name: string;
  /** Id in the library; null: no studio there is known to be it. */
  readonly localId: string | null;
  /** `endpoint id` of the entities that it is upstream (see kinds/special: `linkElement`). */
  readonly links: readonly string[];
  /** Why it cannot be this studio's parent although it is in the library: several studios there are it, or a loop. */
  readonly obstacle?: "shared" | "loop";
}

export type FieldValue = string | number | readonly string[] | ImageValue | StudioValue;

/** `null` is *empty*: Stash's null and "" are one. `undefined` (absent) never travels inside a value. */
export type MaybeValue = FieldValue | null;

/** True when a value says nothing: null, blank text, an empty list. Zero is a value. */
export function isEmpty(value: MaybeValue | undefined): value is null | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return false;
}

/** True for a list field's value. */
export function isList(value: MaybeValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** True for a picture. */
export function isImage(value: MaybeValue | undefined): value is ImageValue {
  return typeof value === "object" && value !== null && "url" in value;
}

/** True for a studio as a parent. */
export function isStudio(value: MaybeValue | undefined): value is StudioValue {
  return typeof value === "object" && value !== null && "links" in value;
}

/** The same studio, as far as both sides can tell. */
export function sameStudio(a: StudioValue, b: StudioValue): boolean {
  if (a.localId !== null && b.localId !== null) return a.localId === b.localId;
  return a.links.some((link) => b.links.includes(link));
}

/**
 * The same canonical value, letter by letter; only the order of a list does not count. Stricter than a kind's `equal`,
 * which lets pass what Stash's tagger would have written: here `1989` → `1989-01-01` is a change.
 */
export function sameExactly(a: MaybeValue | undefined, b: MaybeValue | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isList(a) && isList(b)) return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  if (isImage(a) && isImage(b)) return a.id === b.id;
  if (isStudio(a) && isStudio(b)) return sameStudio(a, b);
  return a === b;
}

/** Values by field key, where the keys themselves do not matter. */
export type LooseValues = Readonly<Record<string, MaybeValue | undefined>>;

/** What a source said and was not taken in: the column, why, and how often. */
export interface Refusal {
  readonly column: string;
  readonly why: "too-long" | "too-many" | "wrong-type" | "not-an-address" | "hidden-characters";
  readonly count: number;
}
