import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import type { FieldBase } from "./bases";
import { fold } from "./kinds/text";
import { compareLists, type ListInput } from "./list-diff";
import type { FieldAnswer } from "./three-way";
import type { MaybeValue } from "./values";

function says(endpoint: string, value: MaybeValue, state: FieldAnswer["state"] = "value"): FieldAnswer {
  return { endpoint, state, value, implausible: null };
}

function base(values: Readonly<Record<string, MaybeValue>>): FieldBase {
  return { winner: A, values, at: 0 };
}

function compare(local: MaybeValue, answers: readonly FieldAnswer[], more: Partial<ListInput> = {}) {
  const rest = { base: undefined, locked: false, policy: "update", key: fold, never: new Set<string>() } as const;
  return compareLists({ ...rest, local, answers, ...more });
}

function changes(result: ReturnType<typeof compareLists>): Record<string, string> {
  return Object.fromEntries(result.elements.map((element) => [element.value, element.change]));
}

describe("additions", () => {
  it("adds what sources have, behind the local elements, each naming its sources", () => {
    const result = compare(["mine"], [says(A, ["one", "MINE"]), says(B, ["ONE", "two"])]);
    expect(result).toMatchObject({ kind: "fill", proposed: ["mine", "one", "two"], winner: A });
    expect(result.elements.map((element) => element.sources)).toEqual([[A], [A, B], [B]]);
    expect(compare(["own"], [says(A, ["one"])]).elements[0]).toEqual({ value: "own", change: "kept", sources: [] });
  });

  it("holds back what a base had: a person took it out", () => {
    const result = compare(["mine"], [says(A, ["mine", "gone"])], { base: base({ [A]: ["mine", "gone"] }) });
    expect(result).toMatchObject({ kind: "kept", proposed: ["mine"] });
    expect(changes(result)).toEqual({ mine: "kept", gone: "held-back" });
  });

  it("holds it back for every source: what a person took out does not come in by another door", () => {
    const result = compare(null, [says(A, null), says(B, ["gone"])], { base: base({ [A]: ["gone"] }) });
    expect(result.kind).toBe("kept");
  });

  it("union brings held back ones in again; fill adds only to an empty list", () => {
    const known = base({ [A]: ["gone"] });
    expect(compare(["mine"], [says(A, ["gone"])], { base: known, policy: "union" }).proposed).toEqual(["mine", "gone"]);
    expect(compare(["mine"], [says(A, ["new"])], { policy: "fill" }).kind).toBe("equal");
    expect(compare(null, [says(A, ["new"])], { policy: "fill" }).kind).toBe("fill");
  });

  it("hears nothing of a source that did not answer, whatever it said before", () => {
    const result = compare(["mine"], [says(A, ["mine"]), says(B, ["two"], "failed"), says("c", ["three"], "absent")]);
    expect(result).toMatchObject({ kind: "equal", proposed: ["mine"] });
    expect(changes(result)).toEqual({ mine: "kept" });
  });

  it("never adds what may not be there", () => {
    expect(compare(null, [says(A, ["Mara", "M."])], { never: new Set(["mara"]) }).proposed).toEqual(["M."]);
  });
});

describe("removals", () => {
  const known = base({ [A]: ["x"], [B]: ["x"] });

  it("an element that all who had it have dropped is a decision; nothing is proposed", () => {
    const result = compare(["x", "mine"], [says(A, ["y2"]), says(B, null)], { base: known, policy: "ignore" });
    expect(result.kind).toBe("ignored");
    const removed = compare(["x", "mine"], [says(A, null), says(B, null)], { base: known });
    expect(removed).toMatchObject({ kind: "cleared", proposed: ["x", "mine"] });
    expect(changes(removed)).toEqual({ x: "remove", mine: "kept" });
  });

  it.each([
    ["failed", [says(A, null), says(B, null, "failed")]],
    ["failed, be it the first", [says(A, null, "failed"), says(B, null)]],
    ["is switched off", [says(A, null)]],
    ["has no such field or entity any more", [says(A, null), says(B, null, "absent")]],
    ["has it still", [says(A, null), says(B, ["X"])]],
  ] as const)("no removal while one that had it %s", (_, answers) => {
    expect(changes(compare(["x"], answers, { base: known }))).toEqual({ x: "kept" });
  });

  it("what was in no base is the person's own", () => {
    expect(changes(compare(["mine"], [says(A, null)], { base: known }))).toEqual({ mine: "kept" });
  });
});

describe("kinds without change", () => {
  it("equal, silent, waiting, locked", () => {
    expect(compare(["x"], [says(A, ["X"])]).kind).toBe("equal");
    expect(compare(["x"], [says(A, null)]).kind).toBe("silent");
    expect(compare(["x"], [says(A, null, "failed")]).kind).toBe("waiting");
    expect(compare(["x"], [says(A, null), says(B, null, "failed")]).kind).toBe("waiting");
    const nothing = { elements: [], proposed: ["x"], winner: null };
    expect(compare(["x"], [says(A, ["y"])], { locked: true })).toEqual({ kind: "locked", ...nothing });
    expect(compare(["x"], [says(A, ["y"])], { policy: "ignore" })).toEqual({ kind: "ignored", ...nothing });
  });

  it("an empty list stays empty where nothing comes", () => {
    expect(compare(null, [says(A, null)]).proposed).toBeNull();
    expect(compare(null, [says(A, ["gone"])], { base: base({ [A]: ["gone"] }) }).proposed).toBeNull();
  });
});

describe("what was dismissed", () => {
  const dismissal = { value: ["no"], removals: ["x"], forGood: false, at: 0 };
  const known = base({ [A]: ["x", "x2", "out"] });

  it("is not offered again; other elements are", () => {
    const result = compare(["x", "x2"], [says(A, ["NO", "new", "out"])], { base: known, dismissal });
    expect(result).toMatchObject({ kind: "fill", proposed: ["x", "x2", "new"] });
    expect(changes(result)).toEqual({ x: "kept", x2: "remove", NO: "dismissed", new: "add", out: "held-back" });
  });

  it("for good lets nothing come or go; what a person took out is that still", () => {
    const result = compare(["x", "x2"], [says(A, ["new", "out"])], {
      base: known,
      dismissal: { value: null, forGood: true, at: 0 },
    });
    expect(result).toMatchObject({ kind: "dismissed", proposed: ["x", "x2"] });
    expect(changes(result)).toEqual({ x: "kept", x2: "kept", new: "dismissed", out: "held-back" });
  });
});

describe("laws", () => {
  const word = fc.constantFrom("a", "A", "b", "c", "d", "E");
  const list = fc.option(fc.uniqueArray(word, { maxLength: 4 }));
  const state = fc.constantFrom("value", "absent", "failed") as fc.Arbitrary<FieldAnswer["state"]>;
  const policy = fc.constantFrom("update", "union", "fill") as fc.Arbitrary<"update" | "union" | "fill">;
  const input = fc.record({
    ...{ local: list, a: list, b: list, sa: state, sb: state, policy },
    base: fc.option(fc.dictionary(fc.constantFrom(A, B), list), { nil: undefined }),
  });

  it("nothing of the library is lost, and union holds both sides", () => {
    fc.assert(
      fc.property(input, ({ local, a, b, sa, sb, policy: rule, base: known }) => {
        const answers = [says(A, a, sa), says(B, b, sb)];
        const result = compare(local, answers, { policy: rule, ...(known && { base: base(known) }) });
        const proposed = (result.proposed ?? []) as readonly string[];
        for (const element of local ?? []) expect(proposed).toContain(element);
        if (rule !== "union") return;
        const keys = new Set(proposed.map(fold));
        for (const answer of answers.filter((one) => one.state === "value"))
          for (const element of (answer.value ?? []) as readonly string[]) expect(keys.has(fold(element))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("the order of the sources changes no verdict on any element", () => {
    fc.assert(
      fc.property(input, ({ local, a, b, sa, sb, policy: rule, base: known }) => {
        const answers = [says(A, a, sa), says(B, b, sb)];
        const more = { policy: rule, ...(known && { base: base(known) }) };
        const folded = (one: ReturnType<typeof compareLists>) =>
          one.elements.map((element) => `${fold(element.value)} ${element.change}`).sort();
        const [there, back] = [compare(local, answers, more), compare(local, [...answers].reverse(), more)];
        expect(folded(back)).toEqual(folded(there));
        expect(back.kind).toBe(there.kind);
      }),
      { numRuns: 300 },
    );
  });
});
