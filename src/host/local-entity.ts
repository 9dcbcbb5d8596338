import type { LocalEntity, StashId } from "../sync/ports";

/** Key of `custom_fields` that holds a person's locks, as a comma separated list of field keys (sync-rules section 9). */
export const LOCKS_KEY = "performer_site_sync_locks";

/** A performer as our fragment asks for it. */
export type PerformerRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** True for an answered performer; null stands for one that is not there. */
export function isPerformerRecord(value: unknown): value is PerformerRecord {
  return typeof value === "object" && value !== null && typeof (value as { id?: unknown }).id === "string";
}

/** Without Apollo's `__typename`, which Stash would refuse when the ids are passed back. */
function stashIdsOf(raw: unknown): readonly StashId[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((item: unknown) => {
    const { endpoint, stash_id, updated_at } = (item ?? {}) as Partial<StashId>;
    if (typeof endpoint !== "string" || typeof stash_id !== "string") return [];
    return [{ endpoint, stash_id, ...(updated_at === undefined ? {} : { updated_at }) }];
  });
}

const PLAIN_IMAGE = /^https?:\/\/[\w.:[\]-]+((?:\/[\w-]+)+\?t=\d+)$/u;

/** Path and query only: `external_host` may name another origin; null for the placeholder (stash-host: Data). */
function imagePathOf(raw: unknown): string | null {
  if (typeof raw !== "string" || raw === "") return null;
  // A page has a thousand of them, and nearly all look so: reading each as a URL would hold the page up.
  const plain = PLAIN_IMAGE.exec(raw);
  if (plain) return plain[1] ?? null;
  const url = new URL(raw, "http://stash.invalid");
  return url.searchParams.get("default") === "true" ? null : url.pathname + url.search;
}

function locksOf(custom: unknown): readonly string[] {
  const locks = ((custom ?? {}) as Readonly<Record<string, unknown>>)[LOCKS_KEY];
  if (typeof locks !== "string") return [];
  return locks
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "");
}

/**
 * What to send so that these fields are locked: one key of `custom_fields`, the others stay. `remove` where Stash can take
 * a key away; else it is emptied.
 */
export function lockInput(locks: readonly string[], remove: boolean): Readonly<Record<string, unknown>> {
  if (locks.length === 0 && remove) return { custom_fields: { remove: [LOCKS_KEY] } };
  return { custom_fields: { partial: { [LOCKS_KEY]: locks.join(",") } } };
}

/** A performer of Stash as the domain knows it. `columns` are copied raw into `record`; the rest has places of its own. */
export function toLocalEntity(raw: PerformerRecord, columns: readonly string[]): LocalEntity {
  const stashIds = stashIdsOf(raw.stash_ids);
  const record: Record<string, unknown> = {};
  for (const column of columns) if (column in raw) record[column] = raw[column];
  if ("stash_ids" in record) record.stash_ids = stashIds;
  return {
    id: raw.id,
    name: typeof raw.name === "string" ? raw.name : "",
    record,
    stashIds,
    favorite: raw.favorite === true,
    imagePath: imagePathOf(raw.image_path),
    locks: locksOf(raw.custom_fields),
  };
}
