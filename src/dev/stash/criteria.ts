/** Stash's filter criteria, as far as the plugin and the page use them. */
import type { LocalStashId } from "../seed/local-types";
import { asciiFold } from "./library";

export interface Criterion {
  readonly value?: unknown;
  readonly value2?: unknown;
  readonly value_list?: readonly string[] | null;
  readonly modifier: string;
  readonly excludes?: readonly string[] | null;
}

export interface StashIdCriterion {
  readonly endpoint?: string | null;
  readonly stash_id?: string | null;
  readonly modifier: string;
}

/** SQL LIKE: ASCII case aside, `%` and `_` are wildcards. */
function like(pattern: string): (value: string) => boolean {
  const source = [...asciiFold(pattern)]
    .map((char) => (char === "%" ? ".*" : char === "_" ? "." : char.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  const expression = new RegExp(`^${source}$`, "su");
  return (value) => expression.test(asciiFold(value));
}

/** Does a text column fit? */
export function textFits(criterion: Criterion, value: string): boolean {
  const wanted = String(criterion.value ?? "");
  switch (criterion.modifier) {
    case "EQUALS":
      return like(wanted)(value);
    case "NOT_EQUALS":
      return !like(wanted)(value);
    case "INCLUDES":
      return wanted.split(" ").some((word) => like(`%${word}%`)(value));
    case "EXCLUDES":
      return !wanted.split(" ").some((word) => like(`%${word}%`)(value));
    case "IS_NULL":
      return value.trim() === "";
    case "NOT_NULL":
      return value.trim() !== "";
    case "MATCHES_REGEX":
      return new RegExp(wanted, "u").test(value);
    case "NOT_MATCHES_REGEX":
      return !new RegExp(wanted, "u").test(value);
    default:
      throw new Error(`invalid modifier for string criterion: ${criterion.modifier}`);
  }
}

/** Does any of a list of texts fit (none of them, for the negative modifiers)? */
export function listFits(criterion: Criterion, values: readonly string[]): boolean {
  if (criterion.modifier === "IS_NULL") return values.length === 0;
  if (criterion.modifier === "NOT_NULL") return values.length > 0;
  return criterion.modifier.startsWith("NOT_") || criterion.modifier === "EXCLUDES"
    ? values.every((value) => textFits(criterion, value))
    : values.some((value) => textFits(criterion, value));
}

/** Does a number, date or time (as a comparable value) fit? */
export function orderFits<T extends number | string>(criterion: Criterion, value: T | null): boolean {
  if (criterion.modifier === "IS_NULL") return value === null;
  if (criterion.modifier === "NOT_NULL") return value !== null;
  if (value === null) return criterion.modifier === "NOT_EQUALS";
  const [low, high] = [criterion.value as T, criterion.value2 as T];
  switch (criterion.modifier) {
    case "EQUALS":
      return value === low;
    case "NOT_EQUALS":
      return value !== low;
    case "GREATER_THAN":
      return value > low;
    case "LESS_THAN":
      return value < low;
    case "BETWEEN":
      return value >= low && value <= high;
    case "NOT_BETWEEN":
      return value < low || value > high;
    default:
      return false;
  }
}

/** Do ids (tags, parents) fit? */
export function idsFit(criterion: Criterion, ids: readonly number[]): boolean {
  const wanted = (Array.isArray(criterion.value) ? criterion.value : []).map(Number);
  const excluded = (criterion.excludes ?? []).map(Number);
  if (excluded.some((id) => ids.includes(id))) return false;
  switch (criterion.modifier) {
    case "INCLUDES":
      return wanted.some((id) => ids.includes(id));
    case "INCLUDES_ALL":
      return wanted.every((id) => ids.includes(id));
    case "EXCLUDES":
      return !wanted.some((id) => ids.includes(id));
    case "IS_NULL":
      return ids.length === 0;
    case "NOT_NULL":
      return ids.length > 0;
    default:
      return true;
  }
}

/** The endpoint, when given, narrows which ids are looked at. */
export function stashIdFits(criterion: StashIdCriterion, ids: readonly LocalStashId[]): boolean {
  const seen = criterion.endpoint ? ids.filter((id) => id.endpoint === criterion.endpoint) : ids;
  const wanted = criterion.stash_id ?? "";
  switch (criterion.modifier) {
    case "NOT_NULL":
      return seen.length > 0;
    case "IS_NULL":
      return seen.length === 0;
    case "EQUALS":
      return seen.some((id) => id.stash_id === wanted);
    case "NOT_EQUALS":
      return !seen.some((id) => id.stash_id === wanted);
    default:
      return false;
  }
}

/** Stash's search box: every word must be in one of the texts, `-word` in none. */
export function searchFits(query: string, values: readonly string[]): boolean {
  const folded = values.map(asciiFold);
  const words = query.match(/-?"[^"]+"|\S+/g) ?? [];
  return words.every((raw) => {
    const negative = raw.startsWith("-") && raw.length > 1;
    const word = asciiFold(raw.replace(/^-/, "").replaceAll('"', ""));
    return folded.some((value) => value.includes(word)) !== negative;
  });
}
