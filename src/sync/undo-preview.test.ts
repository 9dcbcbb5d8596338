/** What taking back would do, told beforehand. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, FIELDS_30, local, world } from "../../test/fakes";
import type { UndoField, UndoRecord } from "./journal";
import { undoStanding } from "./undo-preview";

const OLD = { dataUrl: "data:image/png;base64,OLD1", contentType: "image/png", etag: '"old"' };
const NEW = { dataUrl: "data:image/png;base64,NEW1", contentType: "image/png", etag: '"new"' };
const HAND = { dataUrl: "data:image/png;base64,HAND", contentType: "image/png", etag: '"hand"' };

const field = (key: UndoField["field"], before: UndoField["before"], after: UndoField["after"]): UndoField => ({
  ...{ field: key, before, after },
  sources: [A],
  raw: {},
});
const HEIGHT = field("height", 160, 170);
const COUNTRY = field("country", null, "NO");
const shown = (id: string) => ({ id, url: `https://pictures.example/${id}` });
const IMAGE = field("image", shown("old"), shown("new"));

function record(fields: readonly UndoField[], more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { id: "r", runId: null, type: "performer", entityId: "1", name: "Mara Vale", at: 1 } as const;
  return { ...about, state: "applied", undoes: null, fields, ...more };
}

async function look(one: UndoRecord, columns: Record<string, unknown>, picture: typeof OLD | null = null) {
  const now = local("1", { name: "Mara Vale", ...columns }, { imagePath: picture ? "/performer/1/image" : null });
  const { library, journal } = world({ library: [now] });
  library.put(now, picture);
  const standing = await undoStanding(one, now, { fields: FIELDS_30, journal, library });
  const states = Object.fromEntries(standing.map((each) => [each.field, each.state]));
  return { standing, states, images: library.requests("image") };
}

describe("what taking back would do", () => {
  it("says of each field whether it would go back, and what Stash holds", async () => {
    const { standing, images } = await look(record([HEIGHT, COUNTRY, field("eyeColor", "Green", "Blue")]), {
      height_cm: 170,
      country: "SE",
      eye_color: "Green",
    });
    expect(standing).toEqual([
      { field: "height", state: "free", now: 170 },
      { field: "country", state: "edited", now: "SE" },
      { field: "eyeColor", state: "already", now: "Green" },
    ]);
    expect(images).toBe(0);
  });

  it("tells what was taken back, or never written, from what could be", async () => {
    const columns = { height_cm: 170 };
    expect((await look(record([HEIGHT, COUNTRY], { undone: ["country"] }), columns)).standing).toEqual([
      { field: "height", state: "free", now: 170 },
      { field: "country", state: "undone", now: null },
    ]);
    expect((await look(record([HEIGHT], { state: "undone" }), columns)).states).toEqual({ height: "undone" });
    expect((await look(record([HEIGHT], { state: "not-applied" }), columns)).states).toEqual({ height: "undone" });
  });

  it("leaves alone who only has the id that a file tells of", async () => {
    const mine = record([HEIGHT, COUNTRY], { imported: 5, name: "Somebody Else", undone: ["country"] });
    expect((await look(mine, { height_cm: 170 })).states).toEqual({ height: "other", country: "undone" });
  });
});

describe("a picture", () => {
  const pictured = record([IMAGE], { oldImage: OLD.dataUrl, oldImageEtag: OLD.etag, newImageEtag: NEW.etag });

  it.each([
    ["free", NEW],
    ["edited", HAND],
    ["already", OLD],
  ] as const)("%s, by its bytes", async (state, picture) => {
    const seen = await look({ ...pictured, fields: [IMAGE, HEIGHT] }, { height_cm: 170 }, picture);
    expect(seen.states).toEqual({ image: state, height: "free" });
    expect(seen.images).toBe(1);
  });

  it("whose old bytes are gone is lost", async () => {
    const { oldImage: _gone, ...rest } = pictured;
    expect((await look(rest, {}, NEW)).states).toEqual({ image: "lost" });
  });

  it("is not fetched once it was taken back", async () => {
    const seen = await look({ ...pictured, fields: [IMAGE, HEIGHT], undone: ["image"] }, { height_cm: 170 }, OLD);
    expect(seen.states).toEqual({ image: "undone", height: "free" });
    expect(seen.images).toBe(0);
  });
});
