/** The figures that no machine's speed can change, small, in every run of the tests; the full ones: `npm run bench`. */
import { resolve } from "node:path";
import { describe, expect, it, test } from "vitest";
import { tooSoon } from "./bench-boxes";
import { measureCrashes } from "./crashes";
import { measureTroubles } from "./delays";
import { jsonLine, judge, type LIMITS, type Measured, table } from "./figure";
import { measureFirstSync, measureParallel } from "./first-sync";
import { measureMatching } from "./matching";
import { isBuilt, measureSizes } from "./sizes";
import { measureNextDay } from "./next-day";
import { measureWrites } from "./writes";

const ROOT = resolve(import.meta.dirname, "../..");

/** What all scripts and styles may take for now: more than `LIMITS` wants. */
const GROWN_KB = 222;

/** What was missed, with its numbers. */
function missed(seen: readonly Measured[]): readonly string[] {
  return seen
    .map(judge)
    .filter((figure) => !figure.met)
    .map(jsonLine);
}

describe("budgets", () => {
  test("first sync", async () => expect(missed(await measureFirstSync(200))).toEqual([]));
  test("next day", async () =>
    expect(missed([await measureNextDay({ performers: 400, ours: 20, changed: 150 })])).toEqual([]));
  test("sources side by side", async () => expect(missed([await measureParallel(200)])).toEqual([]));
  test("delay and losses among troubles", async () => expect(missed(await measureTroubles(40, 2))).toEqual([]));
  test("crashes", async () => expect(missed([await measureCrashes(60, 12)])).toEqual([]));
  test("writes", async () => expect(missed([await measureWrites(200, 660)])).toEqual([]));
  test("matches", async () => expect(missed(await measureMatching(200))).toEqual([]));
  // `npm test` builds before; for this file alone run `npm run build` first.
  test("size of the entry script", () =>
    expect(isBuilt(ROOT) ? missed(measureSizes(ROOT).slice(0, 1)) : "npm run build comes first").toEqual([]));
  // docs/bench.md says by how much the whole misses its limit; until it is met it must not grow.
  test("size of the whole", () => expect(measureSizes(ROOT)[1]?.value).toBeLessThan(GROWN_KB));
});

describe("the measures can show other than what is wanted", () => {
  const span = (start: number, end: number) => ({ start, end, fault: null });
  it("requests that come too soon or overlap are counted", () => {
    expect(tooSoon([span(0, 100), span(2100, 2200), span(4200, 4300)], 2000)).toBe(0);
    expect(tooSoon([span(0, 100), span(2099, 2200)], 2000)).toBe(1);
    expect(tooSoon([span(0, 9000), span(100, 200), span(5000, 5100)], 0)).toBe(2);
  });
  it("tabs that know nothing of each other do not keep the delay", async () => {
    const [violations] = await measureTroubles(20, 1, true);
    expect(violations?.value).toBeGreaterThan(5);
  });
  it("limits hold both ways", () => {
    const figure = { unit: "", versus: "", ratio: 0.5 };
    const met = (name: keyof typeof LIMITS, value: number, by?: "ratio") =>
      judge({ ...figure, name, value, ...(by && { by }) }).met;
    expect([met("write_requests", 20), met("write_requests", 21)]).toEqual([true, false]);
    expect([met("plan_rate", 20_000), met("plan_rate", 19_999)]).toEqual([true, false]);
    expect([met("review_rows", 199), met("review_rows", 200)]).toEqual([true, false]);
    expect([met("sources_in_parallel", 9, "ratio"), met("first_sync_wall", 0, "ratio")]).toEqual([true, false]);
    expect(met("match_recall", Number.NaN)).toBe(false);
    expect(table([judge({ ...figure, name: "match_recall", value: 0.5 })])).toContain("**MISSED**");
  });
});
