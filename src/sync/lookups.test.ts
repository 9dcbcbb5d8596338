import { describe, expect, it } from "vitest";
import { FIELDS_30, local } from "../../test/fakes";
import { asksAnything, type LookupContext, lookupsOf, personalUrls } from "./lookups";

const PAGE = "https://box.example/performers/p1";
const context: LookupContext = {
  fields: FIELDS_30,
  pageOf: (url) => (url === PAGE ? "p1" : null),
  isPage: (url) => url.includes("box"),
  byUrl: true,
  nameSearch: true,
  sharedUrls: new Set(["fans.example/agency"]),
};
const mara = local("1", {
  name: "Mara Vale",
  alias_list: ["M. V.", "mara  vale", "Mara V", "Vale M", "Fourth"],
  urls: [
    "https://site.example/mara",
    "http://www.site.example/mara/",
    "https://site.example/",
    "https://fans.example/agency",
    PAGE,
    "https://otherbox.example/performers/x",
    "ftp://site.example/mara2",
  ],
});

describe("what a source is asked", () => {
  it("a linked performer: its ids, nothing else", () => {
    expect(lookupsOf(mara, ["a", "b"], undefined, context)).toMatchObject({ linked: ["a", "b"], urls: [], name: null });
  });
  it("an unlinked one: pages by id, personal links once each, the name, and a few other names in reserve", () => {
    expect(lookupsOf(mara, [], undefined, context)).toEqual({
      linked: [],
      pages: ["p1"],
      chosen: null,
      urls: ["https://site.example/mara"],
      name: "Mara Vale",
      aliases: ["M. V.", "Mara V", "Vale M"],
    });
  });
  it("without name search: by links all the same", () => {
    const found = lookupsOf(mara, [], undefined, { ...context, nameSearch: false });
    expect(found).toMatchObject({ pages: ["p1"], urls: ["https://site.example/mara"], name: null, aliases: [] });
    expect(asksAnything(found)).toBe(true);
  });
  it("a source that cannot be asked by link is not", () => {
    expect(lookupsOf(mara, [], undefined, { ...context, byUrl: false }).urls).toEqual([]);
  });
  it("whom a person chose: that id alone; where there is nobody: nothing", () => {
    expect(lookupsOf(mara, [], { type: "chosen", id: "c", at: 1 }, context)).toMatchObject({ chosen: "c", name: null });
    expect(asksAnything(lookupsOf(mara, [], { type: "never", at: 1 }, context))).toBe(false);
  });
  it("a choice that was linked and unlinked since no longer decides", () => {
    expect(lookupsOf(mara, [], { type: "chosen", id: "c", at: 1, linked: true }, context)).toMatchObject({
      chosen: null,
      name: "Mara Vale",
    });
  });
  it("none of these is asked on: somebody new may appear", () => {
    expect(lookupsOf(mara, [], { type: "none", ids: ["c"], at: 1 }, context).name).toBe("Mara Vale");
  });
  it("bare performers without name search cost nothing", () => {
    const bare = local("2", { name: "Nobody" });
    expect(asksAnything(lookupsOf(bare, [], undefined, { ...context, nameSearch: false }))).toBe(false);
  });
});

it("hostile links are left out or asked for as they are, never more than some", () => {
  const many = Array.from({ length: 40 }, (_, n) => `https://site.example/p${n}`);
  expect(lookupsOf(local("3", { urls: many }), [], undefined, context).urls).toHaveLength(5);
  expect(personalUrls(["javascript:alert(1)", "::", "https://x.example"], new Set())).toEqual([]);
});
