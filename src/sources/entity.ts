import { LIMITS } from "../limits/limits";
import type { RawRecord, SourceEntity } from "../sync/ports";
import type { ImageValue, Refusal } from "../sync/values";
import { isObject } from "./classify";
import { cleanId, cleanRecord, isCleanAddress } from "./clean-record";
import type { Dialect } from "./dialect";

/** What every entity is asked for beside the columns of the field table. Asking a column twice is legal in GraphQL. */
const ALWAYS = "id name deleted merged_into_id updated images{id url width height}";

/** Selection on a performer: our own columns and those of the field table. */
export function performerFields(selection: string): string {
  return `${ALWAYS} ${selection}`.trim();
}

/** The same on a studio, which knows no `merged_into_id` (sources.md). */
export function studioFields(selection: string): string {
  return `id name deleted updated images{id url width height} ${selection}`.trim();
}

/**
 * One performer as a source answered it, cleaned. `askedId` stands in for an id that it left out; null when it is no record,
 * nobody knows its id, or it is another one's than was asked for.
 */
export function readPerformer(raw: unknown, dialect: Dialect, askedId: string | null): SourceEntity | null {
  return isObject(raw) ? toEntity(dialect.cleanPerformer(raw), dialect, askedId) : null;
}

/** One studio, in the same way. A merged one only says that it is deleted. */
export function readStudio(raw: unknown, dialect: Dialect, askedId: string | null): SourceEntity | null {
  return isObject(raw) ? toEntity(dialect.cleanStudio(raw), dialect, askedId) : null;
}

/** A stash-box takes an id in either case, with or without its dashes. */
function sameId(one: string, other: string): boolean {
  const bare = (id: string) => id.toLowerCase().replaceAll("-", "");
  return bare(one) === bare(other);
}

function toEntity(raw: RawRecord, dialect: Dialect, askedId: string | null): SourceEntity | null {
  const given = raw.id === null || raw.id === undefined || raw.id === "" ? askedId : cleanId(raw.id);
  // An answer about somebody else must not become this one's.
  if (given === null || (askedId !== null && !sameId(given, askedId))) return null;
  const { record, refused } = cleanRecord(raw, dialect.form === "scraped");
  const into = cleanId(record.merged_into_id);
  const pictures = countImages(raw.images);
  const left = pictures === null ? refused : [...refused, pictures];
  return {
    id: given,
    record,
    name: text(record.name) ?? "",
    updated: time(record.updated),
    deleted: record.deleted === true,
    mergedInto: into !== null && !sameId(into, given) ? into : null,
    images: readImages(raw.images),
    ...(dialect.form ? { form: dialect.form } : {}),
    ...(left.length > 0 ? { refused: left } : {}),
  };
}

/** The pictures of an entity as a source answered them; anything that is no list is none. No more than may be shown. */
export function readImages(raw: unknown): readonly ImageValue[] {
  return Array.isArray(raw) ? raw.slice(0, LIMITS.images).flatMap(readImage) : [];
}

/** What of the pictures is not taken in; null when it is nothing. */
function countImages(raw: unknown): Refusal | null {
  if (raw === null || raw === undefined) return null;
  if (!Array.isArray(raw)) return { column: "images", why: "wrong-type", count: 1 };
  if (raw.length > LIMITS.images) return { column: "images", why: "too-many", count: raw.length - LIMITS.images };
  const count = raw.length - readImages(raw).length;
  return count > 0 ? { column: "images", why: "not-an-address", count } : null;
}

/** Best portrait first, as sources order them. Only http(s) addresses: anything else is no picture but an attempt. */
function readImage(raw: unknown): ImageValue[] {
  if (!isObject(raw)) return [];
  const url = text(raw.url)?.trim() ?? "";
  if (!isCleanAddress(url)) return [];
  const { width, height } = raw;
  const isSize = (size: unknown): size is number => typeof size === "number" && Number.isInteger(size) && size > 0;
  return [
    {
      id: cleanId(raw.id) ?? url,
      url,
      ...(isSize(width) ? { width } : {}),
      ...(isSize(height) ? { height } : {}),
    },
  ];
}

function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}

/** A time that can be read; what cannot is not known. */
function time(value: unknown): string | null {
  return typeof value === "string" && value.length <= LIMITS.id && !Number.isNaN(Date.parse(value)) ? value : null;
}
