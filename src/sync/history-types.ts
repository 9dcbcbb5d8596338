/** What became of one field upstream, edit by edit. Plain data, storable. */
import type { FieldKey } from "./fields";
import type { MaybeValue } from "./values";

export interface FieldEdit {
  /** Id of the edit at its source. */
  readonly id: string;
  /** When it was applied, as the source says it. */
  readonly at: string;
  readonly before: MaybeValue;
  readonly after: MaybeValue;
}

/** Oldest first. An empty list: asked, and nothing is known. */
export type FieldEdits = Readonly<Partial<Record<FieldKey, readonly FieldEdit[]>>>;
