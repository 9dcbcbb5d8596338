import { describe, expect, it } from "vitest";
import { BOX_A as A, BOX_B as B, boxed, diffOf, local, planOf, runAll, stashId, world } from "../../test/fakes";
import { ScriptedSource } from "../../test/scripted-source";
import { NO_BASES } from "./bases";
import type { Candidate, Evidence, SourceView } from "./plan-types";
import type { LocalEntity, SourceEntity } from "./ports";
import { dayOf, replan } from "./replan";
import { offView } from "./view";

async function planned(mine: LocalEntity, upstream: readonly SourceEntity[]) {
  const one = world({ library: [mine], sources: (clock) => [new ScriptedSource(A, clock, upstream)] });
  await runAll(one, { nameSearch: true });
  const plan = planOf(one, mine.id);
  return (ids: readonly string[]) => {
    const stashIds = ids.map((id) => stashId(A, id));
    return replan(plan, { ...mine, stashIds }, NO_BASES, { ...one, fields: one.run.fields });
  };
}

const mara = boxed("m", { name: "Mara Vale", height: 170 });

describe("comparing again with what the sources said", () => {
  it("a likely match that was linked is certain from then on", async () => {
    const again = (await planned(local("1", { name: "Mara Vale" }), [mara]))(["m"]);
    expect(again.sources[0]).toMatchObject({ state: "live", verdict: "certain", linkedId: "m", candidates: [] });
    expect(diffOf(again, "stashIds").heap).toBe("folded");
    expect(diffOf(again, "height")).toMatchObject({ kind: "fill", heap: "safe" });
  });

  it("the candidate that a person chose brings its values", async () => {
    const other = boxed("x", { name: "Mara Vale", height: 150 });
    const again = (await planned(local("1", { name: "Mara Vale" }), [mara, other]))(["x"]);
    expect(again.sources[0]).toMatchObject({ verdict: "certain", linkedId: "x", entityId: "x" });
    expect(diffOf(again, "height").proposed).toBe(150);
  });

  it("an ambiguous link does not become certain by being looked at again", async () => {
    const odd = boxed("m", { name: "Nobody", birth_date: "1971-01-02", gender: "MALE", height: 170 });
    const mine = local(
      "1",
      { name: "Mara", birthdate: "1989-05-02", gender: "FEMALE" },
      { stashIds: [stashId(A, "m")] },
    );
    const again = (await planned(mine, [odd]))(["m"]);
    expect(again.sources[0]?.verdict).toBe("ambiguous");
    expect(again.diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
  });

  it("merged stays merged until the old id is gone", async () => {
    const old = boxed("old", {}, { deleted: true, mergedInto: "m" });
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "old"), stashId(A, "m")] });
    const again = await planned(mine, [old, mara]);
    expect(diffOf(again(["old", "m"]), "stashIds")).toMatchObject({ kind: "merged", proposed: [`${A} m`] });
    expect(again(["m"]).sources[0]).toMatchObject({ state: "live", linkedId: "m", verdict: "certain" });
  });

  it("a source that a person unlinked, or linked anew, no longer speaks", async () => {
    const again = await planned(local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "m")] }), [mara]);
    for (const ids of [[], ["else"]]) {
      expect(again(ids).sources[0]).toMatchObject({ state: "unlinked", verdict: "none", values: {}, linkedId: null });
      expect(diffOf(again(ids), "height")).toMatchObject({ kind: "silent", heap: "folded" });
    }
  });

  it("deleted and unlinked: nothing is left to do", async () => {
    const mine = local("1", { name: "Mara Vale" }, { stashIds: [stashId(A, "gone")] });
    const again = await planned(mine, []);
    expect(diffOf(again(["gone"]), "stashIds").kind).toBe("deleted");
    expect(diffOf(again([]), "stashIds")).toMatchObject({ kind: "silent", heap: "folded" });
  });
});

describe("what a source said, with other stash ids in Stash", () => {
  const NAME: Evidence = { id: "same-name", weight: "for" };
  const image = (id: string) => ({ id, url: `https://box-a.example/${id}.jpg` });
  const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
    ...{ id, name: `Person ${id}`, disambiguation: null, evidence: [NAME], image: null, values: { height: 160 } },
    ...more,
  });
  const open = (...candidates: readonly Candidate[]): SourceView => ({
    ...{ ...offView(A, null), state: "unlinked", verdict: "ambiguous", candidates },
  });
  const likely: SourceView = { ...open(candidate("m")), verdict: "likely", entityId: "m", values: { height: 160 } };

  /** The plan after the ids became these. */
  async function withIds(view: SourceView, ...stashIds: LocalEntity["stashIds"]) {
    const mine = local("1", { name: "Mara Vale" });
    const one = world({ library: [mine], sources: (clock) => [new ScriptedSource(A, clock, [mara])] });
    await runAll(one, { nameSearch: true });
    const old = { ...planOf(one, "1"), sources: [view] };
    return replan(old, { ...mine, stashIds }, NO_BASES, { ...one, fields: one.run.fields });
  }
  const seen = async (view: SourceView, ...ids: readonly string[]) =>
    (await withIds(view, ...ids.map((id) => stashId(A, id)))).sources[0];

  it("a candidate that was linked in Stash brings all that is known of it", async () => {
    const refused = [{ field: "urls", why: "not-an-address", count: 1 }] as const;
    const images = [image("p"), image("q")];
    const told = candidate("m", { image: image("p"), images, updated: "2026-01-02T03:04:05Z", refused });
    const expected = { entityName: "Person m", images, updated: told.updated, refused, values: { height: 160 } };
    expect(await seen(open(told, candidate("x")), "m")).toMatchObject(expected);
    expect(await seen(open(candidate("m")), "m")).toMatchObject({ images: [], updated: null });
  });

  it.each(["shared-entity", "two-ids"] as const)(
    "a candidate with %s stays a question after it was linked",
    async (id) => {
      const doubtful = candidate("m", { evidence: [NAME, { id, weight: "against" }] });
      const state = { state: "live", linkedId: "m", entityId: "m", verdict: "ambiguous" };
      expect(await seen(open(doubtful, candidate("x")), "m")).toMatchObject({
        ...state,
        candidates: [{ id: "m" }, { id: "x" }],
      });
      // Also where somebody else was certain, or nobody was to be it.
      for (const verdict of ["certain", "none"] as const)
        expect(await seen({ ...open(candidate("x"), doubtful), verdict, entityId: "x" }, "m")).toMatchObject(state);
    },
  );

  it.each([
    ["some were refused before", { type: "none", ids: ["x"], at: 1 }],
    ["all were refused before", { type: "none", ids: ["m", "x"], at: 1 }],
    ["it was not to be at this source", { type: "never", at: 1 }],
  ] as const)("a link is not asked to go because %s", async (_why, choice) => {
    const views = [likely, { ...open(candidate("m"), candidate("x")), verdict: "none" }] as const;
    for (const view of views) {
      const plan = await withIds({ ...view, choice }, stashId(A, "m"));
      expect(plan.sources[0]).toMatchObject({ state: "live", verdict: "certain", linkedId: "m" });
      expect(plan.sources[0]).not.toHaveProperty("choice");
      expect(diffOf(plan, "stashIds")).toMatchObject({ kind: "equal", heap: "folded" });
    }
  });

  it("the same id at another source links to nobody here", async () => {
    expect((await withIds(likely, stashId(B, "m"))).sources[0]).toEqual(likely);
  });

  it("what was not heard stays not heard, whatever the ids", async () => {
    for (const state of ["off", "failed"] as const) {
      const view: SourceView = { ...offView(A, "m"), state };
      expect(await seen(view)).toEqual(view);
      expect(await seen({ ...likely, state }, "m")).toEqual({ ...likely, state });
    }
  });

  it("of two ids, the one that stays is looked at by the next run: until then the source says nothing", async () => {
    const both = { ...open(candidate("m"), candidate("x")), state: "live", linkedId: "m", entityId: "m" } as const;
    expect(await seen(both, "x")).toMatchObject({ state: "unlinked", verdict: "none", linkedId: null, values: {} });
    expect(await seen(both, "m")).toEqual(both);
  });
});

it("a day is the one of the world's clock, whatever the hour", () => {
  expect(dayOf(Date.UTC(2026, 2, 1, 23, 59))).toBe("2026-03-01");
});
