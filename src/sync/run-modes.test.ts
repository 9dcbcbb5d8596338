import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, runAll, stashId, type World, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import { createLeases, type Lease, writeKey } from "./leases";
import { type Mark, type MarkPage, Marks } from "./marks";
import { runUpdate, runWrites } from "./run";
import type { RunOptions } from "./run-types";
import { NO_TALLY } from "./unattended";
import { WritingStopped } from "./write-pass";

const OPTIONS: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };

/** Performers with a gap; every third has a kept edit beside it. */
function town(count: number) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const one = world({
    library: ids.map((id) =>
      local(id, Number(id) % 3 === 0 ? { country: "SE" } : {}, { stashIds: [stashId(A, `u${id}`)] }),
    ),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) =>
          boxed(`u${id}`, { name: `Person ${id}`, height: 170, country: Number(id) % 3 === 0 ? "NO" : null }),
        ),
      ),
    ],
  });
  for (const id of ids)
    if (Number(id) % 3 === 0)
      one.bases.map.set(baseKey("performer", id), { fields: { country: { winner: A, values: { [A]: "NO" }, at: 1 } } });
  const marks = new MemoryKeyValue<MarkPage>();
  return { ...one, run: { ...one.run, marks, apply: one.apply }, marks };
}

const heights = (one: World, count: number) =>
  Array.from({ length: count }, (_, i) => one.library.at(String(i + 1)).record.height_cm ?? null);
const updates = (one: World) => one.library.calls.filter((call) => call.method === "update");
const marksOf = (one: ReturnType<typeof town>) => new Marks(one.marks, "performer").all();

describe("review", () => {
  it("writes nothing, and marks who was compared", async () => {
    const one = town(30);
    const { result } = await runAll(one);
    expect(updates(one)).toEqual([]);
    expect(result).toMatchObject({ tally: null, counts: { done: 30, written: 0 } });
    const marks = await marksOf(one);
    expect(marks.size).toBe(30);
    expect(marks.get("1")).toMatchObject({ run: "run-1", end: "changes" });
  });
});

describe("safe", () => {
  it("writes what is safe while it goes on, in batches, with undo records of the run; the rest waits", async () => {
    const one = town(60);
    const { result, progress } = await runAll(one, { mode: "safe" });
    expect(heights(one, 60)).toEqual(Array.from({ length: 60 }, () => 170));
    expect(one.library.at("3").record.country).toBe("SE");
    expect(updates(one).map((call) => call.ids.length)).toEqual([25, 25, 10]);
    expect(result).toMatchObject({ counts: { done: 60, written: 60, refused: 0 }, problems: [] });
    // The first batch was written before the source had answered the last.
    expect(progress.some((now) => (now.written ?? 0) > 0 && now.done < 60)).toBe(true);
    const records = [...one.journal.map.values()];
    expect(records).toHaveLength(60);
    expect(records.every(({ runId, state }) => runId === "run-1" && state === "applied")).toBe(true);
    expect((await marksOf(one)).size).toBe(60);
  });

  it("lists who could not be written, with the reason, and goes on", async () => {
    const one = town(30);
    one.library.before = ({ method, ids }) => {
      if (method === "update" && ids.includes("7")) one.library.remove("7");
    };
    const { result } = await runAll(one, { mode: "safe" });
    expect(result.counts).toMatchObject({ done: 30, written: 29, refused: 1 });
    expect(result.problems).toMatchObject([{ id: "7", name: "Person 7", problem: { kind: "refused" } }]);
  });

  it("stops where nothing can be journalled, writes nothing more, and has its place", async () => {
    const one = town(60);
    one.library.before = ({ method }) => {
      if (method === "update") one.journal.broken = new Error("disk full");
    };
    await expect(runAll(one, { mode: "safe" })).rejects.toThrow(WritingStopped);
    one.library.before = () => {};
    one.journal.broken = null;
    expect(updates(one)).toHaveLength(1);
    const reached = (await marksOf(one)).size;
    expect(reached).toBeLessThan(60);
    const again = { ...one, run: { ...one.run, resumes: true } };
    const { result } = await runAll(again, { mode: "safe" });
    expect(heights(one, 60)).toEqual(Array.from({ length: 60 }, () => 170));
    expect(result.counts).toMatchObject({ total: 60, done: 60, doneBefore: reached });
  });

  it("leaves to another tab what that one is writing", async () => {
    const one = town(3);
    const kv = new MemoryKeyValue<Lease>();
    const tabs = ["a", "b"].map((tab) => createLeases(kv, { clock: one.clock, tab, page: `page-${tab}` }));
    await tabs[1]?.take([writeKey("performer", "2")], 0);
    const apply = { ...one.apply, leases: tabs[0]! };
    const { result } = await runAll({ ...one, run: { ...one.run, apply } } as World, { mode: "safe" });
    expect(result.problems).toMatchObject([{ id: "2", problem: { kind: "busy" } }]);
    expect(heights(one, 3)).toEqual([170, null, 170]);
  });
});

describe("everything", () => {
  it("compares, counts what it would write, and writes exactly that once it is told to", async () => {
    const one = town(30);
    const { result } = await runAll(one, { mode: "everything" });
    expect(updates(one)).toEqual([]);
    expect(result.tally).toEqual({ ...NO_TALLY, performers: 30, changes: 40, kept: 10, fills: 30 });
    const options = { ...OPTIONS, mode: "everything" } as const;
    const events = { onProgress: () => {}, onPlans: async () => {} };
    const written = await one.clock.until(
      runWrites(options, { ...one.run, settings: one.settings }, events, new AbortController().signal),
    );
    expect(written.counts).toMatchObject({ written: 30, refused: 0, toWrite: 0 });
    expect(one.library.at("3").record).toMatchObject({ country: "NO", height_cm: 170 });
    expect(updates(one).flatMap((call) => call.ids)).toHaveLength(30);
    expect([...(await marksOf(one)).values()].filter((mark: Mark) => mark.todo)).toEqual([]);
  });

  it("counts every field it will write, an old name that becomes an alias too, each as one sort", async () => {
    const mine = { name: "Mara Dell", eye_color: "BLUE", height_cm: 168 };
    const one = world({
      library: ["1", "2"].map((id) =>
        local(
          id,
          { ...mine, name: `Mara ${id}` },
          { stashIds: [stashId(A, `u${id}`)], locks: id === "2" ? ["aliases"] : [] },
        ),
      ),
      sources: (clock) => [
        new ScriptedSource(
          A,
          clock,
          ["1", "2"].map((id) => boxed(`u${id}`, { name: `Mara Vale ${id}`, height: 170, country: "NO" })),
        ),
      ],
    });
    const marks = new MemoryKeyValue<MarkPage>();
    for (const id of ["1", "2"])
      one.bases.map.set(baseKey("performer", id), { fields: { height: { winner: A, values: { [A]: 168 }, at: 1 } } });
    const all = { ...one, run: { ...one.run, marks, apply: one.apply } };
    const { result } = await runAll(all, { mode: "everything" });
    expect(result.tally).toEqual({
      ...NO_TALLY,
      performers: 2,
      changes: 7,
      differs: 2,
      updates: 2,
      fills: 2,
      names: 1,
    });
    const events = { onProgress: () => {}, onPlans: async () => {} };
    const options = { ...OPTIONS, mode: "everything" } as const;
    await one.clock.until(
      runWrites(options, { ...all.run, settings: one.settings }, events, new AbortController().signal),
    );
    expect([...one.journal.map.values()].flatMap(({ fields }) => fields)).toHaveLength(7);
    expect(one.library.at("1").record.alias_list).toEqual(["Mara 1"]);
  });

  it("does not write what was compared anew since it was counted", async () => {
    const one = town(3);
    await runAll(one, { mode: "everything" });
    const plan = one.plans.map.get("2")!;
    one.plans.map.set("2", { ...plan, runId: "another" });
    const events = { onProgress: () => {}, onPlans: async () => {} };
    const options = { ...OPTIONS, mode: "everything" } as const;
    await one.clock.until(
      runWrites(options, { ...one.run, settings: one.settings }, events, new AbortController().signal),
    );
    expect(heights(one, 3)).toEqual([170, null, 170]);
  });
});

describe("limits", () => {
  it("leaves out who was compared lately, but not who a source failed for", async () => {
    const one = town(10);
    one.sources[0]?.script.set("u4", { status: "failed", failure: { kind: "server", status: 503 } });
    await runAll(one);
    one.sources[0]?.script.clear();
    await one.clock.advance(3 * 86_400_000);
    await runAll(one, { selection: { ids: ["1", "2"] } });
    const { last } = await runAll(one, { staleDays: 2 });
    expect(last.total).toBe(8);
    const { last: next } = await runAll(one, { staleDays: 7 });
    expect(next.total).toBe(0);
  });

  it("a run that goes on asks nobody twice and keeps its figures", async () => {
    const one = town(120);
    const stop = new AbortController();
    const source = one.sources[0] as ScriptedSource;
    source.before = (keys) => {
      if (keys.includes("u101")) stop.abort(new Error("paused"));
    };
    await expect(runAll(one, {}, stop.signal)).rejects.toThrow("paused");
    source.before = () => {};
    source.asked.length = 0;
    const events = { onProgress: () => {}, onPlans: async () => {} };
    const deps = { ...one.run, settings: one.settings, resumes: true };
    const { counts } = await one.clock.until(runUpdate(OPTIONS, deps, events, new AbortController().signal));
    expect(source.asked).toEqual(Array.from({ length: 20 }, (_, i) => `u${i + 101}`));
    expect(counts).toMatchObject({ total: 120, done: 120, doneBefore: 100, withChanges: 120, unchanged: 0 });
  });
});
