import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { baseKey } from "./bases";
import type { FieldBase } from "./bases";
import type { FieldKey } from "./fields";
import type { SourceEntity } from "./ports";
import { DEFAULT_SETTINGS, type Settings } from "./settings";
import { choicesOf, NO_TALLY, tallied } from "./unattended";

const base = (values: FieldBase["values"], winner = A): FieldBase => ({ winner, values, at: 1 });

/** The plan of one performer, compared in one run. */
async function planned(
  record: Record<string, unknown>,
  entities: readonly (readonly [string, SourceEntity])[],
  more: {
    readonly bases?: Partial<Record<FieldKey, FieldBase>>;
    readonly settings?: Partial<Settings>;
    readonly ids?: readonly string[];
    readonly locks?: readonly string[];
  } = {},
) {
  const ids = more.ids ?? [A, B].filter((box) => entities.some(([of]) => of === box));
  const one = world({
    library: [local("1", record, { stashIds: ids.map((box) => stashId(box, "u1")), locks: more.locks ?? [] })],
    sources: (clock) =>
      [A, B].map((box) => {
        const mine = entities.filter(([of]) => of === box).map(([, entity]) => entity);
        return new ScriptedSource(box, clock, mine);
      }),
    ...(more.settings && { settings: more.settings }),
  });
  if (more.bases) one.bases.map.set(baseKey("performer", "1"), { fields: more.bases });
  await runAll(one);
  return planOf(one, "1");
}

const upstream = (record: Record<string, unknown>) => boxed("u1", { name: "Person 1", ...record });

describe("what a run writes by itself", () => {
  it("review: nothing", async () => {
    const plan = await planned({}, [[A, upstream({ height: 170 })]]);
    expect(choicesOf("review", plan)).toEqual({});
  });

  it("safe: gaps and what follows upstream, with their sources; decisions stay", async () => {
    const plan = await planned(
      { height_cm: 160, country: "SE", alias_list: ["Mine"] },
      [
        [A, upstream({ height: 170, country: "NO", birth_date: "1990-01-01", aliases: ["Theirs"] })],
        [B, upstream({ height: 170 })],
      ],
      { bases: { height: base({ [A]: 160 }) } },
    );
    expect(choicesOf("safe", plan)).toEqual({
      height: { type: "take", value: 170, from: [A, B] },
      birthdate: { type: "take", value: "1990-01-01", from: [A] },
      aliases: { type: "take", value: ["Mine", "Theirs"], from: [A] },
    });
  });

  it("everything: also what differs, conflicts and kept edits, and each is counted for what it overwrites", async () => {
    const plan = await planned(
      { height_cm: 165, country: "SE", birthdate: "1991-01-01", alias_list: ["Mine"], tattoos: "" },
      [[A, upstream({ height: 170, country: "NO", birth_date: "1990-01-01", aliases: ["Removed", "New"] })]],
      {
        bases: {
          height: base({ [A]: 170 }),
          birthdate: base({ [A]: "1989-01-01" }),
          aliases: base({ [A]: ["Removed"] }),
        },
      },
    );
    const kinds = Object.fromEntries(plan.diffs.map((diff) => [diff.field, diff.kind]));
    expect(kinds).toMatchObject({ height: "kept", country: "differs", birthdate: "conflict", aliases: "fill" });
    const choices = choicesOf("everything", plan);
    expect(choices).toEqual({
      height: { type: "take", value: 170, from: [A] },
      country: { type: "take", value: "NO", from: [A] },
      birthdate: { type: "take", value: "1990-01-01", from: [A] },
      aliases: { type: "take", value: ["Mine", "Removed", "New"], from: [A] },
    });
    const tally = { ...NO_TALLY, performers: 1, changes: 4, conflicts: 1, kept: 2, differs: 1 };
    expect(tallied(NO_TALLY, plan, choices, DEFAULT_SETTINGS)).toEqual(tally);
    expect(tallied(tally, plan, {}, DEFAULT_SETTINGS)).toEqual(tally);
  });

  it.each(["safe", "everything"] as const)(
    "%s: never what is suspicious, locked, ignored or cleared upstream",
    async (mode) => {
      const plan = await planned(
        { country: "SE", birthdate: "1991-01-01", eye_color: "Brown" },
        [[A, upstream({ height: 999, country: "NO", birth_date: "1990-01-01", eye_color: null })]],
        {
          locks: ["country"],
          settings: { policies: { birthdate: "ignore" } },
          bases: { eyeColor: base({ [A]: "Brown" }) },
        },
      );
      expect(Object.keys(choicesOf(mode, plan))).toEqual([]);
    },
  );

  it.each(["safe", "everything"] as const)("%s: never what a doubtful match says", async (mode) => {
    // One name and nothing more is likely, not certain.
    const one = world({
      library: [local("1", { name: "Only Name" })],
      sources: (clock) => [new ScriptedSource(A, clock, [boxed("u1", { name: "Only Name", height: 170 })])],
    });
    await runAll(one, { nameSearch: true });
    const plan = planOf(one, "1");
    expect(plan.sources[0]?.verdict).toBe("likely");
    expect(choicesOf(mode, plan)).toEqual({});
  });

  it.each(["safe", "everything"] as const)("%s: never the id of an entity that was deleted upstream", async (mode) => {
    const plan = await planned({}, [[A, { ...upstream({ height: 170 }), deleted: true }]]);
    expect(plan.diffs.find((diff) => diff.field === "stashIds")?.kind).toBe("deleted");
    expect(choicesOf(mode, plan)).toEqual({});
  });

  it("everything follows a merge: the successor's id in the place of the old one", async () => {
    const gone = { ...upstream({}), deleted: true, mergedInto: "u2" };
    const plan = await planned({}, [
      [A, gone],
      [A, boxed("u2", { name: "Person 1", height: 170 })],
    ]);
    expect(plan.diffs.find((diff) => diff.field === "stashIds")?.kind).toBe("merged");
    expect(choicesOf("safe", plan)).not.toHaveProperty("stashIds");
    expect(choicesOf("everything", plan).stashIds).toEqual({ type: "take", value: [`${A} u2`], from: [A] });
  });

  it("everything takes no other id of a source along with one that was merged: that is for a person", async () => {
    const gone = { ...upstream({}), deleted: true, mergedInto: "u2" };
    const plan = await planned({}, [
      [A, gone],
      [A, boxed("u2", { name: "Person 1" })],
    ]);
    const other = { value: `${A} u9`, change: "remove", sources: [A] } as const;
    const diffs = plan.diffs.map((diff) =>
      diff.field === "stashIds" ? { ...diff, elements: [...(diff.elements ?? []), other] } : diff,
    );
    expect(choicesOf("everything", { ...plan, diffs }).stashIds).toEqual({
      type: "take",
      value: [`${A} u2`, `${A} u9`],
      from: [A],
    });
  });

  it("stale values only where the setting says so", async () => {
    const plan = await planned({ height_cm: 160 }, [[A, upstream({ height: 170 })]]);
    const stale = {
      ...plan,
      diffs: plan.diffs.map((diff) =>
        diff.field === "height" ? { ...diff, kind: "stale" as const, ticked: true } : diff,
      ),
    };
    expect(choicesOf("safe", stale)).toEqual({});
    const unattended = {
      ...stale,
      diffs: stale.diffs.map((diff) => (diff.field === "height" ? { ...diff, heap: "safe" as const } : diff)),
    };
    expect(Object.keys(choicesOf("safe", unattended))).toEqual(["height"]);
  });
});
