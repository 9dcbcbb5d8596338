import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { markRecords, oldImageOf, openRecords, type UndoRecord } from "../sync/journal";
import { indexed } from "./history-index";
import { createJournal, createNotes, type JournalValue } from "./journal-kv";

const PICTURE = `data:image/png;base64,${"A".repeat(5000)}`;

function record(id: string, change: Partial<UndoRecord> = {}): UndoRecord {
  const fields = [{ field: "height", before: null, after: 170, sources: [], raw: {} }] as const;
  return {
    id,
    runId: "r",
    type: "performer",
    entityId: "1",
    name: "P",
    at: 1,
    state: "applied",
    fields,
    undoes: null,
    ...change,
  };
}

function disk() {
  const raw = new MemoryKeyValue<JournalValue>();
  return { raw, journal: createJournal(raw) };
}

describe("the journal in the database", () => {
  it("keeps a picture beside its record, in one transaction, and finds it again", async () => {
    const { raw, journal } = disk();
    let transactions = 0;
    const set = raw.setMany.bind(raw);
    raw.setMany = (entries) => {
      transactions += 1;
      return set(entries);
    };
    await journal.set("a", record("a", { oldImage: PICTURE }));
    expect(transactions).toBe(1);
    expect(await journal.get("a")).toMatchObject({ oldImageSize: PICTURE.length });
    expect(JSON.stringify(await journal.entries())).not.toContain("AAAA");
    expect(await oldImageOf(journal, record("a", { oldImageSize: 5 }))).toBe(PICTURE);
    expect(await journal.keys()).toEqual(["a"]);
  });

  it("a record written again without its picture keeps it; a deleted one loses it", async () => {
    const { raw, journal } = disk();
    await journal.set("a", record("a", { oldImage: PICTURE }));
    await markRecords(journal, ["a"], "undone");
    expect(await oldImageOf(journal, (await journal.get("a")) as UndoRecord)).toBe(PICTURE);
    await journal.delMany(["a"]);
    expect(raw.map.size).toBe(0);
  });

  it("tells no picture from a lost one", async () => {
    const { raw, journal } = disk();
    await journal.setMany([
      ["a", record("a", { oldImage: null })],
      ["b", record("b", { oldImage: PICTURE })],
    ]);
    raw.map.delete("image:b");
    expect(await oldImageOf(journal, (await journal.get("a")) as UndoRecord)).toBeNull();
    expect(await oldImageOf(journal, (await journal.get("b")) as UndoRecord)).toBeUndefined();
  });

  it("understands records of before, with the picture inside and no mark of being open", async () => {
    const { raw, journal } = disk();
    raw.map.set("old", record("old", { oldImage: PICTURE, state: "open" }));
    raw.map.set("done", record("done"));
    expect((await openRecords(journal)).map((one) => one.id)).toEqual(["old"]);
    expect(await oldImageOf(journal, (await journal.get("old")) as UndoRecord)).toBe(PICTURE);
  });

  it("reads only open records at a start", async () => {
    const { raw, journal } = disk();
    await openRecords(journal);
    await journal.setMany(Array.from({ length: 300 }, (_, i) => [`d${i}`, record(`d${i}`)] as const));
    await journal.set("x", record("x", { state: "open" }));
    await journal.set("y", record("y", { state: "open" }));
    await markRecords(journal, ["y"], "applied");
    const read: string[] = [];
    const many = raw.getMany.bind(raw);
    raw.getMany = (keys) => {
      read.push(...keys);
      return many(keys);
    };
    expect((await openRecords(createJournal(raw))).map((one) => one.id)).toEqual(["x"]);
    expect(read.length).toBeLessThanOrEqual(2);
    expect([...raw.map.keys()].filter((key) => key.startsWith("open:"))).toEqual(["open:x"]);
  });

  it("keeps notes apart from records", async () => {
    const { raw, journal } = disk();
    const notes = createNotes(raw);
    const evicted = { runs: 1, changes: 2, bytes: 3, until: 4, at: 5 };
    await notes.set("evicted", evicted);
    expect(await notes.get("evicted")).toEqual(evicted);
    expect(await journal.entries()).toEqual([]);
    await notes.delMany(["evicted"]);
    expect(await notes.get("evicted")).toBeUndefined();
  });
});

describe("the index", () => {
  it("reads everything once, follows what is written here, and finds what another tab wrote", async () => {
    const { raw, journal } = disk();
    await journal.setMany(Array.from({ length: 600 }, (_, i) => [`d${i}`, record(`d${i}`)] as const));
    const { journal: mine, index } = indexed(journal);
    const read: string[] = [];
    const many = raw.getMany.bind(raw);
    raw.getMany = (keys) => {
      read.push(...keys);
      return many(keys);
    };
    await index.load();
    expect(index.entries().size).toBe(600);
    expect(read).toHaveLength(600);
    let heard = 0;
    index.listen(() => {
      heard += 1;
    });
    await mine.set("n", record("n", { oldImage: PICTURE, state: "open" }));
    await mine.delMany(["d0"]);
    expect(heard).toBe(2);
    expect(index.entries().get("n")).toMatchObject({ state: "open", fields: ["height"] });
    expect(index.entries().get("n")?.bytes).toBeGreaterThan(PICTURE.length);
    raw.map.set("theirs", record("theirs"));
    raw.map.delete("d1");
    await index.load();
    expect(index.entries().has("theirs")).toBe(true);
    expect(index.entries().has("d1")).toBe(false);
    expect(read).toHaveLength(601);
  });

  it("gives the records of one entity, newest first, and of that sort only", async () => {
    const { journal } = disk();
    const { journal: mine, index } = indexed(journal);
    await mine.setMany([
      ["a", record("a", { at: 1 })],
      ["b", record("b", { at: 2 })],
      ["c", record("c", { type: "studio" })],
      ["d", record("d", { entityId: "2" })],
    ]);
    expect((await index.ofEntity("performer", "1")).map((one) => one.id)).toEqual(["b", "a"]);
  });
});
