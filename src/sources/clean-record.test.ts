import { describe, expect, it } from "vitest";
import { LIMITS } from "../limits/limits";
import { cleanId, cleanRecord, isCleanAddress } from "./clean-record";
import { readPerformer } from "./entity";
import { stashBox } from "./stash-box";
import { thePornDb } from "./theporndb";

const clean = (raw: Record<string, unknown>, scraped = false) => cleanRecord(raw, scraped);
const ID = "00000000-0000-4000-8000-000000000001";

describe("a record at the door", () => {
  it("lets pass what people write, in every script", () => {
    const raw = {
      name: "می‌خواهم Ærø José 長い 👩‍🎤",
      aliases: ["O'Neill & <Sons>", "__proto__"],
      height: 170,
      deleted: false,
      tattoos: [{ location: "Arm", description: null }],
      urls: [{ url: "https://a.example/x?y=1#z" }],
      parent: { id: ID, name: "Network" },
    };
    expect(clean(raw)).toEqual({ record: raw, refused: [] });
  });

  it.each([
    ["a text of a megabyte", { name: "x".repeat(1_000_000) }, {}, [["name", "too-long"]]],
    ["thousands of aliases", { aliases: Array.from({ length: 5_000 }, String) }, {}, [["aliases", "too-many"]]],
    ["an object for a text", { name: { toString: 1 } }, {}, [["name", "wrong-type"]]],
    ["a list for a text", { country: ["DE"] }, {}, [["country", "wrong-type"]]],
    ["an object for a list", { aliases: { 0: "a" } }, {}, [["aliases", "wrong-type"]]],
    ["a text for a list", { urls: "https://a.example" }, {}, [["urls", "wrong-type"]]],
    ["a flag for a number", { height: true }, {}, [["height", "wrong-type"]]],
    ["a number beyond numbers", { height: Number.POSITIVE_INFINITY }, {}, [["height", "wrong-type"]]],
    ["a text for a flag", { deleted: "true" }, {}, [["deleted", "wrong-type"]]],
    ["nesting", { parent: { a: { b: { c: { d: { e: { f: 1 } } } } } } }, {}, [["parent", "wrong-type"]]],
    ["keys of all objects", JSON.parse('{"__proto__":{"a":1},"constructor":{"b":1}}'), {}, []],
    [
      "half an element",
      { tattoos: [{ location: "Arm", description: {} }] },
      { tattoos: [] },
      [["tattoos", "wrong-type"]],
    ],
    [
      "an element too long",
      { tattoos: [{ location: "x".repeat(9_999) }, { location: "Arm" }] },
      { tattoos: [{ location: "Arm" }] },
      [["tattoos", "too-long"]],
    ],
    ["hidden characters", { name: "\u202eeman\u202c\u0000" }, { name: "eman" }, [["name", "hidden-characters"]]],
    ["a break of the line, which is a blank", { name: "a\nb" }, { name: "a b" }, []],
    ["nulls in a list", { aliases: [null, "a", undefined] }, { aliases: ["a"] }, []],
  ])("%s", (_what, raw, record, refused) => {
    const seen = clean(raw as Record<string, unknown>);
    expect(seen.record).toEqual(record);
    expect(seen.refused.map(({ column, why }) => [column, why])).toEqual(refused);
    expect(Object.getPrototypeOf(seen.record)).toBe(Object.prototype);
  });

  it("counts links that are none, and keeps the others", () => {
    const { record, refused } = clean({
      urls: [{ url: "javascript:1" }, { url: "https://a.example/" }, { url: "data:x" }],
    });
    expect(record).toEqual({ urls: [{ url: "https://a.example/" }] });
    expect(refused).toEqual([{ column: "urls", why: "not-an-address", count: 2 }]);
  });

  it("judges the elements of a list that Stash has joined", () => {
    expect(clean({ aliases: "a,b", urls: ["https://a.example", -1] }, true).record).toEqual({
      aliases: "a,b",
      urls: ["https://a.example"],
    });
    expect(clean({ aliases: `a,${"x".repeat(LIMITS.name + 1)}` }, true).refused).toMatchObject([{ why: "too-long" }]);
    expect(clean({ aliases: "a,".repeat(LIMITS.elements + 1) }, true).refused).toMatchObject([{ why: "too-many" }]);
    expect(clean({ aliases: "a,b" }).refused).toMatchObject([{ why: "wrong-type" }]);
  });
});

describe("ids and addresses", () => {
  it("an id is a short visible word", () => {
    expect([ID, 12, "", "a b", "a\u200b", "x".repeat(101), {}, null, 1.5].map(cleanId)).toEqual([
      ID,
      "12",
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("browsers forgive what is not forgiven here", () => {
    for (const url of [
      "java\tscript:1",
      "https://a.exa\nmple",
      " https://a.example",
      "https:a.example",
      "https://a:b@c.example",
      "https://a\\b",
    ])
      expect(isCleanAddress(url)).toBe(false);
    expect(isCleanAddress("HTTPS://a.example/ä?b=c#d")).toBe(true);
  });
});

describe("an entity", () => {
  it("about somebody else than was asked for is none", () => {
    const other = ID.replace("1", "2");
    expect(readPerformer({ id: ID, name: "a" }, stashBox, other)).toBeNull();
    expect(readPerformer({ id: ID.toUpperCase().replaceAll("-", ""), name: "a" }, stashBox, ID)?.name).toBe("a");
    expect(readPerformer({ id: { toString: 1 } }, stashBox, ID)).toBeNull();
  });

  it("is not merged into itself, and knows no time that is none", () => {
    const entity = readPerformer({ id: ID, merged_into_id: ID, updated: "<b>" }, stashBox, null);
    expect(entity).toMatchObject({ mergedInto: null, updated: null });
  });

  it("keeps no more pictures than can be shown, and says so", () => {
    const images = Array.from({ length: 500 }, (_, n) => ({ id: String(n), url: `https://a.example/${n}` }));
    const entity = readPerformer({ id: ID, images }, stashBox, null);
    expect(entity?.images).toHaveLength(LIMITS.images);
    expect(entity?.refused).toEqual([{ column: "images", why: "too-many", count: 400 }]);
  });

  it("of a source whose lists may be null: an object in the place of a list is not an empty one", () => {
    const entity = readPerformer({ id: ID, aliases: { a: 1 }, urls: null }, thePornDb, null);
    expect(entity?.record).toEqual({ id: ID, urls: [] });
    const deep = JSON.parse(`${'{"aliases":['.repeat(5_000)}1${"]}".repeat(5_000)}`);
    expect(readPerformer({ id: ID, ...deep }, thePornDb, null)?.refused).toMatchObject([
      { column: "aliases", why: "wrong-type" },
    ]);
  });
});
