import { describe, expect, it } from "vitest";
import { local, world } from "../../test/fakes";
import type { FieldKey } from "./fields";
import type { Journal, UndoField, UndoRecord, UndoState } from "./journal";
import { freeGrip, type Leases, writeKey } from "./leases";
import type { StoredImage } from "./ports";
import { readSettled, settleOpen } from "./settle";
import type { MaybeValue } from "./values";

const OLD: StoredImage = { dataUrl: "data:image/png;base64,OLD1", contentType: "image/png", etag: '"old"' };
const NEW: StoredImage = { dataUrl: "data:image/jpeg;base64,NEW1", contentType: "image/jpeg", etag: '"new"' };
const WAS = { id: "/performer/1/image", url: "/performer/1/image" };
const TAKEN = { id: "i", url: "https://box-a.example/i.jpg" };

function change(field: FieldKey, before: MaybeValue, after: MaybeValue): UndoField {
  return { field, before, after, sources: [], raw: {} };
}

const HEIGHT = change("height", null, 170);
const PICTURE = change("image", WAS, TAKEN);

function record(fields: readonly UndoField[], more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { id: "r", runId: null, type: "performer", entityId: "1", name: "Person 1", at: 1 } as const;
  return { ...about, state: "open", undoes: null, fields, ...more };
}

/** A performer as Stash has it now, and what a cut left open. `picture`: undefined where Stash says that it has none. */
function scene(columns: object, open: readonly UndoRecord[], picture?: StoredImage | null) {
  const one = world({ library: [local("1"), local("2")] });
  const pictured = local("1", { ...columns }, { imagePath: picture === undefined ? null : WAS.url });
  one.library.put(pictured, picture ?? null);
  for (const each of open) one.journal.map.set(each.id, each);
  const state = (id = "r") => one.journal.map.get(id)?.state;
  return { ...one, state, settled: () => settleOpen(one.apply) };
}

const counts = (of: Partial<Record<UndoState, number>>) => ({ applied: 0, "not-applied": 0, unclear: 0, ...of });

describe("a change with a picture that a cut left open", () => {
  const both = record([HEIGHT, PICTURE], { oldImage: OLD.dataUrl });

  it("is settled by the bytes that Stash has, and known by their ETag", async () => {
    const one = scene({ height_cm: 170 }, [both], NEW);
    expect(await one.settled()).toEqual(counts({ applied: 1 }));
    expect(one.journal.map.get("r")).toMatchObject({ state: "applied", newImageEtag: '"new"' });
    expect(await scene({}, [both], OLD).settled()).toEqual(counts({ "not-applied": 1 }));
  });

  it("is unclear where the rest is as written and the picture is the old one, or gone", async () => {
    expect(await scene({ height_cm: 170 }, [both], OLD).settled()).toEqual(counts({ unclear: 1 }));
    expect(await scene({}, [record([PICTURE], { oldImage: OLD.dataUrl })]).settled()).toEqual(counts({ unclear: 1 }));
  });

  it("is unclear where the performer is gone", async () => {
    const one = scene({}, [both], NEW);
    one.library.remove("1");
    expect(await one.settled()).toEqual(counts({ unclear: 1 }));
    expect(one.state()).toBe("unclear");
  });

  it("is checked as if it had been heard of: what is no picture gives way to the old one", async () => {
    for (const bad of [{ ...NEW, contentType: "text/html" }, null]) {
      const one = scene({ height_cm: 170 }, [both], bad);
      await one.settled();
      expect(one.library.imageOf("1")?.dataUrl).toBe(OLD.dataUrl);
      expect(one.journal.map.get("r")?.fields.map(({ field }) => field)).toEqual(["height"]);
    }
  });

  it("is judged by bytes that are kept apart from the record", async () => {
    const apart = record([PICTURE], { oldImageSize: OLD.dataUrl.length });
    const one = scene({}, [apart], OLD);
    const journal: Journal = Object.assign(one.journal, { pictures: { get: async () => OLD.dataUrl } });
    expect(await settleOpen({ ...one.apply, journal })).toEqual(counts({ "not-applied": 1 }));
  });

  it("needs no bytes where being there or not tells", async () => {
    const removed = record([change("image", WAS, null)], { oldImage: OLD.dataUrl });
    const first = record([change("image", null, TAKEN)], { oldImage: null });
    const done = scene({}, [removed]);
    expect(await done.settled()).toEqual(counts({ applied: 1 }));
    expect(done.library.requests("image")).toBe(0);
    expect(await scene({}, [removed], NEW).settled()).toEqual(counts({ "not-applied": 1 }));
    expect(await scene({}, [first]).settled()).toEqual(counts({ "not-applied": 1 }));
    const came = scene({}, [first], NEW);
    expect(await came.settled()).toEqual(counts({ applied: 1 }));
    expect(came.library.requests("image")).toBe(1);
  });

  it("without one, no picture is looked at, and none is noted", async () => {
    const one = scene({ height_cm: 170 }, [record([HEIGHT, change("country", "SE", "NO")])], NEW);
    await one.settled();
    expect(one.library.requests("image")).toBe(0);
    expect(one.journal.map.get("r")).not.toHaveProperty("oldImage");
  });
});

describe("a taking back that a cut left open", () => {
  const first = record([HEIGHT], { state: "applied" });
  const back = record([change("height", 170, null)], { id: "b", undoes: "r" });

  it("marks what it took back only where it arrived", async () => {
    const arrived = scene({}, [first, back]);
    expect(await arrived.settled()).toEqual(counts({ applied: 1 }));
    expect([arrived.state("b"), arrived.state()]).toEqual(["applied", "undone"]);
    const lost = scene({ height_cm: 170 }, [first, back]);
    expect(await lost.settled()).toEqual(counts({ "not-applied": 1 }));
    expect([lost.state("b"), lost.state()]).toEqual(["not-applied", "applied"]);
  });
});

describe("what another tab is writing", () => {
  it("stays open and is counted", async () => {
    const second = record([HEIGHT], { id: "r2", entityId: "2" });
    const one = scene({ height_cm: 170 }, [record([HEIGHT]), second, { ...second, id: "r3" }]);
    const leases: Leases = { take: async (keys) => freeGrip(keys.filter((key) => key !== writeKey("performer", "2"))) };
    expect(await settleOpen({ ...one.apply, leases })).toEqual({ ...counts({ applied: 1 }), left: 2 });
    expect([one.state(), one.state("r2"), one.state("r3")]).toEqual(["applied", "open", "open"]);
  });
});

describe("reading what is to be written", () => {
  it("settles what is open of it before, and of nothing else", async () => {
    const one = scene({ height_cm: 170 }, [record([HEIGHT]), record([HEIGHT], { id: "r2", entityId: "2" })]);
    const now = await readSettled(["1"], one.apply);
    expect([one.state(), one.state("r2")]).toEqual(["applied", "open"]);
    expect([...now].map(([id, entity]) => [id, entity?.record.height_cm])).toEqual([["1", 170]]);
    expect(one.library.requests("byIds")).toBe(2);
  });

  it("sees what settling wrote", async () => {
    const one = scene({}, [record([PICTURE], { oldImage: OLD.dataUrl })], { ...NEW, contentType: "text/html" });
    const now = await readSettled(["1"], one.apply);
    expect(now.get("1")?.imagePath).toBe(one.library.at("1").imagePath);
    expect(now.get("1")?.imagePath).not.toBe(WAS.url);
  });

  it("reads once where nothing is open, or the journal cannot be read", async () => {
    const one = scene({}, [record([HEIGHT], { id: "r2", entityId: "2" })]);
    expect([...(await readSettled(["1"], one.apply)).keys()]).toEqual(["1"]);
    one.journal.broken = new Error("disk full");
    expect([...(await readSettled(["1"], one.apply)).keys()]).toEqual(["1"]);
    expect(one.library.requests("byIds")).toBe(2);
  });

  it("says of one that is gone that it is, and leaves its record unclear", async () => {
    const one = scene({}, [record([HEIGHT])]);
    one.library.remove("1");
    expect((await readSettled(["1"], one.apply)).get("1")).toBeNull();
    expect(one.state()).toBe("unclear");
  });
});
