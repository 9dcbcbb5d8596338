import { describe, expect, it } from "vitest";
import type { StudioValue } from "../values";
import { parent, parentFromBox, parentFromStash } from "./parent";

const atlas: StudioValue = { name: "Atlas", localId: "7", links: ["https://a.example u"] };

describe("Stash's own parent", () => {
  it("is its id, its name and its links; a link that lacks one of its halves is none", () => {
    const ids = [
      { endpoint: "https://a.example", stash_id: "u" },
      { endpoint: "https://a.example" },
      { stash_id: "u" },
      null,
    ];
    expect(parentFromStash({ id: "7", name: " Atlas ", stash_ids: ids })).toEqual(atlas);
    expect(parentFromStash({ id: "7", stash_ids: null })).toEqual({ name: "", localId: "7", links: [] });
  });
  it("is nobody without an id", () => {
    for (const raw of [null, undefined, {}, { id: 7, name: "Atlas" }]) expect(parentFromStash(raw)).toBeNull();
  });
});

describe("a source's parent", () => {
  const endpoint = "https://a.example";
  it("is known by its id there, and not yet in the library", () => {
    expect(parentFromBox({ id: "u", name: "Atlas" }, endpoint)).toEqual({ ...atlas, localId: null });
    expect(parentFromBox({ id: "u" }, endpoint)).toEqual({ name: "", localId: null, links: ["https://a.example u"] });
  });
  it("is none where the source says that there is none, and absent where it was not asked", () => {
    for (const raw of [null, {}, { id: "" }, { id: 7 }]) expect(parentFromBox(raw, endpoint)).toBeNull();
    expect(parentFromBox(undefined, endpoint)).toBeUndefined();
  });
});

describe("a parent", () => {
  it("can be written only when the library has it and nothing is in the way", () => {
    expect(parent.problem(atlas)).toBeNull();
    expect(parent.problem(null)).toBeNull();
    expect(parent.problem({ ...atlas, localId: null })).toBe("parent-missing");
    expect(parent.problem("Atlas")).toBe("parent-missing");
    expect(parent.problem({ ...atlas, obstacle: "loop" })).toBe("parent-loop");
  });
  it("waits only while the library has no such studio: an obstacle is for a person", () => {
    expect(parent.unready?.({ ...atlas, localId: null })).toBe("parent-missing");
    for (const value of [atlas, null, { ...atlas, obstacle: "shared" } as const])
      expect(parent.unready?.(value)).toBeNull();
  });
  it("shows as its name, and equals the same studio only", () => {
    expect([parent.format(atlas), parent.format(null)]).toEqual(["Atlas", ""]);
    expect(parent.equal(atlas, { ...atlas, localId: null, name: "Other" })).toBe(true);
    expect(parent.equal(atlas, { ...atlas, localId: "8" })).toBe(false);
    expect([parent.equal(atlas, null), parent.equal(null, atlas), parent.equal(null, null)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
