import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, diffOf, FIELDS_30, local } from "../../test/fakes";
import { bareView } from "./bare-view";
import type { BaseRecord, Dismissal } from "./bases";
import { planPerformer } from "./plan";
import type { SourceView } from "./plan-types";
import { DEFAULT_SETTINGS } from "./settings";
import type { ImageValue } from "./values";

const OLD: ImageValue = { id: "old", url: "https://cdn.example/old.jpg" };
const NEW: ImageValue = { id: "new", url: "https://cdn.example/new.jpg" };

function says(endpoint: string, image: ImageValue | null, more: Partial<SourceView> = {}): SourceView {
  const found = { entityId: "u", linkedId: "u", verdict: "certain", values: { image } } as const;
  return { ...bareView(endpoint, "live", "u"), ...found, ...more };
}

const failed = (endpoint: string) => bareView(endpoint, "failed", "u");
const found = { state: "unlinked", linkedId: null, verdict: "likely" } as const;

interface Given {
  /** What was dismissed: the base has it then, too. */
  readonly dismissed?: { readonly value: ImageValue; readonly forGood?: boolean };
  readonly imagePath?: string;
}

function diff(views: readonly SourceView[], { dismissed, imagePath }: Given = {}) {
  const dismissal: Dismissal = { value: null, forGood: false, at: 1, ...dismissed };
  const base = { winner: A, values: { [A]: dismissal.value }, at: 1 };
  const bases: BaseRecord = dismissed ? { fields: { image: base }, dismissed: { image: dismissal } } : { fields: {} };
  const mine = local("1", { name: "Mara Vale" }, { imagePath: imagePath ?? null });
  const settings = { ...DEFAULT_SETTINGS, images: true };
  const rest = { fields: FIELDS_30, settings, today: "2026-03-01", now: 0, runId: null };
  return diffOf(planPerformer({ ...rest, local: mine, views, bases }), "image");
}

describe("where Stash has no picture", () => {
  it("that of the first source is proposed, and those that have another are named", () => {
    expect(diff([says(A, null), says(B, NEW)])).toEqual({
      ...{ field: "image", kind: "fill", heap: "safe", ticked: true, local: null, proposed: NEW },
      ...{ winner: B, agree: [B], disagree: [] },
    });
    expect(diff([says(A, OLD), says(B, NEW)])).toMatchObject({ winner: A, agree: [A], disagree: [B] });
  });

  it("a source that failed holds it up only where it comes first, or nobody has one", () => {
    expect(diff([failed(A), says(B, NEW)])).toMatchObject({ kind: "waiting", proposed: null });
    expect(diff([says(A, NEW), failed(B)])).toMatchObject({ kind: "fill", proposed: NEW });
    expect(diff([says(A, null), failed(B)])).toMatchObject({ kind: "waiting", winner: null });
    expect(diff([failed(A), says(B, null)]).kind).toBe("waiting");
  });

  it("nobody's picture is no proposal", () => {
    expect(diff([says(A, null)])).toEqual({
      ...{ field: "image", kind: "silent", heap: "folded", ticked: false, local: null, proposed: null },
      ...{ winner: null, agree: [], disagree: [] },
    });
  });

  it("that of a match in doubt is for a person, and says why", () => {
    const named = { kind: "link", heap: "decide", ticked: false, proposed: NEW, reason: "match-not-certain" };
    expect(diff([says(A, NEW, found)])).toMatchObject(named);
    expect(diff([says(A, NEW, { verdict: "ambiguous" })])).toMatchObject({
      ...named,
      ...{ kind: "ambiguous", reason: "link-in-doubt" },
    });
  });

  it("one that is none says so, first of all", () => {
    const odd = { id: "new", url: "javascript:alert(1)" };
    const kind = { kind: "suspicious", heap: "decide", ticked: false, reason: "not-an-image" };
    expect(diff([says(A, odd)])).toMatchObject(kind);
    expect(diff([says(A, odd, found)])).toMatchObject(kind);
    expect(diff([says(A, odd)], { dismissed: { value: OLD } })).toMatchObject(kind);
  });
});

describe("a picture that was dismissed", () => {
  it("is not proposed again, and stands folded with what was dismissed", () => {
    expect(diff([says(A, OLD)], { dismissed: { value: OLD } })).toEqual({
      ...{ field: "image", kind: "dismissed", heap: "folded", ticked: false, local: null, proposed: null },
      ...{ winner: A, agree: [A], disagree: [] },
      dismissal: { value: OLD, forGood: false, at: 1 },
    });
  });

  it("for good hides every other, too", () => {
    expect(diff([says(A, NEW)], { dismissed: { value: OLD, forGood: true } }).kind).toBe("dismissed");
  });

  it("makes another one a question, never a safe change", () => {
    const conflict = diff([says(A, NEW)], { dismissed: { value: OLD } });
    expect(conflict).toMatchObject({ kind: "conflict", heap: "decide", ticked: false, proposed: NEW });
    expect(conflict).not.toHaveProperty("dismissal");
    expect(conflict).not.toHaveProperty("reason");
  });

  it("is history where Stash has a picture meanwhile: another one upstream is no change", () => {
    const has = { imagePath: "/performer/1/image", dismissed: { value: OLD } };
    expect(diff([says(A, NEW)], has)).toMatchObject({ kind: "equal", heap: "folded" });
    expect(diff([says(A, NEW)], has).proposed).toMatchObject({ id: expect.stringContaining("/performer/1/image") });
  });
});
