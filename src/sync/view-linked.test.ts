/** What a person who is asked about a stash id has to choose from, and what the candidates carry. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, FIELDS_30, local } from "../../test/fakes";
import { localValues } from "./local";
import type { SourceAnswer, SourceEntity } from "./ports";
import { type Answers, offView, viewOf } from "./view";

const MINE = localValues(FIELDS_30, local("1", { name: "Mara Vale", birthdate: "1989-05-02", gender: "FEMALE" }));
const found = (entity: SourceEntity): SourceAnswer => ({ status: "found", entity, fetchedAt: 5, cached: false });
const other = { id: "7", name: "Person 7", disambiguation: null };

function view(
  linked: Answers["linked"],
  successors: Answers["successors"] = new Map(),
  elsewhere = [] as (typeof other)[],
) {
  const answers = { endpoint: A, linked, successors, pages: [], chosen: null, searches: [] };
  return viewOf(FIELDS_30, MINE, answers, { elsewhere: () => elsewhere });
}

const one = boxed("one", { name: "Mara Vale", country: "NO" });
const two = boxed("two", { name: "Mara Vale", country: "SE" });
const old = boxed("old", { name: "Mara Vale" }, { deleted: true, mergedInto: "one" });

it("a source that is off says so, and which id it has", () => {
  expect(offView(A, "x")).toMatchObject({ endpoint: A, state: "off", linkedId: "x", verdict: "none", failure: null });
});

describe("candidates of a stash id in doubt", () => {
  it("two live ids are both there, each with the id that leads to it", () => {
    const { verdict, candidates } = view([
      { id: "one", answer: found(one) },
      { id: "two", answer: found(two) },
    ]);
    expect(verdict).toBe("ambiguous");
    expect(candidates.map(({ id, linkedId }) => [id, linkedId])).toEqual([
      ["one", "one"],
      ["two", "two"],
    ]);
  });

  it("one that was merged has the id that it was merged from", () => {
    const linked = [
      { id: "two", answer: found(two) },
      { id: "old", answer: found(old) },
    ];
    const result = view(linked, new Map([["one", found(one)]]));
    expect(result).toMatchObject({ state: "live", linkedId: "two" });
    expect(result.candidates.map(({ id, linkedId }) => [id, linkedId])).toEqual([
      ["two", "two"],
      ["one", "old"],
    ]);
  });

  it("one that another performer has too names that one, and needs no id of its own", () => {
    const { candidates, verdict } = view([{ id: "one", answer: found(one) }], new Map(), [other]);
    expect(verdict).toBe("ambiguous");
    expect(candidates).toHaveLength(1);
    expect(candidates[0]).toMatchObject({ id: "one", elsewhere: [other] });
    expect(candidates[0]).not.toHaveProperty("linkedId");
  });

  it("one that nobody else has says nothing of others", () => {
    const { candidates } = view([
      { id: "one", answer: found(one) },
      { id: "two", answer: found(two) },
    ]);
    for (const candidate of candidates) expect(candidate).not.toHaveProperty("elsewhere");
  });
});

describe("a stash id that is certain", () => {
  it("asks nothing", () => {
    expect(view([{ id: "one", answer: found(one) }])).toMatchObject({ verdict: "certain", candidates: [] });
  });

  it("says that it was merged, only where it was", () => {
    const evidence = (linked: Answers["linked"]) =>
      view(linked, new Map([["one", found(one)]])).evidence.map(({ id }) => id);
    expect(evidence([{ id: "old", answer: found(old) }])).toContain("merged-into");
    expect(evidence([{ id: "one", answer: found(one) }])).not.toContain("merged-into");
  });

  it("carries what of the record was not taken in", () => {
    const refused = [{ column: "urls", why: "too-long", count: 2 }] as const;
    expect(view([{ id: "one", answer: found({ ...one, refused }) }]).refused).toEqual([
      { field: "urls", why: "too-long", count: 2 },
    ]);
    expect(view([{ id: "one", answer: found(one) }])).not.toHaveProperty("refused");
  });
});

it("an id that failed is named among several that are gone", () => {
  const failure = { kind: "server", status: 503 } as const;
  const result = view([
    { id: "x", answer: { status: "missing" } },
    { id: "y", answer: { status: "failed", failure } },
  ]);
  expect(result).toMatchObject({ state: "failed", linkedId: "y", failure });
});
