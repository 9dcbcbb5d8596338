import { expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { NETWORK, scene, studio, upstream } from "../../test/studio-world";
import type { RunOptions } from "./run-types";
import { linksOnly, linkTask, subjectOf, updateTask } from "./task-type";

const full = local("1", { name: "Ada Full" }, { stashIds: [stashId(A, "a1"), stashId(B, "b1")] });
const half = local("2", { name: "Bea Half" }, { stashIds: [stashId(A, "a2")] });
const none = local("3", { name: "Cleo None", birthdate: "1990-01-02" });

it("asks only about those who lack an id of an enabled source, and finds them by name whatever else is off", async () => {
  const one = world({
    library: [full, half, none],
    sources: (clock) => [
      new ScriptedSource(A, clock, [
        boxed("a1", { name: "Ada Full", height: 170 }),
        boxed("a2", { name: "Bea Half" }),
        boxed("a3", { name: "Cleo None", birth_date: "1990-01-02" }),
      ]),
      new ScriptedSource(B, clock, [boxed("b1", { name: "Ada Full" }), boxed("b2", { name: "Bea Half" })]),
    ],
  });
  const { result } = await runAll(one, { task: "link-performers", nameSearch: true });
  expect(result.counts).toMatchObject({ libraryRead: 3, total: 2, done: 2 });
  expect(one.sources.flatMap((source) => source.asked)).not.toContain("a1");
  expect(one.plans.map.has("1")).toBe(false);
  expect(diffOf(planOf(one, "2"), "stashIds")).toMatchObject({ kind: "link", proposed: [`${A} a2`, `${B} b2`] });
  // A name and a whole birthdate are certain: safe to accept at once.
  expect(diffOf(planOf(one, "3"), "stashIds")).toMatchObject({ kind: "fill", heap: "safe", proposed: [`${A} a3`] });
});

it("knows who else claims a record although they are not asked about", async () => {
  const one = world({
    library: [full, local("4", { name: "Ada Full" }, { stashIds: [stashId(A, "a4")] })],
    sources: (clock) => [
      new ScriptedSource(A, clock, [boxed("a1", { name: "Ada Full" }), boxed("a4", { name: "Ada Full" })]),
      new ScriptedSource(B, clock, [boxed("b1", { name: "Ada Full" })]),
    ],
  });
  await runAll(one, { task: "link-performers", nameSearch: true });
  expect(diffOf(planOf(one, "4"), "stashIds")).toMatchObject({ kind: "ambiguous", proposed: [`${A} a4`] });
});

it("does the same for studios", async () => {
  const one = scene(
    [NETWORK, studio("2", { name: "Studio 2", parent_id: "1" })],
    [upstream("u-net", null), upstream("u2", "u-net")],
  );
  const { result } = await runAll(one, { task: "link-studios", nameSearch: true });
  expect(result.counts).toMatchObject({ libraryRead: 2, total: 1 });
  expect(diffOf(planOf(one, "2"), "stashIds")).toMatchObject({ kind: "fill", heap: "safe", proposed: [`${A} u2`] });
});

it("tells the tasks apart", () => {
  const tasks = ["performer", "studio"] as const;
  const ids: RunOptions["task"][] = tasks.flatMap((type) => [updateTask(type), linkTask(type)]);
  expect(ids.map(subjectOf)).toEqual(["performer", "performer", "studio", "studio"]);
  expect(ids.map(linksOnly)).toEqual([false, true, false, true]);
});
