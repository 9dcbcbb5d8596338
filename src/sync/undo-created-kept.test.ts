/** Creations that are not taken back, what goes with those that are, and what a cut leaves open. */
import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import type { UndoRecord } from "./journal";
import { isCreation, settleCreated, undoCreated } from "./undo-created";

async function created() {
  const one = createWorld({
    library: [],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("a1", { name: "Ada Reed", country: "NO" })])],
  });
  await one.create([want("performer", "a1")]);
  const [record] = one.journal.map.values();
  if (!record) throw new Error("nothing was journalled");
  const back = () => [...one.journal.map.values()].find((each) => each.undoes === record.id);
  const undo = (given: UndoRecord = record) => undoCreated(given, one.undoDeps("performer"));
  return { ...one, record, back, undo };
}

describe("a creation is not taken back", () => {
  it.each([
    ["was never made", { state: "not-applied" }],
    ["is itself a taking back", { undoes: "another" }],
    ["has an id that nobody heard", { entityId: "" }],
  ] as const)("that %s", async (_what, change) => {
    const one = await created();
    const outcome = await one.undo({ ...one.record, ...change });
    // No field is named: nobody edited anything.
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "changed", fields: [] } });
    expect(one.library.at("1000").name).toBe("Ada Reed");
  });

  it("that Stash refuses to delete: its words are told, the record of it is closed, all else stays", async () => {
    const one = await created();
    one.creators.performer.destroy = async () =>
      new Map([["1000", { ok: false, reason: "refused", message: "database is locked" }]]);
    expect(await one.undo()).toMatchObject({ problem: { kind: "refused", message: "database is locked" } });
    expect(one.back()).toMatchObject({ state: "not-applied" });
    expect(one.journal.map.get(one.record.id)?.state).toBe("applied");
    expect(one.bases.map.has(baseKey("performer", "1000"))).toBe(true);
  });

  it("for which Stash has no answer: the record stays open, to be settled", async () => {
    const one = await created();
    one.creators.performer.destroy = async () => new Map();
    expect(await one.undo()).toMatchObject({ status: "not-applied", problem: { kind: "unsent", message: "" } });
    expect(one.back()).toMatchObject({ state: "open" });
  });

  it("that cannot be journalled: nothing is deleted", async () => {
    const one = await created();
    one.journal.set = async () => Promise.reject(new Error("disk full"));
    expect(await one.undo()).toMatchObject({ problem: { kind: "no-undo", message: "disk full" } });
    expect(one.library.at("1000").name).toBe("Ada Reed");
  });

  it("that is gone by the time it is asked what hangs on it", async () => {
    const one = await created();
    one.creators.performer.attached = async () => new Map([["1000", null]]);
    expect(await one.undo()).toMatchObject({ problem: { kind: "gone" } });
    expect(one.back()).toBeUndefined();
  });
});

describe("a creation with a picture", () => {
  const pictured = async (etag: string | null) => {
    const one = await created();
    one.library.put(
      { ...one.library.at("1000"), imagePath: "/performer/1000/image" },
      { dataUrl: "data:image/png;base64,LATE", contentType: "image/png", etag },
    );
    const image = { id: "p", url: "https://pictures.example/p" };
    const fields = [
      ...one.record.fields,
      { field: "image", before: null, after: image, sources: [A], raw: {} } as const,
    ];
    return { ...one, record: { ...one.record, fields, newImageEtag: '"first"' } };
  };

  it("stays when the picture was replaced since", async () => {
    const one = await pictured('"late"');
    expect(await one.undo(one.record)).toMatchObject({ problem: { kind: "changed", fields: ["image"] } });
  });

  it.each([
    ["is the one it was made with", '"first"'],
    ["says nothing of itself", null],
  ])("goes when the picture %s; the record of that keeps no picture", async (_what, etag) => {
    const one = await pictured(etag);
    expect(await one.undo(one.record)).toMatchObject({ status: "applied" });
    expect(one.back()).not.toHaveProperty("newImageEtag");
  });

  it("stays when the picture was taken out, which need not be looked at", async () => {
    const one = await pictured('"first"');
    one.library.put({ ...one.library.at("1000"), imagePath: null }, null);
    one.library.calls.length = 0;
    expect(await one.undo(one.record)).toMatchObject({ problem: { kind: "changed", fields: ["image"] } });
    expect(one.library.requests("image")).toBe(0);
  });
});

describe("a creation that goes", () => {
  it("takes its base and its waiting plan with it, and its record turns every field round", async () => {
    const one = await created();
    const key = baseKey("performer", "1000");
    expect(one.bases.map.has(key)).toBe(true);
    one.plans.map.set("1000", {} as never);
    expect(await one.undo()).toMatchObject({ status: "applied", undoId: one.back()?.id });
    expect([one.bases.map.has(key), one.plans.map.has("1000")]).toEqual([false, false]);
    const turned = one.record.fields.map(({ field, before, after }) => ({ field, before: after, after: before }));
    expect(one.back()?.fields).toMatchObject(turned);
  });
});

describe("what a cut left open", () => {
  const open = (record: UndoRecord, entityId = ""): UndoRecord => ({ ...record, state: "open", entityId });
  const twin = () => local("2000", { name: "Ada Reed" }, { stashIds: [stashId(A, "a1")] });

  it("is unclear when two have the link, and neither is said to be it", async () => {
    const one = await created();
    one.journal.map.set(one.record.id, open(one.record));
    one.library.put(twin());
    await settleCreated(one.undoDeps("performer"));
    expect(one.journal.map.get(one.record.id)).toMatchObject({ state: "unclear", entityId: "" });
  });

  it("is the one whose id was heard, though another has the link too", async () => {
    const one = await created();
    one.journal.map.set(one.record.id, open(one.record, "1000"));
    one.library.put(twin());
    await settleCreated(one.undoDeps("performer"));
    expect(one.journal.map.get(one.record.id)).toMatchObject({ state: "applied", entityId: "1000" });
  });

  it("keeps the id that was heard when nothing is there", async () => {
    const one = await created();
    one.journal.map.set(one.record.id, open(one.record, "1000"));
    one.library.remove("1000");
    await settleCreated(one.undoDeps("performer"));
    expect(one.journal.map.get(one.record.id)).toMatchObject({ state: "not-applied", entityId: "1000" });
  });

  it("is left alone where it is of another sort, or no creation", async () => {
    const one = await created();
    const { act: _act, ...change } = open(one.record, "1000");
    const studio: UndoRecord = { ...open(one.record), id: "studio", type: "studio" };
    one.journal.map.clear();
    for (const each of [{ ...change, id: "change" }, studio]) one.journal.map.set(each.id, each);
    await settleCreated(one.undoDeps("performer"));
    expect([...one.journal.map.values()].map(({ state }) => state)).toEqual(["open", "open"]);
  });

  it("tells creations from other acts and from changes", async () => {
    const { record } = await created();
    const { act: _act, ...change } = record;
    expect(
      [record, change, { ...record, act: { type: "draft", endpoint: A, draftId: null } } as const].map(isCreation),
    ).toEqual([...[true, false, false]]);
  });
});
