/** Studio mutations, with Stash's checks and words (pkg/studio/validate.go). */
import type { LocalStudio } from "../seed/local-types";
import type { EntityViews } from "./entity-views";
import { asciiFold, type Library } from "./library";
import { customFields, type Input, keptText, readStashIds, texts } from "./performer-input";
import { readId, readImage, secondsNow } from "./performer-mutations";
import { shapeOf, type StashShape } from "./shape";

function checkName(library: Library, id: number, name: string, isAlias: boolean): void {
  if (name === "")
    throw new Error(isAlias ? "studio alias must not be an empty string" : "studio name must not be blank");
  const folded = asciiFold(name);
  for (const other of library.studios.values()) {
    if (other.id === id) continue;
    if (asciiFold(other.name) === folded) throw new Error(`studio with name '${name}' already exists`);
    if (other.aliases.some((alias) => asciiFold(alias) === folded)) {
      throw new Error(`name '${name}' is used as alias for '${other.name}'`);
    }
  }
}

function checkParent(library: Library, id: number, parent: number): void {
  let next: number | null = parent;
  while (next !== null) {
    if (next === id) throw new Error("studio cannot be an ancestor of itself");
    const row: LocalStudio | undefined = library.studios.get(next);
    if (!row) throw new Error(`studio with id ${next} not found`);
    next = row.parent_id;
  }
}

function readParent(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  try {
    return readId(value);
  } catch (error) {
    throw new Error(
      String(error instanceof Error ? error.message : error).replace("converting id", "converting parent id"),
    );
  }
}

function readInput(input: Input, now: number, shape: StashShape): Partial<LocalStudio> {
  const set: Record<string, unknown> = {};
  const has = (key: string): boolean => key in input;
  for (const column of ["name", "details"]) if (has(column)) set[column] = keptText(input[column], shape);
  for (const column of ["favorite", "ignore_auto_tag"]) if (has(column)) set[column] = input[column] === true;
  if (has("rating100")) set.rating100 = input.rating100 ?? null;
  if (has("parent_id")) set.parent_id = readParent(input.parent_id);
  if (has("urls")) {
    if (has("url")) throw new Error("url field must not be included if urls is included");
    set.urls = texts(input.urls, shape);
  } else if (has("url")) set.urls = typeof input.url === "string" ? [keptText(input.url, shape)] : [];
  if (has("aliases")) set.aliases = texts(input.aliases, shape).sort();
  if (has("tag_ids")) set.tag_ids = Array.isArray(input.tag_ids) ? input.tag_ids.map(Number) : [];
  if (has("stash_ids")) set.stash_ids = readStashIds(input.stash_ids, now);
  return set as Partial<LocalStudio>;
}

/** The root fields. */
export function studioMutations(
  library: Library,
  views: EntityViews,
  shape: StashShape = shapeOf("0.30"),
): Record<string, unknown> {
  return {
    studioCreate: async ({ input }: { input: Input }) => {
      const time = secondsNow();
      // Both are taken when a studio is created; only an update refuses them together.
      const { url, urls, ...rest } = input;
      const given = [...(typeof url === "string" ? [url] : []), ...texts(urls, shape)];
      const set = readInput({ ...rest, urls: given }, Date.now(), shape);
      const image = await readImage(library, input);
      const row: LocalStudio = {
        name: "",
        urls: [],
        aliases: [],
        parent_id: null,
        details: "",
        favorite: false,
        ignore_auto_tag: false,
        rating100: null,
        tag_ids: [],
        stash_ids: [],
        created_at: time,
        updated_at: time,
        ...set,
        id: library.newStudioId(),
        image: image ?? null,
      };
      if (input.custom_fields) row.custom_fields = customFields({}, { full: input.custom_fields });
      checkName(library, row.id, row.name, false);
      for (const alias of row.aliases) checkName(library, row.id, alias, true);
      if (row.parent_id !== null) checkParent(library, row.id, row.parent_id);
      library.putStudio(row);
      return views.studio(row);
    },
    studioUpdate: async ({ input }: { input: Input }) => {
      const id = readId(input.id);
      const set = readInput(input, Date.now(), shape);
      const image = await readImage(library, input);
      const current = library.studios.get(id);
      if (!current) throw new Error(`studio with id ${id} not found`);
      const row: LocalStudio = { ...current, ...set, updated_at: secondsNow() };
      if (image !== undefined) row.image = image;
      if (input.custom_fields) row.custom_fields = customFields(current.custom_fields ?? {}, input.custom_fields);
      if ("parent_id" in set && row.parent_id !== null) checkParent(library, id, row.parent_id);
      if ("aliases" in set) for (const alias of row.aliases) checkName(library, id, alias, true);
      if ("name" in set && row.name !== current.name) checkName(library, id, row.name, false);
      library.putStudio(row);
      return views.studio(row);
    },
    studioDestroy: ({ input }: { input: Input }) => {
      const id = readId(input.id);
      if (!library.removeStudio(id)) throw new Error(`studio with id ${id} not found`);
      return true;
    },
  };
}
