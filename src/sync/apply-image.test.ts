import { describe, expect, it } from "vitest";
import { FakeLibrary } from "../../test/fake-library";
import { local } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { LIMITS } from "../limits/limits";
import { checkImage, closeRecord, type ImageCheck } from "./apply-image";
import type { FieldKey } from "./fields";
import type { UndoRecord } from "./journal";
import type { StoredImage } from "./ports";

const JPEG: StoredImage = { dataUrl: "data:image/jpeg;base64,GOOD", contentType: "image/jpeg", etag: '"good"' };
const OLD = "data:image/png;base64,OLDER";

function record(fields: readonly FieldKey[], after: UndoRecord["fields"][number]["after"] = "x"): UndoRecord {
  const changes = fields.map((field) => ({ field, before: null, after, sources: [], raw: {} }));
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, undoes: null } as const;
  return { ...about, id: "r", state: "open", fields: changes, oldImage: OLD };
}

async function checked(stored: StoredImage | null, of = record(["image"])) {
  const library = new FakeLibrary();
  library.put(local("1"), stored);
  const check = await checkImage(library.at("1"), of, library);
  return { library, check, now: () => library.imageOf("1")?.dataUrl };
}

/** A data URL of so many characters more than the largest picture makes. */
function sized(over: number): StoredImage {
  return { ...JPEG, dataUrl: "data:".padEnd((LIMITS.pictureBytes / 3) * 4 + over, "A") };
}

describe("a picture that Stash stored", () => {
  it("is looked at only where one was written", async () => {
    for (const of of [record(["height"]), record(["image"], null)]) {
      const { library, check } = await checked(null, of);
      expect(check).toMatchObject({ ok: true, etag: null });
      expect(library.calls).toEqual([]);
    }
  });

  it("is known by its ETag", async () => {
    expect((await checked(JPEG)).check).toMatchObject({ ok: true, etag: '"good"' });
  });

  it("is replaced by the old one when nothing can be read there", async () => {
    const { check, now } = await checked(null);
    expect(check).toMatchObject({
      ok: false,
      found: "nothing",
      restored: true,
      entity: { imagePath: "/performer/1/image?t=2" },
    });
    expect(now()).toBe(OLD);
  });

  it("may be as large as the limit, and no larger", async () => {
    expect((await checked(sized(0))).check.ok).toBe(true);
    const { check, now } = await checked(sized(1));
    expect(check).toMatchObject({ ok: false, found: "more than 40 MB", restored: true });
    expect(now()).toBe(OLD);
  });

  it("goes where there was none before", async () => {
    const { oldImage: _none, ...none } = record(["image"]);
    const { library, now } = await checked({ ...JPEG, contentType: "text/html" }, none);
    expect(library.calls.at(-1)?.updates).toEqual([{ id: "1", input: { image: "" } }]);
    expect(now()).toBeUndefined();
  });

  it("that cannot be put back is said to be there still", async () => {
    const library = new FakeLibrary();
    library.put(local("1"), null);
    const entity = library.at("1");
    library.before = ({ method }) => {
      if (method === "image") library.remove("1");
    };
    expect(await checkImage(entity, record(["image"]), library)).toEqual({
      ...{ ok: false, entity, found: "nothing", restored: false },
    });
  });
});

describe("the record of a change with a picture", () => {
  async function closed(fields: readonly FieldKey[], check: object) {
    const journal = new MemoryKeyValue<UndoRecord>();
    await closeRecord(record(fields), { entity: local("1"), ...check } as ImageCheck, journal);
    const kept = journal.map.get("r");
    return { state: kept?.state, fields: kept?.fields.map((one) => one.field), etag: kept?.newImageEtag };
  }

  it("holds the picture and its ETag when it was taken", async () => {
    expect(await closed(["height", "image"], { ok: true, etag: '"good"' })).toEqual({
      ...{ state: "applied", fields: ["height", "image"], etag: '"good"' },
    });
  });

  it("holds the rest when the picture was put back", async () => {
    const check = { ok: false, found: "nothing", restored: true };
    expect(await closed(["height", "image"], check)).toEqual({ state: "applied", fields: ["height"] });
  });

  it("was not applied when nothing but the picture was in it", async () => {
    const check = { ok: false, found: "nothing", restored: true };
    expect(await closed(["image"], check)).toEqual({ state: "not-applied", fields: ["image"] });
  });

  it("can still take back a picture that stayed", async () => {
    const check = { ok: false, found: "text/html", restored: false };
    expect(await closed(["image"], check)).toEqual({ state: "applied", fields: ["image"] });
  });
});
