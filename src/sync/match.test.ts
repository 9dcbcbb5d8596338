import { describe, expect, it } from "vitest";
import { findCandidates, judgeCandidates, judgeLinked, type LinkedElsewhere, type Reached, sharedKeys } from "./match";
import type { FieldValues } from "./plan-types";
import type { LocalRef } from "./ports";

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
    ["none: another name, born on that day", [{ name: "Nobody", birthdate: "1989-05-02" }], "none", undefined],
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
    expect(match.evidence).toContainEqual({ id: "shared-entity", weight: "against", values: { count: 1 } });
    expect(match.candidates[0]?.elsewhere).toEqual([OTHER]);
    expect(judge([{ name: "Mara Vale" }]).candidates[0]).not.toHaveProperty("elsewhere");
  });

  it("several say how many they are; nobody says nothing", () => {
    const three = judge([{ name: "Mara Vale" }, { name: "Mara Vale" }, { name: "M. Vale" }]);
    expect(three.evidence).toEqual([{ id: "several-candidates", weight: "against", values: { count: 3 } }]);
    expect(judge([]).evidence).toEqual([]);
  });

  it("one with something against it says what", () => {
    const against = judge([{ name: "Mara Vale", gender: "MALE" }]).evidence;
    expect(against.map((one) => one.id)).toEqual(["same-name", "other-gender"]);
  });
});

describe("who is reached by a web link", () => {
  const birth = { birthdate: "1989-05-02" };
  const male = { gender: "MALE" };
  const page = { id: "page-url", weight: "for" } as const;
  /** Which of these entities the performer is; `ways`: how some of them were reached. */
  function which(theirs: readonly FieldValues[], ways: Readonly<Record<string, Partial<Reached>>>) {
    const reached = ({ id }: { id: string }) => ({ byPage: false, namesOurs: false, ...ways[id] });
    const asked: string[] = [];
    const elsewhere: LinkedElsewhere = (id, by) => {
      asked.push(`${id} ${by}`);
      return [];
    };
    const entities = theirs.map((values, i) => entity(`e${i}`, values));
    const { verdict, chosen, evidence } = judgeCandidates(findCandidates(MINE, entities, { elsewhere, reached }));
    return { said: [verdict, chosen?.id], evidence, asked };
  }

  it.each([["byPage"], ["namesOurs"]] as const)("%s: needs no compatible name", (way) => {
    const { said, evidence, asked } = which([{ name: "Nobody" }], { e0: { [way]: true } });
    expect(said).toEqual(["certain", "e0"]);
    expect(evidence).toContainEqual(page);
    expect(asked).toEqual(["e0 link"]);
  });

  it("by a name alone, others are asked whether they bear it", () => {
    expect(which([{ name: "Mara Vale" }], {}).asked).toEqual(["e0 name"]);
    expect(which([{ name: "Mara Vale", urls: MINE.urls ?? null }], {}).asked).toEqual(["e0 link"]);
  });

  it.each<[string, boolean, FieldValues, Partial<Reached>]>([
    ["stands against a namesake that nothing links to", true, {}, {}],
    ["not against one that is born on that day too", false, birth, {}],
    ["not against another one that a link names, whatever speaks against that", false, male, { byPage: true }],
    ["not against one that has the performer's own page", false, { ...male, urls: MINE.urls ?? null }, {}],
  ])("%s", (_, stands, more, way) => {
    const [named, other] = [{ name: "Mara Vale" }, { name: "Mara Vale", ...more }];
    const said = (id: string) => (stands ? ["certain", id] : ["ambiguous", undefined]);
    expect(which([named, other], { e0: { byPage: true }, e1: way }).said).toEqual(said("e0"));
    expect(which([other, named], { e1: { byPage: true }, e0: way }).said).toEqual(said("e1"));
  });
});

describe("links that prove nothing", () => {
  it("are those that two entities name, not one that is named twice by one", () => {
    const named = (...urlKeys: string[]) => ({ urlKeys });
    expect([...sharedKeys([named("a", "b", "b"), named("c", "a")])]).toEqual(["a"]);
    expect([...sharedKeys([named("a", "a")])]).toEqual([]);
  });
});

describe("the verdict on a stash id", () => {
  const facts = { merged: false, others: [], liveIds: 1 };
  const other = { name: "Nobody", birthdate: "1971-01-02", gender: "MALE" };

  it("is certain, whatever one or two things speak against it", () => {
    expect(judgeLinked(MINE, MINE, facts).verdict).toBe("certain");
    for (const agrees of ["name", "birthdate", "gender"] as const) {
      expect(judgeLinked(MINE, { ...other, [agrees]: MINE[agrees] }, facts).verdict).toBe("certain");
      expect(judgeLinked(MINE, { ...MINE, [agrees]: other[agrees] }, facts).verdict).toBe("certain");
    }
    expect(judgeLinked(MINE, {}, facts).verdict).toBe("certain");
  });

  it("is ambiguous when name, birthdate and gender contradict, when shared, when there are two", () => {
    expect(judgeLinked(MINE, other, facts).verdict).toBe("ambiguous");
    expect(judgeLinked(MINE, MINE, { ...facts, others: [OTHER] }).verdict).toBe("ambiguous");
    expect(judgeLinked(MINE, MINE, { ...facts, liveIds: 2 }).verdict).toBe("ambiguous");
  });

  it("names how it was found, and what is in doubt, before what the values say", () => {
    const name = { id: "same-name", weight: "for" };
    const said = (more: Partial<typeof facts> = {}, others = facts.others as readonly LocalRef[]) =>
      judgeLinked({ name: "Mara" }, { name: "Mara" }, { ...facts, ...more, others }).evidence;
    expect(said()).toEqual([{ id: "stash-id", weight: "for" }, name]);
    expect(said({ merged: true })).toEqual([
      { id: "stash-id", weight: "for" },
      { id: "merged-into", weight: "for" },
      name,
    ]);
    expect(said({ liveIds: 3 }, [OTHER, { ...OTHER, id: "8" }])).toEqual([
      { id: "stash-id", weight: "for" },
      { id: "shared-entity", weight: "against", values: { count: 2 } },
      { id: "two-ids", weight: "against", values: { count: 3 } },
      name,
    ]);
  });
});
