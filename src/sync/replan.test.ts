import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { NO_BASES } from "./bases";
import type { LocalEntity, SourceEntity } from "./ports";
import { replan } from "./replan";

async function planned(mine: LocalEntity, upstream: readonly SourceEntity[]) {
  const one = world({ library: [mine], sources: (clock) => [new ScriptedSource(A, clock, upstream)] });
  await runAll(one, { nameSearch: true });
  const plan = planOf(one, mine.id);
  return (ids: readonly string[]) => {
    const stashIds = ids.map((id) => stashId(A, id));
    return replan(plan, { ...mine, stashIds }, NO_BASES, { ...one, fields: one.run.fields });
  };
}

const mara = boxed("m", { name: "Mara Vale", height: 170 });

describe("comparing again with what the sources said", () => {
  it("a likely match that was linked is certain from then on", async () => {
    const again = (await planned(local("1", { name: "Mara Vale" }), [mara]))(["m"]);
    expect(again.sources[0]).toMatchObject({ state: "live", verdict: "certain", linkedId: "m", candidates: [] });
    expect(diffOf(again, "stashIds").heap).toBe("folded");
    expect(diffOf(again, "height")).toMatchObject({ kind: "fill", heap: "safe" });
  });

  it("the candidate that a person chose brings its values", async () => {
    const other = boxed("x", { name: "Mara Vale", height: 150 });
    const again = (await planned(local("1", { name: "Mara Vale" }), [mara, other]))(["x"]);
    expect(again.sources[0]).toMatchObject({ verdict: "certain", linkedId: "x", entityId: "x" });
    expect(diffOf(again, "height").proposed).toBe(150);
  });

  it("an ambiguous link does not become certain by being looked at again", async () => {
    const odd = boxed("m", { name: "Nobody", birth_date: "1971-01-02", gender: "MALE", height: 170 });
    const mine = local(
      "1",
      { name: "Mara", birthdate: "1989-05-02", gender: "FEMALE" },
      { stashIds: [stashId(A, "m")] },
    );
    const again = (await planned(mine, [odd]))(["m"]);
    expect(again.sources[0]?.verdict).toBe("ambiguous");
    expect(again.diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
  });

  it("merged stays merged until the old id is gone", async () => {
    const old = boxed("old", {}, { deleted: true, mergedInto: "m" });
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "old"), stashId(A, "m")] });
    const again = await planned(mine, [old, mara]);
    expect(diffOf(again(["old", "m"]), "stashIds")).toMatchObject({ kind: "merged", proposed: [`${A} m`] });
    expect(again(["m"]).sources[0]).toMatchObject({ state: "live", linkedId: "m", verdict: "certain" });
  });

  it("a source that a person unlinked, or linked anew, no longer speaks", async () => {
    const again = await planned(local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "m")] }), [mara]);
    for (const ids of [[], ["else"]]) {
      expect(again(ids).sources[0]).toMatchObject({ state: "unlinked", verdict: "none", values: {}, linkedId: null });
      expect(diffOf(again(ids), "height")).toMatchObject({ kind: "silent", heap: "folded" });
    }
  });

  it("deleted and unlinked: nothing is left to do", async () => {
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "gone")] });
    const again = await planned(mine, []);
    expect(diffOf(again(["gone"]), "stashIds").kind).toBe("deleted");
    expect(diffOf(again([]), "stashIds")).toMatchObject({ kind: "silent", heap: "folded" });
  });
});
