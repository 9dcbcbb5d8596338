/** What a run writes by itself of lists and links, element by element, and what of single values by the order of sources. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { bareView } from "./bare-view";
import type { FieldKey } from "./fields";
import type { ElementDiff, FieldDiff, Plan, SourceView } from "./plan-types";
import { choicesOf } from "./unattended";

function view(endpoint: string, more: Partial<SourceView> = {}): SourceView {
  return { ...bareView(endpoint, "live", "u1"), verdict: "certain", entityId: "u1", ...more };
}

function diff(field: FieldKey, more: Partial<FieldDiff>): FieldDiff {
  const rest = { kind: "fill", heap: "decide", ticked: false, local: null, proposed: null, winner: A } as const;
  return { field, ...rest, agree: [], disagree: [], ...more };
}

const element = (value: string, change: ElementDiff["change"], ...sources: string[]): ElementDiff => ({
  ...{ value, change, sources },
});

function planOf(diffs: readonly FieldDiff[], sources: readonly SourceView[] = [view(A), view(B)]): Plan {
  const about = { type: "performer", id: "1", name: "Ada", disambiguation: null, imagePath: null } as const;
  const rest = { favorite: false, plannedAt: 0, runId: null, local: {}, stashIds: [] };
  return { ...about, ...rest, sources, diffs };
}

const doubtful = [view(A), view(B, { verdict: "likely" })];

describe("everything, of a list", () => {
  const all = (more: Partial<FieldDiff>, sources?: readonly SourceView[]) =>
    choicesOf("everything", planOf([diff("aliases", { local: ["Mine"], ...more })], sources));

  it("adds and brings back what a certain source has, be it one of several; the rest stays where it is", () => {
    const elements = [
      element("Mine", "kept", A),
      element("Gone", "remove"),
      element("New", "add", B, A),
      element("Out", "held-back", A),
      element("No", "dismissed", A),
      element("Doubtful", "add", B),
    ];
    expect(all({ local: ["Mine", "Gone"], elements }, doubtful)).toEqual({
      aliases: { type: "take", value: ["Mine", "Gone", "New", "Out"], from: [B, A] },
    });
  });

  it("is nothing where nothing certain comes, and removals alone are a person's", () => {
    expect(all({ elements: [element("New", "add", B)] }, doubtful)).toEqual({});
    expect(all({ kind: "cleared", elements: [element("Mine", "remove")] })).toEqual({});
  });

  it.each(["link", "ambiguous", "dismissed", "locked", "ignored"] as const)(
    "is nothing of one that is %s, whatever a certain source has of it",
    (kind) => {
      const elements = [element("Out", "held-back", A), element("New", "add", A)];
      expect(all({ kind, elements })).toEqual({});
    },
  );
});

describe("everything, of a single value", () => {
  const all = (more: Partial<FieldDiff>, sources: readonly SourceView[]) =>
    choicesOf("everything", planOf([diff("country", { kind: "differs", local: "SE", ...more })], sources)).country;

  it("is what is proposed, from all who say so; of a kept edit what its own source has", () => {
    const sources = [view(A, { values: { country: "DK" } }), view(B, { values: { country: "NO" } })];
    const take = { type: "take", value: "NO", from: [B] };
    expect(all({ winner: B, proposed: "NO", agree: [B] }, sources)).toEqual(take);
    expect(all({ winner: B, kind: "kept", proposed: "SE", agree: [B] }, sources)).toEqual(take);
    const both = { winner: A, proposed: "NO", agree: [A, B] };
    expect(all(both, sources)).toEqual({ ...take, from: [A, B] });
    // What is proposed may be tidied, and is not what the source says word by word.
    expect(all({ winner: A, proposed: "NO", agree: [A] }, sources)).toMatchObject({ value: "NO" });
  });

  it("is decided by the match of the source that leads, not of another", () => {
    const sources = [view(A), view(B, { verdict: "likely" })];
    expect(all({ winner: B, proposed: "NO", agree: [B] }, sources)).toBeUndefined();
    expect(all({ winner: null, proposed: "NO" }, sources)).toBeUndefined();
    expect(all({ winner: "https://gone.example/graphql", proposed: "NO" }, sources)).toBeUndefined();
  });

  it("never empties anything", () => {
    const sources = [view(A, { values: { country: null } })];
    expect(all({ proposed: null }, sources)).toBeUndefined();
    expect(all({ kind: "kept", proposed: "SE" }, sources)).toBeUndefined();
    expect(all({ kind: "kept", proposed: "SE" }, [view(A)])).toBeUndefined();
  });
});

describe("everything, of stash ids", () => {
  const [OLD, NEW, MORE, OTHER] = [`${A} old`, `${A} new`, `${A} more`, `${B} b`];
  const merged = view(A, { state: "merged", linkedId: "old" });
  const ids = (elements: readonly ElementDiff[], sources: readonly SourceView[], more: Partial<FieldDiff> = {}) =>
    choicesOf("everything", planOf([diff("stashIds", { kind: "merged", elements, ...more })], sources)).stashIds;

  it("puts a successor in the place of the old id; all others stay", () => {
    const list = [element(OLD, "remove", A), element(OTHER, "kept", B), element(NEW, "add", A)];
    expect(ids(list, [merged, view(B)])).toEqual({ type: "take", value: [OTHER, NEW], from: [A] });
    const rival = [element(OLD, "remove", A), element(MORE, "remove", A), element(NEW, "add", A)];
    expect(ids(rival, [merged])).toMatchObject({ value: [MORE, NEW] });
  });

  it("brings a link back that a person took out; one that a person declined stays out", () => {
    const list = [element(OTHER, "kept", B), element(NEW, "held-back", A), element(MORE, "dismissed", A)];
    expect(ids(list, [view(A), view(B)])).toEqual({ type: "take", value: [OTHER, NEW], from: [A] });
  });

  it("leaves ids of what is gone, or whose successor is in doubt, for a person", () => {
    const gone = [element(OLD, "remove", A), element(OTHER, "add", B)];
    expect(ids(gone, [view(A, { state: "deleted", linkedId: "old" }), view(B)])).toMatchObject({
      value: [OLD, OTHER],
      from: [B],
    });
    expect(ids(gone, [{ ...merged, verdict: "ambiguous" }, view(B)])).toMatchObject({ value: [OLD, OTHER] });
    expect(ids([element(OLD, "remove", A), element(NEW, "add", A)], [{ ...merged, verdict: "ambiguous" }])).toBe(
      undefined,
    );
  });

  it("is nothing of what only stays, or lies with a source that is not there any more", () => {
    expect(ids([element(OLD, "kept", A)], [merged])).toBeUndefined();
    expect(ids([element(OTHER, "remove", B)], [merged])).toBeUndefined();
  });

  it("leaves the ids that a choice among records left behind to the person", () => {
    const list = [element(OLD, "remove", A), element(NEW, "add", A)];
    expect(ids(list, [view(A)], { kind: "differs", reason: "other-id" })).toBeUndefined();
    expect(ids(list, [view(A)], { kind: "differs", reason: "refused" })).toMatchObject({ value: [OLD, NEW] });
  });
});

describe("what is safe", () => {
  it("is what is ticked in the safe heap, and no more; of lists the additions", () => {
    const safe = { heap: "safe", ticked: true } as const;
    const elements = [element("Mine", "kept"), element("New", "add", A), element("Out", "held-back", B)];
    const plan = planOf([
      diff("country", { ...safe, proposed: "NO", agree: [A, B] }),
      diff("height", { ...safe, ticked: false, proposed: 170, agree: [A] }),
      diff("eyeColor", { heap: "decide", ticked: true, proposed: "Blue", agree: [A] }),
      diff("aliases", { ...safe, local: ["Mine"], elements }),
    ]);
    expect(choicesOf("safe", plan)).toEqual({
      country: { type: "take", value: "NO", from: [A, B] },
      aliases: { type: "take", value: ["Mine", "New"], from: [A] },
    });
  });
});
