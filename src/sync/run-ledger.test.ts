import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import { type Mark, type MarkPage, Marks } from "./marks";
import type { Heap, LinkState, Plan } from "./plan-types";
import type { RunDeps } from "./run-deps";
import { RunLedger } from "./run-ledger";

const never = () => false;
const nobody = () => null;

/** A comparison as far as the books look at it. */
function plan(id: string, heap: Heap = "decide", states: readonly LinkState[] = ["live"]): Plan {
  const sources = states.map((state, i) => {
    const failure = state === "failed" ? { kind: "server", status: 503 } : null;
    return { endpoint: [A, B][i], state, failure };
  });
  return { id, name: `Person ${id}`, sources, diffs: [{ heap }] } as unknown as Plan;
}

/** The books of one sitting after another of the same run. */
function books() {
  const clock = new VirtualClock();
  const marks = new MemoryKeyValue<MarkPage>();
  let tells = 0;
  const sitting = async (resumes = false) => {
    const deps = { marks, clock, runId: "run-1", resumes, library: { type: "performer" } };
    const ledger = new RunLedger(deps as unknown as RunDeps, () => {
      tells += 1;
    });
    await ledger.open();
    return ledger;
  };
  const kept = new Marks(marks, "performer");
  const all = async (): Promise<Readonly<Record<string, Mark>>> => Object.fromEntries(await kept.all());
  return { clock, marks, kept, all, sitting, tells: () => tells };
}

describe("what is noted of a comparing", () => {
  it("is when it was, for every source that answered, and how it ended", async () => {
    const { clock, sitting, all } = books();
    const at = clock.now();
    const one = await sitting();
    await one.compared([plan("1"), plan("2", "folded", ["unlinked", "live"])], nobody, never, false);
    expect(await all()).toEqual({
      1: { at, run: "run-1", end: "changes", by: { [A]: at } },
      2: { at, run: "run-1", end: "same", by: { [A]: at, [B]: at } },
    });
  });

  it("is no complete one where a source failed: the others answered all the same", async () => {
    const { clock, sitting, all } = books();
    const one = await sitting();
    await one.compared([plan("1", "folded", ["live", "failed"])], nobody, never, false);
    expect(await all()).toEqual({ 1: { at: null, run: "run-1", end: "failed", by: { [A]: clock.now() } } });
    expect(one.counts).toMatchObject({ done: 1, failed: 1, unchanged: 0, withChanges: 0 });
    expect(one.failures.map(({ id, endpoint }) => [id, endpoint])).toEqual([["1", B]]);
  });

  it("says nothing of a source that is switched off", async () => {
    const { clock, sitting, all } = books();
    await (await sitting()).compared([plan("1", "folded", ["off", "live"])], nobody, never, false);
    expect((await all())["1"]).toMatchObject({ at: clock.now(), by: { [B]: clock.now() } });
    expect((await all())["1"]?.by).not.toHaveProperty(A);
  });

  it("counts each once, whatever slices they come in", async () => {
    const { sitting } = books();
    const one = await sitting();
    await Promise.all([
      one.compared([plan("1"), plan("2", "folded")], nobody, never, false),
      one.compared([plan("3", "decide", ["failed"])], nobody, never, false),
    ]);
    expect(one.counts).toMatchObject({ done: 3, withChanges: 2, unchanged: 1, failed: 1 });
  });
});

describe("who is to be written", () => {
  it("at once, is done when that is settled, not before", async () => {
    const { sitting, all, clock } = books();
    const one = await sitting();
    const waits = ({ id }: Plan) => (id === "1" ? ("soon" as const) : null);
    await one.compared([plan("1"), plan("2")], waits, never, false);
    expect(Object.keys(await all())).toEqual(["2"]);
    await one.written([{ id: "1" }]);
    expect((await all())["1"]).toEqual({ at: clock.now(), run: "run-1", end: "changes", by: { [A]: clock.now() } });
  });

  it("after a confirmation, waits for it beyond the sitting, and only who does", async () => {
    const { sitting, all } = books();
    const one = await sitting();
    await one.compared([plan("1"), plan("2")], ({ id }) => (id === "1" ? "todo" : null), never, false);
    expect(await one.todo()).toEqual(["1"]);
    expect((await all())["2"]).not.toHaveProperty("todo");
    const next = await sitting(true);
    expect(await next.todo()).toEqual(["1"]);
    await next.written([{ id: "1" }, { id: "9" }]);
    expect(await next.todo()).toEqual([]);
    expect(Object.keys(await all())).toEqual(["1", "2"]);
  });
});

describe("who lacks histories", () => {
  const looks = ({ id }: Plan) => id === "1";

  it("is not compared completely before they were asked", async () => {
    const { sitting, all, kept, clock } = books();
    const one = await sitting();
    await one.compared([plan("1"), plan("2")], nobody, looks, false);
    expect([one.owesLook("1"), one.owesLook("2")]).toEqual([true, false]);
    expect((await all())["1"]).toMatchObject({ look: true });
    expect([...(await kept.since(clock.now() - 1))]).toEqual(["2"]);
    await one.close();
    expect((await all())["1"]).not.toHaveProperty("look");
    expect([...(await kept.since(clock.now() - 1))]).toEqual(["1", "2"]);
  });

  it("is remembered by the next sitting, which ends it", async () => {
    const { sitting, all } = books();
    await (await sitting()).compared([plan("1"), plan("2")], nobody, looks, false);
    const next = await sitting(true);
    expect(["1", "2", "3"].map((id) => [next.isDone(id), next.owesLook(id)])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
    await next.close();
    expect((await all())["1"]).toMatchObject({ end: "changes", run: "run-1" });
    expect((await all())["1"]).not.toHaveProperty("look");
  });

  it("is not done by what was written first, where the histories may bring more to write", async () => {
    const { sitting, all } = books();
    const one = await sitting();
    await one.compared([plan("1")], () => "soon", looks, true);
    await one.written([{ id: "1" }]);
    expect(await all()).toEqual({});
    await one.close();
    expect((await all())["1"]).toMatchObject({ end: "changes", run: "run-1" });
    expect((await all())["1"]).not.toHaveProperty("look");
  });

  it("is not done either where nothing is to be written yet", async () => {
    const { sitting, all } = books();
    const one = await sitting();
    await one.compared([plan("1"), plan("2")], nobody, looks, true);
    expect(Object.keys(await all())).toEqual(["2"]);
    await one.close();
    expect(Object.keys(await all())).toEqual(["1", "2"]);
  });

  it("keeps its mark as it is when that is written and nothing holds it", async () => {
    const { sitting, all } = books();
    const one = await sitting();
    await one.compared([plan("1")], () => "soon", looks, false);
    await one.written([{ id: "1" }]);
    expect((await all())["1"]).toMatchObject({ look: true });
  });
});

describe("a run that goes on", () => {
  it("starts with the figures it had", async () => {
    const { sitting } = books();
    const plans = [plan("1"), plan("2", "folded"), plan("3", "folded", ["failed"]), plan("4", "folded")];
    await (await sitting()).compared(plans, nobody, never, false);
    const next = await sitting(true);
    next.start(["1", "2", "3", "4", "5"]);
    const figures = { total: 5, done: 4, doneBefore: 4, unchanged: 2, withChanges: 1, failed: 1 };
    expect(next.counts).toMatchObject(figures);
    expect(next.reached()).toEqual(["1", "2", "3", "4"]);
  });

  it("knows nothing of them where it is begun anew", async () => {
    const { sitting } = books();
    await (await sitting()).compared([plan("1")], nobody, never, false);
    const next = await sitting();
    next.start(["1"]);
    expect(next.counts).toMatchObject({ total: 1, done: 0, doneBefore: 0 });
    expect(next.isDone("1")).toBe(false);
  });
});

it("tells of every change of its figures", async () => {
  const { sitting, tells } = books();
  const one = await sitting();
  one.note({ libraryRead: 7 });
  expect([one.counts.libraryRead, tells()]).toEqual([7, 1]);
  await one.compared([plan("1")], nobody, never, false);
  expect(tells()).toBe(2);
});
