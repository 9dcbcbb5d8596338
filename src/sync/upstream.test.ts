/** What a source's record says about each field, and what of it was not taken in. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, FIELDS_30, STUDIO_FIELDS_30 } from "../../test/fakes";
import type { SourceEntity } from "./ports";
import { bareCandidate, refusedValues, upstreamValues } from "./upstream";

const scraped = (record: Record<string, unknown>, more: Partial<SourceEntity> = {}) =>
  boxed("u", record, { form: "scraped", ...more });
const valuesOf = (entity: SourceEntity) => upstreamValues(FIELDS_30, entity, A);
const PICTURE = { id: "p", url: "https://pictures.example/p" };

describe("values of a record", () => {
  it("that came through Stash: lists in one text, aliases by commas, body modifications as it keeps them", () => {
    const values = valuesOf(
      scraped({ aliases: "M. Vale, Mara V", tattoos: "Neck, rose; Arm", height: "170", eye_color: "Blue" }),
    );
    expect(values).toMatchObject({ aliases: ["M. Vale", "Mara V"], height: 170, eyeColor: "Blue" });
    expect(values.tattoos).toEqual(["Neck, rose", "Arm"]);
  });

  it("a list that came as one stays one", () => {
    expect(valuesOf(scraped({ urls: ["https://site.example/a;b, c"] })).urls).toEqual(["https://site.example/a;b, c"]);
  });

  it("miss what was not answered; what was answered empty is empty", () => {
    const values = valuesOf(boxed("u", { country: null }));
    expect(values).toHaveProperty("country", null);
    expect(values).not.toHaveProperty("height");
    expect(valuesOf(scraped({}))).not.toHaveProperty("country");
  });

  it("keep what was read before", () => {
    const known = { height: 165, country: null };
    const values = upstreamValues(FIELDS_30, boxed("u", { height: 170, country: "NO", eye_color: "BLUE" }), A, known);
    expect(values).toMatchObject({ height: 165, country: null, eyeColor: "Blue" });
  });
});

describe("a candidate", () => {
  it("has the first picture, and all of them; none without", () => {
    const images = [PICTURE, { ...PICTURE, id: "q" }];
    expect(bareCandidate(FIELDS_30, boxed("u", {}, { images }), A)).toMatchObject({ image: PICTURE, images });
    expect(bareCandidate(FIELDS_30, boxed("u"), A)).toMatchObject({ image: null, images: [] });
  });

  it("is told apart from a namesake where the source does so", () => {
    const told = (disambiguation?: string | null) =>
      bareCandidate(FIELDS_30, boxed("u", disambiguation === undefined ? {} : { disambiguation }), A).disambiguation;
    expect([told("the elder"), told(null), told()]).toEqual(["the elder", null, null]);
  });

  it("says what of it was not taken in, if anything was not", () => {
    const refused = [{ column: "urls", why: "too-many", count: 3 }] as const;
    expect(bareCandidate(FIELDS_30, boxed("u", {}, { refused }), A).refused).toEqual([
      { field: "urls", why: "too-many", count: 3 },
    ]);
    expect(bareCandidate(FIELDS_30, boxed("u"), A)).not.toHaveProperty("refused");
    expect(bareCandidate(FIELDS_30, boxed("u", {}, { refused: [] }), A)).not.toHaveProperty("refused");
  });
});

describe("what was not taken in", () => {
  const refusal = (column: string) => [{ column, why: "too-long", count: 1 }] as const;
  const fieldOf = (column: string, more: Partial<SourceEntity> = {}, fields = FIELDS_30) =>
    refusedValues(fields, boxed("u", {}, { ...more, refused: refusal(column) })).map(({ field }) => field);

  it.each([
    ["height", "height"],
    ["urls", "urls"],
    ["tattoos", "tattoos"],
    ["band_size", "measurements"],
    ["career_end_year", "career"],
    ["images", "image"],
  ])("the column %s of a stash-box belongs to the field %s", (column, field) => {
    expect(fieldOf(column)).toEqual([field]);
  });

  it("is named by the columns of the form that it came in", () => {
    const form = "scraped" as const;
    expect([fieldOf("career_length", { form }), fieldOf("career_length")]).toEqual([["career"], []]);
    expect([fieldOf("birthdate", { form }), fieldOf("birth_date", { form })]).toEqual([["birthdate"], []]);
    expect(fieldOf("images", { form })).toEqual(["image"]);
  });

  it("is nobody's loss where no field reads the column", () => {
    expect(["id", "shoe_size"].flatMap((column) => fieldOf(column))).toEqual([]);
    expect(fieldOf("height", {}, STUDIO_FIELDS_30)).toEqual([]);
    expect(refusedValues(FIELDS_30, boxed("u"))).toEqual([]);
  });
});
