import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import type { Dismissal, FieldBase } from "./bases";
import { linkElement } from "./kinds/special";
import { compareLinks, declined, proposalKey, unheard } from "./link-diff";
import type { Candidate, Evidence, MatchChoice, SourceView } from "./plan-types";
import { offView } from "./view";

const id = linkElement;

function view(endpoint: string, more: Partial<SourceView>): SourceView {
  return { ...offView(endpoint, null), state: "live", verdict: "certain", ...more };
}

const live = view(A, { linkedId: "1", entityId: "1" });
const merged = view(A, { state: "merged", linkedId: "old", entityId: "new" });

interface Known {
  readonly dismissal?: Dismissal;
  readonly base?: FieldBase;
}

function compare(mine: readonly string[], views: readonly SourceView[], locked = false, known: Known = {}) {
  const row = compareLinks(mine.length > 0 ? mine : null, views, locked, known.dismissal, known.base);
  return { ...row, changes: (row.elements ?? []).map((element) => `${element.change} ${element.value}`) };
}

describe("stash ids", () => {
  it("say nothing while all is well", () => {
    const calm = { kind: "equal", heap: "folded", proposed: [id(A, "1")], winner: null, agree: [], disagree: [] };
    expect(compare([id(A, "1")], [live])).toMatchObject(calm);
    expect(compare([], [view(A, { state: "unlinked", verdict: "none" })])).toMatchObject({ kind: "silent" });
  });

  it("a merged entity's id is replaced, by decision; ids of other boxes stay", () => {
    const row = compare([id(A, "old"), id(B, "2")], [merged]);
    const said = { kind: "merged", heap: "decide", ticked: false, winner: A, agree: [A], disagree: [] };
    expect(row).toMatchObject(said);
    expect(row).not.toHaveProperty("reason");
    expect(row.proposed).toEqual([id(B, "2"), id(A, "new")]);
    expect(row.changes).toEqual([`remove ${id(A, "old")}`, `kept ${id(B, "2")}`, `add ${id(A, "new")}`]);
  });

  it("a successor that is there already only drops the old id", () => {
    expect(compare([id(A, "old"), id(A, "new")], [merged]).proposed).toEqual([id(A, "new")]);
  });

  it("a merged one that is in doubt says why: others claim it too, or who it is", () => {
    const shared: Evidence = { id: "shared-entity", weight: "against" };
    const doubtful = (...evidence: Evidence[]) => compare(mine, [{ ...merged, verdict: "ambiguous", evidence }]);
    const mine = [id(A, "old")];
    expect(doubtful({ id: "stash-id", weight: "for" }, shared)).toMatchObject({
      kind: "merged",
      heap: "decide",
      reason: "shared-entity",
    });
    expect(doubtful({ id: "two-ids", weight: "against" })).toMatchObject({ kind: "merged", reason: "link-in-doubt" });
  });

  it.each(["deleted", "erased", "malformed-id"] as const)("%s: unlinking is proposed, by decision", (state) => {
    const row = compare([id(A, "1"), id(B, "2")], [view(A, { state, verdict: "none", linkedId: "1" })]);
    expect(row).toMatchObject({ kind: "deleted", heap: "decide", ticked: false, reason: state });
    expect(row.proposed).toEqual([id(B, "2")]);
  });

  it("the last id gone leaves nothing", () => {
    const row = compare([id(A, "1")], [view(A, { state: "deleted", verdict: "none", linkedId: "1" })]);
    expect(row.proposed).toBeNull();
  });

  it("a certain match is safe, a likely one a decision, an ambiguous one proposes nothing", () => {
    const found = { state: "unlinked", entityId: "9" } as const;
    expect(compare([], [view(A, found)])).toMatchObject({ kind: "fill", heap: "safe", ticked: true });
    expect(compare([], [view(A, { ...found, verdict: "likely" })])).toMatchObject({ kind: "link", heap: "decide" });
    const unclear = compare([id(B, "2")], [view(A, { state: "unlinked", verdict: "ambiguous" })]);
    expect(unclear).toMatchObject({ kind: "ambiguous", heap: "decide", proposed: [id(B, "2")] });
  });

  it("two sources at once: both changes, the more pressing kind names the row", () => {
    const found = view(B, { state: "unlinked", entityId: "9" });
    const pressing = { kind: "merged", heap: "decide", winner: A, agree: [A] };
    const both = [id(A, "new"), id(B, "9")];
    expect(compare([id(A, "old")], [merged, found])).toMatchObject({ ...pressing, proposed: both });
    expect(compare([id(A, "old")], [found, merged])).toMatchObject({ ...pressing, proposed: both.reverse() });
  });

  it("locked, failed and switched off change nothing", () => {
    expect(compare([id(A, "old")], [merged], true)).toMatchObject({ kind: "locked", proposed: [id(A, "old")] });
    expect(compare([id(A, "1")], [view(A, { state: "failed", verdict: "none", linkedId: "1" })]).kind).toBe("equal");
    expect(compare([id(A, "1")], [offView(A, "1")])).toMatchObject({ kind: "equal", proposed: [id(A, "1")] });
  });
});

const chosen = (of: string, at = 1): MatchChoice => ({ type: "chosen", id: of, at });

function candidate(of: string, linkedId?: string): Candidate {
  const plain = { id: of, name: of, disambiguation: null, evidence: [], image: null, values: {} };
  return linkedId === undefined ? plain : { ...plain, linkedId };
}

/** Three ids of one box; a person chose the second. */
const second = view(A, {
  ...{ linkedId: "1", entityId: "2", choice: chosen("2") },
  candidates: ["1", "2", "3"].map((one) => candidate(one, one)),
});

describe("one of several ids, chosen by a person", () => {
  it("lets the others go, until all of them are gone", () => {
    const row = compare([id(A, "1"), id(A, "2"), id(A, "3"), id(B, "4")], [second]);
    expect(row).toMatchObject({ kind: "differs", heap: "decide", reason: "other-id" });
    expect(row.proposed).toEqual([id(A, "2"), id(B, "4")]);
    expect(compare([id(A, "2"), id(A, "3")], [second]).proposed).toEqual([id(A, "2")]);
    expect(compare([id(A, "2")], [second]).kind).toBe("equal");
  });

  it("is asked for until it is there, where an older id led to it", () => {
    const candidates = [candidate("1", "1"), candidate("new", "old")];
    const asks = view(A, { linkedId: "1", entityId: "new", choice: chosen("new"), candidates });
    expect(compare([id(A, "1"), id(A, "old")], [asks]).proposed).toEqual([id(A, "new")]);
    expect(compare([], [asks]).proposed).toEqual([id(A, "new")]);
  });

  it("stays beside the others until somebody chose, also where one of them was merged", () => {
    const candidates = [candidate("new", "old"), candidate("2", "2")];
    const row = compare([id(A, "old"), id(A, "2")], [{ ...merged, verdict: "ambiguous", candidates }]);
    expect(row).toMatchObject({ kind: "merged", proposed: [id(A, "2"), id(A, "new")] });
  });

  it("is what the others go for, also where the chosen one was merged, or another", () => {
    const candidates = [candidate("new", "old"), candidate("2", "2")];
    for (const of of ["new", "2"]) {
      const row = compare([id(A, "old"), id(A, "2")], [{ ...merged, entityId: of, choice: chosen(of), candidates }]);
      expect(row).toMatchObject({ kind: "differs", heap: "decide", reason: "other-id", proposed: [id(A, of)] });
    }
  });

  it.each(["live", "merged"] as const)("refused (%s), all of them go and none comes", (state) => {
    const choice: MatchChoice = { type: "none", ids: ["1", "2", "3"], at: 1 };
    const refused: SourceView = { ...second, state, entityId: null, verdict: "none", choice };
    const row = compare([id(A, "1"), id(A, "2"), id(B, "4")], [refused]);
    expect(row).toMatchObject({ kind: "differs", heap: "decide", reason: "refused", proposed: [id(B, "4")] });
  });
});

function no(...proposals: string[]): Dismissal {
  return { value: proposals, forGood: false, at: 1 };
}
const never: Dismissal = { value: null, forGood: true, at: 1 };
const gone = (of: string) => view(A, { state: "deleted", verdict: "none", linkedId: of });
const found = (endpoint: string) => view(endpoint, { state: "unlinked", entityId: "9" });

describe("a proposal that can be declined", () => {
  it("has a name that was stored with every no so far", () => {
    expect([found(A), merged, gone("1")].map(proposalKey)).toEqual([
      `unlinked ${A}  9`,
      `merged ${A} old new`,
      `deleted ${A} 1 `,
    ]);
  });

  it("is none where nothing is asked, or only a person can say who it is", () => {
    const confirmed = { ...live, choice: chosen("1"), candidates: [candidate("1")] };
    const failed = view(A, { state: "failed", verdict: "none", linkedId: "1" });
    const unclear = view(A, { state: "unlinked", verdict: "ambiguous" });
    expect([live, confirmed, failed, offView(A, "1"), unclear].map(proposalKey)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("is declined by itself; a no for good is to whatever is proposed, and to nothing else", () => {
    const said = no(proposalKey(gone("1")) ?? "");
    expect([gone("1"), gone("2"), merged, live].map((one) => declined(one, said))).toEqual([true, false, false, false]);
    expect([gone("1"), merged, live].map((one) => declined(one, never))).toEqual([true, true, false]);
    expect([gone("1"), merged, live].map((one) => unheard(one, never))).toEqual([true, true, false]);
  });

  it("leaves who was chosen heard where only the other ids were to stay", () => {
    const said = no(proposalKey(second) ?? "");
    expect([declined(second, said), unheard(second, said)]).toEqual([true, false]);
  });
});

describe("a row with something declined in it", () => {
  const mine = [id(A, "old")];

  it("shows what would have come, with the no that hides it", () => {
    const dismissal = no(proposalKey(merged) ?? "");
    const row = compare(mine, [merged], false, { dismissal });
    expect(row).toMatchObject({ kind: "dismissed", heap: "folded", proposed: mine, dismissal });
    expect(row.elements).toEqual([
      { value: id(A, "old"), change: "kept", sources: [A] },
      { value: id(A, "new"), change: "dismissed", sources: [A] },
    ]);
  });

  it("shows nothing more where nothing would have come, or is there already", () => {
    const changes = (here: readonly string[], one: SourceView) =>
      compare(here, [one], false, { dismissal: never }).changes;
    expect(changes(mine, gone("old"))).toEqual([`kept ${mine[0]}`]);
    expect(changes([...mine, id(A, "new")], merged)).toEqual([`kept ${mine[0]}`, `kept ${id(A, "new")}`]);
  });

  it("still asks what nobody declined, and the no can be taken back there", () => {
    const dismissal = no(proposalKey(found(B)) ?? "");
    const row = compare(mine, [merged, found(B)], false, { dismissal });
    expect(row).toMatchObject({ kind: "merged", proposed: [id(A, "new")], dismissal });
    expect(row.changes).toContain(`dismissed ${id(B, "9")}`);
  });
});

describe("a link that was here once", () => {
  const base: FieldBase = { winner: null, values: { [A]: [id(A, "9")] }, at: 5 };

  it("is held back, without a word of what was declined elsewhere", () => {
    const row = compare([id(B, "4")], [found(A)], false, { base, dismissal: no("another") });
    expect(row).toMatchObject({ kind: "kept", heap: "folded", proposed: [id(B, "4")] });
    expect(row.changes).toEqual([`kept ${id(B, "4")}`, `held-back ${id(A, "9")}`]);
    expect(row).not.toHaveProperty("dismissal");
  });

  it("is asked for again once a person chose it after that", () => {
    const heard = [4, 5, 6].map((at) => !unheard({ ...found(A), choice: chosen("9", at) }, undefined, base));
    expect(heard).toEqual([false, false, true]);
    expect(unheard(found(B), undefined, base)).toBe(false);
  });
});
