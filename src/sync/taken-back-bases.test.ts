/** What taking back leaves in the base, case by case. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { BaseRecord, FieldBase } from "./bases";
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { noteWritten } from "./taken-back";
import type { MaybeValue } from "./values";

const WRITTEN_AT = 1000;

function change(field: FieldKey, before: MaybeValue, after: MaybeValue, sources: readonly string[] = [A]): UndoField {
  return { field, before, after, sources, raw: {} };
}

const base = (values: FieldBase["values"], at = 0, winner: string | null = A): FieldBase => ({ winner, values, at });

/** The base of performer 1 once these changes are about to be taken back; `only` where some of them stay. */
async function noted(
  changes: readonly UndoField[],
  fields?: BaseRecord["fields"],
  more: { readonly undoes?: string; readonly only?: readonly FieldKey[] } = {},
): Promise<BaseRecord["fields"] | undefined> {
  const bases = new MemoryKeyValue<BaseRecord>();
  if (fields) bases.map.set("performer 1", { fields });
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", state: "applied" } as const;
  const record: UndoRecord = { ...about, id: "a", at: WRITTEN_AT, fields: changes, undoes: more.undoes ?? null };
  const going = changes.filter(({ field }) => more.only?.includes(field) ?? true);
  const back: UndoRecord = { ...record, id: "b", fields: going, undoes: "a" };
  await noteWritten([[record, back]], {
    bases,
    clock: new VirtualClock(5000),
    library: { type: "performer" } as never,
  });
  return bases.map.get("performer 1")?.fields;
}

describe("what was cut off between Stash and the base", () => {
  it("is in it now, led by its first source: a single value is the person's edit then", async () => {
    expect(await noted([change("country", "SE", "NO", [B, A])])).toEqual({
      country: base({ [A]: "NO", [B]: "NO" }, 5000, B),
    });
    const older = { country: base({ [A]: "DK" }, WRITTEN_AT - 1) };
    expect(await noted([change("country", "SE", "NO")], older)).toEqual({ country: base({ [A]: "NO" }, 5000) });
  });

  it("of a list are the elements that came, on top of those its sources were known to have; never the person's own", async () => {
    const came = [change("aliases", ["Mine"], ["Mine", "Theirs"])];
    expect(await noted(came)).toEqual({ aliases: base({ [A]: ["Theirs"] }, 5000) });
    expect(await noted(came, { aliases: base({ [A]: ["Known"], [B]: ["Other"] }) })).toEqual({
      aliases: base({ [A]: ["Known", "Theirs"], [B]: ["Other"] }, 5000),
    });
  });

  it("of a text that took the place of a list, or the other way round, is the whole value", async () => {
    const odd = change("tattoos", ["Neck"], "odd;text");
    expect(await noted([odd], { tattoos: base({ [A]: ["Neck"] }) })).toEqual({
      tattoos: base({ [A]: "odd;text" }, 5000),
    });
    const list = change("tattoos", "odd;text", ["Neck"]);
    expect(await noted([list], { tattoos: base({ [A]: "odd;text" }) })).toEqual({
      tattoos: base({ [A]: ["Neck"] }, 5000),
    });
  });

  it.each([WRITTEN_AT, WRITTEN_AT + 1])("is not what the base has heard of since (%i)", async (at) => {
    const known = { country: base({ [A]: "DK" }, at) };
    expect(await noted([change("country", "SE", "NO")], known)).toEqual(known);
  });

  it("is not what no source had a part in", async () => {
    expect(await noted([change("country", "SE", "NO", [])])).toEqual({});
    const known = { country: base({ [A]: "DK" }) };
    expect(await noted([change("country", "SE", "NO", [])], known)).toEqual(known);
  });
});

describe("links", () => {
  it("that came are remembered, whenever the base moved; those of before are not", async () => {
    const links = change("stashIds", [`${B} b`], [`${B} b`, `${A} u`]);
    expect(await noted([links])).toMatchObject({ stashIds: { winner: null, values: { [A]: [`${A} u`] } } });
    const known = { stashIds: base({ [B]: [`${B} b`] }, WRITTEN_AT + 1, null) };
    expect(await noted([links], known)).toEqual({
      stashIds: base({ [B]: [`${B} b`], [A]: [`${A} u`] }, 5000, null),
    });
  });

  it("that only went leave nothing", async () => {
    expect(await noted([change("stashIds", [`${A} u`], null)])).toEqual({});
  });
});

describe("a value that is restored", () => {
  const known = (values: FieldBase["values"]) => ({ country: base(values, WRITTEN_AT + 1) });

  it("is the person's now, not that of a source which merely says the same", async () => {
    const fields = known({ [A]: "NO", [B]: "SE" });
    expect(await noted([change("country", "SE", "NO")], fields)).toEqual(known({ [A]: "NO" }));
  });

  it("leaves the base of a source that had a part in what was written, or says something else", async () => {
    const fields = known({ [A]: "SE", [B]: "DK" });
    expect(await noted([change("country", "SE", "NO")], fields)).toEqual(fields);
  });

  it("that is empty belongs to nobody, and a list goes by element", async () => {
    const empty = known({ [A]: "NO", [B]: null });
    expect(await noted([change("country", null, "NO")], empty)).toEqual(empty);
    const list = { aliases: base({ [A]: ["Theirs"], [B]: ["Mine"] }, WRITTEN_AT + 1) };
    expect(await noted([change("aliases", ["Mine"], ["Mine", "Theirs"])], list)).toEqual(list);
  });
});

it("only what goes back is noted", async () => {
  const changes = [change("country", "SE", "NO"), change("height", null, 170)];
  expect(await noted(changes, undefined, { only: ["height"] })).toEqual({ height: base({ [A]: 170 }, 5000) });
});

it("taking a taking back back changes no base", async () => {
  const known = { country: base({ [A]: "NO", [B]: "SE" }) };
  expect(await noted([change("country", "SE", "NO")], known, { undoes: "earlier" })).toEqual(known);
  expect(await noted([change("country", "SE", "NO")], undefined, { undoes: "earlier" })).toBeUndefined();
});
