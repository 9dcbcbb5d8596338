import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDiff, worthMarking } from "./text-diff";

const marked = (segments: readonly { text: string; changed: boolean }[]) =>
  segments.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

describe("textDiff", () => {
  it.each([
    ["1994-03-02", "1994-03-20", "1994-03-[02]", "1994-03-[20]"],
    ["2015 -", "2015 - 2025", "2015 -", "2015 -[ 2025]"],
    ["Wren T.", "Wren Thistledown", "Wren [T.]", "Wren [Thistledown]"],
    ["Auburn", "Red", "[Auburn]", "[Red]"],
    ["168 cm", "170 cm", "[168] cm", "[170] cm"],
  ])("%s → %s", (before, after, left, right) => {
    const diff = textDiff(before, after);
    expect([marked(diff.before), marked(diff.after)]).toEqual([left, right]);
  });

  it("marks nothing in part when only a hyphen is alike", () => {
    expect(worthMarking(textDiff("34D-24-36", "A-B-C"))).toBe(false);
    expect(worthMarking(textDiff("same", "same"))).toBe(false);
  });

  it("gives both texts back whole, and equal texts unmarked", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const diff = textDiff(a, b);
        expect(diff.before.map((s) => s.text).join("")).toBe(a);
        expect(diff.after.map((s) => s.text).join("")).toBe(b);
        const left = diff.before.filter((s) => !s.changed).map((s) => s.text);
        expect(left.join("")).toBe(
          diff.after
            .filter((s) => !s.changed)
            .map((s) => s.text)
            .join(""),
        );
      }),
    );
  });

  it("does not choke on a megabyte", () => {
    const start = performance.now();
    expect(textDiff("a b ".repeat(250_000), "c").after).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
