import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import { type BaseRecord, baseKey, type Dismissal, type FieldBase, moveBases, withoutDismissal } from "./bases";

const base = (values: FieldBase["values"], at = 1): FieldBase => ({ winner: A, values, at });
const ONCE = { value: "NO", forGood: false } as const;

/** The record after country was dismissed, and what was dismissed of it. */
function dismissing(old: BaseRecord | undefined, dismissal: Pick<Dismissal, "value" | "forGood">, at: number) {
  return moveBases(old, [{ field: "country", winner: A, now: { [A]: dismissal.value }, dismissal }], at);
}

it("performers and studios of one id have records of their own", () => {
  expect(baseKey("performer", "1")).not.toBe(baseKey("studio", "1"));
});

describe("the base of a list", () => {
  const old = { fields: { aliases: base({ [A]: ["Gone", "Own", "Other"], [B]: ["gone"] }) } };
  const moved = (now: Readonly<Record<string, readonly string[] | null>>, open?: readonly string[], from = old) =>
    moveBases(from, [{ field: "aliases", winner: A, now, ...(open && { open }) }], 2).fields.aliases?.values;

  it("becomes what the sources say", () =>
    expect(moved({ [A]: ["Own"], [B]: null })).toEqual({ [A]: ["Own"], [B]: null }));

  it("keeps those elements alone whose removal is open, at the sources that had them", () => {
    expect(moved({ [A]: ["Own"], [B]: null }, ["GONE"])).toEqual({ [A]: ["Own", "Gone"], [B]: ["gone"] });
    expect(moved({ [A]: null, [B]: null }, ["Own"])).toEqual({ [A]: ["Own"], [B]: null });
  });

  it("has no element twice that a source still has", () => {
    expect(moved({ [A]: ["GONE", "Own"], [B]: null }, ["gone"])).toEqual({ [A]: ["GONE", "Own"], [B]: ["gone"] });
  });

  it("that has none yet keeps nothing", () => {
    const none = { fields: {} } as typeof old;
    expect(moved({ [A]: ["Own"] }, ["gone"], none)).toEqual({ [A]: ["Own"] });
  });
});

it("stash ids have no base: of them only what was declined is remembered", () => {
  const dismissal = { value: ["key"], forGood: false };
  const record = moveBases(undefined, [{ field: "stashIds", winner: null, now: {}, dismissal }], 2);
  expect(record).toEqual({ fields: {}, dismissed: { stashIds: { ...dismissal, at: 2, before: null } } });
});

describe("a dismissed value", () => {
  it("is remembered with the base before it", () => {
    const old = { fields: { country: base({ [A]: "SE" }) } };
    expect(dismissing(old, ONCE, 2)).toEqual({
      fields: { country: base({ [A]: "NO" }, 2) },
      dismissed: { country: { ...ONCE, at: 2, before: old.fields.country } },
    });
    expect(dismissing(undefined, ONCE, 2).dismissed?.country?.before).toBeNull();
  });

  it("gives way to a newer one, and taking that back leads to before both", () => {
    const old = { fields: { country: base({ [A]: "SE" }) } };
    const twice = dismissing(dismissing(old, ONCE, 2), { value: "DK", forGood: true }, 3);
    expect(twice.dismissed?.country).toEqual({ value: "DK", forGood: true, at: 3, before: old.fields.country });
    expect(withoutDismissal(twice, "country")).toEqual(old);
    const fresh = dismissing(dismissing(undefined, ONCE, 2), { value: "DK", forGood: false }, 3);
    expect(withoutDismissal(fresh, "country")).toEqual({ fields: {} });
  });

  it("is forgotten when the field is resolved in another way, unless it was for good", () => {
    const taken = { field: "country", winner: A, now: { [A]: "DK" } } as const;
    expect(moveBases(dismissing(undefined, ONCE, 2), [taken], 3)).toEqual({
      fields: { country: base({ [A]: "DK" }, 3) },
    });
    const good = moveBases(dismissing(undefined, { value: "NO", forGood: true }, 2), [taken], 3);
    // What was before it is history now: taking it back leaves the base where it is.
    expect(good.dismissed?.country).toEqual({ value: "NO", forGood: true, at: 2 });
    expect(withoutDismissal(good, "country")).toEqual({ fields: { country: base({ [A]: "DK" }, 3) } });
  });

  it("stays when another field is resolved", () => {
    const old = dismissing(undefined, ONCE, 2);
    const moved = moveBases(old, [{ field: "height", winner: A, now: { [A]: 170 } }], 3);
    expect(moved.dismissed).toEqual(old.dismissed);
    expect(moved.fields).toEqual({ ...old.fields, height: base({ [A]: 170 }, 3) });
  });
});

describe("what was dismissed of a list", () => {
  type Of = Pick<Dismissal, "value" | "removals" | "forGood">;
  const list = (old: BaseRecord | undefined, dismissal: Of | null, at: number, now: readonly string[] = []) =>
    moveBases(old, [{ field: "aliases", winner: A, now: { [A]: now }, ...(dismissal && { dismissal }) }], at);
  const first = list(undefined, { value: ["x"], removals: ["p"], forGood: false }, 2);

  it("grows by what is dismissed next, and leads back to before the first", () => {
    const next = list(first, { value: ["y", "x"], removals: ["q", "p"], forGood: true }, 3).dismissed?.aliases;
    expect(next).toEqual({ value: ["x", "y"], removals: ["p", "q"], forGood: true, at: 3, before: null });
  });

  it("is no addition as long as only removals were dismissed", () => {
    const removed = list(undefined, { value: null, removals: ["p"], forGood: false }, 2);
    const next = list(removed, { value: null, removals: ["q"], forGood: false }, 3).dismissed?.aliases;
    expect(next).toMatchObject({ value: null, removals: ["p", "q"] });
  });

  it("may be without removals, first and later", () => {
    const bare = { value: ["x"], forGood: false };
    expect(list(list(undefined, bare, 2), bare, 3).dismissed?.aliases).toMatchObject({ value: ["x"], removals: [] });
    expect(list(undefined, bare, 2).dismissed?.aliases).toEqual({ ...bare, at: 2, before: null });
  });

  it("stays when the list is resolved in another way", () => {
    expect(list(first, null, 3, ["x"]).dismissed?.aliases).toEqual({
      value: ["x"],
      removals: ["p"],
      forGood: false,
      at: 2,
    });
  });

  it("loses the removals of elements that are upstream again", () => {
    const two = list(undefined, { value: null, removals: ["p", "q"], forGood: false }, 2);
    expect(list(two, null, 3, ["P"]).dismissed?.aliases?.removals).toEqual(["q"]);
  });
});

describe("taking a dismissal back", () => {
  it("leaves those of other fields, and their bases", () => {
    const dismissal = { value: 170, forGood: false };
    const old = moveBases(
      dismissing(undefined, ONCE, 2),
      [{ field: "height", winner: A, now: { [A]: 170 }, dismissal }],
      3,
    );
    expect(withoutDismissal(old, "country")).toEqual({
      fields: { height: base({ [A]: 170 }, 3) },
      dismissed: { height: { ...dismissal, at: 3, before: null } },
    });
  });

  it("changes nothing where there is none", () => {
    const old = { fields: { country: base({ [A]: "NO" }) } };
    expect(withoutDismissal(old, "country")).toEqual(old);
    expect(withoutDismissal(undefined, "country")).toEqual({ fields: {} });
  });
});
