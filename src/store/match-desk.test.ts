import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, diffOf, local, takeFrom } from "../../test/fakes";
import { choiceKey } from "../sync/match-choices";
import type { Plan } from "../sync/plan-types";
import { createStores } from "./stores";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

/** One performer with two namesakes in a box, asked about by a person. */
async function asked() {
  const world = fakeBackend([local("1", { name: "Mara Vale" })]);
  const { clock, source, backend } = world;
  source(BOX_A).put(
    boxed("m", { name: "Mara Vale", height: 160 }),
    boxed("n", { name: "Mara Vale", height: 170, country: "NO" }),
  );
  const stores = createStores(backend);
  await stores.load();
  const plan = (await clock.until(stores.review.getState().syncOne("1"))) as Plan;
  return { ...world, stores, plan, review: () => stores.review.getState() };
}

const view = (plan: Plan | null | undefined) => plan?.sources.find((one) => one.endpoint === BOX_A);

describe("choosing", () => {
  it("compares again at once, asks no source, and remembers", async () => {
    const { review, plan, disk, source, library } = await asked();
    const before = source(BOX_A).asked.length;
    const next = await review().choose(plan, BOX_A, { type: "chosen", id: "n" });
    expect(view(next)).toMatchObject({ verdict: "certain", entityId: "n" });
    expect(diffOf(next as Plan, "height")).toMatchObject({ kind: "fill", heap: "safe", proposed: 170 });
    expect(diffOf(next as Plan, "stashIds")).toMatchObject({ heap: "safe", ticked: true });
    expect(source(BOX_A).asked).toHaveLength(before);
    expect(library.requests("update")).toBe(0);
    expect(disk.choices.map.get(choiceKey("performer", "1"))?.byEndpoint[BOX_A]).toMatchObject({ id: "n" });
    expect(review().plans.get("1")).toBe(next);
    expect(review().single.get("1")).toMatchObject({ state: "done", plan: next });
    expect(disk.plans.map.get("1")).toEqual(next);
  });

  it("says beforehand what would follow, in one request to Stash", async () => {
    const { review, plan, library } = await asked();
    const before = library.requests();
    const found = await review().consequences(plan, BOX_A);
    expect(library.requests() - before).toBe(1);
    expect(Object.fromEntries(found)).toEqual({ m: { safe: 1, decide: 0, ids: 0 }, n: { safe: 2, decide: 0, ids: 0 } });
  });

  it("none of these: nothing waits any more; taken back, the question is there again", async () => {
    const { review, plan, disk } = await asked();
    await review().choose(plan, BOX_A, { type: "none" });
    expect([...review().plans.keys()]).toEqual([]);
    expect(disk.plans.map.size).toBe(0);
    expect(disk.choices.map.get(choiceKey("performer", "1"))?.byEndpoint[BOX_A]).toMatchObject({ ids: ["m", "n"] });
    const again = await review().choose(plan, BOX_A, null);
    expect(view(again)).toMatchObject({ verdict: "ambiguous" });
    expect(review().plans.size).toBe(1);
    expect(disk.choices.map.get(choiceKey("performer", "1"))?.byEndpoint).toEqual({});
  });

  it("the next sync goes by it", async () => {
    const { review, plan, clock, source } = await asked();
    await review().choose(plan, BOX_A, { type: "chosen", id: "n" });
    const next = await clock.until(review().syncOne("1"));
    expect(source(BOX_A).asked.at(-1)).toBe("n");
    expect(view(next)).toMatchObject({ verdict: "certain", entityId: "n" });
  });

  it("applied, then undone, then synced: it is a question again, never linked by itself", async () => {
    const { review, plan, clock, library } = await asked();
    const chosen = (await review().choose(plan, BOX_A, { type: "chosen", id: "n" })) as Plan;
    const [outcome] = await clock.until(review().apply([{ plan: chosen, choices: takeFrom(chosen) }]));
    expect(library.at("1").stashIds).toMatchObject([{ endpoint: BOX_A, stash_id: "n" }]);
    const undoId = outcome?.status === "applied" ? outcome.undoId : null;
    await clock.until(review().undo([undoId as string]));
    expect(library.at("1").stashIds).toEqual([]);
    const next = await clock.until(review().syncOne("1"));
    expect(view(next)).toMatchObject({ verdict: "ambiguous" });
    expect(next?.diffs.filter((diff) => diff.heap === "safe")).toEqual([]);
  });

  it("a performer that is gone is said to be, and a full disk is no answer", async () => {
    const { review, plan, library, disk } = await asked();
    disk.choices.broken = new Error("disk full");
    await expect(review().choose(plan, BOX_A, { type: "never" })).rejects.toThrow("disk full");
    expect(view(review().plans.get("1"))).toMatchObject({ verdict: "ambiguous" });
    disk.choices.broken = null;
    library.remove("1");
    expect(await review().choose(plan, BOX_A, { type: "never" })).toBeNull();
    expect(disk.choices.map.size).toBe(0);
  });
});
