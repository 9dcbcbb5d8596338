import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, FIELDS_30, local, stashId } from "../../test/fakes";
import type { FieldKey } from "./fields";
import { localValues } from "./local";
import type { Choices, DiffKind, Plan } from "./plan-types";
import type { LocalEntity } from "./ports";
import { changedSince } from "./recheck";

const MARA = local(
  "1",
  { name: "Mara Vale", height_cm: 168, country: "SE" },
  { stashIds: [stashId(A, "a1"), stashId(B, "b1")] },
);
/** Takes the height that A has, and the country that B has. */
const BOTH: Choices = {
  height: { type: "take", value: 170, from: [A] },
  country: { type: "take", value: "NO", from: [B] },
};

/** What must be compared again, now that Stash holds this. */
function changed(
  now: Partial<LocalEntity>,
  {
    choices = BOTH,
    kinds = {},
    entities = { [A]: "a1", [B]: "b1" },
  }: {
    readonly choices?: Choices;
    readonly kinds?: Partial<Record<FieldKey, DiffKind>>;
    readonly entities?: Readonly<Record<string, string>>;
  } = {},
): readonly FieldKey[] {
  const sources = [A, B].map((endpoint) => ({
    endpoint,
    linkedId: endpoint === A ? "a1" : "b1",
    entityId: entities[endpoint] ?? null,
  }));
  const diffs = FIELDS_30.map(({ key }) => ({ field: key, kind: kinds[key] ?? "differs" }));
  const plan = { id: "1", local: localValues(FIELDS_30, MARA), sources, diffs } as unknown as Plan;
  return changedSince({ plan, choices }, { ...MARA, ...now }, FIELDS_30);
}

describe("a field is compared again", () => {
  it("not where Stash holds what the plan was made from", () => {
    expect(changed({})).toEqual([]);
  });

  it("where its value is another one now, and only that field, if it was chosen", () => {
    expect(changed({ record: { ...MARA.record, height_cm: 169 } })).toEqual(["height"]);
    expect(changed({ record: { ...MARA.record, eye_color: "BLUE" } })).toEqual([]);
  });

  it("where it was locked since", () => {
    expect(changed({ locks: ["height"] })).toEqual(["height"]);
    expect(changed({ locks: ["height", "country"] }, { kinds: { height: "locked" } })).toEqual(["country"]);
    expect(changed({ locks: ["gender"] })).toEqual([]);
  });
});

describe("a source's value is compared again", () => {
  it("where its stash id was taken off, or another one stands there", () => {
    expect(changed({ stashIds: [stashId(A, "a1")] })).toEqual(["country"]);
    expect(changed({ stashIds: [stashId(A, "a2"), stashId(B, "b1")] })).toEqual(["height"]);
    expect(changed({ stashIds: [] })).toEqual(["country", "height"]);
  });

  it("where the same id stands at another source only", () => {
    expect(changed({ stashIds: [stashId(B, "a1"), stashId(B, "b1")] })).toEqual(["height"]);
  });

  it("not where the id was replaced by the one it was merged into", () => {
    const merged = { entities: { [A]: "z", [B]: "b1" } };
    expect(changed({ stashIds: [stashId(A, "z"), stashId(B, "b1")] }, merged)).toEqual([]);
    expect(changed({ stashIds: [stashId(B, "z"), stashId(B, "b1")] }, merged)).toEqual(["height"]);
  });

  it("not where the person typed it, or keeps what is there", () => {
    const choices: Choices = { height: { type: "take", value: 171, from: [] }, country: { type: "keep" } };
    expect(changed({ stashIds: [] }, { choices })).toEqual([]);
  });
});
