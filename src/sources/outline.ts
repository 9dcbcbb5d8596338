/** What may be told of a question or an answer in the debug log: its shape, ids and marks; never a value, a name or a key. */
import { isObject } from "./classify";

/** Keys whose values tell nothing about a person: they are kept as they are. */
const PLAIN = new Set([
  "applied",
  "closed",
  "count",
  "deleted",
  "direction",
  "id",
  "is_favorite",
  "merged_ids",
  "merged_into_id",
  "operation",
  "page",
  "per_page",
  "remote_site_id",
  "roles",
  "sort",
  "target_type",
  "updated",
  "version",
]);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const MARK = /^[\w.:+-]{1,40}$/u;
/** Of a list, and of aliases beside each other. */
const SHOWN = 3;
const DEPTH = 5;

function scalar(value: unknown, plain: boolean): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return plain ? value : "‹number›";
  if (typeof value !== "string") return "‹…›";
  if (UUID.test(value) || (plain && MARK.test(value))) return value;
  return `‹${value.length} characters›`;
}

function list(values: readonly unknown[], plain: boolean, depth: number): unknown {
  const first = values.slice(0, SHOWN).map((value) => part(value, plain, depth));
  return values.length > SHOWN ? [...first, `‹${values.length} in all›`] : first;
}

function record(value: Record<string, unknown>, depth: number): unknown {
  const entries = Object.entries(value);
  const aliases = entries.length > SHOWN && entries.every(([key]) => /^[ak]\d+$/u.test(key));
  const shown = aliases ? entries.slice(0, SHOWN) : entries;
  const told: [string, unknown][] = [];
  let filled = 0;
  for (const [key, inner] of shown) {
    const isPart = typeof inner === "object" && inner !== null;
    // Who we are there is nobody's business.
    if (key === "me") told.push([key, isObject(inner) ? { roles: inner.roles } : inner]);
    else if (PLAIN.has(key) || isPart || /^[ak]\d+$/u.test(key)) told.push([key, part(inner, PLAIN.has(key), depth)]);
    else if (inner !== null && inner !== "") filled += 1;
  }
  if (filled > 0) told.push(["‹other fields filled›", filled]);
  if (aliases) told.push(["‹in all›", entries.length]);
  return Object.fromEntries(told);
}

function part(value: unknown, plain: boolean, depth: number): unknown {
  if (Array.isArray(value)) return depth >= DEPTH ? `‹list of ${value.length}›` : list(value, plain, depth + 1);
  if (isObject(value)) return depth >= DEPTH ? "‹…›" : record(value, depth + 1);
  return scalar(value, plain);
}

/** The outline of any JSON value. UUIDs, times and marks stay, texts become their length, long lists their first three. */
export function outline(value: unknown): unknown {
  return part(value, false, 0);
}

/** What a document asks for: its root fields with how often each stands there. */
export function asksFor(query: string): string {
  const head = query.split(/\bfragment\b/u, 1)[0] ?? "";
  const fields = [...head.matchAll(/(?:\b[ak]\d+:)?\b([a-z]\w*)\s*[({]/giu)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "query" && name !== "mutation");
  const first = fields[0] ?? query.slice(0, 40);
  const times = fields.filter((name) => name === first).length;
  return times > 1 ? `${first} × ${times}` : first;
}
