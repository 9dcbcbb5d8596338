/** What a cut left open: changes whose outcome nobody heard, settled by what Stash holds. */
import { checkImage, closeRecord } from "./apply-image";
import { type Journal, markRecords, oldImageOf, openRecords, type UndoRecord } from "./journal";
import type { Leases } from "./leases";
import type { BoundField } from "./local";
import type { Library, LocalEntity } from "./ports";
import { leasedSlices } from "./settle-leases";
import { catchUp, type CatchUpDeps } from "./settle-plans";
import { whichSide } from "./undo-input";
import { noteUndone } from "./undo-state";

export interface SettleDeps extends CatchUpDeps {
  readonly journal: Journal;
  readonly library: Library;
  readonly fields: readonly BoundField[];
  readonly leases?: Leases;
  readonly patienceMs?: number;
  /** Hears every record whose change turned out to be in Stash. */
  readonly onArrived?: (record: UndoRecord) => void;
}

/** Open records of what `library` holds. Acts that are no change of fields are settled by rules of their own (undo-created.ts). */
async function openHere({ journal, library }: SettleDeps): Promise<readonly UndoRecord[]> {
  return (await openRecords(journal)).filter((one) => one.type === library.type && one.act === undefined);
}

/** Which picture a record's performer has, by its bytes; undefined where being there or not already tells. */
async function pictureSide(record: UndoRecord, entity: LocalEntity, library: Library) {
  const one = record.fields.find((field) => field.field === "image");
  if (!one || one.before === null || one.after === null || entity.imagePath === null) return undefined;
  const stored = await library.image(entity);
  return stored?.dataUrl === record.oldImage ? ("before" as const) : ("after" as const);
}

/**
 * Equals after → applied, equals before → not applied, neither → unclear, to be shown. A new picture is checked as apply would
 * have done. What arrived is compared again before its record is closed: a cut in between leaves it to the next start.
 */
async function settleRecord(stored: UndoRecord, entity: LocalEntity | null, deps: SettleDeps) {
  const { journal, library, fields } = deps;
  const oldImage = await oldImageOf(journal, stored);
  const record: UndoRecord = oldImage === undefined ? stored : { ...stored, oldImage };
  const side = entity && whichSide(fields, record, entity, await pictureSide(record, entity, library));
  const state = side === "after" ? "applied" : side === "before" ? "not-applied" : "unclear";
  if (entity === null || state !== "applied") {
    await markRecords(journal, [record.id], state);
    return state;
  }
  if (record.undoes !== null) {
    await catchUp(record, entity, deps);
    await noteUndone(journal, [stored]);
  } else {
    const check = await checkImage(entity, record, library);
    const kept = record.fields.filter((one) => check.ok || one.field !== "image");
    await catchUp({ ...record, fields: kept }, check.entity, deps);
    await closeRecord(record, check, journal);
    deps.onArrived?.({ ...record, fields: kept });
  }
  return state;
}

/**
 * Settles every record that was left open, but not what another tab is writing just now (`left`). Returns how many there were
 * of each.
 */
export async function settleOpen(
  deps: SettleDeps,
): Promise<Record<"applied" | "not-applied" | "unclear", number> & { readonly left?: number }> {
  const counts = { applied: 0, "not-applied": 0, unclear: 0 };
  const open = await openHere(deps);
  let left = 0;
  const inUse = (count: number) => {
    left += count;
  };
  for await (const slice of leasedSlices(open, deps, inUse)) {
    const now = await deps.library.byIds([...new Set(slice.map((record) => record.entityId))]);
    for (const stored of slice) counts[await settleRecord(stored, now.get(stored.entityId) ?? null, deps)] += 1;
  }
  return left > 0 ? { ...counts, left } : counts;
}

/**
 * Reads what is to be written, and settles what is open of it first: once it is written anew, nobody could tell any more which of
 * two records was carried out. To be called with the write leases held.
 */
export async function readSettled(
  ids: readonly string[],
  deps: SettleDeps,
): Promise<ReadonlyMap<string, LocalEntity | null>> {
  const now = await deps.library.byIds(ids);
  // A journal that cannot be read cannot be written either: who writes next is told so.
  const known = await openHere(deps).catch(() => []);
  const open = known.filter((record) => now.has(record.entityId));
  if (open.length === 0) return now;
  for (const record of open) await settleRecord(record, now.get(record.entityId) ?? null, deps);
  return deps.library.byIds(ids);
}
