/** What a confirmation counts, each change once, by the worst that is overwritten in it. */
import { describe, expect, it } from "vitest";
import { BOX_A as A } from "../../test/fakes";
import type { FieldKey } from "./fields";
import type { Choices, DiffKind, ElementDiff, FieldDiff, FieldValues, Plan } from "./plan-types";
import { DEFAULT_SETTINGS } from "./settings";
import { NO_TALLY, type Tally, tallied } from "./unattended";
import type { MaybeValue } from "./values";

function diff(field: FieldKey, kind: DiffKind, elements?: readonly ElementDiff[]): FieldDiff {
  const rest = { heap: "decide", ticked: false, local: null, proposed: null, winner: A } as const;
  return { field, kind, ...rest, agree: [], disagree: [], ...(elements && { elements }) };
}

const element = (value: string, change: ElementDiff["change"]): ElementDiff => ({ value, change, sources: [A] });

const take = (value: MaybeValue) => ({ type: "take", value, from: [A] }) as const;

/** What is not zero in the tally. */
function counted(diffs: readonly FieldDiff[], choices: Choices, local: FieldValues = {}): Partial<Tally> {
  const about = { type: "performer", id: "1", name: "Ada", disambiguation: null, imagePath: null } as const;
  const rest = { favorite: false, plannedAt: 0, runId: null, stashIds: [], sources: [] };
  const tally = tallied(NO_TALLY, { ...about, ...rest, local, diffs } as Plan, choices, DEFAULT_SETTINGS);
  return Object.fromEntries(Object.entries(tally).filter(([, n]) => n > 0));
}

const one = { performers: 1, changes: 1 };

describe("a single value", () => {
  it.each([
    ["fill", "fills"],
    ["updated", "updates"],
    ["stale", "updates"],
    ["differs", "differs"],
    ["conflict", "conflicts"],
    ["kept", "kept"],
  ] as const)("%s counts among %s", (kind, sort) => {
    expect(counted([diff("height", kind)], { height: take(170) })).toEqual({ ...one, [sort]: 1 });
  });

  it("of which nothing is written does not count", () => {
    expect(counted([diff("height", "conflict"), diff("country", "fill")], { height: take(170) })).toEqual({
      ...one,
      conflicts: 1,
    });
    expect(counted([diff("height", "conflict")], {})).toEqual({});
  });
});

describe("a list", () => {
  it("that gets more is a fill, though something else was taken out of it or is to go", () => {
    const list = [element("Mine", "kept"), element("New", "add"), element("Out", "held-back"), element("X", "remove")];
    expect(counted([diff("aliases", "fill", list)], { aliases: take(["Mine", "X", "New"]) })).toEqual({
      ...one,
      fills: 1,
    });
  });

  it("that gets back what a person took out counts as that", () => {
    const list = [element("Mine", "kept"), element("New", "add"), element("Out", "held-back")];
    expect(counted([diff("aliases", "fill", list)], { aliases: take(["Mine", "New", "Out"]) })).toEqual({
      ...one,
      kept: 1,
    });
  });
});

describe("stash ids", () => {
  it("of which one gives way to another are an update, one that comes is a fill", () => {
    const list = [element(`${A} old`, "remove"), element(`${A} new`, "add")];
    expect(counted([diff("stashIds", "merged", list)], { stashIds: take([`${A} new`]) })).toEqual({
      ...one,
      updates: 1,
    });
    const doubtful = [element(`${A} new`, "add"), element(`${A} other`, "kept")];
    expect(counted([diff("stashIds", "link", doubtful)], { stashIds: take([`${A} other`, `${A} new`]) })).toEqual({
      ...one,
      fills: 1,
    });
  });
});

describe("an old name that becomes an alias", () => {
  const renamed = { name: take("New Name") };
  const name = diff("name", "updated");

  it("counts besides, where the aliases were not to change", () => {
    const local = { name: "Old Name", aliases: ["M."] };
    const both = { performers: 1, changes: 2, updates: 1, names: 1 };
    expect(counted([name, diff("aliases", "equal")], renamed, local)).toEqual(both);
    expect(counted([name, diff("aliases", "equal")], renamed, { ...local, aliases: null })).toEqual(both);
  });

  it("does not where it is among them already, where they change anyway, or where they are locked", () => {
    const local = { name: "Old Name", aliases: ["old name"] };
    expect(counted([name, diff("aliases", "equal")], renamed, local)).toEqual({ ...one, updates: 1 });
    const changing = { ...renamed, aliases: take(["M.", "N."]) };
    const list = diff("aliases", "fill", [element("M.", "kept"), element("N.", "add")]);
    expect(counted([name, list], changing, { name: "Old Name", aliases: ["M."] })).toEqual({
      ...{ performers: 1, changes: 2, updates: 1, fills: 1 },
    });
    const locked = [name, diff("aliases", "locked")];
    expect(counted(locked, renamed, { name: "Old Name", aliases: ["M."] })).toEqual({ ...one, updates: 1 });
  });
});
