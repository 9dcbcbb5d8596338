import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, local, STUDIO_FIELDS_30 as FIELDS } from "../../test/fakes";
import { boxSelection, FIELD_TABLES, fieldRow, scrapedColumns } from "./fields";
import { parent } from "./kinds/parent";
import { bindFields, localColumns, localValues } from "./local";
import { upstreamValues } from "./upstream";
import { sameExactly, type StudioValue } from "./values";

const here = (localId: string | null, links: readonly string[], more: Partial<StudioValue> = {}): StudioValue => ({
  name: "Atlas",
  localId,
  links,
  ...more,
});

describe("the table of studios", () => {
  it("shares keys with that of performers only where kind and words are the same", () => {
    for (const row of FIELD_TABLES.studio) {
      const other = FIELD_TABLES.performer.find((one) => one.key === row.key);
      if (other) expect([row.key, row.kind.name, row.message]).toEqual([other.key, other.kind.name, other.message]);
      expect(fieldRow(row.key).kind).toBe(row.kind);
    }
  });

  it("makes the selections of both sides", () => {
    expect(boxSelection("studio")).toBe("name aliases urls{url} parent{id name}");
    expect(scrapedColumns("studio")).toEqual(["name", "aliases", "urls", "parent"]);
    expect(localColumns(FIELDS)).toEqual(["name", "aliases", "urls"]);
  });

  it("leaves out what an older Stash lacks", () => {
    const old = bindFields(new Set(["name", "url", "parent_id", "image", "stash_ids"]), "studio");
    expect(old.map((field) => field.key)).toEqual(["name", "parent", "image", "stashIds"]);
  });

  it("reads Stash's studio, the parent as a studio", () => {
    const parent_studio = { id: "7", name: "Atlas", stash_ids: [{ endpoint: A, stash_id: "x" }] };
    const values = localValues(FIELDS, local("1", { name: "One", aliases: ["B", "A"], urls: [], parent_studio }));
    expect(values).toMatchObject({ name: "One", aliases: ["B", "A"], urls: null, parent: here("7", [`${A} x`]) });
    expect(localValues(FIELDS, local("1", { parent_studio: null })).parent).toBeNull();
  });

  it("reads a box's studio; what it does not answer is absent", () => {
    const full = boxed("u", {
      name: "One",
      aliases: [],
      urls: [{ url: "https://one.example/" }],
      parent: { id: "x", name: "Atlas" },
    });
    expect(upstreamValues(FIELDS, full, A)).toEqual({
      name: "One",
      aliases: null,
      urls: ["https://one.example/"],
      parent: here(null, [`${A} x`]),
      image: null,
    });
    expect(upstreamValues(FIELDS, boxed("u", { name: "One", parent: null }), A)).toMatchObject({ parent: null });
    expect(upstreamValues(FIELDS, boxed("u", { name: "One" }), A)).not.toHaveProperty("parent");
  });

  it("reads a scraped studio: aliases in one text, the parent as the way through Stash hands it on", () => {
    const record = {
      name: "One",
      aliases: "Uno, Eins",
      urls: ["https://one.example/"],
      parent: { id: "x", name: "Atlas" },
    };
    const values = upstreamValues(FIELDS, boxed("u", record, { form: "scraped" }), B);
    expect(values).toMatchObject({ aliases: ["Uno", "Eins"], parent: here(null, [`${B} x`]) });
  });
});

describe("parents", () => {
  it.each([
    ["by local id", here("7", []), here("7", [`${A} x`]), true],
    ["other local ids, whatever their links", here("7", [`${A} x`]), here("8", [`${A} x`]), false],
    ["by a shared link", here("7", [`${A} x`, `${B} y`]), here(null, [`${B} y`]), true],
    ["the same id at another box is another", here("7", [`${A} x`]), here(null, [`${B} x`]), false],
    ["never by name", here("7", []), here(null, [`${A} x`]), false],
  ])("equal %s", (_, mine, theirs, equal) => {
    expect([parent.equal(mine, theirs), parent.equal(theirs, mine), sameExactly(mine, theirs)]).toEqual([
      equal,
      equal,
      equal,
    ]);
  });

  it("none is none", () => {
    expect([parent.equal(null, null), parent.equal(here("7", []), null), parent.equal(null, here("7", []))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("only one that is in the library can be written; a missing one waits, the others are wrong", () => {
    const values = [
      here("7", []),
      null,
      here(null, []),
      here(null, [], { obstacle: "shared" }),
      here(null, [], { obstacle: "loop" }),
    ];
    expect(values.map((value) => parent.problem(value))).toEqual([
      null,
      null,
      "parent-missing",
      "parent-shared",
      "parent-loop",
    ]);
    expect(values.map((value) => parent.unready?.(value))).toEqual([null, null, "parent-missing", null, null]);
  });
});
