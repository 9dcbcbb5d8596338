import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { bareView } from "./bare-view";
import { type BaseRecord, NO_BASES } from "./bases";
import { FIELD_ROWS, type FieldKey, fieldRow } from "./fields";
import { currentColumns, editSelection, historiesWanted, historyNeeds } from "./history";
import type { FieldDiff, Plan, SourceView } from "./plan-types";

function view(endpoint: string, more: Partial<SourceView> = {}): SourceView {
  return { ...bareView(endpoint, "live", null), verdict: "certain", entityId: `at ${new URL(endpoint).host}`, ...more };
}

function differs(field: FieldKey, more: Partial<FieldDiff> = {}): FieldDiff {
  const found = { kind: "differs", heap: "decide", ticked: false, local: "x", proposed: "y", winner: A } as const;
  return { field, ...found, agree: [A], disagree: [], ...more };
}

function plan(diffs: readonly FieldDiff[], sources: readonly SourceView[] = [view(A)], more: Partial<Plan> = {}): Plan {
  const about = { type: "performer", id: "1", name: "Mara Vale", disambiguation: null, imagePath: null } as const;
  const made = { favorite: false, plannedAt: 0, runId: null, local: {}, stashIds: [] };
  return { ...about, ...made, sources, diffs, ...more };
}

const needs = (one: Plan, bases: BaseRecord = NO_BASES) =>
  historyNeeds(one, bases).map(({ endpoint, entityId, field }) => [endpoint, entityId, field]);

describe("what is asked of the past", () => {
  it("are the fields that differ, of the source that leads", () => {
    const one = plan([differs("height"), differs("country", { winner: B })], [view(A), view(B)]);
    expect(needs(one)).toEqual([
      [A, "at box-a.example", "height"],
      [B, "at box-b.example", "country"],
    ]);
  });

  it.each<[string, Partial<FieldDiff>]>([
    ["equal", { kind: "equal", heap: "folded" }],
    ["a gap", { kind: "fill", heap: "safe" }],
    ["a conflict: there is a base", { kind: "conflict" }],
    ["overwritten anyway", { heap: "safe" }],
    ["compared by element", { elements: [] }],
    ["of no source", { winner: null }],
  ])("is nothing where a field is %s", (_, more) => {
    expect(needs(plan([differs("height", more)]))).toEqual([]);
  });

  it("is nothing of lists and pictures, of which edits hold no values", () => {
    for (const field of ["tattoos", "urls", "image", "stashIds"] as const)
      expect(needs(plan([differs(field)])), field).toEqual([]);
  });

  it("is nothing of studios", () => {
    expect(needs(plan([differs("name")], [view(A)], { type: "studio" }))).toEqual([]);
  });

  it("is nothing while the match is in doubt, or nobody is found", () => {
    for (const more of [{ verdict: "likely" }, { entityId: null }] as const)
      expect(needs(plan([differs("height")], [view(A, more)])), JSON.stringify(more)).toEqual([]);
    expect(needs(plan([differs("height")], [view(B)]))).toEqual([]);
  });

  it("is nothing that is known, nor where the source has a base", () => {
    expect(needs(plan([differs("height"), differs("country")], [view(A, { history: { height: [] } })]))).toEqual([
      [A, "at box-a.example", "country"],
    ]);
    const base = (endpoint: string): BaseRecord => ({
      fields: { height: { winner: endpoint, values: { [endpoint]: null }, at: 0 } },
    });
    expect(needs(plan([differs("height")]), base(A))).toEqual([]);
    expect(needs(plan([differs("height")]), base(B))).toEqual([[A, "at box-a.example", "height"]]);
  });
});

describe("how many histories the next comparing wants", () => {
  it("are one for each performer at each source: what it needs, and what it knows already", () => {
    const known = view(B, { history: {} });
    const counts = historiesWanted([
      plan([differs("height"), differs("country")], [view(A), known]),
      plan([differs("height")], [view(A, { history: { country: [] } })]),
      plan([], [view(A), known]),
      plan([differs("height", { kind: "equal", heap: "folded" })]),
    ]);
    expect([...counts]).toEqual([
      [B, 2],
      [A, 2],
    ]);
    expect(historiesWanted([]).size).toBe(0);
  });
});

describe("the columns of an edit", () => {
  it("are selected for every field that edits tell about, under the names of the record", () => {
    expect(editSelection()).toBe(
      "name disambiguation gender birth_date:birthdate death_date:deathdate ethnicity country eye_color hair_color" +
        " height cup_size band_size waist_size hip_size breast_type career_start_year career_end_year",
    );
  });

  it("of a record now are those that the field is made of, and no others", () => {
    const now = { name: "Mara Vale", birth_date: "1990-04-05", career_start_year: 2010, country: undefined };
    expect(currentColumns(fieldRow("career"), now)).toEqual({ career_start_year: 2010, career_end_year: null });
    expect(currentColumns(fieldRow("birthdate"), now)).toEqual({ birth_date: "1990-04-05" });
    expect(currentColumns(fieldRow("urls"), now)).toEqual({});
  });

  it("are none of lists", () => {
    const named = FIELD_ROWS.filter((row) => Object.keys(currentColumns(row, {})).length === 0).map((row) => row.key);
    expect(named).toEqual(["aliases", "tattoos", "piercings", "urls", "image", "stashIds"]);
  });
});
