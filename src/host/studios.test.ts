import { expect, test, vi } from "vitest";
import { type AskedRequest, type FakeReply, fakeStash } from "../../test/support/fake-stash";
import { createStashClient } from "./client";
import { createPerformerCache } from "./performer-cache";
import { studioFragment } from "./studio-documents";
import { createStudioLibrary } from "./studios";

const COLUMNS = ["name", "aliases"];
const LINK = { __typename: "StashID", endpoint: "http://box/graphql", stash_id: "u1" };

function studio(id: string, more: object = {}) {
  return {
    __typename: "Studio",
    id,
    name: `S${id}`,
    aliases: [],
    favorite: false,
    image_path: `http://h/studio/${id}/image?default=true`,
    parent_studio: null,
    stash_ids: [],
    ...more,
  };
}

function library(reply: (request: AskedRequest) => FakeReply) {
  const stash = fakeStash(reply);
  const choices = { customFields: false };
  const evict = vi.fn();
  const cache = createPerformerCache(stash.cache, studioFragment(COLUMNS, choices, false), evict, "Studio");
  const deps = {
    client: createStashClient(stash.apollo),
    columns: COLUMNS,
    fragment: studioFragment(COLUMNS, choices),
    cache,
    images: { fetch: globalThis.fetch, origin: "http://stash.test" },
  };
  return { ...stash, evict, library: createStudioLibrary(deps) };
}

test("favourites are asked for by the filter of studios; the parent comes with its stash ids", async () => {
  const parent = { __typename: "Studio", id: "7", name: "Atlas", stash_ids: [LINK] };
  const { library: lib, asked } = library(() => ({
    body: { data: { findStudios: { count: 3, studios: [studio("1", { parent_studio: parent })] } } },
  }));
  const page = await lib.page({ favorites: true }, 1, 40);
  expect([lib.type, page.total]).toEqual(["studio", 3]);
  expect(page.entities[0]).toMatchObject({
    imagePath: null,
    record: { name: "S1", aliases: [], parent_studio: { id: "7", stash_ids: [{ stash_id: "u1" }] } },
  });
  expect(asked[0]?.variables).toMatchObject({ where: { favorite: true } });
});

test("who is linked to upstream studios is asked in one request; several may be", async () => {
  const { library: lib, asked } = library(() => ({
    body: { data: { l0: { studios: [studio("1"), studio("2")] }, l1: { studios: [] } } },
  }));
  const found = await lib.byStashIds?.([
    { endpoint: "http://box/graphql", stash_id: "u1" },
    { endpoint: "http://box/graphql", stash_id: "u2" },
  ]);
  expect(found?.map((one) => one.id)).toEqual(["1", "2"]);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.variables.box1).toEqual({ endpoint: "http://box/graphql", stash_id: "u2", modifier: "EQUALS" });
  expect(await lib.byStashIds?.([])).toEqual([]);
});

test("what Stash says wrong of it is not taken for nobody", async () => {
  const { library: lib } = library(() => ({ body: { data: null, errors: [{ message: "database is locked" }] } }));
  await expect(lib.byStashIds?.([{ endpoint: "http://box/graphql", stash_id: "u1" }])).rejects.toThrow("locked");
});

test("open pages show a written studio with its parent, whose own links in the cache stay whole", async () => {
  const parent = { __typename: "Studio", id: "7", name: "Atlas", stash_ids: [LINK] };
  const {
    library: lib,
    cache,
    evict,
  } = library(() => ({
    body: { data: { p0: studio("1", { aliases: ["One"], parent_studio: parent }) } },
  }));
  cache.restore({ "Studio:7": { __typename: "Studio", id: "7", stash_ids: [{ ...LINK, updated_at: "2026" }] } });
  const outcome = await lib.update([{ id: "1", input: { parent_id: "7" } }]);
  expect(outcome.get("1")).toMatchObject({ ok: true });
  expect(cache.extract()).toMatchObject({
    "Studio:1": { aliases: ["One"], parent_studio: { __ref: "Studio:7" } },
    "Studio:7": { name: "Atlas", stash_ids: [{ updated_at: "2026" }] },
  });
  expect(evict).toHaveBeenCalledTimes(1);
});
