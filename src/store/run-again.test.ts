import { beforeEach, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A, boxed, local, stashId } from "../../test/fakes";
import type { RunOptions } from "../sync/run-types";
import { createStores } from "./stores";

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: true };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

it("trying again asks as a person does, and takes for fresh what was answered since the run that failed began", async () => {
  const { backend, clock, source } = fakeBackend([local("1", {}, { stashIds: [stashId(BOX_A, "a1")] })]);
  const box = source(BOX_A).put(boxed("a1", { name: "Person 1", height: 171 }));
  const asked = vi.spyOn(box, "performersByIds");
  const stores = createStores(backend);
  await stores.load();
  box.down = { kind: "offline" };
  await clock.until(stores.run.getState().start(ALL));
  const { last } = stores.run.getState();
  expect(last).toMatchObject({ failed: 1, options: { fresh: true } });
  expect(asked.mock.lastCall?.[1]).toMatchObject({ fresh: true, priority: "bulk", since: last?.startedAt });
  box.down = null;
  const againSince = last?.startedAt ?? 0;
  await clock.until(stores.run.getState().start({ ...ALL, selection: { ids: ["1"] }, againSince }));
  expect(stores.run.getState().last).toMatchObject({ failed: 0, done: 1, requests: 1 });
  expect(stores.run.getState().last?.startedAt).toBeGreaterThan(againSince);
  expect(asked.mock.lastCall?.[1]).toMatchObject({ fresh: true, priority: "person", since: againSince });
});
