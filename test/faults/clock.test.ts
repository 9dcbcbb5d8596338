/** The clock jumps, back and forth: whatever is kept by time must neither hang nor be lost. */
import { describe, expect, it } from "vitest";
import { type CachedEntity, isExpired } from "../../src/sources/cache";
import { createLimiter } from "../../src/sources/limiter";
import type { Slot } from "../../src/sources/slot";
import { readBook, SILENT_MS } from "../../src/store/run-book";
import { isDue } from "../../src/entry/watch";
import type { UndoRecord } from "../../src/sync/journal";
import { createLeases, type Lease, writeKey } from "../../src/sync/leases";
import type { RunRecord } from "../../src/sync/run-types";
import { newestFirst } from "../../src/sync/undo-order";
import { MemoryKeyValue } from "../memory-kv";
import { VirtualClock } from "../virtual-clock";

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const JUMPS = [-YEAR, -24 * HOUR, -HOUR, -1_000, 1_000, HOUR, 24 * HOUR, YEAR];
const ENDPOINT = "https://box.example/graphql";
const signal = new AbortController().signal;

function lane() {
  const clock = new VirtualClock();
  const slots = new MemoryKeyValue<Slot>();
  const page = (name: string) =>
    createLimiter({
      endpoint: ENDPOINT,
      clock,
      gapMs: () => 2_000,
      random: Math.random,
      slots,
      page: `${name}/${name}`,
    });
  const ask = (limiter: ReturnType<typeof page>) =>
    clock.until(limiter.run(async () => clock.now(), { signal, priority: "bulk" }));
  return { clock, page, ask };
}

describe.each(JUMPS)("the clock is set by %i ms", (jump) => {
  it("a source's slot goes on within the gap, and another tab's too", async () => {
    const { clock, page, ask } = lane();
    const [one, two] = [page("one"), page("two")];
    await ask(one);
    clock.turn(jump);
    const before = clock.now();
    await ask(one);
    await ask(two);
    expect(clock.now() - before).toBeLessThanOrEqual(4_000);
  });

  it("a slow-down that was asked for lasts no longer than it was to last", async () => {
    const { clock, page, ask } = lane();
    const limiter = page("one");
    await clock.until(limiter.slowDown(clock.now() + 30_000, "slow-down"));
    clock.turn(jump);
    const before = clock.now();
    await ask(limiter);
    await ask(page("two"));
    expect(clock.now() - before).toBeLessThanOrEqual(32_000);
  });

  it("a lease holds no longer than it would have", async () => {
    const clock = new VirtualClock();
    const kv = new MemoryKeyValue<Lease>();
    const open = (tab: string) => createLeases(kv, { clock, tab, page: tab });
    const keys = [writeKey("performer", "1")];
    await clock.until(open("one").take(keys, 0));
    clock.turn(jump);
    const before = clock.now();
    const { held } = await clock.until(open("two").take(keys, 200_000));
    expect([...held]).toEqual(keys);
    expect(clock.now() - before).toBeLessThanOrEqual(96_000);
  });

  it("a run that another tab had begun is offered once it must be over", async () => {
    const now = Date.parse("2026-03-01T12:00:00Z");
    const runs = new MemoryKeyValue<RunRecord>();
    const record = { id: "r", tab: "one", startedAt: now, touchedAt: now, end: null, failures: [], options: {} };
    await runs.set("r", record as unknown as RunRecord);
    const [at, later] = await Promise.all(
      [now + jump, now + jump + SILENT_MS].map((time) => readBook(runs, "two", time)),
    );
    const seen = (book: typeof at) => (book?.elsewhere ?? book?.interrupted)?.id;
    expect([seen(at), seen(later)]).toEqual(["r", "r"]);
    // Set back a little, it is taken to run for as long as that; never for a year.
    if (Math.abs(jump) > SILENT_MS) expect(later?.interrupted?.id).toBe("r");
  });

  it("what is cached, and when to look for changes, is decided anew", () => {
    const now = Date.parse("2026-03-01T12:00:00Z");
    const entry: CachedEntity = { fetchedAt: now, selection: "", entities: [] };
    const kept = jump >= 0 && jump < 6 * HOUR;
    expect(isExpired(entry, now + jump, 24 * HOUR)).toBe(!kept);
    expect(isDue({ hours: 12, at: now, changed: 0 }, now + jump)).toBe(jump < 0 || jump >= 12 * HOUR);
  });
});

describe("records are taken back newest first", () => {
  const record = (id: string, at: number, height: readonly [number, number], entityId = "1"): UndoRecord => ({
    ...{ id, at, entityId, runId: null, type: "performer", name: "Ada", state: "applied", undoes: null },
    fields: [{ field: "height", before: height[0], after: height[1], sources: [], raw: {} }],
  });
  const order = (records: readonly UndoRecord[]) =>
    newestFirst(
      records.map((one) => ({ record: one, target: { id: one.id } })),
      (item) => item.record.entityId,
    ).map((item) => item.record.id);

  it("by their times", () => {
    expect(order([record("a", 1, [1, 2]), record("b", 2, [2, 3]), record("c", 3, [3, 4])])).toEqual(["c", "b", "a"]);
  });
  it("by what they say, where the clock was set back between them", () => {
    expect(order([record("a", 100, [1, 2]), record("b", 50, [2, 3]), record("c", 60, [3, 4])])).toEqual([
      "c",
      "b",
      "a",
    ]);
    expect(order([record("a", 100, [1, 2]), record("b", 90, [2, 3]), record("c", 80, [3, 4])])).toEqual([
      "c",
      "b",
      "a",
    ]);
  });
  it("by their times again where the values go round", () => {
    expect(order([record("a", 1, [1, 2]), record("b", 2, [2, 1]), record("c", 3, [1, 2])])).toEqual(["c", "b", "a"]);
  });
  it("whatever belongs to another", () => {
    expect(order([record("a", 100, [1, 2]), record("x", 70, [2, 3], "2"), record("b", 50, [2, 3])])).toEqual([
      "b",
      "x",
      "a",
    ]);
  });
});
