import { describe, expect, it } from "vitest";
import { type CreateWorld, createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, stashId } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { studio } from "../../test/studio-world";
import { linkElement } from "./kinds/special";
import type { LocalEntity, SourceEntity } from "./ports";
import type { Settings } from "./settings";

type Side = readonly SourceEntity[];

interface Given {
  readonly library?: readonly LocalEntity[];
  readonly settings?: Partial<Settings>;
  /** The boxes in their order; default: A before B. */
  readonly order?: readonly string[];
}

function people(a: Side, b: Side = [], { library = [], settings = {}, order = [A, B] }: Given = {}) {
  const sources = (clock: CreateWorld["clock"]) =>
    order.map((endpoint) => new ScriptedSource(endpoint, clock, endpoint === A ? a : b));
  return createWorld({ library, settings, sources });
}

function atlas(a: Side, b: Side = [], studios: readonly LocalEntity[] = []) {
  const sources = (clock: CreateWorld["clock"]) => [
    new ScriptedSource(A, clock).putStudios(...a),
    new ScriptedSource(B, clock).putStudios(...b),
  ];
  return createWorld({ library: [], studios, sources });
}

function box(id: string, parent: string | null = null, record: object = {}): SourceEntity {
  const up = parent === null ? null : { id: parent, name: `Studio ${parent}` };
  return boxed(id, { name: `Studio ${id}`, aliases: [], urls: [], parent: up, ...record });
}

const ADA = { name: "Ada Reed", birth_date: "1990-04-05" };
const picture = { id: "i1", url: "https://cdn.example/i1.jpg" };
const links = (...pairs: readonly [string, string][]) => pairs.map(([endpoint, id]) => linkElement(endpoint, id));

describe("one performer at several sources", () => {
  it("is called as the first source in order calls it, whichever was asked", async () => {
    const page = (id: string) => [{ url: `${new URL(B).origin}/performers/${id}` }];
    const a1 = boxed("a1", { ...ADA, disambiguation: "painter", urls: page("b1") });
    const b1 = boxed("b1", { ...ADA, name: "Ada Holm", aliases: ["Ada Reed"], disambiguation: "sculptor" });
    const { prospects } = await people([a1], [b1]).plan([want("performer", "b1", B)]);
    expect(prospects).toMatchObject([{ name: "Ada Reed", disambiguation: "painter", parentOnly: false, parent: null }]);
    const turned = await people([a1], [b1], { order: [B, A] }).plan([want("performer", "a1")]);
    expect(turned.prospects).toMatchObject([{ name: "Ada Holm", disambiguation: "sculptor" }]);
  });

  it("has the same key whatever the order of the sources, and the plan proposes its stash ids", async () => {
    for (const order of [
      [A, B],
      [B, A],
    ]) {
      const { prospects } = await people([boxed("a1", ADA)], [boxed("b1", ADA)], { order }).plan([
        want("performer", "b1", B),
      ]);
      expect(prospects).toMatchObject([{ key: `performer ${A} a1`, disambiguation: null, silent: [] }]);
      const [one] = prospects;
      const all = links([A, "a1"], [B, "b1"]);
      expect([...(one?.links ?? [])].sort()).toEqual(all);
      expect(diffOf(one?.plan ?? undefined, "stashIds")).toMatchObject({ kind: "fill", heap: "safe" });
      expect([...((diffOf(one?.plan ?? undefined, "stashIds").proposed ?? []) as string[])].sort()).toEqual(all);
    }
  });

  it("takes nothing from a mere namesake", async () => {
    const one = people([boxed("a1", { name: "Ada Reed" })], [boxed("b1", { name: "Ada Reed", country: "NO" })]);
    const { prospects } = await one.plan([want("performer", "a1")]);
    expect(prospects).toMatchObject([{ links: links([A, "a1"]) }]);
    expect(diffOf(prospects[0]?.plan ?? undefined, "country").proposed).toBeNull();
  });

  it("shows its picture, also where pictures are ruled out and none is written", async () => {
    const shown = async (settings: Partial<Settings>) => {
      const one = people([boxed("a1", ADA, { images: [picture] })], [], { settings });
      const [prospect] = (await one.plan([want("performer", "a1")])).prospects;
      return { image: prospect?.image, written: diffOf(prospect?.plan ?? undefined, "image").proposed };
    };
    expect(await shown({})).toEqual({ image: picture, written: picture });
    expect(await shown({ policies: { image: "ignore" } })).toEqual({ image: picture, written: null });
    const none = await people([boxed("a1", ADA)]).plan([want("performer", "a1")]);
    expect(none.prospects[0]?.image).toBeNull();
  });
});

it("two records that are both one of the library are for a person", async () => {
  const library = [local("7", { name: "Ada Reed", birthdate: "1990-04-05" })];
  const one = people([boxed("a1", ADA), boxed("a2", ADA), boxed("a3", { name: "Bo Lind" })], [], { library });
  const { prospects } = await one.plan(["a1", "a2", "a3"].map((id) => want("performer", id)));
  const review = { type: "review", reason: "ambiguous", locals: [{ id: "7" }] };
  expect(prospects.map(({ step }) => step)).toMatchObject([review, review, { type: "create" }]);
});

it("what cannot be read is blocked, under its own key and link", async () => {
  const { prospects } = await people([]).plan([want("performer", "a9")]);
  expect(prospects).toEqual([
    {
      ...{ key: `performer ${A} a9`, type: "performer", name: "a9", disambiguation: null, image: null },
      ...{ requests: [want("performer", "a9")], parentOnly: false, links: links([A, "a9"]), plan: null },
      ...{ step: { type: "blocked", obstacle: { kind: "missing" } }, parent: null, silent: [] },
    },
  ]);
});

it("only the sort that is asked for is read from the library", async () => {
  const one = people([boxed("a1", ADA)]);
  const { indexes } = await one.plan([want("performer", "a1")]);
  expect([one.library.requests("page"), one.studios.requests("page")]).toEqual([1, 0]);
  expect([...indexes.keys()]).toEqual(["performer"]);
});

describe("the parents of a studio", () => {
  const planned = async (one: CreateWorld, ...ids: readonly string[]) => {
    const { prospects } = await one.plan(ids.map((id) => want("studio", id)));
    return prospects.map(({ name, parentOnly, parent }) => ({ name, parentOnly, parent }));
  };

  it("are not asked for where the studio is there already, or its parent is", async () => {
    const there = [studio("1", { name: "Studio x" }, { stashIds: [stashId(A, "x")] })];
    const parent = linkElement(A, "net");
    expect(await planned(atlas([box("net"), box("x", "net")], [], there), "x")).toEqual([
      { name: "Studio x", parentOnly: false, parent },
    ]);
    const above = [studio("1", { name: "The Network" }, { stashIds: [stashId(A, "net")] })];
    expect(await planned(atlas([box("net"), box("x", "net")], [], above), "x")).toEqual([
      { name: "Studio x", parentOnly: false, parent },
    ]);
  });

  it("are said to be parents only, also where they cannot be read", async () => {
    expect(await planned(atlas([box("x", "gone")]), "x")).toEqual([
      { name: "Studio x", parentOnly: false, parent: linkElement(A, "gone") },
      { name: "gone", parentOnly: true, parent: null },
    ]);
  });

  it("are ten levels at most with the studio itself", async () => {
    const chain = Array.from({ length: 14 }, (_, n) => box(`s${n}`, n < 13 ? `s${n + 1}` : null));
    const names = (await planned(atlas(chain), "s0")).map(({ name }) => name);
    expect(names.sort()).toEqual(
      chain
        .slice(0, 10)
        .map((one) => one.name)
        .sort(),
    );
  });

  it("are one with what was asked for, where only the parent's record names the other", async () => {
    // The record at B is called otherwise and names no page: it leads to nobody at A.
    const page = [{ url: `${new URL(B).origin}/studios/n2` }];
    const one = atlas(
      [box("net", null, { urls: page }), box("x", "net")],
      [box("n2", null, { name: "Harbour Group", urls: [] })],
    );
    const { prospects } = await one.plan([want("studio", "n2", B), want("studio", "x")]);
    expect(prospects.map(({ requests, parentOnly }) => [requests.map(({ id }) => id), parentOnly])).toEqual([
      [["x"], false],
      [["n2", "net"], false],
    ]);
  });
});
