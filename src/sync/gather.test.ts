import { describe, expect, it } from "vitest";
import { type CreateWorld, createWorld, want } from "../../test/create-world";
import { BOX_A as A, BOX_B as B, boxed } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { gather } from "./gather";
import { localValues } from "./local";
import type { Endpoint, EntityType, SourceEntity } from "./ports";

const C = "https://box-c.example/graphql";
const D = "https://box-d.example/graphql";

type Boxes = Readonly<Record<Endpoint, readonly SourceEntity[]>>;

function scene(boxes: Boxes, off: readonly Endpoint[] = [], type: EntityType = "performer") {
  const sources = (clock: CreateWorld["clock"]) =>
    Object.entries(boxes).map(([endpoint, entities]) =>
      type === "performer"
        ? new ScriptedSource(endpoint, clock, entities)
        : new ScriptedSource(endpoint, clock).putStudios(...entities),
    );
  const one = createWorld({ library: [], off, sources });
  const { library, fields } = one.deps.shelves[type];
  const deps = { ...one.run, library, fields, priority: "person" } as const;
  const source = (endpoint: Endpoint) => one.sources.find((each) => each.endpoint === endpoint) as ScriptedSource;
  const ask = (...ids: readonly string[]) => {
    const refs = ids.map((id) => want(type, id));
    return one.clock.until(gather(refs, deps, new AbortController().signal));
  };
  /** Of the first that is asked for: what each source certainly has it as. */
  const found = async (...ids: readonly string[]) => {
    const [first] = await ask(...ids);
    const views = first && "views" in first ? first.views : [];
    return views.map(({ verdict, entityId }) => (verdict === "certain" ? entityId : verdict));
  };
  /** The first that is asked for, as the library would have it. */
  const person = async (id: string) => {
    const [first] = await ask(id);
    return first && "person" in first ? localValues(fields, first.person) : null;
  };
  const obstacle = async (id: string) => {
    const [first] = await ask(id);
    return first && "obstacle" in first ? first.obstacle : null;
  };
  return { ...one, deps, source, ask, found, person, obstacle };
}

const link = (...urls: readonly string[]) => ({ urls: urls.map((url) => ({ url })) });
const page = (endpoint: Endpoint, id: string) => `${new URL(endpoint).origin}/performers/${id}`;
const ADA = { name: "Ada Reed", birth_date: "1990-04-05" };

describe("a record that cannot be read", () => {
  it("says why", async () => {
    const one = scene({ [A]: [boxed("dead", ADA, { deleted: true })] });
    one.source(A).script.set("odd", { status: "malformed-id", detail: "no id" });
    one.source(A).script.set("slow", { status: "failed", failure: { kind: "server" } });
    expect(await one.obstacle("nobody")).toEqual({ kind: "missing" });
    expect(await one.obstacle("dead")).toEqual({ kind: "deleted" });
    expect(await one.obstacle("odd")).toEqual({ kind: "malformed-id" });
    expect(await one.obstacle("slow")).toEqual({ kind: "source", endpoint: A, failure: { kind: "server" } });
  });

  it("of a source that is off is not asked for; those of others are", async () => {
    const one = scene({ [A]: [boxed("a1", ADA)] }, [B]);
    const refs = [want("performer", "b1", B), want("performer", "a1")];
    const answers = await one.clock.until(gather(refs, one.deps, new AbortController().signal));
    expect(answers).toMatchObject([
      { ref: refs[0], obstacle: { kind: "source-off", endpoint: B } },
      { ref: refs[1], entity: { id: "a1" }, views: [{ entityId: "a1" }, { state: "off" }] },
    ]);
  });

  it("does not hold up the others, and each that is asked for is answered", async () => {
    const one = scene({ [A]: [boxed("a1", ADA), boxed("old", ADA, { deleted: true, mergedInto: "a1" })] });
    const answers = await one.ask("nobody", "a1", "old");
    expect(answers).toMatchObject([
      { ref: { id: "nobody" }, obstacle: { kind: "missing" } },
      { ref: { id: "a1" }, entity: { id: "a1" } },
      { ref: { id: "old" }, entity: { id: "a1" } },
    ]);
  });
});

describe("the record that asked, as the library would have it", () => {
  it("says what it says, and is linked to where it comes from", async () => {
    const image = { id: "i", url: "https://cdn.example/i.jpg" };
    const record = { ...ADA, aliases: ["Addie"], height: 170, ...link("https://pages.example/ada") };
    const one = scene({ [A]: [boxed("a1", record, { images: [image] })] });
    const values = await one.person("a1");
    expect(Object.entries(values ?? {}).filter(([, value]) => value !== null)).toEqual([
      ["name", "Ada Reed"],
      ["aliases", ["Addie"]],
      ["birthdate", "1990-04-05"],
      ["height", 170],
      ["urls", ["https://pages.example/ada"]],
      ["stashIds", [`${A} a1`]],
    ]);
  });

  it("has a studio's parent by name and link", async () => {
    const one = scene({ [A]: [boxed("s", { name: "Quay", parent: { id: "net", name: "Harbour" } })] }, [], "studio");
    expect(await one.person("s")).toMatchObject({
      parent: { name: "Harbour", localId: "", links: [`${A} net`] },
      stashIds: [`${A} s`],
    });
  });

  it("leaves out what nobody can believe: it proves nothing", async () => {
    const born = { name: "Ada Reed", birth_date: "1880-04-05" };
    const one = scene({ [A]: [boxed("a1", born)], [B]: [boxed("b1", born)] });
    expect((await one.person("a1"))?.birthdate).toBeNull();
    expect(await one.found("a1")).toEqual(["a1", "likely"]);
  });

  it("leaves out what Stash could not hold: it contradicts nobody", async () => {
    const one = scene({
      [A]: [boxed("a1", { ...ADA, gender: "ROBOT" })],
      [B]: [boxed("b1", { ...ADA, gender: "FEMALE" })],
    });
    expect(await one.found("a1")).toEqual(["a1", "b1"]);
  });
});

describe("what one source leads to", () => {
  it("leads on to the next by the pages it names, whatever they are called there", async () => {
    const one = scene({
      [A]: [boxed("a1", { name: "Ada Reed", ...link(page(B, "b1")) })],
      [B]: [boxed("b1", { name: "A. Holm", ...link(page(C, "c1")) })],
      [C]: [boxed("c1", { name: "Adele", ...link(page(D, "d1")) })],
      [D]: [boxed("d1", { name: "Somebody" })],
    });
    expect(await one.found("a1")).toEqual(["a1", "b1", "c1", "d1"]);
  });

  it("leads on by a web page that both name", async () => {
    const own = link("https://pages.example/ada");
    const one = scene({
      [A]: [boxed("a1", ADA)],
      [B]: [boxed("b1", { ...ADA, ...own })],
      [C]: [boxed("c1", { name: "Ada Reed", ...own })],
    });
    expect(await one.found("a1")).toEqual(["a1", "b1", "c1"]);
  });

  it("is asked no more once nothing new was found; names are searched once", async () => {
    const one = scene({ [A]: [boxed("a1", ADA)], [B]: [boxed("b1", ADA)], [C]: [], [D]: [] });
    await one.ask("a1");
    // The record itself, then one round that finds b1, then one that finds nobody.
    expect(one.source(A).asked).toEqual(["a1", "a1", "a1"]);
    expect(one.source(B).asked).toEqual(["Ada Reed", "b1"]);
    expect(one.source(C).asked).toEqual(["Ada Reed"]);
    const alone = scene({ [A]: [boxed("a1", ADA)], [B]: [], [C]: [] });
    await alone.ask("a1");
    expect(alone.source(A).asked).toEqual(["a1", "a1"]);
  });

  it("does not hide that a source could not say who bears the name", async () => {
    const one = scene({ [A]: [boxed("a1", ADA)], [B]: [boxed("b1", ADA)], [C]: [] });
    one.source(C).down = { kind: "offline" };
    const [first] = await one.ask("a1");
    expect(first).toMatchObject({
      views: [{ entityId: "a1" }, { entityId: "b1" }, { state: "failed", failure: { kind: "offline" } }],
    });
  });

  it("is taken from a source that failed at the name, and then answered for the page", async () => {
    const one = scene({
      [A]: [boxed("a1", ADA)],
      [B]: [boxed("b1", { ...ADA, ...link(page(C, "c1")) })],
      [C]: [boxed("c1", { name: "Adele" })],
    });
    const source = one.source(C);
    source.down = { kind: "offline" };
    source.before = (keys) => {
      if (keys.includes("c1")) source.down = null;
    };
    expect(await one.found("a1")).toEqual(["a1", "b1", "c1"]);
  });

  it("leads nowhere while it is not certain", async () => {
    const one = scene({
      [A]: [boxed("a1", ADA)],
      [B]: [boxed("b1", { name: "Ada Reed", ...link(page(C, "c1")) })],
      [C]: [boxed("c1", { name: "Adele" })],
      [D]: [boxed("d1", ADA)],
    });
    expect(await one.found("a1")).toEqual(["a1", "none", "none", "d1"]);
  });

  it("proves nothing by a page that another one of those that are asked for names too", async () => {
    const duo = link("https://pages.example/duo");
    const one = scene({
      [A]: [boxed("a1", { ...ADA, ...duo }), boxed("a2", { name: "Bo Lind", ...duo })],
      [B]: [boxed("b1", ADA)],
      [C]: [boxed("c1", { name: "Ada Reed", ...duo })],
    });
    expect(await one.found("a1", "a2")).toEqual(["a1", "b1", "none"]);
    expect(await one.found("a1")).toEqual(["a1", "b1", "c1"]);
  });
});
