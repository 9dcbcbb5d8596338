/** Taking back in numbers, in part, against later edits, and what a file brought in. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { FieldKey } from "./fields";
import type { UndoRecord } from "./journal";
import { undoTargets } from "./undo";
import type { UndoOutcome, UndoTarget } from "./undo-types";

const BEFORE = { eye_color: "Green", alias_list: ["Mine"], height_cm: null, country: "" };
const FIELDS: readonly FieldKey[] = ["name", "aliases", "eyeColor", "height", "country"];

async function applied(count: number, fields = FIELDS) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const upstream = { aliases: ["Theirs"], height: 170, country: "NO", eye_color: "BLUE" };
  const one = world({
    library: ids.map((id) => local(id, BEFORE, { stashIds: [stashId(A, `u${id}`)] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { ...upstream, name: `Renamed ${id}` })),
      ),
    ],
  });
  await runAll(one);
  const originals = new Map(ids.map((id) => [id, one.library.at(id).record]));
  const requests = ids.map((id) => ({ plan: planOf(one, id), choices: takeFrom(planOf(one, id), fields) }));
  const outcomes = await applyChoices(requests, one.apply);
  const undoIds = outcomes.flatMap((outcome) => (outcome.status === "applied" ? (outcome.undoId ?? []) : []));
  expect(undoIds).toHaveLength(count);
  one.library.calls.length = 0;
  const undo = (targets: readonly UndoTarget[], signal?: AbortSignal) =>
    undoTargets(targets, one.journal, { deps: async () => one.apply }, undefined, signal);
  const record = (id: string) => one.journal.map.get(id) as UndoRecord;
  const targets = undoIds.map((id) => ({ id }));
  return { ...one, ids, originals, undoIds, targets, undo, record };
}

const wentBack = (outcomes: readonly UndoOutcome[]) => outcomes.filter((one) => one.undoId !== null).length;

describe("a whole run", () => {
  it("goes back with one re-read and one update per 25, column by column as it was", async () => {
    const one = await applied(100);
    const outcomes = await one.undo(one.targets);
    expect(wentBack(outcomes)).toBe(100);
    expect(one.library.requests("byIds")).toBe(4);
    expect(one.library.requests("update")).toBe(4);
    for (const id of one.ids) expect(one.library.at(id).record).toEqual(one.originals.get(id));
    for (const id of one.undoIds) expect(one.record(id).state).toBe("undone");
  });

  it("comes again when the taking back is taken back, and goes back once more", async () => {
    const one = await applied(30);
    const after = one.ids.map((id) => one.library.at(id).record);
    const back = (await one.undo(one.targets)).map(({ undoId }) => ({ id: undoId ?? "" }));
    expect(wentBack(await one.undo(back))).toBe(30);
    expect(one.ids.map((id) => one.library.at(id).record)).toEqual(after);
    expect(one.record(one.undoIds[0] ?? "").state).toBe("applied");
    expect(one.record(back[0]?.id ?? "").state).toBe("undone");
    expect(wentBack(await one.undo(one.targets))).toBe(30);
    for (const id of one.ids) expect(one.library.at(id).record).toEqual(one.originals.get(id));
  });

  it("two changes of one performer go back newest first, though they were asked for the other way round", async () => {
    const one = await applied(2, ["height"]);
    const plan = { ...planOf(one, "1"), local: { ...planOf(one, "1").local, height: 170 } };
    one.clock.jump(1000);
    const later = await applyChoices(
      [{ plan, choices: { height: { type: "take", value: 180, from: [] } } }],
      one.apply,
    );
    const id = later[0]?.status === "applied" ? (later[0].undoId ?? "") : "";
    expect(one.library.at("1").record.height_cm).toBe(180);
    expect(wentBack(await one.undo([...one.targets, { id }]))).toBe(3);
    for (const who of one.ids) expect(one.library.at(who).record).toEqual(one.originals.get(who));
  });

  it("can be stopped between batches", async () => {
    const one = await applied(60, ["height"]);
    const abort = new AbortController();
    one.library.before = ({ method }) => method === "update" && abort.abort();
    expect(await one.undo(one.targets, abort.signal)).toHaveLength(25);
  });

  it("a journal that cannot be written stops it before anything is sent", async () => {
    const one = await applied(60, ["height"]);
    one.journal.setMany = async () => Promise.reject(new Error("disk full"));
    const outcomes = await one.undo(one.targets);
    expect(outcomes.map((outcome) => outcome.problem?.kind)).toEqual(Array(60).fill("no-undo"));
    expect(one.library.requests("update")).toBe(0);
    expect(one.library.requests("byIds")).toBe(1);
  });

  it("a request that fails leaves its records open; the next batch goes on", async () => {
    const one = await applied(30, ["height"]);
    let updates = 0;
    one.library.before = ({ method }) => {
      if (method === "update" && ++updates === 1) throw new Error("connection lost");
    };
    const outcomes = await one.undo(one.targets);
    expect(outcomes.filter((outcome) => outcome.problem?.kind === "unsent")).toHaveLength(25);
    expect(wentBack(outcomes)).toBe(5);
    expect([...one.journal.map.values()].filter((record) => record.state === "open")).toHaveLength(25);
  });
});

describe("in part", () => {
  it("one field goes back, the others stand; then the rest", async () => {
    const one = await applied(1);
    const [id = ""] = one.undoIds;
    const [outcome] = await one.undo([{ id, fields: ["country"] }]);
    expect(outcome).toMatchObject({ fields: ["country"], kept: [], problem: null });
    expect(one.library.at("1").record).toMatchObject({ country: "", eye_color: "Blue" });
    expect(one.record(id)).toMatchObject({ state: "applied", undone: ["country"] });
    const [rest] = await one.undo([{ id }]);
    expect(rest?.kept).toEqual([{ field: "country", why: "undone" }]);
    expect(one.library.at("1").record).toEqual(one.originals.get("1"));
    expect(one.record(id).state).toBe("undone");
  });

  it("a name that was taken since stays, is explained, and holds nothing else up", async () => {
    const one = await applied(2);
    one.library.put(local("9", { name: "Person 1" }));
    const [outcome] = (await one.undo(one.targets)).filter((each) => each.entityId === "1");
    expect(outcome).toMatchObject({
      problem: { kind: "refused", message: "performer with name 'Person 1' already exists" },
      fields: expect.arrayContaining(["eyeColor", "height", "country"]),
    });
    expect(one.library.at("1").record).toMatchObject({ name: "Renamed 1", eye_color: "Green", height_cm: null });
    expect(one.record(one.undoIds[0] ?? "")).toMatchObject({ state: "applied" });
    expect(one.library.at("2").record).toEqual(one.originals.get("2"));
  });

  it("a later edit blocks its own field; put back by a person's word it is overwritten, and that can be undone", async () => {
    const one = await applied(1);
    const [id = ""] = one.undoIds;
    one.library.edit("1", { eye_color: "Hazel" });
    expect(await one.undo([{ id }])).toMatchObject([{ kept: [{ field: "eyeColor", why: "edited" }] }]);
    const [forced] = await one.undo([{ id, fields: ["eyeColor"], force: true }]);
    expect(one.library.at("1").record.eye_color).toBe("Green");
    expect(one.record(id).state).toBe("undone");
    await one.undo([{ id: forced?.undoId ?? "" }]);
    expect(one.library.at("1").record.eye_color).toBe("Hazel");
  });

  it("what somebody put back by hand is told apart from an edit", async () => {
    const one = await applied(1, ["eyeColor", "aliases"]);
    one.library.edit("1", { eye_color: "Green", alias_list: ["Mine"] });
    const [outcome] = await one.undo(one.targets);
    expect(outcome?.kept).toEqual([
      { field: "aliases", why: "already" },
      { field: "eyeColor", why: "already" },
    ]);
  });

  it("acts nobody takes back are said to be so", async () => {
    const one = await applied(1, ["height"]);
    const record = one.record(one.undoIds[0] ?? "");
    one.journal.map.set("d", { ...record, id: "d", act: { type: "draft", endpoint: A, draftId: null } });
    expect(await one.undo([{ id: "d" }])).toMatchObject([{ problem: { kind: "irreversible" } }]);
  });
});

describe("a record from a file", () => {
  async function imported(change: Partial<UndoRecord> = {}) {
    const one = await applied(1, ["eyeColor", "aliases"]);
    const [id = ""] = one.undoIds;
    one.journal.map.set(id, { ...one.record(id), imported: 5, ...change });
    return { ...one, id };
  }

  it("goes back while Stash holds what it says it wrote", async () => {
    const one = await imported();
    expect(wentBack(await one.undo([{ id: one.id }]))).toBe(1);
    expect(one.library.at("1").record).toEqual(one.originals.get("1"));
  });

  it("not when the performer of that id is another", async () => {
    const one = await imported({ name: "Somebody Else" });
    expect(await one.undo([{ id: one.id }])).toMatchObject([{ undoId: null, problem: { kind: "gone" } }]);
  });

  it("not a list of which something is missing, and never by force", async () => {
    const one = await imported();
    one.library.edit("1", { alias_list: ["Other"], eye_color: "Hazel" });
    const [outcome] = await one.undo([{ id: one.id, force: true }]);
    expect(outcome).toMatchObject({ undoId: null });
    expect(one.library.at("1").record).toMatchObject({ alias_list: ["Other"], eye_color: "Hazel" });
  });

  it("cannot send columns that are not the field's", async () => {
    const one = await imported();
    const record = one.record(one.id);
    const fields = record.fields.map((field) => ({ ...field, raw: { ...field.raw, details: "written from a file" } }));
    one.journal.map.set(one.id, { ...record, fields });
    await one.undo([{ id: one.id }]);
    expect(one.library.at("1").record).not.toHaveProperty("details");
  });
});
