import { describe, expect, it, vi } from "vitest";
import { type CreateWorld, createWorld, want } from "../../test/create-world";
import { BOX_A as A, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { studio } from "../../test/studio-world";
import { carryOut } from "./create";
import type { CreateOutcome } from "./create-types";
import type { LocalEntity, SourceEntity } from "./ports";

function box(id: string, parent: string | null = null, record: object = {}): SourceEntity {
  const up = parent === null ? null : { id: parent, name: `Studio ${parent}` };
  return boxed(id, { name: `Studio ${id}`, aliases: [], urls: [], parent: up, ...record });
}

function place(
  upstream: { readonly performers?: readonly SourceEntity[]; readonly studios?: readonly SourceEntity[] },
  library: readonly LocalEntity[] = [],
  studios: readonly LocalEntity[] = [],
) {
  const { performers = [], studios: boxes = [] } = upstream;
  const sources = (clock: CreateWorld["clock"]) => [new ScriptedSource(A, clock, performers).putStudios(...boxes)];
  return createWorld({ library, studios, sources });
}

const people = (count: number) => Array.from({ length: count }, (_, n) => boxed(`p${n}`, { name: `Person p${n}` }));
const wanted = (entities: readonly SourceEntity[]) => entities.map(({ id }) => want("performer", id));
const results = (outcomes: readonly CreateOutcome[]) =>
  Object.fromEntries(outcomes.map((one) => [one.prospect.requests[0]?.id, one.result]));
const states = (one: CreateWorld) => [...one.journal.map.values()].map((record) => record.state);

describe("what is heard of creating", () => {
  it("is every outcome once, as it comes, and never an empty list", async () => {
    const one = place({ performers: people(2) }, [local("7", {}, { stashIds: [stashId(A, "p0")] })]);
    const heard: (readonly CreateOutcome[])[] = [];
    const plan = await one.plan([want("performer", "p0"), want("performer", "p1"), want("performer", "none")]);
    const outcomes = await carryOut(plan, one.deps, (some) => heard.push(some));
    expect(heard.flat()).toEqual(outcomes);
    expect(outcomes.map((each) => each.result.status).sort()).toEqual(["created", "failed", "there"]);
    expect(heard.filter((some) => some.length === 0)).toEqual([]);
  });

  it("ends where it is told to stop: parents under way are made, the rest is left out", async () => {
    const one = place({ studios: [box("net"), box("x", "net")] });
    const stop = new AbortController();
    const plan = await one.plan([want("studio", "x")]);
    const outcomes = await carryOut(plan, one.deps, () => stop.abort(), stop.signal);
    expect(outcomes.map((each) => each.prospect.name)).toEqual(["Studio net"]);
    expect(one.creators.studio.requests).toHaveLength(1);
  });

  it("says no more than what is known: no picture, no parent, no word of them", async () => {
    const one = place({ performers: people(1) });
    const [outcome] = await one.create([want("performer", "p0")]);
    expect(outcome?.result).toStrictEqual({ status: "created", localId: "1000", undoId: "undo-1" });
  });

  it("is one outcome for each of many links, batch by batch", async () => {
    const upstream = people(26);
    const born = { birthdate: "1990-04-05" };
    const one = place(
      { performers: upstream.map((each) => ({ ...each, record: { ...each.record, birth_date: "1990-04-05" } })) },
      upstream.map((each, n) => local(String(n + 1), { name: each.name, ...born })),
    );
    const outcomes = await one.create(wanted(upstream));
    expect(outcomes.map((each) => each.result.status)).toEqual(upstream.map(() => "linked"));
    expect(one.library.calls.filter((call) => call.method === "update").map((call) => call.ids.length)).toEqual([
      25, 1,
    ]);
  });
});

describe("the parent of a new studio", () => {
  const made = async (studios: readonly SourceEntity[], here: readonly LocalEntity[], ...ids: readonly string[]) => {
    const one = place({ studios }, [], here);
    const outcomes = await one.create(ids.map((id) => want("studio", id)));
    const all = (await one.studios.page({}, 1, 1000)).entities;
    const above = all.find((each) => each.name === "Studio x")?.record.parent_studio as { name: string } | null;
    return { results: results(outcomes), above: above?.name ?? null };
  };

  it("is taken from the library where it is linked there", async () => {
    const here = [studio("1", { name: "The Network" }, { stashIds: [stashId(A, "net")] })];
    const { results: of, above } = await made([box("net"), box("x", "net")], here, "x");
    expect(above).toBe("The Network");
    expect(of).toEqual({ x: { status: "created", localId: "1000", undoId: "undo-1" } });
  });

  it("that cannot be had is named by why: for a person, or not to be had at all", async () => {
    const here = [studio("1", { name: "Studio dim" })];
    const boxes = [box("free"), box("dim"), box("x", "dim"), box("y", "gone")];
    const { results: of } = await made(boxes, here, "free", "x", "y");
    expect(of.free).toMatchObject({ status: "created" });
    expect(of.x).toMatchObject({ status: "created", parent: "review" });
    expect(of.gone).toMatchObject({ status: "failed", problem: { kind: "missing" } });
    expect(of.y).toMatchObject({ status: "created", parent: "failed" });
  });

  it("is not itself", async () => {
    const { results: of, above } = await made([box("x", "x")], [], "x");
    expect(of.x).toMatchObject({ status: "created", parent: "loop" });
    expect(above).toBeNull();
  });
});

describe("what goes wrong while creating", () => {
  it("somebody made one meanwhile: it is there, and the others are made", async () => {
    const one = place({ performers: people(2) });
    const plan = await one.plan(wanted(people(2)));
    one.library.put(local("7", { name: "Other Name" }, { stashIds: [stashId(A, "p0")] }));
    const of = results(await carryOut(plan, one.deps));
    expect(of.p0).toEqual({ status: "there", localId: "7" });
    expect(of.p1).toMatchObject({ status: "created" });
  });

  it("Stash refuses one: it says so, its record is closed, the others are made", async () => {
    const one = place({ performers: people(2) });
    const plan = await one.plan(wanted(people(2)));
    one.library.put(local("7", { name: "Person p0" }));
    const of = results(await carryOut(plan, one.deps));
    expect(of.p0).toEqual({
      status: "failed",
      problem: { kind: "refused", message: "performer with name 'Person p0' already exists" },
    });
    expect(of.p1).toMatchObject({ status: "created" });
    expect(states(one)).toEqual(["not-applied", "applied"]);
  });

  it.each<[string, (one: CreateWorld) => void, string, string]>([
    ["is lost", (one) => (one.creators.performer.after = () => fail("connection lost")), "connection lost", "open"],
    ["says nothing of it", (one) => (one.creators.performer.create = async () => new Map()), "", "open"],
    [
      "says that it was not sent",
      (one) => {
        const outcome = { ok: false, reason: "unsent", message: "time-out" } as const;
        one.creators.performer.create = async (items) => new Map(items.map(({ key }) => [key, outcome]));
      },
      "time-out",
      "open",
    ],
  ])("the answer %s: that is said, and the record can still take it back", async (_, breaks, message, state) => {
    const one = place({ performers: people(1) });
    breaks(one);
    const [outcome] = await one.create([want("performer", "p0")]);
    expect(outcome?.result).toEqual({ status: "failed", problem: { kind: "unsent", message } });
    expect(states(one)).toEqual([state]);
  });

  it("Stash cannot be asked who is there: nothing is sent, and every one has one outcome", async () => {
    const one = place({ performers: [...people(2), boxed("twin", { name: "person p0" })] });
    const plan = await one.plan([...wanted(people(2)), want("performer", "twin")]);
    let asked = 0;
    one.library.before = ({ method }) => {
      // The namesake waits for the second look.
      if (method === "linkedTo" && ++asked === 2) fail("connection lost");
    };
    const outcomes = await carryOut(plan, one.deps);
    expect(outcomes).toHaveLength(3);
    expect(results(outcomes).twin).toEqual({
      status: "failed",
      problem: { kind: "unsent", message: "connection lost" },
    });
    expect(one.creators.performer.requests.map((items) => items.length)).toEqual([2]);
  });

  it("the answer to a batch is lost: what was told of it before is not told again", async () => {
    const one = place({ performers: people(2) });
    const plan = await one.plan(wanted(people(2)));
    plan.indexes.get("performer")?.add([local("7", { name: "Person p0" })]);
    one.creators.performer.after = () => fail("connection lost");
    const outcomes = await carryOut(plan, one.deps);
    expect(outcomes.map(({ result }) => result.status === "failed" && result.problem.kind)).toEqual([
      "name-taken",
      "unsent",
    ]);
  });

  it("the journal cannot be written: the next batches are not even tried", async () => {
    const one = place({ studios: [box("net"), box("x", "net")] });
    one.journal.setMany = vi.fn(async () => fail("disk full"));
    const outcomes = await one.create([want("studio", "x")]);
    const problem = { kind: "no-undo", message: "disk full" };
    expect(outcomes.map((each) => each.result)).toEqual([
      { status: "failed", problem },
      { status: "failed", problem },
    ]);
    expect(one.journal.setMany).toHaveBeenCalledTimes(1);
    expect(one.studios.requests("linkedTo")).toBe(1);
  });

  it("this sort cannot be created here", async () => {
    const one = place({ performers: people(1) });
    const { creator: _none, ...performer } = one.deps.shelves.performer;
    const plan = await one.plan([want("performer", "p0")]);
    const [outcome] = await carryOut(plan, { ...one.deps, shelves: { ...one.deps.shelves, performer } });
    expect(outcome?.result).toEqual({ status: "failed", problem: { kind: "refused", message: "" } });
    expect(one.journal.map.size).toBe(0);
  });
});

it("a performer may have an alias that is the name of another", async () => {
  const one = place({ performers: [boxed("p0", { name: "Ada Reed", aliases: ["Bo Lind"] })] }, [
    local("7", { name: "Bo Lind" }),
  ]);
  await one.create([{ ...want("performer", "p0"), answer: { type: "create" } }]);
  expect(one.library.at("1000").record.alias_list).toEqual(["Bo Lind"]);
});

it("where none of a batch can be made, Stash is asked for nothing", async () => {
  const one = place({ performers: [boxed("p0", { name: "Ada Reed" })] });
  const plan = await one.plan([want("performer", "p0")]);
  plan.indexes.get("performer")?.add([local("7", { name: "ada reed" })]);
  const [outcome] = await carryOut(plan, one.deps);
  expect(outcome?.result).toMatchObject({ status: "failed", problem: { kind: "name-taken", by: { id: "7" } } });
  expect(one.creators.performer.requests).toEqual([]);
});

it("what Stash would refuse for its values is not sent, and says which value it is", async () => {
  const one = place({ performers: [boxed("p0", { name: " " })] });
  const [outcome] = await one.create([want("performer", "p0")]);
  const problem = { kind: "invalid", field: "name", reason: "blank-name" };
  expect(outcome?.result).toEqual({ status: "failed", problem });
  expect(one.creators.performer.requests).toEqual([]);
});

function fail(message: string): never {
  throw new Error(message);
}
