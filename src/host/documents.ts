import { TAGS } from "./tags";

/**
 * Every document text that is sent to Stash. Texts, because Stash does not lend plugins a GraphQL parser of their own:
 * Apollo's `gql` reads them at run time. The schema test checks all of them (`allDocuments`).
 */

/** What a server's schema decides about our documents. */
export interface SchemaChoices {
  readonly customFields: boolean;
  /** StashBox.max_requests_per_minute exists. */
  readonly rateLimits: boolean;
}

const FRAGMENT_NAME = "PerformerSiteSyncPerformer";

/** Fields of an input with their types, lists and all. */
const INPUT_FIELDS = "inputFields { name type { name ofType { name ofType { name ofType { name } } } } }";

/** Asks the schema itself: what the update input takes, with types, and which other parts are there. */
export const CAPABILITIES = `query PerformerSiteSyncCapabilities {
  input: __type(name: "PerformerUpdateInput") {
    ${INPUT_FIELDS}
  }
  studioInput: __type(name: "StudioUpdateInput") {
    ${INPUT_FIELDS}
  }
  custom: __type(name: "CustomFieldsInput") { inputFields { name } }
  scraped: __type(name: "ScrapedPerformer") { fields { name } }
  scrapedStudio: __type(name: "ScrapedStudio") { fields { name } }
  mutations: __type(name: "Mutation") { fields { name } }
  box: __type(name: "StashBox") { fields { name } }
  version { version }
}`;

/** Our part of a performer. `columns` are Stash's own field names, from the field table. */
export function performerFragment(columns: readonly string[], choices: SchemaChoices): string {
  const fields = new Set(["id", "name", "disambiguation", ...columns, "favorite", "image_path"]);
  fields.delete("stash_ids");
  const custom = choices.customFields ? " custom_fields" : "";
  return `fragment ${FRAGMENT_NAME} on Performer {
  ${[...fields].join(" ")} stash_ids { endpoint stash_id updated_at }${custom}
}`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** One page. Variables: `filter: FindFilterType`, `where: PerformerFilterType`. */
export function performersPage(fragment: string): string {
  return `query PerformerSiteSyncPage($filter: FindFilterType, $where: PerformerFilterType) {
  findPerformers(filter: $filter, performer_filter: $where) { count performers { ...${FRAGMENT_NAME} } }
}
${fragment}`;
}

/** Aliased re-read of `count` performers as `p0`, `p1` …; variables `id0`, `id1` … `findPerformers(ids:)` fails as a whole. */
export function performersByIds(count: number, fragment: string): string {
  const each = numbers(count);
  return `query PerformerSiteSyncByIds(${each.map((n) => `$id${n}: ID!`).join(", ")}) {
  ${each.map((n) => `p${n}: findPerformer(id: $id${n}) { ...${FRAGMENT_NAME} }`).join("\n  ")}
}
${fragment}`;
}

/** Aliased updates of `count` performers as `p0`, `p1` …; variables `in0`, `in1` … Each is a transaction of its own. */
export function performersUpdate(count: number, fragment: string): string {
  const each = numbers(count);
  return `mutation PerformerSiteSyncUpdate(${each.map((n) => `$in${n}: PerformerUpdateInput!`).join(", ")}) {
  ${each.map((n) => `p${n}: performerUpdate(input: $in${n}) { ...${FRAGMENT_NAME} }`).join("\n  ")}
}
${fragment}`;
}

/** How many performers, or studios, are linked to each of `count` endpoints, as `c0`, `c1` …; variables `box0`, `box1` … */
export function linkedCounts(count: number, type: "performer" | "studio" = "performer"): string {
  const each = numbers(count);
  const [query, filter] =
    type === "performer" ? ["findPerformers", "performer_filter"] : ["findStudios", "studio_filter"];
  const field = (n: number) =>
    `c${n}: ${query}(filter: { per_page: 1 }, ${filter}: { stash_id_endpoint: $box${n} }) { count }`;
  return `query PerformerSiteSyncLinked(${each.map((n) => `$box${n}: StashIDCriterionInput!`).join(", ")}) {
  ${each.map(field).join("\n  ")}
}`;
}

/** Performers by filter, counted, as `c0`, `c1` …; variables `where0`, `where1` … */
export function performerCounts(count: number): string {
  const each = numbers(count);
  return `query PerformerSiteSyncCounts(${each.map((n) => `$where${n}: PerformerFilterType!`).join(", ")}) {
  ${each.map((n) => `c${n}: findPerformers(filter: { per_page: 1 }, performer_filter: $where${n}) { count }`).join("\n  ")}
}`;
}

/** Who has each of `count` stash ids, as `l0`, `l1` …, under `found`; variables `link0`, `link1` … */
export function entitiesLinked(count: number, type: "performer" | "studio"): string {
  const each = numbers(count);
  const [query, filter, list, fields] =
    type === "performer"
      ? ["findPerformers", "performer_filter", "performers", "id name disambiguation"]
      : ["findStudios", "studio_filter", "studios", "id name"];
  const page = `filter: { per_page: 25, sort: "id" }, ${filter}: { stash_id_endpoint: `;
  const field = (n: number) => `l${n}: ${query}(${page}$link${n} }) { found: ${list} { ${fields} } }`;
  return `query PerformerSiteSyncLinkedTo(${each.map((n) => `$link${n}: StashIDCriterionInput!`).join(", ")}) {
  ${each.map(field).join("\n  ")}
}`;
}

/** The stash-boxes Stash is configured with, their keys in clear: the answer never leaves memory. */
export function stashBoxes(choices: SchemaChoices): string {
  const limit = choices.rateLimits ? " max_requests_per_minute" : "";
  return `query PerformerSiteSyncBoxes { configuration { general { stashBoxes { endpoint api_key name${limit} } } } }`;
}

export const READ_PLUGIN_CONFIG = `query PerformerSiteSyncSettings($include: [ID!]) {
  configuration { plugins(include: $include) }
}`;

/** Replaces the plugin's whole map. */
export const WRITE_PLUGIN_CONFIG = `mutation PerformerSiteSyncSaveSettings($id: ID!, $input: Map!) {
  configurePlugin(plugin_id: $id, input: $input)
}`;

/** What a stash-box has for one query, through Stash, as `found`. Variables: `source`, `input`. */
export function scrapePerformer(columns: readonly string[]): string {
  const fields = [...new Set(["name", ...columns, "images", "remote_site_id"])];
  return `query PerformerSiteSyncScrape($source: ScraperSourceInput!, $input: ScrapeSinglePerformerInput!) {
  found: scrapeSinglePerformer(source: $source, input: $input) { ${fields.join(" ")} }
}`;
}

/** Whether a stash-box accepts a key, as `answer`. Variables: `input`. */
export const VALIDATE_BOX = `query PerformerSiteSyncValidate($input: StashBoxInput!) {
  answer: validateStashBoxCredentials(input: $input) { valid status }
}`;

/** Every document of this file by name, for the test against Stash's schema. */
export function allDocuments(columns: readonly string[], choices: SchemaChoices): Readonly<Record<string, string>> {
  const fragment = performerFragment(columns, choices);
  return {
    CAPABILITIES,
    performersPage: performersPage(fragment),
    performersByIds: performersByIds(2, fragment),
    performersUpdate: performersUpdate(2, fragment),
    linkedCounts: linkedCounts(2),
    linkedStudioCounts: linkedCounts(2, "studio"),
    performerCounts: performerCounts(2),
    performersLinked: entitiesLinked(2, "performer"),
    studiosLinked: entitiesLinked(2, "studio"),
    stashBoxes: stashBoxes(choices),
    scrapePerformer: scrapePerformer([]),
    TAGS,
    VALIDATE_BOX,
    READ_PLUGIN_CONFIG,
    WRITE_PLUGIN_CONFIG,
  };
}
