// @vitest-environment jsdom
import { beforeEach, expect, it } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local, stashId, takeFrom } from "../../test/fakes";
import type { Backend } from "./backend";
import type { RunOptions } from "../sync/run-types";
import { SILENT_MS } from "./run-book";
import { createStores } from "./stores";

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };
const IDS = Array.from({ length: 60 }, (_, i) => String(i + 1));

type Before = NonNullable<Parameters<typeof fakeBackend>[1]> & Pick<Backend, "goneAt">;

function started(before?: Before) {
  const world = fakeBackend(
    IDS.map((id) => local(id, {}, { stashIds: [stashId(BOX_A, `a${id}`)] })),
    before,
  );
  world.source(BOX_A).put(...IDS.map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 171 })));
  const backend = before?.goneAt ? { ...world.backend, goneAt: before.goneAt } : world.backend;
  return { ...world, stores: createStores(backend) };
}

async function waiting() {
  const world = started();
  await world.stores.load();
  await world.clock.until(world.stores.run.getState().start(ALL));
  const { plans } = world.stores.review.getState();
  const requests = [...plans.values()].map((plan) => ({ plan, choices: takeFrom(plan) }));
  expect(requests).toHaveLength(60);
  return { ...world, requests, review: world.stores.review };
}

const written = (world: ReturnType<typeof started>) =>
  IDS.filter((id) => world.library.at(id).record.height_cm === 171).length;

beforeEach(() => localStorage.clear());

it("can be stopped: what is under way is written, the rest waits, and nothing is called a cut", async () => {
  const world = await waiting();
  const { review, requests, clock } = world;
  const work = review.getState().apply(requests);
  review.getState().stop();
  expect(await clock.until(work)).toHaveLength(written(world));
  expect(written(world)).toBeLessThan(60);
  expect(review.getState()).toMatchObject({ applying: null, cut: null });
  expect(review.getState().plans.size).toBe(60 - written(world));
  const again = started(world);
  await again.stores.load();
  expect(again.stores.review.getState().cut).toBeNull();
  // What was left is accepted as ever, and all of it in one go.
  await clock.until(review.getState().apply(requests.filter(({ plan }) => review.getState().plans.has(plan.id))));
  expect(written(world)).toBe(60);
});

it("after a reload in the middle of it says how far it came, until that is dismissed", async () => {
  const world = await waiting();
  let sent = 0;
  const { update } = world.library;
  // The page is gone before the third batch reaches Stash.
  world.library.update = (updates) => {
    sent += 1;
    return sent > 2 ? new Promise(() => {}) : update.call(world.library, updates);
  };
  const gone = new Promise<void>((resolve) => {
    world.stores.review.subscribe(({ applying }) => applying?.done === 50 && resolve());
  });
  void world.stores.review.getState().apply(world.requests);
  await world.clock.until(gone);
  const frozen = { disk: world.disk, library: world.library };
  world.library.update = update;

  const other = started({ ...frozen, tab: "tab-2" });
  await other.stores.load();
  expect(other.stores.review.getState().cut).toBeNull();

  const again = started({ ...frozen, goneAt: () => 1 });
  await again.stores.load();
  expect(again.stores.review.getState().cut).toMatchObject({ total: 60, written: 50 });
  expect(again.stores.reviews.studio.getState().cut).toBeNull();

  const later = started({ ...frozen, tab: "tab-2" });
  later.clock.jump(SILENT_MS + 600_000);
  await later.stores.load();
  expect(later.stores.review.getState().cut).toMatchObject({ total: 60 });
  later.stores.review.getState().dismissCut();
  expect(later.stores.review.getState().cut).toBeNull();
  const last = started({ ...frozen });
  await last.stores.load();
  expect(last.stores.review.getState().cut).toBeNull();
});

it("a handful is no bulk, and damage in the mark tells nothing", async () => {
  const world = await waiting();
  await world.clock.until(world.stores.review.getState().apply(world.requests.slice(0, 3)));
  expect(localStorage.getItem("performerSiteSync.bulk.performer")).toBeNull();
  for (const text of ["{", '{"runId":1}', "null", "[]"]) {
    localStorage.setItem("performerSiteSync.bulk.performer", text);
    const again = started(world);
    await again.stores.load();
    expect(again.stores.review.getState().cut).toBeNull();
  }
});
