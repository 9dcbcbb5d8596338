import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { linkElement } from "./kinds/special";
import { compareLinks } from "./link-diff";
import type { SourceView } from "./plan-types";
import { offView } from "./view";

const id = linkElement;

function view(endpoint: string, more: Partial<SourceView>): SourceView {
  return { ...offView(endpoint, null), state: "live", verdict: "certain", ...more };
}

const live = view(A, { linkedId: "1", entityId: "1" });
const merged = view(A, { state: "merged", linkedId: "old", entityId: "new" });

function compare(mine: readonly string[], views: readonly SourceView[], locked = false) {
  const row = compareLinks(mine.length > 0 ? mine : null, views, locked);
  return { ...row, changes: (row.elements ?? []).map((element) => `${element.change} ${element.value}`) };
}

describe("stash ids", () => {
  it("say nothing while all is well", () => {
    expect(compare([id(A, "1")], [live])).toMatchObject({ kind: "equal", heap: "folded", proposed: [id(A, "1")] });
    expect(compare([], [view(A, { state: "unlinked", verdict: "none" })])).toMatchObject({ kind: "silent" });
  });

  it("a merged entity's id is replaced, by decision; ids of other boxes stay", () => {
    const row = compare([id(A, "old"), id(B, "2")], [merged]);
    expect(row).toMatchObject({ kind: "merged", heap: "decide", ticked: false, winner: A });
    expect(row.proposed).toEqual([id(B, "2"), id(A, "new")]);
    expect(row.changes).toEqual([`remove ${id(A, "old")}`, `kept ${id(B, "2")}`, `add ${id(A, "new")}`]);
  });

  it("a successor that is there already only drops the old id", () => {
    expect(compare([id(A, "old"), id(A, "new")], [merged]).proposed).toEqual([id(A, "new")]);
  });

  it("a merged one that others claim too says so", () => {
    expect(compare([id(A, "old")], [{ ...merged, verdict: "ambiguous" }]).reason).toBe("shared-entity");
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
    const row = compare([id(A, "old")], [merged, view(B, { state: "unlinked", entityId: "9" })]);
    expect(row).toMatchObject({ kind: "merged", heap: "decide", proposed: [id(A, "new"), id(B, "9")] });
  });

  it("locked, failed and switched off change nothing", () => {
    expect(compare([id(A, "old")], [merged], true)).toMatchObject({ kind: "locked", proposed: [id(A, "old")] });
    expect(compare([id(A, "1")], [view(A, { state: "failed", verdict: "none", linkedId: "1" })]).kind).toBe("equal");
    expect(compare([id(A, "1")], [offView(A, "1")])).toMatchObject({ kind: "equal", proposed: [id(A, "1")] });
  });
});
