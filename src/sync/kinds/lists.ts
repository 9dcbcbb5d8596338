import { isEmpty, isList, type MaybeValue } from "../values";
import type { Kind } from "./kind";
import { remembered } from "./remember";
import { fold, toText } from "./text";

/** Elements of any value: a list's own, one for an opaque text, none for empty. */
export function elements(value: MaybeValue | undefined): readonly string[] {
  if (isEmpty(value)) return [];
  if (isList(value)) return value;
  return typeof value === "string" ? [value] : [];
}

/** The list without repetitions by `key`, first one kept; null when nothing is left. */
function distinct(list: readonly string[], key: (element: string) => string): readonly string[] | null {
  if (list.length === 0) return null;
  if (list.length === 1) return list;
  const seen = new Set<string>();
  return list.filter((element) => {
    const id = key(element);
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Local lists are never shortened by comparing rules: only exact repetitions leave (an address with another query stays). */
function exactly(element: string): string {
  return element;
}

function sameSet(a: MaybeValue, b: MaybeValue, key: (element: string) => string): boolean {
  const left = new Set(elements(a).map(key));
  const right = new Set(elements(b).map(key));
  return left.size === right.size && [...left].every((id) => right.has(id));
}

function texts(raw: unknown): string[] {
  const out: string[] = [];
  for (const item of Array.isArray(raw) ? raw : []) {
    const text = toText(item);
    if (text !== null) out.push(text);
  }
  return out;
}

/** Names: order does not count, neither does case (aliases). */
export const names: Kind = {
  name: "names",
  list: true,
  parse: (raw) => distinct(typeof raw === "string" ? splitLines(raw) : texts(raw), exactly),
  equal: (local, upstream) => sameSet(local, upstream, fold),
  format: (value) => elements(value).join(", "),
  problem: () => null,
  elementKey: fold,
};

function splitLines(raw: string): string[] {
  return texts(raw.split(/\r?\n/u));
}

/** Web address for comparing: host without `www.`, no scheme, query, fragment or trailing slash (sync-rules section 1). */
export const urlKey = remembered((url) => {
  try {
    const parsed = new URL(url);
    let end = parsed.pathname.length;
    // No regular expression: `/\/+$/` takes quadratic time on a hostile address full of slashes.
    while (parsed.pathname[end - 1] === "/") end -= 1;
    return parsed.host.toLowerCase().replace(/^www\./u, "") + parsed.pathname.slice(0, end);
  } catch {
    return fold(url);
  }
});

/** True for an absolute http(s) address; anything else from a source is dropped, never written. */
export const isWebUrl = remembered((url) => {
  try {
    return ["http:", "https:"].includes(new URL(url).protocol);
  } catch {
    return false;
  }
});

export const urls: Kind = {
  name: "urls",
  list: true,
  parse: (raw) => distinct(typeof raw === "string" ? splitLines(raw) : texts(raw), exactly),
  equal: (local, upstream) => sameSet(local, upstream, urlKey),
  format: (value) => elements(value).join("\n"),
  problem: (value) => (elements(value).every(isWebUrl) ? null : "not-a-url"),
  elementKey: urlKey,
};

/**
 * Body modifications: one text in Stash, `Location, description; Location` (stash-host). A local text that does not come
 * back unchanged from taking it apart and putting it together is one opaque text (sync-rules section 3, Lists).
 */
export const bodyMods: Kind = {
  name: "bodyMods",
  list: true,
  parse(raw) {
    if (Array.isArray(raw)) return distinct(texts(raw), fold);
    const value = toText(raw);
    if (value === null) return null;
    const parts = distinct(texts(value.split("; ")), fold) ?? [];
    return parts.join("; ") === value && !parts.some((part) => part.includes(";")) ? parts : value;
  },
  equal: (local, upstream) => sameSet(local, upstream, fold),
  format: (value) => elements(value).join("; "),
  problem: () => null,
  elementKey: fold,
};
