import { describe, expect, it } from "vitest";
import { birthEvidence, gatherEvidence, genderEvidence, nameEvidence, traitEvidence, urlEvidence } from "./evidence";
import type { FieldValues } from "./plan-types";

const NONE = new Set<string>();

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
  ])("%s and %s: %s", (mine, theirs, id) => {
    expect(birthEvidence({ birthdate: mine }, { birthdate: theirs })?.id).toBe(id);
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

  it("genders agree, contradict, or say nothing", () => {
    expect(genderEvidence({ gender: "MALE" }, { gender: "MALE" })?.weight).toBe("for");
    expect(genderEvidence({ gender: "MALE" }, { gender: "FEMALE" })?.weight).toBe("against");
    expect(genderEvidence({ gender: null }, { gender: "FEMALE" })).toBeNull();
    expect(genderEvidence({ gender: "MALE" }, { gender: "FEMALE" })?.field).toBe("gender");
  });
});

describe("pages", () => {
  const has = (mine: string, theirs: string, shared = NONE) =>
    urlEvidence({ urls: [mine] }, { urls: [theirs] }, shared);

  it("a personal page both name, however it is written", () => {
    expect(has("http://www.site.example/mara/", "https://site.example/mara")?.id).toBe("same-url");
    expect(has("https://site.example/mara?ref=1", "https://site.example/mara")?.id).toBe("same-url");
  });

  it("not a front page, not a shared page, not another person behind the same script", () => {
    expect(has("https://site.example/", "https://site.example")).toBeNull();
    expect(has("https://site.example/mara", "https://site.example/mara", new Set(["site.example/mara"]))).toBeNull();
    expect(has("https://site.example/model.php?id=1", "https://site.example/model.php?id=2")).toBeNull();
  });
});

it("hostile values are only compared", () => {
  const odd = { name: "__proto__", urls: ["javascript:alert(1)", "::"], birthdate: "9999-99-99", career: "-" };
  expect(gatherEvidence(odd, odd, NONE).map((one) => one.id)).toEqual(["same-name"]);
});
