/** Offers to remove an element outlive everything but a person's decision about them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, takeFrom, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import type { Choice, FieldDiff } from "./plan-types";

function town(mine: readonly string[], upstream: readonly string[]) {
  const one = world({
    library: [local("1", { name: "Mara Vale", alias_list: mine }, { stashIds: [stashId(A, "u")] })],
    sources: (clock) => [new ScriptedSource(A, clock)],
  });
  const says = (aliases: readonly string[]) => one.sources[0]?.put(boxed("u", { name: "Mara Vale", aliases }));
  says(upstream);
  const send = async (choice?: Choice) => {
    const plan = planOf(one, "1");
    const choices = choice ? { aliases: choice } : takeFrom(plan);
    expect((await applyChoices([{ plan, choices }], one.apply))[0]?.status).toBe("applied");
  };
  return { ...one, says, send };
}

const removals = (diff: FieldDiff | undefined) =>
  (diff?.elements ?? []).filter((element) => element.change === "remove").map((element) => element.value);

/** Both had "gone"; then upstream dropped it and got "new". */
async function dropped() {
  const one = town(["gone", "own"], ["gone", "own"]);
  await runAll(one);
  one.says(["own", "new"]);
  await runAll(one);
  expect(diffOf(planOf(one, "1"), "aliases")).toMatchObject({ kind: "fill", heap: "safe" });
  return one;
}

describe("an offered removal", () => {
  it("survives additions that were applied unattended", async () => {
    const one = await dropped();
    await one.send();
    expect(one.library.at("1").record.alias_list).toEqual(["gone", "new", "own"]);
    for (let runs = 0; runs < 2; runs += 1) {
      expect(diffOf(planOf(one, "1"), "aliases")).toMatchObject({ kind: "cleared", heap: "decide" });
      expect(removals(diffOf(planOf(one, "1"), "aliases"))).toEqual(["gone"]);
      await runAll(one);
    }
  });

  it("is over once a person takes it, keeps the list, or types it", async () => {
    const mine = ["gone", "own", "new"];
    const decisions: readonly Choice[] = [
      { type: "take", value: ["own", "new"], from: [A] },
      { type: "keep" },
      { type: "dismiss", forGood: false },
      { type: "take", value: mine, from: [A], decided: true },
    ];
    for (const choice of decisions) {
      const one = await dropped();
      await one.send();
      await one.send(choice);
      await runAll(one);
      expect(removals(one.plans.map.get("1") && diffOf(one.plans.map.get("1"), "aliases")), choice.type).toEqual([]);
    }
  });

  it("is over when upstream has the element again, and new when it drops it again", async () => {
    const one = await dropped();
    await one.send();
    one.says(["gone", "own", "new"]);
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
    one.says(["own", "new"]);
    await runAll(one);
    expect(removals(diffOf(planOf(one, "1"), "aliases"))).toEqual(["gone"]);
  });

  it("taking one of two leaves the other open", async () => {
    const one = town(["p", "q"], ["p", "q"]);
    await runAll(one);
    one.says(["r"]);
    await runAll(one);
    await one.send({ type: "take", value: ["q", "r"], from: [A] });
    expect(removals(diffOf(planOf(one, "1"), "aliases"))).toEqual(["q"]);
  });
});

const words = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 });

it("law: what upstream dropped is offered for removal until it is decided, however often safe changes are applied", async () => {
  let offered = 0;
  await fc.assert(
    fc.asyncProperty(words, fc.array(words, { maxLength: 5 }), async (first, later) => {
      const one = town([...first, "own"], first);
      await runAll(one);
      const had = new Set<string>(first);
      for (const aliases of later) {
        one.says(aliases);
        await runAll(one);
        if (one.plans.map.has("1")) await one.send();
        for (const alias of aliases) had.add(alias);
        const here = one.library.at("1").record.alias_list as readonly string[];
        const wanted = here.filter((alias) => had.has(alias) && !(aliases as readonly string[]).includes(alias)).sort();
        const plan = one.plans.map.get("1");
        expect(removals(plan && diffOf(plan, "aliases")).sort()).toEqual(wanted);
        offered += wanted.length;
      }
    }),
    { numRuns: 200 },
  );
  expect(offered).toBeGreaterThan(100);
});
