/**
 * The door for what sources answer: of a record only what has the right shape, a sensible size and no hidden characters comes
 * in, and what was left out is noted so that the faces can say it. A column that is refused is absent: it says nothing.
 */
import { hasHidden, withoutHidden } from "../limits/hidden";
import { isPlainKey, LIMITS } from "../limits/limits";
import type { RawRecord } from "../sync/ports";
import type { Refusal } from "../sync/values";
import { isObject } from "./classify";

type Why = Refusal["why"];

const LISTS = new Set(["aliases", "urls", "tattoos", "piercings", "merged_ids"]);
const FLAGS = new Set(["deleted", "is_favorite", "applied"]);
const ADDRESSES = new Set(["url", "urls"]);
const NAMES = new Set(["name", "disambiguation", "aliases"]);
const TEXTS = new Set(["tattoos", "piercings", "location", "description", "measurements"]);
/** Read apart, by rules of their own. */
const APART = new Set(["images", "edits"]);

/** What is being read, and what was left out of it so far. */
class Reading {
  readonly refused = new Map<string, Refusal>();
  constructor(
    /** Stash joins lists into one text. */
    readonly scraped: boolean,
  ) {}

  note(column: string, why: Why): undefined {
    const key = `${column} ${why}`;
    const count = (this.refused.get(key)?.count ?? 0) + 1;
    this.refused.set(key, { column, why, count });
    return undefined;
  }
}

function longest(column: string, joined: boolean): number {
  if (joined) return LIMITS.joined;
  if (ADDRESSES.has(column)) return LIMITS.address;
  if (NAMES.has(column)) return LIMITS.name;
  return TEXTS.has(column) ? LIMITS.text : LIMITS.word;
}

/** An http(s) address without a login, as one word. Tabs and line breaks inside are not forgiven, as browsers do. */
export function isCleanAddress(url: string): boolean {
  if (url.length > LIMITS.address || !/^https?:\/\/[^\s\\<>"]+$/iu.test(url) || hasHidden(url)) return false;
  if (!URL.canParse(url)) return false;
  const { username, password, hostname } = new URL(url);
  return username === "" && password === "" && hostname !== "";
}

/** A text as it may come in; undefined when it is refused, which is noted under the column. */
function cleanText(text: string, column: string, top: string, reading: Reading): string | undefined {
  const joined = reading.scraped && LISTS.has(column);
  if (text.length > longest(column, joined)) return reading.note(top, "too-long");
  if (ADDRESSES.has(column)) {
    const url = text.trim();
    return url === "" || isCleanAddress(url) ? url : reading.note(top, "not-an-address");
  }
  const clean = withoutHidden(text);
  if (clean !== text && hasHidden(text)) reading.note(top, "hidden-characters");
  return clean;
}

function cleanList(list: readonly unknown[], column: string, top: string, depth: number, reading: Reading) {
  // A part of a list would look as if the rest had been removed.
  if (list.length > LIMITS.elements) return reading.note(top, "too-many");
  return list.flatMap((element) => {
    if (element === null || element === undefined) return [];
    const clean = cleanValue(element, column, top, depth + 1, reading);
    return clean === undefined ? [] : [clean];
  });
}

function cleanObject(raw: Readonly<Record<string, unknown>>, top: string, depth: number, reading: Reading) {
  const entries = Object.entries(raw);
  if (depth > LIMITS.depth || entries.length > LIMITS.columns) return reading.note(top, "wrong-type");
  let whole = true;
  const clean = entries.flatMap(([key, value]): [string, unknown][] => {
    if (!isPlainKey(key)) return [];
    const inner = cleanValue(value, key, top, depth + 1, reading);
    if (inner === undefined) whole = false;
    return inner === undefined ? [] : [[key, inner]];
  });
  // Half a tattoo is another tattoo.
  return whole ? Object.fromEntries(clean) : undefined;
}

function cleanValue(value: unknown, column: string, top: string, depth: number, reading: Reading): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return cleanText(value, column, top, reading);
  if (typeof value === "number") {
    if (ADDRESSES.has(column)) return reading.note(top, "not-an-address");
    return Number.isFinite(value) ? value + 0 : reading.note(top, "wrong-type");
  }
  if (typeof value === "boolean") return FLAGS.has(column) ? value : reading.note(top, "wrong-type");
  if (depth > LIMITS.depth || !(LISTS.has(column) || column === "parent")) return reading.note(top, "wrong-type");
  if (Array.isArray(value)) return cleanList(value, column, top, depth, reading);
  return isObject(value) ? cleanObject(value, top, depth, reading) : reading.note(top, "wrong-type");
}

/** The shape that a column must have before its content is looked at. */
function fits(column: string, value: unknown, scraped: boolean): boolean {
  if (value === null || value === undefined) return true;
  if (LISTS.has(column)) return Array.isArray(value) || (scraped && typeof value === "string");
  if (column === "parent") return isObject(value);
  if (FLAGS.has(column)) return typeof value === "boolean";
  return typeof value === "string" || typeof value === "number";
}

/** A list in one text must not hold more, or longer, elements than a list may. */
function joinedProblem(column: string, value: string): Why | null {
  const parts = value.split(column === "aliases" ? "," : "; ");
  if (parts.length > LIMITS.elements) return "too-many";
  const most = column === "aliases" ? LIMITS.name : LIMITS.text;
  return parts.some((part) => part.length > most) ? "too-long" : null;
}

function cleanColumn(column: string, value: unknown, reading: Reading): unknown {
  if (!fits(column, value, reading.scraped)) return reading.note(column, "wrong-type");
  if (typeof value === "string" && LISTS.has(column) && column !== "urls") {
    const problem = joinedProblem(column, value);
    if (problem !== null) return reading.note(column, problem);
  }
  return cleanValue(value, column, column, 0, reading);
}

/**
 * A record with what may come in, and what was left out of it. Never throws; reading its own result again changes nothing.
 * Pictures and edits are not among it (`readImages`, `cleanEdits`). `scraped`: it is in Stash's own forms.
 */
export function cleanRecord(
  raw: RawRecord,
  scraped: boolean,
): { readonly record: RawRecord; readonly refused: readonly Refusal[] } {
  const reading = new Reading(scraped);
  const record = Object.entries(raw)
    .slice(0, LIMITS.columns)
    .flatMap(([column, value]): [string, unknown][] => {
      if (!isPlainKey(column) || APART.has(column)) return [];
      const clean = cleanColumn(column, value, reading);
      return clean === undefined ? [] : [[column, clean]];
    });
  return { record: Object.fromEntries(record), refused: [...reading.refused.values()] };
}

/** Ids are short words of visible ASCII: anything else names nobody. Null when it is none. */
export function cleanId(value: unknown): string | null {
  const id = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  return typeof id === "string" && id.length <= LIMITS.id && /^[!-~]+$/u.test(id) ? id : null;
}
