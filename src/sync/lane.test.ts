import { describe, expect, it } from "vitest";
import { BOX_A as A, boxed, local } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { VirtualClock } from "../../test/virtual-clock";
import { Lane, type LaneOptions } from "./lane";
import { type Lookups, NOTHING } from "./lookups";
import type { LocalEntity, NameAnswer, SourceEntity } from "./ports";

const FAILED: NameAnswer = { status: "failed", failure: { kind: "server", status: 503 } };
const [P1, P2, P3] = ["1", "2", "3"].map((id) => local(id)) as [LocalEntity, LocalEntity, LocalEntity];

/** A lane over a scripted source, and who was told to be answered, in order. */
function scene(wants: Readonly<Record<string, Partial<Lookups>>>, ...entities: readonly SourceEntity[]) {
  const clock = new VirtualClock();
  const source = new ScriptedSource(A, clock, entities);
  const told: (readonly string[])[] = [];
  const lane = new Lane(source, {
    now: () => clock.now(),
    onChange: () => {},
    onAnswered: (ids) => {
      told.push([...ids]);
    },
  });
  const options: LaneOptions = {
    lookups: ({ id }) => ({ ...NOTHING, ...wants[id] }),
    bearsName: (performer, entity) => entity.name === performer.name,
    ...{ fresh: false, priority: "bulk", signal: new AbortController().signal },
  };
  const run = (...performers: readonly LocalEntity[]) => clock.until(lane.run(performers, options));
  const follow = (performer: LocalEntity, ...ids: readonly string[]) =>
    clock.until(lane.follow(new Map([[performer, ids]]), options));
  return { lane, source, told, run, follow };
}

describe("who was answered", () => {
  it("is told once, when the last of its questions is, and never with an empty list", async () => {
    const one = scene({ 1: { linked: ["a"] }, 2: { linked: ["a"], name: "Ann" }, 3: {} }, boxed("a"));
    await one.run(P1, P2, P3);
    expect(one.told).toEqual([["1"], ["2"]]);
    expect(one.lane.progress()).toMatchObject({ total: 2, done: 2, state: "done" });
  });

  it("is told at once where a link leads to what another was asked for", async () => {
    const one = scene({ 1: { linked: ["a"] }, 2: { name: "Ann" } }, boxed("a"));
    await one.run(P1, P2);
    const asked = [...one.source.asked];
    one.told.length = 0;
    await one.follow(P2, "a");
    expect(one.told).toEqual([["2"]]);
    expect(one.source.asked).toEqual(asked);
    expect(one.lane.answersFor(P2).pages).toMatchObject([{ id: "a", answer: { status: "found" } }]);
  });

  it("waits again where a link leads to what nobody asked for, and is still one", async () => {
    const one = scene({ 1: { linked: ["a"] }, 2: { name: "Ann" } }, boxed("a"), boxed("b"));
    await one.run(P1, P2);
    one.told.length = 0;
    await one.follow(P2, "a", "b");
    expect(one.told).toEqual([["2"]]);
    expect(one.source.asked).toEqual(["a", "Ann", "b"]);
    expect(one.lane.progress()).toMatchObject({ total: 2, done: 2 });
  });

  it("waits for the entity that an id was merged into", async () => {
    const merged = boxed("a", {}, { deleted: true, mergedInto: "z" });
    const one = scene({ 1: { linked: ["a"] } }, merged, boxed("z"));
    await one.run(P1);
    expect(one.source.asked).toEqual(["a", "z"]);
    expect(one.told).toEqual([["1"]]);
    expect(one.lane.linkedEntities(P1)).toEqual([boxed("z")]);
    expect(one.lane.mergedInto("z")).toEqual([P1]);
  });
});

describe("aliases", () => {
  const wants = { 1: { name: "Person 1", aliases: ["Ann", "Bea"] } };

  it("are searched for where nobody bears the name", async () => {
    const one = scene(wants, boxed("x", { name: "Somebody", aliases: ["Person 1"] }));
    await one.run(P1);
    expect(one.source.asked).toEqual(["Person 1", "Ann", "Bea"]);
    expect(one.told).toEqual([["1"]]);
  });

  it("are not where one of those found does", async () => {
    const one = scene(wants, boxed("x", { name: "Somebody", aliases: ["Person 1"] }), boxed("y", { name: "Person 1" }));
    await one.run(P1);
    expect(one.source.asked).toEqual(["Person 1"]);
  });

  it("are where the only one who does is deleted", async () => {
    const one = scene(wants, boxed("y", { name: "Person 1" }, { deleted: true }));
    await one.run(P1);
    expect(one.source.asked).toEqual(["Person 1", "Ann", "Bea"]);
  });

  it("are not where the name itself could not be asked", async () => {
    const one = scene(wants);
    one.source.down = { kind: "server", status: 503 };
    await one.run(P1);
    expect(one.source.asked).toEqual(["Person 1"]);
    expect(one.told).toEqual([["1"]]);
  });

  it("are not where a web link was what found nobody", async () => {
    const one = scene({ 1: { urls: ["https://a.example/mara"], name: "Person 1", aliases: ["Ann"] } });
    one.source.put(boxed("y", { name: "Person 1" }));
    await one.run(P1);
    expect(one.source.asked).toEqual(["https://a.example/mara", "Person 1"]);
  });
});

describe("a search that fails", () => {
  it("fails the performer, and nobody else", async () => {
    const one = scene({ 1: { name: "Ann" }, 2: { name: "Bea" } });
    one.source.performersByNames = async (names, { onAnswers }) =>
      onAnswers(new Map(names.map((name) => [name, name === "Ann" ? FAILED : { status: "found", entities: [] }])));
    await one.run(P1, P2);
    expect([...one.lane.meter.failedFor]).toEqual(["1"]);
    expect(one.lane.progress()).toMatchObject({ failed: 1, done: 2, state: "done" });
  });
});

describe("a source that cannot be asked by web link", () => {
  it("is asked the rest", async () => {
    const one = scene({ 1: { urls: ["https://a.example/mara"], name: "Ann" } });
    Object.assign(one.source, { performersByUrls: undefined });
    await one.run(P1);
    expect(one.source.asked).toEqual(["Ann"]);
  });
});

describe("answers of somebody who is released", () => {
  it("go, but not those that another still needs", async () => {
    const one = scene({ 1: { linked: ["a"] }, 2: { linked: ["a", "b"] } }, boxed("a"), boxed("b"));
    await one.run(P1, P2);
    one.lane.release(P2);
    expect(one.lane.recordOf("b")).toBeUndefined();
    expect(one.lane.recordOf("a")).toEqual(boxed("a").record);
    one.lane.release(P1);
    expect(one.lane.recordOf("a")).toBeUndefined();
  });
});
