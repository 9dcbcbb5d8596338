import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, INPUT_FIELDS } from "../../test/fakes";
import type { FieldKey } from "./fields";
import { bindFields } from "./local";
import { upstreamValues } from "./upstream";

const FIELDS = bindFields(INPUT_FIELDS["0.31"]);

/** What a stash-box's record says of a field; undefined: nothing. */
function said(field: FieldKey, record: object) {
  return upstreamValues(FIELDS, boxed("u", { ...record }), A)[field];
}

function columns(field: FieldKey, age: keyof typeof INPUT_FIELDS = "0.31") {
  const found = bindFields(INPUT_FIELDS[age]).find((one) => one.key === field);
  if (!found) throw new Error(`no columns of ${field}`);
  return found.local;
}

describe("body modifications of a source", () => {
  const mods = (...tattoos: readonly unknown[]) => said("tattoos", { tattoos });

  it("are told by place and description, by what is known of both, in order", () => {
    const rose = { location: "Left arm", description: "rose" };
    expect(mods({ location: "Neck", description: null }, rose)).toEqual(["Left arm, rose", "Neck"]);
    expect(mods({ location: null, description: "star" }, rose)).toEqual(["Left arm, rose", "star"]);
  });

  it("are empty where nothing is known of them, absent where they were not asked for", () => {
    for (const tattoos of [[], null, "Neck", [{ location: null, description: " " }], [null]])
      expect(said("tattoos", { tattoos }), JSON.stringify(tattoos)).toBeNull();
    expect(said("tattoos", {})).toBeUndefined();
  });

  it("that Stash's text cannot hold apart are one element, as its tagger writes them", () => {
    expect(mods({ location: "Neck" }, { location: "Neck" })).toEqual(["Neck; Neck"]);
    expect(mods({ location: "Neck", description: "a; b" })).toEqual(["Neck, a", "b"]);
  });
});

describe("addresses of a source", () => {
  it("are those of the web, in either shape", () => {
    const urls = [{ url: "https://a.example/" }, "https://b.example/", { url: "ftp://c.example/" }, { url: 7 }, null];
    expect(said("urls", { urls })).toEqual(["https://a.example/", "https://b.example/"]);
  });

  it("are empty where none is left, absent where they were not asked for", () => {
    for (const urls of [[], null, "https://a.example/", [{ url: "mailto:ada@a.example" }]])
      expect(said("urls", { urls }), JSON.stringify(urls)).toBeNull();
    expect(said("urls", {})).toBeUndefined();
  });
});

describe("a career", () => {
  it("of a source is told by either year", () => {
    expect(said("career", { career_start_year: 2010 })).toBe("2010 -");
    expect(said("career", { career_end_year: 2020 })).toBe("- 2020");
    expect(said("career", { career_start_year: null, career_end_year: null })).toBeNull();
    expect(said("career", {})).toBeUndefined();
  });

  it("is read and written in the columns that Stash has, as what they hold", () => {
    const years = columns("career", "years");
    expect(years.read({ career_start: 2010, career_end: null })).toBe("2010 -");
    expect(years.write("2010-05 - 2020-06-07")).toEqual({ career_start: 2010, career_end: 2020 });
    const dates = columns("career");
    expect(dates.read({ career_start: "2010-05", career_end: "2020" })).toBe("2010-05 - 2020");
    expect(dates.write("2010-05 -")).toEqual({ career_start: "2010-05", career_end: null });
    expect(columns("career", "0.30").write("2010 - 2020")).toEqual({ career_length: "2010 - 2020" });
  });

  it("of one year alone is its start", () => {
    expect(columns("career").write("2010")).toEqual({ career_start: "2010", career_end: null });
  });
});

describe("a picture", () => {
  it("is sent by its address, and removed by none", () => {
    const { write, read } = columns("image");
    expect(write({ id: "i", url: "https://cdn.example/i.jpg" })).toEqual({ image: "https://cdn.example/i.jpg" });
    expect(write(null)).toEqual({ image: "" });
    expect(read({ image: "x" })).toBeNull();
  });
});

describe("measurements of a source", () => {
  it("are absent where they were not asked for, empty where one part is unknown", () => {
    expect(said("measurements", {})).toBeUndefined();
    expect(said("measurements", { band_size: 34, cup_size: "D", waist_size: 24, hip_size: null })).toBeNull();
    expect(said("measurements", { band_size: 34, cup_size: "D", waist_size: 24, hip_size: 36 })).toBe("34D-24-36");
  });
});
