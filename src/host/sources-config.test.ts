import { expect, test } from "vitest";
import { fakeStash } from "../../test/support/fake-stash";
import { createStashClient } from "./client";
import { countLinked } from "./linked-counts";
import { readSourceConfigs } from "./sources-config";

test("boxes in Stash's order; unset names and limits have their defaults", async () => {
  const stashBoxes = [
    { endpoint: "https://a.example/graphql", api_key: "k1", name: "A", max_requests_per_minute: 240 },
    { endpoint: "https://b.example/graphql", api_key: "", name: " ", max_requests_per_minute: 0 },
    { endpoint: "not a url", api_key: "k3", name: "" },
  ];
  const { apollo } = fakeStash(() => ({ body: { data: { configuration: { general: { stashBoxes } } } } }));
  const found = await readSourceConfigs(createStashClient(apollo), { customFields: true, rateLimits: true });
  expect(found.map((s) => [s.name, s.apiKey, s.maxRequestsPerMinute])).toEqual([
    ["A", "k1", 240],
    ["b.example", "", 0],
    ["not a url", "k3", 0],
  ]);
});

test("a Stash without limits is not asked for them; without boxes there are none", async () => {
  const { apollo, asked } = fakeStash(() => ({ body: { data: { configuration: { general: { stashBoxes: [] } } } } }));
  const client = createStashClient(apollo);
  expect(await readSourceConfigs(client, { customFields: false, rateLimits: false })).toEqual([]);
  expect(asked[0]?.query).not.toContain("max_requests");
});

test("linked performers are counted in one request", async () => {
  const { apollo, asked } = fakeStash(() => ({ body: { data: { c0: { count: 5 }, c1: { count: 0 } } } }));
  const counts = await countLinked(createStashClient(apollo), ["https://a.example", "https://b.example"]);
  expect([...counts]).toEqual([
    ["https://a.example", 5],
    ["https://b.example", 0],
  ]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.variables.box0).toEqual({ endpoint: "https://a.example", modifier: "NOT_NULL" });
});
