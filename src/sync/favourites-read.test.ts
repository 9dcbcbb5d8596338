import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, local, stashId } from "../../test/fakes";
import { briefRow, compareFavourites as compare } from "../../test/favourites-world";
import type { FavouringSource } from "../../test/favouring-source";
import { MemoryKeyValue } from "../../test/memory-kv";
import type { FavouriteStage } from "./favourites-read";
import type { ChoiceRecord } from "./match-choices";
import type { LocalEntity, SourceEvent } from "./ports";

const heart = { favorite: true } as const;
const linked = (id: string) => ({ stashIds: [stashId(BOX_A, id)] });
const born = { name: "Ada Reed", birthdate: "1990-02-03" };
const record = { name: "Ada Reed", birth_date: "1990-02-03" };

/** One of each: known by a link, followed through a merge, a stranger there, unlinked here. */
const MIXED: Parameters<typeof compare> = [
  [
    local("1", {}, { ...heart, ...linked("a") }),
    local("2", {}, { ...heart, ...linked("old") }),
    local("3", { name: "Ben Moss" }, heart),
  ],
  [boxed("a"), boxed("old", {}, { deleted: true, mergedInto: "new" }), boxed("new"), boxed("c")],
  ["a", "c"],
];

describe("the whole library", () => {
  it("is read page by page, to the last of it", async () => {
    const many = Array.from({ length: 1001 }, (_, n): LocalEntity => local(`${n}`, {}, { favorite: n === 1000 }));
    const { rows, books } = await compare(many, [], []);
    expect(rows.map(briefRow)).toEqual(["here missing 1000 -"]);
    expect(books.requests("page")).toBe(2);
  });

  it("is not asked for a page that is not there", async () => {
    const { books } = await compare(
      Array.from({ length: 1000 }, (_, n) => local(`${n}`)),
      [],
      [],
    );
    expect(books.requests("page")).toBe(1);
  });

  it("takes what was said about its own sort only: a studio may have the same number", async () => {
    const choices = new MemoryKeyValue<ChoiceRecord>();
    const none = { byEndpoint: { [BOX_A]: { type: "none", ids: ["b"], at: 1 } } } as const;
    for (const key of ["studio 2", "studio 1002"]) await choices.set(key, none);
    const { rows } = await compare([local("2", { name: "Ben Moss" })], [boxed("b", { name: "Ben Moss" })], ["b"], {
      choices,
    });
    expect(rows.map(briefRow)).toEqual(["there choose - b"]);
  });
});

describe("what is asked of the source", () => {
  it("is each record once, before what runs in the background, and only what links do not tell", async () => {
    const priorities = new Set<unknown>();
    const change = (source: FavouringSource) => {
      for (const method of ["performersByIds", "performersByNames"] as const) {
        const ask = source[method].bind(source) as (keys: readonly string[], options: object) => Promise<void>;
        Object.assign(source, {
          [method](keys: readonly string[], options: { readonly priority: string }) {
            priorities.add(options.priority);
            return ask(keys, options);
          },
        });
      }
    };
    const { rows, source } = await compare(MIXED[0], MIXED[1], MIXED[2], { nameSearch: true, change });
    expect(rows.map(briefRow)).toEqual(["both none 1 a", "there create - c", "here follow 2 new", "here missing 3 -"]);
    expect(source.asked).toEqual(["c", "old", "new", "Ben Moss"]);
    expect([...priorities]).toEqual(["person"]);
  });

  it("is told request by request", async () => {
    const heard: SourceEvent[] = [];
    const hooks = { onEvent: (event: SourceEvent) => heard.push(event) };
    const { source } = await compare(MIXED[0], MIXED[1], MIXED[2], { nameSearch: true, hooks });
    // The list, the records, the successor, the name.
    expect(heard).toEqual(Array(4).fill({ type: "request" }));
    expect(source.requests).toBe(4);
  });

  it("is not looked for here whom a record there certainly is", async () => {
    const { rows, source } = await compare([local("1", born, heart)], [boxed("a", record)], ["a"], {
      nameSearch: true,
    });
    expect(rows.map(briefRow)).toEqual(["both link 1 a"]);
    expect(source.asked).toEqual(["a"]);
  });
});

describe("how far it is", () => {
  async function stages(...args: Parameters<typeof compare>) {
    const told: FavouriteStage[] = [];
    const [library, upstream, marked, options] = args;
    const hooks = { onStage: (stage: FavouriteStage) => told.push(stage) };
    await compare(library, upstream, marked, { ...options, hooks });
    return told.map(({ stage, done, of }) => `${stage} ${done}/${of}`);
  }

  it("is told stage by stage, each to its end", async () => {
    expect(await stages(...MIXED)).toEqual(["listing 0/0", "comparing 2/2", "comparing 1/1"]);
    expect(await stages(MIXED[0], MIXED[1], MIXED[2], { nameSearch: true })).toEqual([
      "listing 0/0",
      "comparing 2/2",
      "comparing 1/1",
      "finding 1/1",
    ]);
  });

  it("adds up over many requests, each record counted once", async () => {
    const ids = Array.from({ length: 60 }, (_, n) => `r${n}`);
    const library = ids.map((id) => local(id, {}, { ...heart, ...linked(id) }));
    const twin = local("twin", {}, { ...heart, ...linked("r0") });
    expect(
      await stages(
        [...library, twin],
        ids.map((id) => boxed(id)),
        [],
      ),
    ).toEqual(["listing 0/0", "comparing 50/60", "comparing 60/60"]);
    const named = ids.map((id) => local(id, { name: `Nobody ${id}` }, heart));
    expect(await stages(named, [], [], { nameSearch: true })).toEqual([
      "listing 0/0",
      "finding 50/60",
      "finding 60/60",
    ]);
  });

  it("of a long list is the source's to tell", async () => {
    const change = (source: FavouringSource) => {
      const list = source.favourites.bind(source);
      source.favourites = (type, options) => {
        options.onProgress?.(100, 250);
        return list(type, options);
      };
    };
    expect(await stages([], [], [], { change })).toEqual(["listing 0/0", "listing 100/250"]);
    expect((await compare([], [], [], { change })).reading).toEqual({ status: "read", rows: [] });
  });
});

it("is about the source that is read, whatever others there are", async () => {
  const endpoints = [BOX_B, BOX_A];
  const { rows } = await compare([local("1", born, heart)], [boxed("a", record)], [], { nameSearch: true, endpoints });
  expect(rows.map(briefRow)).toEqual(["here link 1 a"]);
});

it("two of the library that would be linked to one record are for a person", async () => {
  const two = [local("1", born, heart), local("2", { ...born, disambiguation: "painter" }, heart)];
  const { rows } = await compare(two, [boxed("a", record)], [], { nameSearch: true });
  expect(rows.map(briefRow)).toEqual(["here choose 1 -", "here choose 2 -"]);
});
