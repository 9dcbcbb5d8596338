/** How a stash-box writes an edit down: changed scalars old and new, lists only as added and removed. */
import type {
  BodyModification,
  PerformerLists,
  PerformerScalars,
  UpstreamImage,
  UpstreamPerformer,
  UpstreamStudio,
  UpstreamUrl,
} from "./upstream-types";
import { scalarColumns } from "./upstream-types";

export type PerformerChanges = Partial<PerformerScalars & PerformerLists>;

export interface EditRecord {
  readonly details: Readonly<Record<string, unknown>>;
  readonly old: Readonly<Record<string, unknown>>;
}

/** Edits call the dates `birthdate` and `deathdate`; everything else keeps its name. */
function editColumn(column: string): string {
  return column === "birth_date" ? "birthdate" : column === "death_date" ? "deathdate" : column;
}

type ListKey = keyof PerformerLists;

const listIdentity: { readonly [K in ListKey]: (element: PerformerLists[K][number]) => string } = {
  aliases: (element: string) => element,
  urls: (element: UpstreamUrl) => element.url,
  tattoos: (element: BodyModification) => `${element.location}\u0000${element.description ?? ""}`,
  piercings: (element: BodyModification) => `${element.location}\u0000${element.description ?? ""}`,
  images: (element: UpstreamImage) => element.id,
};

function listDelta<K extends ListKey>(
  key: K,
  before: PerformerLists[K],
  after: PerformerLists[K],
): { added: unknown; removed: unknown } {
  const identity = listIdentity[key] as (element: PerformerLists[K][number]) => string;
  const had = new Set(before.map(identity));
  const has = new Set(after.map(identity));
  const added = after.filter((element) => !had.has(identity(element)));
  const removed = before.filter((element) => !has.has(identity(element)));
  return { added: added.length > 0 ? added : null, removed: removed.length > 0 ? removed : null };
}

/** What the edit that makes `changes` to `before` records. A cleared scalar has its old value and a null. */
export function recordChanges(before: UpstreamPerformer, changes: PerformerChanges): EditRecord {
  const details: Record<string, unknown> = {};
  const old: Record<string, unknown> = {};
  for (const column of scalarColumns) {
    const after = changes[column];
    if (after === undefined || after === before[column]) continue;
    details[editColumn(column)] = after;
    old[editColumn(column)] = before[column];
  }
  for (const key of ["aliases", "urls", "tattoos", "piercings", "images"] as const) {
    const after = changes[key];
    if (after === undefined) continue;
    const delta = listDelta(key, before[key] as never, after as never);
    details[`added_${key}`] = delta.added;
    details[`removed_${key}`] = delta.removed;
  }
  return { details, old };
}

/** What the edit that created this performer records: its first values. */
export function recordCreation(created: UpstreamPerformer): Readonly<Record<string, unknown>> {
  const details: Record<string, unknown> = {};
  for (const column of scalarColumns) details[editColumn(column)] = created[column];
  for (const key of ["aliases", "urls", "tattoos", "piercings", "images"] as const) {
    details[`added_${key}`] = created[key].length > 0 ? created[key] : null;
  }
  return details;
}

export type StudioChanges = Partial<Omit<UpstreamStudio, "id" | "created" | "updated" | "deleted">>;

/** The same for a studio: name and parent old and new, lists as added and removed. */
export function recordStudioChanges(before: UpstreamStudio, changes: StudioChanges): EditRecord {
  const details: Record<string, unknown> = {};
  const old: Record<string, unknown> = {};
  for (const column of ["name", "parent_id"] as const) {
    const after = changes[column];
    if (after === undefined || after === before[column]) continue;
    details[column] = after;
    old[column] = before[column];
  }
  for (const key of ["aliases", "urls", "images"] as const) {
    const after = changes[key];
    if (after === undefined) continue;
    const delta = listDelta(key, before[key] as never, after as never);
    details[`added_${key}`] = delta.added;
    details[`removed_${key}`] = delta.removed;
  }
  return { details, old };
}
