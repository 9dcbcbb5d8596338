/** Every document text about studios that is sent to Stash; what documents.ts is for performers. Checked by the schema test. */
import type { LibraryDocuments } from "./library-documents";

const FRAGMENT_NAME = "PerformerSiteSyncStudio";
/** graphql-tag wants one text per name. */
const SHOWN_NAME = "PerformerSiteSyncStudioShown";

/**
 * Our part of a studio. `columns` are Stash's own field names, from the field table. The parent comes with its stash ids
 * where it is read (`links`), without them where it is written into Stash's cache: half a list would displace a whole one.
 */
export function studioFragment(
  columns: readonly string[],
  choices: { readonly customFields: boolean },
  links = true,
): string {
  const fields = new Set(["id", "name", ...columns, "favorite", "image_path"]);
  fields.delete("stash_ids");
  const custom = choices.customFields ? " custom_fields" : "";
  const parent = `parent_studio { id name${links ? " stash_ids { endpoint stash_id }" : ""} }`;
  return `fragment ${links ? FRAGMENT_NAME : SHOWN_NAME} on Studio {
  ${[...fields].join(" ")} ${parent} stash_ids { endpoint stash_id updated_at }${custom}
}`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** The documents of the library of studios: `findStudios(ids:)` too fails as a whole on one that is missing. */
export const studioDocuments: LibraryDocuments = {
  type: "studio",
  list: ["findStudios", "studios"],
  favorites: { favorite: true },
  page: (fragment) => `query PerformerSiteSyncStudioPage($filter: FindFilterType, $where: StudioFilterType) {
  findStudios(filter: $filter, studio_filter: $where) { count studios { ...${FRAGMENT_NAME} } }
}
${fragment}`,
  byIds(count, fragment) {
    const each = numbers(count);
    return `query PerformerSiteSyncStudiosByIds(${each.map((n) => `$id${n}: ID!`).join(", ")}) {
  ${each.map((n) => `p${n}: findStudio(id: $id${n}) { ...${FRAGMENT_NAME} }`).join("\n  ")}
}
${fragment}`;
  },
  update(count, fragment) {
    const each = numbers(count);
    return `mutation PerformerSiteSyncStudioUpdate(${each.map((n) => `$in${n}: StudioUpdateInput!`).join(", ")}) {
  ${each.map((n) => `p${n}: studioUpdate(input: $in${n}) { ...${FRAGMENT_NAME} }`).join("\n  ")}
}
${fragment}`;
  },
};

/** Who is linked to each of `count` upstream studios, as `l0`, `l1` …; variables `box0`, `box1` … Two prove that several are. */
export function studiosByStashIds(count: number, fragment: string): string {
  const each = numbers(count);
  const field = (n: number) =>
    `l${n}: findStudios(filter: { per_page: 2 }, studio_filter: { stash_id_endpoint: $box${n} }) { studios { ...${FRAGMENT_NAME} } }`;
  return `query PerformerSiteSyncStudiosLinked(${each.map((n) => `$box${n}: StashIDCriterionInput!`).join(", ")}) {
  ${each.map(field).join("\n  ")}
}
${fragment}`;
}

/** What a stash-box has for one query, through Stash, as `found`. Variables: `source`, `input`. */
export function scrapeStudio(columns: readonly string[]): string {
  const fields = new Set(["name", ...columns, "image", "remote_site_id"]);
  const parent = fields.delete("parent") ? " parent { name remote_site_id }" : "";
  return `query PerformerSiteSyncScrapeStudio($source: ScraperSourceInput!, $input: ScrapeSingleStudioInput!) {
  found: scrapeSingleStudio(source: $source, input: $input) { ${[...fields].join(" ")}${parent} }
}`;
}

/** Every document of this file by name, for the test against Stash's schema. */
export function allStudioDocuments(
  columns: readonly string[],
  scraped: readonly string[],
  choices: { readonly customFields: boolean },
): Readonly<Record<string, string>> {
  const fragment = studioFragment(columns, choices);
  return {
    studiosPage: studioDocuments.page(fragment),
    studiosByIds: studioDocuments.byIds(2, fragment),
    studiosUpdate: studioDocuments.update(2, fragment),
    studiosByStashIds: studiosByStashIds(2, fragment),
    scrapeStudio: scrapeStudio(scraped),
  };
}
