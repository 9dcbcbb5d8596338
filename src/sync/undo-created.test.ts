import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, boxed, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { settleCreated, undoCreated } from "./undo-created";
import { DEFAULT_SETTINGS } from "./settings";
import { settleOpen } from "./settle";
import { undoTargets } from "./undo";

function scene() {
  return createWorld({
    library: [],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("a1", { name: "Ada Reed", country: "NO" })])],
  });
}

async function created() {
  const one = scene();
  await one.create([want("performer", "a1")]);
  const [record] = one.journal.map.values();
  if (!record) throw new Error("nothing was journalled");
  return { ...one, record };
}

describe("taking a creation back", () => {
  it("deletes what nobody touched, and journals that", async () => {
    const one = await created();
    const outcome = await undoCreated(one.record, one.undoDeps("performer"));
    expect(outcome).toMatchObject({ status: "applied", id: "1000" });
    expect((await one.library.byIds(["1000"])).get("1000")).toBeNull();
    const [first, second] = [...one.journal.map.values()];
    expect(first?.state).toBe("undone");
    expect(second).toMatchObject({ undoes: one.record.id, state: "applied", act: { type: "created" } });
    const again = await undoCreated(first ?? one.record, one.undoDeps("performer"));
    expect(again).toMatchObject({ status: "not-applied", problem: { kind: "changed" } });
  });

  it.each([
    ["a field was edited", { country: "SE" }, ["country"]],
    ["a gap was filled", { height_cm: 170 }, ["height"]],
    ["a link was added", { stash_ids: [stashId(A, "a1"), stashId(A, "a9")] }, ["stashIds"]],
    ["a field was locked", { locks: ["name"] }, ["name"]],
  ])("keeps it when %s", async (_what, columns, fields) => {
    const one = await created();
    one.library.edit("1000", columns);
    const outcome = await undoCreated(one.record, one.undoDeps("performer"));
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "changed", fields } });
    expect(one.library.at("1000").name).toBe("Ada Reed");
  });

  it("keeps what something hangs on, and says what", async () => {
    const one = await created();
    one.creators.performer.hanging.set("1000", { scenes: 3 });
    const outcome = await undoCreated(one.record, one.undoDeps("performer"));
    expect(outcome).toMatchObject({ problem: { kind: "attached", scenes: 3 } });
  });

  it("says when it is gone already", async () => {
    const one = await created();
    one.library.remove("1000");
    expect(await undoCreated(one.record, one.undoDeps("performer"))).toMatchObject({ problem: { kind: "gone" } });
  });
});

describe("a cut while creating", () => {
  it("finds what was made by its stash ids, so that it can be taken back", async () => {
    const one = scene();
    one.creators.performer.after = () => {
      throw new Error("power lost");
    };
    const [outcome] = await one.create([want("performer", "a1")]);
    expect(outcome?.result).toMatchObject({ status: "failed", problem: { kind: "unsent" } });
    const [open] = one.journal.map.values();
    expect(open).toMatchObject({ state: "open", entityId: "" });
    const deps = one.undoDeps("performer");
    expect(await settleOpen({ ...deps, settings: DEFAULT_SETTINGS })).toEqual({
      applied: 0,
      "not-applied": 0,
      unclear: 0,
    });
    await settleCreated(deps);
    const [settled] = one.journal.map.values();
    expect(settled).toMatchObject({ state: "applied", entityId: "1000" });
    expect(await undoCreated(settled ?? (open as never), deps)).toMatchObject({ status: "applied" });
  });

  it("knows that nothing was made", async () => {
    const one = scene();
    one.creators.performer.create = async () => {
      throw new Error("power lost");
    };
    await one.create([want("performer", "a1")]);
    await settleCreated(one.undoDeps("performer"));
    expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["not-applied"]);
  });

  it("settles a deletion by what is there", async () => {
    const one = await created();
    const deps = one.undoDeps("performer");
    one.creators.performer.destroy = async () => new Map();
    await undoCreated(one.record, deps);
    await settleCreated(deps);
    expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["applied", "not-applied"]);
    await undoCreated(one.record, deps);
    one.library.remove("1000");
    await settleCreated(deps);
    expect([...one.journal.map.values()].map((record) => record.state)).toEqual(["undone", "not-applied", "applied"]);
  });
});

describe("through the history", () => {
  it("records of creations are taken back newest first, each with an outcome", async () => {
    const one = scene();
    one.sources[0]?.put(boxed("a2", { name: "Bo Lind" }));
    await one.create([want("performer", "a1"), want("performer", "a2")]);
    one.creators.performer.hanging.set("1001", { scenes: 1 });
    const context = {
      deps: async () => ({ ...one.apply, ...one.undoDeps("performer") }),
      creator: async () => one.creators.performer,
    };
    const targets = [...one.journal.map.keys()].map((id) => ({ id }));
    const outcomes = await undoTargets(targets, one.journal, context);
    const told = new Map(outcomes.map((outcome) => [outcome.entityId, outcome]));
    expect(told.get("1000")).toMatchObject({ undoId: expect.any(String), problem: null });
    expect(told.get("1001")).toMatchObject({ undoId: null, problem: { kind: "attached", scenes: 1 } });
    const left = await one.library.byIds(["1000", "1001"]);
    expect([left.get("1000"), left.get("1001")?.name]).toEqual([null, "Bo Lind"]);
  });

  it("a later change of ours is in the way until it is taken back", async () => {
    const one = await created();
    one.library.edit("1000", { country: "SE" });
    const change = { field: "country", before: "NO", after: "SE", sources: [A], raw: { country: "NO" } } as const;
    const { act: _act, newImageEtag: _etag, oldImage: _old, ...plain } = one.record;
    await one.journal.set("later", { ...plain, id: "later", at: one.record.at + 1, fields: [change] });
    const context = {
      deps: async () => ({ ...one.apply, ...one.undoDeps("performer") }),
      creator: async () => one.creators.performer,
    };
    const undo = async (id: string) => (await undoTargets([{ id }], one.journal, context))[0];
    const edited = { kind: "changed", fields: ["country"] };
    expect(await undo(one.record.id)).toMatchObject({ undoId: null, problem: edited, kept: [] });
    expect(await undo("later")).toMatchObject({ undoId: expect.any(String), problem: null });
    expect(await undo(one.record.id)).toMatchObject({ undoId: expect.any(String), problem: null });
    expect((await one.library.byIds(["1000"])).get("1000")).toBeNull();
    // No field is blamed for what is simply done.
    expect(await undo(one.record.id)).toMatchObject({ undoId: null, problem: { kind: "changed", fields: [] } });
  });

  it("nothing is deleted where nothing can be", async () => {
    const one = await created();
    const outcomes = await undoTargets([{ id: one.record.id }], one.journal, { deps: async () => one.apply });
    expect(outcomes).toMatchObject([{ undoId: null, problem: { kind: "not-here" } }]);
  });
});
