import { describe, expect, it } from "vitest";
import { readPerformer } from "./entity";
import { stashBox } from "./stash-box";
import { thePornDb } from "./theporndb";

describe("readPerformer", () => {
  it("reads a stash-box record and keeps its columns", () => {
    const raw = {
      id: "p1",
      name: "Sample",
      deleted: true,
      merged_into_id: "p2",
      updated: "2026-01-02T03:04:05.6Z",
      height: 170,
      images: [{ id: "i1", url: "https://box.example/images/i1", width: 240, height: 360 }],
    };
    expect(readPerformer(raw, stashBox, null)).toEqual({
      id: "p1",
      // Pictures are read apart.
      record: { ...raw, images: undefined },
      name: "Sample",
      updated: "2026-01-02T03:04:05.6Z",
      deleted: true,
      mergedInto: "p2",
      images: [{ id: "i1", url: "https://box.example/images/i1", width: 240, height: 360 }],
    });
  });
  it("takes only web addresses for images", () => {
    const urls = ["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "", null, "http://box.example/1"];
    const raw = { id: "p1", images: urls.map((url, id) => ({ id: String(id), url, width: 0, height: null })) };
    expect(readPerformer(raw, stashBox, null)?.images).toEqual([{ id: "5", url: "http://box.example/1" }]);
  });
  it("marks what a dialect brings in Stash's own forms, and nothing else", () => {
    expect(readPerformer({ id: "p1" }, { ...stashBox, form: "scraped" }, null)?.form).toBe("scraped");
    expect(readPerformer({ id: "p1" }, stashBox, null)).not.toHaveProperty("form");
  });
  it.each([null, "text", 1, [], { name: "no id" }])("is null for %j", (raw) => {
    expect(readPerformer(raw, stashBox, null)).toBeNull();
  });
});

describe("the narrow schema", () => {
  it("comes out in stash-box's shapes", () => {
    const raw = {
      id: null,
      name: "Sample",
      aliases: null,
      gender: "female",
      ethnicity: "Middle Eastern",
      eye_color: "",
      hair_color: null,
      height: "170",
      career_start_year: "unknown",
      waist_size: null,
      deleted: null,
      merged_into_id: null,
      updated: null,
      urls: [null, { url: "https://x.example/sample", site: null }],
      tattoos: [null, { location: "Arm", description: null }],
      piercings: null,
      images: [null, { id: null, url: "https://cdn.example/1.jpg", width: "240", height: "360" }],
    };
    const entity = readPerformer(raw, thePornDb, "asked");
    expect(entity).toMatchObject({ id: "asked", name: "Sample", deleted: false, mergedInto: null, updated: null });
    expect(entity?.images).toEqual([
      { id: "https://cdn.example/1.jpg", url: "https://cdn.example/1.jpg", width: 240, height: 360 },
    ]);
    expect(entity?.record).toMatchObject({
      aliases: [],
      gender: "FEMALE",
      ethnicity: "MIDDLE_EASTERN",
      eye_color: null,
      hair_color: null,
      height: 170,
      career_start_year: null,
      waist_size: null,
      urls: [{ url: "https://x.example/sample", site: null }],
      tattoos: [{ location: "Arm", description: null }],
      piercings: [],
    });
  });
  it("leaves columns that were not answered absent", () => {
    expect(readPerformer({ id: "p1" }, thePornDb, null)?.record).toEqual({ id: "p1" });
  });
  it("is not fooled by a column named __proto__", () => {
    const raw: unknown = JSON.parse('{"id":"p1","__proto__":{"deleted":true}}');
    const entity = readPerformer(raw, thePornDb, null);
    expect(entity?.deleted).toBe(false);
    expect(Object.getPrototypeOf(entity?.record)).toBe(Object.prototype);
  });
});
