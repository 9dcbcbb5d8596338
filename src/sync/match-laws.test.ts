/** Laws of matching, over random candidates and random answers of a person. */
import fc from "fast-check";
import { describe, it } from "vitest";
import { decideView } from "./decide-match";
import { judgeCandidates } from "./match";
import type { Candidate, Evidence, MatchChoice, SourceView } from "./plan-types";
import { offView } from "./view";

const EVIDENCE: readonly Evidence[] = [
  { id: "page-url", weight: "for" },
  { id: "same-name", weight: "for" },
  { id: "same-alias", weight: "for" },
  { id: "other-name", weight: "against" },
  { id: "same-url", weight: "for" },
  { id: "same-birthdate", weight: "for" },
  { id: "other-birthdate", weight: "against" },
  { id: "other-gender", weight: "against" },
  { id: "other-country", weight: "silent" },
  { id: "shared-entity", weight: "against" },
];
const IDS = ["a", "b", "c", "d"];

const candidateOf = (id: string) =>
  fc
    .subarray([...EVIDENCE])
    .map(
      (evidence): Candidate => ({ id, name: id, disambiguation: null, evidence, image: null, values: { name: id } }),
    );
const someCandidates = fc.subarray(IDS).chain((ids) => fc.tuple(...ids.map(candidateOf)));
const answer: fc.Arbitrary<MatchChoice | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...IDS).map((id) => ({ type: "chosen" as const, id, at: 1 })),
  fc.subarray(IDS).map((ids) => ({ type: "none" as const, ids, at: 1 })),
  fc.constant({ type: "never" as const, at: 1 }),
);

function viewOf(candidates: readonly Candidate[]): SourceView {
  return { ...offView("https://box.example/graphql", null), state: "unlinked", candidates };
}

const for_ = (candidate: Candidate | null, ...ids: Evidence["id"][]) =>
  candidate?.evidence.some((one) => one.weight === "for" && ids.includes(one.id)) ?? false;

describe("the verdict", () => {
  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        const one = judgeCandidates(candidates);
        const two = judgeCandidates([...candidates].reverse());
        return one.verdict === two.verdict && one.chosen?.id === two.chosen?.id;
      }),
    );
  });
  it("is certain only with deciding evidence and nothing against it", () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        const { verdict, chosen } = judgeCandidates(candidates);
        if (verdict !== "certain") return true;
        const page = for_(chosen, "page-url");
        const decides =
          page ||
          (for_(chosen, "same-name") && for_(chosen, "same-birthdate")) ||
          (for_(chosen, "same-url") && for_(chosen, "same-name", "same-alias"));
        const against = chosen?.evidence.filter((one) => one.weight === "against") ?? [];
        return decides && against.every((one) => page && one.id === "other-name");
      }),
    );
  });
  it("names somebody exactly where it is certain or likely, and never one of several undecided", () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        const { verdict, chosen } = judgeCandidates(candidates);
        if (verdict === "likely") return candidates.length === 1 && chosen !== null;
        return (chosen !== null) === (verdict === "certain");
      }),
    );
  });
  it("a second candidate never makes an undecided one certain", () => {
    fc.assert(
      fc.property(candidateOf("a"), candidateOf("b"), (a, b) => {
        const alone = judgeCandidates([a]);
        const both = judgeCandidates([a, b]);
        return both.chosen?.id !== "a" || alone.verdict === "certain";
      }),
    );
  });
});

describe("a person's answer", () => {
  it("is the last word: whoever is refused is never taken, whoever is chosen is, nobody stays nobody", () => {
    fc.assert(
      fc.property(someCandidates, answer, (candidates, said) => {
        const view = decideView(viewOf(candidates), said);
        if (said?.type === "none") return !said.ids.includes(view.entityId ?? "");
        if (said?.type === "never") return view.entityId === null;
        if (said?.type === "chosen" && candidates.some((one) => one.id === said.id))
          return view.entityId === said.id && view.verdict === "certain";
        return true;
      }),
    );
  });
  it("leaves no trace once another is given, and none when it is taken back", () => {
    fc.assert(
      fc.property(someCandidates, fc.array(answer, { maxLength: 5 }), answer, (candidates, before, last) => {
        const after = before.reduce(decideView, viewOf(candidates));
        const fresh = viewOf(candidates);
        return JSON.stringify(sorted(decideView(after, last))) === JSON.stringify(sorted(decideView(fresh, last)));
      }),
    );
  });
});

/** Keys in one order: the same data, however it was put together. */
function sorted(view: SourceView): unknown {
  return Object.entries(view).sort(([a], [b]) => (a < b ? -1 : 1));
}
