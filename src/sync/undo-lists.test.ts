/** Taking lists back by element: what the change did goes, what others did since stays. */
import { describe, expect, it } from "vitest";
import { BOX_A as A, FIELDS_30, local } from "../../test/fakes";
import type { FieldKey } from "./fields";
import type { UndoField, UndoRecord } from "./journal";
import { undoInput } from "./undo-input";
import type { MaybeValue } from "./values";

function change(field: FieldKey, before: MaybeValue, after: MaybeValue, raw = {}): UndoField {
  return { field, before, after, sources: [A], raw };
}

function back(
  columns: Readonly<Record<string, unknown>>,
  fields: readonly UndoField[],
  more: Partial<UndoRecord> = {},
) {
  const about = { runId: null, type: "performer", entityId: "1", name: "Ada", at: 1, undoes: null } as const;
  const record: UndoRecord = { ...about, id: "a", state: "applied", fields, ...more };
  return undoInput(FIELDS_30, record, local("1", columns), {});
}

const [X, Y, Z] = ["https://site.example/x", "https://site.example/y", "https://site.example/z"];

describe("a list", () => {
  it("that is as it was written goes back to the letter, order and all", () => {
    const one = change("urls", [Y, X], [X, Z], { urls: [Y, X] });
    const made = back({ urls: [X, Z] }, [one]);
    expect(made.input).toEqual({ urls: [Y, X] });
    expect(made.free).toEqual([{ ...one, before: [X, Z], after: [Y, X], raw: { urls: [X, Z] } }]);
  });

  it("loses what was added and gets what was taken away, each once", () => {
    expect(back({ urls: [X, Y, Z] }, [change("urls", [X], [X, Y])]).input).toEqual({ urls: [X, Z] });
    expect(back({ urls: [X, Z] }, [change("urls", [X, Y], [X])]).input).toEqual({ urls: [X, Z, Y] });
  });

  it("does not get again what somebody took out since, nor a second time what somebody put back", () => {
    expect(back({ urls: [Y, Z] }, [change("urls", [X], [X, Y])]).input).toEqual({ urls: [Z] });
    expect(back({ urls: [Y, X] }, [change("urls", [X, Y], [X])])).toMatchObject({
      input: {},
      kept: [{ field: "urls", why: "already" }],
    });
    expect(back({ urls: [Y, X, Z] }, [change("urls", [X, Y], [X, Z])]).input).toEqual({ urls: [Y, X] });
  });

  it("of which nothing is left is empty", () => {
    const made = back({ urls: ["https://www.site.example/x/", Y] }, [change("urls", null, [X, Y])]);
    expect(made.input).toEqual({ urls: [] });
    expect(made.free).toMatchObject([{ after: null }]);
  });

  it("goes by what its kind takes for the same: case of aliases, query of addresses", () => {
    const aliases = change("aliases", ["Mine"], ["Mine", "Theirs"]);
    expect(back({ alias_list: ["MINE", "THEIRS"] }, [aliases]).input).toEqual({ alias_list: ["MINE"] });
    const urls = change("urls", [X], [X, Y]);
    expect(back({ urls: [X, `${Y}?from=search`, Z] }, [urls]).input).toEqual({ urls: [X, Z] });
  });

  it("keeps addresses that differ only in case", () => {
    const upper = "https://site.example/X";
    expect(back({ urls: [X, upper, Y, Z] }, [change("urls", [X, upper], [X, upper, Y])]).input).toEqual({
      urls: [X, upper, Z],
    });
  });
});

describe("aliases", () => {
  const swap = [change("name", "Old", "New"), change("aliases", ["New"], ["Old"])];

  it("leave out the name that is there after the taking back, not the one before it", () => {
    expect(back({ name: "New", alias_list: ["Old", "mine"] }, swap).input).toEqual({
      name: "Old",
      alias_list: ["mine", "New"],
    });
  });

  it("never get the name that stays", () => {
    const alone = change("aliases", ["Nell", "N."], null);
    expect(back({ name: "Nell", alias_list: ["mine"] }, [alone]).input).toEqual({ alias_list: ["mine", "N."] });
    const beside = [change("disambiguation", "N.", "The other"), alone];
    expect(back({ name: "Nell", alias_list: ["mine"], disambiguation: "The other" }, beside).input).toEqual({
      alias_list: ["mine", "N."],
      disambiguation: "N.",
    });
    const kept = back({ name: "Mine", alias_list: ["other"] }, [
      change("name", "Old", "New"),
      change("aliases", ["Mine", "N."], null),
    ]);
    expect(kept).toMatchObject({ input: { alias_list: ["other", "N."] }, kept: [{ field: "name", why: "edited" }] });
  });
});

describe("a list of a record from a file", () => {
  const imported = { imported: 5 };
  const aliases = [change("aliases", ["Mine", "Out"], ["Mine", "In"])];

  it("goes back by element while all of the change is there", () => {
    expect(back({ alias_list: ["Mine", "In", "More"] }, aliases, imported).input).toEqual({
      alias_list: ["Mine", "More", "Out"],
    });
  });

  it.each([
    ["what it added is gone", ["Mine", "More"]],
    ["something that it left is gone", ["In", "More"]],
    ["what it took away is there again", ["Mine", "In", "Out"]],
  ])("stays where %s", (_, now) => {
    expect(back({ alias_list: now }, aliases, imported)).toEqual({
      input: {},
      free: [],
      kept: [{ field: "aliases", why: "edited" }],
    });
    expect(back({ alias_list: now }, aliases).input).not.toEqual({});
  });
});
