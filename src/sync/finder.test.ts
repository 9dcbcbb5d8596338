import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { studio, upstream, scene } from "../../test/studio-world";
import { choiceKey, rememberChoice } from "./match-choices";
import type { MatchChoice } from "./plan-types";
import type { LocalEntity, SourceEntity } from "./ports";

const URL_OF_MARA = "https://site.example/mara";
const link = (...urls: string[]) => ({ urls: urls.map((url) => ({ url })) });
const page = (endpoint: string, id: string) => `${new URL(endpoint).origin}/performers/${id}`;

function town(
  library: readonly LocalEntity[],
  inA: readonly SourceEntity[],
  inB: readonly SourceEntity[] = [],
  off: readonly string[] = [],
) {
  const one = world({
    library,
    off,
    sources: (clock) => [new ScriptedSource(A, clock, inA), new ScriptedSource(B, clock, inB)],
  });
  const [a, b] = one.sources as [ScriptedSource, ScriptedSource];
  return { ...one, a, b };
}

type Town = ReturnType<typeof town>;
const viewIn = (one: Town, id: string, endpoint = A) =>
  planOf(one, id).sources.find((view) => view.endpoint === endpoint);
const remember = (one: Town, endpoint: string, choice: MatchChoice) =>
  one.clock.until(rememberChoice(one.choices, "performer", "1", endpoint, choice));
const remembered = (one: Town) => one.choices.map.get(choiceKey("performer", "1"))?.byEndpoint;

describe("by web link", () => {
  it("only performers are asked for, never studios", async () => {
    const mine = studio("2", { name: "Studio 2", urls: ["https://site.example/studio"] });
    const one = scene([mine], [upstream("u", null)]);
    await runAll(one, { nameSearch: true });
    expect(one.sources.map((source) => source.asked)).toEqual([["Studio 2"]]);
  });

  it("a source that cannot be asked so keeps nobody waiting", async () => {
    const one = town([local("1", { name: "Mara Vale", urls: [URL_OF_MARA] })], [boxed("m", { name: "Mara Vale" })]);
    const without = Object.assign(Object.create(one.a) as ScriptedSource, { performersByUrls: undefined });
    const { last } = await runAll({ ...one, run: { ...one.run, sources: [without] } }, { nameSearch: true });
    expect(last).toMatchObject({ total: 1, done: 1 });
    expect(viewIn(one, "1")).toMatchObject({ verdict: "likely", entityId: "m" });
  });

  it("a stash id of a source that is not configured any more is in nobody's way", async () => {
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId("https://gone.example/graphql", "x")] });
    const one = town([mine], [boxed("m", { name: "Mara Vale", ...link(URL_OF_MARA) })]);
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")).toMatchObject({ verdict: "likely", entityId: "m" });
  });
});

describe("aliases are not searched for where somebody offered bears the name", () => {
  const mara = local("1", { name: "Mara Vale", alias_list: ["Vesper"] });
  const asked = async (offered: SourceEntity) => {
    const one = town([mara], [offered]);
    await runAll(one, { nameSearch: true });
    return one.a.asked;
  };

  it("as its own name, whatever the case", async () => {
    expect(await asked(boxed("m", { name: "Mara Vale" }))).toEqual(["Mara Vale"]);
    expect(await asked(boxed("m", { name: "MARA VALE", disambiguation: "Mara Vale" }))).toEqual(["Mara Vale"]);
  });
  it("as one of its aliases, beside others", async () => {
    expect(await asked(boxed("m", { name: "Somebody", aliases: ["Other", "Mara Vale"] }))).toEqual(["Mara Vale"]);
  });
  it("or is called as one of our aliases", async () => {
    expect(await asked(boxed("m", { name: "Vesper", disambiguation: "like Mara Vale" }))).toEqual(["Mara Vale"]);
  });
  it("but where it stands in other words only, they are", async () => {
    expect(await asked(boxed("m", { name: "Mara Valentine" }))).toEqual(["Mara Vale", "Vesper"]);
    expect(await asked(boxed("m", { name: "X", disambiguation: "like Mara Vale" }))).toEqual(["Mara Vale", "Vesper"]);
  });
});

describe("pages that a linked record names at another source", () => {
  const mine = local("1", { name: "Mara" }, { stashIds: [stashId(A, "m")] });
  const inA = [boxed("m", { name: "Mara", ...link(URL_OF_MARA, page(B, "n")) })];
  const inB = [boxed("n", { name: "Mara V" }), boxed("o", { name: "Mara O" })];

  it("an ordinary link is no page: nothing is asked for", async () => {
    const one = town([mine], [boxed("m", { name: "Mara", ...link(URL_OF_MARA) })], inB);
    const { last } = await runAll(one);
    expect([one.b.asked, last.done]).toEqual([[], 1]);
  });
  it("among ordinary links only the page is followed", async () => {
    const one = town([mine], inA, inB);
    await runAll(one);
    expect(one.b.asked).toEqual(["n"]);
  });
  it("are not followed where the person said that there is nobody, or whom to take", async () => {
    const never = town([mine], inA, inB);
    await remember(never, B, { type: "never", at: 1 });
    await runAll(never);
    expect(never.b.asked).toEqual([]);
    const chosen = town([mine], inA, inB);
    await remember(chosen, B, { type: "chosen", id: "o", at: 1 });
    await runAll(chosen);
    expect(chosen.b.asked).toEqual(["o"]);
  });
  it("are followed again once the chosen record was linked, and unlinked by hand", async () => {
    const one = town([mine], inA, inB);
    await remember(one, B, { type: "chosen", id: "o", at: 1, linked: true });
    await runAll(one);
    expect(one.b.asked).toEqual(["n"]);
  });
});

describe("a source that is switched off", () => {
  it("still shows which record the performer is linked to", async () => {
    const off = "https://box-off.example/graphql";
    const ids = [stashId(A, "m"), stashId(off, "x")];
    const inA = [boxed("m", { name: "Mara", height: 170 })];
    const one = town([local("1", { name: "Mara" }, { stashIds: ids })], inA, [], [off]);
    await runAll(one);
    expect(viewIn(one, "1", off)).toMatchObject({ state: "off", linkedId: "x" });
    const unlinked = town([local("1", { name: "Mara" }, { stashIds: ids.slice(0, 1) })], inA, [], [off]);
    await runAll(unlinked);
    expect(viewIn(unlinked, "1", off)).toMatchObject({ state: "off", linkedId: null });
  });
});

describe("a part of the library", () => {
  const mara = local("1", { name: "Mara Vale" });

  it("of several candidates it is asked who has them, and of nothing else", async () => {
    const namesakes = ["m", "n"].map((id) => boxed(id, { name: "Mara Vale" }));
    const one = town([mara, local("2", { name: "Other" }, { stashIds: [stashId(A, "m")] })], namesakes);
    await runAll(one, { nameSearch: true, selection: { ids: ["1"] } });
    expect(one.library.calls.filter((call) => call.method === "linkedTo").map((call) => call.ids)).toEqual([
      ["m", "n"],
    ]);
    expect(viewIn(one, "1")?.candidates.map(({ id, elsewhere }) => [id, elsewhere?.map((ref) => ref.id)])).toEqual([
      ["m", ["2"]],
      ["n", undefined],
    ]);
  });
  it("where nobody was found, Stash is asked nothing", async () => {
    const one = town([mara], []);
    await runAll(one, { nameSearch: true, selection: { ids: ["1"] } });
    expect(one.a.asked).toEqual(["Mara Vale"]);
    expect(one.library.requests("linkedTo")).toBe(0);
  });
});

describe("what a person said", () => {
  const namesakes = ["m", "n"].map((id) => boxed(id, { name: "Mara Vale" }));

  it("is kept as long as the chosen record waits to be linked", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, A, { type: "chosen", id: "n", at: 1 });
    await runAll(one, { nameSearch: true });
    expect(remembered(one)).toEqual({ [A]: { type: "chosen", id: "n", at: 1 } });
  });
  it("is kept though nobody is found: never, none of these, and what was linked once", async () => {
    const said: readonly MatchChoice[] = [
      { type: "never", at: 1 },
      { type: "none", ids: ["m", "n"], at: 1 },
      { type: "chosen", id: "n", at: 1, linked: true },
    ];
    for (const choice of said) {
      const one = town([local("1", { name: "Mara Vale" })], []);
      await remember(one, A, choice);
      await runAll(one, { nameSearch: true });
      expect(remembered(one)).toEqual({ [A]: choice });
    }
  });
  it("is kept while the source cannot say whether the chosen record is gone", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, A, { type: "chosen", id: "n", at: 1 });
    one.a.down = { kind: "server", status: 503 };
    await runAll(one, { nameSearch: true });
    expect(remembered(one)).toEqual({ [A]: { type: "chosen", id: "n", at: 1 } });
  });
  it("of one source is forgotten alone, when the record is gone there", async () => {
    const one = town([local("1", { name: "Mara Vale" })], [], []);
    await remember(one, A, { type: "chosen", id: "gone", at: 1 });
    await remember(one, B, { type: "never", at: 2 });
    await runAll(one, { nameSearch: true });
    expect(remembered(one)).toEqual({ [B]: { type: "never", at: 2 } });
  });
});
