/** The writing part of creating: asking Stash, and keeping the books of what is there then. */
import { checkImage, type ImageCheck } from "./apply-image";
import { baseKey, type BaseRecord, moveBases } from "./bases";
import type { CreateDeps } from "./create-deps";
import { chosenFields } from "./create-input";
import type { Creator } from "./create-ports";
import type { PictureOut, Prospect, Unnoted } from "./create-types";
import type { UndoRecord } from "./journal";
import type { Library, LocalEntity, UpdateOutcome } from "./ports";
import { resolutionOf } from "./resolve";
import type { Written } from "./write";

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Ready to be sent; the record is in the journal, without an id of the library. */
export interface Unmade {
  readonly prospect: Prospect;
  readonly written: Written & { readonly pictureOut?: PictureOut };
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
  try {
    const second = await creator.create(again.map(({ key, input }) => ({ key, input })));
    for (const { key, picture } of again) {
      const outcome = second.get(key);
      if (outcome) made.set(key, { outcome, picture });
    }
  } catch (error) {
    // Of these nobody knows; the others of the first request are there, whatever became of the second.
    const outcome = { ok: false, reason: "unsent", message: wordsOf(error) } as const;
    for (const { key, picture } of again) made.set(key, { outcome, picture });
  }
  return made;
}

/** What the browser says where it does not keep something, or null. */
async function unkept(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

export interface Closed {
  /** Why it has no picture, if it should have one. */
  readonly picture?: string;
  readonly unnoted?: Unnoted;
}

/** The picture as apply checks it; a check that came to no end leaves it as it is and says why. */
async function checked(entity: LocalEntity, record: UndoRecord, library: Library): Promise<ImageCheck> {
  try {
    return await checkImage(entity, record, library);
  } catch (error) {
    return { ok: false, entity, found: wordsOf(error), restored: false };
  }
}

/**
 * Completes the record with the new id, checks the picture as apply does, and sets the base of every field it was created
 * with. Never rejects: what was created is there whatever the browser keeps of it, and what it does not keep is said.
 */
export async function closeCreated(
  { prospect: { plan, type }, written, record: open }: Unmade,
  entity: LocalEntity,
  refused: string | undefined,
  library: Library,
  { journal, bases, clock }: Pick<CreateDeps, "journal" | "bases" | "clock">,
): Promise<Closed> {
  const without = written.fields.filter(({ field }) => field !== "image");
  const fields = refused === undefined ? written.fields : without;
  const record: UndoRecord = { ...open, entityId: entity.id, fields };
  // Known by its id before anything else is tried: a cut from here on leaves a record that can be undone. Where that is not
  // kept, the record is still found by its stash ids.
  await unkept(journal.set(record.id, record));
  const check = await checked(entity, record, library);
  // A picture that could not be taken off again is there, and undoing has to know of it.
  const kept = check.ok || !check.restored ? fields : without;
  const etag = check.ok && check.etag !== null ? { newImageEtag: check.etag } : {};
  const noRecord = await unkept(journal.set(record.id, { ...record, ...etag, fields: kept, state: "applied" }));
  const choices = plan ? chosenFields(plan) : {};
  const resolved = check.ok ? fields : without;
  const resolutions = plan ? resolved.map(({ field }) => resolutionOf(plan, field, choices[field])) : [];
  const move = (old: BaseRecord | undefined) => moveBases(old, resolutions, clock.now());
  const noBases = plan ? await unkept(bases.update(baseKey(type, entity.id), move)) : null;
  const picture = refused ?? (check.ok ? undefined : check.found);
  const unnoted = { ...(noRecord !== null && { record: noRecord }), ...(noBases !== null && { bases: noBases }) };
  return {
    ...(picture !== undefined && { picture }),
    ...((noRecord ?? noBases) !== null && { unnoted }),
  };
}
