/** When a run writes, by its mode, and what of it is asked for before. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import type { MarkPage } from "./marks";
import type { Plan } from "./plan-types";
import { RunLedger } from "./run-ledger";
import type { RunMode, Settings } from "./settings";
import { WriteStage } from "./write-stage";

/** A stage for performers with a gap, two of three with a value of their own beside it. */
async function stage(mode: RunMode, settings: Partial<Settings> = {}, writes = true) {
  const ids = ["1", "2", "3"];
  const one = world({
    library: ids.map((id) => local(id, id === "1" ? {} : { country: "SE" }, { stashIds: [stashId(A, `u${id}`)] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170, country: "NO" })),
      ),
    ],
    settings,
  });
  await runAll(one);
  const heard: { batches: string[][]; plans: string[]; besides: string[] } = { batches: [], plans: [], besides: [] };
  const apply = { ...one.apply, onPlan: (plan: Plan) => void heard.besides.push(plan.id) };
  const deps = { ...one.run, settings: one.settings, marks: new MemoryKeyValue<MarkPage>(), ...(writes && { apply }) };
  const ledger = new RunLedger(deps, () => {});
  const events = {
    onProgress: () => {},
    onPlans: async () => {},
    onWritten: async (outcomes: readonly { readonly id: string }[]) =>
      void heard.batches.push(outcomes.map(({ id }) => id)),
  };
  const signal = new AbortController().signal;
  const made = new WriteStage(mode, deps, ledger, events, signal, (plan) => heard.plans.push(plan.id));
  const plans = ids.map((id) => planOf(one, id));
  return { ...one, ids, ledger, heard, stage: made, plans, plan: plans[0]! };
}

const nothing = (plan: Plan): Plan => ({ ...plan, diffs: [] });

describe("a run that writes nothing", () => {
  it.each([
    ["by its mode", "review", true],
    ["because nothing can be written here", "safe", false],
    ["because nothing can be written here, though all was wanted", "everything", false],
  ] as const)("%s", async (_what, mode, writes) => {
    const one = await stage(mode, { staleUnattended: true }, writes);
    expect([one.stage.waits(one.plan), one.stage.keeps(one.plan), one.stage.looksTwice]).toEqual([null, false, false]);
    await one.stage.add(one.plans);
    await one.stage.finish();
    await one.clock.until(one.stage.writeConfirmed(one.ids));
    expect(await one.stage.tally(one.ids)).toBeNull();
    expect(one.library.requests("update")).toBe(0);
    expect(one.stage.touched(one.ids)).toEqual([]);
    expect([one.stage.written, one.stage.refused, one.stage.problems, one.ledger.counts.toWrite]).toEqual([
      ...[0, 0, []],
      0,
    ]);
  });
});

describe("safe", () => {
  it("writes at once what has something safe, and keeps no plan for it", async () => {
    const one = await stage("safe");
    expect([one.stage.waits(one.plan), one.stage.keeps(one.plan)]).toEqual(["soon", false]);
    expect([one.stage.waits(nothing(one.plan)), one.stage.keeps(nothing(one.plan))]).toEqual([null, false]);
    await one.stage.add(one.plans.slice(1));
    await one.stage.finish();
    expect(one.heard).toEqual({ batches: [["2", "3"]], plans: ["2", "3"], besides: ["2", "3"] });
    expect(one.stage.touched(one.ids)).toEqual(["2", "3"]);
    expect(one.ledger.counts).toMatchObject({ written: 2, refused: 0, toWrite: 0 });
    expect(await one.stage.tally(one.ids)).toBeNull();
  });

  it("looks twice only where histories can bring more to be written", async () => {
    const looks = async (mode: RunMode, staleUnattended: boolean) =>
      (await stage(mode, { staleUnattended })).stage.looksTwice;
    expect([await looks("safe", true), await looks("safe", false), await looks("everything", true)]).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe("everything", () => {
  it("writes nothing before it is confirmed, and keeps the plans until then", async () => {
    const one = await stage("everything");
    expect([one.stage.waits(one.plan), one.stage.keeps(one.plan)]).toEqual(["todo", true]);
    expect(one.stage.keeps(nothing(one.plan))).toBe(false);
    await one.stage.add(one.plans);
    await one.stage.finish();
    expect(one.library.requests("update")).toBe(0);
    const tally = await one.clock.until(one.stage.tally([...one.ids, "nobody"]));
    expect(tally).toMatchObject({ performers: 3, changes: 6, fills: 4, differs: 2 });
  });

  it("asks nothing where there is nothing to write", async () => {
    const one = await stage("everything");
    for (const plan of one.plans) await one.run.plans.set(plan.id, nothing(plan));
    expect(await one.clock.until(one.stage.tally(one.ids))).toBeNull();
  });

  it("writes what was confirmed; who has nothing left is done, and neither written nor refused", async () => {
    const one = await stage("everything");
    const written: (readonly unknown[])[] = [];
    const note = one.ledger.written.bind(one.ledger);
    one.ledger.written = async (outcomes) => {
      written.push(outcomes.map(({ id }) => id));
      await note(outcomes);
    };
    await one.run.plans.set("2", nothing(one.plans[1]!));
    await one.clock.until(one.stage.writeConfirmed(one.ids));
    expect(written).toEqual([["2"], ["1", "3"]]);
    expect(one.heard.batches).toEqual([["1", "3"]]);
    expect(one.library.at("3").record).toMatchObject({ country: "NO", height_cm: 170 });
    expect(one.library.at("2").record).toMatchObject({ country: "SE" });
    expect(one.ledger.counts).toMatchObject({ written: 2, refused: 0, toWrite: 0 });
  });
});
