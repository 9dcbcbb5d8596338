import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD_TABLES } from "../fields";
import { count } from "./count";
import { date, dateSpan, partialDate } from "./date";
import type { Kind } from "./kind";
import { formatPeriod, period, periodParts } from "./period";
import { image, linkElement, linkParts, links, linksByEndpoint } from "./special";
import { gender, term, titled } from "./term";
import { fold, text } from "./text";

const KINDS = [
  ...new Map<string, Kind>(
    Object.values(FIELD_TABLES).flatMap((rows) => rows.map(({ kind }) => [kind.name, kind] as const)),
  ).values(),
];

describe("every kind", () => {
  it.each(KINDS)("$name reads anything without throwing, and reading again changes nothing", (kind) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.array(fc.string())), (raw) => {
        const value = kind.parse(raw);
        const again = kind.parse(value);
        if (kind.name !== "image") expect(again).toEqual(value);
        expect(kind.equal(value, value)).toBe(true);
        expect(typeof kind.format(value)).toBe("string");
        kind.problem(value);
        for (const element of Array.isArray(value) ? value : []) kind.elementKey?.(element as string);
      }),
      { numRuns: 150 },
    );
  });

  it.each(KINDS)("$name takes null, blanks and nothing for empty, which equals only empty", (kind) => {
    for (const raw of [null, undefined, "", "  \n", []]) expect(kind.parse(raw)).toBeNull();
    expect(kind.format(null)).toBe("");
    expect(kind.problem(null)).toBeNull();
    expect(kind.equal(null, null)).toBe(true);
  });

  it.each(KINDS)("$name leaves __proto__ alone", (kind) => {
    kind.parse(JSON.parse('{"__proto__":{"polluted":1}}'));
    kind.parse(["__proto__", "constructor"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("text", () => {
  it("tidies blanks and composition, and keeps case", () => {
    expect(text.parse("  Mara\t\n Vale ")).toBe("Mara Vale");
    expect(text.parse("Zoe\u0308")).toBe("Zo\u00eb");
    expect(text.equal("mara", "Mara")).toBe(false);
  });

  it("takes numbers for text, but nothing that is none", () => {
    expect([text.parse(7), text.parse(0), text.parse(Number.NaN), text.parse(true)]).toEqual(["7", "0", null, null]);
  });

  it("is shown as it is; what is no text or number is not shown as one", () => {
    expect([text.format("Mara Vale"), count.format(170), text.format(["Mara"])]).toEqual(["Mara Vale", "170", ""]);
  });

  it("folds for identity: width, case, sharp s, final sigma; diacritics count", () => {
    expect(fold("Ｍａｒａ  VALE")).toBe("mara vale");
    expect(fold("Straße")).toBe(fold("STRASSE"));
    expect(fold("ΟΔΟΣ")).toBe(fold("οδος"));
    expect(fold("Zoë")).not.toBe(fold("Zoe"));
  });

  it("folding is stable, and upper case folds to the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (s) => {
        expect(fold(fold(s))).toBe(fold(s));
        expect(fold(fold(s).toUpperCase())).toBe(fold(s));
      }),
      { numRuns: 300 },
    );
  });
});

describe("date", () => {
  it("counts what Stash's tagger writes for a bare year or month as equal, in that direction only", () => {
    expect(date.equal("1989-01-01", "1989")).toBe(true);
    expect(date.equal("1989", "1989-01-01")).toBe(false);
    expect(date.equal("1989-05-01", "1989-05")).toBe(true);
    expect(date.equal("1989-02-01", "1989")).toBe(false);
  });

  it("pads parts, refuses days that do not exist, keeps other text as it is", () => {
    expect(date.parse("1989-5-7")).toBe("1989-05-07");
    expect(partialDate("2023-02-29")).toBeNull();
    expect(partialDate("2024-02-29")).toBe("2024-02-29");
    expect(partialDate("1989-13")).toBeNull();
    expect(date.parse("spring 1989")).toBe("spring 1989");
    expect(date.problem("spring 1989")).toBe("not-a-date");
    expect(date.problem("1989-05")).toBeNull();
  });

  it("spans what a partial date can mean", () => {
    expect(dateSpan("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(dateSpan("1989")).toEqual({ first: "1989-01-01", last: "1989-12-31" });
    expect(dateSpan("soon")).toBeNull();
  });
});

describe("count", () => {
  it("keeps zero, rounds, and says what is no number", () => {
    expect(count.parse(0)).toBe(0);
    expect(count.parse("170")).toBe(170);
    expect(count.parse(169.6)).toBe(170);
    expect(count.parse(Number.NaN)).toBeNull();
    expect(count.parse(" tall ")).toBe("tall");
    expect([count.parse(" 169.6 "), count.parse(-0.4), count.parse("-0.4")]).toEqual([170, 0, 0]);
    expect(count.problem("tall")).toBe("not-a-number");
    expect(count.problem(-3)).toBe("not-a-number");
    expect([count.problem(0), count.problem(1)]).toEqual(["not-a-number", null]);
  });
});

describe("period", () => {
  it.each([
    ["2010-2020", "2010 - 2020"],
    ["2010 – 2020", "2010 - 2020"],
    ["2010-", "2010 -"],
    ["2010 - ", "2010 -"],
    [" - 2020", "- 2020"],
    ["2010-05 - 2012-06-07", "2010-05 - 2012-06-07"],
    ["about ten years", "about ten years"],
    ["2010-05", "2010-05"],
    ["2010", "2010"],
  ])("reads %s as %s", (raw, value) => {
    expect(period.parse(raw)).toBe(value);
  });

  it("writes the forms of Stash's tagger", () => {
    expect(formatPeriod("2010", "2020")).toBe("2010 - 2020");
    expect(formatPeriod("2010", null)).toBe("2010 -");
    expect(formatPeriod(null, "2020")).toBe("- 2020");
    expect(formatPeriod(null, null)).toBeNull();
    expect(periodParts("-")).toBeNull();
    expect(periodParts("2010-13 - 2011")).toBeNull();
    expect(period.problem("ten years")).toBe("not-a-period");
  });

  it("is open on one side, never on both", () => {
    expect(periodParts("2010 -")).toEqual({ start: "2010", end: null });
    expect(periodParts("- 2020")).toEqual({ start: null, end: "2020" });
    // Too long to be remembered.
    const gap = " ".repeat(400);
    expect(periodParts(`2010${gap}-`)).toEqual({ start: "2010", end: null });
    expect(periodParts(`-${gap}2020`)).toEqual({ start: null, end: "2020" });
    expect([periodParts(`-${gap}`), periodParts(`${gap}2010`)]).toEqual([null, null]);
  });

  it("a bare year can be written, other numbers cannot", () => {
    expect(["2010", "12010", "20105", "2", "year"].map((value) => period.problem(value))).toEqual([
      null,
      "not-a-period",
      "not-a-period",
      "not-a-period",
      "not-a-period",
    ]);
  });
});

describe("term and gender", () => {
  it("compares without case and underscores, and titles upstream enums as Stash's tagger does", () => {
    expect(term.equal("middle eastern", "MIDDLE_EASTERN")).toBe(true);
    expect(titled("MIDDLE_EASTERN")).toBe("Middle Eastern");
    expect(titled("NA")).toBe("Na");
    expect(titled(null)).toBeNull();
  });

  it("long ones, which are not remembered, get the same form", () => {
    const times = (word: string, by: string) => Array.from({ length: 30 }, () => word).join(by);
    expect(titled(times("MIDDLE_EASTERN", "_"))).toBe(times("Middle Eastern", " "));
    expect(gender.parse(`non${" - ".repeat(120)}binary`)).toBe("NON_BINARY");
  });

  it("knows Stash's genders", () => {
    expect(gender.parse("Transgender Female")).toBe("TRANSGENDER_FEMALE");
    expect(gender.parse("non - binary")).toBe("NON_BINARY");
    expect(gender.problem("NON_BINARY")).toBeNull();
    expect(gender.problem("ROBOT")).toBe("not-a-gender");
  });
});

describe("images and links", () => {
  it("takes only web addresses and data of pictures for a picture", () => {
    expect(image.problem({ id: "1", url: "https://a.example/1.jpg" })).toBeNull();
    expect(image.problem({ id: "1", url: "javascript:alert(1)" })).toBe("not-an-image");
    expect(image.problem({ id: "1", url: "data:text/html,x" })).toBe("not-an-image");
    expect(image.problem({ id: "1", url: "javascript:alert(1)//https://a.example" })).toBe("not-an-image");
    expect(image.equal({ id: "1", url: "a" }, { id: "1", url: "b" })).toBe(true);
    expect(image.equal({ id: "1", url: "a" }, { id: "2", url: "a" })).toBe(false);
    expect([image.equal(null, { id: "1", url: "a" }), image.equal(null, null)]).toEqual([false, true]);
  });

  it("an element gives back its endpoint and id, malformed ids with blanks too", () => {
    expect(linkParts(linkElement("https://a.example/graphql", "not an id"))).toEqual({
      endpoint: "https://a.example/graphql",
      id: "not an id",
    });
  });

  it("links are read in both shapes, without those that lack one of their halves", () => {
    const endpoint = "https://a.example";
    const halves = [{ endpoint }, { endpoint: 5, stash_id: "1" }, { endpoint, stash_id: 5 }, null, 5];
    expect(links.parse([{ endpoint, stash_id: "1" }, ...halves, `${endpoint} 2`])).toEqual([
      "https://a.example 1",
      "https://a.example 2",
    ]);
    expect(links.parse(halves)).toBeNull();
  });

  it("links are shown a line each, and their order does not count", () => {
    expect(links.format(["a 1", "b 2"])).toBe("a 1\nb 2");
    expect(links.equal(["b 1", "a 1"], ["a 1", "b 1"])).toBe(true);
    expect([links.equal(["a 1"], ["a 1", "b 1"]), links.equal(null, ["a 1"])]).toEqual([false, false]);
  });

  it("links go by their endpoint, whatever that is called", () => {
    expect(linksByEndpoint(["a 1", "b 2", "a 3"])).toEqual({ a: ["a 1", "a 3"], b: ["b 2"] });
    const odd = linksByEndpoint(["constructor 1", "__proto__ 2"]);
    expect(Object.entries(odd)).toEqual([
      ["constructor", ["constructor 1"]],
      ["__proto__", ["__proto__ 2"]],
    ]);
    expect(linksByEndpoint(null)).toEqual({});
  });
});
