import { expect, it } from "vitest";
import { createWorld } from "../../test/create-world";
import { BOX_A as A, boxed, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { studio } from "../../test/studio-world";
import { parentMaker } from "./create-parents";
import { linkElement } from "./kinds/special";
import type { SourceEntity } from "./ports";
import { runUpdate } from "./run";

function box(id: string, parent: string | null, record: object = {}): SourceEntity {
  const up = parent === null ? null : { id: parent, name: `Studio ${parent}` };
  return boxed(id, { name: `Studio ${id}`, aliases: [], urls: [], parent: up, ...record });
}

function scene() {
  const linked = (id: string, upstream: string) =>
    studio(id, { name: `Studio ${upstream}` }, { stashIds: [stashId(A, upstream)] });
  const one = createWorld({
    library: [local("1")],
    studios: [linked("1", "x"), linked("2", "y"), linked("3", "z"), studio("4", { name: "Studio dim" })],
    sources: (clock) => [
      new ScriptedSource(A, clock).putStudios(
        ...[box("top", null), box("net", "top"), box("x", "net"), box("y", "net"), box("z", "dim"), box("dim", null)],
      ),
    ],
  });
  const shelf = { library: one.studios, fields: one.deps.shelves.studio.fields, plans: one.studioPlans };
  const update = async (makes: boolean) => {
    const makeParents = parentMaker({ ...one.run, ...one.deps, priority: "bulk" });
    const options = { task: "update-studios", selection: {}, nameSearch: false, fresh: true } as const;
    const deps = { ...one.run, ...shelf, ...(makes && { makeParents }) };
    const events = { onProgress: () => {}, onPlans: async () => {} };
    await one.clock.until(runUpdate(options, deps, events, new AbortController().signal));
    const parent = (id: string) => one.studioPlans.map.get(id)?.diffs.find((diff) => diff.field === "parent");
    return { x: parent("1"), y: parent("2"), z: parent("3") };
  };
  return { ...one, update };
}

it("an update of studios makes missing parents, once, when told to", async () => {
  const one = scene();
  expect((await one.update(false)).x).toBeUndefined();
  expect(one.creators.studio.requests).toEqual([]);
  const { x, y } = await one.update(true);
  expect(x).toMatchObject({ kind: "fill", heap: "safe", proposed: { name: "Studio net", localId: "1001" } });
  expect(y?.proposed).toEqual(x?.proposed);
  expect(one.creators.studio.requests.flat().map((item) => item.input.name)).toEqual(["Studio top", "Studio net"]);
  await one.update(true);
  expect(one.creators.studio.requests.flat()).toHaveLength(2);
});

it("a parent that may be one of the library is left for a person", async () => {
  const one = scene();
  const { z } = await one.update(true);
  expect(z).toBeUndefined();
  expect(one.studios.at("4").stashIds).toEqual([]);
});

function maker(studios: readonly SourceEntity[]) {
  const one = createWorld({
    library: [],
    studios: [studio("4", { name: "Studio dim" })],
    sources: (clock) => [new ScriptedSource(A, clock).putStudios(...studios)],
  });
  const make = parentMaker({ ...one.run, ...one.deps, priority: "bulk" });
  const names = async (...ids: readonly string[]) => {
    const links = ids.map((id) => linkElement(A, id));
    const made = await one.clock.until(make(links, new AbortController().signal));
    return made.map(({ name }) => name);
  };
  return { ...one, names };
}

it("a maker asks about a link once, and reads the library once", async () => {
  const one = maker([box("net", null), box("top", null)]);
  expect(await one.names("net")).toEqual(["Studio net"]);
  const asked = one.sources[0]?.asked ?? [];
  const before = asked.length;
  expect(await one.names("net")).toEqual([]);
  expect(await one.names("net", "top")).toEqual(["Studio top"]);
  expect(new Set(asked.slice(before))).toEqual(new Set(["top"]));
  expect(one.studios.requests("page")).toBe(1);
});

it("a maker names nobody where nothing is made, nor who is gone again", async () => {
  const one = maker([box("dim", null), box("net", null)]);
  expect(await one.names("dim", "none")).toEqual([]);
  expect(one.studios.requests("byIds")).toBe(0);
  one.studios.before = ({ method }) => {
    if (method === "byIds") one.studios.remove("1000");
  };
  expect(await one.names("net")).toEqual([]);
});
