import { describe, expect, it } from "vitest";
import type { Candidate, Evidence, FieldValues } from "./plan-types";
import { compareCandidates, compareField, type ComparedField } from "./which-one";

const MINE: FieldValues = {
  name: "Juno Halewick",
  aliases: ["June Hale"],
  birthdate: "1997",
  country: "IE",
  gender: "FEMALE",
  height: 170,
  career: "2015 -",
  urls: ["https://juno.example/me"],
};

function candidate(values: FieldValues, evidence: readonly Evidence[] = [], id = "c"): Candidate {
  return { id, name: String(values.name ?? "?"), disambiguation: null, evidence, image: null, values };
}

describe("one thing compared", () => {
  it.each([
    ["aliases", { aliases: ["JUNE hale"] }, "for your-alias"],
    ["aliases", { name: "Halewick, J.", aliases: ["Juno Halewick"] }, "silent only-alias"],
    ["aliases", { name: "Juno Halewick" }, "silent nothing"],
    ["aliases", { name: "Juno Halewick", aliases: ["J"] }, "silent none-of-yours"],
    ["aliases", { name: "Somebody" }, "against other-name"],
    ["birthdate", { birthdate: "1997-05-14" }, "for same-year"],
    ["birthdate", { birthdate: "1988-11-02" }, "against years-apart"],
    ["birthdate", {}, "silent nothing"],
    ["country", { country: "ie" }, "for same"],
    ["country", { country: "CA" }, "against yours"],
    ["gender", { gender: "FEMALE" }, "for same"],
    ["gender", { gender: "MALE" }, "against yours"],
    ["height", { height: 170 }, "for same"],
    ["height", { height: 172 }, "for near"],
    ["height", { height: 175 }, "silent near"],
    ["height", { height: 180 }, "against yours"],
    ["career", { career: "2016 - 2020" }, "for near"],
    ["career", { career: "1999 -" }, "against yours"],
    ["career", { career: "2015 -" }, "for same"],
    ["career", { career: "2015 - 2022" }, "for near"],
    ["urls", { urls: ["https://other.example/x"] }, "silent none-of-yours"],
    // On both sides, and yet no evidence: others have it too, or it is the front page of a site.
    ["urls", { urls: ["http://www.juno.example/me/"] }, "silent link-no-proof"],
    ["urls", {}, "silent nothing"],
  ] as [ComparedField, FieldValues, string][])("%s: %j is %s", (field, theirs, expected) => {
    const { mark, says } = compareField(field, MINE, candidate({ name: "Juno Halewick", ...theirs }));
    expect(`${mark} ${says}`).toBe(expected);
  });

  it("full dates: the same, or another day", () => {
    const mine = { ...MINE, birthdate: "1997-05-14" };
    expect(compareField("birthdate", mine, candidate({ birthdate: "1997-05-14" })).says).toBe("same");
    expect(compareField("birthdate", mine, candidate({ birthdate: "1997-05-15" })).says).toBe("other-day");
  });
  it("links: as the evidence has it", () => {
    const link = candidate({}, [{ id: "same-url", weight: "for", values: { url: "https://juno.example/me" } }]);
    expect(compareField("urls", MINE, link)).toMatchObject({ mark: "for", says: "same-link" });
    expect(compareField("urls", MINE, candidate({}, [{ id: "page-url", weight: "for" }])).says).toBe("names-page");
  });
});

describe("candidates side by side", () => {
  const best = candidate({ name: "Juno Halewick", birthdate: "1997-05-14", country: "IE", gender: "FEMALE" }, [], "a");
  const wrong = candidate(
    { name: "Juno Halewick", birthdate: "1988-11-02", country: "CA", gender: "FEMALE" },
    [{ id: "other-birthdate", weight: "against" }],
    "b",
  );
  const little = candidate({ name: "Juno Halewick" }, [], "c");

  it("most evidence first, the contradicted last; fields nobody fills are left out", () => {
    const sorted = compareCandidates({ ...MINE, height: null, career: null }, [wrong, little, best]);
    expect(sorted.map((one) => [one.candidate.id, one.standing])).toEqual([
      ["a", "most"],
      ["c", "little"],
      ["b", "contradicted"],
    ]);
    expect([...(sorted[0]?.statements.keys() ?? [])]).toEqual(["aliases", "birthdate", "country", "gender", "urls"]);
    for (const { tally, statements } of sorted) expect(tally.for + tally.against + tally.silent).toBe(statements.size);
  });
  it("somebody else here who is linked to it counts against it", () => {
    const claimed = {
      ...best,
      elsewhere: [{ type: "performer" as const, id: "9", name: "Juno H.", disambiguation: null }],
    };
    const [one] = compareCandidates(MINE, [claimed]);
    const [free] = compareCandidates(MINE, [best]);
    expect(one?.tally).toEqual({ ...free?.tally, against: (free?.tally.against ?? 0) + 1 });
  });
  it("two that are equally good: none has most", () => {
    const twins = compareCandidates(MINE, [best, { ...best, id: "a2" }]);
    expect(twins.map((one) => one.standing)).not.toContain("most");
  });
  it("nobody to compare with", () => expect(compareCandidates(MINE, [])).toEqual([]));
});
