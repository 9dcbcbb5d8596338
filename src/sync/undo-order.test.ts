import { describe, expect, it } from "vitest";
import type { FieldKey } from "./fields";
import type { UndoRecord } from "./journal";
import { newestFirst } from "./undo-order";
import type { UndoItem } from "./undo-types";
import type { MaybeValue } from "./values";

type Change = readonly [field: FieldKey, before: MaybeValue, after: MaybeValue];

/** A record of one performer, `id` and entity in one text ("a1": the record a of performer 1). */
function item(id: string, at: number, ...changes: readonly Change[]): UndoItem {
  const fields = changes.map(([field, before, after]) => ({ field, before, after, sources: [], raw: {} }));
  const entityId = id.slice(-1);
  const about = { runId: null, type: "performer", entityId, name: "Ada", undoes: null, state: "applied" } as const;
  const record: UndoRecord = { ...about, id, at, fields };
  return { record, target: { id } };
}

const order = (...items: readonly UndoItem[]) =>
  newestFirst(items, ({ record }) => record.entityId).map(({ record }) => record.id);

describe("the order of taking back", () => {
  it("is by time, the newest first, across performers", () => {
    const early = item("a1", 1, ["country", null, "NO"]);
    const middle = item("b2", 2, ["country", null, "SE"]);
    const late = item("c3", 3, ["country", null, "DK"]);
    expect(order(middle, early, late)).toEqual(["c3", "b2", "a1"]);
  });

  it("is by the values where the clock was set back between two changes of one performer", () => {
    const first = item("a1", 10, ["country", null, "NO"]);
    const second = item("b1", 4, ["country", "NO", "SE"]);
    expect(order(first, second)).toEqual(["b1", "a1"]);
    expect(order(second, first)).toEqual(["b1", "a1"]);
  });

  it("follows a chain of three whatever their times say", () => {
    const chain = [
      item("a1", 30, ["country", null, "NO"]),
      item("b1", 20, ["country", "NO", "SE"]),
      item("c1", 10, ["country", "SE", "DK"]),
    ];
    expect(order(...chain)).toEqual(["c1", "b1", "a1"]);
  });

  it("lets one common field decide, and takes equal lists for equal", () => {
    const first = item("a1", 10, ["name", "Ada", "Ada Reed"], ["aliases", null, ["Addie"]]);
    const second = item("b1", 4, ["aliases", ["Addie"], ["Addie", "Ady"]]);
    expect(order(first, second)).toEqual(["b1", "a1"]);
  });

  it("is by time where the values say nothing: no common field, other values, or there and back", () => {
    const country = item("a1", 10, ["country", null, "NO"]);
    expect(order(country, item("b1", 4, ["gender", null, "FEMALE"]))).toEqual(["a1", "b1"]);
    expect(order(country, item("b1", 4, ["country", "SE", "DK"]))).toEqual(["a1", "b1"]);
    expect(order(item("a1", 10, ["country", "SE", "NO"]), item("b1", 4, ["country", "NO", "SE"]))).toEqual([
      "a1",
      "b1",
    ]);
  });

  it("turns nobody else's places", () => {
    const first = item("a1", 10, ["country", null, "NO"]);
    const other = item("x2", 7, ["country", "NO", "SE"]);
    const second = item("b1", 4, ["country", "NO", "SE"]);
    expect(order(first, other, second)).toEqual(["b1", "x2", "a1"]);
  });
});
