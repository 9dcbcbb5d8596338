/** The browser's database is full, forbidden, or gives up, at any moment: nothing is written that cannot be undone, nothing hangs. */
import { describe, expect, it } from "vitest";
import { StorageError } from "../../src/store/storage-error";
import { createStores } from "../../src/store/stores";
import { localValues } from "../../src/sync/local";
import { standingFields } from "../../src/sync/undo-state";
import type { RunOptions } from "../../src/sync/run-types";
import { fakeBackend } from "../fake-backend";
import { BOX_A, boxed, FIELDS_30, local, stashId } from "../fakes";
import type { MemoryKeyValue } from "../memory-kv";

const FULL = new StorageError("The browser has no room left for the data of this site.");
const SAFE: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false, mode: "safe" };
const IDS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const LONG_MS = 200_000;

function town() {
  const world = fakeBackend(IDS.map((id) => local(id, {}, { stashIds: [stashId(BOX_A, `a${id}`)] })));
  world.source(BOX_A).put(...IDS.map((id) => boxed(`a${id}`, { name: `Person ${id}`, height: 170 })));
  return world;
}

type Town = ReturnType<typeof town>;
type Name = keyof Town["disk"];

const stores = (world: Town) => Object.entries(world.disk) as unknown as [Name, MemoryKeyValue<unknown>][];
const held = (world: Town) => JSON.stringify(IDS.map((id) => localValues(FIELDS_30, world.library.at(id))));

/** From the n-th write on, what `breaks` names refuses. Returns how many writes there were. */
function failFrom(world: Town, n: number, breaks: (name: Name) => boolean): () => number {
  let writes = 0;
  for (const [name, kv] of stores(world)) {
    for (const method of ["set", "setMany", "update", "updateMany", "delMany"] as const) {
      const work = kv[method].bind(kv) as (...asked: unknown[]) => Promise<unknown>;
      const count = async (...asked: unknown[]) => {
        writes += 1;
        if (writes >= n && breaks(name)) throw FULL;
        return work(...asked);
      };
      Object.assign(kv, { [method]: count });
    }
  }
  return () => writes;
}

/** Space was freed: the methods are the store's own again. */
function free(world: Town): void {
  for (const [, kv] of stores(world))
    for (const method of ["set", "setMany", "update", "updateMany", "delMany"] as const)
      delete (kv as unknown as Record<string, unknown>)[method];
}

async function runOn(world: Town) {
  const { clock } = world;
  const page = createStores(world.backend);
  await clock.until(page.load());
  const { run } = page;
  const work = run.getState().interrupted ? run.getState().resume() : run.getState().start(SAFE);
  await clock.until(work.catch(() => undefined));
  return page;
}

/** Whoever was written has a record that stands, and all of it can be taken back. */
async function judge(world: Town, before: string) {
  const { clock } = world;
  free(world);
  await clock.advance(LONG_MS);
  const page = await runOn(world);
  await clock.advance(LONG_MS);
  const records = [...world.disk.journal.map.values()];
  for (const id of IDS) {
    const mine = records.filter((one) => one.entityId === id && standingFields(one).length > 0);
    expect([id, world.library.at(id).record.height_cm === 170 ? 1 : 0]).toEqual([id, mine.length]);
  }
  await clock.until(page.review.getState().undo(records.map(({ id }) => id)));
  expect(held(world)).toBe(before);
}

/** Every write of an undisturbed run, some of those in the middle left out. */
async function moments(): Promise<readonly number[]> {
  const world = town();
  const writes = failFrom(world, Number.POSITIVE_INFINITY, () => true);
  await runOn(world);
  return Array.from({ length: writes() }, (_, i) => i + 1);
}

describe("the disk is full from any write of a run on", () => {
  it("all stores: what was written can be undone, and the run goes on once there is room", async () => {
    const before = held(town());
    for (const n of (await moments()).filter((one) => one % 2 === 1)) {
      const world = town();
      failFrom(world, n, () => true);
      await runOn(world);
      await judge(world, before);
    }
  }, 60_000);

  it.each(["journal", "bases", "plans", "runs", "marks", "leaseBook"] as const)(
    "only %s",
    async (name) => {
      const before = held(town());
      for (const n of (await moments()).filter((one) => one % 5 === 1)) {
        const world = town();
        failFrom(world, n, (each) => each === name);
        await runOn(world);
        if (name === "journal" && n === 1) expect(held(world)).toBe(before);
        await judge(world, before);
      }
    },
    60_000,
  );
});

describe("a browser that stores nothing at all", () => {
  it("says so, in every place, and writes nothing", async () => {
    const world = town();
    const before = held(world);
    for (const [, kv] of stores(world)) kv.broken = FULL;
    const page = await runOn(world);
    expect(page.run.getState().error).toContain("no room left");
    expect(page.review.getState().error).toContain("no room left");
    expect(held(world)).toBe(before);
    for (const [, kv] of stores(world)) kv.broken = null;
    await runOn(world);
    expect(world.library.at("1").record.height_cm).toBe(170);
  });
});
