import type { RawRecord, Scraper } from "../sync/ports";
import { type StashClient, whole } from "./client";
import { scrapePerformer, VALIDATE_BOX } from "./documents";

/**
 * Asks stash-boxes through Stash's own server. `columns` are those of ScrapedPerformer that the field table reads and
 * this server has. Rejects with a StashError in Stash's words.
 */
export function createScraper(client: StashClient, columns: readonly string[]): Scraper {
  const document = scrapePerformer(columns);
  return {
    async performers(endpoint, query, signal) {
      const variables = { source: { stash_box_endpoint: endpoint }, input: { query } };
      const { found } = whole(await client.query(document, variables, signal));
      return Array.isArray(found)
        ? found.filter((one): one is RawRecord => typeof one === "object" && one !== null)
        : [];
    },
    async validate({ endpoint, apiKey, name }, signal) {
      const input = { endpoint, api_key: apiKey, name };
      const { answer } = whole(await client.query(VALIDATE_BOX, { input }, signal));
      const { valid, status } = (answer ?? {}) as { valid?: unknown; status?: unknown };
      return { valid: valid === true, status: typeof status === "string" ? status : "" };
    },
  };
}
