/** Taking a creation back: deleting, and only while nothing was attached to it and nothing edited since (sync-rules section 6). */
import type { ApplyDeps } from "./apply";
import { baseKey } from "./bases";
import type { Attached, Creator } from "./create-ports";
import { stashIdOf } from "./gather";
import { type Journal, markRecords, openRecords, type UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { localValues } from "./local";
import type { ApplyOutcome, ApplyProblem } from "./plan-types";
import type { LocalEntity } from "./ports";
import { holds } from "./undo-input";

export type UndoCreatedDeps = Pick<
  ApplyDeps,
  "library" | "fields" | "journal" | "bases" | "plans" | "clock" | "newId"
> & { readonly creator: Creator };

/** True for the record of a creation, or of one that was taken back. */
export function isCreation(record: UndoRecord): boolean {
  return record.act?.type === "created";
}

function hangs(attached: Attached): boolean {
  return Object.values(attached).some((count) => count > 0);
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fields that are not what it was created with any more. */
async function editedSince(record: UndoRecord, now: LocalEntity, { fields, library }: UndoCreatedDeps) {
  const values = localValues(fields, now);
  const created = new Map(record.fields.map((one) => [one.field, one.after]));
  // What was left empty and is filled now was edited, too.
  const same = (field: (typeof fields)[number]) =>
    holds(field, values, created.get(field.key) ?? null) && !now.locks.includes(field.key);
  const edited = fields.filter((field) => !same(field)).map(({ key }) => key);
  const { newImageEtag } = record;
  if (newImageEtag && !edited.includes("image")) {
    const image = await library.image(now);
    if (image?.etag && image.etag !== newImageEtag) return [...edited, "image" as const];
  }
  return edited;
}

/**
 * Deletes what a record created. The face asks before. What was edited or attached since stays and is named; the deletion is
 * itself journalled before it is sent. Rejects when Stash cannot be read.
 */
export async function undoCreated(record: UndoRecord, deps: UndoCreatedDeps): Promise<ApplyOutcome> {
  const { entityId: id, type } = record;
  const no = (problem: ApplyProblem): ApplyOutcome => ({ id, status: "not-applied", problem, plan: null });
  const all = record.fields.map((one) => one.field);
  // No field is named: nothing was edited, it is taken back already or was never made.
  if (record.state === "undone" || record.state === "not-applied" || record.undoes !== null || id === "")
    return no({ kind: "changed", fields: [] });
  const now = (await deps.library.byIds([id])).get(id) ?? null;
  if (now === null) return no({ kind: "gone" });
  const edited = await editedSince(record, now, deps);
  if (edited.length > 0) return no({ kind: "changed", fields: edited });
  const attached = (await deps.creator.attached([id])).get(id) ?? null;
  if (attached === null) return no({ kind: "gone" });
  if (hangs(attached)) return no({ kind: "attached", ...attached });
  const { newImageEtag: _etag, oldImage: _old, ...rest } = record;
  const fields = record.fields.map((one) => ({ ...one, before: one.after, after: one.before }));
  const at = deps.clock.now();
  const back: UndoRecord = { ...rest, id: deps.newId(), at, state: "open", fields, undoes: record.id };
  try {
    await deps.journal.set(back.id, back);
  } catch (error) {
    return no({ kind: "no-undo", message: wordsOf(error) });
  }
  const outcome = (await deps.creator.destroy([id])).get(id) ?? { ok: false, reason: "unsent", message: "" };
  if (!outcome.ok) {
    if (outcome.reason === "refused") await markRecords(deps.journal, [back.id], "not-applied");
    return no({ kind: outcome.reason, message: outcome.message });
  }
  await markRecords(deps.journal, [back.id], "applied");
  await markRecords(deps.journal, [record.id], "undone");
  await deps.plans.delMany([id]);
  await deps.bases.delMany([baseKey(type, id)]);
  return { id, status: "applied", fields: all, undoId: back.id };
}

async function settleOne(record: UndoRecord, deps: Pick<UndoCreatedDeps, "library" | "journal">): Promise<void> {
  const { library, journal } = deps;
  if (record.undoes !== null) {
    const there = (await library.byIds([record.entityId])).get(record.entityId) ?? null;
    await markRecords(journal, [record.id], there === null ? "applied" : "not-applied");
    if (there === null) await markRecords(journal, [record.undoes], "undone");
    return;
  }
  const links = elements(record.fields.find((one) => one.field === "stashIds")?.after);
  const found = await library.linkedTo(links.map(stashIdOf));
  const ids = new Set([...found.values()].flatMap((refs) => refs.map((ref) => ref.id)));
  const [only, other] = ids.has(record.entityId) ? [record.entityId] : ids;
  const state = only === undefined ? "not-applied" : other === undefined ? "applied" : "unclear";
  await journal.set(record.id, { ...record, state, entityId: state === "applied" ? (only ?? "") : record.entityId });
}

/**
 * Settles creations and deletions that a cut left open: a creation is found by the stash ids it was made with, since nobody
 * lived to see its id. Rejects when Stash cannot be read.
 */
export async function settleCreated(deps: {
  readonly library: UndoCreatedDeps["library"];
  readonly journal: Journal;
}): Promise<void> {
  const all = await openRecords(deps.journal);
  const open = all.filter((record) => record.type === deps.library.type && isCreation(record));
  for (const record of open) await settleOne(record, deps);
}
