import { isEmpty, type MaybeValue } from "../values";
import type { Kind } from "./kind";
import { remembered } from "./remember";
import { formatText, toText } from "./text";

const PARTIAL = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u;

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` with two-digit parts, or null when it is no calendar date. */
export const partialDate = remembered((textValue): string | null => {
  const match = PARTIAL.exec(textValue);
  if (!match) return null;
  const [, year, month, day] = match as unknown as [string, string, string | undefined, string | undefined];
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return null;
  if (day === undefined) return `${year}-${month.padStart(2, "0")}`;
  const d = Number(day);
  if (d < 1 || d > new Date(Date.UTC(Number(year), m, 0)).getUTCDate()) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
});

/** What Stash's tagger would have written: `1989` → `1989-01-01` (stash-host). We never write it ourselves. */
export function padded(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** First and last day that a partial date can mean, both `YYYY-MM-DD`. */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
}

const spanOf = remembered((text): DateSpan | null => {
  const date = partialDate(text);
  if (date === null) return null;
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const last = new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).getUTCDate();
  return { first: `${date}-01`, last: `${date}-${last}` };
});

/** The days a partial date can mean; null for what is no date. */
export function dateSpan(value: MaybeValue | undefined): DateSpan | null {
  return typeof value === "string" ? spanOf(value) : null;
}

/** A date that may lack its day or month. Text that is no date stays as it is, and is a problem only when written. */
export const date: Kind = {
  name: "date",
  list: false,
  parse(raw) {
    const value = toText(raw);
    return value === null ? null : (partialDate(value) ?? value);
  },
  equal(local, upstream) {
    if (isEmpty(local) || isEmpty(upstream)) return isEmpty(local) && isEmpty(upstream);
    return local === upstream || local === padded(String(upstream));
  },
  format: formatText,
  problem: (value) => (isEmpty(value) || partialDate(String(value)) !== null ? null : "not-a-date"),
};
