/** What taking a record back would send, field by field. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, INPUT_FIELDS, local, stashId } from "../../test/fakes";
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { bindFields } from "./local";
import type { LocalEntity } from "./ports";
import { undoInput, type UndoSight, whichSide } from "./undo-input";
import type { MaybeValue } from "./values";

const AT = "2020-01-01T00:00:00Z";

function change(
  field: FieldKey,
  before: MaybeValue,
  after: MaybeValue,
  raw: Readonly<Record<string, unknown>> = {},
): UndoField {
  return { field, before, after, sources: [A], raw };
}

function recordOf(fields: readonly UndoField[], more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, undoes: null } as const;
  return { ...about, id: "a", state: "applied", fields, ...more };
}

function back(now: LocalEntity, changes: readonly UndoField[], sight: UndoSight = {}, fields = FIELDS_30) {
  return undoInput(fields, recordOf(changes), now, sight);
}

const stays = (field: FieldKey, why: string) => ({ input: {}, free: [], kept: [{ field, why }] });

describe("a single value", () => {
  it("goes back letter by letter, and what Stash holds now is kept the same way", () => {
    const one = change("measurements", "34D-24-36", "34C-24-36", { measurements: " 34D-24-36 " });
    const now = local("1", { measurements: " 34C-24-36" });
    expect(back(now, [one])).toEqual({
      input: { measurements: " 34D-24-36 " },
      free: [{ ...one, before: "34C-24-36", after: "34D-24-36", raw: { measurements: " 34C-24-36" } }],
      kept: [],
    });
  });

  it("goes into the columns that Stash has now, where it was kept in others", () => {
    const one = change("career", "2010 - 2012", "2010 -", { career_length: "2010 - 2012" });
    const now = local("1", { career_start: "2010", career_end: null });
    const { input } = back(now, [one], {}, bindFields(INPUT_FIELDS["0.31"]));
    expect(input).toEqual({ career_start: "2010", career_end: "2012" });
  });

  it("is emptied where there was none, also when the record does not say in which way", () => {
    const now = local("1", { country: "NO", height_cm: 170 });
    const made = back(now, [change("country", null, "NO"), change("height", null, 170, { height_cm: null })]);
    expect(made.input).toEqual({ country: "", height_cm: null });
  });

  it("is what the record says, not what columns say that contradict it", () => {
    const one = change("country", "SE", "NO", { country: "DK" });
    expect(back(local("1", { country: "NO" }), [one]).input).toEqual({ country: "SE" });
  });

  it("that was put back by hand is not written, whatever a person says", () => {
    const one = change("country", "SE", "NO", { country: "SE" });
    const now = local("1", { country: "SE" });
    expect(back(now, [one])).toEqual(stays("country", "already"));
    expect(back(now, [one], { force: true })).toEqual(stays("country", "already"));
  });

  it("of a field that Stash no longer has stays, and holds nothing else up", () => {
    const fields = FIELDS_30.filter(({ key }) => key !== "career");
    const made = back(
      local("1", { country: "NO" }),
      [change("career", null, "2010 -"), change("country", "SE", "NO")],
      {},
      fields,
    );
    expect(made.input).toEqual({ country: "SE" });
    expect(made.kept).toEqual([{ field: "career", why: "edited" }]);
  });
});

describe("a text that cannot be taken apart", () => {
  const odd = change("tattoos", "odd;text", ["Neck"], { tattoos: "odd;text" });

  it("goes back as a whole, or by a person's word over what was edited since; nothing is mixed in", () => {
    expect(back(local("1", { tattoos: "Neck" }), [odd]).input).toEqual({ tattoos: "odd;text" });
    const edited = local("1", { tattoos: "Neck; Arm" });
    expect(back(edited, [odd])).toEqual(stays("tattoos", "edited"));
    expect(back(edited, [odd], { force: true }).input).toEqual({ tattoos: "odd;text" });
  });

  it("is no list either when somebody wrote it since", () => {
    const list = change("tattoos", null, ["Neck"], { tattoos: "" });
    expect(back(local("1", { tattoos: "Neck;now odd" }), [list])).toEqual(stays("tattoos", "edited"));
  });
});

describe("a picture", () => {
  const old = { id: "/old", url: "/old" };
  const none = local("1");
  const some = local("1", {}, { imagePath: "/performer/1/image" });
  const replaced = change("image", old, { id: "i", url: "https://box-a.example/i.jpg" });
  const first = { ...replaced, before: null };

  it("comes back byte by byte; where there was none, it is removed", () => {
    const oldImage = "data:image/png;base64,OLD1";
    expect(back(some, [replaced], { oldImage }).input).toEqual({ image: oldImage });
    expect(back(some, [replaced], { oldImage, picture: "after" }).input).toEqual({ image: oldImage });
    expect(back(some, [first], { oldImage: null }).input).toEqual({ image: "" });
  });

  it("whose bytes are gone is lost, also by force", () => {
    expect(back(some, [replaced])).toEqual(stays("image", "lost"));
    expect(back(some, [replaced], { oldImage: null, force: true })).toEqual(stays("image", "lost"));
  });

  it("that is the old one already, or gone as it was before, is left", () => {
    const oldImage = "data:image/png;base64,OLD1";
    expect(back(some, [replaced], { oldImage, picture: "before" })).toEqual(stays("image", "already"));
    expect(back(none, [first], { oldImage: null })).toEqual(stays("image", "already"));
  });

  it("that a person replaced or removed since goes only by that person's word", () => {
    const oldImage = "data:image/png;base64,OLD1";
    const other = { oldImage, picture: "other" } as const;
    expect(back(some, [replaced], other)).toEqual(stays("image", "edited"));
    expect(back(none, [replaced], { oldImage })).toEqual(stays("image", "edited"));
    expect(back(some, [replaced], { ...other, force: true }).input).toEqual({ image: oldImage });
  });
});

describe("which side Stash is on", () => {
  const side = (columns: object, changes: readonly UndoField[], fields = FIELDS_30) =>
    whichSide(fields, recordOf(changes), local("1", columns as Record<string, unknown>));
  const two = [change("country", "SE", "NO"), change("height", 160, 170)];

  it.each([
    ["after", { country: "NO", height_cm: 170 }],
    ["after", { country: "NO", height_cm: 199 }],
    ["before", { country: "SE", height_cm: 160 }],
    ["before", { country: "DK", height_cm: 160 }],
    ["neither", { country: "NO", height_cm: 160 }],
    ["neither", { country: "DK", height_cm: 199 }],
  ] as const)("%s: %j", (is, columns) => expect(side(columns, two)).toBe(is));

  it("is after where nothing tells them apart and all is there", () => {
    expect(side({ country: "NO" }, [change("country", "NO", "NO")])).toBe("after");
    expect(side({ country: "SE" }, [change("country", "NO", "NO")])).toBe("neither");
    expect(side({}, [change("career", null, "2010 -")], [])).toBe("after");
  });

  it("is told for a picture by what its bytes said, where they were looked at; for other fields never", () => {
    const record = recordOf([change("image", { id: "o", url: "/o" }, { id: "i", url: "https://box-a.example/i.jpg" })]);
    const now = local("1", { country: "SE" }, { imagePath: "/performer/1/image" });
    expect(whichSide(FIELDS_30, record, now, "before")).toBe("before");
    expect(whichSide(FIELDS_30, record, now, "after")).toBe("after");
    expect(whichSide(FIELDS_30, record, now)).toBe("after");
    const mixed = recordOf([...record.fields, change("country", "SE", "NO")]);
    expect(whichSide(FIELDS_30, mixed, now, "after")).toBe("neither");
    const removed = recordOf([change("image", null, { id: "i", url: "https://box-a.example/i.jpg" })]);
    expect(whichSide(FIELDS_30, removed, now)).toBe("after");
    expect(whichSide(FIELDS_30, removed, local("1"))).toBe("before");
  });
});

describe("stash ids", () => {
  const links = (before: MaybeValue, after: MaybeValue, raw = {}) => change("stashIds", before, after, raw);

  it("come back with the time they had; those of others keep theirs", () => {
    const was = [stashId(A, "u1", AT)];
    const now = local("1", {}, { stashIds: [stashId(A, "u2"), stashId(B, "b", "2021-01-01T00:00:00Z")] });
    const made = back(now, [links([`${A} u1`], [`${A} u2`], { stash_ids: was })]);
    expect(made.input).toEqual({ stash_ids: [stashId(B, "b", "2021-01-01T00:00:00Z"), stashId(A, "u1", AT)] });
    expect(made.free).toMatchObject([{ raw: { stash_ids: now.stashIds } }]);
  });

  it("come back without a time where the record does not say it: no link is lost", () => {
    const now = local("1", {}, { stashIds: [stashId(A, "u2")] });
    expect(back(now, [links([`${A} u1`], [`${A} u2`])]).input).toEqual({
      stash_ids: [{ endpoint: A, stash_id: "u1" }],
    });
  });
});
