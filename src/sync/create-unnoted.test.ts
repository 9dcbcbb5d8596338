import { describe, expect, it } from "vitest";
import { createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { settleCreated, undoCreated } from "./undo-created";

const FULL = new Error("The browser has no room left.");
const PICTURE = "https://cdn.example/i1.jpg";
const PAGE = { dataUrl: "data:text/html;base64,AAAA", contentType: "text/html", etag: '"AAAA"' };
const JPEG = { ...PAGE, dataUrl: "data:image/jpeg;base64,AAAA", contentType: "image/jpeg" };

/** One person at one source, who may have a picture; what breaks does so once Stash has made her. */
function place(stored: typeof PAGE | null = null) {
  const images = stored ? [{ id: "i1", url: PICTURE }] : [];
  const ada = boxed("a1", { name: "Ada Reed", birth_date: "1990-04-05" }, { images });
  const one = createWorld({ library: [], sources: (clock) => [new ScriptedSource(A, clock, [ada])], off: [B] });
  if (stored) one.library.web.set(PICTURE, stored);
  const after = (broken: () => void) => {
    one.creators.performer.after = broken;
  };
  return { ...one, after, add: async () => (await one.create([want("performer", "a1")]))[0]?.result };
}

const CREATED = { status: "created", localId: "1000", undoId: "undo-1" };

describe("a creation that the browser does not keep", () => {
  it("without its bases is one, can be undone, and is made once however often it is tried", async () => {
    const one = place();
    one.bases.broken = FULL;
    expect(await one.add()).toEqual({ ...CREATED, unnoted: { bases: FULL.message } });
    expect(one.journal.map.get("undo-1")).toMatchObject({ state: "applied", entityId: "1000" });
    expect(await one.add()).toEqual({ status: "there", localId: "1000" });
    one.bases.broken = null;
    const record = one.journal.map.get("undo-1");
    expect(record && (await undoCreated(record, one.undoDeps("performer")))).toMatchObject({ status: "applied" });
  });

  it("to the end of its record is one, and can be undone after the next start", async () => {
    const one = place();
    one.after(() => {
      one.journal.broken = FULL;
      one.bases.broken = FULL;
    });
    expect(await one.add()).toEqual({ ...CREATED, unnoted: { record: FULL.message, bases: FULL.message } });
    one.journal.broken = null;
    expect(one.journal.map.get("undo-1")).toMatchObject({ state: "open", entityId: "" });
    expect(await one.add()).toEqual({ status: "there", localId: "1000" });
    expect(one.creators.performer.requests).toHaveLength(1);
    await settleCreated({ library: one.library, journal: one.journal });
    expect(one.journal.map.get("undo-1")).toMatchObject({ state: "applied", entityId: "1000" });
  });

  it("at first and then does is kept: nothing is said of it", async () => {
    const one = place(JPEG);
    one.after(() => {
      one.journal.broken = FULL;
    });
    one.library.before = ({ method }) => {
      // The picture is looked at between the first note and the last.
      if (method === "image") one.journal.broken = null;
    };
    expect(await one.add()).toEqual(CREATED);
    expect(one.journal.map.get("undo-1")).toMatchObject({ state: "applied", entityId: "1000" });
  });

  it("and that Stash refused is refused, and its record is closed at the next start", async () => {
    const one = place();
    one.creators.performer.create = async (items) => {
      one.journal.broken = FULL;
      return new Map(items.map(({ key }) => [key, { ok: false, reason: "refused", message: "no" } as const]));
    };
    expect(await one.add()).toEqual({ status: "failed", problem: { kind: "refused", message: "no" } });
    one.journal.broken = null;
    await settleCreated({ library: one.library, journal: one.journal });
    expect(one.journal.map.get("undo-1")?.state).toBe("not-applied");
  });
});

describe("a picture that is none and cannot be taken off again", () => {
  it("is said, and stands in the record: undoing has to know of it", async () => {
    const one = place(PAGE);
    one.after(() => {
      one.library.before = ({ method }) => {
        if (method === "update") throw new Error("connection lost");
      };
    });
    expect(await one.add()).toEqual({ ...CREATED, picture: "connection lost" });
    const record = one.journal.map.get("undo-1");
    expect(record).toMatchObject({ state: "applied" });
    expect(record?.fields.map(({ field }) => field)).toContain("image");
    expect([...one.bases.map.values()][0]?.fields).not.toHaveProperty("image");
    expect(record && (await undoCreated(record, one.undoDeps("performer")))).toMatchObject({ status: "applied" });
  });
});
