import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import type { FieldKey } from "./fields";
import type { UndoRecord } from "./journal";
import { noteUndone, standingFields, undoneFields } from "./undo-state";

function record(id: string, fields: readonly FieldKey[], more: Partial<UndoRecord> = {}): UndoRecord {
  const changes = fields.map((field) => ({ field, before: null, after: "x", sources: [], raw: {} }));
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, undoes: null } as const;
  return { ...about, id, state: "applied", fields: changes, ...more };
}

const names = (one: UndoRecord) => standingFields(one).map(({ field }) => field);

async function noted(kept: readonly UndoRecord[], backs: readonly UndoRecord[]) {
  const journal = new MemoryKeyValue<UndoRecord>();
  for (const one of kept) journal.map.set(one.id, one);
  await noteUndone(journal, backs);
  return (id: string) => journal.map.get(id);
}

describe("what of a record stands", () => {
  it("is what was not taken back: all, some or none of it", () => {
    expect(names(record("a", ["height", "country"]))).toEqual(["height", "country"]);
    expect(names(record("a", ["height", "country"], { undone: ["height"] }))).toEqual(["country"]);
    expect(names(record("a", ["height"], { state: "undone" }))).toEqual([]);
    expect(undoneFields(record("a", ["height", "country"], { state: "undone" }))).toEqual(["height", "country"]);
    expect(undoneFields(record("a", ["height"]))).toEqual([]);
  });

  it("is nothing of what was never written", () => {
    expect(names(record("a", ["height"], { state: "not-applied" }))).toEqual([]);
  });
});

describe("a taking back that was carried out", () => {
  it("is applied, and marks the fields it took; the record is undone when none is left", async () => {
    const of = await noted(
      [record("a", ["height", "country"])],
      [record("b", ["height"], { undoes: "a", state: "open" })],
    );
    expect([of("b")?.state, of("a")?.state, of("a")?.undone]).toEqual(["applied", "applied", ["height"]]);
    const all = await noted(
      [record("a", ["height", "country"], { undone: ["height"] })],
      [record("c", ["country"], { undoes: "a" })],
    );
    expect([all("a")?.state, all("a")?.undone]).toEqual(["undone", ["height", "country"]]);
  });

  it("leaves another state as it is while something stands", async () => {
    const of = await noted(
      [record("a", ["height", "country"], { state: "unclear" })],
      [record("b", ["height"], { undoes: "a" })],
    );
    expect(of("a")?.state).toBe("unclear");
  });

  it("of a taking back makes the first record stand again, only in the fields it names", async () => {
    const first = record("a", ["height", "country"], { state: "undone", undone: ["height", "country"] });
    const back = record("b", ["height", "country"], { undoes: "a" });
    const of = await noted([first, back], [record("c", ["height"], { undoes: "b" })]);
    expect([of("a")?.state, of("a")?.undone, of("b")?.undone]).toEqual(["applied", ["country"], ["height"]]);
    const whole = await noted([first, back], [record("c", ["height", "country"], { undoes: "b" })]);
    expect(whole("a")?.state).toBe("applied");
    expect(whole("a")).not.toHaveProperty("undone");
    expect(whole("b")?.state).toBe("undone");
  });

  it("of a record that is gone is noted alone, and one that goes round ends", async () => {
    const of = await noted([], [record("b", ["height"], { undoes: "a" })]);
    expect([of("a"), of("b")?.state]).toEqual([undefined, "applied"]);
    const round = await noted([record("x", ["height"], { undoes: "y" })], [record("y", ["height"], { undoes: "x" })]);
    expect(round("y")).toBeDefined();
  });
});
