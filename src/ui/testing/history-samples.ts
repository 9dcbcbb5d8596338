/** Invented undo records and what lists know of them. */
import type { EntityNow, HistoryEntry } from "../../store/history-contracts";
import type { UndoRecord } from "../../sync/journal";
import { NORTH, START } from "./samples";

/** A change of height and country, applied. */
export function sampleEntry(id: string, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...{ id, runId: "hand", type: "performer", entityId: "1", name: "Wren Thistledown", at: START, state: "applied" },
    ...{ fields: ["height", "country"], undone: [], sources: [NORTH], undoes: null, bytes: 400 },
    ...change,
  };
}

/** The record of `sampleEntry`. */
export function sampleUndo(id: string, change: Partial<UndoRecord> = {}): UndoRecord {
  return {
    ...{ id, runId: "hand", type: "performer", entityId: "1", name: "Wren Thistledown", at: START, state: "applied" },
    fields: [
      { field: "height", before: 170, after: 171, sources: [NORTH], raw: { height_cm: 170 } },
      { field: "country", before: null, after: "NO", sources: [], raw: { country: "" } },
    ],
    undoes: null,
    ...change,
  };
}

/** Stash holds what the sample wrote. */
export function sampleNow(id: string, change: Partial<EntityNow> = {}): EntityNow {
  return {
    gone: false,
    imagePath: null,
    fields: new Map([
      [
        id,
        [
          { field: "height", state: "free", now: 171 },
          { field: "country", state: "free", now: "NO" },
        ],
      ],
    ]),
    ...change,
  };
}
