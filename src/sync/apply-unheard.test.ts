import { expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { FieldKey } from "./fields";
import type { Choices } from "./plan-types";

/** One performer whose `fields` were accepted and written, without Stash being heard to have done so. */
async function unheard(fields: readonly FieldKey[], choose: (choices: Choices) => Choices = (choices) => choices) {
  const one = world({
    library: [local("1", {}, { stashIds: [stashId(A, "u1")] })],
    sources: (clock) => [
      new ScriptedSource(A, clock, [
        boxed("u1", { name: "New Name", aliases: ["Ann", "Bea"], height: 170, country: "NO" }),
      ]),
    ],
  });
  await runAll(one);
  const plan = planOf(one, "1");
  const { update } = one.library;
  one.library.update = async (updates) => {
    await update.call(one.library, updates);
    throw new Error("connection lost");
  };
  const choices = choose(takeFrom(plan, fields));
  const [first] = await applyChoices([{ plan, choices }], one.apply);
  expect(first).toMatchObject({ problem: { kind: "unsent" } });
  one.library.update = update;
  one.library.calls.length = 0;
  return { ...one, again: (more: Choices) => applyChoices([{ plan: planOf(one, "1"), choices: more }], one.apply) };
}

it("trying again what Stash had written counts as applied, sends nothing and can be undone", async () => {
  const one = await unheard(["height", "country"]);
  const outcomes = await one.again(takeFrom(planOf(one, "1"), ["height", "country"]));
  const [record] = one.journal.map.values();
  expect(outcomes).toEqual([{ id: "1", status: "applied", fields: ["country", "height"], undoId: record?.id }]);
  expect([one.library.requests("update"), record?.state]).toEqual([0, "applied"]);
  expect(one.plans.map.get("1")?.problem).toBeUndefined();
  const kinds = (["height", "country"] as const).map((field) => diffOf(planOf(one, "1"), field).kind);
  expect(kinds).toEqual(["equal", "equal"]);
});

it("what was chosen besides is written", async () => {
  const one = await unheard(["height"]);
  const outcomes = await one.again(takeFrom(planOf(one, "1"), ["height", "country"]));
  expect(outcomes).toMatchObject([{ status: "applied", fields: ["country"] }]);
  expect(one.library.at("1").record).toMatchObject({ height_cm: 170, country: "NO" });
});

it("an old name that joined the aliases does not make them somebody's edit", async () => {
  const keepOld = (choices: Choices): Choices => {
    const { name } = choices;
    return name?.type === "take" ? { ...choices, name: { ...name, oldToAlias: true } } : choices;
  };
  const one = await unheard(["name", "aliases"], keepOld);
  expect(one.library.at("1").record.alias_list).toEqual(["Ann", "Bea", "Person 1"]);
  const [outcome] = await one.again(keepOld(takeFrom(planOf(one, "1"), ["name", "aliases"])));
  expect(outcome).toMatchObject({ status: "applied" });
});

it("another choice than the one that was written, or an edit since, is shown before it is written", async () => {
  const one = await unheard(["height"]);
  const other = await one.again({ height: { type: "take", value: 180, from: [] } });
  expect(other).toMatchObject([{ status: "not-applied", problem: { kind: "changed", fields: ["height"] } }]);
  const two = await unheard(["height", "country"]);
  two.library.edit("1", { country: "SE" });
  const edited = await two.again(takeFrom(planOf(two, "1"), ["height", "country"]));
  expect(edited).toMatchObject([{ status: "not-applied", problem: { kind: "changed", fields: ["country"] } }]);
  expect(two.library.at("1").record.country).toBe("SE");
});
