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
import type { FieldKey } from "./fields";
import type { Choices } from "./plan-types";
import { settleOpen } from "./settle";
import { undoRecords } from "./undo";

const BEFORE = {
  name: "Old Name",
  alias_list: ["zeta", "alpha"],
  birthdate: "1989",
  tattoos: "odd;text",
  urls: ["https://site.example/p?id=1", "https://site.example/p?id=2"],
};
const UPSTREAM = {
  ...{ name: "Mara Vale", aliases: ["M. Vale"], birth_date: "1989-05-02", height: 170, country: "NO" },
  tattoos: [{ location: "Neck", description: "rose" }],
  urls: [{ url: "https://new.example/mara" }],
};
const ALL: readonly FieldKey[] = ["name", "aliases", "birthdate", "height", "country", "tattoos", "urls"];

async function applied(fields: readonly FieldKey[] = ALL, more: Choices = {}) {
  const one = world({
    library: [local("1", BEFORE, { stashIds: [stashId(A, "u1")] })],
    sources: (clock) => [new ScriptedSource(A, clock, [boxed("u1", UPSTREAM)])],
  });
  await runAll(one);
  const plan = planOf(one, "1");
  const original = one.library.at("1");
  const [outcome] = await applyChoices([{ plan, choices: { ...takeFrom(plan, fields), ...more } }], one.apply);
  if (outcome?.status !== "applied") throw new Error(JSON.stringify(outcome));
  const id = outcome.undoId ?? "";
  return {
    ...one,
    id,
    original,
    undo: () => undoRecords([id], one.apply),
    state: () => one.journal.map.get(id)?.state,
  };
}

describe("undo", () => {
  it("restores every column as it was, letter by letter, and is itself journalled", async () => {
    const one = await applied();
    expect(one.library.at("1").record).not.toMatchObject(BEFORE);
    expect(await one.undo()).toMatchObject([{ status: "applied" }]);
    const { record, name } = one.library.at("1");
    expect(record).toMatchObject({ ...BEFORE, alias_list: ["alpha", "zeta"] });
    expect(name).toBe("Old Name");
    expect(record.height_cm ?? null).toBeNull();
    expect(one.state()).toBe("undone");
    expect([...one.journal.map.values()].at(-1)).toMatchObject({ undoes: one.id, state: "applied" });
  });

  it("can be undone in turn", async () => {
    const one = await applied();
    const after = one.library.at("1").record;
    const [outcome] = await one.undo();
    const back = outcome?.status === "applied" ? (outcome.undoId ?? "") : "";
    expect(await undoRecords([back], one.apply)).toMatchObject([{ status: "applied" }]);
    expect(one.library.at("1").record).toMatchObject(after);
  });

  it("leaves the base: the field is a kept edit, and nothing is proposed again unattended", async () => {
    const one = await applied();
    await one.undo();
    await runAll(one);
    const plan = one.plans.map.get("1");
    for (const diff of plan?.diffs ?? []) expect(diff.heap, diff.field).not.toBe("safe");
    if (plan) expect(diffOf(plan, "height").kind).toBe("kept");
  });

  it("a single value that was edited since stays and is named; the others go back", async () => {
    const one = await applied();
    one.library.edit("1", { height_cm: 171 });
    expect(await one.undo()).toMatchObject([{ status: "applied" }]);
    expect(one.library.at("1").record).toMatchObject({ height_cm: 171, birthdate: "1989" });
    expect(one.state()).toBe("applied");
  });

  it("nothing left to take back: changed, and nothing is sent", async () => {
    const one = await applied(["height"]);
    one.library.edit("1", { height_cm: 171 });
    const before = one.library.requests("update");
    expect(await one.undo()).toMatchObject([
      { status: "not-applied", problem: { kind: "changed", fields: ["height"] } },
    ]);
    expect(one.library.requests("update")).toBe(before);
  });

  it("twice is once", async () => {
    const one = await applied();
    await one.undo();
    expect(await one.undo()).toMatchObject([{ status: "not-applied" }]);
  });

  it("lists go back by element: what somebody added since stays", async () => {
    const one = await applied(["aliases", "urls"]);
    one.library.edit("1", { alias_list: [...(one.library.at("1").record.alias_list as string[]), "mine"] });
    await one.undo();
    expect(one.library.at("1").record.alias_list).toEqual(["alpha", "mine", "zeta"]);
    expect(one.library.at("1").record.urls).toEqual(BEFORE.urls);
  });

  it("stash ids that somebody added since stay, with their time", async () => {
    const links = { type: "take", value: [`${A} u2`], from: [A] } as const;
    const one = await applied(["height"], { stashIds: links });
    expect(one.library.at("1").stashIds.map((id) => id.stash_id)).toEqual(["u2"]);
    one.library.edit("1", { stash_ids: [...one.library.at("1").stashIds, stashId(B, "b9")] });
    await one.undo();
    expect(one.library.at("1").stashIds).toEqual([stashId(B, "b9"), stashId(A, "u1")]);
  });

  it("a performer that is gone, a name taken since, a journal that fails: each is said", async () => {
    const one = await applied(["name"]);
    one.library.put(local("2", { name: "Old Name" }));
    expect(await one.undo()).toMatchObject([{ problem: { kind: "refused" } }]);
    expect(one.state()).toBe("applied");
    one.journal.setMany = async () => Promise.reject(new Error("disk full"));
    expect(await one.undo()).toMatchObject([{ problem: { kind: "no-undo" } }]);
    one.library.remove("1");
    expect(await one.undo()).toMatchObject([{ problem: { kind: "gone" } }]);
  });
});

describe("a picture", () => {
  const old = { dataUrl: "data:image/png;base64,OLD1", contentType: "image/png", etag: '"old"' };
  const later = { dataUrl: "data:image/png;base64,LATE", contentType: "image/png", etag: '"late"' };
  const image = { id: "i", url: "https://box-a.example/i.jpg" };

  async function pictured() {
    const one = world({ library: [local("1", {}, { stashIds: [stashId(A, "u1")], imagePath: "/performer/1/image" })] });
    one.library.put(one.library.at("1"), old);
    one.library.web.set(image.url, {
      dataUrl: "data:image/jpeg;base64,NEW1",
      contentType: "image/jpeg",
      etag: '"new"',
    });
    const source = new ScriptedSource(A, one.clock, [
      boxed("u1", { name: "Person 1", height: 170 }, { images: [image] }),
    ]);
    const both = {
      ...one,
      settings: { ...one.settings, images: true },
      run: { ...one.run, sources: [source], endpoints: [A] },
    };
    await runAll(both);
    const choices = { image: { type: "take", value: image, from: [A] } } as const;
    return { ...both, send: () => applyChoices([{ plan: planOf(both, "1"), choices }], both.apply) };
  }

  it("comes back byte by byte", async () => {
    const one = await pictured();
    const [outcome] = await one.send();
    expect(one.library.imageOf("1")?.etag).toBe('"new"');
    await undoRecords([outcome?.status === "applied" ? (outcome.undoId ?? "") : ""], one.apply);
    expect(one.library.imageOf("1")?.dataUrl).toBe(old.dataUrl);
  });

  it("that a person replaced since stays", async () => {
    const one = await pictured();
    const [outcome] = await one.send();
    one.library.put(one.library.at("1"), later);
    const undone = await undoRecords([outcome?.status === "applied" ? (outcome.undoId ?? "") : ""], one.apply);
    expect(undone).toMatchObject([{ status: "not-applied", problem: { kind: "changed", fields: ["image"] } }]);
    expect(one.library.imageOf("1")).toEqual(later);
  });

  it("cut off before it was sent: settled as not applied, by its bytes", async () => {
    const one = await pictured();
    one.library.before = ({ method }) => {
      if (method === "update") throw new Error("connection lost");
    };
    await one.send();
    one.library.before = () => {};
    expect(await settleOpen(one.apply)).toEqual({ applied: 0, "not-applied": 1, unclear: 0 });
  });
});

describe("settling what a cut left open", () => {
  it.each([
    ["applied", { height_cm: 170 }],
    ["not-applied", { height_cm: null }],
    ["unclear", { height_cm: 171 }],
  ] as const)("%s", async (state, columns) => {
    const one = await applied(["height"]);
    one.journal.map.set(one.id, { ...one.journal.map.get(one.id)!, state: "open" });
    one.library.edit("1", columns);
    expect((await settleOpen(one.apply))[state]).toBe(1);
    expect(one.state()).toBe(state);
    expect(await settleOpen(one.apply)).toEqual({ applied: 0, "not-applied": 0, unclear: 0 });
  });

  it.each([
    ["applied", { birthdate: "1990-01-01" }],
    ["not-applied", { height_cm: null, birthdate: "1990-01-01", country: "" }],
    ["unclear", { height_cm: null, birthdate: "1990-01-01" }],
  ] as const)("%s where a field was edited since: Stash writes all of them or none", async (state, columns) => {
    const one = await applied(["height", "birthdate", "country"]);
    one.journal.map.set(one.id, { ...one.journal.map.get(one.id)!, state: "open" });
    one.library.edit("1", columns);
    expect((await settleOpen(one.apply))[state]).toBe(1);
    expect(one.state()).toBe(state);
  });

  it("a performer that is gone is unclear; an undoing that arrived marks what it undid", async () => {
    const one = await applied(["height"]);
    await one.undo();
    const back = [...one.journal.map.values()].at(-1)!;
    one.journal.map.set(back.id, { ...back, state: "open" });
    one.journal.map.set(one.id, { ...one.journal.map.get(one.id)!, state: "applied" });
    expect(await settleOpen(one.apply)).toMatchObject({ applied: 1 });
    expect(one.state()).toBe("undone");
    one.journal.map.set(back.id, { ...back, state: "open" });
    one.library.remove("1");
    expect(await settleOpen(one.apply)).toMatchObject({ unclear: 1 });
  });
});
