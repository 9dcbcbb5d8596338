/** Comparing a slice of a library: what is kept of it, and what was resolved by somebody else meanwhile. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import type { MarkPage } from "./marks";

const KEY = baseKey("performer", "1");

function linked(mine: object, theirs: object) {
  const one = world({
    library: [local("1", { ...mine }, { stashIds: [stashId(A, "u1")] })],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("u1", { name: "Person 1", ...theirs })])],
  });
  return { ...one, run: { ...one.run, marks: new MemoryKeyValue<MarkPage>(), apply: one.apply } };
}

describe("fields that are found equal", () => {
  it("are resolved, but for those that somebody resolved otherwise since the bases were read", async () => {
    const one = linked({ country: "NO", height_cm: 170 }, { country: "NO", height: 170 });
    const chosen = { winner: B, values: { [B]: "SE" }, at: 5 };
    const read = one.bases.getMany.bind(one.bases);
    one.bases.getMany = async (keys) => {
      const found = await read(keys);
      if (!one.bases.map.has(KEY)) one.bases.map.set(KEY, { fields: { country: chosen } });
      return found;
    };
    await runAll(one);
    expect(one.bases.map.get(KEY)?.fields).toMatchObject({
      country: chosen,
      height: { winner: A, values: { [A]: 170 } },
    });
    expect(one.bases.map.get(KEY)?.fields.country?.values).toEqual({ [B]: "SE" });
  });

  it("leave no trace where what was remembered was cleared meanwhile", async () => {
    const one = linked({ country: "NO" }, { country: "NO" });
    const known = (value: string) => ({ winner: A, values: { [A]: value }, at: 5 });
    one.bases.map.set(KEY, { fields: { name: known("Person 1"), country: known("SE") } });
    const read = one.bases.getMany.bind(one.bases);
    one.bases.getMany = async (keys) => {
      const found = await read(keys);
      one.bases.map.clear();
      return found;
    };
    await runAll(one);
    expect([...one.bases.map]).toEqual([]);
  });

  it("leave a base alone that says so already", async () => {
    const one = linked({ country: "NO" }, { country: "NO" });
    await runAll(one);
    const first = one.bases.map.get(KEY);
    expect(first?.fields.country).toMatchObject({ winner: A, values: { [A]: "NO" } });
    await one.clock.advance(1000);
    await runAll(one);
    expect(one.bases.map.get(KEY)).toEqual(first);
  });
});

describe("what an earlier run left waiting", () => {
  it("goes once nothing waits in it any more", async () => {
    const one = linked({ height_cm: 160 }, { height: 170 });
    await runAll(one);
    expect(planOf(one, "1").diffs.some(({ heap }) => heap === "decide")).toBe(true);
    one.library.edit("1", { height_cm: 170 });
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
  });

  it("stays while its source cannot confirm or deny it", async () => {
    const one = linked({ height_cm: 160 }, { height: 170 });
    await runAll(one);
    const waiting = planOf(one, "1");
    for (const source of one.sources) source.down = { kind: "server", status: 503 };
    await runAll(one);
    expect(planOf(one, "1")).toEqual(waiting);
  });

  it("is kept, with nothing that waits for a person, where this run writes kept edits too", async () => {
    const one = linked({ height_cm: 165 }, { height: 170 });
    one.bases.map.set(KEY, { fields: { height: { winner: A, values: { [A]: 170 }, at: 1 } } });
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
    const { result } = await runAll(one, { mode: "everything" });
    expect(result.tally).toMatchObject({ performers: 1, changes: 1, kept: 1 });
    expect(planOf(one, "1").diffs.find(({ field }) => field === "height")?.kind).toBe("kept");
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
  });
});
