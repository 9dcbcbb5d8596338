/** What is remembered of a field's last resolution (sync-rules: base, W0). The base moves only when a field is resolved. */
import type { FieldKey } from "./fields";
import type { EntityType, Endpoint } from "./ports";
import type { MaybeValue } from "./values";

export interface FieldBase {
  /** W0: the winner at the last resolution; null when a person's own value was resolved without one. */
  readonly winner: Endpoint | null;
  /** base[s]: the value each source had then. Sources that did not answer then keep their earlier one. */
  readonly values: Readonly<Record<Endpoint, MaybeValue>>;
  readonly at: number;
}

/** Bases of one performer. `images` keeps the ETag of the local image when an image was applied. */
export interface BaseRecord {
  readonly fields: Readonly<Partial<Record<FieldKey, FieldBase>>>;
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
}

/** The record after the fields were resolved at `at`. Bases of sources that did not answer stay (sync-rules section 3). */
export function moveBases(old: BaseRecord | undefined, resolutions: readonly Resolution[], at: number): BaseRecord {
  const fields: Partial<Record<FieldKey, FieldBase>> = { ...(old ?? NO_BASES).fields };
  for (const { field, winner, now } of resolutions) {
    fields[field] = { winner, values: { ...fields[field]?.values, ...now }, at };
  }
  return { fields };
}
