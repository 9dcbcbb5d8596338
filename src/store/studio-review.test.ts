import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, diffOf, local, takeFrom } from "../../test/fakes";
import { linked, NETWORK, studio, upstream } from "../../test/studio-world";
import type { Plan } from "../sync/plan-types";
import { choiceKey } from "../sync/match-choices";
import { createStores } from "./stores";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

const STUDIOS = { task: "update-studios", selection: {}, nameSearch: true, fresh: false } as const;

/** A network, a studio below it upstream, and a performer with the same id as the studio. */
async function compared(more: Parameters<typeof upstream>[2] = {}) {
  const world = fakeBackend([local("2", { name: "A performer" })]);
  world.studios.put(NETWORK);
  world.studios.put(linked("2", "u2", { name: "Studio 2" }));
  world.source(BOX_A).putStudios(upstream("u-net", null), upstream("u2", "u-net", { aliases: ["Two"], ...more }));
  const stores = createStores(world.backend);
  await stores.load();
  await world.clock.until(stores.run.getState().start(STUDIOS));
  const review = () => stores.reviews.studio.getState();
  return { ...world, stores, review, plan: () => review().plans.get("2") as Plan };
}

describe("the review of studios", () => {
  it("writes to the studio, not to the performer with its id, and takes it back", async () => {
    const { studios, library, review, plan, disk } = await compared();
    const before = studios.at("2").record;
    const [outcome] = await review().apply([{ plan: plan(), choices: takeFrom(plan()) }]);
    expect(outcome).toMatchObject({ status: "applied", fields: ["aliases", "parent"] });
    expect(studios.at("2").record).toMatchObject({ aliases: ["Two"], parent_studio: { id: "1" } });
    expect(library.at("2").record.name).toBe("A performer");
    expect(review().plans.size).toBe(0);
    expect([...disk.journal.map.values()]).toMatchObject([{ type: "studio", entityId: "2", state: "applied" }]);

    const undoId = outcome?.status === "applied" ? outcome.undoId : null;
    expect(await review().undo([undoId ?? ""])).toMatchObject([{ status: "applied" }]);
    expect(studios.at("2").record).toMatchObject(before);
  });

  it("locks, dismisses and offers again", async () => {
    const { studios, review, plan, clock } = await compared();
    await review().lock([plan()], ["parent"], true);
    expect(studios.at("2").locks).toEqual(["parent"]);
    expect(diffOf(plan(), "parent").kind).toBe("locked");
    await review().apply([{ plan: plan(), choices: { aliases: { type: "dismiss", forGood: false } } }]);
    expect(review().plans.size).toBe(0);
    const again = await clock.until(review().syncOne("2"));
    expect(again && diffOf(again, "aliases").kind).toBe("dismissed");
    const { plan: offered } = await review().offerAgain(again as Plan, "aliases");
    expect(offered && diffOf(offered, "aliases").kind).toBe("fill");
  });

  it("remembers what was said to “which one?”, and marks it once the link is made", async () => {
    const world = fakeBackend([]);
    world.studios.put(studio("5", { name: "Twin House" }));
    world
      .source(BOX_A)
      .putStudios(upstream("t1", null, { name: "Twin House" }), upstream("t2", null, { name: "Twin House" }));
    const stores = createStores(world.backend);
    await stores.load();
    await world.clock.until(stores.run.getState().start(STUDIOS));
    const review = () => stores.reviews.studio.getState();
    const plan = review().plans.get("5") as Plan;
    expect(diffOf(plan, "stashIds").kind).toBe("ambiguous");
    expect([...(await review().consequences(plan, BOX_A)).keys()].sort()).toEqual(["t1", "t2"]);
    const next = await review().choose(plan, BOX_A, { type: "chosen", id: "t2" });
    expect(next && diffOf(next, "stashIds")).toMatchObject({ kind: "fill", proposed: [`${BOX_A} t2`] });
    await review().apply([{ plan: next as Plan, choices: takeFrom(next as Plan) }]);
    expect(world.studios.at("5").stashIds).toMatchObject([{ stash_id: "t2" }]);
    expect(world.disk.choices.map.get(choiceKey("studio", "5"))?.byEndpoint[BOX_A]).toMatchObject({ linked: true });
  });

  it("compares one studio from its page, and shows what is left there", async () => {
    const { stores, review, clock, plan } = await compared();
    const asked = stores.reviews.studio.getState().syncOne("2");
    expect(review().single.get("2")?.state).toBe("asking");
    await clock.until(asked);
    expect(review().single.get("2")).toMatchObject({ state: "done", plan: { type: "studio", id: "2" } });
    await review().apply([{ plan: plan(), choices: takeFrom(plan(), ["aliases"]) }]);
    const single = review().single.get("2");
    expect(single?.state === "done" && diffOf(single.plan, "aliases").kind).toBe("equal");
    expect(stores.reviews.performer.getState().single.size).toBe(0);
  });

  it("tells what linking would take, at most", async () => {
    const { stores } = await compared();
    const { estimate } = stores.run.getState();
    // Two studios; one is counted as linked to each of both boxes, so each box lacks one.
    expect(await estimate({ ...STUDIOS, task: "link-studios" })).toMatchObject({ performers: 2 });
    expect(await estimate({ ...STUDIOS, task: "update-studios" })).toMatchObject({ performers: 2 });
  });
});
