/** Taking changes of fields back, many entities at once: one re-read, records of the taking back, one update. */
import type { ApplyDeps } from "./apply";
import { baseKey, NO_BASES } from "./bases";
import type { FieldKey } from "./fields";
import { markRecords, oldImageOf, type UndoField, type UndoRecord } from "./journal";
import { elements } from "./kinds/lists";
import { fold } from "./kinds/text";
import type { ApplyProblem } from "./plan-types";
import type { LocalEntity, StoredImage, UpdateOutcome } from "./ports";
import { replan } from "./replan";
import { hasWork } from "./resolve";
import { readSettled } from "./settle";
import { type UndoInput, undoInput, type UndoSight } from "./undo-input";
import { noteWritten } from "./taken-back";
import { noteUndone, standingFields } from "./undo-state";
import type { MaybeValue } from "./values";
import { notUndone, type UndoItem, type UndoOutcome } from "./undo-types";

/** Characters of pictures in one request to Stash; more are sent in several. */
const PICTURES_AT_ONCE = 8_000_000;
/** What a name that was taken since holds up; the other fields go back without them. */
const NAMING: readonly FieldKey[] = ["name", "disambiguation", "aliases"];

interface Prepared {
  readonly item: UndoItem;
  readonly now: LocalEntity;
  readonly made: UndoInput;
  readonly sight: UndoSight;
  readonly back: UndoRecord;
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Name and aliases that changed places go back together: Stash refuses a name that is among the aliases, and an alias
 * that is the name would be lost.
 */
function boundToName(standing: readonly UndoField[]): readonly FieldKey[] {
  const [name, aliases] = [
    standing.find((one) => one.field === "name"),
    standing.find((one) => one.field === "aliases"),
  ];
  if (!name || !aliases) return [];
  const among = (value: MaybeValue, list: MaybeValue) =>
    elements(list).some((one) => fold(one) === fold(String(value)));
  const bound = among(name.before, aliases.after) || among(name.after, aliases.before);
  return bound ? ["name", "aliases"] : [];
}

/** The record as far as it is asked for and still stands. */
function wantedOf({ record, target }: UndoItem): { readonly wanted: UndoRecord; readonly gone: UndoOutcome["kept"] } {
  const standing = standingFields(record);
  const pair = boundToName(standing);
  const fields = target.fields?.some((field) => pair.includes(field)) ? [...target.fields, ...pair] : target.fields;
  const asked = record.fields.filter((one) => fields?.includes(one.field) ?? true);
  const gone = asked.filter((one) => !standing.includes(one)).map(({ field }) => ({ field, why: "undone" as const }));
  return { wanted: { ...record, fields: asked.filter((one) => standing.includes(one)) }, gone };
}

/** False for a record from a file that is of another library, where its id is somebody else's. */
export function sameEntity(record: UndoRecord, now: LocalEntity): boolean {
  if (record.imported === undefined) return true;
  const names = [record.name, record.fields.find((one) => one.field === "name")?.after ?? record.name];
  return names.some((name) => fold(String(name)) === fold(now.name));
}

/** Which picture Stash has, by ETag or bytes; undefined where it has none, or nothing tells. */
export function pictureOf(record: UndoRecord, image: StoredImage | null, oldImage: string | null | undefined) {
  if (image === null) return undefined;
  const { newImageEtag } = record;
  if (newImageEtag && image.etag === newImageEtag) return "after";
  if (image.dataUrl === oldImage) return "before";
  return newImageEtag && image.etag ? "other" : undefined;
}

function recordBack(record: UndoRecord, now: LocalEntity, free: readonly UndoField[], deps: ApplyDeps): UndoRecord {
  const { runId, type, entityId } = record;
  const at = Math.max(deps.clock.now(), record.at + 1);
  return {
    id: deps.newId(),
    runId,
    type,
    entityId,
    name: now.name,
    at,
    state: "open",
    fields: free,
    undoes: record.id,
  };
}

async function prepare(item: UndoItem, now: LocalEntity, deps: ApplyDeps): Promise<Prepared | UndoOutcome> {
  const { wanted, gone } = wantedOf(item);
  const force = item.target.force && item.record.imported === undefined;
  if (!sameEntity(item.record, now)) return { ...notUndone(item, { kind: "gone" }), kept: gone };
  const touches = wanted.fields.some((one) => one.field === "image");
  const image = touches ? await deps.library.image(now) : null;
  const oldImage = touches ? await oldImageOf(deps.journal, item.record) : undefined;
  const picture = touches ? pictureOf(wanted, image, oldImage) : undefined;
  const sight: UndoSight = { oldImage, force: force === true, ...(picture && { picture }) };
  const made = undoInput(deps.fields, wanted, now, sight);
  const kept = [...gone, ...made.kept];
  if (made.free.length === 0) {
    const fields = kept.map((one) => one.field);
    return { ...notUndone(item, { kind: "changed", fields }), kept };
  }
  const back = recordBack(item.record, now, made.free, deps);
  const pictures = "image" in made.input && {
    oldImage: image?.dataUrl ?? null,
    oldImageEtag: image?.etag ?? null,
    // Stash holds the old bytes again, and ETags identify bytes.
    newImageEtag: item.record.oldImageEtag ?? null,
  };
  return { item, now, made: { ...made, kept }, sight, back: { ...back, ...pictures } };
}

/** Without what names the entity; null when nothing else is left. */
function withoutName(one: Prepared, deps: ApplyDeps): Prepared | null {
  const { record } = one.item;
  const fields = one.made.free.map(({ field }) => field).filter((field) => !NAMING.includes(field));
  if (fields.length === 0 || fields.length === one.made.free.length) return null;
  const part = { ...record, fields: record.fields.filter(({ field }) => fields.includes(field)) };
  const made = undoInput(deps.fields, part, one.now, one.sight);
  return { ...one, made: { ...made, kept: one.made.kept }, back: { ...one.back, fields: made.free } };
}

/** Sends as many at once as their pictures allow. A request that fails is `unsent` for all in it. */
async function send(batch: readonly Prepared[], deps: ApplyDeps): Promise<Map<Prepared, UpdateOutcome>> {
  const answers = new Map<Prepared, UpdateOutcome>();
  const weight = ({ made: { input } }: Prepared) => (typeof input.image === "string" ? input.image.length : 0);
  for (let at = 0; at < batch.length; ) {
    const part: Prepared[] = [];
    let size = 0;
    for (let one = batch[at]; one && (part.length === 0 || size + weight(one) <= PICTURES_AT_ONCE); one = batch[at]) {
      size += weight(one);
      part.push(one);
      at += 1;
    }
    let found: ReadonlyMap<string, UpdateOutcome> = new Map();
    let message = "";
    try {
      found = await deps.library.update(part.map(({ now, made }) => ({ id: now.id, input: made.input })));
    } catch (error) {
      message = words(error);
    }
    for (const one of part) answers.set(one, found.get(one.now.id) ?? { ok: false, reason: "unsent", message });
  }
  return answers;
}

/** Undo leaves the base, so a field is then a kept edit (sync-rules section 3); waiting plans are compared again. */
async function refreshPlans(entities: readonly LocalEntity[], deps: ApplyDeps): Promise<void> {
  if (entities.length === 0) return;
  const plans = await deps.plans.getMany(entities.map(({ id }) => id));
  const bases = await deps.bases.getMany(entities.map(({ id }) => baseKey(deps.library.type, id)));
  for (const [i, entity] of entities.entries()) {
    const plan = plans[i];
    if (!plan) continue;
    const fresh = replan(plan, entity, bases[i] ?? NO_BASES, deps);
    deps.onPlan?.(fresh);
    if (hasWork(fresh)) await deps.plans.set(entity.id, fresh);
    else await deps.plans.delMany([entity.id]);
  }
}

function outcomeOf(one: Prepared, answer: UpdateOutcome, problem: ApplyProblem | null): UndoOutcome {
  if (!answer.ok)
    return { ...notUndone(one.item, { kind: answer.reason, message: answer.message }), kept: one.made.kept };
  const fields = one.made.free.map(({ field }) => field);
  return { ...notUndone(one.item, { kind: "gone" }), problem, fields, kept: one.made.kept, undoId: one.back.id };
}

/** Sends what is ready; what Stash refuses for a name is sent once more without it. */
async function carryOut(ready: readonly Prepared[], deps: ApplyDeps): Promise<UndoOutcome[]> {
  const answers = await send(ready, deps);
  const second = new Map<Prepared, Prepared>();
  for (const [one, answer] of answers) {
    const less = !answer.ok && answer.reason === "refused" ? withoutName(one, deps) : null;
    if (less) second.set(one, less);
  }
  const again = [...second.values()];
  if (again.length > 0) await deps.journal.setMany(again.map(({ back }) => [back.id, back] as const));
  const later = await send(again, deps);
  const outcomes: UndoOutcome[] = [];
  const done: { readonly back: UndoRecord; readonly entity: LocalEntity }[] = [];
  const lost: string[] = [];
  for (const [one, first] of answers) {
    const sent = second.get(one) ?? one;
    const answer = later.get(sent) ?? first;
    const why = first.ok ? null : ({ kind: first.reason, message: first.message } as const);
    if (answer.ok) done.push({ back: sent.back, entity: answer.entity });
    // `unsent` stays open: the next start settles it against Stash.
    else if (answer.reason === "refused") lost.push(one.back.id);
    outcomes.push(outcomeOf(sent, answer.ok ? answer : first, why));
  }
  await noteUndone(
    deps.journal,
    done.map(({ back }) => back),
  );
  await markRecords(deps.journal, lost, "not-applied");
  await refreshPlans(
    done.map(({ entity }) => entity),
    deps,
  );
  return outcomes;
}

/** Takes field changes of different entities back, with an outcome for each. Rejects when Stash cannot be read. */
export async function undoFields(items: readonly UndoItem[], deps: ApplyDeps): Promise<readonly UndoOutcome[]> {
  const now = await readSettled(
    items.map(({ record }) => record.entityId),
    deps,
  );
  const outcomes: UndoOutcome[] = [];
  const ready: Prepared[] = [];
  for (const item of items) {
    const entity = now.get(item.record.entityId) ?? null;
    if (entity === null) {
      outcomes.push(notUndone(item, { kind: "gone" }));
      continue;
    }
    try {
      const prepared = await prepare(item, entity, deps);
      if ("back" in prepared) ready.push(prepared);
      else outcomes.push(prepared);
    } catch (error) {
      // The present picture could not be kept: nothing is written that cannot be undone.
      outcomes.push(notUndone(item, { kind: "no-undo", message: words(error) }));
    }
  }
  try {
    await noteWritten(
      ready.map(({ item, back }) => [item.record, back] as const),
      deps,
    );
    await deps.journal.setMany(ready.map(({ back }) => [back.id, back] as const));
  } catch (error) {
    const message = words(error);
    return [...outcomes, ...ready.map(({ item }) => notUndone(item, { kind: "no-undo", message }))];
  }
  return [...outcomes, ...(await carryOut(ready, deps))];
}
