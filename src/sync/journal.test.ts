import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { type Journal, markRecords, oldImageOf, openRecords, type UndoRecord, type UndoState } from "./journal";

const PICTURE = "data:image/png;base64,AAAA";

function record(id: string, more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, undoes: null } as const;
  return { ...about, id, state: "applied", fields: [], ...more };
}

function journal(records: readonly UndoRecord[], more: Partial<Journal> = {}) {
  const kv = new MemoryKeyValue<UndoRecord>();
  for (const one of records) kv.map.set(one.id, one);
  return Object.assign(kv, more);
}

describe("the old picture", () => {
  const apart = journal([], { pictures: { get: async (id: string) => (id === "r" ? PICTURE : undefined) } });

  it("is that of the record, also where there was none", async () => {
    expect(await oldImageOf(apart, record("r", { oldImage: "data:own" }))).toBe("data:own");
    expect(await oldImageOf(apart, record("r", { oldImage: null }))).toBeNull();
    expect(await oldImageOf(apart, record("r", { oldImage: "data:own", oldImageSize: 8 }))).toBe("data:own");
  });

  it("is not looked for where the picture was not touched", async () => {
    expect(await oldImageOf(apart, record("r"))).toBeUndefined();
  });

  it("is found where it is kept apart, unless its bytes are lost", async () => {
    expect(await oldImageOf(apart, record("r", { oldImageSize: PICTURE.length }))).toBe(PICTURE);
    expect(await oldImageOf(apart, record("lost", { oldImageSize: 8 }))).toBeUndefined();
    expect(await oldImageOf(journal([]), record("r", { oldImageSize: 8 }))).toBeUndefined();
  });
});

describe("records whose outcome is not known", () => {
  const states: readonly UndoState[] = ["open", "applied", "not-applied", "unclear", "undone"];
  const all = states.map((state) => record(state, { state }));

  it("are the open ones alone", async () => {
    expect((await openRecords(journal(all))).map(({ id }) => id)).toEqual(["open"]);
  });

  it("are read without the others where the journal can", async () => {
    const known = [record("r", { state: "open" })];
    const one = journal(all, { open: async () => known });
    one.entries = () => Promise.reject(new Error("all were read"));
    expect(await openRecords(one)).toBe(known);
  });

  it("are settled by their ids; those that are gone stay gone", async () => {
    const one = journal([record("a", { state: "open" }), record("b", { state: "open" })]);
    await markRecords(one, ["a", "gone"], "not-applied");
    expect([...one.map.values()].map(({ id, state }) => [id, state])).toEqual([
      ["a", "not-applied"],
      ["b", "open"],
    ]);
  });
});
