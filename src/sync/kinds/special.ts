import { isImage, type MaybeValue } from "../values";
import type { Kind } from "./kind";
import { elements } from "./lists";

/** A picture, by identity. The planner has rules of its own for it (sync-rules section 3, Images). */
export const image: Kind = {
  name: "image",
  list: false,
  parse: () => null,
  equal: (local, upstream) => (isImage(local) && isImage(upstream) ? local.id === upstream.id : local === upstream),
  format: (value) => (isImage(value) ? value.url : ""),
  problem: (value) =>
    value === null || (isImage(value) && /^(https?:\/\/|data:image\/)/u.test(value.url)) ? null : "not-an-image",
};

/** Stash ids as `endpoint id` elements, so that they compare and merge as any other list. */
export function linkElement(endpoint: string, id: string): string {
  return `${endpoint} ${id}`;
}

/** Endpoint and id of an element made by `linkElement`. A URL holds no blank; a malformed id of the library may. */
export function linkParts(element: string): { endpoint: string; id: string } {
  const at = element.indexOf(" ");
  return { endpoint: element.slice(0, at), id: element.slice(at + 1) };
}

/** The elements of a value of stash ids, by their endpoint. */
export function linksByEndpoint(value: MaybeValue): Readonly<Record<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const element of elements(value)) {
    const { endpoint } = linkParts(element);
    found.set(endpoint, [...(found.get(endpoint) ?? []), element]);
  }
  return Object.fromEntries(found);
}

/** Local columns hold objects; elements of both shapes are understood. */
function parseLinks(raw: unknown): MaybeValue {
  if (!Array.isArray(raw)) return null;
  const list = raw.flatMap((item: unknown) => {
    if (typeof item === "string") return [item];
    if (typeof item !== "object" || item === null) return [];
    const { endpoint, stash_id } = item as { endpoint?: unknown; stash_id?: unknown };
    return typeof endpoint === "string" && typeof stash_id === "string" ? [linkElement(endpoint, stash_id)] : [];
  });
  return list.length > 0 ? list : null;
}

export const links: Kind = {
  name: "links",
  list: true,
  parse: parseLinks,
  equal: (local, upstream) => [...elements(local)].sort().join("\n") === [...elements(upstream)].sort().join("\n"),
  format: (value) => elements(value).join("\n"),
  problem: () => null,
  elementKey: (element) => element,
};
