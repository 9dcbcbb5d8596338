/** What a source's value must fulfil to be believed (sync-rules section 2). Each returns a message id, or null. */
import { dateSpan } from "./kinds/date";
import { periodParts } from "./kinds/period";
import type { LooseValues, MaybeValue } from "./values";

const ADULT_YEARS = 18;
const HEIGHT_CM = { min: 100, max: 250 };
const FIRST_BIRTH = "1901";

/** `YYYY-MM-DD` so many years later. */
function yearsLater(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, "0") + day.slice(4);
}

/** 100–250 cm. */
export function heightInRange(value: MaybeValue): string | null {
  if (value === null) return null;
  return typeof value === "number" && value >= HEIGHT_CM.min && value <= HEIGHT_CM.max ? null : "height-range";
}

/** After 1900 and at least 18 years ago; a partial date is judged by its earliest day. */
export function plausibleBirth(value: MaybeValue, _all: LooseValues, today: string): string | null {
  if (value === null) return null;
  const span = dateSpan(value);
  if (!span) return "not-a-date";
  if (span.last < FIRST_BIRTH) return "birth-too-early";
  return yearsLater(span.first, ADULT_YEARS) > today ? "birth-too-late" : null;
}

/** Death after birth and not in the future, as far as partial dates can tell. */
export function dateAfterBirth(value: MaybeValue, all: LooseValues, today: string): string | null {
  if (value === null) return null;
  const death = dateSpan(value);
  if (!death) return "not-a-date";
  if (death.first > today) return "in-the-future";
  const birth = dateSpan(all.birthdate);
  return birth && death.last < birth.first ? "death-before-birth" : null;
}

/** Career start at least 18 years after birth and not in the future. */
export function plausibleCareer(value: MaybeValue, all: LooseValues, today: string): string | null {
  const start = dateSpan(periodParts(value)?.start ?? null);
  if (!start) return null;
  if (start.first > today) return "in-the-future";
  const birth = dateSpan(all.birthdate);
  return birth && yearsLater(birth.first, ADULT_YEARS) > start.last ? "career-too-early" : null;
}

/** Career end not before its start. */
export function endNotBeforeStart(value: MaybeValue): string | null {
  const parts = periodParts(value);
  const start = dateSpan(parts?.start ?? null);
  const end = dateSpan(parts?.end ?? null);
  return start && end && end.last < start.first ? "end-before-start" : null;
}
