import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { compareAgain, lockFields, offerAgain } from "./decide";

function town(count: number) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  return world({
    library: ids.map((id) => local(id, { country: "SE" }, { stashIds: [stashId(A, `u${id}`)], locks: ["gender"] })),
    sources: (clock) => [
      new ScriptedSource(
        A,
        clock,
        ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, country: "NO" })),
      ),
    ],
  });
}

describe("lockFields", () => {
  it("locks beside what is locked already, folds the row, and lets nothing wait that nobody may decide", async () => {
    const one = town(1);
    await runAll(one);
    const [outcome] = await lockFields([planOf(one, "1")], ["country"], true, one.apply);
    expect(one.library.at("1").locks).toEqual(["gender", "country"]);
    expect(diffOf(outcome?.plan ?? undefined, "country")).toMatchObject({ kind: "locked", heap: "folded" });
    expect(one.plans.map.has("1")).toBe(false);
    await runAll(one);
    expect(one.plans.map.has("1")).toBe(false);
  });

  it("opening the lock asks again", async () => {
    const one = town(1);
    await runAll(one);
    const plan = planOf(one, "1");
    await lockFields([plan], ["country"], true, one.apply);
    const [outcome] = await lockFields([plan], ["country"], false, one.apply);
    expect(diffOf(outcome?.plan ?? undefined, "country")).toMatchObject({ kind: "differs", heap: "decide" });
    expect(planOf(one, "1").diffs).toEqual(plan.diffs);
    expect(one.library.at("1").locks).toEqual(["gender"]);
  });

  it("takes 25 a request; what is gone is told, the others are locked", async () => {
    const one = town(30);
    await runAll(one);
    const plans = [...one.plans.map.values()];
    one.library.remove("7");
    const heard: string[] = [];
    const outcomes = await lockFields(plans, ["country"], true, { ...one.apply, onPlan: ({ id }) => heard.push(id) });
    expect(one.library.requests("locks")).toBe(2);
    expect(heard).toEqual(plans.map(({ id }) => id).filter((id) => id !== "7"));
    expect(outcomes.filter((outcome) => outcome.problem === null)).toHaveLength(29);
    expect(outcomes.find((outcome) => outcome.id === "7")?.problem?.kind).toBe("refused");
  });

  it("a request that fails ends it, and every performer is told so", async () => {
    const one = town(30);
    await runAll(one);
    const plans = [...one.plans.map.values()];
    one.library.before = ({ method }) => {
      if (method === "locks" && one.library.requests("locks") === 2) throw new Error("offline");
    };
    const outcomes = await lockFields(plans, ["country"], true, one.apply);
    expect(outcomes.map((outcome) => outcome.problem?.kind ?? "ok")).toEqual([
      ...Array<string>(25).fill("ok"),
      ...Array<string>(5).fill("unsent"),
    ]);
  });
});

it("what cannot be locked here, or is not answered, counts as not sent", async () => {
  const one = town(1);
  await runAll(one);
  const plan = planOf(one, "1");
  const answers = [undefined, async () => new Map()];
  for (const setLocks of answers) {
    const library = Object.assign(Object.create(one.library) as typeof one.library, { setLocks });
    const [outcome] = await lockFields([plan], ["country"], true, { ...one.apply, library });
    expect(outcome).toEqual({ id: "1", plan: null, problem: { kind: "unsent", message: "" } });
  }
  expect(one.library.at("1").locks).toEqual(["gender"]);
});

it("what a person kept stays kept, when a lock is set or it is compared again", async () => {
  const one = town(1);
  await runAll(one);
  const plan = planOf(one, "1");
  await applyChoices([{ plan, choices: { country: { type: "keep" } } }], one.apply);
  const [locked] = await lockFields([plan], ["name"], true, one.apply);
  expect(diffOf(locked?.plan ?? undefined, "country").kind).toBe("kept");
  const again = await compareAgain(plan, null, one.apply);
  expect(diffOf(again.plan ?? undefined, "country").kind).toBe("kept");
});

it("a performer that is gone is told when a dismissal is taken back or a rule is changed", async () => {
  const one = town(1);
  await runAll(one);
  const plan = planOf(one, "1");
  one.library.remove("1");
  expect((await offerAgain(plan, "country", one.apply)).problem).toEqual({ kind: "gone" });
  expect((await compareAgain(plan, null, one.apply)).problem).toEqual({ kind: "gone" });
});

it("comparing again goes by the settings of now, without asking a source", async () => {
  const one = town(1);
  await runAll(one);
  const asked = one.sources[0]?.requests;
  const settings = { ...one.settings, policies: { country: "ignore" } } as const;
  const { plan } = await compareAgain(planOf(one, "1"), null, { ...one.apply, settings });
  expect(diffOf(plan ?? undefined, "country").kind).toBe("ignored");
  expect(one.sources[0]?.requests).toBe(asked);
});
