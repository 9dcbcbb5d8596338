/** The writing part of creating: asking Stash, and keeping the books of what is there then. */
import { checkImage } from "./apply-image";
import { baseKey, moveBases } from "./bases";
import type { CreateDeps } from "./create-deps";
import { chosenFields } from "./create-input";
import type { Creator } from "./create-ports";
import type { Prospect } from "./create-types";
import type { UndoRecord } from "./journal";
import type { Library, LocalEntity, UpdateOutcome } from "./ports";
import { resolutionOf } from "./resolve";
import type { Written } from "./write";

/** Ready to be sent; the record is in the journal, without an id of the library. */
export interface Unmade {
  readonly prospect: Prospect;
  readonly written: Written;
  readonly record: UndoRecord;
}

export interface Made {
  readonly outcome: UpdateOutcome;
  /** Stash's words where it would not take the picture. */
  readonly picture?: string;
}

/**
 * Creates all in one request, by the id of their record. Stash refuses the whole entity for a picture it cannot fetch: such
 * a one is made without, in a second request.
 */
export async function createAll(ready: readonly Unmade[], creator: Creator): Promise<ReadonlyMap<string, Made>> {
  const items = ready.map(({ record, written }) => ({ key: record.id, input: written.input }));
  const made = new Map<string, Made>();
  for (const [key, outcome] of await creator.create(items)) made.set(key, { outcome });
  const again = items.flatMap(({ key, input: { image, ...input } }) => {
    const outcome = made.get(key)?.outcome;
    const picture = image !== undefined && outcome?.ok === false && outcome.reason === "refused" ? outcome.message : "";
    return /image/iu.test(picture) ? [{ key, input, picture }] : [];
  });
  if (again.length === 0) return made;
  const second = await creator.create(again.map(({ key, input }) => ({ key, input })));
  for (const { key, picture } of again) {
    const outcome = second.get(key);
    if (outcome) made.set(key, { outcome, picture });
  }
  return made;
}

/**
 * Completes the record with the new id, checks the picture as apply does, and sets the base of every field it was created
 * with. Returns why it has no picture, if it should have one.
 */
export async function closeCreated(
  { prospect: { plan, type }, written, record: open }: Unmade,
  entity: LocalEntity,
  refused: string | undefined,
  library: Library,
  { journal, bases, clock }: Pick<CreateDeps, "journal" | "bases" | "clock">,
): Promise<string | undefined> {
  const fields = refused === undefined ? written.fields : written.fields.filter(({ field }) => field !== "image");
  const record: UndoRecord = { ...open, entityId: entity.id, fields };
  // Known by its id before anything else is tried: a cut from here on leaves a record that can be undone.
  await journal.set(record.id, record);
  const check = await checkImage(entity, record, library);
  const kept = check.ok ? fields : fields.filter(({ field }) => field !== "image");
  const etag = check.ok && check.etag !== null ? { newImageEtag: check.etag } : {};
  await journal.set(record.id, { ...record, ...etag, fields: kept, state: "applied" });
  if (plan) {
    const choices = chosenFields(plan);
    const resolutions = kept.map(({ field }) => resolutionOf(plan, field, choices[field]));
    await bases.update(baseKey(type, entity.id), (old) => moveBases(old, resolutions, clock.now()));
  }
  return refused ?? (check.ok ? undefined : check.found);
}
