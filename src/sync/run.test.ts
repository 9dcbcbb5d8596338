import { describe, expect, it } from "vitest";
import {
  BOX_A as A,
  BOX_B as B,
  boxed,
  diffOf,
  local,
  planOf,
  runAll,
  stashId,
  takeFrom,
  world,
} from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { applyChoices } from "./apply";
import { baseKey } from "./bases";
import type { LocalEntity } from "./ports";

const FAILURE = { kind: "server", status: 503, tries: 5 } as const;

function linked(id: string, record: object = {}, endpoints = [A]): LocalEntity {
  return local(id, { name: `Person ${id}`, ...record }, { stashIds: endpoints.map((e) => stashId(e, `u${id}`)) });
}

/** A library linked to box A (and B), with upstream entities that say a height more. */
function town(count: number, endpoints = [A]) {
  const ids = Array.from({ length: count }, (_, i) => String(i + 1));
  const upstream = ids.map((id) => boxed(`u${id}`, { name: `Person ${id}`, height: 170 }));
  return world({
    library: ids.map((id) => linked(id, {}, endpoints)),
    sources: (clock) => endpoints.map((endpoint) => new ScriptedSource(endpoint, clock, upstream)),
  });
}

describe("what is found", () => {
  it("a merged entity is followed: the successor's values, and the id to replace", async () => {
    const one = town(2);
    one.sources[0]?.put(
      boxed("u1", {}, { deleted: true, mergedInto: "n1" }),
      boxed("n1", { name: "Person 1", height: 171 }),
    );
    await runAll(one);
    expect(planOf(one, "1").sources[0]).toMatchObject({ state: "merged", verdict: "certain", entityId: "n1" });
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "fill", proposed: 171 });
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "merged", proposed: [`${A} n1`] });
  });

  it("deleted, erased and malformed are reported, and touch nothing else", async () => {
    const one = town(4);
    one.sources[0]?.put(boxed("u1", { height: 171 }, { deleted: true }));
    one.sources[0]?.entities.delete("u2");
    one.sources[0]?.script.set("u3", { status: "malformed-id", detail: "no UUID" });
    await runAll(one);
    for (const [id, reason] of [
      ["1", "deleted"],
      ["2", "erased"],
      ["3", "malformed-id"],
    ] as const) {
      const work = planOf(one, id).diffs.filter((diff) => diff.heap !== "folded");
      expect(work).toMatchObject([{ field: "stashIds", kind: "deleted", reason, heap: "decide" }]);
    }
    expect(diffOf(planOf(one, "4"), "height").kind).toBe("fill");
  });

  it("names are searched only when enabled, for the unlinked only, once per name", async () => {
    const people = [
      linked("1"),
      local("2", { name: "Mara Vale", birthdate: "1989-05-02" }),
      local("3", { name: "Nobody" }),
    ];
    const one = world({
      library: people,
      sources: (clock) => [new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", birth_date: "1989-05-02" })])],
    });
    await runAll(one);
    expect(one.sources[0]?.asked).toEqual(["u1"]);
    await runAll(one, { nameSearch: true });
    expect(one.sources[0]?.asked).toEqual(["u1", "u1", "Mara Vale", "Nobody"]);
    expect(diffOf(planOf(one, "2"), "stashIds")).toMatchObject({ kind: "fill", heap: "safe", proposed: [`${A} m`] });
    expect(one.plans.map.has("3")).toBe(false);
  });

  it("values of an unconfirmed match are never safe", async () => {
    const one = world({
      library: [local("1", { name: "Mara Vale" })],
      sources: (clock) => [new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", height: 170 })])],
    });
    await runAll(one, { nameSearch: true });
    expect(diffOf(planOf(one, "1"), "stashIds").kind).toBe("link");
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({
      kind: "link",
      heap: "decide",
      reason: "match-not-certain",
    });
    expect(planOf(one, "1").diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
  });
});

describe("two locals for one upstream entity", () => {
  const verdicts = (one: ReturnType<typeof world>, ids: readonly string[]) =>
    ids.map((id) => one.plans.map.get(id)?.sources[0]?.verdict);

  it("the same stash id: both are for a person", async () => {
    const one = town(2);
    one.library.edit("2", { stash_ids: [stashId(A, "u1")] });
    await runAll(one);
    expect(verdicts(one, ["1", "2"])).toEqual(["ambiguous", "ambiguous"]);
    expect(diffOf(planOf(one, "1"), "height").heap).toBe("decide");
  });

  it("two ids merged into one: both are for a person", async () => {
    const one = town(60);
    const gone = { deleted: true, mergedInto: "n" };
    one.sources[0]?.put(boxed("u1", {}, gone), boxed("u60", {}, gone), boxed("n", { name: "Person 1", height: 170 }));
    await runAll(one);
    expect(verdicts(one, ["1", "60"])).toEqual(["ambiguous", "ambiguous"]);
  });

  it("merged into one that is linked elsewhere: the latter keeps it", async () => {
    const one = town(2);
    one.sources[0]?.put(boxed("u1", {}, { deleted: true, mergedInto: "u2" }));
    await runAll(one);
    expect(verdicts(one, ["1", "2"])).toEqual(["ambiguous", "certain"]);
  });

  it("namesakes in the library: both are for a person, unless something speaks against one", async () => {
    const library = [
      local("1", { name: "Mara Vale", birthdate: "1989-05-02" }),
      local("2", { name: "M. V.", alias_list: ["mara vale"], birthdate: "1989-05-02" }),
    ];
    const sources = (clock: ConstructorParameters<typeof ScriptedSource>[1]) => [
      new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", aliases: ["M. V."], birth_date: "1989-05-02" })]),
    ];
    const one = world({ library, sources });
    await runAll(one, { nameSearch: true });
    expect(verdicts(one, ["1", "2"])).toEqual(["ambiguous", "ambiguous"]);
    const two = world({ library, sources });
    two.library.edit("2", { birthdate: "1971-01-02" });
    await runAll(two, { nameSearch: true });
    expect(verdicts(two, ["1"])).toEqual(["certain"]);
  });
});

describe("from run to run", () => {
  it("equal fields move the base, a later upstream change is then safe, a later hand edit is kept or a conflict", async () => {
    const one = town(3);
    for (const id of ["1", "2", "3"]) one.library.edit(id, { height_cm: 170 });
    await runAll(one);
    expect(one.plans.map.size).toBe(0);
    expect(one.bases.map.get(baseKey("performer", "1"))?.fields.height).toMatchObject({
      winner: A,
      values: { [A]: 170 },
    });
    one.library.edit("2", { height_cm: 168 });
    one.library.edit("3", { height_cm: 168 });
    for (const id of ["1", "3"]) one.sources[0]?.put(boxed(`u${id}`, { name: `Person ${id}`, height: 172 }));
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "height")).toMatchObject({ kind: "updated", heap: "safe", ticked: true });
    expect(one.plans.map.has("2")).toBe(false);
    expect(diffOf(planOf(one, "3"), "height")).toMatchObject({ kind: "conflict", heap: "decide" });
  });

  it("fetching and planning alone never move the base", async () => {
    const one = town(1);
    await runAll(one);
    await runAll(one);
    expect(one.bases.map.get(baseKey("performer", "1"))?.fields.height).toBeUndefined();
  });

  it("applied: the next run finds nothing to do", async () => {
    const one = town(5);
    await runAll(one);
    const requests = [...one.plans.map.values()].map((plan) => ({ plan, choices: takeFrom(plan) }));
    await applyChoices(requests, one.apply);
    const { last } = await runAll(one);
    expect(last).toMatchObject({ done: 5, withChanges: 0, unchanged: 5 });
    expect(one.plans.map.size).toBe(0);
  });

  it("a likely match that was taken counts from then on: what is emptied later is not filled again", async () => {
    const one = world({
      library: [local("1", { name: "Mara Vale" })],
      sources: (clock) => [new ScriptedSource(A, clock, [boxed("m", { name: "Mara Vale", height: 170 })])],
    });
    await runAll(one, { nameSearch: true });
    const plan = planOf(one, "1");
    await applyChoices([{ plan, choices: takeFrom(plan, ["stashIds", "height"]) }], one.apply);
    one.library.edit("1", { height_cm: null });
    await runAll(one);
    expect(one.plans.map.get("1")?.diffs.filter((diff) => diff.heap === "safe") ?? []).toEqual([]);
  });

  it("a source that fails leaves what an earlier run found", async () => {
    const one = town(1);
    await runAll(one);
    const source = one.sources[0] as ScriptedSource;
    source.down = FAILURE;
    await runAll(one);
    expect(diffOf(planOf(one, "1"), "height").kind).toBe("fill");
  });

  it("a source that is off keeps its base and says nothing", async () => {
    const one = town(1, [A, B]);
    one.library.edit("1", { height_cm: 170 });
    await runAll(one);
    await runAll({ ...one, run: { ...one.run, sources: one.sources.slice(0, 1) } });
    expect(one.bases.map.get(baseKey("performer", "1"))?.fields.height?.values).toEqual({ [A]: 170, [B]: 170 });
  });
});
