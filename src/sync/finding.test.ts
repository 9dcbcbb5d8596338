import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { choiceKey, rememberChoice } from "./match-choices";
import type { LocalEntity, SourceEntity } from "./ports";

const link = (...urls: string[]) => ({ urls: urls.map((url) => ({ url })) });
const page = (endpoint: string, id: string) => `${new URL(endpoint).origin}/performers/${id}`;

function town(library: readonly LocalEntity[], inA: readonly SourceEntity[], inB: readonly SourceEntity[] = []) {
  return world({
    library,
    sources: (clock) => [new ScriptedSource(A, clock, inA), new ScriptedSource(B, clock, inB)],
  });
}

type Town = ReturnType<typeof town>;
const viewIn = (one: Town, id: string, endpoint = A) =>
  one.plans.map.get(id)?.sources.find((view) => view.endpoint === endpoint);

describe("by web link, whatever the name search is set to", () => {
  const url = "https://site.example/mara";
  const mara = local("1", { name: "Mara Vale", urls: ["http://www.site.example/mara/"] });

  it("a personal page and a compatible name: certain, and the link is proposed", async () => {
    const one = town([mara], [boxed("m", { name: "Mara Vale", height: 170, ...link(url) })]);
    await runAll(one);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "certain", entityId: "m" });
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "fill", heap: "safe", proposed: [`${A} m`] });
  });
  it("with another name: for a person", async () => {
    const one = town([mara], [boxed("m", { name: "Somebody", ...link(url) })]);
    await runAll(one);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "ambiguous", entityId: null });
  });
  it("deleted ones are never candidates", async () => {
    const one = town([mara], [boxed("m", { name: "Mara Vale", ...link(url) }, { deleted: true })]);
    await runAll(one);
    expect(one.plans.map.size).toBe(0);
  });
  it("a link that two entities share proves nothing", async () => {
    const twins = ["m", "n"].map((id) => boxed(id, { name: "Mara Vale", ...link(url) }));
    const one = town([mara], twins);
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")).toMatchObject({ verdict: "ambiguous", entityId: null });
    expect(viewIn(one, "1")?.candidates.flatMap((c) => c.evidence.map((e) => e.id))).not.toContain("same-url");
  });
  it("a link that two of the library share is not even asked for", async () => {
    const one = town([mara, local("2", { name: "Other", urls: [url] })], []);
    await runAll(one);
    expect(one.sources[0]?.asked).toEqual([]);
  });
  it("both searches are one set of candidates", async () => {
    const byLink = boxed("m", { name: "Mara Vale", ...link(url) });
    const one = town([mara], [byLink, boxed("n", { name: "Mara Vale", birth_date: "1971-01-02" })]);
    one.library.edit("1", { birthdate: "1990-05-05" });
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")?.candidates.map((c) => c.id)).toEqual(["m", "n"]);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "certain", entityId: "m" });
  });
  it("a source that failed at it is a failure, and the run goes on", async () => {
    const one = town([mara], []);
    if (one.sources[0]) one.sources[0].down = { kind: "server", status: 503 };
    const { last } = await runAll(one);
    expect(last).toMatchObject({ done: 1, failed: 1 });
  });
});

describe("by a source's own page", () => {
  it("a local link to the page is as good as the id, whatever the name", async () => {
    const one = town([local("1", { name: "Mara", urls: [page(A, "m")] })], [boxed("m", { name: "Another Name" })]);
    await runAll(one);
    expect(one.sources[0]?.asked).toEqual(["m"]);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "certain", entityId: "m" });
    expect(viewIn(one, "1")?.evidence[0]?.id).toBe("page-url");
  });
  it("not when birthdate or gender speak against it", async () => {
    const mine = local("1", { name: "Mara", gender: "FEMALE", urls: [page(A, "m")] });
    const one = town([mine], [boxed("m", { name: "Mara", gender: "MALE" })]);
    await runAll(one);
    expect(viewIn(one, "1")?.verdict).toBe("ambiguous");
  });
  it("the merged one behind it is followed, the deleted one is nobody", async () => {
    const gone = boxed("old", {}, { deleted: true, mergedInto: "m" });
    const mine = [local("1", { urls: [page(A, "old")] }), local("2", { urls: [page(A, "dead")] })];
    const one = town(mine, [gone, boxed("m", { name: "Person 1" }), boxed("dead", {}, { deleted: true })]);
    await runAll(one);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "certain", entityId: "m", state: "unlinked" });
    expect(one.plans.map.has("2")).toBe(false);
  });
  it("another source's record names it: looked up by id once that has answered", async () => {
    const mine = local("1", { name: "Mara" }, { stashIds: [stashId(A, "m")] });
    const one = town([mine], [boxed("m", { name: "Mara", ...link(page(B, "n")) })], [boxed("n", { name: "Mara V" })]);
    const { last } = await runAll(one);
    expect(one.sources[1]?.asked).toEqual(["n"]);
    expect(viewIn(one, "1", B)).toMatchObject({ verdict: "certain", entityId: "n" });
    expect(last).toMatchObject({ total: 1, done: 1 });
    expect(last.lanes.map(({ total, done }) => [total, done])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  it("two performers led to one id by different ways are both compared, and both are for a person", async () => {
    const mine = [
      local("1", { name: "Mara" }, { stashIds: [stashId(A, "m")] }),
      local("2", { name: "Vale", urls: [page(B, "n")] }),
    ];
    const one = town(mine, [boxed("m", { name: "Mara", ...link(page(B, "n")) })], [boxed("n", { name: "Mara" })]);
    const { last } = await runAll(one);
    expect(last.done).toBe(2);
    expect(viewIn(one, "1", B)?.verdict).toBe("ambiguous");
  });
  it("a record found by its name that names the page of a stash id of ours", async () => {
    const mine = local("1", { name: "Mara" }, { stashIds: [stashId(A, "m")] });
    const one = town([mine], [boxed("m", { name: "Mara" })], [boxed("n", { name: "Mara", ...link(page(A, "m")) })]);
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1", B)).toMatchObject({ verdict: "certain", entityId: "n" });
  });
});

describe("by name", () => {
  it("aliases are searched only where nobody bears the name, a few of them", async () => {
    const aliases = ["M. V.", "Second", "Third", "Zeta"];
    const people = [
      local("1", { name: "Known", alias_list: aliases }),
      local("2", { name: "Unknown", alias_list: aliases }),
    ];
    const one = town(people, [boxed("k", { name: "Known" }), boxed("x", { name: "Third" })]);
    await runAll(one, { nameSearch: true });
    expect(one.sources[0]?.asked).toEqual(["Known", "Unknown", "M. V.", "Second", "Third"]);
    expect(viewIn(one, "2")).toMatchObject({ entityId: null, verdict: "ambiguous" });
    const alone = town(people.slice(1), [boxed("x", { name: "Third" })]);
    await runAll(alone, { nameSearch: true });
    expect(viewIn(alone, "2")).toMatchObject({ verdict: "likely", entityId: "x" });
  });
});

describe("a part of the library", () => {
  const both = ["1", "2"].map((id) => local(id, { name: `Twin ${id}` }, { stashIds: [stashId(A, "t")] }));
  it("asks Stash who else has the same stash id, in one request", async () => {
    const one = town(both, [boxed("t", { name: "Twin 1", height: 170 })]);
    await runAll(one, { selection: { ids: ["1"] } });
    expect(viewIn(one, "1")?.verdict).toBe("ambiguous");
    expect(viewIn(one, "1")?.candidates[0]?.elsewhere).toEqual([{ id: "2", name: "Twin 2", disambiguation: null }]);
    expect(one.library.requests("linkedTo")).toBe(1);
  });
  it("the whole library needs no question", async () => {
    const one = town(both, [boxed("t", { name: "Twin 1", height: 170 })]);
    await runAll(one);
    expect(viewIn(one, "2")?.verdict).toBe("ambiguous");
    expect(one.library.requests("linkedTo")).toBe(0);
  });
});

describe("what a person said is remembered", () => {
  const namesakes = [boxed("m", { name: "Mara Vale", height: 160 }), boxed("n", { name: "Mara Vale", height: 170 })];
  const remember = (one: Town, choice: Parameters<typeof rememberChoice>[4]) =>
    one.clock.until(rememberChoice(one.choices, "performer", "1", A, choice));

  it("chosen: asked by id alone, certain, its link a safe change", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, { type: "chosen", id: "n", at: 1 });
    await runAll(one, { nameSearch: true });
    expect(one.sources[0]?.asked).toEqual(["n"]);
    expect(viewIn(one, "1")).toMatchObject({ verdict: "certain", entityId: "n", choice: { type: "chosen" } });
    expect(diffOf(planOf(one, "1"), "stashIds")).toMatchObject({ kind: "fill", heap: "safe", ticked: true });
    expect(diffOf(planOf(one, "1"), "height").proposed).toBe(170);
  });
  it("none: silent, until somebody new appears", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, { type: "none", ids: ["m", "n"], at: 1 });
    await runAll(one, { nameSearch: true });
    expect(one.plans.map.size).toBe(0);
    one.sources[0]?.put(boxed("new", { name: "Mara Vale", height: 150 }));
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")).toMatchObject({ verdict: "likely", entityId: "new" });
  });
  it("never: that source is not asked, the others are", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, { type: "never", at: 1 });
    await runAll(one, { nameSearch: true });
    expect(one.sources.map((source) => source.asked)).toEqual([[], ["Mara Vale"]]);
  });
  it("linked, then unlinked by hand: the choice does not link it again", async () => {
    const one = town([local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "n")] })], namesakes);
    await remember(one, { type: "chosen", id: "n", at: 1 });
    await runAll(one);
    expect(one.choices.map.get(choiceKey("performer", "1"))?.byEndpoint[A]).toMatchObject({ linked: true });
    one.library.edit("1", { stash_ids: [] });
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")?.verdict).toBe("ambiguous");
  });
  it("chosen and gone upstream: forgotten, so that the next sync looks again", async () => {
    const one = town([local("1", { name: "Mara Vale" })], namesakes);
    await remember(one, { type: "chosen", id: "gone", at: 1 });
    await runAll(one, { nameSearch: true });
    expect(one.choices.map.get(choiceKey("performer", "1"))?.byEndpoint).toEqual({});
    await runAll(one, { nameSearch: true });
    expect(viewIn(one, "1")?.verdict).toBe("ambiguous");
  });
  it("a stash id that is somebody else: only its removal is proposed", async () => {
    const odd = boxed("o", { name: "Nobody", birth_date: "1971-01-02", gender: "MALE", height: 190 });
    const mine = { name: "Mara", birthdate: "1989-05-02", gender: "FEMALE" };
    const one = town([local("1", mine, { stashIds: [stashId(A, "o")] })], [odd]);
    await runAll(one);
    expect(viewIn(one, "1")?.candidates.map((c) => c.id)).toEqual(["o"]);
    await remember(one, { type: "none", ids: ["o"], at: 1 });
    await runAll(one);
    const work = planOf(one, "1").diffs.filter((diff) => diff.heap !== "folded");
    expect(work).toMatchObject([
      { field: "stashIds", kind: "differs", reason: "refused", proposed: null, heap: "decide" },
    ]);
  });
});
