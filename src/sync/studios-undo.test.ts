/** Taking back what was applied to studios. */
import { describe, expect, it } from "vitest";
import { planOf, runAll } from "../../test/fakes";
import { linked, NETWORK, scene, studio, take, upstream } from "../../test/studio-world";
import { settleOpen } from "./settle";
import { undoRecords } from "./undo";

describe("undo", () => {
  async function applied() {
    const one = scene(
      [NETWORK, linked("2", "u2", { aliases: ["Mine"] })],
      [upstream("u-net", null), upstream("u2", "u-net", { aliases: ["Two"] })],
    );
    await runAll(one);
    const [outcome] = await take(one, planOf(one, "2"));
    const undoId = outcome?.status === "applied" ? (outcome.undoId ?? "") : "";
    return { one, undoId };
  }

  it("takes a parent and aliases back; the next run leaves them alone", async () => {
    const { one, undoId } = await applied();
    expect(one.library.at("2").record).toMatchObject({ aliases: ["Mine", "Two"], parent_studio: { id: "1" } });
    expect(one.journal.map.get(undoId)).toMatchObject({ type: "studio", state: "applied" });
    expect(await undoRecords([undoId], one.apply)).toMatchObject([{ status: "applied" }]);
    expect(one.library.at("2").record).toMatchObject({ aliases: ["Mine"], parent_studio: null });
    expect(one.journal.map.get(undoId)?.state).toBe("undone");
    await runAll(one);
    expect(one.plans.map.get("2")?.diffs.filter((diff) => diff.heap === "safe") ?? []).toEqual([]);
  });

  it("leaves a parent that was changed since", async () => {
    const { one, undoId } = await applied();
    one.library.put(studio("9"));
    one.library.edit("2", { parent_id: "9" });
    await undoRecords([undoId], one.apply);
    expect(one.library.at("2").record).toMatchObject({ aliases: ["Mine"], parent_studio: { id: "9" } });
  });

  it("records of studios are never settled or undone against performers", async () => {
    const { one, undoId } = await applied();
    await one.journal.update(undoId, (old) => ({ ...(old as NonNullable<typeof old>), state: "open" }));
    const performers = { ...one.apply, library: Object.assign(Object.create(one.library), { type: "performer" }) };
    expect(await settleOpen(performers)).toEqual({ applied: 0, "not-applied": 0, unclear: 0 });
    expect(await undoRecords([undoId], performers)).toEqual([]);
    expect(await settleOpen(one.apply)).toMatchObject({ applied: 1 });
  });

  it("what Stash refuses is said and stays undecided", async () => {
    const { one } = await applied();
    one.library.put(linked("7", "u7", { name: "Seven" }));
    one.sources[0]?.putStudios(upstream("u7", null, { name: "Studio 2" }));
    await runAll(one);
    const [outcome] = await take(one, planOf(one, "7"), ["name"]);
    expect(outcome).toMatchObject({
      problem: { kind: "refused", message: "studio with name 'Studio 2' already exists" },
    });
  });
});
