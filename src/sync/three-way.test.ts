import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B } from "../../test/fakes";
import type { FieldBase } from "./bases";
import { date } from "./kinds/date";
import { text } from "./kinds/text";
import { compareThreeWay, type FieldAnswer, type ThreeWayInput } from "./three-way";
import type { MaybeValue } from "./values";

function says(endpoint: string, value: MaybeValue, more: Partial<FieldAnswer> = {}): FieldAnswer {
  return { endpoint, state: "value", value, implausible: null, ...more };
}

function failed(endpoint: string): FieldAnswer {
  return { endpoint, state: "failed", value: null, implausible: null };
}

function base(winner: string | null, values: Readonly<Record<string, MaybeValue>>): FieldBase {
  return { winner, values, at: 0 };
}

function kind(local: MaybeValue, answers: readonly FieldAnswer[], more: Partial<ThreeWayInput> = {}) {
  const rest = { base: undefined, locked: false, policy: "update", equal: text.equal } as const;
  return compareThreeWay({ ...rest, local, answers, ...more }).kind;
}

describe("section 3, row by row", () => {
  it("1 locked and ignored are not compared", () => {
    expect(kind("x", [says(A, "y")], { locked: true })).toBe("locked");
    expect(kind("x", [says(A, "y")], { policy: "ignore" })).toBe("ignored");
    expect(kind("x", [failed(A)], { locked: true, policy: "ignore" })).toBe("locked");
  });

  it("2 waiting: a failed source precedes the winner, or there is none", () => {
    expect(kind(null, [failed(A), says(B, "y")])).toBe("waiting");
    expect(kind(null, [failed(A), says(B, null)])).toBe("waiting");
    expect(kind(null, [says(A, null), failed(B)])).toBe("waiting");
    expect(kind(null, [says(A, "y"), failed(B)])).toBe("fill");
  });

  it("3 cleared upstream: only when the last winner says empty and the value is its", () => {
    expect(kind("x", [says(A, null)], { base: base(A, { [A]: "x" }) })).toBe("cleared");
    expect(kind("mine", [says(A, null)], { base: base(A, { [A]: "x" }) })).toBe("silent");
    expect(kind("x", [says(A, null, { state: "absent" })], { base: base(A, { [A]: "x" }) })).toBe("silent");
    expect(kind("x", [says(B, null)], { base: base(A, { [A]: "x" }) })).toBe("silent");
    expect(kind("x", [says(A, null), says(B, null)], { base: base(A, { [A]: null, [B]: "x" }) })).toBe("silent");
    expect(kind(null, [says(A, null)], { base: base(A, { [A]: null }) })).toBe("silent");
  });

  it("4 silent: no source has a value; an absent field never says anything", () => {
    expect(kind("x", [])).toBe("silent");
    expect(kind("x", [says(A, null), says(B, "", { state: "absent" })])).toBe("silent");
    expect(kind(null, [says(A, "y", { state: "absent" })])).toBe("silent");
  });

  it("5 equal, also to what the tagger would have written", () => {
    expect(kind("x", [says(A, "x"), says(B, "y")])).toBe("equal");
    expect(kind("1989-01-01", [says(A, "1989")], { equal: date.equal })).toBe("equal");
    expect(kind("1989", [says(A, "1989-01-01")], { equal: date.equal })).toBe("differs");
  });

  it("6 suspicious: the next source does not step in", () => {
    const result = compareThreeWay({
      ...{ local: null, base: undefined, locked: false, policy: "update", equal: text.equal },
      answers: [says(A, "y", { implausible: "height-range" }), says(B, "z")],
    });
    expect(result).toEqual({ kind: "suspicious", winner: A, value: "y", reason: "height-range" });
    const rest = { base: undefined, locked: false, policy: "update", equal: text.equal } as const;
    const odd = [says(A, "y", { implausible: "height-range" })];
    expect(compareThreeWay({ ...rest, local: "y", answers: odd })).toMatchObject({ kind: "equal", reason: null });
    expect(compareThreeWay({ ...rest, local: null, answers: odd, locked: true }).reason).toBeNull();
  });

  it("7 fill: empty here, and never resolved to a value", () => {
    expect(kind(null, [says(A, "y")])).toBe("fill");
    expect(kind("", [says(A, "y")], { base: base(null, { [A]: null }) })).toBe("fill");
    expect(kind(null, [says(A, "y")], { base: base(B, { [B]: "x" }) })).not.toBe("fill");
  });

  it("8 stale: an earlier value of the winner, without a base", () => {
    expect(kind("old", [says(A, "y", { earlier: ["older", "old"] })])).toBe("stale");
    expect(kind("old", [says(A, "y", { earlier: ["old"] })], { base: base(A, { [A]: "x" }) })).toBe("conflict");
  });

  it("9 differs: no base of the winner", () => {
    expect(kind("x", [says(A, "y")])).toBe("differs");
    expect(kind("x", [says(A, "y")], { base: base(B, { [B]: "z" }) })).toBe("differs");
  });

  it("10 upstream changed: the value is still the winner's last one", () => {
    expect(kind("x", [says(A, "y")], { base: base(A, { [A]: "x" }) })).toBe("updated");
    expect(kind("1989-01-01", [says(A, "1989-05-02")], { base: base(A, { [A]: "1989" }), equal: date.equal })).toBe(
      "updated",
    );
  });

  it("11 differs: another source leads now, and the value is the former leader's", () => {
    expect(kind("x", [says(B, "y")], { base: base(A, { [A]: "x", [B]: "y" }) })).toBe("differs");
    expect(kind(null, [says(B, "y")], { base: base(A, { [A]: null, [B]: "x" }) })).toBe("differs");
  });

  it("12 kept edit: upstream has not moved since it was resolved", () => {
    expect(kind("mine", [says(A, "x")], { base: base(A, { [A]: "x" }) })).toBe("kept");
    expect(kind(null, [says(A, "x")], { base: base(A, { [A]: "x" }) })).toBe("kept");
  });

  it("13 conflict: both moved", () => {
    expect(kind("mine", [says(A, "y")], { base: base(A, { [A]: "x" }) })).toBe("conflict");
    expect(kind(null, [says(A, "y")], { base: base(A, { [A]: "x" }) })).toBe("conflict");
    // What another source had once makes an empty field no gap; the one that leads says something new all the same.
    expect(kind(null, [says(A, "y")], { base: base(A, { [A]: null, [B]: "x" }) })).toBe("conflict");
  });

  it("13 conflict: a date that became more exact, or less, has moved", () => {
    const dates = { equal: date.equal, base: base(A, { [A]: "1989" }) };
    expect(kind("1990-05-02", [says(A, "1989-01-01")], dates)).toBe("conflict");
    expect(kind("1990-05-02", [says(A, "1989")], { ...dates, base: base(A, { [A]: "1989-01-01" }) })).toBe("conflict");
    expect(kind("1990-05-02", [says(A, "1989")], dates)).toBe("kept");
  });
});

describe("all combinations of a small domain", () => {
  const values: readonly MaybeValue[] = [null, "x", "y"];
  const answersOf = (endpoint: string): FieldAnswer[] => [
    ...values.map((value) => says(endpoint, value)),
    says(endpoint, null, { state: "absent" }),
    failed(endpoint),
    says(endpoint, "y", { implausible: "odd" }),
    says(endpoint, "y", { earlier: ["x"] }),
  ];
  const bases: (FieldBase | undefined)[] = [undefined];
  for (const winner of [null, A, B])
    for (const a of [undefined, ...values])
      for (const b of [undefined, ...values])
        bases.push(base(winner, { ...(a !== undefined && { [A]: a }), ...(b !== undefined && { [B]: b }) }));

  const all: ThreeWayInput[] = [];
  for (const local of values)
    for (const a of answersOf(A))
      for (const b of [null, ...answersOf(B)])
        for (const known of bases)
          for (const locked of [false, true])
            for (const policy of ["update", "ignore"] as const)
              all.push({ local, answers: b ? [a, b] : [a], base: known, locked, policy, equal: text.equal });

  it("have exactly one kind each, and every kind of the table occurs", () => {
    const seen = new Set(all.map((input) => compareThreeWay(input).kind));
    const table = "locked ignored waiting cleared silent equal suspicious fill stale differs updated kept conflict";
    expect([...seen].sort()).toEqual(table.split(" ").sort());
    expect(all.length).toBeGreaterThan(20_000);
  });

  it("unattended kinds touch only what is empty and never had a value, or what the winner's base says", () => {
    for (const input of all) {
      const { kind: found, winner } = compareThreeWay(input);
      if (found !== "fill" && found !== "updated") continue;
      const had = Object.values(input.base?.values ?? {}).some((value) => value !== null);
      const never = input.local === null && !had;
      const asBefore = winner !== null && input.local !== null && input.base?.values[winner] === input.local;
      expect(never || asBefore, JSON.stringify(input)).toBe(true);
      expect(input.locked || input.policy === "ignore").toBe(false);
    }
  });

  it("the winner is the first that has a value, whatever comes after it", () => {
    for (const input of all) {
      const { winner } = compareThreeWay(input);
      const first = input.answers.find((answer) => answer.state === "value" && answer.value !== null);
      expect(winner).toBe(first?.endpoint ?? null);
    }
  });
});
