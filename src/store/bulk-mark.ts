/**
 * How far an accepting of many came, kept where it is there at once: after a reload in the middle of it nothing else would
 * tell that it was not finished. In localStorage, which does not wait; refused, nothing is told.
 */
import type { EntityType } from "../sync/ports";

export interface BulkMark {
  readonly runId: string;
  readonly tab: string;
  /** The page that accepts; missing: not known by name. */
  readonly page?: string;
  /** Performers, or studios, that were to be written. */
  readonly total: number;
  /** Of the last sign of life. */
  readonly at: number;
}

function keyOf(type: EntityType): string {
  return `performerSiteSync.bulk.${type}`;
}

function isMark(value: unknown): value is BulkMark {
  if (typeof value !== "object" || value === null) return false;
  const { runId, tab, total, at } = value as Partial<Record<keyof BulkMark, unknown>>;
  return [runId, tab].every((one) => typeof one === "string") && [total, at].every((one) => typeof one === "number");
}

/** The mark of one that was not finished, as far as is known; null: there is none. */
export function readMark(type: EntityType): BulkMark | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(type)) ?? "null");
    return isMark(found) ? found : null;
  } catch {
    return null;
  }
}

/** Sets the mark; null takes it away. */
export function writeMark(type: EntityType, mark: BulkMark | null): void {
  try {
    if (mark) localStorage.setItem(keyOf(type), JSON.stringify(mark));
    else localStorage.removeItem(keyOf(type));
  } catch {
    // Refused: a cut is then told by the history alone.
  }
}
