import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change, FeedPage } from "./feed-page";
import { readFeed, type SendPage } from "./feed-reading";

interface Row {
  id: string;
  time: number;
}

/** A list by time, newest first, that others change between any two requests. Rows of one time stand in any order. */
class Upstream {
  rows: Row[];
  edits: Row[] = [];
  requests = 0;
  time: number;
  /** Runs before each request but the first. */
  meanwhile: () => void = () => undefined;

  constructor(count: number) {
    this.rows = Array.from({ length: count }, (_, index) => ({ id: `r${index}`, time: 1000 + index * 10 }));
    this.time = 1000 + count * 10;
  }

  touch(id: string): void {
    const row = this.rows.find((one) => one.id === id);
    if (row) row.time = this.time += 10;
  }

  readonly send: SendPage = async (page, sizes, far): Promise<FeedPage> => {
    if (this.requests > 0) this.meanwhile();
    this.requests += 1;
    const cut = (list: Row[], kind: string, per: number, at = page): Change[] =>
      [...list]
        .sort((a, b) => b.time - a.time || (a.id + page < b.id + page !== (page % 2 === 0) ? -1 : 1))
        .slice((at - 1) * per, at * per)
        .map(({ id, time }) => ({ key: `${kind} ${id} ${time}`, ids: [id], time }));
    return {
      edits: sizes.edits === null ? [] : cut(this.edits, "edit", sizes.edits),
      rows: sizes.rows === null ? [] : cut(this.rows, "row", sizes.rows),
      far: far === null ? [] : [...cut(this.edits, "edit", 1, far), ...cut(this.rows, "row", 1, far)],
    };
  };
}

const idsOf = (changes: readonly Change[]) => new Set(changes.flatMap((one) => one.ids));

async function reading(upstream: Upstream, from: number, pageSize = 10, maxRequests = 1000) {
  const outcome = await readFeed(upstream.send, { from, pageSize, maxRequests });
  if (outcome.type !== "read") throw new Error(outcome.type);
  return outcome.reading;
}

describe("readFeed", () => {
  it("reads one page when that reaches back far enough", async () => {
    const upstream = new Upstream(100);
    const { changes, newest } = await reading(upstream, 1950);
    expect(upstream.requests).toBe(1);
    expect(newest).toBe(1990);
    expect([...idsOf(changes)].sort()).toEqual(expect.arrayContaining(["r95", "r96", "r97", "r98", "r99"]));
  });

  it("reads to the end of a short list", async () => {
    expect(idsOf((await reading(new Upstream(25), 0)).changes).size).toBe(25);
    expect((await reading(new Upstream(0), 0)).newest).toBeNull();
  });

  it("stops a list that has reached back while the other goes on", async () => {
    const upstream = new Upstream(5);
    upstream.edits = Array.from({ length: 60 }, (_, index) => ({ id: `e${index}`, time: 1000 + index }));
    const { changes } = await reading(upstream, 1000, 20);
    expect(changes.filter((one) => one.key.startsWith("edit"))).toHaveLength(60);
  });

  it("misses nothing, whatever changes or vanishes while it reads", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 140 }),
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.array(fc.tuple(fc.boolean(), fc.nat(139)), { maxLength: 4 }), { maxLength: 12 }),
        async (count, since, script) => {
          const upstream = new Upstream(count);
          const from = 1000 + since * 10;
          const steps = [...script];
          const touched = new Set<string>();
          upstream.meanwhile = () => {
            for (const [vanish, at] of steps.shift() ?? []) {
              const id = `r${at}`;
              if (vanish) upstream.rows = upstream.rows.filter((row) => row.id !== id);
              else upstream.touch(id);
              touched.add(id);
            }
          };
          const before = upstream.rows.filter((row) => row.time >= from).map((row) => row.id);
          const outcome = await readFeed(upstream.send, { from, pageSize: 24, maxRequests: 1000 }).catch(() => null);
          // Given up is no reading: nothing moves.
          if (outcome?.type !== "read") return;
          const seen = idsOf(outcome.reading.changes);
          const there = new Set(upstream.rows.map((row) => row.id));
          const missed = before.filter((id) => there.has(id) && !seen.has(id));
          expect(missed).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("notices that rows above a seam have gone", async () => {
    const upstream = new Upstream(140);
    upstream.meanwhile = () => {
      if (upstream.requests === 1) upstream.rows = upstream.rows.filter((row) => Number(row.id.slice(1)) < 135);
    };
    const { changes } = await reading(upstream, 0, 40);
    expect([...idsOf(changes)].filter((id) => Number(id.slice(1)) < 135)).toHaveLength(135);
  });

  it("reads larger pages when rows of one time stand at a seam, and gives up when nothing helps", async () => {
    const upstream = new Upstream(60);
    for (const row of upstream.rows.slice(36, 46)) row.time = 1360;
    const { changes } = await reading(upstream, 0, 20);
    expect(idsOf(changes).size).toBe(60);
    const same = new Upstream(2000);
    for (const row of same.rows) row.time = 1000;
    await expect(reading(same, 0, 100)).rejects.toThrow("moved while it was read");
  });

  it("gives up at once when it would take far more than it is worth, and says what was newest", async () => {
    const upstream = new Upstream(10_000);
    const outcome = await readFeed(upstream.send, { from: 0, pageSize: 10, maxRequests: 5 });
    expect(outcome).toEqual({ type: "too-far", newest: 1000 + 9999 * 10 });
    expect(upstream.requests).toBe(1);
  });

  it("does not take pages that no longer reach further for the whole", async () => {
    const outcome = await readFeed(new Upstream(60).send, { from: 0, pageSize: 10, maxRequests: 1000 });
    expect(outcome.type).toBe("too-far");
  });

  it("never sends more than it was allowed to reach back, but for the last look at page 1", async () => {
    const upstream = new Upstream(200);
    const outcome = await readFeed(upstream.send, { from: 0, pageSize: 10, maxRequests: 8 });
    expect(outcome.type).toBe("too-far");
    expect(upstream.requests).toBeLessThanOrEqual(8);
  });

  it("fails as a whole when a page does", async () => {
    const upstream = new Upstream(100);
    upstream.meanwhile = () => {
      throw new Error("cut");
    };
    await expect(reading(upstream, 0, 30)).rejects.toThrow("cut");
  });
});
