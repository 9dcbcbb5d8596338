import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { NO_BASES } from "./bases";
import { HistoryPass } from "./history-pass";
import { Lane } from "./lane";
import type { Plan } from "./plan-types";
import type { HistoryAnswer, RawRecord, SourceEdit } from "./ports";

const MINE = { height_cm: 168, measurements: "34C-24-36" };
const NOW = { height: 170, band_size: 34, cup_size: "D", waist_size: 24, hip_size: 36 };
const edit = (entityId: string, before: RawRecord, after: RawRecord): SourceEdit => {
  return { id: `e-${entityId}-${Object.keys(after).join()}`, entityId, closed: "2025-01-02T10:00:00Z", before, after };
};
const editsOf = (id: string) => [
  edit(id, { height: 168 }, { height: 170 }),
  edit(id, { cup_size: "C" }, { cup_size: "D" }),
];

/** Performers linked at both sources, as `a1` and `b1`; A knows what it was before, B has what is given. */
function town(ids: readonly string[], mine: RawRecord = MINE, inA: RawRecord = NOW, inB: RawRecord = {}) {
  const one = world({
    library: ids.map((id) => local(id, mine, { stashIds: [stashId(A, `a${id}`), stashId(B, `b${id}`)] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`a${id}`, { name: `Person ${id}`, ...inA })),
      ),
      new ScriptedSource(
        B,
        clock,
        ids.map((id) => boxed(`b${id}`, { name: `Person ${id}`, ...inB })),
      ),
    ],
  });
  const [a, b] = one.sources as [ScriptedSource, ScriptedSource];
  for (const id of ids) {
    a.edits.set(`a${id}`, editsOf(`a${id}`));
    b.edits.set(`b${id}`, editsOf(`b${id}`));
  }
  return { ...one, a, b };
}

type Town = ReturnType<typeof town>;

/** The plans of a run in which no history was asked, and new lanes. */
async function compared(one: Town) {
  const without = one.sources.map((source) =>
    Object.assign(Object.create(source) as ScriptedSource, { performerHistory: undefined }),
  );
  await runAll({ ...one, run: { ...one.run, sources: without } });
  const hooks = { now: () => one.clock.now(), onChange() {}, onAnswered() {} };
  const lanes = one.sources.map((source) => new Lane(source, hooks)) as [Lane, Lane];
  const plans = [...one.plans.map.values()];
  return { plans, lanes, without: without.map((source) => new Lane(source, hooks)) };
}

const ASK = { fresh: false, priority: "bulk", signal: new AbortController().signal } as const;

/** Takes plans of an earlier sitting up and asks; what their views at A know while they are looked at again. */
async function takenUp(one: Town) {
  const { plans, lanes } = await compared(one);
  const pass = new HistoryPass();
  for (const plan of plans) pass.note(plan, NO_BASES, lanes, true);
  const known = new Map<string, unknown>();
  const asking = pass.ask(lanes, ASK, async (ids) => {
    for (const id of ids) {
      const [view] = planOf(one, id).sources as [Plan["sources"][number]];
      known.set(id, pass.into(view).history);
    }
  });
  await one.clock.until(asking);
  return { known, lanes };
}

describe("in a run", () => {
  it("asks the source that decides about the field, and only that", async () => {
    const one = town(["1"], MINE, { country: "NO" }, NOW);
    await runAll(one);
    expect([one.a.askedHistory, one.b.askedHistory]).toEqual([[], ["b1"]]);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("stale");
  });

  it("knows a value that is put together by the record as it is now", async () => {
    const one = town(["1"]);
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "measurements")).toMatchObject({ kind: "stale", proposed: "34D-24-36" });
  });

  it("looks again at a performer whose safe changes it has written meanwhile", async () => {
    const one = town(["1"], MINE, { ...NOW, eye_color: "BLUE" });
    await runAll({ ...one, run: { ...one.run, apply: one.apply } }, { mode: "safe" });
    expect(one.library.at("1").record.eye_color).toBe("Blue");
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("stale");
  });
});

describe("what is to be asked", () => {
  it("counts an entity once, however many of its fields are wanted", async () => {
    const { plans, lanes } = await compared(town(["1", "2"]));
    const pass = new HistoryPass();
    for (const plan of plans) pass.note(plan, NO_BASES, lanes);
    expect(lanes.map((lane) => lane.meter.historiesToGo)).toEqual([2, 0]);
    expect(plans.map((plan) => pass.isMine(plan))).toEqual([true, true]);
  });

  it("is nothing at a source that keeps no history", async () => {
    const { plans, without } = await compared(town(["1"]));
    const pass = new HistoryPass();
    for (const plan of plans) pass.note(plan, NO_BASES, without);
    expect(without.map((lane) => lane.meter.historiesToGo)).toEqual([0, 0]);
    expect(plans.map((plan) => pass.isMine(plan))).toEqual([false]);
  });

  it("no longer counts a plan that a person made anew", async () => {
    const { plans, lanes } = await compared(town(["1"]));
    const [plan] = plans as [Plan];
    const pass = new HistoryPass();
    pass.note(plan, NO_BASES, lanes);
    expect(pass.isMine({ ...plan, plannedAt: plan.plannedAt + 1 })).toBe(false);
    pass.remade({ ...plan, plannedAt: plan.plannedAt + 1 });
    expect(pass.isMine({ ...plan, plannedAt: plan.plannedAt + 1 })).toBe(true);
  });
});

describe("as answers come", () => {
  it("only those whose history is known are compared again, and counted off with the others", async () => {
    const one = town(["1", "2"]);
    const { plans, lanes } = await compared(one);
    const pass = new HistoryPass();
    for (const plan of plans) pass.note(plan, NO_BASES, lanes);
    const failed: HistoryAnswer = { status: "failed", failure: { kind: "server" } };
    one.a.performerHistory = async (ids, { onAnswers }) =>
      onAnswers(new Map(ids.map((id) => [id, id === "a1" ? failed : { status: "found", edits: editsOf(id) }])));
    const seen: unknown[] = [];
    await pass.ask(lanes, ASK, async (ids) => {
      seen.push([ids, lanes[0].meter.historiesToGo]);
    });
    expect(seen).toEqual([[["2"], 0]]);
  });

  it("of two sources that answer at once neither is forgotten, however slow the store is to one of them", async () => {
    // A knows the height, B the eyes: the plan gets both.
    const one = town(["1"], { height_cm: 168, eye_color: "Blue" }, { height: 170 }, { eye_color: "GREY" });
    one.b.edits.set("b1", [edit("b1", { eye_color: "BLUE" }, { eye_color: "GREY" })]);
    let reads = 0;
    const getMany = one.bases.getMany.bind(one.bases);
    one.bases.getMany = async (keys) => {
      reads += 1;
      // The first is that of comparing, the second that of looking again at what A answered.
      if (reads === 3) await one.clock.sleep(5);
      return getMany(keys);
    };
    await runAll(one);
    const plan = planOf(one, "1");
    expect([diffOf(plan, "height").kind, diffOf(plan, "eyeColor").kind]).toEqual(["stale", "stale"]);
  });
});

describe("a run that goes on", () => {
  it("reads the records of those it compared earlier, and counts the requests", async () => {
    const { known, lanes } = await takenUp(town(["1"]));
    expect(known.get("1")).toMatchObject({
      height: [{ before: 168, after: 170 }],
      measurements: [{ before: "34C-24-36", after: "34D-24-36" }],
    });
    expect(lanes.map((lane) => lane.progress().requests)).toEqual([2, 0]);
  });

  it("says nothing of the past of a record that is gone, or that came through Stash, since", async () => {
    const one = town(["1", "2", "3"]);
    const before = one.a.before;
    let sitting = 1;
    one.a.before = (keys) => {
      before(keys);
      if (sitting === 2) {
        one.a.entities.delete("a1");
        one.a.put(boxed("a2", { name: "Person 2", height: "170" }, { form: "scraped" }));
      }
      sitting += 1;
    };
    const { known } = await takenUp(one);
    expect([known.get("1"), known.get("2")]).toEqual([undefined, undefined]);
    expect(known.get("3")).toMatchObject({ height: [{ before: 168, after: 170 }] });
  });
});
