/** Studios and favourites of a stash-box: what was seen in a running 0.7.9 and no transcript holds. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { sampleKey } from "./box-keys";
import type { BoxVersion } from "./box-sdl";
import { nothing } from "./box-situations";
import { type BoxServer, startStashBox } from "./stash-box-server";

type Answer = { data: Record<string, unknown> | null; errors?: { message: string; path: (string | number)[] }[] };

let box: BoxServer;
const open = (version: BoxVersion = "0.7.9") =>
  startStashBox({ name: "Box", data: nothing, apiKey: sampleKey("studios", 1), version });
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

const feed = `query { queryEdits(input: {target_type: STUDIO, applied: true, sort: CLOSED_AT, direction: DESC, page: 1, per_page: 9}) {
  count edits {
    operation target { __typename ... on Studio { name deleted } } merge_sources { ... on Studio { name deleted } }
    details { __typename ... on StudioEdit { name parent { name } added_aliases removed_aliases added_urls { url } } }
    old_details { ... on StudioEdit { name parent { name } added_aliases } }
  }
} }`;

it("edits of studios are in the feed with their old and new values", async () => {
  const parent = box.store.createStudio({ name: "Parent" });
  const id = box.store.createStudio({ name: "First", aliases: ["Old"] }, true);
  box.store.applyStudioEdit(id, {
    name: "Second",
    parent_id: parent,
    aliases: ["New"],
    urls: [{ url: "https://studio.example", site: "Home" }],
  });
  const { data } = await ask(feed);
  const none = { parent: null, added_urls: null };
  expect(data?.queryEdits).toEqual({
    count: 2,
    edits: [
      {
        operation: "MODIFY",
        target: { __typename: "Studio", name: "Second", deleted: false },
        merge_sources: [],
        details: {
          __typename: "StudioEdit",
          name: "Second",
          parent: { name: "Parent" },
          added_aliases: ["New"],
          removed_aliases: ["Old"],
          added_urls: [{ url: "https://studio.example" }],
        },
        old_details: { name: "First", parent: null, added_aliases: null },
      },
      {
        operation: "CREATE",
        target: { __typename: "Studio", name: "Second", deleted: false },
        merge_sources: [],
        details: { __typename: "StudioEdit", name: "First", added_aliases: ["Old"], removed_aliases: null, ...none },
        old_details: null,
      },
    ],
  });
});

it("a merged studio is deleted without a successor, a deleted one keeps its values, an erased one leaves edits without a target", async () => {
  const [a, b, c, d] = ["A", "B", "C", "D"].map((name) => box.store.createStudio({ name, aliases: [`${name}1`] })) as [
    string,
    string,
    string,
    string,
  ];
  box.store.favoriteStudios.add(b);
  box.store.mergeStudios([b], a);
  box.store.deleteStudio(c);
  box.store.applyStudioEdit(d, { name: "D2" });
  box.store.destroyStudio(d);
  const one = async (id: string) =>
    (await ask("query($id:ID!){findStudio(id:$id){name deleted aliases is_favorite}}", { id })).data?.findStudio;
  expect(await one(b)).toEqual({ name: "B", deleted: true, aliases: ["B1"], is_favorite: false });
  expect(await one(a)).toMatchObject({ deleted: false, is_favorite: true });
  expect(await one(c)).toMatchObject({ deleted: true, aliases: ["C1"] });
  expect(await one(d)).toBeNull();
  const answer = await ask(feed);
  const { errors } = answer;
  type Edits = { edits: { operation: string; target: unknown; merge_sources: unknown }[] };
  const { edits } = fieldOf<Edits>(answer, "queryEdits");
  expect(edits.map(({ operation, target, merge_sources: sources }) => ({ operation, target, sources }))).toEqual([
    { operation: "MODIFY", target: null, sources: [] },
    { operation: "DESTROY", target: { __typename: "Studio", name: "C", deleted: true }, sources: [] },
    {
      operation: "MERGE",
      target: { __typename: "Studio", name: "A", deleted: false },
      sources: [{ name: "B", deleted: true }],
    },
  ]);
  expect(errors?.map(({ path }) => path)).toEqual([["queryEdits", "edits", 0, "target"]]);
});

it("findStudio by name is exact, whatever the case, and knows no aliases", async () => {
  box.store.createStudio({ name: "Blue Harbour", aliases: ["Blue"] });
  const named = async (name: string) => (await ask("query($n:String){findStudio(name:$n){name}}", { n: name })).data;
  expect(await named("BLUE harbour")).toEqual({ findStudio: { name: "Blue Harbour" } });
  expect(await named("Blue")).toEqual({ findStudio: null });
});

it("queryStudios(names:) also looks at aliases and at the parent's name", async () => {
  const parent = box.store.createStudio({ name: "Parent" });
  box.store.createStudio({ name: "Child", parent_id: parent });
  box.store.createStudio({ name: "Known As", aliases: ["Parental"] });
  const answer = await ask('{queryStudios(input:{names:"parent",sort:NAME,direction:ASC}){count studios{name}}}');
  expect(fieldOf<{ studios: { name: string }[] }>(answer, "queryStudios").studios.map(({ name }) => name)).toEqual([
    "Child",
    "Known As",
    "Parent",
  ]);
});

it.each([
  ["0.7.9", { data: null, errors: [{ path: ["a"] }] }],
  ["head", { data: { a: true, b: true } }],
] as const)("setting a favourite twice in %s", async (version, answer) => {
  const other = await open(version);
  const id = other.store.createStudio({ name: "S" });
  const person = other.store.create({ name: "P" });
  other.store.favoriteStudios.add(id);
  const query =
    "mutation($s:ID!,$p:ID!){a:favoriteStudio(id:$s,favorite:true) b:favoritePerformer(id:$p,favorite:true)}";
  expect(await ask(query, { s: id, p: person }, other)).toMatchObject(answer);
  // The others are applied all the same.
  expect(other.store.favoritePerformers.has(person)).toBe(true);
  await other.close();
});

it("is_favorite on edits never shows deletions", async () => {
  const id = box.store.create({ name: "Liked" });
  box.store.favoritePerformers.add(id);
  const query = "{queryEdits(input:{is_favorite:true,page:1,per_page:9}){edits{operation}}}";
  expect((await ask(query)).data?.queryEdits).toEqual({ edits: [{ operation: "CREATE" }] });
  box.store.delete(id);
  expect((await ask(query)).data?.queryEdits).toEqual({ edits: [] });
});
