/** The shape of one row of the field table. */
import type { Kind } from "./kinds/kind";
import type { LooseValues } from "./values";
import type { Endpoint, RawRecord } from "./ports";
import type { MaybeValue } from "./values";

/** How a field is kept in Stash; chosen by what the server's update input offers. */
export interface LocalColumns {
  /** Input fields that must exist for this variant: `name`, or `name:Type` where the type decides. */
  readonly requires: readonly string[];
  /** Columns of Stash's Performer, which are also the fields of its update input: undo writes them back raw. */
  readonly columns: readonly string[];
  read(record: RawRecord): MaybeValue;
  /** Fields of PerformerUpdateInput that make the field hold `value`. */
  write(value: MaybeValue): Readonly<Record<string, unknown>>;
  /** Message id of why this server would refuse a value that the kind allows, or null. */
  problem?(value: MaybeValue): string | null;
}

export interface FieldRow<Key extends string = string> {
  readonly key: Key;
  /** react-intl id; Stash's own where it has the word. */
  readonly message: string;
  readonly kind: Kind;
  /** First variant whose `requires` the server offers wins. */
  readonly local: readonly LocalColumns[];
  /** GraphQL selection on a stash-box's Performer. */
  readonly box: string;
  /**
   * GraphQL selection on a stash-box's PerformerEdit, where edits call columns otherwise than `box` does: under the names
   * of `box`.
   */
  readonly edit?: string;
  /** Raw upstream record to raw local form; undefined = absent. Default: the column named by `box`. */
  fromBox?(record: RawRecord, endpoint: Endpoint): unknown;
  /** Column of Stash's ScrapedPerformer, which is in Stash's own form already; missing: it does not come that way. */
  readonly scraped?: string;
  /** Message id of why a source's value cannot be right, given the others (cross-field), or null. */
  implausible?(value: MaybeValue, all: LooseValues, today: string): string | null;
  /** Weight as evidence in matching; 0 or missing: none. */
  readonly evidence?: number;
  /** How people read it where the kind alone does not say: a country's name for its code, centimetres. */
  readonly reads?: "country" | "cm";
  /**
   * The planner leaves the field to its own rules (image, stash ids). `parent`: compared as any other, but what Stash
   * answers (a studio) is not what it is sent (an id).
   */
  readonly special?: "image" | "links" | "parent";
}
