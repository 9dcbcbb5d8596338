/** The career of a performer: one free text until Stash 0.30, two partial dates from 0.31 on. */
import type { LocalPerformer } from "../seed/local-types";

export interface CareerDates {
  readonly start: string | null;
  readonly end: string | null;
}

/**
 * `2010`, `2010 -`, `- 2020`, `2010 - 2020` (blanks aside) as dates, or null for any other text. Stash's migration is asked for the
 * same in its issue 6423; what it does with other texts (a custom field) is not imitated.
 */
export function careerDates(text: string): CareerDates | null {
  const match = /^\s*(\d{4})?\s*(-)?\s*(\d{4})?\s*$/.exec(text);
  if (!match || (!match[1] && !match[3]) || (match[1] && match[3] && !match[2])) return null;
  return { start: match[1] ?? null, end: match[3] ?? null };
}

/** The dates as the old free text, for the deprecated column. */
export function careerText({ start, end }: CareerDates): string {
  if (start === null && end === null) return "";
  return [start ?? "", "-", end ?? ""].join(" ").trim();
}

/** The upgrade to 0.31: the free text becomes dates where it can. */
export function withCareerDates(row: LocalPerformer): LocalPerformer {
  if (row.career_start !== undefined || row.career_end !== undefined || row.career_length === "") return row;
  const dates = careerDates(row.career_length);
  return dates ? { ...row, career_length: "", career_start: dates.start, career_end: dates.end } : row;
}

/** The way back, for a kept library that an older Stash opens: the dates as free text. */
export function withCareerText(row: LocalPerformer): LocalPerformer {
  const { career_start: start = null, career_end: end = null, ...rest } = row;
  if (start === null && end === null) return row;
  return { ...rest, career_length: careerText({ start, end }) };
}
