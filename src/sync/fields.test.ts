import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOX_A, boxed, INPUT_FIELDS, local } from "../../test/fakes";
import { boxSelection, FIELD_ROWS, fieldRow } from "./fields";
import { bindFields, localColumns, localValues } from "./local";
import { upstreamValues } from "./upstream";

const AGES = Object.entries(INPUT_FIELDS).map(([age, inputs]) => ({ age, fields: bindFields(inputs) }));
const FIELDS = bindFields(INPUT_FIELDS["0.30"]);

const FULL_BOX = {
  name: "Mara Vale",
  disambiguation: "of the hills",
  aliases: ["M. Vale", "Mara V"],
  gender: "TRANSGENDER_FEMALE",
  birth_date: "1989",
  death_date: null,
  ethnicity: "MIDDLE_EASTERN",
  country: "NO",
  eye_color: "GREEN",
  hair_color: "BRUNETTE",
  height: 170,
  cup_size: "D",
  band_size: 34,
  waist_size: 24,
  hip_size: 36,
  breast_type: "NA",
  career_start_year: 2010,
  career_end_year: null,
  tattoos: [
    { location: "Neck", description: null },
    { location: "Left arm", description: "rose" },
  ],
  piercings: null,
  urls: [{ url: "https://b.example/mara" }, { url: "javascript:alert(1)" }, { url: "https://a.example/mara" }],
};

describe("the table", () => {
  it("reaches every field of mission.md, once, in display order", () => {
    expect(FIELD_ROWS.map((row) => row.key)).toEqual([
      "name",
      "disambiguation",
      "aliases",
      "gender",
      "birthdate",
      "deathDate",
      "ethnicity",
      "country",
      "eyeColor",
      "hairColor",
      "height",
      "measurements",
      "breastType",
      "career",
      "tattoos",
      "piercings",
      "urls",
      "image",
      "stashIds",
    ]);
    for (const row of FIELD_ROWS) expect(fieldRow(row.key)).toBe(row);
    expect(() => fieldRow("nothing" as "name")).toThrow("no such field");
  });

  it("selects of a stash-box what the rows read, and nothing twice", () => {
    const selection = boxSelection();
    const words = selection.replace(/\{[^}]*\}/gu, "").split(" ");
    expect(new Set(words).size).toBe(words.length);
    expect(words).toEqual(Object.keys(FULL_BOX).filter((column) => words.includes(column)));
    expect(words.length).toBe(Object.keys(FULL_BOX).length);
    expect(selection).toContain("tattoos{location description}");
    expect(selection).not.toContain("birthdate");
  });
});

describe.each(AGES)("bound to Stash $age", ({ age, fields }) => {
  it("offers every row and the career in its own columns", () => {
    expect(fields.map((field) => field.key)).toEqual(FIELD_ROWS.map((row) => row.key));
    const columns = localColumns(fields);
    expect(columns.includes("career_length")).toBe(age === "0.30");
    expect(columns.includes("career_start")).toBe(age !== "0.30");
    expect(new Set(columns).size).toBe(columns.length);
  });

  it("writes what it reads, and reads what it writes", () => {
    const year = fc.integer({ min: 1950, max: 2020 }).map(String);
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,5})?$/u), { maxLength: 4 });
    const career = fc.tuple(fc.option(year), fc.option(year));
    fc.assert(
      fc.property(words, year, career, fc.option(fc.integer({ min: 1, max: 300 })), (list, birth, [a, b], height) => {
        const careers =
          age === "0.30"
            ? { career_length: a === null && b === null ? "" : `${a ?? ""} - ${b ?? ""}`.trim() }
            : age === "years"
              ? { career_start: a && Number(a), career_end: b && Number(b) }
              : { career_start: a, career_end: b };
        const mods = [...new Set(list)].join("; ");
        const record = {
          ...{ name: "Mara", disambiguation: "", alias_list: [...new Set(list)], gender: "FEMALE", birthdate: birth },
          ...{ death_date: null, ethnicity: "", country: "NO", eye_color: "", hair_color: "Red", height_cm: height },
          ...{ measurements: "", fake_tits: "", tattoos: mods, piercings: "", urls: [...new Set(list)], ...careers },
        };
        for (const { key, local: columns } of fields.filter((field) => !field.row.special)) {
          const value = columns.read(record);
          const written = columns.write(value);
          expect(columns.read(written), key).toEqual(value);
          expect(written, key).toEqual(Object.fromEntries(columns.columns.map((c) => [c, record[c as "name"]])));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("clears every field", () => {
    for (const { local: columns, row } of fields.filter((field) => !field.row.special)) {
      const written = columns.write(null);
      expect(Object.keys(written).sort(), row.key).toEqual([...columns.columns].sort());
      expect(columns.read(written), row.key).toBeNull();
    }
  });
});

describe("a field that a server lacks", () => {
  it("is left out", () => {
    const fields = bindFields(new Set(["name", "stash_ids"]));
    expect(fields.map((field) => field.key)).toEqual(["name", "stashIds"]);
    expect(Object.keys(localValues(fields, local("1", { gender: "FEMALE" })))).toEqual(["name", "stashIds"]);
  });
});

describe("a full stash-box record", () => {
  it("becomes what Stash's own tagger writes, unpadded, web addresses only", () => {
    expect(upstreamValues(FIELDS, boxed("u", FULL_BOX), BOX_A)).toEqual({
      name: "Mara Vale",
      disambiguation: "of the hills",
      aliases: ["M. Vale", "Mara V"],
      gender: "TRANSGENDER_FEMALE",
      birthdate: "1989",
      deathDate: null,
      ethnicity: "Middle Eastern",
      country: "NO",
      eyeColor: "Green",
      hairColor: "Brunette",
      height: 170,
      measurements: "34D-24-36",
      breastType: "Na",
      career: "2010 -",
      tattoos: ["Left arm, rose", "Neck"],
      piercings: null,
      urls: ["https://b.example/mara", "https://a.example/mara"],
      image: null,
    });
  });

  it("measurements only when all four parts are there", () => {
    const value = upstreamValues(FIELDS, boxed("u", { ...FULL_BOX, hip_size: null }), BOX_A).measurements;
    expect(value).toBeNull();
  });

  it("columns that a source lacks are absent, null ones are empty", () => {
    const values = upstreamValues(FIELDS, boxed("u", { name: "Mara", birth_date: null, urls: [] }), BOX_A);
    expect(Object.keys(values).sort()).toEqual(["birthdate", "image", "name", "urls"]);
    expect(values).toMatchObject({ birthdate: null, urls: null });
  });
});

describe("a Stash before v0.30", () => {
  const fields = bindFields(new Set([...INPUT_FIELDS["0.30"], "dates:full"]));
  const birthdate = fields.find((field) => field.key === "birthdate")!.local;

  it("takes full dates only: a partial one is a problem, never a safe change", () => {
    expect(birthdate.problem?.("1990")).toBe("date-not-full");
    expect(birthdate.problem?.("1990-05")).toBe("date-not-full");
    expect(birthdate.problem?.("1990-05-06")).toBeNull();
    expect(birthdate.problem?.(null)).toBeNull();
    expect(birthdate.write("1990-05-06")).toEqual({ birthdate: "1990-05-06" });
  });

  it("and later ones take both", () => {
    const later = FIELDS.find((field) => field.key === "birthdate")!.local;
    expect(later.problem).toBeUndefined();
  });
});
