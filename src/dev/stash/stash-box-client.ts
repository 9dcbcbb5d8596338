/** Stash's own client of the stash-boxes, as its server uses it: one request per look-up, failing in its client library's words. */
import type { LocalPerformer } from "../seed/local-types";
import { titleCased } from "../seed/stash-forms";
import { goNetworkError, reachable } from "./go-http";
import type { StashShape } from "./shape";

export interface ConfiguredBox {
  readonly endpoint: string;
  readonly api_key: string;
  readonly name: string;
  readonly max_requests_per_minute: number;
}

type Json = Record<string, unknown>;

const performerSelection =
  "id name disambiguation aliases gender merged_ids deleted merged_into_id urls{url type} images{id url width height} " +
  "birth_date death_date ethnicity country eye_color hair_color height measurements{band_size cup_size waist hip} " +
  "breast_type career_start_year career_end_year tattoos{location description} piercings{location description}";
const studioSelection = "name id aliases urls{url type} parent{name id} images{id url width height}";

/** One request; throws with the text that Stash would put into its error. */
export async function askBox(
  box: Pick<ConfiguredBox, "endpoint" | "api_key">,
  query: string,
  variables: Json,
): Promise<Json> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(reachable(box.endpoint), {
      method: "POST",
      headers: { "Content-Type": "application/json", ApiKey: box.api_key },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    text = await response.text();
  } catch (error) {
    throw new Error(`request failed: ${goNetworkError("POST", box.endpoint, error)}`);
  }
  let parsed: Json | null = null;
  let problem = "";
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    const first = text.trimStart()[0];
    problem =
      first === undefined
        ? "unexpected end of JSON input"
        : `invalid character '${first}' looking for beginning of value`;
  }
  if (response.status < 200 || response.status >= 300) {
    const networkErrors = { code: response.status, message: `Response body ${text}` };
    throw new Error(JSON.stringify({ networkErrors, graphqlErrors: parsed?.errors ?? null }));
  }
  if (!parsed) throw new Error(`failed to decode data ${text}: ${problem}`);
  if (Array.isArray(parsed.errors) && parsed.errors.length > 0) {
    throw new Error(JSON.stringify({ networkErrors: null, graphqlErrors: parsed.errors }));
  }
  return (parsed.data ?? {}) as Json;
}

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim());

function padDate(date: unknown): string | null {
  return typeof date === "string" && date !== "" ? `${date}-01-01`.slice(0, 10) : null;
}

function titled(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? titleCased(value) : null;
}

function modifications(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return (value as Json[])
    .map((m) => (m.description === null ? m.location : `${m.location}, ${m.description}`))
    .join("; ");
}

function career(start: unknown, end: unknown): string | null {
  if (typeof start !== "number" && typeof end !== "number") return null;
  if (typeof end !== "number") return `${start} -`;
  return typeof start === "number" ? `${start} - ${end}` : `- ${end}`;
}

function uniqueAliases(name: unknown, aliases: unknown): string | null {
  const seen = new Set([String(name).toLowerCase()]);
  const kept = (Array.isArray(aliases) ? aliases : []).filter((alias): alias is string => {
    const folded = String(alias).toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
  return Array.isArray(aliases) && aliases.length > 0 ? kept.join(", ") : null;
}

/** A year as a date; null for none. */
function yearText(year: unknown): string | null {
  return typeof year === "number" ? String(year) : null;
}

/** An upstream performer as Stash's scraper gives it (pkg/stashbox/performer.go); the two career dates are of 0.31. */
function scraped(p: Json): Json {
  const images = ((p.images ?? []) as Json[]).map((image) => image.url);
  const urls = ((p.urls ?? []) as Json[]).map((entry) => entry.url);
  const m = (p.measurements ?? {}) as Json;
  const full = [m.band_size, m.cup_size, m.waist, m.hip].every((part) => part !== null && part !== undefined);
  return {
    name: p.name,
    disambiguation: p.disambiguation,
    gender: p.gender,
    urls: urls.length > 0 ? urls : null,
    birthdate: padDate(p.birth_date),
    death_date: padDate(p.death_date),
    ethnicity: titled(p.ethnicity),
    country: p.country,
    eye_color: titled(p.eye_color),
    hair_color: titled(p.hair_color),
    height: typeof p.height === "number" && p.height > 0 ? String(p.height) : null,
    measurements: full ? `${m.band_size}${m.cup_size}-${m.waist}-${m.hip}` : null,
    fake_tits: titled(p.breast_type),
    career_length: career(p.career_start_year, p.career_end_year),
    career_start: yearText(p.career_start_year),
    career_end: yearText(p.career_end_year),
    tattoos: modifications(p.tattoos),
    piercings: modifications(p.piercings),
    aliases: uniqueAliases(p.name, p.aliases),
    images,
    image: images[0] ?? null,
    remote_site_id: p.id,
  };
}

/** By id when the query is a UUID (deleted ones too), else by name. */
export async function scrapePerformer(box: ConfiguredBox, query: string): Promise<Json[]> {
  if (isUuid(query)) {
    const data = await askBox(box, `query($id:ID!){findPerformer(id:$id){${performerSelection}}}`, { id: query });
    return data.findPerformer ? [scraped(data.findPerformer as Json)] : [];
  }
  const data = await askBox(box, `query($term:String!){searchPerformer(term:$term){${performerSelection}}}`, {
    term: query,
  });
  return ((data.searchPerformer ?? []) as Json[]).map(scraped);
}

/** One studio with its parents, each parent a request of its own. Until 0.29 its one `url` is the one of the type HOME. */
export async function scrapeStudio(box: ConfiguredBox, query: string, shape: StashShape): Promise<Json | null> {
  const document = `query($id:ID,$name:String){findStudio(id:$id,name:$name){${studioSelection}}}`;
  const data = await askBox(box, document, isUuid(query) ? { id: query } : { name: query });
  if (!data.findStudio) return null;
  const studio = data.findStudio as Json;
  const urls = ((studio.urls ?? []) as Json[]).map((entry) => entry.url);
  const image = ((studio.images ?? []) as Json[])[0]?.url ?? null;
  const parent = studio.parent ? await scrapeStudio(box, String((studio.parent as Json).id), shape) : null;
  const aliases = ((studio.aliases ?? []) as string[]).join(", ");
  const scrapedStudio = { name: studio.name, parent, image, remote_site_id: studio.id };
  if (shape.studioUrls) return { ...scrapedStudio, urls: urls.length > 0 ? urls : null, aliases };
  const home = ((studio.urls ?? []) as Json[]).find((entry) => entry.type === "HOME");
  return { ...scrapedStudio, url: home?.url ?? null };
}

/** `validateStashBoxCredentials` (internal/api/resolver_query_configuration.go). */
export async function validateBox(
  box: Pick<ConfiguredBox, "endpoint" | "api_key">,
): Promise<{ valid: boolean; status: string }> {
  try {
    const { me } = await askBox(box, "query Me{me{name}}", {});
    if (me) return { valid: true, status: `Successfully authenticated as ${String((me as Json).name)}` };
    throw new Error("no user");
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const folded = text.toLowerCase();
    const malformed = [
      "invalid character",
      "illegal base64 data",
      "unexpected end of json input",
      "token contains an invalid number of segments",
    ];
    if (folded.includes("doctype")) return { valid: false, status: "Invalid endpoint" };
    if (folded.includes("request failed")) return { valid: false, status: "No response from server" };
    if (malformed.some((part) => folded.includes(part))) return { valid: false, status: "Malformed API key." };
    if (folded.includes("signature is invalid")) return { valid: false, status: "Invalid or expired API key." };
    return { valid: false, status: `Unknown error: ${text}` };
  }
}

/** Sends the local version upstream as a draft; gives the draft's id. */
export async function submitDraft(box: ConfiguredBox, row: LocalPerformer): Promise<string | null> {
  const optional = (text: string): string | null => (text === "" ? null : text);
  const [first = "", last = ""] = row.career_length.split("-").map((part) => part.trim());
  const [start, end] = [row.career_start ?? first, row.career_end ?? last];
  const year = (text: string): number | null => (/^\d+$/.test(text.slice(0, 4)) ? Number(text.slice(0, 4)) : null);
  const input: Json = {
    id: row.stash_ids.find((id) => id.endpoint === box.endpoint)?.stash_id ?? null,
    name: row.name,
    disambiguation: optional(row.disambiguation),
    aliases: optional(row.alias_list.join(",")),
    gender: row.gender,
    birthdate: row.birthdate,
    urls: row.urls.length > 0 ? row.urls : null,
    ethnicity: optional(row.ethnicity),
    country: optional(row.country),
    eye_color: optional(row.eye_color),
    hair_color: optional(row.hair_color),
    height: row.height_cm === null ? null : String(row.height_cm),
    measurements: optional(row.measurements),
    breast_type: optional(row.fake_tits),
    tattoos: optional(row.tattoos),
    piercings: optional(row.piercings),
    career_start_year: year(start),
    career_end_year: year(end),
  };
  const document = "mutation($input:PerformerDraftInput!){submitPerformerDraft(input:$input){id}}";
  const data = await askBox(box, document, { input });
  const id = (data.submitPerformerDraft as Json | null)?.id;
  return typeof id === "string" ? id : null;
}
