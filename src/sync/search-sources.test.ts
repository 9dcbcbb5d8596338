import { expect, it } from "vitest";
import { createWorld } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { searchSources } from "./search-sources";

const ID = "0a1b2c3d-0000-4000-8000-00000000000a";
const OLD = "0a1b2c3d-0000-4000-8000-00000000000b";

function scene() {
  const one = createWorld({
    library: [local("7", { name: "Ada" }, { stashIds: [stashId(A, ID)] })],
    sources: (clock) => [
      new ScriptedSource(A, clock, [
        boxed(ID, { name: "Ada Reed", birth_date: "1990-04-05" }),
        boxed(OLD, { name: "Ada Old" }, { deleted: true, mergedInto: ID }),
      ]),
      new ScriptedSource(B, clock, [boxed("b1", { name: "Ada Reed" })]),
    ],
  });
  const deps = { ...one.run, priority: "person" } as const;
  const search = (query: string) => one.clock.until(searchSources(query, deps, new AbortController().signal));
  return { ...one, search };
}

it("a name is looked for at every source, with who is linked already", async () => {
  const { search } = scene();
  const { found, failures } = await search("  Ada Reed ");
  expect(found.map((one) => [one.ref.endpoint, one.ref.id, one.local?.id ?? null])).toEqual([
    [A, ID, "7"],
    [B, "b1", null],
  ]);
  expect(found[0]?.values.birthdate).toBe("1990-04-05");
  expect(failures).toEqual([]);
});

it("an id, and the address of a page, lead to the record that lives now", async () => {
  const { search, sources } = scene();
  for (const query of [OLD.toUpperCase(), `${sources[0]?.pageUrl("performer", OLD)}?x=1`])
    expect((await search(query)).found.map((one) => one.ref.id)).toEqual([ID]);
});

it("an address that no source has is said to be none, and nobody is asked", async () => {
  const { search, sources } = scene();
  expect(await search("https://elsewhere.example/ada")).toEqual({ found: [], failures: [], unknownPage: true });
  expect((await search("  ")).found).toEqual([]);
  expect(sources.map((one) => one.requests)).toEqual([0, 0]);
});

it("a source that fails is named, the others answer", async () => {
  const { search, sources } = scene();
  const [first] = sources;
  if (first) first.down = { kind: "auth", status: 401 };
  const { found, failures } = await search("Ada Reed");
  expect(found.map((one) => one.ref.id)).toEqual(["b1"]);
  expect(failures).toEqual([{ endpoint: A, failure: { kind: "auth", status: 401 } }]);
});

it("an id that cannot be asked for is named with the source, and one that is unknown there is nobody", async () => {
  const { search, sources } = scene();
  const [first] = sources;
  expect(await search("0a1b2c3d-0000-4000-8000-0000000000ff")).toEqual({ found: [], failures: [], unknownPage: false });
  if (first) first.down = { kind: "auth", status: 401 };
  const { found, failures } = await search(ID);
  expect(found).toEqual([]);
  expect(failures).toEqual([{ endpoint: A, failure: { kind: "auth", status: 401 } }]);
});

it("a deleted record is not offered by its name; a picture comes along, and the search says that it knew the page", async () => {
  const { search, sources } = scene();
  expect(await search("Ada Old")).toEqual({ found: [], failures: [], unknownPage: false });
  const image = { id: "i", url: "https://box-b.example/i.jpg" };
  sources[1]?.put(boxed("b2", { name: "Bo Lind" }, { images: [image] }));
  const { found, unknownPage } = await search(sources[1]?.pageUrl("performer", "b2") ?? "");
  expect(found).toMatchObject([{ ref: { endpoint: B, id: "b2" }, name: "Bo Lind", image, local: null }]);
  expect(unknownPage).toBe(false);
});
