import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import type { UndoRecord } from "../sync/journal";
import { FileError, historyParts, readHistoryFile } from "./history-file";
import { createJournal, type JournalValue } from "./journal-kv";

const PICTURE = "data:image/png;base64,iVBORw0KGgo=";

function record(change: Partial<UndoRecord> = {}): UndoRecord {
  return {
    ...{ id: "a", runId: "r", type: "performer", entityId: "1", name: "Wren", at: 5, state: "applied", undoes: null },
    fields: [
      { field: "height", before: null, after: 170, sources: ["https://box.example/graphql"], raw: { height: null } },
    ],
    ...change,
  } as UndoRecord;
}

const file = (...records: unknown[]) =>
  JSON.stringify({ format: "performer-site-sync history", version: 1, runs: [], records });
const read = (text: string) => readHistoryFile(text, () => false, 99);

describe("a history file", () => {
  it("holds what the journal holds, and gives it back marked", async () => {
    const journal = createJournal(new MemoryKeyValue<JournalValue>());
    const links = { stash_ids: [{ endpoint: "e", stash_id: "s", updated_at: "2026-01-01T00:00:00Z" }] };
    const parent = { name: "Network", localId: "4", links: ["e s"] };
    const field = { field: "stashIds", before: ["e s"], after: null, sources: [], raw: links } as const;
    const studio = { field: "parent", before: parent, after: null, sources: [], raw: {} } as const;
    await journal.setMany([
      ["a", record({ oldImage: PICTURE, oldImageEtag: '"x"' })],
      ["b", record({ id: "b", type: "studio", fields: [field, studio], undoes: "a", undone: ["parent"] })],
      ["c", record({ id: "c", state: "open" })],
      ["d", record({ id: "d", act: { type: "favourite-there", endpoint: "e", favorite: true } })],
    ]);
    const text = (await historyParts(journal, [], { pictures: true, now: 0 })).join("");
    const { records, refused } = read(text);
    expect(refused).toBe(0);
    expect(records.map((one) => one.id)).toEqual(["a", "b", "d"]);
    expect(records[0]).toEqual({ ...record({ oldImage: PICTURE, oldImageEtag: '"x"' }), imported: 99 });
    expect(records[1]).toMatchObject({ fields: [field, studio], undoes: "a", undone: ["parent"] });
    const light = (await historyParts(journal, [], { pictures: false, now: 0 })).join("");
    expect(light).not.toContain("base64");
    expect(read(light).records[0]).not.toHaveProperty("oldImageSize");
  });

  it.each([
    ["an unknown field", record({ fields: [{ ...record().fields[0], field: "details" }] as never })],
    ["a picture that is a page", record({ oldImage: "data:text/html;base64,PHNjcmlwdD4=" })],
    ["a picture with a script in it", record({ oldImage: "data:image/svg+xml;base64,PHN2Zz4=" })],
    ["a picture whose bytes are a page", record({ oldImage: `data:image/png;base64,${btoa("<svg onload=1></svg>")}` })],
    [
      "an address that runs",
      record({
        fields: [
          { ...record().fields[0], field: "urls", before: [" java\u0000script:1", "\u200bjavascript:1"] },
        ] as never,
      }),
    ],
    ["a text of megabytes", record({ name: "x".repeat(1_000_001) })],
    ["a record of no time", record({ at: Number.POSITIVE_INFINITY })],
    ["an outcome that is not known", record({ state: "open" })],
    ["an id that would name something else", record({ id: "image:b" })],
    ["a nested column", record({ fields: [{ ...record().fields[0], raw: { tags: [{ id: 1 }] } }] as never })],
    ["no record at all", 7],
  ])("leaves out %s and counts it", (_name, odd) => {
    const { records, refused } = read(file(odd, record({ id: "good" })));
    expect(refused).toBe(1);
    expect(records.map((one) => one.id)).toEqual(["good"]);
  });

  it("one id twice is taken once", () => {
    expect(read(file(record(), record({ name: "Other" })))).toMatchObject({ refused: 1, records: [{ name: "Wren" }] });
  });

  it("leaves what is here as it is", () => {
    expect(readHistoryFile(file(record()), () => true, 1)).toMatchObject({ records: [], known: 1 });
  });

  it.each([
    ["{", "not-json"],
    ["[]", "other-format"],
    [`{"format":"performer-site-sync history","version":2,"runs":[],"records":[]}`, "other-format"],
  ])("refuses %s", (text, problem) => {
    expect(() => read(text)).toThrow(new FileError(problem as FileError["problem"]));
  });

  it("never throws anything else, whatever the file says, and never reaches a prototype", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), (odd) => {
        const { records, refused } = read(file(...odd));
        expect(records.length + refused).toBe(odd.length);
      }),
      { numRuns: 200 },
    );
    const raw = `{"height":1,"__proto__":{"polluted":true}}`;
    const text = file(record()).replace(`{"height":null}`, raw);
    expect(text).toContain("polluted");
    for (const { fields } of read(text).records) expect(Reflect.get(fields[0]?.raw ?? {}, "polluted")).toBeUndefined();
  });
});
