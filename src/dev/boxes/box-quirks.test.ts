/** What the facts about the sources say of a stash-box and no transcript holds. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sampleKey } from "./box-keys";
import type { BoxVersion } from "./box-sdl";
import { nothing } from "./box-situations";
import { type BoxServer, startStashBox } from "./stash-box-server";

type Answer = { data: Record<string, unknown> | null; errors?: { message: string; path: (string | number)[] }[] };

let box: BoxServer;
const open = (version: BoxVersion = "0.7.9") =>
  startStashBox({ name: "Box", data: nothing, apiKey: sampleKey("quirks", 1), version });
beforeEach(async () => {
  box = await open();
});
afterEach(() => box.close());

async function ask(query: string, variables: object = {}, at = box): Promise<Answer> {
  const headers = { "Content-Type": "application/json", ApiKey: at.apiKey };
  const body = JSON.stringify({ query, variables });
  return (await (await fetch(`${at.http.origin}/graphql`, { method: "POST", headers, body })).json()) as Answer;
}

/** A root field of an answer that must have come. */
function fieldOf<T>({ data }: Answer, name: string): T {
  if (!data) throw new Error(`no data beside ${name}`);
  return data[name] as T;
}

const list = "query($i:PerformerQueryInput!){queryPerformers(input:$i){count performers{id name}}}";
async function names(input: object): Promise<string[]> {
  const answer = await ask(list, { i: { per_page: 10, ...input } });
  return fieldOf<{ performers: { name: string }[] }>(answer, "queryPerformers").performers.map(({ name }) => name);
}
const many = (count: number) => Array.from({ length: count }, (_, i) => box.store.create({ name: `P${i}` }));

describe("paging by UPDATED_AT", () => {
  const page = (number: number) => names({ sort: "UPDATED_AT", direction: "DESC", per_page: 2, page: number });

  it("misses a row when something changes while paging, and page 1 read again shows the cause", async () => {
    const ids = many(4);
    expect(await page(1)).toEqual(["P3", "P2"]);
    box.store.modify(ids[0] ?? "", { height: 170 });
    // P1 slid onto page 2's end, P2 came again, and P0, which changed, is on neither page.
    expect(await page(2)).toEqual(["P2", "P1"]);
    expect(await page(1)).toEqual(["P0", "P3"]);
  });

  it("has no tie-breaker: rows of one moment come twice or never", async () => {
    for (const id of many(40)) box.store.performer(id).updated = 1;
    const tens = [1, 2, 3, 4].map((number) => names({ sort: "UPDATED_AT", direction: "DESC", page: number }));
    expect(new Set((await Promise.all(tens)).flat()).size).toBeLessThan(40);
  });

  it("never shows deleted and merged rows, and a favourite moves nothing", async () => {
    const [a = "", b = "", c = ""] = many(3);
    box.store.merge([b], c);
    box.store.delete(a);
    expect(await page(1)).toEqual(["P2"]);
    const before = box.store.performer(c).updated;
    await ask("mutation($id:ID!){favoritePerformer(id:$id,favorite:true)}", { id: c });
    expect(box.store.performer(c).updated).toBe(before);
  });
});

describe("filters of queryPerformers", () => {
  beforeEach(() => {
    box.store.create({ name: "Wren Alder", aliases: ["Robin"], eye_color: "BLUE", height: 160 });
    box.store.create({ name: "100% Finch", disambiguation: "Robin", eye_color: "BROWN", height: 180 });
  });
  const sorted = { sort: "NAME", direction: "ASC" };

  it.each([
    ["name is a part of the name, whatever the case", { name: "ALDER" }, ["Wren Alder"]],
    ["% in it is a wildcard", { name: "w%r" }, ["Wren Alder"]],
    ["so a percent sign alone is in all", { name: "%" }, ["100% Finch", "Wren Alder"]],
    ["_ in it is any letter", { name: "W_en" }, ["Wren Alder"]],
    ["quoting does not make it exact", { name: '"Wren Alder"' }, []],
    ["names looks at the disambiguation, not at aliases", { names: "Robin" }, ["100% Finch"]],
    ["alias changes nothing", { alias: "no such alias" }, ["100% Finch", "Wren Alder"]],
    ["eye_color changes nothing", { eye_color: { value: "GREEN", modifier: "EQUALS" } }, ["100% Finch", "Wren Alder"]],
    ["height changes nothing", { height: { value: 400, modifier: "GREATER_THAN" } }, ["100% Finch", "Wren Alder"]],
  ])("%s", async (_, filter, found) => expect(await names({ ...sorted, ...filter })).toEqual(found));
});

describe("look-ups by name", () => {
  it("queryExistingPerformer finds deleted ones, and without a disambiguation only those that have none", async () => {
    const gone = box.store.create({ name: "Ida Birch" });
    box.store.delete(gone);
    box.store.create({ name: "ida birch", disambiguation: "director" });
    const url = "https://people.example/ida";
    box.store.create({ name: "Another", urls: [{ url, site: "Home" }] });
    const query = "query($i:QueryExistingPerformerInput!){queryExistingPerformer(input:$i){performers{name deleted}}}";
    const existing = async (i: object) =>
      fieldOf<{ performers: object[] }>(await ask(query, { i: { urls: [], ...i } }), "queryExistingPerformer")
        .performers;
    expect(await existing({ name: " IDA BIRCH " })).toEqual([{ name: "Ida Birch", deleted: true }]);
    expect(await existing({ name: "Ida Birch", disambiguation: "Director" })).toEqual([
      { name: "ida birch", deleted: false },
    ]);
    expect(await existing({ urls: [url] })).toEqual([{ name: "Another", deleted: false }]);
    expect(await existing({ urls: [`${url}/`] })).toEqual([]);
  });

  it("folds no diacritics", async () => {
    box.store.create({ name: "Zoë" });
    expect((await ask('{searchPerformer(term:"Zoe"){name}}')).data?.searchPerformer).toEqual([]);
    expect((await ask('{searchPerformer(term:"zoë"){name}}')).data?.searchPerformer).toEqual([{ name: "Zoë" }]);
  });

  it.each([
    ["0.7.9", 5],
    ["head", 10],
  ] as const)("searchPerformer of %s gives %i unless told", async (version, count) => {
    const other = await open(version);
    for (let i = 0; i < 12; i++) other.store.create({ name: `Same Name ${i}` });
    const { data } = await ask('{searchPerformer(term:"Same Name"){id}}', {}, other);
    expect(data?.searchPerformer).toHaveLength(count);
    await other.close();
  });
});

describe("what is gone", () => {
  const one = "query($id:ID!){findPerformer(id:$id){name deleted merged_into_id aliases edits{operation}}}";
  const feed =
    "query{queryEdits(input:{target_type:PERFORMER,applied:true,sort:CLOSED_AT,direction:DESC,page:1,per_page:9}){edits{operation target{... on Performer{name}}}}}";

  it("a chain of merges is flattened, whichever way it grew", async () => {
    const [a = "", b = "", c = "", d = ""] = many(4);
    box.store.merge([a], b);
    box.store.merge([b], c);
    box.store.merge([c], d);
    for (const id of [a, b, c]) {
      expect((await ask(one, { id })).data?.findPerformer).toMatchObject({ deleted: true, merged_into_id: d });
    }
    const merged = await ask("query($id:ID!){findPerformer(id:$id){merged_ids}}", { id: d });
    expect(fieldOf<{ merged_ids: string[] }>(merged, "findPerformer").merged_ids.sort()).toEqual([a, b, c].sort());
  });

  it("a merge target's history leaves out the edits of what was merged into it", async () => {
    const [a = "", b = ""] = many(2);
    box.store.applyEdit(a, { height: 160 });
    box.store.merge([a], b);
    const operations = async (id: string) =>
      fieldOf<{ edits: { operation: string }[] }>(await ask(one, { id }), "findPerformer").edits.map(
        (e) => e.operation,
      );
    expect(await operations(b)).toEqual(["MERGE", "CREATE"]);
    expect(await operations(a)).toEqual(["MODIFY", "CREATE"]);
  });

  it("an erased one is null without an edit, and its edits have no target but an error beside the data", async () => {
    const id = box.store.create({ name: "Gone" });
    box.store.create({ name: "Here" });
    box.store.destroy(id);
    expect(await ask(one, { id })).toEqual({ data: { findPerformer: null } });
    const { data, errors } = await ask(feed);
    expect(data).toEqual({
      queryEdits: {
        edits: [
          { operation: "CREATE", target: { name: "Here" } },
          { operation: "CREATE", target: null },
        ],
      },
    });
    expect(errors).toEqual([
      {
        message: "can't scan into dest[0] (col: id): uuid: cannot convert <nil> to UUID",
        path: ["queryEdits", "edits", 1, "target"],
      },
    ]);
  });

  it("a change without an edit is not in the feed, but moves the time", async () => {
    const id = box.store.create({ name: "Quiet" }, false);
    const before = box.store.performer(id).updated;
    box.store.modify(id, { height: 171 });
    expect((await ask(feed)).data).toEqual({ queryEdits: { edits: [] } });
    expect(box.store.performer(id).updated).toBeGreaterThan(before);
  });
});

it("times drop trailing zeros", async () => {
  const id = box.store.create({ name: "Timed" });
  const updated = async () => (await ask("query($id:ID!){findPerformer(id:$id){updated}}", { id })).data?.findPerformer;
  box.store.performer(id).updated = Date.UTC(2026, 0, 2, 3, 4, 5) * 1000 + 500_000;
  expect(await updated()).toEqual({ updated: "2026-01-02T03:04:05.5Z" });
  box.store.performer(id).updated = Date.UTC(2026, 0, 2, 3, 4, 5) * 1000;
  expect(await updated()).toEqual({ updated: "2026-01-02T03:04:05Z" });
});
