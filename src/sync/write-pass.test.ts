/** What a run writes by itself, and when it stops doing so. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import type { ApplyOutcome, Plan } from "./plan-types";
import { safeChoices } from "./unattended";
import { WritePass, WritingStopped } from "./write-pass";

/** Performers whose height is to be filled, and what hears of their batches. */
async function pass(count: number) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const one = world({
    library: ids.map((id) => local(id, {}, { stashIds: [stashId(A, `u${id}`)] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170 })),
      ),
    ],
  });
  await runAll(one);
  const plans = ids.map((id) => planOf(one, id));
  const heard: (readonly ApplyOutcome[])[] = [];
  const abort = new AbortController();
  const hear = async (outcomes: readonly ApplyOutcome[]) => void heard.push(outcomes);
  const writer = new WritePass(one.apply, safeChoices, hear, abort.signal);
  one.library.calls.length = 0;
  const said = () =>
    heard.map((batch) =>
      batch.map((each) => `${each.id} ${each.status === "applied" ? "" : each.problem.kind}`.trim()),
    );
  return { ...one, plans, writer, abort, heard, said };
}

describe("batches", () => {
  it("are written as soon as they are full; the rest at the end", async () => {
    const one = await pass(30);
    await one.writer.add(one.plans.slice(0, 24));
    expect(one.library.requests("update")).toBe(0);
    await one.writer.add(one.plans.slice(24, 25));
    expect(one.heard.map((batch) => batch.length)).toEqual([25]);
    await one.writer.add(one.plans.slice(25));
    await one.writer.flush();
    expect(one.heard.map((batch) => batch.length)).toEqual([25, 5]);
    expect(one.writer).toMatchObject({ written: 30, refused: 0, problems: [] });
    expect([...one.writer.touched]).toEqual(one.plans.map(({ id }) => id));
  });

  it("hold nobody for whom there is nothing to write, and nobody hears of an empty one", async () => {
    const one = await pass(1);
    const [plan] = one.plans;
    const idle = { ...plan!, diffs: [] };
    expect([one.writer.wants(plan!), one.writer.wants(idle)]).toEqual([true, false]);
    await one.writer.add([idle]);
    await one.writer.flush();
    expect(one.heard).toEqual([]);
    expect(one.library.calls).toEqual([]);
  });

  it("are not begun any more once the run was told to stop", async () => {
    const one = await pass(2);
    await one.writer.add(one.plans);
    one.abort.abort(new Error("paused"));
    await expect(one.writer.flush()).rejects.toThrow("paused");
    expect(one.library.calls).toEqual([]);
  });
});

describe("who could not be written", () => {
  it("is counted and named with the reason", async () => {
    const one = await pass(3);
    one.library.remove("2");
    await one.writer.add(one.plans);
    await one.writer.flush();
    expect(one.writer).toMatchObject({ written: 2, refused: 1 });
    expect(one.writer.problems).toEqual([{ id: "2", name: "Person 2", problem: { kind: "gone" } }]);
    expect([...one.writer.touched]).toEqual(["1", "3"]);
  });

  it("is counted to the end, though only 500 are named", async () => {
    const one = await pass(1);
    const plans = Array.from({ length: 510 }, (_, i) => ({ ...one.plans[0]!, id: `gone-${i}` }));
    await one.writer.add(plans);
    await one.writer.flush();
    expect(one.writer.refused).toBe(510);
    expect(one.writer.problems).toHaveLength(500);
  });
});

describe("writing stops", () => {
  const lose = (one: Awaited<ReturnType<typeof pass>>) => {
    one.library.before = ({ method }) => {
      if (method === "update") throw new Error("connection lost");
    };
  };

  it("with Stash's silence: nobody of the batch is done, counted or named", async () => {
    const one = await pass(3);
    lose(one);
    await one.writer.add(one.plans);
    const stopped = one.writer.flush();
    await expect(stopped).rejects.toThrow(WritingStopped);
    await expect(stopped).rejects.toMatchObject({ name: "WritingStopped", message: "connection lost" });
    expect(one.heard).toEqual([]);
    expect(one.writer).toMatchObject({ written: 0, refused: 0, problems: [] });
  });

  it("where the one that was not even sent tells nothing of Stash; that one is done", async () => {
    const one = await pass(3);
    one.library.remove("1");
    one.library.edit("3", { height_cm: 150 });
    lose(one);
    await one.writer.add(one.plans);
    await expect(one.writer.flush()).rejects.toThrow("connection lost");
    expect(one.said()).toEqual([["1 gone", "3 changed"]]);
    expect(one.writer).toMatchObject({ written: 0, refused: 2 });
    expect(one.writer.problems.map(({ id }) => id)).toEqual(["1", "3"]);
  });

  it("where no undo record can be kept", async () => {
    const one = await pass(2);
    one.library.remove("1");
    one.journal.setMany = async () => Promise.reject(new Error("disk full"));
    await one.writer.add(one.plans);
    await expect(one.writer.flush()).rejects.toThrow("disk full");
    expect(one.said()).toEqual([["1 gone"]]);
    expect(one.writer).toMatchObject({ written: 0, refused: 1 });
    expect(one.library.requests("update")).toBe(0);
  });

  it("where one picture of now could not be kept, though the others were written", async () => {
    const one = await pass(2);
    one.library.before = ({ method }) => {
      if (method === "image") throw new Error("no picture came");
    };
    const image = {
      image: { type: "take", value: { id: "p", url: "https://pictures.example/p" }, from: [A] },
    } as const;
    const hear = async (outcomes: readonly ApplyOutcome[]) => void one.heard.push(outcomes);
    const choose = (plan: Plan) => (plan.id === "1" ? image : safeChoices(plan));
    const writer = new WritePass(one.apply, choose, hear, one.abort.signal);
    await writer.add(one.plans);
    await expect(writer.flush()).rejects.toThrow("no picture came");
    expect(one.said()).toEqual([["2"]]);
    expect(writer).toMatchObject({ written: 1, refused: 0, problems: [] });
  });

  it("not for one that got no answer while others did, nor where all were refused", async () => {
    const one = await pass(3);
    const update = one.library.update.bind(one.library);
    one.library.update = async (updates) => new Map([...(await update(updates))].filter(([id]) => id !== "2"));
    await one.writer.add(one.plans);
    await one.writer.flush();
    expect(one.said()).toEqual([["1", "2 unsent", "3"]]);
    expect(one.writer).toMatchObject({ written: 2, refused: 1 });

    const other = await pass(2);
    for (const id of ["1", "2"]) other.library.remove(id);
    await other.writer.add(other.plans);
    await other.writer.flush();
    expect(other.said()).toEqual([["1 gone", "2 gone"]]);
  });

  it("not where Stash refuses one and leaves another unanswered", async () => {
    const one = await pass(2);
    one.library.update = async () => new Map([["1", { ok: false, reason: "refused", message: "no" }]]);
    await one.writer.add(one.plans);
    await one.writer.flush();
    expect(one.said()).toEqual([["1 refused", "2 unsent"]]);
  });
});
