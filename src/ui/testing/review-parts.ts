/** The pieces that invented plans are made of. */
import type { FieldDiff, SourceView } from "../../sync/plan-types";
import { NORTH, START } from "./samples";

export const LANTERN = "https://lantern.example/graphql";

/** An upstream picture. */
export const sampleImage = (id: string, width: number, height: number) => ({
  id,
  url: `https://images.north.example/${id}.jpg`,
  width,
  height,
});

/** A source's view: live, linked and certain unless said otherwise. */
export function sampleView(change: Partial<SourceView> = {}): SourceView {
  return {
    endpoint: NORTH,
    state: "live",
    verdict: "certain",
    evidence: [{ id: "stash-id", weight: "for" }],
    linkedId: "1111",
    entityId: "1111",
    entityName: "Wren Thistledown",
    updated: "2026-10-12T08:00:00Z",
    fetchedAt: START,
    values: {},
    images: [],
    candidates: [],
    failure: null,
    ...change,
  };
}

/** One field's difference; a decision about nothing unless said otherwise. */
export function sampleDiff(change: Partial<FieldDiff> & Pick<FieldDiff, "field" | "kind">): FieldDiff {
  const safe = change.kind === "fill" || change.kind === "updated";
  const folded = ["equal", "silent", "kept", "locked", "ignored", "waiting"].includes(change.kind);
  return {
    heap: safe ? "safe" : folded ? "folded" : "decide",
    ticked: safe,
    local: null,
    proposed: null,
    winner: NORTH,
    agree: [NORTH],
    disagree: [],
    ...change,
  };
}
