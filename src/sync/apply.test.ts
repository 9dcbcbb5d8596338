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
import type { Choices } from "./plan-types";

const UPSTREAM = { name: "Mara Vale", birth_date: "1989-05-02", country: "NO", height: 170, aliases: ["M. Vale"] };

function mara(record: Readonly<Record<string, unknown>> = {}) {
  return local("1", { name: "Mara Vale", ...record }, { stashIds: [stashId(A, "u1"), stashId(B, "b1")] });
}

async function planned(record: Readonly<Record<string, unknown>> = {}, upstream: object = {}) {
  const one = world({
    library: [mara(record)],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("u1", { ...UPSTREAM, ...upstream })])],
    off: [B],
  });
  await runAll(one);
  one.library.calls.length = 0;
  const apply = (choices: Choices) => applyChoices([{ plan: planOf(one, "1"), choices }], one.apply);
  return {
    ...one,
    deps: one.apply,
    apply,
    plan: () => planOf(one, "1"),
    base: () => one.bases.map.get(baseKey("performer", "1")),
  };
}

describe("what is sent", () => {
  it("changed fields only, after a re-read, with the undo record written before", async () => {
    const one = await planned({ country: "NO" });
    let open = 0;
    one.library.before = ({ method }) => {
      if (method === "update") open = [...one.journal.map.values()].filter((record) => record.state === "open").length;
    };
    const [outcome] = await one.apply(takeFrom(one.plan()));
    expect(outcome).toMatchObject({ status: "applied", fields: ["aliases", "birthdate", "height"] });
    expect(one.library.calls.map((call) => call.method)).toEqual(["byIds", "update"]);
    const input = one.library.calls[1]?.updates?.[0]?.input;
    expect(Object.keys(input ?? {}).sort()).toEqual(["alias_list", "birthdate", "height_cm", "stash_ids"]);
    expect(open).toBe(1);
    expect(one.library.at("1").record).toMatchObject({ birthdate: "1989-05-02", height_cm: 170 });
    expect(one.plans.map.has("1")).toBe(false);
  });

  it("the record says before, after and sources, and is applied in the end", async () => {
    const one = await planned();
    await one.apply(takeFrom(one.plan(), ["height"]));
    expect([...one.journal.map.values()]).toMatchObject([
      {
        ...{ state: "applied", entityId: "1", runId: "run-1", undoes: null },
        fields: [{ field: "height", before: null, after: 170, sources: [A] }],
      },
    ]);
  });

  it("stash ids: every time is passed back, the used source's becomes now, others stay", async () => {
    const one = await planned();
    await one.apply(takeFrom(one.plan(), ["height"]));
    const now = new Date(one.clock.now()).toISOString();
    expect(one.library.at("1").stashIds).toEqual([stashId(A, "u1", now), stashId(B, "b1")]);
  });

  it("a value that Stash has already is not sent, only resolved", async () => {
    const one = await planned({ country: "SE" });
    await one.apply({ country: { type: "take", value: "SE", from: [] } });
    expect(one.library.requests("update")).toBe(0);
    expect(one.base()?.fields.country?.values[A]).toBe("NO");
  });

  it("keep sends nothing and moves the base: from now on it is a kept edit", async () => {
    const one = await planned({ country: "SE" });
    expect(diffOf(one.plan(), "country")).toMatchObject({ kind: "differs", heap: "decide" });
    const [outcome] = await one.apply({ country: { type: "keep" } });
    expect(outcome).toMatchObject({ status: "applied", fields: [], undoId: null });
    expect(one.library.requests("update")).toBe(0);
    expect(one.base()?.fields.country).toMatchObject({ winner: A, values: { [A]: "NO" } });
    expect(diffOf(one.plan(), "country")).toMatchObject({ kind: "kept", heap: "folded" });
  });
});

describe("names and aliases", () => {
  it("a new name turns the old one into an alias, once, and never repeats the name", async () => {
    const one = await planned({ name: "Old Name", alias_list: ["mara vale", "old name"] });
    await one.apply(takeFrom(one.plan(), ["name"]));
    expect(one.library.at("1").name).toBe("Mara Vale");
    expect(one.library.at("1").record.alias_list).toEqual(["old name"]);
  });

  it("not when the option is off, and not past a lock", async () => {
    const one = await planned({ name: "Old Name" });
    const plan = one.plan();
    const choices = takeFrom(plan, ["name"]);
    await applyChoices([{ plan, choices }], { ...one.deps, settings: { ...one.settings, oldNameToAlias: false } });
    expect(one.library.at("1").record.alias_list).toBeUndefined();
    const two = await planned({ name: "Old Name" });
    two.library.edit("1", { locks: ["aliases"] });
    await two.apply(takeFrom(two.plan(), ["name"]));
    expect(two.library.at("1")).toMatchObject({ name: "Mara Vale", record: { name: "Mara Vale" } });
    expect(two.library.at("1").record.alias_list).toBeUndefined();
  });

  it("a taken name is refused by Stash for this one alone", async () => {
    const one = await planned({ name: "Old Name" });
    one.library.put(local("2", { name: "MARA VALE" }));
    const [outcome] = await one.apply(takeFrom(one.plan(), ["name"]));
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "refused" } });
    expect([...one.journal.map.values()][0]?.state).toBe("not-applied");
    expect(one.plan().problem).toMatchObject({ kind: "refused" });
  });
});

describe("what changed meanwhile", () => {
  it.each([
    ["another value", { country: "DK" }, "NO"],
    ["only respelt", { country: "se" }, "NO"],
  ])("%s: nothing is written, and it is compared again", async (_, edit) => {
    const one = await planned({ country: "SE" });
    const choices = takeFrom(one.plan(), ["country", "height"]);
    one.library.edit("1", edit);
    const [outcome] = await one.apply(choices);
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "changed", fields: ["country"] } });
    expect(one.library.requests("update")).toBe(0);
    expect(one.journal.map.size).toBe(0);
    expect(diffOf(one.plan(), "country").local).toBe(edit.country);
  });

  it("a padded date is an edit too", async () => {
    const one = await planned({ birthdate: "1989" });
    one.library.edit("1", { birthdate: "1989-01-01" });
    expect((await one.apply(takeFrom(one.plan(), ["birthdate"])))[0]?.status).toBe("not-applied");
  });

  it("a lock set since the comparison holds", async () => {
    const one = await planned();
    one.library.edit("1", { locks: ["height"] });
    const [outcome] = await one.apply(takeFrom(one.plan(), ["height"]));
    expect(outcome).toMatchObject({ problem: { kind: "changed", fields: ["height"] } });
    expect(diffOf(one.plan(), "height").kind).toBe("locked");
  });

  it("values of a source that was unlinked since are not written", async () => {
    const one = await planned();
    one.library.edit("1", { stash_ids: [] });
    const [outcome] = await one.apply(takeFrom(one.plan()));
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "changed" } });
    expect(one.plans.map.has("1")).toBe(false);
    expect(one.library.requests("update")).toBe(0);
  });

  it("an edit of another field is no obstacle", async () => {
    const one = await planned();
    one.library.edit("1", { measurements: "34D-24-36", favorite: true });
    expect((await one.apply(takeFrom(one.plan(), ["height"])))[0]?.status).toBe("applied");
    expect(one.library.at("1").record.measurements).toBe("34D-24-36");
  });

  it("gone: said so, and the plan leaves", async () => {
    const one = await planned();
    const choices = takeFrom(one.plan());
    const plan = one.plan();
    one.library.remove("1");
    const [outcome] = await applyChoices([{ plan, choices }], one.deps);
    expect(outcome).toMatchObject({ status: "not-applied", problem: { kind: "gone" } });
    expect(one.plans.map.size).toBe(0);
  });

  it.each([
    ["deathDate", "1980", "death-before-birth"],
    ["career", "2012 - 2010", "end-before-start"],
    ["name", null, "blank-name"],
    ["birthdate", "soon", "not-a-date"],
    ["image", { id: "x", url: "http://192.168.1.5/x.jpg" }, "image-private-address"],
    ["image", { id: "x", url: "http://[::ffff:10.0.0.1]/x.jpg" }, "image-private-address"],
    ["image", { id: "x", url: "javascript:alert(1)" }, "not-an-image"],
  ] as const)("%s = %j is not sent", async (field, value, reason) => {
    const one = await planned({ birthdate: "1989-05-02" });
    const [outcome] = await one.apply({ [field]: { type: "take", value, from: [] } });
    expect(outcome).toMatchObject({ problem: { kind: "invalid", field, reason } });
    expect(one.library.requests("update")).toBe(0);
    expect(one.plan().problem).toMatchObject({ kind: "invalid" });
  });
});
