import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, FIELDS_30, local } from "../../test/fakes";
import { localValues } from "./local";
import type { SourceAnswer, SourceEntity } from "./ports";
import { type Answers, type ViewContext, viewOf } from "./view";

const MINE = localValues(FIELDS_30, local("1", { name: "Mara Vale", birthdate: "1989-05-02", gender: "FEMALE" }));

function found(entity: SourceEntity): SourceAnswer {
  return { status: "found", entity, fetchedAt: 5, cached: false };
}

const ref = (id: string) => ({ id, name: `Person ${id}`, disambiguation: null });

function view(answers: Partial<Answers>, elsewhere: readonly string[] = [], more: Partial<ViewContext> = {}) {
  const rest = { endpoint: A, linked: [], successors: new Map(), pages: [], chosen: null, searches: [] };
  return viewOf(FIELDS_30, MINE, { ...rest, ...answers }, { elsewhere: () => elsewhere.map(ref), ...more });
}

const live = boxed("new", { name: "Mara Vale", country: "NO" });
const gone = boxed("old", { name: "Mara Vale" }, { deleted: true, mergedInto: "new" });
const failure = { kind: "server", status: 503 } as const;

describe("a linked performer", () => {
  it("live: the values, and when they were fetched", () => {
    expect(view({ linked: [{ id: "new", answer: found(live) }] })).toMatchObject({
      ...{ state: "live", verdict: "certain", linkedId: "new", entityId: "new", fetchedAt: 5 },
      values: { name: "Mara Vale", country: "NO" },
    });
  });

  it("merged: the successor's values", () => {
    const successors = new Map([["new", found(live)]]);
    expect(view({ linked: [{ id: "old", answer: found(gone) }], successors })).toMatchObject({
      ...{ state: "merged", verdict: "certain", linkedId: "old", entityId: "new" },
      values: { country: "NO" },
    });
  });

  it.each([
    ["failed", { status: "failed", failure }],
    ["deleted", { status: "missing" }],
    ["deleted", found({ ...live, deleted: true })],
  ] as [string, SourceAnswer][])("merged into what is not there: %s", (state, answer) => {
    const result = view({ linked: [{ id: "old", answer: found(gone) }], successors: new Map([["new", answer]]) });
    expect(result).toMatchObject({ state, linkedId: "old", entityId: null, values: {} });
  });

  it.each([
    ["deleted", found({ ...live, deleted: true })],
    ["erased", { status: "missing" }],
    ["malformed-id", { status: "malformed-id", detail: "no UUID" }],
    ["failed", { status: "failed", failure }],
  ] as [string, SourceAnswer][])("%s: says nothing but that", (state, answer) => {
    const result = view({ linked: [{ id: "x", answer }] });
    expect(result).toMatchObject({ state, linkedId: "x", verdict: "none", values: {}, images: [] });
    expect(result.failure).toEqual(state === "failed" ? failure : null);
  });

  it("with the old id and the successor's: one entity, and the old id is to go, in either order", () => {
    const both = [
      { id: "new", answer: found(live) },
      { id: "old", answer: found(gone) },
    ];
    for (const linked of [both, [...both].reverse()])
      expect(view({ linked, successors: new Map([["new", found(live)]]) })).toMatchObject({
        ...{ state: "merged", verdict: "certain", linkedId: "old", entityId: "new" },
      });
  });

  it("with two live ids, or claimed by another: for a person", () => {
    const linked = [
      { id: "new", answer: found(live) },
      { id: "two", answer: found(boxed("two")) },
    ];
    expect(view({ linked })).toMatchObject({ state: "live", verdict: "ambiguous" });
    expect(view({ linked: [{ id: "new", answer: found(live) }] }, ["7"]).verdict).toBe("ambiguous");
  });

  it("a live id beside a failed one still speaks", () => {
    const linked: Answers["linked"] = [
      { id: "x", answer: { status: "failed", failure } },
      { id: "new", answer: found(live) },
    ];
    expect(view({ linked })).toMatchObject({ state: "live", entityId: "new", failure: null });
  });
});

describe("an unlinked performer", () => {
  it("is unlinked when no names were searched, and failed when the search failed", () => {
    expect(view({})).toMatchObject({ state: "unlinked", verdict: "none" });
    expect(view({ searches: [{ status: "failed", failure }] })).toMatchObject({ state: "failed", failure });
  });

  it("deleted entities are never candidates", () => {
    const result = view({ searches: [{ status: "found", entities: [{ ...live, deleted: true }] }] });
    expect(result).toMatchObject({ verdict: "none", candidates: [] });
  });

  it("a single namesake is likely and brings its values", () => {
    const result = view({ searches: [{ status: "found", entities: [live, boxed("x", { name: "Mara Vales" })] }] });
    expect(result).toMatchObject({ verdict: "likely", linkedId: null, entityId: "new", values: { country: "NO" } });
    expect(result.candidates).toHaveLength(1);
  });

  it("two namesakes are candidates without values", () => {
    const result = view({ searches: [{ status: "found", entities: [live, boxed("x", { name: "Mara Vale" })] }] });
    expect(result).toMatchObject({ verdict: "ambiguous", entityId: null, values: {} });
    expect(result.candidates.map((one) => one.id)).toEqual(["new", "x"]);
  });
});
