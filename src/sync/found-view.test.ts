import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, FIELDS_30, local } from "../../test/fakes";
import { foundView, type SearchAnswers, type SearchContext } from "./found-view";
import { localValues } from "./local";
import type { SourceAnswer, SourceEntity, SourceFailure } from "./ports";

const MINE = localValues(
  FIELDS_30,
  local("1", { name: "Mara Vale", urls: ["https://pages.example/mara", "https://pages.example/mara/more"] }),
);
const DOWN: SourceFailure = { kind: "server", status: 503 };

const link = (...urls: readonly string[]) => ({ urls: urls.map((url) => ({ url })) });
const answer = (entity: SourceEntity): SourceAnswer => ({ status: "found", entity, fetchedAt: 0, cached: false });
const byId = (entity: SourceEntity) => ({ id: entity.id, answer: answer(entity) });
const failing = (id: string) => ({ id, answer: { status: "failed", failure: DOWN } as const });
const offered = (...entities: readonly SourceEntity[]) => ({ status: "found", entities }) as const;

function view(answers: Partial<SearchAnswers>, context: Partial<SearchContext> = {}) {
  const none = { endpoint: A, successors: new Map(), pages: [], chosen: null, searches: [] };
  return foundView(FIELDS_30, MINE, { ...none, ...answers }, { elsewhere: () => [], ...context });
}

const ids = ({ candidates }: ReturnType<typeof view>) => candidates.map((one) => one.id);

describe("a source that failed at any of the questions", () => {
  it.each([
    ["at the page of a web link", { pages: [failing("m")] }],
    ["at whom a person chose", { chosen: failing("m") }],
    [
      "at whom that was merged into",
      { chosen: byId(boxed("m", {}, { mergedInto: "n" })), successors: new Map([["n", failing("n").answer]]) },
    ],
    [
      "at a search",
      { searches: [offered(boxed("m", { name: "Mara Vale" })), { status: "failed", failure: DOWN } as const] },
    ],
  ] as const)("is a failure, not an answer: %s", (_, answers) => {
    expect(view(answers)).toMatchObject({ state: "failed", verdict: "none", failure: DOWN, candidates: [] });
  });
});

describe("whom a person chose", () => {
  const choice = { type: "chosen", id: "n", at: 1 } as const;
  const stranger = boxed("n", { name: "Somebody Else", birth_date: "1971-01-02" });

  it("is it, whatever it is called", () => {
    const chosen = view({ chosen: byId(stranger) }, { choice });
    expect(chosen).toMatchObject({ state: "unlinked", verdict: "certain", entityId: "n", choice });
    // Chosen is no link: nothing names its page.
    expect(chosen.evidence.map((one) => one.id)).toEqual(["chosen", "other-name"]);
  });

  it("is whom that was merged into since", () => {
    const old = boxed("old", { name: "Somebody Else" }, { deleted: true, mergedInto: "n" });
    const asked = { chosen: byId(old), successors: new Map([["n", answer(stranger)]]) };
    expect(view(asked, { choice: { ...choice, id: "old" } })).toMatchObject({
      ...{ verdict: "certain", entityId: "n", choice: { type: "chosen", id: "n", at: 1 } },
    });
  });

  it("is nobody when it is gone", () => {
    const gone = byId(boxed("n", { name: "Mara Vale" }, { deleted: true }));
    expect(view({ chosen: gone }, { choice })).toMatchObject({ state: "unlinked", verdict: "none", candidates: [] });
  });
});

describe("what a person said of all", () => {
  it("stands where nobody was asked for", () => {
    const never = { type: "never", at: 1 } as const;
    expect(view({}, { choice: never })).toMatchObject({ verdict: "none", choice: never });
    expect(view({})).not.toHaveProperty("choice");
  });

  it("stands for those it was said of", () => {
    const none = { type: "none", ids: ["m"], at: 1 } as const;
    const searches = [offered(boxed("m", { name: "Mara Vale" }))];
    expect(view({ searches }, { choice: none })).toMatchObject({ verdict: "none", entityId: null, choice: none });
  });
});

describe("whom the searches offer", () => {
  it("who shares neither name nor link is no candidate", () => {
    const searches = [offered(boxed("m", { name: "Mara Vale" }), boxed("x", { name: "Mara Valen" }))];
    expect(ids(view({ searches }))).toEqual(["m"]);
    expect(view({ searches: [offered(boxed("x", { name: "Mara Valen" }))] })).toMatchObject({
      ...{ state: "unlinked", verdict: "none", candidates: [] },
    });
  });

  it("one link of several is enough to be in question under another name", () => {
    const other = boxed("m", { name: "Somebody", ...link("https://else.example/m", "https://pages.example/mara/") });
    expect(view({ searches: [offered(other)] })).toMatchObject({
      ...{ verdict: "ambiguous", candidates: [{ id: "m", evidence: [{ id: "other-name" }, { id: "same-url" }] }] },
    });
  });

  it("one that names the page of a stash id elsewhere among its links is it", () => {
    const page = `${new URL(B).host}/performers/ours`;
    const own = boxed("m", { name: "Somebody", ...link("https://else.example/m", `https://${page}`) });
    const ownPages = new Set([page]);
    const found = view({ searches: [offered(own)] }, { ownPages });
    expect(found).toMatchObject({ verdict: "certain", entityId: "m" });
    expect(found.evidence.map((one) => one.id)).toContain("page-url");
  });

  it("a link that one who is no candidate names too proves nothing", () => {
    const url = "https://pages.example/mara";
    const found = view({
      searches: [
        offered(boxed("m", { name: "Mara Vale", ...link(url) }), boxed("x", { name: "Nobody", ...link(url) })),
      ],
    });
    expect(found).toMatchObject({ verdict: "likely", entityId: "m" });
  });

  it("one that several searches and a page lead to is one candidate, reached by its page", () => {
    const mara = boxed("m", { name: "Mara Vale" });
    const found = view({ pages: [byId(mara)], searches: [offered(mara), offered(mara)] });
    expect(ids(found)).toEqual(["m"]);
    expect(found.evidence.map((one) => one.id)).toEqual(["page-url", "same-name"]);
  });

  it("deleted ones are nobody", () => {
    const gone = boxed("m", { name: "Mara Vale" }, { deleted: true });
    expect(ids(view({ pages: [byId(gone)], searches: [offered(gone)] }))).toEqual([]);
  });
});
