import { LIMITS } from "../limits/limits";
import type { EntityType, RawRecord } from "../sync/ports";
import { isObject } from "./classify";
import type { Dialect } from "./dialect";
import { aliasedDocument } from "./documents";
import { favouriteMarks, setFavourites } from "./favourite-documents";
import { stashBox } from "./stash-box";

const HOST = "theporndb.net";
/** The one endpoint whose key its REST origin may see too: no other port, not plain http. */
const HOME = `https://${HOST}`;
/** Where the embedded program answers: browsers resolve every `.localhost` name to the machine itself. */
const EMBEDDED_HOST = "theporndb.localhost";

/** Its REST side: at an origin of its own that may see the key; the embedded program has it beside its GraphQL. */
function restOrigin({ origin }: URL): string {
  return origin === HOME ? `https://api.${HOST}` : origin;
}

/** Its published limit is 240 requests a minute and key. */
const GAP_MS = 60_000 / 240;

const LISTS = ["aliases", "urls", "images", "tattoos", "piercings", "merged_ids"];
const ENUMS = ["gender", "ethnicity", "eye_color", "hair_color", "breast_type"];
const NUMBERS = ["height", "band_size", "waist_size", "hip_size", "career_start_year", "career_end_year", "width"];

const { performersByUrl: _unknownThere, ...alike } = stashBox;

/**
 * A look-alike with the queries we need, and nearly everything nullable (its published schema). The same documents are valid
 * there, but for the search of studios; what it answers is brought into stash-box's shapes.
 */
export const thePornDb: Dialect = {
  ...alike,
  name: "theporndb",
  owns: ({ hostname }) => hostname === HOST || hostname === EMBEDDED_HOST,
  gapMs: GAP_MS,
  // Its feed comes in hundreds at most, so looking at everything is what a busy day ends in: larger as long as it is quick.
  checkBatch: { start: 1000, max: 2000, step: 1000 },
  feed: {
    kind: "dates",
    url(endpoint, type, from, page) {
      if (type !== "performer") return null;
      const url = new URL("/changes/performers", restOrigin(endpoint));
      url.search = new URLSearchParams({ from: from.toISOString(), per_page: "100", page: String(page) }).toString();
      return url;
    },
  },
  performersHistory: null,
  versionDocument: null,
  cleanPerformer: (raw) => cleanRecord(raw),
  // It has no search for studios: one exact name, without aliases.
  studiosByName(count, selection) {
    return aliasedDocument(count, { field: "findStudio", argument: "name", type: "String", on: "Studio", selection });
  },
  cleanStudio: (raw) => cleanRecord(raw),
  // It has no list of them in GraphQL: numeric ids by REST, each turned into its uuid by a request of its own.
  favourites: {
    rest: {
      list: (endpoint, type) => new URL(`/favourites?type=${restType(type)}`, restOrigin(endpoint)),
      one: (endpoint, type, number) => new URL(`/${restType(type)}s/${number}`, restOrigin(endpoint)),
      uuid: (type, record) => (type === "studio" ? record.uuid : record.id),
    },
    marks: favouriteMarks,
    set: setFavourites,
  },
  keyOrigins: (endpoint) => [...new Set([endpoint.origin, restOrigin(endpoint)])],
  pageUrl: (endpoint, type, id) => {
    const kind = type === "studio" ? "sites" : "performers";
    const origin = endpoint.hostname === EMBEDDED_HOST ? endpoint.origin : HOME;
    return `${origin}/${kind}/${encodeURIComponent(id)}`;
  },
};

function restType(type: EntityType): string {
  return type === "studio" ? "site" : "performer";
}

function cleanRecord(raw: RawRecord, depth = 0): RawRecord {
  const entries = Object.entries(raw).map(([column, value]): [string, unknown] => {
    if (LISTS.includes(column)) return [column, cleanList(value, depth)];
    if (ENUMS.includes(column)) return [column, cleanEnum(value)];
    if (NUMBERS.includes(column)) return [column, cleanNumber(value)];
    if (column === "deleted") return [column, value === true];
    return [column, value];
  });
  // From entries, not by assignment: an upstream column named __proto__ stays a plain column.
  return Object.fromEntries(entries);
}

/**
 * Lists and their elements may be null there. An image without an id is known by its address. What has another shape stays as
 * it is, and is refused with its column.
 */
function cleanList(value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || depth > LIMITS.depth) return value;
  return value
    .filter((element) => element !== null && element !== undefined)
    .map((element: unknown) => {
      if (!isObject(element)) return element;
      const clean = cleanRecord(element, depth + 1);
      return "url" in clean && clean.id === null ? { ...clean, id: clean.url } : clean;
    });
}

/** Plain strings there: "Middle Eastern" is stash-box's MIDDLE_EASTERN. */
function cleanEnum(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  const word = value
    .trim()
    .replace(/[\s-]+/g, "_")
    .toUpperCase();
  return word === "" ? null : word;
}

function cleanNumber(value: unknown): unknown {
  if (typeof value !== "string") return value ?? null;
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? null : number;
}
