// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local, stashId, takeFrom } from "../../test/fakes";
import { baseKey } from "../sync/bases";
import type { RunOptions } from "../sync/run-types";
import { createStores } from "./stores";

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };

function started(before?: Parameters<typeof fakeBackend>[1]) {
  const linked = (id: string, box = BOX_A) => local(id, {}, { stashIds: [stashId(box, `a${id}`)] });
  const world = fakeBackend([linked("1"), linked("2"), linked("3")], before);
  const more = { height: 171, country: "NO" };
  world.source(BOX_A).put(...["1", "2", "3"].map((id) => boxed(`a${id}`, { name: `Person ${id}`, ...more })));
  return { ...world, stores: createStores(world.backend) };
}

beforeEach(() => localStorage.clear());

/** A reload while Stash's answer was under way: it had written 1 and 2, of 3 it had not heard. */
async function reloaded(heights: readonly string[] = ["1", "2"]) {
  const old = started();
  await old.stores.load();
  await old.clock.until(old.stores.run.getState().start(ALL));
  const { update } = old.library;
  const gone = new Promise<void>((resolve) => {
    old.library.update = (updates) => {
      const heard = updates.filter(({ id }) => id !== "3");
      void update.call(old.library, heard).then(() => resolve());
      return new Promise(() => {});
    };
  });
  const requests = [...old.stores.review.getState().plans.values()].map((plan) => {
    const fields = heights.includes(plan.id) ? (["height"] as const) : undefined;
    return { plan, choices: takeFrom(plan, fields) };
  });
  void old.stores.review.getState().apply(requests);
  await old.clock.until(gone);
  old.library.update = update;
  const next = started({ disk: old.disk, library: old.library });
  await next.stores.load();
  return { ...next, review: next.stores.review, requests };
}

it("what a reload cut off and Stash had written is offered no more, and what is left can be accepted", async () => {
  const { review, disk, clock, library } = await reloaded();
  const left = () => [...review.getState().plans.values()].map((plan) => [plan.id, Object.keys(takeFrom(plan)).sort()]);
  expect(left()).toEqual([
    ["1", ["country"]],
    ["2", ["country"]],
    ["3", ["country", "height"]],
  ]);
  expect([...disk.plans.map.keys()]).toEqual(["1", "2", "3"]);
  const requests = [...review.getState().plans.values()].map((plan) => ({ plan, choices: takeFrom(plan) }));
  const outcomes = await clock.until(review.getState().apply(requests));
  expect(outcomes.map((one) => one.status)).toEqual(["applied", "applied", "applied"]);
  expect(["1", "2", "3"].map((id) => library.at(id).record.country)).toEqual(["NO", "NO", "NO"]);
  expect(review.getState().plans.size).toBe(0);
});

it("one of which nothing is left leaves the list, and its bases are those of an accepted change", async () => {
  const { review, disk } = await reloaded([]);
  expect([...review.getState().plans.keys()]).toEqual(["3"]);
  expect([...disk.plans.map.keys()]).toEqual(["3"]);
  expect(disk.bases.map.get(baseKey("performer", "1"))?.fields.height).toMatchObject({
    winner: BOX_A,
    values: { [BOX_A]: 171 },
  });
  expect(disk.bases.map.get(baseKey("performer", "3"))?.fields.height).toBeUndefined();
});

it("a run that writes, and settles before, shows it as well", async () => {
  const { stores, review, disk, library, clock } = await reloaded([]);
  // Once more, while the page is open: the answer about the third is lost.
  const { update } = library;
  library.update = async (updates) => {
    await update.call(library, updates);
    throw new Error("connection lost");
  };
  const [plan] = [...review.getState().plans.values()];
  if (!plan) throw new Error("nothing waits");
  await clock.until(review.getState().apply([{ plan, choices: takeFrom(plan) }]));
  library.update = update;
  expect([...review.getState().plans.keys()]).toEqual(["3"]);
  await clock.until(stores.run.getState().start({ ...ALL, mode: "safe", selection: { ids: ["1"] } }));
  expect([...review.getState().plans.keys()]).toEqual([]);
  expect([...disk.journal.map.values()].map((record) => record.state).includes("open")).toBe(false);
});
