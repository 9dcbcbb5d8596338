/** Taking back records of different sorts in one go: which go together, and what one that fails means for the others. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, local, world } from "../../test/fakes";
import { studio, studioWorld } from "../../test/studio-world";
import type { UndoAct, UndoRecord } from "./journal";
import { asApplied, undoRecords, undoTargets } from "./undo";
import type { UndoContext, UndoOutcome } from "./undo-types";

const DRAFT: UndoAct = { type: "draft", endpoint: A, draftId: null };

function record(id: string, at: number, more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", undoes: null } as const;
  return { ...about, id, at, state: "applied", fields: [], ...more };
}

function height(id: string, at: number, entityId: string): UndoRecord {
  const change = { field: "height", before: 160, after: 170, sources: [A], raw: { height_cm: 160 } } as const;
  return record(id, at, { entityId, name: `Person ${entityId}`, fields: [change] });
}

function urls(id: string, at: number, entityId: string): UndoRecord {
  const after = ["https://studio.example/"];
  const change = { field: "urls", before: null, after, sources: [A], raw: { urls: [] } } as const;
  return record(id, at, { type: "studio", entityId, name: `Studio ${entityId}`, fields: [change] });
}

/** Performers of 170 cm, and studios with an address, that records say were changed. */
async function taken(records: readonly UndoRecord[]) {
  const ids = ["1", "2", "3"];
  const one = world({ library: ids.map((id) => local(id, { height_cm: 170 })) });
  const studios = studioWorld({ library: ids.map((id) => studio(id, { urls: ["https://studio.example/"] })) });
  for (const each of records) one.journal.map.set(each.id, each);
  const studioDeps = { ...studios.apply, journal: one.journal, newId: one.apply.newId };
  const deps: UndoContext["deps"] = async (type) => (type === "studio" ? studioDeps : one.apply);
  const heard: (readonly string[])[] = [];
  const outcomes = await undoTargets(
    records.map(({ id }) => ({ id })),
    one.journal,
    { deps },
    (some) => heard.push(some.map(({ id }) => id)),
  );
  const said = Object.fromEntries(outcomes.map(({ id, problem }) => [id, problem?.kind ?? "back"]));
  return { ...one, studios, outcomes, heard, said };
}

describe("records of different sorts", () => {
  it("go in batches of their own, each to where it belongs, the newest first", async () => {
    const one = await taken([
      height("p1", 1, "1"),
      urls("s2", 2, "2"),
      record("d", 3, { act: DRAFT }),
      urls("s1", 4, "1"),
    ]);
    expect(one.heard).toEqual([["s1", "s2"], ["d"], ["p1"]]);
    expect(one.said).toEqual({ s1: "back", s2: "back", d: "irreversible", p1: "back" });
    expect(one.library.at("1").record.height_cm).toBe(160);
    expect(["1", "2", "3"].map((id) => one.studios.library.at(id).record.urls)).toEqual([
      ...[[], []],
      ["https://studio.example/"],
    ]);
  });

  it("of one entity never change places", async () => {
    const later = { ...height("p2", 3, "1"), fields: [{ ...height("", 0, "1").fields[0]!, before: 165 }] };
    const first = { ...height("p1", 1, "1"), fields: [{ ...height("", 0, "1").fields[0]!, after: 165 }] };
    const one = await taken([first, record("d", 2, { act: DRAFT, entityId: "1" }), later, height("p3", 0, "2")]);
    expect(one.heard).toEqual([["p2"], ["d"], ["p1", "p3"]]);
    expect(one.library.at("1").record.height_cm).toBe(160);
  });

  it("marks of one id at two sources are two, and go together", async () => {
    const mark = (endpoint: string): UndoAct => ({ type: "favourite-there", endpoint, favorite: true });
    const records = [record("a", 2, { act: mark(A) }), record("b", 1, { act: mark(B) })];
    expect((await taken(records)).heard).toEqual([["a", "b"]]);
  });
});

describe("what cannot be taken back", () => {
  it("is not tried for acts that a file tells of; the others of the batch go on", async () => {
    const mine = record("mine", 1, { act: DRAFT, entityId: "1" });
    const foreign = record("foreign", 2, { act: DRAFT, entityId: "2", imported: 5 });
    const other = record("other", 3, { act: DRAFT, entityId: "3", imported: 5 });
    expect((await taken([mine, foreign])).said).toEqual({ foreign: "not-here", mine: "irreversible" });
    expect((await taken([foreign, other])).said).toEqual({ other: "not-here", foreign: "not-here" });
  });

  it("is said where Stash cannot be reached, and keeps nothing else up", async () => {
    const one = world({ library: [local("1", { height_cm: 170 })] });
    const deps: UndoContext["deps"] = async (type) => {
      if (type === "studio") throw new Error("no answer");
      return one.apply;
    };
    const records = [urls("s1", 3, "1"), urls("s2", 2, "2"), height("p1", 1, "1")];
    for (const each of records) one.journal.map.set(each.id, each);
    const targets = records.map(({ id }) => ({ id }));
    const outcomes = await undoTargets(targets, one.journal, { deps });
    const unsent = { problem: { kind: "unsent", message: "no answer" }, undoId: null };
    expect(outcomes).toMatchObject([
      { id: "s1", ...unsent },
      { id: "s2", ...unsent },
      { id: "p1", problem: null },
    ]);
    expect(one.library.at("1").record.height_cm).toBe(160);
  });

  it("has no outcome where the record is gone", async () => {
    const one = world({ library: [local("1", { height_cm: 170 })] });
    one.journal.map.set("p1", height("p1", 1, "1"));
    const targets = [{ id: "gone" }, { id: "p1" }];
    expect(await undoTargets(targets, one.journal, { deps: async () => one.apply })).toMatchObject([{ id: "p1" }]);
    expect(await undoRecords(["gone"], one.apply)).toEqual([]);
    expect(await undoTargets([], one.journal, { deps: async () => one.apply })).toEqual([]);
  });

  it("is told as applying tells it, with the fields that stayed", () => {
    const about = { id: "a", type: "performer", entityId: "1", name: "Ada", undoId: null, problem: null } as const;
    const outcome: UndoOutcome = { ...about, fields: [], kept: [{ field: "height", why: "edited" }] };
    expect(asApplied(outcome)).toEqual({
      ...{ id: "1", status: "not-applied", plan: null },
      problem: { kind: "changed", fields: ["height"] },
    });
    expect(asApplied({ ...outcome, problem: { kind: "gone" } })).toMatchObject({ problem: { kind: "gone" } });
  });
});
