import { describe, expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, local } from "../../test/fakes";
import { FakeStudioLibrary } from "../../test/fake-studio-library";
import { favouritesWorld } from "../../test/favourites-world";
import { takeBackHere, takeBackThere } from "./favourites-undoers";
import type { UndoAct, UndoRecord } from "./journal";
import type { Endpoint, EntityType } from "./ports";
import type { UndoItem } from "./undo-types";

const HERE = { type: "favourite-here", favorite: true } as const;
const THERE = { type: "favourite-there", endpoint: BOX_A, favorite: true } as const;

function item(id: string, entityId: string, act: UndoAct, more: Partial<UndoRecord> = {}): UndoItem {
  const about = { runId: null, type: "performer", name: "Ada", at: 0, fields: [], undoes: null } as const;
  return { record: { ...about, state: "applied", id, entityId, act, ...more }, target: { id } };
}

/** Performers and a studio with hearts, a source that has them marked, and what taking back is handed. */
function setup() {
  const one = favouritesWorld([local("1", {}, { favorite: true }), local("2", {}, { favorite: true })]);
  const studios = new FakeStudioLibrary([local("1", {}, { favorite: true })]);
  one.source.putStudios(boxed("s")).mark("a", "b", "c", "s");
  const asked: Endpoint[] = [];
  const context = {
    deps: async (type: EntityType) => ({ ...one.deps, library: type === "studio" ? studios : one.books }) as never,
    source: async (endpoint: Endpoint) => {
      asked.push(endpoint);
      return one.deps.source(endpoint);
    },
  };
  return { ...one, studios, asked, context };
}

const outcome = (id: string, entityId: string, more: object = {}) => ({
  id,
  entityId,
  type: "performer",
  name: "Ada",
  undoId: null,
  fields: [],
  kept: [],
  problem: null,
  ...more,
});

describe("marks of the library", () => {
  it("are taken back in their own sort of entity, with an outcome for each, in order", async () => {
    const { context, heart, studios } = setup();
    const studio = item("r2", "1", HERE, { type: "studio" });
    expect(await takeBackHere([item("r1", "2", HERE), studio, item("r3", "9", HERE)], context)).toEqual([
      outcome("r1", "2", { undoId: "undo-1" }),
      outcome("r2", "1", { type: "studio", undoId: "undo-2" }),
      outcome("r3", "9", { problem: { kind: "gone" } }),
    ]);
    expect([heart("1"), heart("2"), studios.at("1").favorite]).toEqual([true, false, false]);
  });

  it("of another browser's file stay: its ids may mean others here", async () => {
    const { context, heart, journal } = setup();
    const foreign = item("r1", "1", HERE, { imported: 5 });
    expect(await takeBackHere([foreign], context)).toEqual([outcome("r1", "1", { problem: { kind: "not-here" } })]);
    expect([heart("1"), journal.map.size]).toEqual([true, 0]);
  });

  it("need no source", async () => {
    const { context, asked } = setup();
    await takeBackHere([item("r1", "1", HERE)], context);
    expect(asked).toEqual([]);
  });
});

describe("marks at sources", () => {
  it("are taken back at their own, which is looked up once", async () => {
    const { context, source, asked } = setup();
    const far = item("r3", "c", { ...THERE, endpoint: BOX_B });
    const outcomes = await takeBackThere([item("r1", "a", THERE), item("r2", "b", THERE), far], context);
    expect(outcomes).toEqual([
      outcome("r1", "a", { undoId: "undo-1" }),
      outcome("r2", "b", { undoId: "undo-2" }),
      outcome("r3", "c", { problem: { kind: "source-said", message: "none" } }),
    ]);
    expect([...source.marked.performer]).toEqual(["c"]);
    expect(asked).toEqual([BOX_A, BOX_B]);
  });

  it("cannot be taken back where there are no sources", async () => {
    const { context } = setup();
    expect(await takeBackThere([item("r1", "a", THERE)], { deps: context.deps })).toEqual([
      outcome("r1", "a", { problem: { kind: "source-said", message: "none" } }),
    ]);
  });

  it("say what the source said, and that it said nothing", async () => {
    const { context, source } = setup();
    const said = async (one: UndoItem) => (await takeBackThere([one], context))[0]?.problem;
    source.refusals.set("a", "too late");
    source.refusals.set("b", "");
    expect(await said(item("r1", "a", THERE))).toEqual({ kind: "source-said", message: "too late" });
    expect(await said(item("r2", "b", THERE))).toEqual({ kind: "source-said", message: "none" });
    // Gone there: it cannot be marked again.
    const removed = { ...THERE, favorite: false };
    expect(await said(item("r3", "erased", removed))).toEqual({ kind: "source-said", message: "none" });
    source.down = { kind: "server", detail: "maintenance" };
    expect(await said(item("r4", "c", THERE))).toEqual({ kind: "source-said", message: "maintenance" });
    source.down = { kind: "offline" };
    expect(await said(item("r5", "c", THERE))).toEqual({ kind: "source-said", message: "none" });
  });

  it("say so when somebody was faster", async () => {
    const { context, source } = setup();
    source.marked.performer.delete("a");
    const changed = { problem: { kind: "changed", fields: [] } };
    expect(await takeBackThere([item("r1", "a", THERE)], context)).toEqual([outcome("r1", "a", changed)]);
  });
});
