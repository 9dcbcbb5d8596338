/** A run that was paused or cut off and went on ends as one that was not (run-earlier). */
import { describe, expect, it } from "vitest";
import {
  BOX_A as A,
  BOX_B as B,
  boxed,
  diffOf,
  local,
  planOf,
  runAll,
  stashId,
  type World,
  world,
} from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { type MarkPage, Marks } from "./marks";
import type { RunOptions } from "./run-types";

const COUNT = 70;
const IDS = Array.from({ length: COUNT }, (_, i) => String(i + 1));
const isPair = (id: string) => Number(id) % 10 === 1;

/**
 * Everybody has a height that A had once; of every ten, the first and the last have ids at A that were merged into one. B
 * answers later, and not to the first.
 */
function town() {
  const marks = new MemoryKeyValue<MarkPage>();
  const one = world({
    library: IDS.map((id) =>
      local(
        id,
        { height_cm: 168 },
        { stashIds: [stashId(A, `a${id}`), ...(isPair(id) ? [] : [stashId(B, `b${id}`)])] },
      ),
    ),
    sources: (clock) => {
      const a = new ScriptedSource(A, clock);
      const b = new ScriptedSource(B, clock);
      b.delayMs = 7000;
      for (const id of IDS) {
        const merged = Number(id) % 10 < 2 ? `z${Math.floor((Number(id) - 1) / 10)}` : null;
        const name = `Person ${id}`;
        a.put(boxed(`a${id}`, { name, height: 170 }, merged === null ? {} : { deleted: true, mergedInto: merged }));
        b.put(boxed(`b${id}`, { name, country: "NO" }));
        if (merged !== null) a.put(boxed(merged, { name, height: 170 }));
        for (const entityId of [`a${id}`, ...(merged === null ? [] : [merged])])
          a.edits.set(entityId, [
            {
              id: `e-${entityId}`,
              entityId,
              closed: "2025-01-02T10:00:00Z",
              before: { height: 168 },
              after: { height: 170 },
            },
          ]);
      }
      return [a, b];
    },
  });
  return { ...one, marks, run: { ...one.run, marks } };
}

/** Lets a run be cut before its nth request; false when it had ended before. */
async function cutAt(one: World, nth: number, options: Partial<RunOptions> = {}): Promise<boolean> {
  const stop = new AbortController();
  let asked = 0;
  for (const source of one.sources)
    source.before = () => {
      asked += 1;
      if (asked === nth) stop.abort(new Error("cut"));
    };
  const ended = await runAll(one, options, stop.signal).then(
    () => true,
    () => false,
  );
  for (const source of one.sources) source.before = () => {};
  return !ended;
}

/** Kinds and proposals of every plan, and what is said of each source. */
function ends(one: World) {
  return IDS.map((id) => {
    const plan = one.plans.map.get(id);
    const diffs = plan?.diffs.map(({ field, kind, proposed, reason }) => [field, kind, proposed, reason]);
    return [
      id,
      diffs,
      plan?.sources.map(({ state, verdict, entityId, candidates }) => [state, verdict, entityId, candidates.length]),
    ];
  });
}

const resumed = (one: World): World => ({ ...one, run: { ...one.run, resumes: true } });
const owing = async (one: ReturnType<typeof town>) =>
  [...(await new Marks(one.marks, "performer").all())].filter(([, mark]) => mark.look).map(([id]) => id);

describe("a run that goes on", () => {
  it("ends with the plans of one that was never cut, wherever the cut was", async () => {
    const whole = town();
    await runAll(whole);
    expect(diffOf(planOf(whole, "5"), "height").kind).toBe("stale");
    const end = ends(whole);
    let cuts = 0;
    for (let nth = 1; ; nth += 1) {
      const one = town();
      if (!(await cutAt(one, nth))) break;
      cuts += 1;
      const { last } = await runAll(resumed(one));
      expect(last).toMatchObject({ total: COUNT, done: COUNT, requestsToGo: 0 });
      expect(ends(one), `cut before request ${nth}`).toEqual(end);
      expect(await owing(one)).toEqual([]);
    }
    expect(cuts).toBeGreaterThan(6);
  });

  it("and when it is cut again while the histories are asked", async () => {
    const whole = town();
    await runAll(whole);
    const one = town();
    await cutAt(one, 5);
    await cutAt(resumed(one), 4);
    await runAll(resumed(one));
    expect(ends(one)).toEqual(ends(whole));
  });

  it("says from the start how many histories it will ask", async () => {
    const one = town();
    await cutAt(one, 6);
    const { progress } = await runAll(resumed(one));
    const first = progress.find((now) => now.phase === "sources");
    expect(first?.requestsToGo).toBeGreaterThan(1);
  });

  it("knows of ids that were merged into one, though one of the two was compared before the cut", async () => {
    const second = (one: World) => planOf(one, "10").sources[0];
    const whole = town();
    await runAll(whole, { selection: { ids: ["1", "10"] } });
    expect(second(whole)).toMatchObject({ state: "merged", verdict: "ambiguous" });
    const one = town();
    const stop = new AbortController();
    // The successor is answered after 4 s, B after 7 s.
    void one.clock.sleep(5000).then(() => stop.abort(new Error("cut")));
    await expect(runAll(one, { selection: { ids: ["1", "10"] } }, stop.signal)).rejects.toThrow("cut");
    expect([...one.plans.map.keys()]).toEqual(["1"]);
    await runAll(resumed(one), { selection: { ids: ["1", "10"] } });
    expect(second(one)).toEqual({ ...second(whole), fetchedAt: second(one)?.fetchedAt });
  });
});

describe("a run that was stopped", () => {
  it("leaves those without their histories to the next, also where that asks only who was not compared lately", async () => {
    const one = town();
    await cutAt(one, 6);
    const without = await owing(one);
    expect(without.length).toBeGreaterThan(0);
    expect(diffOf(planOf(one, without[0] ?? ""), "height").kind).toBe("differs");
    const next = { ...one, run: { ...one.run, runId: "run-2" } };
    await runAll(next, { staleDays: 7 });
    expect(without.map((id) => diffOf(planOf(next, id), "height").kind)).toEqual(without.map(() => "stale"));
    expect(await owing(next)).toEqual([]);
    const { last } = await runAll({ ...one, run: { ...one.run, runId: "run-3" } }, { staleDays: 7 });
    expect(last.total).toBe(0);
  });
});
