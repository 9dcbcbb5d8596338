/** Performer mutations. Each checks everything before it writes: a refused one leaves nothing behind. */
import { emptyPerformer, type LocalPerformer } from "../seed/local-types";
import type { EntityViews } from "./entity-views";
import { fetchImage } from "./go-http";
import { readImageInput } from "./image-input";
import type { Library } from "./library";
import {
  customFields,
  type Input,
  keptText,
  readPerformerInput,
  texts,
  validatePerformer,
  withoutRepeatedAliases,
} from "./performer-input";
import { shapeOf, type StashShape } from "./shape";

/** Whole seconds: the grain of Stash's times. */
export function secondsNow(): number {
  return Math.floor(Date.now() / 1000) * 1000;
}

/** Go's strconv.Atoi. */
export function readInt(text: unknown): number {
  const value = String(text);
  if (!/^[+-]?\d+$/.test(value)) throw new Error(`strconv.Atoi: parsing ${JSON.stringify(value)}: invalid syntax`);
  return Number(value);
}

/** The same with the words that the mutations put in front. */
export function readId(text: unknown): number {
  try {
    return readInt(text);
  } catch (error) {
    throw new Error(`converting id: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The image of an input: undefined leaves it, null removes it. */
export async function readImage(library: Library, input: Input): Promise<LocalPerformer["image"] | undefined> {
  if (!("image" in input)) return undefined;
  if (typeof input.image !== "string") return null;
  const bytes = await readImageInput(input.image, fetchImage);
  return bytes.length === 0 ? null : library.storeImage(bytes);
}

/** Ids as texts; anything else is no id. */
function idTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The root fields. */
export function performerMutations(
  library: Library,
  views: EntityViews,
  shape: StashShape = shapeOf("0.30"),
): Record<string, unknown> {
  const dropRepeated = (row: LocalPerformer, input: Input): void => {
    if (!shape.dropsRepeatedAliases || !("alias_list" in input)) return;
    row.alias_list = withoutRepeatedAliases(row.name, texts(input.alias_list, shape)).sort();
  };

  const create = async ({ input }: { input: Input }) => {
    const { custom_fields: custom, url, twitter, instagram, urls, ...rest } = input;
    const now = secondsNow();
    const empty = emptyPerformer(0, "", now);
    const handles = [
      typeof url === "string" ? keptText(url, shape) : null,
      twitter && `https://twitter.com/${String(twitter)}`,
      instagram && `https://instagram.com/${String(instagram)}`,
    ];
    const given = { ...rest, urls: [...handles.filter(Boolean), ...texts(urls, shape)] };
    const set = readPerformerInput(given, empty, Date.now(), shape);
    const image = await readImage(library, input);
    const row: LocalPerformer = { ...empty, ...set, id: library.newPerformerId(), image: image ?? null };
    row.custom_fields = customFields({}, { full: custom ?? {} });
    dropRepeated(row, input);
    validatePerformer(library, row, input, true, shape);
    library.putPerformer(row);
    return views.performer(row);
  };

  const update = async ({ input }: { input: Input }) => {
    const id = readId(input.id);
    const before = library.performers.get(id);
    const blank = before ?? emptyPerformer(id, "", 0);
    const set = readPerformerInput(input, blank, Date.now(), shape);
    const image = await readImage(library, input);
    // Read again: fetching an image takes time, and another update may have come meanwhile.
    const current = library.performers.get(id);
    if (!current) throw new Error(`performer with id ${id} not found`);
    const row: LocalPerformer = { ...current, ...set, updated_at: secondsNow() };
    if (image !== undefined) row.image = image;
    const legacy = ["url", "twitter", "instagram"].flatMap((key) =>
      typeof input[key] === "string" ? [String(input[key])] : [],
    );
    if (legacy.length > 0) row.urls = [...new Set([...row.urls, ...legacy])];
    dropRepeated(row, input);
    validatePerformer(library, row, input, false, shape);
    library.putPerformer(row);
    return views.performer(row);
  };

  const bulk = ({ input }: { input: Input }) => {
    const { ids, tag_ids: tags, clientMutationId: _mutation, ...rest } = input;
    const change = tags as { ids?: readonly string[] | null; mode: string } | null | undefined;
    const rows = idTexts(ids).map((text) => {
      const row = library.performers.get(readId(text));
      if (!row) throw new Error(`performer with id ${text} not found`);
      return row;
    });
    const written = rows.map((row): LocalPerformer => {
      const after = { ...row, ...readPerformerInput(rest, row, Date.now(), shape), updated_at: secondsNow() };
      const given = (change?.ids ?? []).map(Number);
      if (change?.mode === "SET") after.tag_ids = given;
      if (change?.mode === "ADD") after.tag_ids = [...new Set([...row.tag_ids, ...given])];
      if (change?.mode === "REMOVE") after.tag_ids = row.tag_ids.filter((tag) => !given.includes(tag));
      validatePerformer(library, after, rest, false, shape);
      return after;
    });
    for (const row of written) library.putPerformer(row);
    return written.map(views.performer);
  };

  const destroy = (text: unknown): boolean => {
    const id = readId(text);
    if (!library.removePerformer(id)) throw new Error(`performer with id ${id} not found`);
    return true;
  };

  /** The values are written unchecked and the sources are gone; nothing but their tags goes over (pkg/sqlite/performer.go, develop). */
  const merge = async ({ input }: { input: Input }) => {
    const sources = [...new Set(idTexts(input.source))].map(readId);
    const id = readId(input.destination);
    if (sources.includes(id)) throw new Error("destination performer cannot be in source list");
    const values = (input.values ?? {}) as Input;
    const set = readPerformerInput(values, emptyPerformer(id, "", 0), Date.now(), shape);
    const image = await readImage(library, values);
    const current = library.performers.get(id);
    if (!current) throw new Error(`finding destination performer ID ${id}: performer with id ${id} not found`);
    const missing = sources.find((source) => !library.performers.has(source));
    if (missing !== undefined) throw new Error(`finding source performers: performer with id ${missing} not found`);
    const tags = sources.flatMap((source) => library.performers.get(source)?.tag_ids ?? []);
    const row: LocalPerformer = { ...current, ...set, updated_at: secondsNow() };
    row.tag_ids = [...new Set([...row.tag_ids, ...tags])];
    if (image) row.image = image;
    library.putPerformer(row);
    for (const source of sources) library.removePerformer(source);
    return views.performer(row);
  };

  return {
    ...(shape.performerMerge ? { performerMerge: merge } : {}),
    performerCreate: create,
    performerUpdate: update,
    bulkPerformerUpdate: bulk,
    performerDestroy: ({ input }: { input: Input }) => destroy(input.id),
    performersDestroy: ({ ids }: { ids: readonly string[] }) => ids.map(destroy).every(Boolean),
  };
}
