import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, local, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { linkedIds } from "./lane-questions";

const FAILURE = { kind: "server", status: 503, tries: 5 } as const;

function town(count: number, endpoints = [A]) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const upstream = ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170 }));
  return world({
    library: ids.map((id) => local(id, {}, { stashIds: endpoints.map((endpoint) => stashId(endpoint, `u${id}`)) })),
    sources: (clock) => endpoints.map((endpoint) => new ScriptedSource(endpoint, clock, upstream)),
  });
}

describe("progress", () => {
  it("is truthful: done only when every source has answered, and it only grows", async () => {
    const one = town(120, [A, B]);
    const slow = one.sources[1] as ScriptedSource;
    slow.delayMs = 60_000;
    const { progress, last, result } = await runAll(one);
    for (const now of progress) {
      expect(now.done).toBeLessThanOrEqual(Math.min(...now.lanes.map((lane) => lane.done), 120));
      expect(now.done).toBe(now.unchanged + now.withChanges);
    }
    for (const key of ["done", "requests", "libraryRead"] as const)
      expect(progress.every((now, i) => i === 0 || now[key] >= (progress[i - 1]?.[key] ?? 0))).toBe(true);
    expect(last).toMatchObject({
      ...{ phase: "done", done: 120, total: 120, libraryRead: 120, withChanges: 120, failed: 0 },
      ...{ requests: 6, requestsToGo: 0, timeLeftMs: 0 },
    });
    expect(last.endedAt).toBe(one.clock.now());
    expect(result).toMatchObject({ requests: 6, failures: [] });
    expect(progress.some((now) => now.timeLeftMs !== null && now.timeLeftMs > 0)).toBe(true);
  });

  it("promises no more requests a second than the pause between them allows", async () => {
    const one = town(600);
    (one.sources[0] as ScriptedSource).delayMs = 100;
    const pause = one.settings.delaySeconds * 1000;
    const { progress } = await runAll(one);
    const told = progress.filter((now) => now.timeLeftMs !== null && now.requests > 0);
    expect(Math.max(...told.map((now) => now.requestsToGo))).toBeGreaterThan(9);
    for (const now of told) expect(now.timeLeftMs).toBeGreaterThanOrEqual(now.requestsToGo * pause);
  });

  it("phases go library, sources, done", async () => {
    const { progress } = await runAll(town(3));
    const phases = [...new Set(progress.map((now) => now.phase))];
    expect(phases[0]).toBe("library");
    expect(phases.at(-1)).toBe("done");
    expect(phases).toContain("sources");
  });

  it("counts the names still to ask as what they are", async () => {
    const one = world({
      library: Array.from({ length: 60 }, (_, i) => local(String(i), {})),
      sources: (clock) => [new ScriptedSource(A, clock)],
    });
    const { progress, last } = await runAll(one, { nameSearch: true });
    expect(Math.max(...progress.map((now) => now.requestsToGo))).toBe(2);
    expect(last).toMatchObject({ requests: 2, requestsToGo: 0, done: 60, unchanged: 60 });
  });

  it("an empty library and no sources end at once", async () => {
    expect((await runAll(world({ library: [] }))).last).toMatchObject({ phase: "done", total: 0, done: 0 });
    const { last } = await runAll(world({ library: [local("1")], off: [A] }));
    expect(last).toMatchObject({ phase: "done", total: 1, done: 1, unchanged: 1 });
  });
});

describe("sources that fail", () => {
  it("do not stop the others; the performers concerned are listed with the reason", async () => {
    const one = town(60, [A, B]);
    (one.sources[1] as ScriptedSource).down = FAILURE;
    const { last, result } = await runAll(one);
    expect(last).toMatchObject({ done: 60, withChanges: 60, failed: 60 });
    expect(last.lanes.map((lane) => lane.state)).toEqual(["done", "failed"]);
    expect(result.failures).toHaveLength(60);
    expect(result.failures[0]).toEqual({ id: "1", name: "Person 1", endpoint: B, failure: FAILURE });
  });

  it("with one performer only: that one fails, counted once however many ids it has", async () => {
    const one = town(3);
    one.library.edit("1", { stash_ids: [stashId(A, "x1"), stashId(A, "x2")] });
    for (const id of ["x1", "x2"]) one.sources[0]?.script.set(id, { status: "failed", failure: FAILURE });
    const { last } = await runAll(one);
    expect(last.lanes).toMatchObject([{ state: "done", failed: 1, total: 3, done: 3 }]);
    expect(last).toMatchObject({ failed: 1, done: 3, withChanges: 2 });
  });
});

describe("reading the library", () => {
  it("goes on past a page with gaps", async () => {
    const one = town(1500);
    one.library.remove("7");
    const ids = Array.from({ length: 1500 }, (_, i) => String(i + 1));
    const { last } = await runAll(one, { selection: { ids } });
    expect(last).toMatchObject({ total: 1499, done: 1499 });
    expect(one.library.requests("page")).toBe(2);
  });

  it("failing, the run says so and asks no source", async () => {
    const one = town(1);
    one.library.before = () => {
      throw new Error("Stash is gone");
    };
    await expect(runAll(one)).rejects.toThrow("Stash is gone");
    expect(one.sources[0]?.requests).toBe(0);
  });
});

describe("stopping", () => {
  it("keeps what was compared; a second run brings the same end", async () => {
    const one = town(200, [A, B]);
    const stop = new AbortController();
    (one.sources[0] as ScriptedSource).before = (keys) => {
      if (keys.includes("u101")) stop.abort(new Error("stopped"));
    };
    await expect(runAll(one, {}, stop.signal)).rejects.toThrow("stopped");
    const kept = one.plans.map.size;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(200);
    (one.sources[0] as ScriptedSource).before = () => {};
    const { last } = await runAll(one);
    expect(last).toMatchObject({ done: 200, withChanges: 200 });
    expect(one.plans.map.size).toBe(200);
  });

  it("aborted before it began: asks nobody", async () => {
    const one = town(1);
    await expect(runAll(one, {}, AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
    expect(one.sources[0]?.requests).toBe(0);
  });

  it("a store that fails ends the run, and no source is asked on behind its back", async () => {
    // What is linked to A differs and would be stored; B's 500 are equal, so B itself meets no failure.
    const many = Array.from({ length: 500 }, (_, i) => String(i + 2));
    const one = world({
      library: [
        local("1", {}, { stashIds: [stashId(A, "u1")] }),
        ...many.map((id) => local(id, {}, { stashIds: [stashId(B, `u${id}`)] })),
      ],
      sources: (clock) => [
        new ScriptedSource(A, clock, [boxed("u1", { name: "Person 1", height: 170 })]),
        new ScriptedSource(
          B,
          clock,
          many.map((id) => boxed(`u${id}`, { name: `Person ${id}` })),
        ),
      ],
    });
    (one.sources[0] as ScriptedSource).delayMs = 3000;
    one.plans.setMany = async () => Promise.reject(new Error("disk full"));
    await expect(runAll(one)).rejects.toThrow("disk full");
    const asked = one.sources.map((source) => source.requests);
    await one.clock.advance(600_000);
    expect(one.sources.map((source) => source.requests)).toEqual(asked);
  });
});

it("ids of one endpoint only", () => {
  const performer = local("1", {}, { stashIds: [stashId(A, "a"), stashId(B, "b"), stashId(A, "c")] });
  expect(linkedIds(performer, A)).toEqual(["a", "c"]);
});
