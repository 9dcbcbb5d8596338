import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local, stashId, takeFrom } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { studio } from "../../test/studio-world";
import type { RunOptions } from "../sync/run-types";
import type { UndoRecord } from "../sync/journal";
import { createJournal, createNotes, type JournalValue } from "./journal-kv";
import { createStores } from "./stores";

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };
const PICTURE = { dataUrl: "data:image/png;base64,OLDOLDOL", contentType: "image/png", etag: '"LDOLDOLD"' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

/** Three performers to whom one box adds something, a journal as in the browser, everything accepted. */
async function written(raw = new MemoryKeyValue<JournalValue>(), settings = "{}") {
  const linked = (id: string) => local(id, {}, { stashIds: [stashId(BOX_A, `a${id}`)], imagePath: "/i" });
  const world = fakeBackend([linked("1"), linked("2"), linked("3")]);
  world.state.settings = settings;
  world.library.put(world.library.at("1"), PICTURE);
  const journal = createJournal(raw);
  const stores = createStores({ ...world.backend, journal, notes: createNotes(raw) });
  world.source(BOX_A).put(...["1", "2", "3"].map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 171 })));
  await stores.load();
  await world.clock.until(stores.run.getState().start(ALL));
  const plans = [...stores.review.getState().plans.values()];
  const requests = plans.map((plan) => ({ plan, choices: takeFrom(plan) }));
  await world.clock.until(stores.review.getState().apply(requests));
  const history = () => stores.history.getState();
  await history().load();
  return { ...world, raw, journal, stores, history };
}

const targets = (entries: ReadonlyMap<string, { readonly id: string }>) => [...entries.keys()].map((id) => ({ id }));

describe("the history", () => {
  it("has every run and every change, and follows what is written", async () => {
    const { history, clock } = await written();
    expect(history()).toMatchObject({ state: "ready", error: null });
    expect(history().entries.size).toBe(3);
    expect([...history().runs.values()]).toMatchObject([{ end: "finished", done: 3 }]);
    expect(history().bytes).toBeGreaterThan(300);
    const outcomes = await clock.until(history().undo(targets(history().entries)));
    expect(outcomes.map((one) => one.fields)).toEqual([["height"], ["height"], ["height"]]);
    expect(history().entries.size).toBe(6);
    expect(history().undoing).toBeNull();
  });

  it("tells while it goes on whether it is an undoing or a redoing", async () => {
    const { history, clock, stores } = await written();
    const seen: (boolean | undefined)[] = [];
    stores.history.subscribe(({ undoing }) => void (undoing && seen.push(undoing.again)));
    const first = await clock.until(history().undo(targets(history().entries)));
    expect(new Set(seen)).toEqual(new Set([false]));
    seen.length = 0;
    await clock.until(
      history().undo(
        first.flatMap(({ undoId }) => (undoId === null ? [] : [{ id: undoId }])),
        true,
      ),
    );
    expect(new Set(seen)).toEqual(new Set([true]));
  });

  it("tells what Stash holds now, without writing", async () => {
    const { history, library } = await written();
    const [entry] = [...history().entries.values()].filter((one) => one.entityId === "2");
    const look = () => history().look("performer", "2", [entry?.id ?? ""]);
    const states = async () => [...(await look()).fields.values()].flat().map((one) => [one.field, one.state, one.now]);
    expect(await states()).toEqual([["height", "free", 171]]);
    library.edit("2", { height_cm: 180 });
    expect(await states()).toEqual([["height", "edited", 180]]);
    library.edit("2", { height_cm: null });
    expect(await states()).toEqual([["height", "already", null]]);
    library.remove("2");
    expect(await look()).toMatchObject({ gone: true });
    expect(library.requests("update")).toBe(1);
  });

  it("takes studios back as well as performers, each in its own library", async () => {
    const { history, journal, studios, library } = await written();
    studios.put(studio("1", { aliases: ["New"] }));
    const field = {
      field: "aliases",
      before: ["Old"],
      after: ["New"],
      sources: [],
      raw: { aliases: ["Old"] },
    } as const;
    const [first] = [...(await journal.entries())].map(([, record]) => record);
    await journal.set("s", {
      ...(first as UndoRecord),
      id: "s",
      type: "studio",
      entityId: "1",
      name: "Studio 1",
      fields: [field],
    });
    await history().load();
    const before = library.at("1").record;
    expect(await history().undo([{ id: "s" }])).toMatchObject([{ type: "studio", fields: ["aliases"] }]);
    expect(studios.at("1").record.aliases).toEqual(["Old"]);
    expect(library.at("1").record).toEqual(before);
  });

  it("says why it cannot be read, and reads it when asked again", async () => {
    const { history, raw } = await written();
    raw.broken = new Error("no storage");
    await history().load();
    expect(history()).toMatchObject({ state: "failed", error: "no storage" });
    raw.broken = null;
    await history().load();
    expect(history()).toMatchObject({ state: "ready", error: null });
  });
});

describe("room for it", () => {
  const big = (id: string, runId: string, at: number, record: UndoRecord): UndoRecord => ({
    ...record,
    ...{ id, runId, at, oldImage: `data:image/png;base64,${"A".repeat(6_000_000)}` },
  });

  async function full() {
    const one = await written(undefined, JSON.stringify({ historyMegabytes: 10 }));
    const [first] = (await one.journal.entries()).map(([, record]) => record);
    await one.journal.set("old", big("old", "run-old", 1, first as UndoRecord));
    await one.journal.set("mid", big("mid", "run-mid", 2, first as UndoRecord));
    await one.history().load();
    return one;
  }

  it("the oldest run goes as a whole with its picture, and that is told until it was read", async () => {
    const { history, raw, stores } = await full();
    await history().tidy();
    expect(raw.map.has("old")).toBe(false);
    expect(raw.map.has("image:old")).toBe(false);
    expect(raw.map.has("mid")).toBe(true);
    expect(history().evicted).toMatchObject({ runs: 1, changes: 1, until: 1 });
    stores.history.setState({ evicted: null });
    await history().remind();
    expect(history().evicted).toMatchObject({ runs: 1 });
    await history().seenEviction();
    await history().remind();
    expect(history().evicted).toBeNull();
  });

  it("never while something is being written", async () => {
    const { history, raw, stores } = await full();
    stores.run.setState({ running: true });
    await history().tidy();
    stores.run.setState({ running: false, elsewhere: [...history().runs.values()][0] ?? null });
    await history().tidy();
    expect(raw.map.has("old")).toBe(true);
  });
});

describe("as a file", () => {
  it("goes out and comes into another browser, marked; nothing that is there changes", async () => {
    const one = await written();
    const text = (await one.history().exportParts({ pictures: true })).join("");
    expect(text).not.toContain("sample-key");
    const same = await one.history().checkFile(text);
    expect(same).toMatchObject({ records: [], known: 3, refused: 0 });
    const other = await written();
    other.library.edit("3", { height_cm: 180 });
    await other.journal.delMany([...other.history().entries.keys()]);
    await other.history().load();
    const file = await other.history().checkFile(text);
    expect(file).toMatchObject({ known: 0, refused: 0, fits: true });
    await other.history().takeIn(file);
    expect([...other.history().entries.values()].map((entry) => entry.imported !== undefined)).toEqual([
      true,
      true,
      true,
    ]);
    const outcomes = await other.clock.until(other.history().undo(targets(other.history().entries)));
    expect(outcomes.filter((outcome) => outcome.undoId !== null)).toHaveLength(2);
    expect(other.library.at("3").record.height_cm).toBe(180);
  });

  it("is refused when it does not fit, rather than pushing out what is here", async () => {
    const { history } = await written();
    const file = {
      ...(await history().checkFile(`{"format":"performer-site-sync history","version":1,"runs":[],"records":[]}`)),
      fits: false,
    };
    await expect(history().takeIn(file)).rejects.toThrow("no-room");
  });
});
