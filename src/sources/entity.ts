import type { RawRecord, SourceEntity } from "../sync/ports";
import type { ImageValue } from "../sync/values";
import { isObject } from "./classify";
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
 * One performer as a source answered it. `askedId` stands in for an id that it left out; null when it is no record or nobody
 * knows its id.
 */
export function readPerformer(raw: unknown, dialect: Dialect, askedId: string | null): SourceEntity | null {
  return isObject(raw) ? toEntity(dialect.cleanPerformer(raw), dialect, askedId) : null;
}

/** One studio, in the same way. A merged one only says that it is deleted. */
export function readStudio(raw: unknown, dialect: Dialect, askedId: string | null): SourceEntity | null {
  return isObject(raw) ? toEntity(dialect.cleanStudio(raw), dialect, askedId) : null;
}

function toEntity(record: RawRecord, dialect: Dialect, askedId: string | null): SourceEntity | null {
  const id = text(record.id) ?? askedId;
  if (id === null) return null;
  return {
    id,
    record,
    name: text(record.name) ?? "",
    updated: text(record.updated),
    deleted: record.deleted === true,
    mergedInto: text(record.merged_into_id),
    images: readImages(record.images),
    ...(dialect.form ? { form: dialect.form } : {}),
  };
}

/** The pictures of an entity as a source answered them; anything that is no list is none. */
export function readImages(raw: unknown): readonly ImageValue[] {
  return Array.isArray(raw) ? raw.flatMap(readImage) : [];
}

/** Best portrait first, as sources order them. Only http(s) addresses: anything else is no picture but an attempt. */
function readImage(raw: unknown): ImageValue[] {
  if (!isObject(raw)) return [];
  const url = text(raw.url);
  if (url === null || !/^https?:\/\//i.test(url)) return [];
  const { width, height } = raw;
  return [
    {
      id: text(raw.id) ?? url,
      url,
      ...(typeof width === "number" && width > 0 ? { width } : {}),
      ...(typeof height === "number" && height > 0 ? { height } : {}),
    },
  ];
}

function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : null;
}
