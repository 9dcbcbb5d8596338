import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CreateWorld, createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { studio } from "../../test/studio-world";
import type { LocalEntity, SourceEntity } from "./ports";

function box(id: string, parent: string | null, record: object = {}): SourceEntity {
  const up = parent === null ? null : { id: parent, name: `Studio ${parent}` };
  return boxed(id, { name: `Studio ${id}`, aliases: [], urls: [], parent: up, ...record });
}

function atlas(
  upstream: readonly SourceEntity[],
  studios: readonly LocalEntity[] = [],
  more: readonly SourceEntity[] = [],
) {
  return createWorld({
    library: [],
    studios,
    sources: (clock) => [
      new ScriptedSource(A, clock).putStudios(...upstream),
      new ScriptedSource(B, clock).putStudios(...more),
    ],
  });
}

const all = async (one: CreateWorld) => (await one.studios.page({}, 1, 1000)).entities;
const parentOf = (entity: LocalEntity) =>
  (entity.record.parent_studio as { name: string } | null | undefined)?.name ?? null;
const parents = async (one: CreateWorld) => new Map((await all(one)).map((each) => [each.name, parentOf(each)]));

describe("creating studios", () => {
  it("makes the parents first, each once, and nothing when run again", async () => {
    const one = atlas([box("top", null), box("net", "top"), box("x", "net"), box("y", "net")]);
    const requests = [want("studio", "x"), want("studio", "y")];
    const outcomes = await one.create(requests);
    expect(outcomes.map((each) => [each.prospect.name, each.prospect.parentOnly, each.result.status])).toEqual([
      ["Studio top", true, "created"],
      ["Studio net", true, "created"],
      ["Studio x", false, "created"],
      ["Studio y", false, "created"],
    ]);
    expect(Object.fromEntries(await parents(one))).toEqual({
      "Studio top": null,
      "Studio net": "Studio top",
      "Studio x": "Studio net",
      "Studio y": "Studio net",
    });
    const again = await one.create(requests);
    expect(again.map((each) => each.result.status)).toEqual(["there", "there"]);
    expect(await all(one)).toHaveLength(4);
  });

  it("links a parent that is there, and takes one that is linked", async () => {
    const here = studio("1", { name: "Studio net", urls: ["https://net.example"] });
    const one = atlas([box("net", null, { urls: [{ url: "https://net.example" }] }), box("x", "net")], [here]);
    const outcomes = await one.create([want("studio", "x")]);
    expect(outcomes.map((each) => each.result.status)).toEqual(["linked", "created"]);
    expect((await parents(one)).get("Studio x")).toBe("Studio net");
    expect(await all(one)).toHaveLength(2);
  });

  it("is made without a parent that is for a person, and says so", async () => {
    const one = atlas([box("net", null), box("x", "net")], [studio("1", { name: "Studio net" })]);
    const outcomes = await one.create([want("studio", "x")]);
    expect(outcomes.map((each) => each.result)).toEqual([
      { status: "review" },
      expect.objectContaining({ status: "created", parent: "review" }),
    ]);
  });

  it("cuts a circle of parents", async () => {
    const one = atlas([box("x", "y"), box("y", "z"), box("z", "x")]);
    const outcomes = await one.create([want("studio", "x")]);
    expect(outcomes.map((each) => each.result.status)).toEqual(["created", "created", "created"]);
    expect(outcomes.filter((each) => "parent" in each.result)).toHaveLength(1);
  });

  it("leaves out an alias that another studio bears, and refuses a name that is one", async () => {
    const here = [studio("1", { name: "Harbour", aliases: ["Port"] })];
    const one = atlas([box("x", null, { aliases: ["harbour", "Quay"] }), box("y", null, { name: "Port" })], here);
    const [x, y] = await one.create([
      { ...want("studio", "x"), answer: { type: "create" } },
      { ...want("studio", "y"), answer: { type: "create" } },
    ]);
    expect([y?.result, x?.result].map((result) => result?.status)).toEqual(["created", "failed"]);
    expect((await all(one)).find((each) => each.name === "Studio x")?.record.aliases).toEqual(["Quay"]);
  });

  it("has no loops, no studio twice, whatever the parents, the order and what is there", async () => {
    const ids = ["a", "b", "c", "d", "e", "f"];
    const world = fc.record({
      parents: fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...ids), { nil: null }))),
      there: fc.subarray(ids),
      twins: fc.subarray(ids),
      order: fc.shuffledSubarray([...ids, ...ids.map((id) => `${id}2`)], { minLength: 1 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ parents: up, there, twins, order }) => {
        const parent = (id: string) => up[ids.indexOf(id)] ?? null;
        // A twin is the same studio at the other box: its record names the page of the first.
        const page = (id: string) => [{ url: `${new URL(A).origin}/studios/${id}` }];
        const second = twins.map((id) => box(`${id}2`, null, { name: `Studio ${id}`, urls: page(id) }));
        const here = there.map((id, n) =>
          studio(String(n + 1), { name: `Studio ${id}` }, { stashIds: [stashId(A, id)] }),
        );
        const one = atlas(
          ids.map((id) => box(id, parent(id))),
          here,
          second,
        );
        const requests = order.map((id) => (id.endsWith("2") ? want("studio", id, B) : want("studio", id)));
        const outcomes = await one.create(requests);
        expect(outcomes.flatMap((each) => each.prospect.requests).filter((each) => each.endpoint === A).length).toBe(
          new Set(
            outcomes
              .flatMap((each) => each.prospect.requests)
              .filter((each) => each.endpoint === A)
              .map((each) => each.id),
          ).size,
        );
        const entities = await all(one);
        const links = entities.flatMap((each) => each.stashIds.map((id) => `${id.endpoint} ${id.stash_id}`));
        expect(new Set(links).size).toBe(links.length);
        const above = new Map(entities.map((each) => [each.name, parentOf(each)]));
        for (const { name } of entities) {
          const seen = new Set<string>();
          for (let at: string | null = name; at !== null; at = above.get(at) ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
        const again = await one.create(requests);
        expect(again.filter((each) => ["created", "linked"].includes(each.result.status))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
