import { describe, expect, it } from "vitest";
import {
  birthEvidence,
  foldedNames,
  gatherEvidence,
  genderEvidence,
  isContradicted,
  nameEvidence,
  parentEvidence,
  traitEvidence,
  urlEvidence,
} from "./evidence";
import type { Evidence, FieldValues } from "./plan-types";
import type { StudioValue } from "./values";

const NONE = new Set<string>();
/** What an observation shows beside its sentence. */
const said = (one: Evidence | null | undefined) => [one?.id, one?.weight, one?.values];

describe("names", () => {
  it.each([
    [{ name: "Mara Vale" }, { name: "MARA  vale" }, "same-name"],
    [{ name: "Mara Vale" }, { name: "M. Vale", aliases: ["Mara Vale"] }, "same-alias"],
    [{ name: "Mara", aliases: ["M. Vale"] }, { name: "m. vale" }, "same-alias"],
    [{ name: "Mara Vale" }, { name: "Mara Vales" }, "other-name"],
    [{ name: "Zoë" }, { name: "Zoe" }, "other-name"],
  ] as [FieldValues, FieldValues, string][])("%j and %j: %s", (mine, theirs, id) => {
    expect(nameEvidence(mine, theirs).id).toBe(id);
  });

  it("nobody without a name is another one's namesake", () => {
    expect(nameEvidence({ name: null }, { name: null }).id).toBe("other-name");
    expect(nameEvidence({ name: ["Mara"] }, { name: ["Mara"] }).id).toBe("other-name");
    expect(foldedNames({ name: null, aliases: ["", "Mara"] })).toEqual(["mara"]);
  });

  it("an alias that meets is named, and so is a name that does not", () => {
    expect(said(nameEvidence({ name: "M", aliases: ["Mara"] }, { name: "MARA" }))).toEqual([
      ...["same-alias", "for"],
      { alias: "mara" },
    ]);
    expect(said(nameEvidence({ name: "M" }, { name: "Mara" }))).toEqual(["other-name", "against", { name: "Mara" }]);
  });
});

describe("birthdates", () => {
  it.each([
    ["1989-05-02", "1989-05-02", "same-birthdate"],
    ["1989-05-02", "1989-05-03", "other-birthdate"],
    ["1989", "1989-05-02", undefined],
    ["1989-05", "1989-05-02", undefined],
    ["1989-06", "1989-05-02", "other-birthdate"],
    ["1989-01-01", "1989-05-02", undefined],
    ["1989-01-01", "1990-05-02", "other-birthdate"],
    ["1988", "1989-05-02", "other-birthdate"],
    ["soon", "1989-05-02", undefined],
    [null, "1989-05-02", undefined],
    ["1989-05-02", null, undefined],
    ["1989-05-02", "1989", undefined],
    ["1989", "1989", undefined],
    ["1989-01-01", "1989", undefined],
    ["1989", "1989-01-01", undefined],
    ["1989-05-31", "1989-05", undefined],
    ["1989-05-01", "1989-05", undefined],
    ["1989-05", "1989-05-01", undefined],
    ["1989-05", "1989-06-01", "other-birthdate"],
    ["1989-12-31", "1989", undefined],
    ["1989", "1990", "other-birthdate"],
    ["1989-05-02", "1989-01-01", undefined],
    ["1989-01-01", "1989-01-01", "same-birthdate"],
  ])("%s and %s: %s", (mine, theirs, id) => {
    expect(birthEvidence({ birthdate: mine }, { birthdate: theirs })?.id).toBe(id);
  });

  it("that speak are shown", () => {
    const of = (mine: string, theirs: string) => said(birthEvidence({ birthdate: mine }, { birthdate: theirs }));
    expect(of("1989-5-2", "1989-05-02")).toEqual(["same-birthdate", "for", { date: "1989-05-02" }]);
    const values = { mine: "1989-05-02", theirs: "1990" };
    expect(of("1989-05-02", "1990")).toEqual(["other-birthdate", "against", values]);
  });
});

describe("traits", () => {
  it("one difference alone is silent, two contradict", () => {
    const mine = { country: "NO", height: 170, career: "2010 - 2020" };
    const weights = (theirs: FieldValues) => traitEvidence(mine, theirs).map((one) => `${one.id} ${one.weight}`);
    expect(weights({ country: "no", height: 173, career: "2012 -" })).toEqual([]);
    expect(weights({ country: "SE" })).toEqual(["other-country silent"]);
    expect(weights({ country: "SE", height: 180 })).toEqual(["other-country against", "other-height against"]);
    expect(weights({ height: 180, career: "1999 -" })).toEqual(["other-height against", "other-career against"]);
  });

  it("differ by more than 5 cm, or by more than 3 years; without both values they say nothing", () => {
    const differ = (mine: FieldValues, theirs: FieldValues) => traitEvidence(mine, theirs).map(({ id }) => id);
    expect(differ({ height: 170 }, { height: 175 })).toEqual([]);
    expect(differ({ height: 170 }, { height: 164 })).toEqual(["other-height"]);
    expect(differ({ career: "2010 -" }, { career: "2013-05 -" })).toEqual([]);
    expect(differ({ career: "2010-12 -" }, { career: "2014-01 -" })).toEqual(["other-career"]);
    const all = { country: "NO", height: 170, career: "2010 -" };
    for (const none of [{}, { country: null, height: null, career: null }]) {
      expect(differ(all, none)).toEqual([]);
      expect(differ(none, all)).toEqual([]);
    }
  });

  it("are shown with both values", () => {
    const mine = { country: "NO", height: 170, career: "2010 -" };
    const theirs = { country: "SE", height: 180, career: "1999 -" };
    expect(traitEvidence({ height: 170 }, theirs).map(said)).toEqual([
      ["other-height", "silent", { mine: 170, theirs: 180 }],
    ]);
    expect(traitEvidence({ career: "2010 -" }, theirs).map(said)).toEqual([
      ["other-career", "silent", { mine: "2010 -", theirs: "1999 -" }],
    ]);
    expect(traitEvidence(mine, theirs).map(said)).toEqual([
      ["other-country", "against", { mine: "NO", theirs: "SE" }],
      ["other-height", "against", { mine: 170, theirs: 180 }],
      ["other-career", "against", { mine: "2010 -", theirs: "1999 -" }],
    ]);
  });

  it("genders agree, contradict, or say nothing", () => {
    const of = (mine: string | null, theirs: string | null) => genderEvidence({ gender: mine }, { gender: theirs });
    expect(said(of("MALE", "MALE"))).toEqual(["same-gender", "for", undefined]);
    expect(said(of("MALE", "FEMALE"))).toEqual(["other-gender", "against", { mine: "MALE", theirs: "FEMALE" }]);
    expect(of(null, "FEMALE")).toBeNull();
    expect(of("MALE", null)).toBeNull();
    expect(of("MALE", "FEMALE")?.field).toBe("gender");
  });
});

describe("pages", () => {
  const has = (mine: string, theirs: string, shared = NONE) =>
    urlEvidence({ urls: [mine] }, { urls: [theirs] }, shared);

  it("a personal page both name, however it is written", () => {
    expect(has("http://www.site.example/mara/", "https://site.example/mara")?.id).toBe("same-url");
    expect(has("https://site.example/mara?ref=1", "https://site.example/mara")?.id).toBe("same-url");
    expect(has("https://site.example/mara", "https://site.example/mara?ref=1")?.id).toBe("same-url");
    expect(has("https://site.example/p.php?id=1", "http://site.example/p.php?id=1")?.id).toBe("same-url");
    expect(has("https://site.example/mara#why?", "https://site.example/mara?ref=1")?.id).toBe("same-url");
    expect(has("https://site.example/mara?ref=1", "https://site.example/mara#why?")?.id).toBe("same-url");
    expect(has("site/mara?a", "SITE/mara?a")?.id).toBe("same-url");
  });

  it("is named as upstream writes it, and found among others", () => {
    const mine = { urls: ["https://else.example/m", "https://site.example/mara/"] };
    const theirs = { urls: ["https://third.example/m", "http://site.example/mara"] };
    expect(said(urlEvidence(mine, theirs, NONE))).toEqual(["same-url", "for", { url: "http://site.example/mara" }]);
    expect(urlEvidence(mine, { urls: null }, NONE)).toBeNull();
    expect(urlEvidence({ urls: null }, theirs, NONE)).toBeNull();
  });

  it("not a front page, not a shared page, not another person behind the same script", () => {
    expect(has("https://site.example/", "https://site.example")).toBeNull();
    expect(has("https://site.example/mara", "https://site.example/mara", new Set(["site.example/mara"]))).toBeNull();
    expect(has("https://site.example/model.php?id=1", "https://site.example/model.php?id=2")).toBeNull();
  });
});

describe("parents", () => {
  const parent = (name: string, ...links: readonly string[]): StudioValue => ({ name, localId: null, links });
  const of = (mine: StudioValue | null, theirs: StudioValue | null) =>
    parentEvidence({ parent: mine }, { parent: theirs });

  it("are one studio, or two that one box tells apart; else they say nothing", () => {
    const mine = parent("Mine", "box-a 1", "box-b 1");
    expect(said(of(mine, parent("Theirs", "box-b 1")))).toEqual(["same-parent", "for", { name: "Theirs" }]);
    const apart = ["other-parent", "against", { mine: "Mine", theirs: "Theirs" }];
    expect(said(of(mine, parent("Theirs", "box-a 2", "box-c 2")))).toEqual(apart);
    expect(of(mine, parent("Theirs", "box-c 1"))).toBeNull();
    expect(of(mine, null)).toBeNull();
    expect(of(null, mine)).toBeNull();
  });
});

describe("something speaks against it", () => {
  const mine = { name: "Mara Vale", birthdate: "1989-05-02", gender: "FEMALE", country: "NO", height: 170 };
  const network = (id: string): StudioValue => ({ name: "Network", localId: null, links: [`box-a ${id}`] });

  it.each<[string, FieldValues, boolean]>([
    ["nothing", {}, false],
    ["another country alone", { country: "SE" }, false],
    ["another name", { name: "Someone" }, true],
    ["another birthdate", { birthdate: "1989-05-03" }, true],
    ["another gender", { gender: "MALE" }, true],
    ["another country and height", { country: "SE", height: 180 }, true],
  ])("%s: %s", (_name, theirs, against) => expect(isContradicted(mine, { ...mine, ...theirs })).toBe(against));

  it("another parent", () => {
    const under = (id: string) => ({ name: "Harbour", parent: network(id) });
    expect([under("1"), under("2")].map((theirs) => isContradicted(under("1"), theirs))).toEqual([false, true]);
  });
});

it("hostile values are only compared", () => {
  const odd = { name: "__proto__", urls: ["javascript:alert(1)", "::"], birthdate: "9999-99-99", career: "-" };
  expect(gatherEvidence(odd, odd, NONE).map((one) => one.id)).toEqual(["same-name"]);
});
