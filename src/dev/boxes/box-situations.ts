/** Every situation that was recorded of a real stash-box, and how to bring it about in the embedded one (for the contract test). */
import { recorded, type Transcript } from "../contract";
import type { UpstreamData, UpstreamEdit, UpstreamPerformer, UpstreamStudio } from "../seed/upstream-types";
import { BoxStore } from "./box-store";
import type { BoxServer } from "./stash-box-server";

type Raw = Record<string, unknown>;

/** One recorded situation. */
export interface Situation {
  /** Puts into the box what the recording box had. */
  readonly arrange?: (box: BoxStore, transcript: Transcript) => void;
  readonly change?: (box: BoxServer, transcript: Transcript) => { readonly body?: unknown; readonly path?: string };
  /** The ids are ours: compare their form only. */
  readonly ownIds?: boolean;
}

/** A box that knows nothing. */
export const nothing: UpstreamData = {
  performers: [],
  studios: [],
  edits: [],
  favoritePerformers: [],
  favoriteStudios: [],
};
const template = new BoxStore(nothing);
const blank = template.performer(template.create({ name: "" }, false));

const micros = (text: unknown): number =>
  typeof text === "string" ? Date.parse(`${text.slice(0, 19)}Z`) * 1000 : 1e15;

function addPerformer(box: BoxStore, raw: Raw): UpstreamPerformer {
  const picture = (image: Raw) => ({ width: Number(image.width), height: Number(image.height), hue: 1, initials: "X" });
  const row = {
    ...blank,
    ...Object.fromEntries(Object.entries(raw).filter(([key]) => key in blank)),
    urls: ((raw.urls ?? []) as Raw[]).map((entry) => ({
      url: String(entry.url),
      site: String((entry.site as Raw | undefined)?.name ?? ""),
    })),
    images: ((raw.images ?? []) as Raw[]).map((image) => ({ id: String(image.id), picture: picture(image) })),
    tattoos: [],
    piercings: [],
    created: micros(raw.created),
    updated: micros(raw.updated),
  } as UpstreamPerformer;
  box.performers.set(row.id, row);
  if (raw.is_favorite === true) box.favoritePerformers.add(row.id);
  box.revision++;
  return row;
}

function addStudio(box: BoxStore, raw: Raw): UpstreamStudio {
  const id = box.createStudio({ name: String(raw.name) });
  const row = { ...box.studio(id), id: String(raw.id), deleted: raw.deleted === true };
  box.studios.delete(id);
  box.studios.set(row.id, row);
  if (raw.is_favorite === true) box.favoriteStudios.add(row.id);
  return row;
}

/** The recorded variables. */
export const variables = (t: Transcript): Record<string, string> =>
  (t.request.body as { variables: Record<string, string> }).variables;
const one = (box: BoxStore, t: Transcript): void => void addPerformer(box, recorded<Raw>(t, "findPerformer"));
const known = (box: BoxStore, t: Transcript): void => void addPerformer(box, { id: variables(t).id, name: "Somebody" });
const found = (field: string) => (box: BoxStore, t: Transcript) => {
  for (const raw of recorded<Raw[]>(t, field)) addPerformer(box, raw);
};
const favouriteIds = (box: BoxStore, t: Transcript): void => {
  for (const [alias, id] of Object.entries(variables(t)))
    addPerformer(box, { id, name: alias, deleted: alias === "b" });
};

function addStrangers(box: BoxStore, count: number, raw: Raw): void {
  for (let i = 0; i < count; i++) addPerformer(box, { ...raw, id: `stranger-${i}`, name: `Zz ${i}` });
}

/** By the transcripts' names. */
export const situations: Readonly<Record<string, Situation>> = {
  preflight: {},
  me: {},
  "no-key": {},
  "bad-key": {},
  version: {},
  "find-one": { arrange: one },
  "find-batch": { arrange: (box, t) => void addPerformer(box, recorded<Raw>(t, "a")) },
  "unknown-field": { arrange: known },
  "syntax-error": {},
  revalidate: {
    arrange: (box, t) => {
      for (const alias of ["a", "b", "c"]) addPerformer(box, { name: alias, ...recorded<Raw>(t, alias) });
    },
  },
  "merged-chain": {
    // Merged twice in the embedded box itself: what is recorded must come of it.
    arrange: (box, t) => {
      const raw = recorded<Raw>(t, "findPerformer");
      const end = String(raw.merged_into_id);
      addPerformer(box, { ...raw, deleted: false, merged_into_id: null, aliases: ["Gone With The Merge"] });
      addPerformer(box, { id: "middle", name: "Middle" });
      addPerformer(box, { id: end, name: "End" });
      box.merge([String(raw.id)], "middle");
      box.merge(["middle"], end);
    },
  },
  deleted: {
    arrange: (box, t) => {
      const raw = recorded<Raw>(t, "findPerformer");
      addPerformer(box, { ...raw, deleted: false, aliases: ["Gone With The Deletion"] });
      box.delete(String(raw.id));
    },
  },
  "search-name": { arrange: found("searchPerformer") },
  "search-id": { arrange: found("searchPerformer") },
  "search-batch": {
    arrange: (box, t) => {
      for (const alias of ["a", "b"]) found(alias)(box, t);
    },
  },
  existing: {
    arrange: (box, t) => {
      const [raw] = recorded<Raw[]>(t, "b", "performers");
      // It has a disambiguation, so the exact name alone does not find it.
      addPerformer(box, { ...raw, disambiguation: "director", urls: [{ url: "https://x.com/xenaomock0013" }] });
    },
  },
  "existing-namesakes": {
    arrange: (box, t) => {
      const [raw] = recorded<Raw[]>(t, "queryExistingPerformer", "performers");
      addPerformer(box, raw ?? {});
      for (const word of ["one", "two"]) addPerformer(box, { ...raw, id: word, disambiguation: word });
    },
  },
  favourites: {
    arrange: (box, t) => {
      for (const raw of recorded<Raw[]>(t, "queryPerformers", "performers")) addPerformer(box, raw);
      for (const raw of recorded<Raw[]>(t, "queryStudios", "studios")) addStudio(box, raw);
      addStrangers(box, 115, { is_favorite: true });
      for (let i = 0; i < 25; i++) addStudio(box, { id: `s${i}`, name: `Zz ${i}`, is_favorite: true });
      addPerformer(box, { id: "no favourite", name: "Aaa" });
    },
  },
  "favourite-set": { arrange: favouriteIds },
  "favourite-after": {
    arrange: (box, t) => {
      favouriteIds(box, t);
      for (const id of Object.values(variables(t))) box.favoritePerformers.add(id);
    },
  },
  "favourite-unset": { arrange: favouriteIds },
  "feed-edits": {
    arrange: (box, t) => {
      for (const raw of recorded<Raw[]>(t, "queryEdits", "edits")) {
        const target = raw.target as Raw | null;
        if (target) addPerformer(box, target);
        const sources = (raw.merge_sources as Raw[]).map((source) => String(source.id));
        for (const id of sources) addPerformer(box, { id, name: "Merged", deleted: true });
        const closed = Date.parse(String(raw.closed)) * 1000 + Number(String(raw.closed).slice(23, -1).padEnd(3, "0"));
        const times = { created: closed - 5, closed };
        const rest = { details: null, old: null, applied: true, target_type: "PERFORMER" } as const;
        const operation = raw.operation as UpstreamEdit["operation"];
        box.edits.push({
          id: String(raw.id),
          target_id: String(target?.id ?? "erased"),
          merge_sources: sources,
          operation,
          ...rest,
          ...times,
        });
      }
      const oldest = box.edits[0];
      for (let i = 0; oldest && i < 36; i++) box.edits.push({ ...oldest, id: `old-${i}`, created: i, closed: i });
    },
  },
  "feed-updated": {
    arrange: (box, t) => {
      const rows = recorded<Raw[]>(t, "queryPerformers", "performers");
      for (const [index, raw] of rows.entries())
        addPerformer(box, { name: "x", ...raw }).updated += rows.length - index;
      addStrangers(box, recorded<number>(t, "queryPerformers", "count") - rows.length, {
        updated: "2020-01-01T00:00:00Z",
      });
      addPerformer(box, { id: "gone", name: "Gone", deleted: true, updated: "2099-01-01T00:00:00Z" });
    },
  },
  studio: {
    arrange: (box, t) => {
      const raw = recorded<Raw>(t, "findStudio");
      const row = addStudio(box, raw);
      const [url] = raw.urls as { url: string; site: { name: string } }[];
      const [image] = raw.images as { id: string; width: number; height: number }[];
      const parent = addStudio(box, raw.parent as Raw);
      if (url) row.urls = [{ url: url.url, site: url.site.name }];
      if (image)
        row.images = [{ id: image.id, picture: { width: image.width, height: image.height, hue: 1, initials: "S" } }];
      row.parent_id = parent.id;
    },
  },
  "studio-merged": { arrange: (box, t) => void addStudio(box, recorded<Raw>(t, "findStudio")) },
  "studio-by-name": { arrange: (box, t) => void addStudio(box, recorded<Raw>(t, "findStudio")) },
  "array-batch": {},
  history: {
    arrange: (box, t) => {
      const name = recorded<string>(t, "findPerformer", "name");
      const first = { birth_date: "1990", height: 160, hair_color: "BLACK" };
      box.create({ name, ...first, aliases: ["First Alias", "Second Alias"] });
      const [id = ""] = box.performers.keys();
      box.applyEdit(id, { height: 165, aliases: ["First Alias", "Third Alias"] });
      box.applyEdit(id, { hair_color: "BLONDE", birth_date: null });
    },
    change: ({ store }, t) => {
      const { query } = t.request.body as { query: string };
      return { body: { query, variables: { id: [...store.performers.keys()][0] } } };
    },
    ownIds: true,
  },
  image: { arrange: addImage },
  "image-bad-key": { arrange: addImage },
};

function addImage(box: BoxStore, t: Transcript): void {
  const id = t.request.path.split("/").at(-1) ?? "";
  addPerformer(box, { id: "pictured", name: "Pictured", images: [{ id, width: 240, height: 360 }] });
}
