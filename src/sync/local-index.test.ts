/** Whom of the library an upstream record may be, and who holds a name. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local, stashId, STUDIO_FIELDS_30 } from "../../test/fakes";
import { linkElement } from "./kinds/special";
import { LocalIndex, readIndex } from "./local-index";
import type { PageOwner } from "./page-links";
import type { FieldValues } from "./plan-types";
import type { Library, LocalEntity } from "./ports";

const BOXES: readonly PageOwner[] = [A, B].map((endpoint) => ({
  endpoint,
  pageUrl: (type, id) => `${new URL(endpoint).origin}/${type}s/${id}`,
}));
const FANS = "https://fans.example/ada";
const [A1, B1] = [linkElement(A, "a1"), linkElement(B, "b1")];

function index(...entities: readonly LocalEntity[]) {
  const made = new LocalIndex("performer", FIELDS_30, BOXES);
  made.add(entities);
  return made;
}

const ada = (id: string, columns: object = {}, ...links: readonly [string, string][]) =>
  local(id, { name: "Ada Reed", ...columns }, { stashIds: links.map(([endpoint, own]) => stashId(endpoint, own)) });

/** What the library says to a record: the verdict, and everybody in question with what speaks for and against. */
function judged(library: LocalIndex, values: FieldValues, links: readonly string[] = [A1]) {
  const { verdict, candidates } = library.match({ values: { name: "Ada Reed", ...values }, links });
  const who = candidates.map(({ id, evidence }) => [id, ...evidence.map((one) => one.id)]);
  return [verdict, ...who];
}

describe("whom a record may be", () => {
  it("is whose web link names its page, whatever the name", () => {
    const page = { name: "A. R.", urls: ["https://www.box-a.example/performers/a1/"] };
    const library = index(ada("1", page), ada("2", { name: "Bo Lind", urls: ["https://box-a.example/performers/a2"] }));
    expect(judged(library, {})).toEqual(["certain", ["1", "page-url", "other-name"]]);
    expect(library.match({ values: { name: "Ada Reed" }, links: [A1] }).evidence[0]).toEqual({
      id: "page-url",
      weight: "for",
    });
    // The same id at another source is another page.
    expect(judged(library, {}, [linkElement(B, "a1")])).toEqual(["none"]);
  });

  it("is who has a personal link in common, and for a person where the name is another", () => {
    const urls = ["http://www.fans.example/ada/"];
    expect(judged(index(ada("1", { urls })), { urls: [FANS] })).toEqual(["certain", ["1", "same-name", "same-url"]]);
    const renamed = index(ada("1", { name: "A. R.", urls }));
    expect(judged(renamed, { urls: [FANS, "https://elsewhere.example/x"] })).toEqual([
      "ambiguous",
      ["1", "other-name", "same-url"],
    ]);
  });

  it("is nobody by a link that several of the library name", () => {
    const library = index(ada("1", { name: "Bo Lind", urls: [FANS] }), ada("2", { name: "Cy Moe", urls: [FANS] }));
    expect(judged(library, { urls: [FANS] })).toEqual(["none"]);
    library.add([ada("3", { urls: [FANS] })]);
    expect(judged(library, { urls: [FANS] })).toEqual(["likely", ["3", "same-name"]]);
  });

  it("is who has the name or an alias, with marks or without: then only a person can tell", () => {
    expect(judged(index(ada("1", { alias_list: ["Zoe Vale"] })), { name: "ZOE  Vale" })[0]).toBe("likely");
    expect(judged(index(ada("1", { name: "Zoë Vale" })), { name: "Zoe Vale" })).toEqual([
      "ambiguous",
      ["1", "other-name"],
    ]);
    expect(judged(index(ada("1", { name: "Zoe" })), { name: null, aliases: ["Zoë"] })[0]).toBe("ambiguous");
    expect(judged(index(ada("1")), { name: null })).toEqual(["none"]);
  });
});

describe("who is another record of the same source already", () => {
  const born = { birthdate: "1990-04-05" };

  it("is nobody to ask about when only the name is the same", () => {
    const library = index(ada("1", {}, [A, "other"]));
    expect(judged(library, {})).toEqual(["none"]);
    // Found as two records at two sources: one of them is enough.
    expect(judged(library, {}, [B1, A1])).toEqual(["none"]);
    expect(judged(library, {}, [B1])).toEqual(["likely", ["1", "same-name"]]);
  });

  it.each([
    ["the day of birth", born, born, "same-birthdate"],
    ["a personal link", { urls: [FANS] }, { urls: [FANS] }, "same-url"],
    ["the page", { urls: ["https://box-a.example/performers/a1"] }, {}, "page-url"],
  ] as [string, object, FieldValues, string][])("is for a person where %s fits", (_what, columns, values, id) => {
    const { verdict, candidates } = index(ada("1", columns, [A, "other"])).match({
      values: { name: "Ada Reed", ...values },
      links: [A1],
    });
    expect(verdict).toBe("ambiguous");
    expect(candidates[0]?.evidence).toContainEqual(expect.objectContaining({ id, weight: "for" }));
    expect(candidates[0]?.evidence.at(-1)).toEqual({ id: "two-ids", weight: "against", values: { count: 2 } });
  });
});

describe("who holds a name", () => {
  it("is a performer of the same disambiguation only, and never by an alias", () => {
    const library = index(ada("1", { disambiguation: "Painter", alias_list: ["Zoe"] }));
    expect(library.holder("ADA reed", "painter")).toEqual({ id: "1", name: "Ada Reed", disambiguation: "Painter" });
    for (const [name, more] of [
      ["Ada Reed", null],
      ["Ada Reed", "singer"],
      ["Zoe", "painter"],
    ] as const)
      expect(library.holder(name, more)).toBeNull();
  });

  it("is a studio by its name or, where no name is so, by an alias", () => {
    const library = new LocalIndex("studio", STUDIO_FIELDS_30, BOXES);
    library.add([local("1", { name: "Atlas", aliases: ["Blue", "Calm"] }), local("2", { name: "Blue" })]);
    expect(["blue", "calm", "Dim"].map((name) => library.holder(name, null)?.id ?? null)).toEqual(["2", "1", null]);
  });
});

it("an entity that is read again is known by what it is now, and by nothing that it was", () => {
  const library = index(ada("1", { alias_list: ["Zoe"], urls: [FANS] }, [A, "a1"]));
  library.add([local("1", { name: "Bo Lind" }, { stashIds: [stashId(B, "b1")] })]);
  expect(library.get("1")?.name).toBe("Bo Lind");
  expect([library.linked([A1]), library.linked([B1]).map((one) => one.id)]).toEqual([[], ["1"]]);
  expect([library.holder("Ada Reed", null), library.holder("Bo Lind", null)?.id]).toEqual([null, "1"]);
  expect(judged(library, { aliases: ["Zoe"], urls: [FANS] })).toEqual(["none"]);
});

it("who has several of the ids is there once, and an id that nobody has is nobody's", () => {
  const library = index(ada("1", {}, [A, "a1"], [B, "b1"]));
  expect(library.linked([A1, B1, linkElement(A, "a2")]).map((one) => one.id)).toEqual(["1"]);
});

describe("reading the library", () => {
  const read = async (total: number, signal = new AbortController().signal) => {
    const pages: number[] = [];
    const page: Library["page"] = async (_selection, at, size) => {
      pages.push(at);
      const count = Math.max(0, Math.min(size, total - (at - 1) * size));
      return { total, entities: Array.from({ length: count }, (_, n) => local(String((at - 1) * size + n + 1))) };
    };
    const library = { type: "performer", page } as Partial<Library> as Library;
    return { found: await readIndex(library, FIELDS_30, BOXES, signal), pages };
  };

  it("goes on to the last page, and not beyond", async () => {
    const { found, pages } = await read(2001);
    expect([found.get("1")?.id, found.get("2001")?.id, pages]).toEqual(["1", "2001", [1, 2, 3]]);
    for (const total of [0, 1000]) expect((await read(total)).pages).toEqual([1]);
  });

  it("ends when it is called off", async () => {
    await expect(read(10, AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  });
});
