import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FieldKey } from "./fields";
import { groupPatterns, patternOf } from "./patterns";
import type { DiffKind, ElementDiff, FieldDiff } from "./plan-types";
import type { MaybeValue } from "./values";

const BOX = "https://box-a.example/graphql";

function diff(field: FieldKey, local: MaybeValue, proposed: MaybeValue, more: Partial<FieldDiff> = {}): FieldDiff {
  const kind: DiffKind = more.kind ?? "differs";
  const at = { winner: BOX, agree: [BOX], disagree: [] } as const;
  return { field, kind, heap: "decide", ticked: false, local, proposed, ...at, ...more };
}

const element = (value: string, change: ElementDiff["change"]): ElementDiff => ({ value, change, sources: [BOX] });

describe("patternOf", () => {
  it.each([
    ["the same change", diff("hairColor", "Brown", "Brunette"), "values"],
    ["an empty field", diff("birthdate", null, "1990-05-06", { kind: "fill" }), "fills"],
    ["a cleared field", diff("country", "NO", null, { kind: "cleared" }), "empties"],
    ["a padded year", diff("birthdate", "1990-01-01", "1990-06-11"), "padded-date"],
    ["another year", diff("birthdate", "1990-01-01", "1991-06-11"), "each"],
    ["a year made exact", diff("birthdate", "1990", "1990-06-11"), "more-exact"],
    ["a month made exact", diff("birthdate", "1990-06", "1990-06-11"), "more-exact"],
    ["an exact day blurred", diff("birthdate", "1990-06-11", "1990"), "less-exact"],
    ["a rounded height", diff("height", 170, 172), "close"],
    ["another height", diff("height", 170, 173), "each"],
    ["an implausible height", diff("height", 170, 17, { kind: "suspicious" }), "implausible"],
    ["capitals", diff("name", "ada grey", "Ada Grey"), "spelling"],
    ["another name", diff("name", "Ada Grey", "Ada Green"), "each"],
    ["new aliases", diff("aliases", [], ["A"], { elements: [element("A", "add")] }), "adds"],
    ["lost aliases", diff("aliases", ["A"], [], { elements: [element("A", "remove")] }), "removes"],
    [
      "both",
      diff("aliases", ["A"], ["B"], { elements: [element("A", "remove"), element("B", "add")] }),
      "adds-and-removes",
    ],
  ])("%s", (_what, change, shape) => {
    expect(patternOf(change).shape.id).toBe(shape);
  });

  it("names the source that a change of stash ids is about, and none where there are several", () => {
    const [a, b] = ["https://box-a.example/graphql a1", "https://box-b.example/graphql b1"] as const;
    const moved = (...all: readonly ElementDiff[]) =>
      patternOf(diff("stashIds", null, [a, b], { elements: all })).shape;
    const A = { id: "link", endpoint: "https://box-a.example/graphql" };
    expect(moved(element(a, "add"))).toEqual(A);
    expect(moved(element(b, "kept"), element(a, "remove"), element(b, "held-back"))).toEqual(A);
    expect(moved(element(`${a}x`, "add"), element(a, "remove"))).toEqual(A);
    expect(moved(element(a, "add"), element(b, "remove"))).toEqual({ id: "each" });
    // Nothing moves, or nothing is said by element: what is proposed tells.
    expect(patternOf(diff("stashIds", null, [a])).shape).toEqual(A);
    expect(patternOf(diff("stashIds", [b], [a, b], { elements: [] })).shape).toEqual({ id: "each" });
    expect(patternOf(diff("stashIds", [a], null)).shape).toEqual({ id: "each" });
  });

  it("keeps kinds and fields apart, however alike the change", () => {
    const keys = [
      diff("hairColor", "Grey", "Green"),
      diff("eyeColor", "Grey", "Green"),
      diff("hairColor", "Grey", "Green", { kind: "conflict" }),
    ].map((one) => patternOf(one).key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe("groupPatterns", () => {
  it("puts equal changes together, most first, and what has no pattern last", () => {
    const changes = [
      diff("height", 170, 190),
      diff("height", 160, 190),
      diff("height", 165, 190),
      diff("height", 170, 171),
      diff("height", 180, 179),
      diff("hairColor", "Brown", "Brunette"),
    ];
    const [height, hair] = groupPatterns(changes, (one) => one);
    expect(height?.patterns.map(({ shape, members }) => [shape.id, members.length])).toEqual([
      ["close", 2],
      ["each", 3],
    ]);
    expect(height).toMatchObject({ field: "height", changes: 5, shared: { patterns: 1, changes: 2 } });
    expect(hair).toMatchObject({ field: "hairColor", changes: 1, shared: { patterns: 0, changes: 0 } });
  });

  it("puts the field with most changes first, and the pattern with most members", () => {
    const changes = [
      diff("hairColor", "Red", "Auburn"),
      diff("eyeColor", "Grey", "Blue"),
      diff("eyeColor", "Grey", "Green"),
      diff("eyeColor", "Grey", "Green"),
    ];
    const groups = groupPatterns(changes, (one) => one);
    expect(groups.map((one) => one.field)).toEqual(["eyeColor", "hairColor"]);
    expect(groups[0]?.patterns.map((one) => one.members.length)).toEqual([2, 1]);
  });

  it("loses and doubles nothing", () => {
    const word = fc.constantFrom("Brown", "Brunette", "Red", null);
    const change = fc.record({ field: fc.constantFrom("hairColor", "name", "height"), from: word, to: word });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (drawn) => {
        const changes = drawn.map(({ field, from, to }) => diff(field as FieldKey, from, to));
        const grouped = groupPatterns(changes, (one) => one).flatMap((group) =>
          group.patterns.flatMap((pattern) => pattern.members),
        );
        expect(grouped).toHaveLength(changes.length);
        expect(new Set(grouped)).toEqual(new Set(changes));
      }),
    );
  });
});
