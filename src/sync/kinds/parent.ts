import { isEmpty, isStudio, type MaybeValue, type StudioValue, sameStudio } from "../values";
import type { Kind } from "./kind";
import { linkElement } from "./special";
import { toText } from "./text";

interface RawStudio {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly stash_ids?: unknown;
}

/** Stash's own parent studio: its id, its name and what it is linked to. */
export function parentFromStash(raw: unknown): StudioValue | null {
  const { id, name, stash_ids: ids } = (raw ?? {}) as RawStudio;
  if (typeof id !== "string") return null;
  const links = (Array.isArray(ids) ? ids : []).flatMap((one: unknown) => {
    const { endpoint, stash_id } = (one ?? {}) as { endpoint?: unknown; stash_id?: unknown };
    return typeof endpoint === "string" && typeof stash_id === "string" ? [linkElement(endpoint, stash_id)] : [];
  });
  return { name: toText(name) ?? "", localId: id, links };
}

/** A source's parent: known by its id there. Which studio of the library it is, is found out later (studio-parents.ts). */
export function parentFromBox(raw: unknown, endpoint: string): StudioValue | null | undefined {
  if (raw === undefined) return undefined;
  const { id, name } = (raw ?? {}) as RawStudio;
  if (typeof id !== "string" || id === "") return null;
  return { name: toText(name) ?? "", localId: null, links: [linkElement(endpoint, id)] };
}

function problem(value: MaybeValue): string | null {
  if (!isStudio(value)) return value === null ? null : "parent-missing";
  if (value.obstacle !== undefined) return `parent-${value.obstacle}`;
  return value.localId === null ? "parent-missing" : null;
}

/** The parent of a studio: written by its local id, so one that is not in the library can only be shown. */
export const parent: Kind = {
  name: "parent",
  list: false,
  parse: (raw) => (isStudio(raw as MaybeValue) ? (raw as StudioValue) : null),
  equal: (local, upstream) =>
    isStudio(local) && isStudio(upstream) ? sameStudio(local, upstream) : isEmpty(local) && isEmpty(upstream),
  format: (value) => (isStudio(value) ? value.name : ""),
  problem,
  unready: (value) => (isStudio(value) && problem(value) === "parent-missing" ? "parent-missing" : null),
};
