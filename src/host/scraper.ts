import type { RawRecord, Scraper } from "../sync/ports";
import { type StashClient, whole } from "./client";
import { scrapePerformer, VALIDATE_BOX } from "./documents";
import { scrapeStudio } from "./studio-documents";

/**
 * Asks stash-boxes through Stash's own server. `columns` are those of ScrapedPerformer, `studioColumns` those of
 * ScrapedStudio, that the field tables read and this server has. Rejects with a StashError in Stash's words.
 */
export function createScraper(
  client: StashClient,
  columns: readonly string[],
  studioColumns: readonly string[] = [],
): Scraper {
  const scrape =
    (document: string): Scraper["performers"] =>
    async (endpoint, query, signal) => {
      const variables = { source: { stash_box_endpoint: endpoint }, input: { query } };
      const { found } = whole(await client.query(document, variables, signal));
      return Array.isArray(found)
        ? found.filter((one): one is RawRecord => typeof one === "object" && one !== null)
        : [];
    };
  return {
    performers: scrape(scrapePerformer(columns)),
    studios: scrape(scrapeStudio(studioColumns)),
    async validate({ endpoint, apiKey, name }, signal) {
      const input = { endpoint, api_key: apiKey, name };
      const { answer } = whole(await client.query(VALIDATE_BOX, { input }, signal));
      const { valid, status } = (answer ?? {}) as { valid?: unknown; status?: unknown };
      return { valid: valid === true, status: typeof status === "string" ? status : "" };
    },
  };
}
