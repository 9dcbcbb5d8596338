import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { Choices } from "./plan-types";
import type { Settings } from "./settings";
import { undoRecords } from "./undo";

async function renamed(choices: Choices, settings: Partial<Settings> = {}, locks: readonly string[] = []) {
  const mine = local("1", { name: "Old Name", alias_list: ["M."] }, { stashIds: [stashId(A, "u")], locks });
  const one = world({
    library: [mine],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("u", { name: "New Name" })])],
    settings,
  });
  await runAll(one);
  const [outcome] = await applyChoices([{ plan: planOf(one, "1"), choices }], one.apply);
  expect(outcome?.status).toBe("applied");
  const { name, record } = one.library.at("1");
  return { ...one, outcome, name, aliases: record.alias_list };
}

const take = { type: "take", value: "New Name", from: [A] } as const;

describe("a name changed upstream", () => {
  it.each([
    ["accepted, the old one becomes an alias", { name: take }, {}, "New Name", ["M.", "Old Name"]],
    ["accepted, the option is off", { name: take }, { oldNameToAlias: false }, "New Name", ["M."]],
    ["accepted, without the old one this time", { name: { ...take, oldToAlias: false } }, {}, "New Name", ["M."]],
    [
      "accepted, with the old one against the option",
      { name: { ...take, oldToAlias: true } },
      { oldNameToAlias: false },
      "New Name",
      ["M.", "Old Name"],
    ],
    ["kept", { name: { type: "keep" } }, {}, "Old Name", ["M."]],
    ["only an alias", { name: { type: "keep", asAlias: "New Name" } }, {}, "Old Name", ["M.", "New Name"]],
  ] as const)("%s", async (_, choices, settings, name, aliases) => {
    const one = await renamed(choices, settings);
    expect([one.name, one.aliases]).toEqual([name, aliases]);
  });

  it("as an alias it is settled, comes together with other aliases, and can be taken back", async () => {
    const aliases = { type: "take", value: ["M.", "N."], from: [A] } as const;
    const one = await renamed({ name: { type: "keep", asAlias: "New Name" }, aliases });
    expect(one.aliases).toEqual(["M.", "N.", "New Name"]);
    await runAll(one);
    const plan = one.plans.map.get("1");
    if (plan) expect(diffOf(plan, "name").heap).toBe("folded");
    const id = one.outcome?.status === "applied" ? (one.outcome.undoId ?? "") : "";
    expect(await undoRecords([id], one.apply)).toMatchObject([{ status: "applied" }]);
    expect(one.library.at("1").record.alias_list).toEqual(["M."]);
  });

  it("a lock on the aliases beats both", async () => {
    expect((await renamed({ name: take }, {}, ["aliases"])).aliases).toEqual(["M."]);
    expect((await renamed({ name: { type: "keep", asAlias: "New Name" } }, {}, ["aliases"])).aliases).toEqual(["M."]);
  });
});
