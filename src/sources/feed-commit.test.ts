import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterBeginning, afterReading, afterSlice, nextSlice } from "./feed-commit";
import { type FeedState, withoutMarks } from "./feed-state";

const BLANK: FeedState = {
  epoch: "e1",
  watermark: 100,
  readAt: 1,
  seen: ["edit a"],
  dirty: new Map(),
  readings: 0,
  rotation: { after: "", at: null },
  perDay: null,
};

const id = fc.constantFrom("a", "b", "c", "d");
/** One thing that a tab does: reads (and commits at once or late), fetches, looks at a slice, begins anew. */
const step = fc.record({
  tab: fc.nat(1),
  act: fc.constantFrom("start", "commit", "fetch", "slice", "reset"),
  ids: fc.uniqueArray(id, { maxLength: 4 }),
  to: fc.integer({ min: 50, max: 400 }),
});

describe("whatever two tabs do in whatever order", () => {
  it("no mark is lost unless a fetch that began after it answered it, and the watermark never moves back", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = BLANK;
        const bases: (FeedState | null)[] = [null, null];
        const owed = new Set<string>();
        for (const { tab, act, ids, to } of steps) {
          const before = state;
          const base = bases[tab] ?? null;
          if (act === "start") bases[tab] = state;
          else if (act === "commit" && base) {
            state = afterReading(state, base, { changed: ids, readAt: 2, watermark: to, seen: [] });
            for (const one of ids) owed.add(one);
          } else if (act === "slice" && base) {
            state = afterSlice(state, base, ids, ids, 3);
            for (const one of ids) owed.add(one);
          } else if (act === "fetch" && base) {
            state = withoutMarks(state, base, ids);
            for (const one of ids) if (base.dirty.get(one) === before.dirty.get(one)) owed.delete(one);
          } else if (act === "reset" && base) {
            state = afterBeginning({ ...state, watermark: null }, base, {
              epoch: `e${to}`,
              watermark: before.watermark ?? 0,
              readAt: 4,
              seen: [],
            });
            state = state.watermark === null ? before : state;
          }
          expect([...owed].filter((one) => !state.dirty.has(one))).toEqual([]);
          expect(state.watermark ?? 0).toBeGreaterThanOrEqual(before.watermark ?? 0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("afterReading", () => {
  const found = { changed: ["a"], readAt: 9, watermark: 200, seen: ["edit b"], perDay: 5 };
  it("moves watermark and marks together", () => {
    const next = afterReading(BLANK, BLANK, found);
    expect(next).toMatchObject({ watermark: 200, readAt: 9, seen: ["edit b"], perDay: 5, readings: 1 });
    expect([...next.dirty]).toEqual([["a", 1]]);
  });
  it("adds only its marks where another tab has moved on, or everything was cleared", () => {
    const other = { ...BLANK, readings: 3, watermark: 300, readAt: 8 };
    expect(afterReading(other, BLANK, found)).toMatchObject({ watermark: 300, readAt: 8, seen: ["edit a"] });
    const cleared = { ...BLANK, epoch: "e2", watermark: null, readAt: null, seen: [] };
    expect(afterReading(cleared, BLANK, found)).toMatchObject({ epoch: "e2", watermark: null, readAt: null });
  });
  it("a look at everything without a feed leaves the watermark, and begins the slices anew", () => {
    const checked = afterReading(BLANK, BLANK, { changed: [], readAt: 9, watermark: null, all: true });
    expect(checked).toMatchObject({ watermark: 100, seen: ["edit a"], readAt: 9, rotation: { after: "", at: 9 } });
  });
});

describe("nextSlice", () => {
  it("goes round", () => {
    const ids = ["d", "a", "c", "b", "e"];
    expect(nextSlice(ids, "", 2)).toEqual(["a", "b"]);
    expect(nextSlice(ids, "b", 2)).toEqual(["c", "d"]);
    expect(nextSlice(ids, "d", 2)).toEqual(["e", "a"]);
    expect(nextSlice(ids, "e", 2)).toEqual(["a", "b"]);
    expect(nextSlice(ids, "bb", 9)).toHaveLength(5);
    expect(nextSlice([], "x", 2)).toEqual([]);
  });
});
