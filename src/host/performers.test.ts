import { gql } from "@apollo/client";
import { expect, test, vi } from "vitest";
import { type AskedRequest, type FakeReply, fakeStash } from "../../test/support/fake-stash";
import { createStashClient } from "./client";
import { performerFragment } from "./documents";
import { createPerformerCache } from "./performer-cache";
import { createLibrary } from "./performers";

const COLUMNS = ["name", "country"];

function performer(id: string, more: object = {}) {
  return {
    __typename: "Performer",
    id,
    name: `P${id}`,
    disambiguation: "",
    country: null,
    favorite: false,
    image_path: `http://h/performer/${id}/image?default=true`,
    stash_ids: [],
    custom_fields: {},
    ...more,
  };
}

function library(reply: (request: AskedRequest) => FakeReply) {
  const stash = fakeStash(reply);
  const fragment = performerFragment(COLUMNS, { customFields: true, rateLimits: true });
  const evict = vi.fn();
  const cache = createPerformerCache(stash.cache, fragment, evict);
  const images = { fetch: globalThis.fetch, origin: "http://stash.test" };
  const deps = { client: createStashClient(stash.apollo), columns: COLUMNS, fragment, cache, images };
  return { ...stash, library: createLibrary(deps), evict };
}

/** Answers every alias with its performer, but those that `refuse` names. */
function applying(refuse: Readonly<Record<string, string>> = {}) {
  return ({ variables }: AskedRequest): FakeReply => {
    const inputs = Object.entries(variables) as [string, { id: string }][];
    const alias = (name: string) => name.replace("in", "p");
    const data = inputs.map(([name, input]) => [alias(name), input.id in refuse ? null : performer(input.id, input)]);
    const errors = inputs.flatMap(([name, { id }]) => {
      const message = refuse[id];
      return message === undefined ? [] : [{ message, path: [alias(name)] }];
    });
    return { body: { data: Object.fromEntries(data), ...(errors.length > 0 ? { errors } : {}) } };
  };
}

test("pages are asked for by id, favourites by Stash's filter", async () => {
  const { library: lib, asked } = library(() => ({
    body: { data: { findPerformers: { count: 41, performers: [performer("3")] } } },
  }));
  const page = await lib.page({ favorites: true }, 2, 40);
  expect(page.total).toBe(41);
  expect(page.entities.map((e) => [e.id, e.record])).toEqual([["3", { name: "P3", country: null }]]);
  expect(asked[0]?.variables).toEqual({
    filter: { page: 2, per_page: 40, sort: "id", direction: "ASC" },
    where: { filter_favorites: true },
  });
});

test("chosen ids are paged in the order of their numbers; what is gone is left out", async () => {
  const { library: lib, asked } = library(({ variables }) => ({
    body: { data: { p0: performer(String(variables.id0)), p1: null } },
  }));
  const page = await lib.page({ ids: ["10", "9", "9", "2"] }, 1, 2);
  expect(asked[0]?.variables).toEqual({ id0: "2", id1: "9" });
  expect([page.total, page.entities.map((e) => e.id)]).toEqual([3, ["2"]]);
});

test("a re-read tells gone from failed", async () => {
  const missing = library(() => ({ body: { data: { p0: performer("1"), p1: null } } }));
  const found = await missing.library.byIds(["1", "2"]);
  expect([found.get("1")?.name, found.get("2")]).toEqual(["P1", null]);

  const broken = { body: { data: { p0: null }, errors: [{ message: "database is locked", path: ["p0"] }] } };
  await expect(library(() => broken).library.byIds(["1"])).rejects.toThrow("database is locked");
  expect((await library(() => broken).library.byIds(["abc"])).get("abc")).toBeNull();
  expect((await library(() => broken).library.byIds([])).size).toBe(0);
});

const lockable = (reply: (request: AskedRequest) => FakeReply, remove: boolean) => {
  const stash = fakeStash(reply);
  const fragment = performerFragment(COLUMNS, { customFields: true, rateLimits: true });
  const cache = createPerformerCache(stash.cache, fragment, vi.fn());
  const images = { fetch: globalThis.fetch, origin: "http://stash.test" };
  const client = createStashClient(stash.apollo);
  return {
    ...stash,
    library: createLibrary({ client, columns: COLUMNS, fragment, cache, images, customFields: { remove } }),
  };
};

/** A Stash whose performers have these custom fields. */
const keeping =
  (fields: Readonly<Record<string, object>>) =>
  (request: AskedRequest): FakeReply => {
    const entries = Object.entries(request.variables) as [string, string | { id: string }][];
    const data = entries.map(([name, value]) => {
      const id = typeof value === "string" ? value : value.id;
      return [name.replace(/^(id|in)/u, "p"), id in fields ? performer(id, { custom_fields: fields[id] }) : null];
    });
    return { body: { data: Object.fromEntries(data) } };
  };

test("locks are merged by field into what Stash has, as one key of the custom fields", async () => {
  const fields = { "1": { mine: "x", performer_site_sync_locks: "name,later" }, "2": {} };
  const { library: lib, asked } = lockable(keeping(fields), true);
  const out = await lib.setLocks?.([
    { id: "1", lock: ["country"], unlock: ["name"] },
    { id: "2", lock: [], unlock: ["name"] },
    { id: "3", lock: ["name"], unlock: [] },
  ]);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.variables).toEqual({
    in0: { id: "1", custom_fields: { partial: { performer_site_sync_locks: "later,country" } } },
  });
  expect(Object.fromEntries([...(out ?? [])].map(([id, one]) => [id, one.ok]))).toEqual({
    "1": true,
    "2": true,
    "3": false,
  });
});

test("the last lock takes its key along, or leaves it empty where Stash cannot take one away", async () => {
  const fields = { "1": { performer_site_sync_locks: "name" } };
  const change = [{ id: "1", lock: [], unlock: ["name"] }];
  const [can, cannot] = [lockable(keeping(fields), true), lockable(keeping(fields), false)];
  await can.library.setLocks?.(change);
  await cannot.library.setLocks?.(change);
  expect(can.asked[1]?.variables).toEqual({
    in0: { id: "1", custom_fields: { remove: ["performer_site_sync_locks"] } },
  });
  expect(cannot.asked[1]?.variables).toEqual({
    in0: { id: "1", custom_fields: { partial: { performer_site_sync_locks: "" } } },
  });
  expect(library(applying()).library.setLocks).toBeUndefined();
});

test("each update has an outcome of its own, in one request", async () => {
  const { library: lib, asked } = library(applying({ "2": "performer with name 'X' already exists" }));
  const out = await lib.update([
    { id: "1", input: { country: "SE" } },
    { id: "2", input: { name: "X" } },
    { id: "3", input: { country: "NO" } },
  ]);
  expect(asked).toHaveLength(1);
  expect(out.get("1")).toMatchObject({ ok: true, entity: { record: { country: "SE" } } });
  expect(out.get("2")).toEqual({ ok: false, reason: "refused", message: "performer with name 'X' already exists" });
  expect(out.get("3")).toMatchObject({ ok: true });
});

test("open pages show what was written, even when another alias failed", async () => {
  const { library: lib, cache, evict } = library(applying({ "2": "no" }));
  const fragment = gql`fragment F on Performer { id country details }`;
  const data = { __typename: "Performer", id: "1", country: "DK", details: "kept" };
  cache.writeFragment({ id: "Performer:1", fragment, data });
  await lib.update([
    { id: "1", input: { country: "SE" } },
    { id: "2", input: { country: "SE" } },
  ]);
  expect(cache.readFragment({ id: "Performer:1", fragment })).toMatchObject({ country: "SE", details: "kept" });
  expect(cache.extract()["Performer:2"]).toBeUndefined();
  expect(evict).toHaveBeenCalledTimes(1);
});

test("a request refused before it began costs only the one with the wrong value", async () => {
  const bad = (request: AskedRequest): FakeReply =>
    Object.values(request.variables).some((input) => (input as { id: string }).id === "3")
      ? { status: 422, body: { errors: [{ message: "cannot use string as Int" }], data: null } }
      : applying()(request);
  const { library: lib } = library(bad);
  const out = await lib.update(["1", "2", "3", "4"].map((id) => ({ id, input: { country: "SE" } })));
  expect([...out].map(([id, o]) => [id, o.ok ? "ok" : o.reason]).sort()).toEqual([
    ["1", "ok"],
    ["2", "ok"],
    ["3", "refused"],
    ["4", "ok"],
  ]);
});

test("when the request itself fails nothing is known of any of them, and nothing is sent twice", async () => {
  const { library: lib, asked, evict } = library(() => ({ status: 502, body: "<html>" }));
  const out = await lib.update([
    { id: "1", input: {} },
    { id: "2", input: {} },
  ]);
  expect([...out.values()].map((o) => (o.ok ? "ok" : o.reason))).toEqual(["unsent", "unsent"]);
  expect(asked).toHaveLength(1);
  expect(evict).not.toHaveBeenCalled();
});

test("data that is null after the work began is never sent again", async () => {
  const reply = { body: { data: null, errors: [{ message: "boom", path: ["p0"] }] } };
  const { library: lib, asked } = library(() => reply);
  const out = await lib.update([
    { id: "1", input: {} },
    { id: "2", input: {} },
  ]);
  expect(asked).toHaveLength(1);
  expect(out.get("1")).toMatchObject({ ok: false, message: "boom" });
  expect(out.get("2")?.ok).toBe(false);
});

test("who has a stash id is asked for many ids in one request", async () => {
  const { library: lib, asked } = library(() => ({
    body: {
      data: {
        l0: { found: [{ __typename: "Performer", id: "3", name: "P3", disambiguation: "" }] },
        l1: { found: [{ __typename: "Performer", id: "4", name: "P4", disambiguation: "x" }] },
      },
    },
  }));
  const ids = ["a", "b"].map((stash_id) => ({ endpoint: "https://box.example/graphql", stash_id }));
  const found = await lib.linkedTo(ids);
  expect(Object.fromEntries(found)).toEqual({
    "https://box.example/graphql a": [{ id: "3", name: "P3", disambiguation: null }],
    "https://box.example/graphql b": [{ id: "4", name: "P4", disambiguation: "x" }],
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.variables.link1).toEqual({ ...ids[1], modifier: "EQUALS" });
  expect((await lib.linkedTo([])).size).toBe(0);
});
