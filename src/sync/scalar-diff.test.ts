/** The difference of a field that is one value: its heap, its reasons, and what a dismissal hides of it. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local, STUDIO_FIELDS_30 } from "../../test/fakes";
import { hear, type PlanInput } from "./answers";
import { bareView } from "./bare-view";
import type { BaseRecord } from "./bases";
import type { FieldKey } from "./fields";
import { type BoundField, localValues } from "./local";
import type { SourceView } from "./plan-types";
import { scalarDiff } from "./scalar-diff";
import { DEFAULT_SETTINGS, type Policy } from "./settings";

interface More {
  readonly bases?: BaseRecord;
  readonly policy?: Policy;
  readonly locks?: readonly string[];
  readonly fields?: readonly BoundField[];
}

function view(endpoint: string, values: SourceView["values"], more: Partial<SourceView> = {}): SourceView {
  return { ...bareView(endpoint, "live", "u1"), verdict: "certain", entityId: "u1", values, ...more };
}

function diffOf(
  key: FieldKey,
  record: Readonly<Record<string, unknown>>,
  views: readonly SourceView[],
  more: More = {},
) {
  const { bases = { fields: {} }, policy = "update", locks = [], fields = FIELDS_30 } = more;
  const entity = local("1", record, { locks });
  const about = { settings: DEFAULT_SETTINGS, today: "2026-03-01", now: 1, runId: null };
  const input: PlanInput = { fields, local: entity, views, bases, ...about };
  const field = fields.find((one) => one.key === key) as BoundField;
  return scalarDiff(hear(input, localValues(fields, entity)), field, policy);
}

const likely = { verdict: "likely" } as const;
const base = (value: string): BaseRecord["fields"] => ({ country: { winner: A, values: { [A]: value }, at: 0 } });

describe("a reason", () => {
  it("stands with what would be safe but for its match, and with what is not plausible; nowhere else", () => {
    const reason = (key: FieldKey, record: object, one: SourceView) => {
      const diff = diffOf(key, { ...record }, [one]);
      return "reason" in diff ? diff.reason : "none";
    };
    const no = { country: "NO" };
    expect(reason("country", {}, view(A, no, likely))).toBe("match-not-certain");
    expect(reason("country", {}, view(A, no))).toBe("none");
    expect(reason("country", { country: "SE" }, view(A, no))).toBe("none");
    expect(reason("country", { country: "SE" }, view(A, no, likely))).toBe("none");
    expect(reason("country", { country: "NO" }, view(A, no))).toBe("none");
    expect(reason("height", {}, view(A, { height: 17 }))).toBe("height-range");
  });
});

describe("the policy fill", () => {
  const fill = { policy: "fill" } as const;
  const no = [view(A, { country: "NO" })];

  it("leaves a kept edit what it is, and asks nothing about any other value", () => {
    const kept = { ...fill, bases: { fields: base("NO") } };
    expect(diffOf("country", { country: "SE" }, no, kept)).toMatchObject({ kind: "kept", proposed: "SE" });
    const moved = { ...fill, bases: { fields: base("SE") } };
    expect(diffOf("country", { country: "SE" }, no, moved)).toMatchObject({ kind: "ignored", heap: "folded" });
  });

  it("goes before what was dismissed: there is nothing to offer again", () => {
    const dismissed = { country: { value: "NO", forGood: true, at: 1 } };
    const diff = diffOf("country", { country: "SE" }, no, { ...fill, bases: { fields: {}, dismissed } });
    expect(diff.kind).toBe("ignored");
    expect(diff).not.toHaveProperty("dismissal");
  });
});

describe("a dismissal", () => {
  it("stands with the difference that it hides, and not with another that came since", () => {
    const bases = { fields: {}, dismissed: { country: { value: "NO", forGood: false, at: 1 } } };
    expect(diffOf("country", {}, [view(A, { country: "NO" })], { bases })).toMatchObject({
      ...{ kind: "dismissed", heap: "folded", proposed: null, dismissal: bases.dismissed.country },
    });
    const since = diffOf("country", {}, [view(A, { country: "DK" })], { bases });
    expect(since).toMatchObject({ kind: "fill", heap: "safe", proposed: "DK" });
    expect(since).not.toHaveProperty("dismissal");
  });
});

describe("a value that cannot be written yet", () => {
  const parent = { name: "Atlas Network", localId: null, links: [`${A} net`] };
  const here = { ...parent, localId: "1" };
  const said = (views: readonly SourceView[], more: More = {}, record = {}) =>
    diffOf("parent", record, views, { fields: STUDIO_FIELDS_30, ...more });
  const waits = { kind: "waiting", heap: "folded", reason: "parent-missing", proposed: null };

  it("makes the field wait, whichever source has it", () => {
    expect(said([view(A, { parent })])).toMatchObject(waits);
    expect(said([view(A, {}), view(B, { parent })])).toMatchObject(waits);
    expect(said([view(A, { parent: null }), view(B, { parent })])).toMatchObject(waits);
  });

  it("does not where another source has one that can, nor where the field is not compared", () => {
    expect(said([view(A, { parent }), view(B, { parent: here })])).toMatchObject({ kind: "fill", proposed: here });
    expect(said([view(A, { parent })], { locks: ["parent"] })).toMatchObject({ kind: "locked" });
    expect(said([view(A, { parent })], { policy: "ignore" })).toMatchObject({ kind: "ignored" });
    expect(said([view(A, { parent })], { locks: ["parent"] })).not.toHaveProperty("reason");
  });

  it("does not where only a source that is switched off has it", () => {
    const off = said([view(A, { parent }, { state: "off" }), view(B, { parent: null })]);
    expect(off).toMatchObject({ kind: "silent" });
    expect(off).not.toHaveProperty("reason");
  });
});
