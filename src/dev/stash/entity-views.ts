/** Rows of the library as GraphQL sees them. `baseUrl` is what the request came in by, as in Stash. */
import { formatSeconds } from "../micro-time";
import type { LocalPerformer, LocalStudio, LocalTag } from "../seed/local-types";
import { careerText } from "./career";
import type { Library } from "./library";
import { shapeOf, type StashShape } from "./shape";

export interface StashContext {
  /** `http://host[:port][/prefix]` */
  readonly baseUrl: string;
}

type View = Record<string, unknown>;

export interface EntityViews {
  performer(row: LocalPerformer): View;
  studio(row: LocalStudio): View;
  tag(row: LocalTag): View;
}

function imagePath(kind: string, row: LocalPerformer | LocalStudio) {
  return (_: unknown, context: StashContext): string => {
    const fallback = row.image === null ? "&default=true" : "";
    return `${context.baseUrl}/${kind}/${row.id}/image?t=${Math.floor(row.updated_at / 1000)}${fallback}`;
  };
}

const noMedia = {
  scene_count: 0,
  image_count: 0,
  gallery_count: 0,
  group_count: 0,
  performer_count: 0,
  o_counter: null,
};

/** First url of a site, for Stash's old single columns. */
function legacyUrl(urls: readonly string[], host: RegExp): string | null {
  return urls.find((url) => host.test(url)) ?? null;
}

/** Views over a library, of one version. */
export function createEntityViews(library: Library, shape: StashShape = shapeOf("0.30")): EntityViews {
  const career = (row: LocalPerformer): View => {
    if (!shape.careerDates) return {};
    const dates = { start: row.career_start ?? null, end: row.career_end ?? null };
    return { career_start: dates.start, career_end: dates.end, career_length: row.career_length || careerText(dates) };
  };
  const tagged = (ids: readonly number[]): View[] =>
    ids.flatMap((id) => library.tags.get(id) ?? []).map((row) => tag(row));
  const times = (row: LocalPerformer | LocalStudio) => ({
    created_at: formatSeconds(row.created_at),
    updated_at: formatSeconds(row.updated_at),
  });
  const performer = (row: LocalPerformer): View => ({
    __typename: "Performer",
    ...row,
    ...noMedia,
    ...times(row),
    ...career(row),
    id: String(row.id),
    url: row.urls[0] ?? null,
    twitter: legacyUrl(row.urls, /^https?:\/\/(www\.)?(twitter|x)\.com\//),
    instagram: legacyUrl(row.urls, /^https?:\/\/(www\.)?instagram\.com\//),
    tags: () => tagged(row.tag_ids),
    image_path: imagePath("performer", row),
  });
  const studio = (row: LocalStudio): View => ({
    __typename: "Studio",
    ...row,
    ...noMedia,
    ...times(row),
    custom_fields: row.custom_fields ?? {},
    id: String(row.id),
    url: row.urls[0] ?? null,
    parent_studio: () => {
      const parent = row.parent_id === null ? undefined : library.studios.get(row.parent_id);
      return parent ? studio(parent) : null;
    },
    child_studios: () => [...library.studios.values()].filter((other) => other.parent_id === row.id).map(studio),
    tags: () => tagged(row.tag_ids),
    image_path: imagePath("studio", row),
  });
  const tag = (row: LocalTag): View => ({
    __typename: "Tag",
    id: String(row.id),
    name: row.name,
    sort_name: null,
    description: null,
    aliases: [],
    ignore_auto_tag: false,
    favorite: false,
    created_at: "2024-01-01T00:00:00Z",
    updated_at: "2024-01-01T00:00:00Z",
    image_path: (_: unknown, context: StashContext) => `${context.baseUrl}/tag/${row.id}/image?t=0&default=true`,
    performer_count: () => [...library.performers.values()].filter((other) => other.tag_ids.includes(row.id)).length,
    studio_count: () => [...library.studios.values()].filter((other) => other.tag_ids.includes(row.id)).length,
  });
  return { performer, studio, tag };
}
