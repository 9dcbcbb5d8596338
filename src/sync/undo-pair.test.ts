/** Names and aliases that changed places, whose record a file's is, and what a refusal holds up. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, local, world } from "../../test/fakes";
import type { UndoField, UndoRecord } from "./journal";
import type { FieldKey } from "./fields";
import type { LocalEntity } from "./ports";
import { undoTargets } from "./undo";
import { sameEntity } from "./undo-batch";
import type { UndoTarget } from "./undo-types";
import type { MaybeValue } from "./values";

const change = (field: FieldKey, before: MaybeValue, after: MaybeValue): UndoField => ({
  ...{ field, before, after },
  sources: [A],
  raw: {},
});

function record(fields: readonly UndoField[], more: Partial<UndoRecord> = {}): UndoRecord {
  const about = { id: "r", runId: "run-0", type: "performer", entityId: "1", name: "Mara Dell", at: 1 } as const;
  return { ...about, state: "applied", undoes: null, fields, ...more };
}

/** One record taken back, as far as it is asked for, from a library in which its performer is. */
async function takenBack(
  one: UndoRecord,
  columns: Record<string, unknown>,
  target: Omit<UndoTarget, "id"> = {},
  others: readonly LocalEntity[] = [],
) {
  const all = world({ library: [local("1", columns), ...others] });
  all.journal.map.set(one.id, one);
  const [outcome] = await undoTargets([{ id: one.id, ...target }], all.journal, { deps: async () => all.apply });
  if (!outcome) throw new Error("no outcome");
  const back = () => [...all.journal.map.values()].find((each) => each.undoes === one.id);
  return { ...all, outcome, back, record: all.library.at("1").record };
}

const RENAMED = [change("name", "Mara Dell", "Mara Vale"), change("aliases", ["M."], ["M.", "mara dell"])];
const NOW = { name: "Mara Vale", alias_list: ["M.", "mara dell"], height_cm: 170 };

describe("name and aliases that changed places", () => {
  it.each([
    ["the name", ["name"]],
    ["the aliases", ["aliases"]],
    ["the name, and what is none of both,", ["eyeColor", "name"]],
  ] as const)("go back together when only %s was asked for; nothing else does", async (_what, fields) => {
    const one = await takenBack(record([...RENAMED, change("height", 160, 170)]), NOW, { fields });
    expect(one.outcome).toMatchObject({ fields: ["name", "aliases"], kept: [], problem: null });
    expect(one.record).toMatchObject({ name: "Mara Dell", alias_list: ["M."], height_cm: 170 });
  });

  it("stay together when neither was asked for", async () => {
    const one = await takenBack(record([...RENAMED, change("height", 160, 170)]), NOW, { fields: ["height"] });
    expect(one.outcome.fields).toEqual(["height"]);
    expect(one.record).toMatchObject({ name: "Mara Vale", height_cm: 160 });
  });

  it("also where an alias became the name", async () => {
    const fields = [change("name", "Mara Dell", "Mara Vale"), change("aliases", ["M.", "Mara Vale"], ["M."])];
    const one = await takenBack(record(fields), { name: "Mara Vale", alias_list: ["M."] }, { fields: ["aliases"] });
    expect(one.record).toMatchObject({ name: "Mara Dell", alias_list: ["M.", "Mara Vale"] });
  });

  it("go back one without the other where neither is in the other's way", async () => {
    const fields = [change("name", "Mara Dell", "Mara Vale"), change("aliases", ["M."], ["M.", "M. V."])];
    const one = await takenBack(
      record(fields),
      { name: "Mara Vale", alias_list: ["M.", "M. V."] },
      { fields: ["name"] },
    );
    expect(one.outcome.fields).toEqual(["name"]);
    expect(one.record).toMatchObject({ name: "Mara Dell", alias_list: ["M.", "M. V."] });
  });

  it("a name alone, or aliases alone, are no such pair", async () => {
    const name = await takenBack(record(RENAMED.slice(0, 1)), { name: "Mara Vale" }, { fields: ["name"] });
    expect(name.outcome).toMatchObject({ fields: ["name"], problem: null });
    const aliases = await takenBack(record(RENAMED.slice(1)), NOW, { fields: ["aliases"] });
    expect(aliases.outcome).toMatchObject({ fields: ["aliases"], problem: null });
  });
});

describe("whose a record is", () => {
  const one = record(RENAMED, { imported: 5 });
  it.each([
    ["bears the name that the record found", one, "mara  dell", true],
    ["bears the name that it wrote", one, "Mara Vale", true],
    ["bears another name", one, "Jo Field", false],
    [
      "bears a name that other fields held",
      record([change("country", "x", "Jo Field")], { imported: 5 }),
      "Jo Field",
      false,
    ],
    ["bears the name, where no name was written", record([], { imported: 5 }), "Mara Dell", true],
    ["was renamed since, and the record was written here", record(RENAMED), "Jo Field", true],
  ] as const)("of a performer that %s", (_what, given, name, expected) => {
    expect(sameEntity(given, local("1", { name }))).toBe(expected);
  });
});

describe("what Stash refuses", () => {
  it("for no name is not sent twice, and the record of it is closed", async () => {
    const fields = [change("deathDate", "1980-01-01", "2020-01-01"), change("height", 160, 170)];
    const now = { birthdate: "1989-05-02", death_date: "2020-01-01", height_cm: 170 };
    const one = await takenBack(record(fields), now);
    expect(one.outcome).toMatchObject({
      ...{ undoId: null, fields: [] },
      problem: { kind: "refused", message: "death date is before birth date" },
    });
    expect(one.library.requests("update")).toBe(1);
    expect(one.back()).toMatchObject({ state: "not-applied" });
    expect(one.journal.map.get("r")).toMatchObject({ state: "applied" });
    expect(one.record).toMatchObject(now);
  });

  it("of a name alone goes back in no part", async () => {
    const taken = [local("2", { name: "Mara Dell" })];
    const one = await takenBack(record(RENAMED), NOW, {}, taken);
    expect(one.outcome).toMatchObject({ undoId: null, fields: [], problem: { kind: "refused" } });
    expect(one.library.requests("update")).toBe(1);
    expect(one.back()).toMatchObject({ state: "not-applied" });
  });

  it("of a name among others: the record of the taking back tells of the others only", async () => {
    const taken = [local("2", { name: "Mara Dell" })];
    const one = await takenBack(record([...RENAMED, change("height", 160, 170)]), NOW, {}, taken);
    expect(one.outcome).toMatchObject({ fields: ["height"], problem: { kind: "refused" } });
    expect(one.back()).toMatchObject({ id: one.outcome.undoId, state: "applied", fields: [{ field: "height" }] });
    expect(one.journal.map.get("r")).toMatchObject({ state: "applied", undone: ["height"] });
    expect(one.record).toMatchObject({ ...NOW, height_cm: 160 });
  });

  it("of a name, and no answer the second time: it stays open, to be settled", async () => {
    const all = world({ library: [local("1", NOW), local("2", { name: "Mara Dell" })] });
    all.journal.map.set("r", record([...RENAMED, change("height", 160, 170)]));
    all.library.before = ({ method }) => {
      if (method === "update" && all.library.requests("update") === 2) throw new Error("connection lost");
    };
    const [outcome] = await undoTargets([{ id: "r" }], all.journal, { deps: async () => all.apply });
    expect(outcome).toMatchObject({ undoId: null, fields: [], problem: { kind: "refused" } });
    const back = [...all.journal.map.values()].find((each) => each.undoes === "r");
    expect(back).toMatchObject({ state: "open", fields: [{ field: "height" }] });
  });

  it("no answer leaves the words of the failure and the record open, and nothing is sent again without the name", async () => {
    const all = world({ library: [local("1", NOW)] });
    all.journal.map.set("r", record([...RENAMED, change("height", 160, 170)]));
    all.library.before = ({ method }) => {
      if (method === "update") throw new Error("connection lost");
    };
    const [outcome] = await undoTargets([{ id: "r" }], all.journal, { deps: async () => all.apply });
    expect(outcome).toMatchObject({ undoId: null, problem: { kind: "unsent", message: "connection lost" } });
    const back = [...all.journal.map.values()].find((each) => each.undoes === "r");
    expect(back).toMatchObject({ state: "open" });
    expect(all.library.requests("update")).toBe(1);
  });
});
