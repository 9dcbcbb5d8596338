/** The picture's part of applying: what Stash stored is fetched back and must be a picture (sync-rules section 6). */
import { LIMITS } from "../limits/limits";
import type { Journal, UndoRecord } from "./journal";
import type { Library, LocalEntity, StoredImage } from "./ports";

const IMAGE_TYPES = /^image\/(jpeg|png|webp|gif|avif)\s*(;|$)/u;

export type ImageCheck =
  | { readonly ok: true; readonly entity: LocalEntity; readonly etag: string | null }
  /** `found`: what was there instead. `restored`: the old picture is back; otherwise it waits in the undo record. */
  | { readonly ok: false; readonly entity: LocalEntity; readonly found: string; readonly restored: boolean };

/** Fetches a new picture back; what is none, or cannot be read, is replaced by the old one at once. */
export async function checkImage(entity: LocalEntity, record: UndoRecord, library: Library): Promise<ImageCheck> {
  const taken = record.fields.find((one) => one.field === "image");
  if (!taken || taken.after === null) return { ok: true, entity, etag: null };
  let stored: StoredImage | null = null;
  try {
    stored = await library.image(entity);
  } catch {
    // Not readable is not checked: a script could be behind it, so the old one comes back.
  }
  const huge = stored !== null && stored.dataUrl.length > (LIMITS.pictureBytes / 3) * 4;
  if (stored && !huge && IMAGE_TYPES.test(stored.contentType)) return { ok: true, entity, etag: stored.etag };
  const found = huge ? `more than ${LIMITS.pictureBytes / 1e6} MB` : (stored?.contentType ?? "nothing");
  const outcomes = await library.update([{ id: entity.id, input: { image: record.oldImage ?? "" } }]);
  const outcome = outcomes.get(entity.id);
  return outcome?.ok
    ? { ok: false, entity: outcome.entity, found, restored: true }
    : { ok: false, entity, found, restored: false };
}

/** Writes the record as it ended: a picture that was put back is no change; one that stayed is known by its ETag. */
export async function closeRecord(record: UndoRecord, check: ImageCheck, journal: Journal): Promise<void> {
  const kept = check.ok || !check.restored ? record.fields : record.fields.filter((one) => one.field !== "image");
  const etag = check.ok && check.etag !== null ? { newImageEtag: check.etag } : {};
  const state = kept.length > 0 ? "applied" : "not-applied";
  await journal.set(record.id, { ...record, ...etag, state, fields: kept.length > 0 ? kept : record.fields });
}
