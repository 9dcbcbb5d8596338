import { beforeEach, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local } from "../../test/fakes";
import { linked, upstream } from "../../test/studio-world";
import type { UndoRecord } from "../sync/journal";
import { createStores } from "./stores";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

const STUDIOS = { task: "update-studios", selection: {}, nameSearch: false, fresh: false } as const;

it("a run over studios reads studios, and keeps its plans apart from those of performers with the same ids", async () => {
  const { backend, clock, disk, source, studios } = fakeBackend([local("2")]);
  studios.put(linked("2", "u2"));
  source(BOX_A).putStudios(upstream("u2", null, { aliases: ["Two"] }));
  source(BOX_A).put(boxed("u2", { height: 170 }));
  const stores = createStores(backend);
  await stores.load();
  // One of one is linked to each of the two boxes.
  expect(await stores.run.getState().estimate(STUDIOS)).toMatchObject({ performers: 1, requests: 2 });
  await clock.until(stores.run.getState().start(STUDIOS));
  expect(stores.run.getState().last).toMatchObject({ end: "finished", total: 1, withChanges: 1 });
  expect([...disk.studioPlans.map.values()]).toMatchObject([{ type: "studio", id: "2" }]);
  expect([disk.plans.map.size, stores.review.getState().plans.size]).toEqual([0, 0]);
  expect([...stores.reviews.studio.getState().plans.keys()]).toEqual(["2"]);
});

it("what was cut off is settled against the studios, not against performers with the same ids", async () => {
  const { backend, disk, studios } = fakeBackend([local("2", { name: "A performer" })]);
  studios.put(linked("2", "u2", { name: "New" }));
  const name = { field: "name", before: "Old", after: "New", sources: [BOX_A], raw: { name: "Old" } } as const;
  const record: UndoRecord = {
    id: "undo-1",
    runId: null,
    type: "studio",
    entityId: "2",
    name: "Old",
    at: 0,
    state: "open",
    fields: [name],
    undoes: null,
  };
  await disk.journal.set(record.id, record);
  const stores = createStores(backend);
  await stores.load();
  expect(disk.journal.map.get("undo-1")?.state).toBe("applied");
  expect(stores.review.getState().unclear).toBe(0);
});
