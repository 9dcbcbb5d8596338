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

export type FieldValue = string | number | readonly string[] | ImageValue;

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
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The same canonical value, letter by letter; only the order of a list does not count. Stricter than a kind's `equal`,
 * which lets pass what Stash's tagger would have written: here `1989` → `1989-01-01` is a change.
 */
export function sameExactly(a: MaybeValue | undefined, b: MaybeValue | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  if (isList(a) && isList(b)) return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
  if (isImage(a) && isImage(b)) return a.id === b.id;
  return a === b;
}

/** Values by field key, where the keys themselves do not matter. */
export type LooseValues = Readonly<Record<string, MaybeValue | undefined>>;
