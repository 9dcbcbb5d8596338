/** ThePornDB's REST side, as its OpenAPI document describes it: favourites, changes, single performers and sites. */
import type { HttpReply } from "../http-types";
import { careerOf, measurementsOf, modificationsOf, titleCased } from "../seed/stash-forms";
import type { UpstreamPerformer, UpstreamStudio } from "../seed/upstream-types";
import type { BoxStore } from "./box-store";

/** A JSON reply. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(value) };
}

/** Numeric ids beside the UUIDs: given in the order of first sight, never reused. */
export class NumericIds {
  private readonly byUuid = new Map<string, number>();
  private readonly byNumber = new Map<number, string>();

  of(uuid: string): number {
    const known = this.byUuid.get(uuid);
    if (known !== undefined) return known;
    const number = 1001 + this.byUuid.size;
    this.byUuid.set(uuid, number);
    this.byNumber.set(number, uuid);
    return number;
  }

  uuid(identifier: string): string {
    return (/^\d+$/.test(identifier) ? this.byNumber.get(Number(identifier)) : identifier) ?? "";
  }
}

/** The paths that are answered, in the words of ThePornDB's OpenAPI document (a test compares). */
export const restPaths = [
  "/auth/user",
  "/favourites",
  "/changes/{type}",
  "/performers/{identifier}",
  "/sites/{identifier}",
] as const;

const notFound = json(404, { message: "Not Found" });

/** Makes the function that answers REST paths over a store; `imageUrl` gives the public address of an image. */
export function createRest(store: BoxStore, imageUrl: (id: string) => string) {
  const performerIds = new NumericIds();
  const siteIds = new NumericIds();
  for (const id of store.performers.keys()) performerIds.of(id);
  for (const id of store.studios.keys()) siteIds.of(id);

  const performer = (row: UpstreamPerformer) => ({
    id: row.id,
    _id: performerIds.of(row.id),
    slug: row.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    name: row.name,
    disambiguation: row.disambiguation,
    bio: null,
    is_parent: true,
    extras: {
      gender: titleCased(row.gender) || null,
      birthday: row.birth_date,
      deathday: row.death_date,
      ethnicity: titleCased(row.ethnicity) || null,
      hair_colour: titleCased(row.hair_color) || null,
      eye_colour: titleCased(row.eye_color) || null,
      height: row.height === null ? null : `${row.height}cm`,
      measurements: measurementsOf(row) || null,
      tattoos: modificationsOf(row.tattoos) || null,
      piercings: modificationsOf(row.piercings) || null,
      career_start_year: row.career_start_year,
      career_end_year: row.career_end_year,
      fake_boobs: row.breast_type === "FAKE",
      career: careerOf(row.career_start_year, row.career_end_year) || null,
    },
    aliases: row.aliases,
    image: row.images[0] ? imageUrl(row.images[0].id) : null,
    posters: row.images.map((image, index) => ({ id: index + 1, url: imageUrl(image.id), order: index + 1 })),
  });
  const site = (row: UpstreamStudio) => ({
    uuid: row.id,
    id: siteIds.of(row.id),
    parent_id: row.parent_id === null ? null : siteIds.of(row.parent_id),
    network_id: row.parent_id === null ? null : siteIds.of(row.parent_id),
    name: row.name,
    short_name: row.name.toLowerCase().replace(/[^a-z0-9]+/g, ""),
    url: row.urls[0]?.url ?? null,
    description: null,
    logo: row.images[0] ? imageUrl(row.images[0].id) : null,
  });

  const favourites = (type: string | null): { set: Set<string>; ids: NumericIds } | null => {
    if (type === "performer") return { set: store.favoritePerformers, ids: performerIds };
    return type === "site" ? { set: store.favoriteStudios, ids: siteIds } : null;
  };

  const changes = (query: URLSearchParams): HttpReply => {
    const from = Date.parse(query.get("from") ?? "1970-01-01") * 1000;
    const perPage = Math.min(100, Number(query.get("per_page") ?? 24));
    const page = Number(query.get("page") ?? 1);
    const rows = [...store.performers.values()]
      .filter((row) => row.updated >= from)
      .sort((a, b) => a.updated - b.updated);
    const data = rows
      .slice((page - 1) * perPage, page * perPage)
      .map((row) => ({ id: performerIds.of(row.id), uuid: row.id }));
    const last = Math.max(1, Math.ceil(rows.length / perPage));
    return json(200, { data, meta: { total: rows.length, per_page: perPage, current_page: page, last } });
  };

  /** Answers a REST path, or null when it is none. The caller has checked the key. */
  return (method: string, path: string, query: URLSearchParams): HttpReply | null => {
    if (path === "/auth/user") return json(200, { id: 4711, name: "librarian" });
    if (path === "/favourites") {
      const chosen = favourites(query.get("type"));
      if (!chosen) return json(422, { message: "The selected type is invalid." });
      if (method === "GET") return json(200, { data: [...chosen.set].map((id) => chosen.ids.of(id)) });
      const id = chosen.ids.uuid(query.get("value") ?? "");
      const value = !chosen.set.has(id);
      if (value) chosen.set.add(id);
      else chosen.set.delete(id);
      return json(200, { value });
    }
    if (path === "/changes/performers") return changes(query);
    const one = /^\/(performers|sites)\/([^/]+)$/.exec(path);
    if (!one) return null;
    if (one[1] === "performers") {
      const row = store.performers.get(performerIds.uuid(one[2] ?? ""));
      return row ? json(200, { data: performer(row) }) : notFound;
    }
    const row = store.studios.get(siteIds.uuid(one[2] ?? ""));
    return row ? json(200, { data: site(row) }) : notFound;
  };
}
