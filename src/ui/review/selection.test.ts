import { describe, expect, it } from "vitest";
import { NOTHING_SELECTED, prune, selectAll, toggleRange, toggleRow } from "./selection";

const order = ["a", "b", "c", "d", "e"];
const ids = (selection: { ids: ReadonlySet<string> }) => [...selection.ids].sort().join("");

describe("selection", () => {
  it("switches one, then a range in either direction", () => {
    const one = toggleRow(NOTHING_SELECTED, "d");
    expect(ids(toggleRange(one, "b", order))).toBe("bcd");
    expect(ids(toggleRange(toggleRange(one, "b", order), "c", order))).toBe("d");
  });

  it("starts anew when the anchor is not shown any more", () => {
    expect(ids(toggleRange({ ids: new Set(["x"]), anchor: "x" }, "b", order))).toBe("bx");
  });

  it("drops what no longer waits, and is the same object when nothing left", () => {
    const all = selectAll(order);
    expect(ids(prune(all, (id) => id !== "c"))).toBe("abde");
    expect(prune(all, () => true)).toBe(all);
  });
});
