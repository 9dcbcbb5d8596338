import { expect, test } from "vitest";
import { fakeStash } from "../../test/support/fake-stash";
import { createStashClient, whole } from "./client";

const QUERY = "query Q { version { version } }";

test("partial answers keep their data beside the errors", async () => {
  const { apollo } = fakeStash(() => ({
    body: { data: { a: { id: "1" }, b: null }, errors: [{ message: "no", path: ["b"] }] },
  }));
  const answer = await createStashClient(apollo).query("query Q { a: x { id } b: x { id } }");
  expect(answer.data.a).toMatchObject({ id: "1" });
  expect(answer.errors.map((e) => [e.path?.[0], e.message])).toEqual([["b", "no"]]);
  expect(() => whole(answer)).toThrow("Stash refused the request: no");
});

test.each([
  [401, "", "session"],
  [422, { errors: [{ message: "unknown field" }], data: null }, "refused"],
  [500, "oops", "server"],
  [502, "<html>bad gateway</html>", "server"],
  [200, "<html>login</html>", "session"],
  [200, "half of a bod", "malformed"],
])("status %i is told apart", async (status, body, kind) => {
  const { apollo } = fakeStash(() => ({ status, body }));
  await expect(createStashClient(apollo).query(QUERY)).rejects.toMatchObject({ name: "StashError", kind });
});

test("a network failure is unreachable, for queries and mutations", async () => {
  const { apollo } = fakeStash(() => {
    throw new TypeError("Failed to fetch");
  });
  const client = createStashClient(apollo);
  await expect(client.query(QUERY)).rejects.toMatchObject({ kind: "unreachable" });
  await expect(client.mutate("mutation M { x }", {})).rejects.toMatchObject({ kind: "unreachable" });
});

test("neither reads nor fills Apollo's cache", async () => {
  let n = 0;
  const { apollo, cache } = fakeStash(() => ({ body: { data: { version: { version: `v${++n}` } } } }));
  const client = createStashClient(apollo);
  await client.query(QUERY);
  expect((await client.query(QUERY)).data.version).toMatchObject({ version: "v2" });
  expect(cache.extract()).toEqual({});
});

test("aborting rejects with the reason at once; an aborted signal sends nothing", async () => {
  const { apollo, asked } = fakeStash(() => new Promise(() => undefined));
  const client = createStashClient(apollo);
  const control = new AbortController();
  const pending = client.query(QUERY, {}, control.signal);
  control.abort(new Error("enough"));
  await expect(pending).rejects.toThrow("enough");
  const before = asked.length;
  await expect(client.mutate("mutation M { x }", {}, control.signal)).rejects.toThrow("enough");
  expect(asked).toHaveLength(before);
});
