import { describe, expect, it } from "vitest";
import { FIELD_ROWS } from "../fields";
import type { Kind } from "./kind";

const KINDS = [...new Map<string, Kind>(FIELD_ROWS.map(({ kind }) => [kind.name, kind])).values()];

describe("every kind", () => {
  // A ratio, not a time: what takes ten times the text may take about ten times as long, never a hundred times.
  it.each(KINDS)("$name takes time in proportion to a hostile text", (kind) => {
    const once = (size: number) => {
      const began = performance.now();
      for (const part of ["/", " - ", "; ", "https://a.example//"]) {
        const hostile = part.repeat(size / part.length);
        const value = kind.parse(kind.list ? [hostile] : hostile);
        kind.equal(value, value);
        kind.parse(hostile);
      }
      return performance.now() - began;
    };
    const best = (size: number) => Math.min(once(size), once(size), once(size));
    best(1e4);
    // A busy machine may take its time with one of the two; what is worse than linear is so every time.
    let linear = false;
    for (let tries = 0; tries < 6 && !linear; tries += 1) linear = best(1e6) < 40 * best(1e5) + 20;
    expect(linear).toBe(true);
  });
});
