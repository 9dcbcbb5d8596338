import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { SourceEntity } from "../sync/ports";
import { type CachedEntity, cacheKey, clearCache, createCache, selectionHash, sweepCache } from "./cache";

const BOX = "https://box.example/graphql";
const HOUR = 3_600_000;

function entity(id: string): SourceEntity {
  return { id, record: { id }, name: id, updated: null, deleted: false, mergedInto: null, images: [] };
}

function setup(selection = "s1") {
  const kv = new MemoryKeyValue<CachedEntity>();
  const clock = new VirtualClock();
  let maxAge = 24 * HOUR;
  const cache = (endpoint = BOX, hash = selection) =>
    createCache({ kv, clock, maxAgeMs: () => maxAge, endpoint, type: "performer", selection: hash });
  return {
    kv,
    clock,
    cache,
    setMaxAge(ms: number) {
      maxAge = ms;
    },
  };
}

describe("createCache", () => {
  it("gives back what it got, with its time, for the settings' hours", async () => {
    const { clock, cache, setMaxAge } = setup();
    const at = clock.now();
    await cache().write(new Map([["a", [entity("a")]]]), at);
    clock.jump(23 * HOUR);
    expect((await cache().read(["a", "b"])).get("a")).toMatchObject({ fetchedAt: at, entities: [{ id: "a" }] });
    expect((await cache().read(["a", "b"])).has("b")).toBe(false);
    setMaxAge(22 * HOUR);
    expect((await cache().read(["a"])).size).toBe(0);
  });
  it("keeps what is missing for a quarter of that", async () => {
    const { clock, cache } = setup();
    await cache().write(new Map([["gone", []]]), clock.now());
    clock.jump(5 * HOUR);
    expect((await cache().read(["gone"])).get("gone")?.entities).toEqual([]);
    clock.jump(1 * HOUR);
    expect((await cache().read(["gone"])).size).toBe(0);
  });
  it("does not use entries of another selection, endpoint or of the future", async () => {
    const { clock, cache } = setup();
    await cache().write(new Map([["a", [entity("a")]]]), clock.now());
    expect((await cache(BOX, "s2").read(["a"])).size).toBe(0);
    expect((await cache("https://other.example/graphql").read(["a"])).size).toBe(0);
    clock.jump(-HOUR);
    expect((await cache().read(["a"])).size).toBe(0);
  });
  it("reads and writes in hundreds", async () => {
    const { kv, clock, cache } = setup();
    const sizes: number[] = [];
    const { getMany, setMany } = kv;
    kv.getMany = (keys) => {
      sizes.push(keys.length);
      return getMany.call(kv, keys);
    };
    kv.setMany = (entries) => {
      sizes.push(entries.length);
      return setMany.call(kv, entries);
    };
    const keys = Array.from({ length: 250 }, (_, n) => `k${n}`);
    await cache().write(new Map(keys.map((key) => [key, [entity(key)]])), clock.now());
    expect((await cache().read(keys)).size).toBe(250);
    expect(sizes).toEqual([100, 100, 50, 100, 100, 50]);
  });
  it("a broken store is an empty one", async () => {
    const { kv, clock, cache } = setup();
    kv.broken = new Error("no database");
    await cache().write(new Map([["a", [entity("a")]]]), clock.now());
    expect((await cache().read(["a"])).size).toBe(0);
  });
});

describe("clean-up", () => {
  async function filled() {
    const all = setup();
    const { clock, cache } = all;
    await cache().write(new Map([["old", [entity("old")]]]), clock.now() - 30 * HOUR);
    await cache().write(
      new Map([
        ["new", [entity("new")]],
        ["missing", []],
      ]),
      clock.now() - 10 * HOUR,
    );
    await cache(`${BOX}2`).write(new Map([["x", [entity("x")]]]), clock.now());
    return all;
  }
  it("sweeps searches that have expired", async () => {
    const kv = new MemoryKeyValue<CachedEntity>();
    const at = (hours: number) => ({ fetchedAt: 1e12 - hours * HOUR, selection: "s1", entities: [entity("a")] });
    await kv.set(cacheKey(BOX, "name", "old"), at(30));
    await kv.set(cacheKey(BOX, "name", "new"), at(10));
    await kv.set(cacheKey(BOX, "url", "missing"), { ...at(10), entities: [] });
    expect(await sweepCache(kv, 1e12, 24 * HOUR)).toBe(2);
    expect(await kv.keys()).toEqual([cacheKey(BOX, "name", "new")]);
  });
  it("keeps answers by id far longer, and those that a feed covers for good", async () => {
    const { kv, clock } = await filled();
    expect(await sweepCache(kv, clock.now(), 24 * HOUR)).toBe(0);
    await kv.update(cacheKey(BOX, "performer", "new"), (old) => ({ ...(old as CachedEntity), epoch: "e1" }));
    clock.jump(100 * 24 * HOUR);
    expect(await sweepCache(kv, clock.now(), 24 * HOUR, new Set(["e1"]))).toBe(3);
    expect(await kv.keys()).toEqual([cacheKey(BOX, "performer", "new")]);
    expect(await sweepCache(kv, clock.now(), 24 * HOUR)).toBe(1);
  });
  it("clears one source, and not one whose address begins the same", async () => {
    const { kv } = await filled();
    expect(await clearCache(kv, BOX)).toBe(3);
    expect(await kv.keys()).toEqual([cacheKey(`${BOX}2`, "performer", "x")]);
  });
  it("clears all", async () => {
    const { kv } = await filled();
    expect(await clearCache(kv)).toBe(4);
    expect(await kv.keys()).toEqual([]);
  });
});

describe("selectionHash", () => {
  it("tells selections apart", () => {
    expect(selectionHash("id name")).toBe(selectionHash("id name"));
    expect(selectionHash("id name")).not.toBe(selectionHash("id game"));
  });
});
