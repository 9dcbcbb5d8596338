import { describe, expect, it } from "vitest";
import type { HistoryEntry } from "./history-contracts";
import { overflow } from "./history-space";

function entry(id: string, runId: string | null, at: number, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...{ id, runId, at, type: "performer", entityId: id, name: id, state: "applied", fields: [], undone: [] },
    ...{ sources: [], undoes: null, bytes: 100 },
    ...change,
  };
}

const all = (...entries: HistoryEntry[]) => new Map(entries.map((one) => [one.id, one]));

describe("what goes when the history is full", () => {
  it("nothing while it fits", () => {
    expect(overflow(all(entry("a", "r1", 1), entry("b", "r2", 2)), 200)).toBeNull();
  });

  it("the oldest runs as a whole, until the rest fits", () => {
    const gone = overflow(all(entry("a", "r1", 1), entry("b", "r1", 2), entry("c", "r2", 3), entry("d", "r3", 4)), 250);
    expect(gone).toEqual({ ids: ["a", "b"], runs: 1, changes: 2, bytes: 200, until: 2 });
  });

  it("a taking back goes with what it took back, and keeps its run young", () => {
    const young = entry("back", "r1", 9, { undoes: "a" });
    const gone = overflow(all(entry("a", "r1", 1), young, entry("b", "r2", 2), entry("c", "r3", 3)), 300);
    expect(gone?.ids).toEqual(["b"]);
    const alone = overflow(all(entry("x", null, 1), entry("y", null, 2, { undoes: "x" }), entry("c", "r3", 3)), 150);
    expect(alone).toMatchObject({ ids: ["x", "y"], runs: 1, changes: 1 });
  });

  it("never the newest run, whatever it takes, and never one whose outcome is not known", () => {
    expect(overflow(all(entry("a", "r1", 1, { bytes: 9000 })), 10)).toBeNull();
    const open = all(entry("a", "r1", 1, { state: "open" }), entry("b", "r2", 2), entry("c", "r3", 3));
    expect(overflow(open, 10)?.ids).toEqual(["b"]);
  });
});
