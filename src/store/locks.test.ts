import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { BOX_A as A, boxed, diffOf, local, stashId } from "../../test/fakes";
import type { RunOptions } from "../sync/run-types";
import { mergeLocks } from "./locks";
import { createStores } from "./stores";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

const ALL: RunOptions = { task: "update-performers", selection: {}, nameSearch: false, fresh: false };

function started(customFields: boolean) {
  const world = fakeBackend([local("1", { country: "SE" }, { stashIds: [stashId(A, "u")] })]);
  // A Stash without custom fields offers no way to keep locks.
  if (!customFields) Object.assign(world.library, { setLocks: undefined });
  world.source(A).put(boxed("u", { name: "Person 1", country: "NO", height: 170 }));
  const stores = createStores(world.backend);
  const run = async () => {
    await stores.load();
    await world.clock.until(stores.run.getState().start(ALL));
    const plan = stores.review.getState().plans.get("1");
    if (!plan) throw new Error("nothing waits");
    return plan;
  };
  return { ...world, stores, run };
}

describe("locks", () => {
  it("stand in Stash where it can keep them", async () => {
    const one = started(true);
    const plan = await one.run();
    await one.stores.review.getState().lock([plan], ["country"], true);
    expect(one.library.at("1").locks).toEqual(["country"]);
    expect(one.state.settings).toBeNull();
    expect(diffOf(one.stores.review.getState().plans.get("1"), "country").kind).toBe("locked");
  });

  it("else in the settings, seen by every reading, also of another browser", async () => {
    const one = started(false);
    const plan = await one.run();
    const [outcome] = await one.stores.review.getState().lock([plan], ["country"], true);
    expect(diffOf(outcome?.plan ?? undefined, "country").kind).toBe("locked");
    expect(JSON.parse(one.state.settings ?? "{}")).toMatchObject({ locks: { "1": ["country"] } });
    const other = createStores(one.backend);
    await other.load();
    await one.clock.until(other.run.getState().start(ALL));
    expect(diffOf(other.review.getState().plans.get("1"), "country").kind).toBe("locked");
    await other.review.getState().lock([plan], ["country"], false);
    expect(JSON.parse(one.state.settings ?? "{}")).toMatchObject({ locks: {} });
  });

  it("of two browsers do not erase each other", async () => {
    const one = started(false);
    const plan = await one.run();
    const other = createStores(one.backend);
    await other.load();
    await one.stores.review.getState().lock([plan], ["country"], true);
    await other.review.getState().lock([plan], ["height"], true);
    expect(JSON.parse(one.state.settings ?? "{}")).toMatchObject({ locks: { "1": ["country", "height"] } });
  });

  it("merge by performer and field, and leave no empty traces", () => {
    const old = { "1": ["country"], "2": ["name", "of-a-later-version"] };
    const changes = [
      { id: "1", lock: [], unlock: ["country"] },
      { id: "2", lock: ["height"], unlock: ["name"] },
      { id: "3", lock: ["name"], unlock: [] },
    ];
    expect(mergeLocks(old, changes)).toEqual({ "2": ["of-a-later-version", "height"], "3": ["name"] });
  });
});

describe("the history of a field", () => {
  it("puts together what upstream, this plugin and the base know, and names who cannot tell", async () => {
    const one = started(true);
    const { review } = one.stores;
    const closed = "2025-01-01T10:00:00Z";
    one
      .source(A)
      .edits.set("u", [{ id: "e", entityId: "u", closed, before: { country: "SE" }, after: { country: "NO" } }]);
    const plan = await one.run();
    const take = { type: "take", value: "NO", from: [A] } as const;
    await review.getState().apply([{ plan, choices: { country: take } }]);
    const history = await one.clock.until(review.getState().history(plan, "country"));
    expect(history.edits).toMatchObject([{ id: "e", endpoint: A, at: closed, before: "SE", after: "NO" }]);
    expect(history.writes).toMatchObject([
      { before: "SE", after: "NO", sources: [A], state: "applied", undoing: false },
    ]);
    expect(history.base).toMatchObject({ winner: A, values: { [A]: "NO" } });
    expect((await one.clock.until(review.getState().history(plan, "aliases"))).silent).toEqual([A]);
  });
});
