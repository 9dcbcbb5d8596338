import { describe, expect, it } from "vitest";
import { findCandidates, judgeCandidates, judgeLinked } from "./match";
import type { FieldValues } from "./plan-types";

const MINE: FieldValues = {
  name: "Mara Vale",
  aliases: ["M. Vale"],
  birthdate: "1989-05-02",
  gender: "FEMALE",
  country: "NO",
  height: 170,
  urls: ["https://site.example/mara"],
};

const OTHER = { id: "9", name: "Other", disambiguation: null };

function entity(id: string, values: FieldValues) {
  return { id, name: String(values.name), disambiguation: null, image: null, values };
}

function judge(theirs: readonly FieldValues[], claimed: readonly string[] = [], mine = MINE) {
  const entities = theirs.map((values, i) => entity(`e${i}`, values));
  return judgeCandidates(
    findCandidates(mine, entities, {
      elsewhere: (id) => (claimed.includes(id) ? [OTHER] : []),
    }),
  );
}

describe("the verdict on a search by name (sync-rules section 1)", () => {
  it.each([
    ["none: nobody", [], "none", undefined],
    ["none: a name that only resembles", [{ name: "Mara Vales" }], "none", undefined],
    ["likely: a unique name, nothing more", [{ name: "mara vale" }], "likely", "e0"],
    ["likely: a unique alias", [{ name: "Another", aliases: ["Mara Vale"] }], "likely", "e0"],
    ["likely: alias and birthdate are not yet certain", [{ name: "M. Vale", birthdate: "1989-05-02" }], "likely", "e0"],
    ["certain: name and full birthdate", [{ name: "Mara Vale", birthdate: "1989-05-02" }], "certain", "e0"],
    ["likely: name and year", [{ name: "Mara Vale", birthdate: "1989" }], "likely", "e0"],
    [
      "certain: a personal page and a compatible name",
      [{ name: "M. Vale", urls: ["https://www.site.example/mara/"] }],
      "certain",
      "e0",
    ],
    [
      "ambiguous: a personal page with another name",
      [{ name: "X", urls: ["https://site.example/mara"] }],
      "ambiguous",
      undefined,
    ],
    ["ambiguous: another birthdate", [{ name: "Mara Vale", birthdate: "1991-01-02" }], "ambiguous", undefined],
    ["ambiguous: another gender", [{ name: "Mara Vale", gender: "MALE" }], "ambiguous", undefined],
    [
      "ambiguous: country and height differ",
      [{ name: "Mara Vale", country: "SE", height: 182 }],
      "ambiguous",
      undefined,
    ],
    ["likely: only the country differs", [{ name: "Mara Vale", country: "SE" }], "likely", "e0"],
    ["ambiguous: two namesakes", [{ name: "Mara Vale" }, { name: "Mara Vale" }], "ambiguous", undefined],
    [
      "certain: deciding evidence against a contradicted namesake",
      [
        { name: "Mara Vale", birthdate: "1971-01-02" },
        { name: "Mara Vale", birthdate: "1989-05-02" },
      ],
      "certain",
      "e1",
    ],
    [
      "ambiguous: deciding evidence, but the namesake is possible",
      [{ name: "Mara Vale" }, { name: "Mara Vale", birthdate: "1989-05-02" }],
      "ambiguous",
      undefined,
    ],
    [
      "ambiguous: a page that two entities share proves nothing",
      [
        { name: "Mara Vale", urls: ["https://site.example/mara"] },
        { name: "Mara Vale", urls: ["https://site.example/mara"] },
      ],
      "ambiguous",
      undefined,
    ],
    [
      "ambiguous: name and birthdate, but another gender",
      [{ name: "Mara Vale", birthdate: "1989-05-02", gender: "MALE" }],
      "ambiguous",
      undefined,
    ],
  ] as [string, FieldValues[], string, string | undefined][])("%s", (_, theirs, verdict, chosen) => {
    const match = judge(theirs);
    expect(match.verdict).toBe(verdict);
    expect(match.chosen?.id).toBe(chosen);
    if (verdict !== "none") expect(match.evidence.length).toBeGreaterThan(0);
  });

  it("an entity that another local performer claims is for a person", () => {
    const match = judge([{ name: "Mara Vale", birthdate: "1989-05-02" }], ["e0"]);
    expect(match.verdict).toBe("ambiguous");
    expect(match.evidence.map((one) => one.id)).toContain("shared-entity");
  });
});

describe("the verdict on a stash id", () => {
  const facts = { merged: false, others: [], liveIds: 1 };
  const other = { name: "Nobody", birthdate: "1971-01-02", gender: "MALE" };

  it("is certain, whatever one or two things speak against it", () => {
    expect(judgeLinked(MINE, MINE, facts).verdict).toBe("certain");
    expect(judgeLinked(MINE, { ...other, gender: "FEMALE" }, facts).verdict).toBe("certain");
    expect(judgeLinked(MINE, {}, facts).verdict).toBe("certain");
  });

  it("is ambiguous when name, birthdate and gender contradict, when shared, when there are two", () => {
    expect(judgeLinked(MINE, other, facts).verdict).toBe("ambiguous");
    expect(judgeLinked(MINE, MINE, { ...facts, others: [OTHER] }).verdict).toBe("ambiguous");
    expect(judgeLinked(MINE, MINE, { ...facts, liveIds: 2 }).verdict).toBe("ambiguous");
  });

  it("names how it was found", () => {
    const ids = judgeLinked(MINE, MINE, { ...facts, merged: true }).evidence.map((one) => one.id);
    expect(ids.slice(0, 2)).toEqual(["stash-id", "merged-into"]);
  });
});
