/** Taking back what was applied: itself journalled, and only where Stash still holds what was written. */
import type { ApplyDeps } from "./apply";
import { checkImage, closeRecord } from "./apply-image";
import { baseKey, NO_BASES } from "./bases";
import { type Journal, markRecords, type UndoField, type UndoRecord } from "./journal";
import type { ApplyOutcome } from "./plan-types";
import type { Library, LocalEntity } from "./ports";
import { replan } from "./replan";
import { hasWork } from "./resolve";
import { undoInput, whichSide } from "./undo-input";

async function undoOne(record: UndoRecord, now: LocalEntity, deps: ApplyDeps): Promise<ApplyOutcome> {
  const id = record.entityId;
  const all = record.fields.map((one) => one.field);
  const changed = (fields: UndoField["field"][]): ApplyOutcome => ({
    id,
    status: "not-applied",
    problem: { kind: "changed", fields },
    plan: null,
  });
  if (record.state === "undone" || record.state === "not-applied") return changed(all);
  const image = all.includes("image") ? await deps.library.image(now) : undefined;
  const { newImageEtag } = record;
  const imageEdited = !!newImageEtag && !!image?.etag && image.etag !== newImageEtag;
  const { input, free, edited } = undoInput(deps.fields, record, now, imageEdited);
  if (free.length === 0) return changed([...edited]);

  const { newImageEtag: _etag, oldImage: _old, ...rest } = record;
  const back: UndoRecord = {
    ...rest,
    id: deps.newId(),
    at: deps.clock.now(),
    state: "open",
    fields: free,
    undoes: record.id,
    ...(image !== undefined && "image" in input && { oldImage: image?.dataUrl ?? null }),
  };
  try {
    await deps.journal.set(back.id, back);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, status: "not-applied", problem: { kind: "no-undo", message }, plan: null };
  }
  const outcomes = await deps.library.update([{ id, input }]);
  const outcome = outcomes.get(id) ?? { ok: false, reason: "unsent", message: "" };
  if (!outcome.ok) {
    if (outcome.reason === "refused") await markRecords(deps.journal, [back.id], "not-applied");
    return { id, status: "not-applied", problem: { kind: outcome.reason, message: outcome.message }, plan: null };
  }
  await markRecords(deps.journal, [back.id], "applied");
  await markUndone(back, record.id, deps.journal);
  await refreshPlan(outcome.entity, deps);
  return { id, status: "applied", fields: free.map((one) => one.field), undoId: back.id };
}

/** Undo leaves the base, so the field is then a kept edit (sync-rules section 3); a waiting plan is compared again. */
async function refreshPlan(entity: LocalEntity, deps: ApplyDeps): Promise<void> {
  const plan = await deps.plans.get(entity.id);
  if (!plan) return;
  const bases = (await deps.bases.get(baseKey(deps.library.type, entity.id))) ?? NO_BASES;
  const fresh = replan(plan, entity, bases, deps);
  deps.onPlan?.(fresh);
  if (hasWork(fresh)) await deps.plans.set(entity.id, fresh);
  else await deps.plans.delMany([entity.id]);
}

/**
 * Takes back the changes of these records, newest first. A field that was edited since is left alone and named; a
 * performer that is gone is reported. Every record of what `deps.library` holds gets an outcome; those of the other sort
 * of entity are left out: their ids mean others there.
 */
export async function undoRecords(ids: readonly string[], deps: ApplyDeps): Promise<readonly ApplyOutcome[]> {
  const { type } = deps.library;
  const found = (await deps.journal.getMany(ids)).flatMap((record) => (record?.type === type ? [record] : []));
  const records = [...found].sort((a, b) => b.at - a.at);
  const outcomes: ApplyOutcome[] = [];
  for (const record of records) {
    const id = record.entityId;
    try {
      const now = (await deps.library.byIds([id])).get(id) ?? null;
      if (now === null) outcomes.push({ id, status: "not-applied", problem: { kind: "gone" }, plan: null });
      else outcomes.push(await undoOne(record, now, deps));
    } catch (error) {
      // What was journalled and perhaps sent stays open and is settled at the next start; the other records go on.
      const message = error instanceof Error ? error.message : String(error);
      outcomes.push({ id, status: "not-applied", problem: { kind: "unsent", message }, plan: null });
    }
  }
  return outcomes;
}

/** A record is undone when every one of its fields went back. */
async function markUndone(back: UndoRecord, id: string, journal: Journal): Promise<void> {
  const record = await journal.get(id);
  const done = record?.fields.every((one) => back.fields.some((other) => other.field === one.field));
  if (done) await markRecords(journal, [id], "undone");
}

/** Which picture a record's performer has, by its bytes; undefined where being there or not already tells. */
async function pictureSide(record: UndoRecord, entity: LocalEntity, library: Library) {
  const one = record.fields.find((field) => field.field === "image");
  if (!one || one.before === null || one.after === null || entity.imagePath === null) return undefined;
  const stored = await library.image(entity);
  return stored?.dataUrl === record.oldImage ? ("before" as const) : ("after" as const);
}

/**
 * Settles records that were left open by a cut: equals after → applied, equals before → not applied, neither → unclear,
 * to be shown. Only those of what `library` holds. A new picture is checked as apply would have done. Returns how many there were of each.
 */
export async function settleOpen(
  deps: Pick<ApplyDeps, "journal" | "library" | "fields">,
): Promise<Record<"applied" | "not-applied" | "unclear", number>> {
  const { journal, library, fields } = deps;
  const counts = { applied: 0, "not-applied": 0, unclear: 0 };
  const open = (await journal.entries())
    .map(([, record]) => record)
    // Other acts are settled by rules of their own (undo-created.ts).
    .filter((record) => record.state === "open" && record.type === library.type && record.act === undefined);
  for (let at = 0; at < open.length; at += 100) {
    const slice = open.slice(at, at + 100);
    const now = await library.byIds([...new Set(slice.map((record) => record.entityId))]);
    for (const record of slice) {
      const entity = now.get(record.entityId) ?? null;
      const picture = entity === null ? undefined : await pictureSide(record, entity, library);
      const side = entity === null ? "neither" : whichSide(fields, record, entity, picture);
      const state = side === "after" ? "applied" : side === "before" ? "not-applied" : "unclear";
      counts[state] += 1;
      if (entity !== null && state === "applied" && record.undoes === null)
        await closeRecord(record, await checkImage(entity, record, library), journal);
      else await markRecords(journal, [record.id], state);
      if (state === "applied" && record.undoes !== null) await markUndone(record, record.undoes, journal);
    }
  }
  return counts;
}
