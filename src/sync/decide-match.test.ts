import { describe, expect, it } from "vitest";
import { decideView, openCandidates } from "./decide-match";
import type { Candidate, Evidence, MatchChoice, SourceView } from "./plan-types";
import { offView } from "./view";

const FOR: Evidence = { id: "same-name", weight: "for" };
const BIRTH: Evidence = { id: "same-birthdate", weight: "for" };

function candidate(id: string, evidence: readonly Evidence[] = [FOR]): Candidate {
  const image = { id: `i${id}`, url: `https://box.example/${id}.jpg` };
  return { id, name: `N ${id}`, disambiguation: null, evidence, image, values: { height: 160 + id.length } };
}

function unlinked(...candidates: Candidate[]): SourceView {
  return { ...offView("https://box.example/graphql", null), state: "unlinked", candidates };
}

const chosen = (id: string, linked?: boolean): MatchChoice => ({
  type: "chosen",
  id,
  at: 1,
  ...(linked && { linked }),
});
const none = (...ids: string[]): MatchChoice => ({ type: "none", ids, at: 1 });

describe("an unlinked performer", () => {
  const two = unlinked(candidate("a"), candidate("bb"));

  it("is for a person without an answer", () => {
    expect(decideView(two, null)).toMatchObject({ verdict: "ambiguous", entityId: null, values: {} });
  });
  it("chosen: certain by the person, with the values and pictures, and everybody to choose again from", () => {
    const view = decideView(two, chosen("bb"));
    expect(view).toMatchObject({
      verdict: "certain",
      entityId: "bb",
      values: { height: 162 },
      images: [{ id: "ibb" }],
    });
    expect(view.evidence.map((one) => one.id)).toEqual(["chosen", "same-name"]);
    expect(view.candidates).toHaveLength(2);
  });
  it("chosen: with its time, and what of it was not taken in; nothing of whom the view had before", () => {
    const refused = [{ field: "urls", why: "not-an-address", count: 1 }] as const;
    const told = { ...candidate("a"), image: null, updated: "2026-01-02T03:04:05Z", refused };
    const view = decideView(unlinked(told, candidate("bb")), chosen("a"));
    expect(view).toMatchObject({ updated: told.updated, refused, images: [] });
    const other = decideView(view, chosen("bb"));
    expect(other).toMatchObject({ updated: null, images: [{ id: "ibb" }] });
    expect(other).not.toHaveProperty("refused");
  });
  it("chosen: with all of its pictures, where it has several", () => {
    const images = ["p", "q"].map((id) => ({ id, url: `https://box.example/${id}.jpg` }));
    expect(decideView(unlinked({ ...candidate("a"), images }), chosen("a")).images).toEqual(images);
  });
  it("chosen although everything speaks against it", () => {
    const against = candidate("c", [{ id: "other-gender", weight: "against" }]);
    expect(decideView(unlinked(against), chosen("c")).verdict).toBe("certain");
  });
  it("none of these: silent until somebody new appears, who then stands alone", () => {
    const silent = decideView(two, none("a", "bb"));
    expect(silent).toMatchObject({ verdict: "none", entityId: null, evidence: [], choice: none("a", "bb") });
    expect(openCandidates(silent)).toEqual([]);
    const again = decideView(unlinked(...two.candidates, candidate("new")), none("a", "bb"));
    expect(again).toMatchObject({ verdict: "likely", entityId: "new" });
    expect(openCandidates(again).map((one) => one.id)).toEqual(["new"]);
    const sure = decideView(unlinked(candidate("a"), candidate("new", [FOR, BIRTH])), none("a"));
    expect(sure).toMatchObject({ verdict: "certain", entityId: "new" });
  });
  it("never: nobody, whoever is found", () => {
    expect(decideView(unlinked(candidate("x", [FOR, BIRTH])), { type: "never", at: 1 })).toMatchObject({
      verdict: "none",
      entityId: null,
      evidence: [],
    });
  });
  it("an answer that decides nothing is not in the view", () => {
    for (const said of [none("gone"), none(), chosen("gone"), chosen("a", true)])
      expect(decideView(two, said)).not.toHaveProperty("choice");
  });
  it("a choice of somebody who is not there, or that was linked and undone, decides nothing", () => {
    expect(decideView(two, chosen("gone")).verdict).toBe("ambiguous");
    expect(decideView(two, chosen("a", true)).verdict).toBe("ambiguous");
  });
  it("every answer can be taken back and given again: the last one counts", () => {
    const answers = [chosen("a"), none("a"), none("a", "bb"), { type: "never", at: 2 } as const, chosen("bb"), null];
    const plain = decideView(two, null);
    for (const first of answers)
      for (const last of answers) {
        const after = decideView(decideView(two, first), last);
        expect(after).toEqual(decideView(two, last));
        expect(decideView(after, null)).toEqual(plain);
      }
  });
});

describe("a stash id in doubt", () => {
  const doubtful: SourceView = {
    ...unlinked(candidate("a", [{ id: "two-ids", weight: "against" }]), candidate("bb")),
    state: "live",
    linkedId: "a",
    entityId: "a",
    verdict: "ambiguous",
  };
  it("confirmed: certain; refused: it says nothing and is to go", () => {
    expect(decideView(doubtful, chosen("a"))).toMatchObject({ verdict: "certain", entityId: "a", state: "live" });
    expect(decideView(doubtful, chosen("bb"))).toMatchObject({ verdict: "certain", entityId: "bb", linkedId: "a" });
    const refused = { verdict: "none", entityId: null, linkedId: "a", values: {}, evidence: [] };
    expect(decideView(doubtful, none("a", "bb"))).toMatchObject(refused);
    expect(decideView(decideView(doubtful, chosen("bb")), null)).toMatchObject({ verdict: "ambiguous", entityId: "a" });
  });
  it("refused as far as it goes: somebody new among them is a question again", () => {
    const again = decideView(doubtful, none("a"));
    expect(again).toMatchObject({ verdict: "ambiguous", entityId: "a" });
    expect(again).not.toHaveProperty("choice");
  });
  it("a certain one is not touched by any answer", () => {
    const sure: SourceView = { ...doubtful, verdict: "certain", candidates: [] };
    for (const answer of [chosen("x"), none("a"), { type: "never", at: 1 } as const])
      expect(decideView(sure, answer)).toBe(sure);
  });
  it("a source that failed or is off says nothing new", () => {
    for (const state of ["failed", "off"] as const) {
      const view = { ...unlinked(candidate("a")), state };
      expect(decideView(view, chosen("a"))).toBe(view);
    }
  });
});
