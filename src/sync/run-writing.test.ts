/** Writing what was counted and confirmed: how far it is, and who is done. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { type MarkPage, Marks } from "./marks";
import { runWrites } from "./run";
import type { RunProgress } from "./run-types";

const OPTIONS = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;

/** So many performers with a gap, compared by a run that waits for its word; a write takes a second. */
async function counted(count: number) {
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
  const marks = new MemoryKeyValue<MarkPage>();
  const run = { ...one.run, marks, apply: one.apply, settings: one.settings };
  await runAll({ ...one, run }, { mode: "everything" });
  one.library.before = ({ method }) => {
    if (method === "update") one.clock.jump(1000);
  };
  const write = async () => {
    const progress: RunProgress[] = [];
    const events = { onProgress: (now: RunProgress) => progress.push(now), onPlans: async () => {} };
    const options = { ...OPTIONS, mode: "everything" } as const;
    const result = await one.clock.until(runWrites(options, run, events, new AbortController().signal));
    return { result, progress, last: progress.at(-1) as RunProgress };
  };
  const waiting = async () =>
    [...(await new Marks(marks, "performer").all())].filter(([, mark]) => mark.todo).map(([id]) => id);
  return { ...one, write, waiting };
}

describe("writing what was confirmed", () => {
  it("says that it writes, how much is left, and how long that takes", async () => {
    const one = await counted(60);
    const { progress, last } = await one.write();
    const writing = progress.filter(({ phase }) => phase === "writing");
    expect(writing.map(({ toWrite, written, timeLeftMs }) => [toWrite, written, timeLeftMs])).toEqual([
      [60, 0, null],
      [35, 25, 1400],
      [10, 50, 400],
      [0, 60, 0],
    ]);
    expect(last).toMatchObject({ phase: "done", toWrite: 0, written: 60, total: 60, done: 60 });
  });

  it("is done with whom a person dealt with meanwhile", async () => {
    const one = await counted(4);
    expect(await one.waiting()).toEqual(["1", "2", "3", "4"]);
    const plan = (id: string) => one.plans.map.get(id)!;
    // Accepted by hand, so that nothing of it is left; compared anew; thrown away.
    await applyChoices([{ plan: plan("1"), choices: takeFrom(plan("1")) }], one.apply);
    one.plans.map.set("2", { ...plan("2"), runId: "run-2" });
    one.plans.map.delete("3");
    one.library.calls.length = 0;
    const { last } = await one.write();
    expect(one.library.calls.filter(({ method }) => method === "update").map(({ ids }) => ids)).toEqual([["4"]]);
    expect(last).toMatchObject({ written: 1, refused: 0, toWrite: 0 });
    expect(await one.waiting()).toEqual([]);
  });
});
