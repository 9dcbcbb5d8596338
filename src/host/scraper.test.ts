import { expect, it } from "vitest";
import type { Answer, StashClient } from "./client";
import { createScraper } from "./scraper";

function client(answer: (variables: Record<string, unknown>) => Answer): StashClient & { seen: unknown[] } {
  const seen: unknown[] = [];
  return {
    seen,
    async query(document, variables = {}) {
      seen.push({ document, variables });
      return answer(variables as Record<string, unknown>);
    },
    async mutate() {
      throw new Error("nothing is changed by scraping");
    },
  };
}

it("asks Stash for one query at one box", async () => {
  const stash = client(() => ({ data: { found: [{ name: "Ada", remote_site_id: "u1" }, null] }, errors: [] }));
  const scraper = createScraper(stash, ["name", "birthdate"]);
  expect(await scraper.performers("http://box/graphql", "u1")).toEqual([{ name: "Ada", remote_site_id: "u1" }]);
  expect(stash.seen[0]).toMatchObject({
    variables: { source: { stash_box_endpoint: "http://box/graphql" }, input: { query: "u1" } },
  });
});

it("asks for studios with a document of their own, the parent by its id at the box", async () => {
  const stash = client(() => ({ data: { found: [{ name: "Atlas", remote_site_id: "u1" }] }, errors: [] }));
  const scraper = createScraper(stash, [], ["name", "aliases", "parent"]);
  expect(await scraper.studios("http://box/graphql", "Atlas")).toEqual([{ name: "Atlas", remote_site_id: "u1" }]);
  const { document } = stash.seen[0] as { document: string };
  expect(document).toContain("scrapeSingleStudio");
  expect(document).toContain("{ name aliases image remote_site_id parent { name remote_site_id } }");
});

it("rejects with Stash's words", async () => {
  const stash = client(() => ({ data: {}, errors: [{ message: "dial tcp: connection refused", path: ["found"] }] }));
  await expect(createScraper(stash, []).performers("http://box/graphql", "u1")).rejects.toThrow("connection refused");
});

it("has a key validated", async () => {
  const stash = client(() => ({ data: { answer: { valid: false, status: "Malformed API key." } }, errors: [] }));
  const config = { endpoint: "http://box/graphql", name: "Box", apiKey: "k", maxRequestsPerMinute: 0 };
  expect(await createScraper(stash, []).validate(config)).toEqual({ valid: false, status: "Malformed API key." });
});
