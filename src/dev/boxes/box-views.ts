/** Rows of a box as GraphQL sees them: properties and functions that graphql-js's own resolver calls. */
import { formatMicros } from "../micro-time";
import type {
  UpstreamEdit,
  UpstreamImage,
  UpstreamPerformer,
  UpstreamStudio,
  UpstreamUrl,
} from "../seed/upstream-types";
import type { BoxStore } from "./box-store";

export interface BoxViews {
  performer(row: UpstreamPerformer): Record<string, unknown>;
  studio(row: UpstreamStudio): Record<string, unknown>;
  edit(row: UpstreamEdit): Record<string, unknown>;
}

/** A stable UUID-like id for a site of that name. */
function siteId(name: string): string {
  let hash = 0;
  for (const char of name) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) >>> 0;
  return `00000000-0000-7000-8000-${hash.toString(16).padStart(12, "0")}`;
}

function urlView(entry: UpstreamUrl): Record<string, unknown> {
  return { url: entry.url, type: entry.site.toUpperCase(), site: { id: siteId(entry.site), name: entry.site } };
}

/** The old padded date: `{date, accuracy}`. */
function fuzzyDate(date: string | null): unknown {
  if (date === null) return null;
  const accuracy = date.length === 10 ? "DAY" : date.length === 7 ? "MONTH" : "YEAR";
  return { date: `${date}-01-01`.slice(0, 10), accuracy };
}

/** Views over a store. `imageUrl` gives the public address of an image. */
export function createViews(store: BoxStore, imageUrl: (id: string) => string): BoxViews {
  const image = ({ id, picture }: UpstreamImage) => ({
    id,
    url: imageUrl(id),
    width: picture.width,
    height: picture.height,
  });
  const mergedInto = new Map<string, string[]>();
  let mergedRevision = -1;
  const mergedIds = (target: string): string[] => {
    if (mergedRevision !== store.revision) {
      mergedInto.clear();
      for (const row of store.performers.values()) {
        if (row.merged_into_id === null) continue;
        mergedInto.set(row.merged_into_id, [...(mergedInto.get(row.merged_into_id) ?? []), row.id]);
      }
      mergedRevision = store.revision;
    }
    return mergedInto.get(target) ?? [];
  };

  const performer = (row: UpstreamPerformer): Record<string, unknown> => ({
    __typename: "Performer",
    ...row,
    urls: () => row.urls.map(urlView),
    birthdate: () => fuzzyDate(row.birth_date),
    measurements: { cup_size: row.cup_size, band_size: row.band_size, waist: row.waist_size, hip: row.hip_size },
    tattoos: row.tattoos.length === 0 ? null : row.tattoos,
    piercings: row.piercings.length === 0 ? null : row.piercings,
    images: () => row.images.map(image),
    edits: () =>
      store.edits
        .filter((entry) => entry.target_id === row.id)
        .sort((a, b) => b.created - a.created)
        .map(edit),
    scene_count: 0,
    merged_ids: () => mergedIds(row.id),
    is_favorite: () => store.favoritePerformers.has(row.id),
    created: () => formatMicros(row.created),
    updated: () => formatMicros(row.updated),
  });

  const children = (row: UpstreamStudio): UpstreamStudio[] =>
    [...store.studios.values()].filter((other) => other.parent_id === row.id && !other.deleted);
  const studio = (row: UpstreamStudio): Record<string, unknown> => ({
    __typename: "Studio",
    ...row,
    urls: () => row.urls.map(urlView),
    parent: () => {
      const parent = row.parent_id === null ? undefined : store.studios.get(row.parent_id);
      return parent ? studio(parent) : null;
    },
    child_studios: () => children(row).map(studio),
    sub_studios: () => ({ count: children(row).length, studios: children(row).map(studio) }),
    images: () => row.images.map(image),
    is_favorite: () => store.favoriteStudios.has(row.id),
    created: () => formatMicros(row.created),
    updated: () => formatMicros(row.updated),
  });

  const target = (id: string): Record<string, unknown> | null => {
    const found = store.performers.get(id);
    if (found) return performer(found);
    const foundStudio = store.studios.get(id);
    return foundStudio ? studio(foundStudio) : null;
  };
  const details = (row: UpstreamEdit, values: UpstreamEdit["details"]): Record<string, unknown> | null => {
    if (values === null) return null;
    const lists: Record<string, unknown> = {};
    for (const key of ["added_urls", "removed_urls"]) {
      if (Array.isArray(values[key])) lists[key] = (values[key] as UpstreamUrl[]).map(urlView);
    }
    for (const key of ["added_images", "removed_images"]) {
      if (Array.isArray(values[key])) lists[key] = (values[key] as UpstreamImage[]).map(image);
    }
    if (row.target_type === "PERFORMER") return { __typename: "PerformerEdit", ...values, ...lists };
    const parent = typeof values.parent_id === "string" ? store.studios.get(values.parent_id) : undefined;
    return { __typename: "StudioEdit", ...values, ...lists, parent: parent ? studio(parent) : null };
  };
  const edit = (row: UpstreamEdit): Record<string, unknown> => ({
    id: row.id,
    target_type: row.target_type,
    operation: row.operation,
    target: () => {
      const found = target(row.target_id);
      if (!found) throw new Error("can't scan into dest[0] (col: id): uuid: cannot convert <nil> to UUID");
      return found;
    },
    merge_sources: () => row.merge_sources.flatMap((id) => target(id) ?? []),
    details: () => details(row, row.details),
    old_details: () => details(row, row.old),
    status: row.applied ? "IMMEDIATE_ACCEPTED" : "PENDING",
    applied: row.applied,
    created: () => formatMicros(row.created),
    updated: null,
    closed: () => (row.closed === null ? null : formatMicros(row.closed)),
  });
  return { performer, studio, edit };
}
