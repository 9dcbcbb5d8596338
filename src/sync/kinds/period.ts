import { isEmpty } from "../values";
import { partialDate } from "./date";
import type { Kind } from "./kind";
import { remembered } from "./remember";
import { formatText, toText } from "./text";

const PERIOD = /^(\d{4}(?:-\d{1,2}){0,2})?\s*[-–—]\s*(\d{4}(?:-\d{1,2}){0,2})?$/u;

export interface PeriodParts {
  readonly start: string | null;
  readonly end: string | null;
}

const partsOf = remembered((text): PeriodParts | null => {
  const match = PERIOD.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const start = match[1] === undefined ? null : partialDate(match[1]);
  const end = match[2] === undefined ? null : partialDate(match[2]);
  if ((match[1] !== undefined && start === null) || (match[2] !== undefined && end === null)) return null;
  return { start, end };
});

/** Start and end of a period text; null where open, and null altogether when the text is no period. */
export function periodParts(value: unknown): PeriodParts | null {
  return typeof value === "string" ? partsOf(value) : null;
}

/** `2010 - 2020`, `2010 -`, `- 2020` as Stash's tagger writes them (stash-host); null when both are open. */
export function formatPeriod(start: string | null, end: string | null): string | null {
  if (start === null && end === null) return null;
  return `${start ?? ""} - ${end ?? ""}`.trim();
}

/** A span of years or partial dates. Text of another form stays text. */
export const period: Kind = {
  name: "period",
  list: false,
  parse(raw) {
    const value = toText(raw);
    const parts = periodParts(value);
    return parts ? formatPeriod(parts.start, parts.end) : value;
  },
  equal: (local, upstream) => (isEmpty(local) ? isEmpty(upstream) : local === upstream),
  format: formatText,
  problem: (value) =>
    isEmpty(value) || periodParts(value) !== null || /^\d{4}$/u.test(String(value)) ? null : "not-a-period",
};
