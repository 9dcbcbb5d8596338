/**
 * A kind of value knows how to read, compare, print and judge itself. One file per kind; a field's row names its kind.
 * `equal` is directed: the local value stands left, a source's right, because what Stash's own tagger would have written
 * from the same upstream value counts as equal (sync-rules section 2).
 */
import type { MaybeValue } from "../values";

/** A new kind does not compile until it is named here and drawn in the ui's table of cells. */
export type KindName =
  | "text"
  | "term"
  | "gender"
  | "date"
  | "count"
  | "period"
  | "names"
  | "urls"
  | "bodyMods"
  | "image"
  | "links"
  | "parent";

export interface Kind {
  readonly name: KindName;
  /** `list` fields are compared element by element. */
  readonly list: boolean;
  /** Raw column or typed text to canonical value; null when empty. Never throws: what cannot be understood stays text. */
  parse(raw: unknown): MaybeValue;
  equal(local: MaybeValue, upstream: MaybeValue): boolean;
  /** For people; the empty string for null. */
  format(value: MaybeValue): string;
  /** Message id of what is wrong with a typed value, or null. */
  problem(value: MaybeValue): string | null;
  /**
   * Message id of why a source's value cannot be written yet although nothing is wrong with it, or null. Such a value
   * does not compete: the next source steps in, and with none the field waits.
   */
  unready?(value: MaybeValue): string | null;
  /** Lists: the identity of an element. */
  elementKey?(element: string): string;
}
