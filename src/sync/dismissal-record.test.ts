import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { dismissalOf, hides } from "./dismissals";
import { type FieldKey, fieldRow } from "./fields";
import type { FieldDiff } from "./plan-types";

it("a dismissal hides the very value that was dismissed: none hides only none, and a date no year", () => {
  const hidden = (field: FieldKey, value: string | null, now: string | null) =>
    hides({ value, forGood: false, at: 1 }, now, fieldRow(field).kind);
  for (const field of ["country", "birthdate", "aliases", "height"] as const)
    expect([hidden(field, null, null), hidden(field, null, "1"), hidden(field, "1", null)]).toEqual([
      true,
      false,
      false,
    ]);
  expect(hidden("birthdate", "1989-01-01", "1989")).toBe(false);
  expect(hidden("birthdate", "1989", "1989-01-01")).toBe(false);
});

describe("what dismissing would record", () => {
  const recorded = async (field: FieldKey, change: Partial<FieldDiff>) => {
    const [a, b] = [stashId(A, "u"), stashId(B, "u")];
    const says = (country: string) => boxed("u", { name: "Mara Vale", country });
    const one = world({
      library: [local("1", { name: "Mara Vale", country: "SE" }, { stashIds: [a, b] })],
      sources: (clock) => [new ScriptedSource(A, clock, [says("NO")]), new ScriptedSource(B, clock, [says("DK")])],
    });
    await runAll(one);
    const plan = planOf(one, "1");
    return dismissalOf(plan, { ...diffOf(plan, field), ...change }, true);
  };

  it("is what is proposed, or where nothing is, what the winner says", async () => {
    expect(await recorded("country", {})).toEqual({ value: "NO", forGood: true });
    expect(await recorded("country", { proposed: "FI" })).toEqual({ value: "FI", forGood: true });
    const kept = { kind: "kept", heap: "folded", proposed: "SE" } as const;
    expect(await recorded("country", { ...kept, winner: B })).toEqual({ value: "DK", forGood: true });
    expect(await recorded("country", { ...kept, winner: null })).toEqual({ value: null, forGood: true });
  });

  it("is of a list what comes and what goes, apart", async () => {
    const element = (value: string, change: "add" | "remove" | "kept") => ({ value, change, sources: [A] });
    const both = [element("x", "add"), element("y", "kept"), element("z", "remove")];
    expect(await recorded("aliases", { elements: both })).toEqual({ value: ["x"], removals: ["z"], forGood: true });
    const nothing = { value: null, removals: [], forGood: true };
    expect(await recorded("aliases", { elements: [element("y", "kept")] })).toEqual(nothing);
  });

  it("is of the ids nothing where no source proposes any", async () => {
    expect(await recorded("stashIds", {})).toEqual({ value: [], forGood: true });
  });
});
