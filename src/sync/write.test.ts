import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, INPUT_FIELDS, local, stashId } from "../../test/fakes";
import { bindFields } from "./local";
import type { Choices } from "./plan-types";
import type { LocalEntity, StashId } from "./ports";
import { DEFAULT_SETTINGS } from "./settings";
import { followingFields, type Written, writeChoices } from "./write";

const AT = "2026-03-01T12:00:00.000Z";

function write(
  now: LocalEntity,
  choices: Choices,
  planned: readonly StashId[] = now.stashIds,
  fields = FIELDS_30,
): Written {
  const written = writeChoices(fields, now, planned, choices, DEFAULT_SETTINGS, { at: AT, boxHosts: new Set() });
  if ("problem" in written) throw new Error(JSON.stringify(written.problem));
  return written;
}

const links = (...value: string[]) => ({ stashIds: { type: "take", value, from: [] } }) as const;

describe("stash ids", () => {
  const now = local("1", {}, { stashIds: [stashId(A, "old"), stashId(B, "b")] });

  it("are the union with what is there, each time passed back; a new one is dated now", () => {
    const { input, fields } = write(now, links(`${B} b`, `${A} new`));
    expect(input).toEqual({ stash_ids: [stashId(B, "b"), stashId(A, "new", AT)] });
    expect(fields).toMatchObject([
      { field: "stashIds", before: [`${A} old`, `${B} b`], after: [`${B} b`, `${A} new`] },
    ]);
    expect(fields[0]?.raw.stash_ids).toEqual(now.stashIds);
  });

  it("an id that the plan did not know stays", () => {
    const { input } = write(now, links(`${A} old`), [stashId(A, "old")]);
    expect(input).toEqual({});
    expect(write(now, links(`${A} new`), [stashId(A, "old")]).input).toEqual({
      stash_ids: [stashId(B, "b"), stashId(A, "new", AT)],
    });
  });

  it("that two sources happen to share are two", () => {
    const both = local("1", {}, { stashIds: [stashId(A, "same"), stashId(B, "same")] });
    const { input, fields } = write(both, links(`${B} same`));
    expect(input).toEqual({ stash_ids: [stashId(B, "same")] });
    expect(fields).toMatchObject([{ before: [`${A} same`, `${B} same`], after: [`${B} same`] }]);
  });

  it("are empty once the last one went", () => {
    const last = local("1", {}, { stashIds: [stashId(A, "old")] });
    const { input, fields } = write(last, { stashIds: { type: "take", value: null, from: [] } });
    expect(input).toEqual({ stash_ids: [] });
    expect(fields).toMatchObject([{ before: [`${A} old`], after: null }]);
  });

  it("a malformed id with blanks survives a change of another", () => {
    const odd = local("1", {}, { stashIds: [stashId(A, "not an id"), stashId(B, "b")] });
    expect(write(odd, links(`${A} not an id`, `${B} c`)).input.stash_ids).toEqual([
      stashId(A, "not an id"),
      stashId(B, "c", AT),
    ]);
  });

  it("only the used source's id is touched by other fields; none without such an id", () => {
    const take = (from: string) => ({ height: { type: "take", value: 170, from: [from] } }) as const;
    expect(write(now, take(A)).input.stash_ids).toEqual([stashId(A, "old", AT), stashId(B, "b")]);
    expect(write(now, take("https://c.example")).input).toEqual({ height_cm: 170 });
  });
});

describe("the record", () => {
  it("holds what Stash will hold, which may be less than what was taken", () => {
    const years = bindFields(INPUT_FIELDS.years);
    const choice = { career: { type: "take", value: "2010-05-01 - 2012", from: [A] } } as const;
    const { input, fields } = write(local("1", { career_start: 2009, career_end: null }), choice, [], years);
    expect(input).toEqual({ career_start: 2010, career_end: 2012 });
    expect(fields).toMatchObject([
      { before: "2009 -", after: "2010 - 2012", raw: { career_start: 2009, career_end: null } },
    ]);
  });

  it("keeps raw columns as Stash held them", () => {
    const now = local("1", { tattoos: "odd;text", birthdate: "1989" });
    const { fields } = write(now, {
      tattoos: { type: "take", value: ["Neck"], from: [A] },
      birthdate: { type: "take", value: null, from: [] },
    });
    expect(fields.map((one) => one.raw)).toEqual([{ birthdate: "1989" }, { tattoos: "odd;text" }]);
    expect(fields.map((one) => one.after)).toEqual([null, ["Neck"]]);
  });

  it("a value padded by a person's wish is a change", () => {
    const now = local("1", { birthdate: "1989-01-01" });
    expect(write(now, { birthdate: { type: "take", value: "1989", from: [A] } }).input).toEqual({ birthdate: "1989" });
  });

  it("resolves what was kept, taken, or was there already", () => {
    const now = local("1", { country: "NO" });
    const written = write(now, { country: { type: "take", value: "NO", from: [A] }, height: { type: "keep" } });
    expect(written).toMatchObject({ input: {}, fields: [], resolved: ["country", "height"] });
  });
});

describe("a name that is taken", () => {
  const name = { type: "take", value: "New Name", from: [A] } as const;
  const now = local("1", { name: "Old Name", alias_list: ["M."] });

  it("brings the old one among the aliases, which no source said", () => {
    const { input, fields } = write(now, { name });
    expect(input).toEqual({ name: "New Name", alias_list: ["M.", "Old Name"] });
    expect(fields.map(({ field, sources }) => [field, sources])).toEqual([
      ["name", [A]],
      ["aliases", []],
    ]);
  });

  it("brings it where the aliases are locked only when a person takes aliases here and now", () => {
    const locked = { ...now, locks: ["aliases"] };
    const aliases = { type: "take", value: ["M.", "N."], from: [A] } as const;
    expect(write(locked, { name }).input).toEqual({ name: "New Name" });
    expect(write(locked, { name, aliases }).input).toMatchObject({ alias_list: ["M.", "N.", "Old Name"] });
  });

  it("says which fields follow: none where the old name is an alias already, or the aliases were chosen", () => {
    const following = (aliases: readonly string[], choices: Choices) =>
      followingFields({ name: "Old Name", aliases }, choices, DEFAULT_SETTINGS, []);
    expect(following(["M."], { name })).toEqual(["aliases"]);
    expect(following(["M.", "old name"], { name })).toEqual([]);
    expect(following(["M."], { name, aliases: { type: "take", value: ["N."], from: [A] } })).toEqual([]);
    expect(following(["M."], { name: { type: "keep" } })).toEqual([]);
  });
});

it("what this Stash cannot hold is not sent, and the field is named", () => {
  const old = bindFields(new Set([...INPUT_FIELDS["0.30"], "dates:full"]));
  const context = { at: AT, boxHosts: new Set<string>() };
  const take = (value: string | null): Choices => ({
    birthdate: { type: "take", value, from: [A] },
    height: { type: "take", value: 170, from: [A] },
  });
  const sent = (value: string | null) => {
    const now = local("1", { birthdate: "1990-01-01" });
    return writeChoices(old, now, [], take(value), DEFAULT_SETTINGS, context);
  };
  expect(sent("1989")).toEqual({ problem: { kind: "invalid", field: "birthdate", reason: "date-not-full" } });
  expect(sent("1989-05-02")).toMatchObject({ input: { birthdate: "1989-05-02", height_cm: 170 } });
  expect(sent(null)).toMatchObject({ input: { birthdate: null, height_cm: 170 } });
});
