import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyMods, elements, isWebUrl, names, urlKey, urls } from "./lists";

describe("names", () => {
  it("compares without case, width, blanks and order, and loses none of the library's", () => {
    expect(names.equal(["Mara", "VALE"], ["vale", "mara"])).toBe(true);
    expect(names.equal(["Mara"], ["Mara", "Vale"])).toBe(false);
    expect(names.parse(["Mara", "ＭＡＲＡ", "Mara", " ", null, 7])).toEqual(["Mara", "ＭＡＲＡ", "7"]);
    expect(names.parse("Mara\nVale\r\n")).toEqual(["Mara", "Vale"]);
  });

  it("are shown one beside the other", () => {
    expect(names.format(["Mara", "Vale"])).toBe("Mara, Vale");
  });
});

describe("urls", () => {
  it.each([
    ["https://www.Site.example/Mara/", "site.example/Mara"],
    ["http://site.example/Mara?ref=1#top", "site.example/Mara"],
    ["https://site.example", "site.example"],
    ["https://old.www.example/Mara", "old.www.example/Mara"],
    ["Not A Url", "not a url"],
  ])("%s is %s for comparing", (url, key) => {
    expect(urlKey(url)).toBe(key);
  });

  it("are typed and shown a line each", () => {
    const both = ["https://site.example/mara", "https://other.example/vale"];
    expect(urls.parse(" https://site.example/mara\r\n\nhttps://other.example/vale")).toEqual(both);
    expect(urls.format(both)).toBe("https://site.example/mara\nhttps://other.example/vale");
  });

  it("long ones, which are not remembered, compare in the same form", () => {
    const end = "a".repeat(400);
    expect(urlKey(`https://www.site.example/${end}//?q=1`)).toBe(`site.example/${end}`);
    expect(urlKey(`https://old.www.example/${end}`)).toBe(`old.www.example/${end}`);
    expect(urlKey(`Not A ${end}`)).toBe(`not a ${end}`);
    const schemes = ["https://site.example/", "http://site.example/", "data:text/html,", ""];
    expect(schemes.map((scheme) => isWebUrl(scheme + end))).toEqual([true, true, false, false]);
  });

  it("keeps addresses of the library that differ only by their query", () => {
    const both = ["https://site.example/model?id=1", "https://site.example/model?id=2"];
    expect(urls.parse(both)).toEqual(both);
  });

  it("only http and https are web addresses", () => {
    for (const bad of ["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "//a.example", "a.example", ""])
      expect(isWebUrl(bad)).toBe(false);
    expect(urls.problem(["javascript:alert(1)"])).toBe("not-a-url");
    expect(urls.problem(["https://a.example/x"])).toBeNull();
  });
});

describe("body modifications", () => {
  it("takes Stash's text apart when putting it together gives the same text", () => {
    expect(bodyMods.parse("Left arm, rose; Neck")).toEqual(["Left arm, rose", "Neck"]);
    expect(bodyMods.format(["Left arm, rose", "Neck"])).toBe("Left arm, rose; Neck");
  });

  it.each(["rose;neck", "rose;neck; Left arm", "rose ; Neck", "rose; ", "a; a", "; a", "Left arm: rose;  Neck"])(
    "%j stays one opaque text",
    (raw) => {
      const value = bodyMods.parse(raw);
      if (Array.isArray(value)) expect(bodyMods.format(value)).toBe(raw.trim().replace(/\s+/gu, " "));
      else expect(typeof value).toBe("string");
      expect(raw === "Left arm: rose;  Neck" || typeof value === "string").toBe(true);
    },
  );

  it("order does not count", () => {
    expect(bodyMods.equal(["Neck", "Left arm"], ["left arm", "NECK"])).toBe(true);
  });

  it("whatever the text: parse then format gives it back, blanks tidied", () => {
    const part = fc.constantFrom("a", "b", "A", "Left arm, rose", ";", "; ", " ", "\n", "");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const tidy = parts.join("").normalize("NFC").replace(/\s+/gu, " ").trim();
        expect(bodyMods.format(bodyMods.parse(parts.join("")))).toBe(tidy);
      }),
      { numRuns: 500 },
    );
  });
});

describe("elements", () => {
  it("are a list's own, one for an opaque text, none for empty", () => {
    expect(elements(["a", "b"])).toEqual(["a", "b"]);
    expect(elements("a; b;c")).toEqual(["a; b;c"]);
    expect(elements(null)).toEqual([]);
    expect([elements(""), elements(" "), elements([]), elements(undefined)]).toEqual([[], [], [], []]);
    expect(elements({ id: "1", url: "x" })).toEqual([]);
  });
});
