import { describe, expect, it } from "vitest";
import { junoPlan, wrenPlan } from "../testing/review-plans";
import { HARBOUR, plansOf } from "../testing/samples";
import { countBulk, planBulk } from "./bulk";
import { filterRows, INITIAL_FILTERS, NO_FILTERS, sortRows, toggleFacet } from "./filters";
import { reviewRows } from "./list-rows";
import { filtersFromQuery } from "./query-filters";

const wren = wrenPlan();
const juno = junoPlan();
const rows = reviewRows(plansOf(wren, juno));

describe("filterRows", () => {
  it("starts with the decisions; the safe kinds are counted, one click away", () => {
    const { rows: shown, changes, total, counts } = filterRows(rows, INITIAL_FILTERS);
    expect([shown.length, changes, total]).toEqual([2, 7, 12]);
    expect(counts.kind.get("fill")).toBe(4);
    expect(counts.kind.get("conflict")).toBe(1);
    expect(counts.field.get("country")).toBeUndefined();
  });

  it("counts every facet under all the other filters", () => {
    const filters = toggleFacet(INITIAL_FILTERS, "source", HARBOUR, []);
    const { counts, changes } = filterRows(rows, filters);
    expect(changes).toBe(3);
    expect(counts.kind.get("fill")).toBe(3);
    expect(counts.kind.get("ambiguous")).toBeUndefined();
    // The facet's own choice does not hide its other values.
    expect(counts.source.size).toBeGreaterThan(1);
  });

  it("finds names and values, word by word and whatever the case", () => {
    const find = (text: string) => filterRows(rows, { ...NO_FILTERS, text }).rows.map(({ row }) => row.id);
    expect(find("JUNO")).toEqual(["8"]);
    expect(find("thistledown 1994-03-20")).toEqual(["7"]);
    expect(find("nobody")).toEqual([]);
  });

  it("keeps a row with a problem in sight when its changes are filtered out", () => {
    const refused = wrenPlan({ problem: { kind: "gone" } });
    const only = { ...NO_FILTERS, facets: { ...NO_FILTERS.facets, kind: new Set(["merged"]) } };
    expect(filterRows(reviewRows(plansOf(refused)), only).rows).toHaveLength(1);
  });

  it("goes from all kinds to fewer, and from one source back to all", () => {
    const kinds = toggleFacet(NO_FILTERS, "kind", "fill", ["fill", "updated"]).facets.kind;
    expect([...(kinds ?? [])]).toEqual(["updated"]);
    const source = toggleFacet(NO_FILTERS, "source", HARBOUR, [HARBOUR]);
    expect(toggleFacet(source, "source", HARBOUR, [HARBOUR]).facets.source).toBeNull();
  });

  it("sorts without touching what it was given", () => {
    const { rows: shown } = filterRows(rows, NO_FILTERS);
    const ids = (sort: "name" | "decisions" | "run") => sortRows(shown, sort, "en").map(({ row }) => row.id);
    expect([ids("name"), ids("decisions"), ids("run")]).toEqual([
      ["8", "7"],
      ["7", "8"],
      ["7", "8"],
    ]);
  });
});

describe("planBulk", () => {
  const all = filterRows(rows, NO_FILTERS).rows;

  it("accepts the safe changes only, and counts what stays", () => {
    const bulk = planBulk(all, "safe");
    expect([bulk.performers, bulk.changes, bulk.left]).toEqual([1, 5, 6]);
    expect(Object.keys(bulk.requests[0]?.choices ?? {})).not.toContain("birthdate");
    expect(countBulk(all, "safe")).toBe(5);
  });

  it("leaves alone what a filter on the field hides", () => {
    const filters = toggleFacet(NO_FILTERS, "field", "country", []);
    const bulk = planBulk(filterRows(rows, filters).rows, "safe");
    expect(Object.keys(bulk.requests[0]?.choices ?? {})).toEqual(["country"]);
  });

  it("keeps decisions as they are, but never one that is ambiguous", () => {
    const bulk = planBulk(all, "keep");
    expect([bulk.performers, bulk.changes]).toEqual([1, 6]);
    expect(Object.values(bulk.requests[0]?.choices ?? {}).every((choice) => choice?.type === "keep")).toBe(true);
    expect(countBulk(all, "keep")).toBe(6);
  });
});

describe("filtersFromQuery", () => {
  it("reads a kind or a heap from the address, and takes nonsense for the decisions", () => {
    expect([...(filtersFromQuery("?kind=conflict").facets.kind ?? [])]).toEqual(["conflict"]);
    expect([...(filtersFromQuery("?heap=safe").facets.kind ?? [])].sort()).toEqual(["fill", "updated"]);
    expect(filtersFromQuery("?kind=<script>")).toBe(INITIAL_FILTERS);
  });
});
