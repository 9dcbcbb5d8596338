import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import { createLeases, LEASE_MS, type Lease, RUN_KEY, writeKey } from "./leases";

const KEYS = ["1", "2", "3"].map((id) => writeKey("performer", id));

function tabs() {
  const clock = new VirtualClock();
  const kv = new MemoryKeyValue<Lease>();
  const open = (tab: string, page = tab) => createLeases(kv, { clock, tab, page });
  return { clock, kv, open };
}

describe("leases", () => {
  it("are one tab's; the other gets the rest, and all of it once they are released", async () => {
    const { clock, kv, open } = tabs();
    const [a, b] = [open("a"), open("b")];
    const first = await a.take(KEYS.slice(0, 2), 0);
    const second = await b.take(KEYS, 0);
    expect([...second.held]).toEqual([KEYS[2]]);
    await second.release();
    const waiting = b.take(KEYS, 5_000);
    await clock.advance(1_000);
    await first.release();
    expect([...(await clock.until(waiting)).held].sort()).toEqual(KEYS);
    await (await clock.until(waiting)).release();
    expect(kv.map.size).toBe(0);
  });

  it("protect one work of a tab from another of the same page", async () => {
    const { open } = tabs();
    const a = open("a");
    await a.take(KEYS, 0);
    expect((await a.take(KEYS, 0)).held.size).toBe(0);
  });

  it("of a tab that is gone run out; who comes back too late has lost them", async () => {
    const { clock, open } = tabs();
    const frozen = await open("a").take(KEYS, 0);
    await clock.advance(LEASE_MS - 1_000);
    expect((await open("b").take(KEYS, 0)).held.size).toBe(0);
    expect((await frozen.check()).size).toBe(3);
    await clock.advance(LEASE_MS - 1_000);
    expect((await open("b").take(KEYS, 0)).held.size).toBe(0);
    await clock.advance(2_000);
    const taken = await open("b").take(KEYS.slice(0, 1), 0);
    expect(taken.held.size).toBe(1);
    // What nobody took has run out all the same: it is not written on the strength of it.
    expect((await frozen.check()).size).toBe(0);
    await frozen.release();
    expect((await taken.check()).size).toBe(1);
  });

  it("grow in number with every taking", async () => {
    const { clock, kv, open } = tabs();
    await open("a").take(KEYS, 0);
    const before = kv.map.get(KEYS[0] as string)?.fence ?? 0;
    await clock.advance(LEASE_MS + 1);
    await open("b").take(KEYS, 0);
    expect(kv.map.get(KEYS[0] as string)?.fence).toBeGreaterThan(before);
  });

  it("grow in number also where the clock was turned back, and where it stands still", async () => {
    const { clock, kv, open } = tabs();
    const key = KEYS[0] as string;
    const fence = () => kv.map.get(key)?.fence ?? 0;
    await open("a", "page-1").take([key], 0);
    const first = fence();
    expect(first).toBe(clock.now());
    await open("a", "page-2").take([key], 0);
    expect(fence()).toBe(first + 1);
    clock.jump(-3_600_000);
    await open("b").take([key], 0);
    expect(fence()).toBe(first + 2);
  });

  it("are waited for no longer than until all are there", async () => {
    const { clock, open } = tabs();
    const before = clock.now();
    expect((await clock.until(open("a").take(KEYS, 5_000))).held.size).toBe(3);
    expect(clock.now()).toBe(before);
  });

  it("end at the very moment that they say", async () => {
    const { clock, open } = tabs();
    const mine = await open("a").take(KEYS, 0);
    clock.jump(LEASE_MS);
    expect((await mine.check()).size).toBe(0);
    expect((await open("b").take(KEYS, 0)).held.size).toBe(3);
  });

  it("that were lost are not another's to renew", async () => {
    const { clock, kv, open } = tabs();
    const key = KEYS[0] as string;
    const lost = await open("a").take([key], 0);
    clock.jump(LEASE_MS);
    await open("b").take([key], 0);
    const expires = kv.map.get(key)?.expires;
    clock.jump(1_000);
    expect((await lost.check()).size).toBe(0);
    expect(kv.map.get(key)?.expires).toBe(expires);
    kv.map.delete(key);
    expect((await lost.check()).size).toBe(0);
    await lost.release();
    expect(kv.map.size).toBe(0);
  });

  it("of this tab's page before a reload are nobody's any more", async () => {
    const { open } = tabs();
    await open("a", "page-1").take(KEYS, 0);
    expect((await open("b").take(KEYS, 0)).held.size).toBe(0);
    expect((await open("a", "page-2").take(KEYS, 0)).held.size).toBe(3);
  });

  it("of a page that said it went away are kept for what may still be under way; the run's are free at once", async () => {
    const { clock, kv, open } = tabs();
    await open("a").take([...KEYS, RUN_KEY], 0);
    const gone = clock.now();
    const goneAt = (page: string) => (page === "a" ? gone : null);
    const b = createLeases(kv, { clock, tab: "b", page: "b", goneAt });
    expect([...(await b.take([...KEYS, RUN_KEY], 0)).held]).toEqual([RUN_KEY]);
    await clock.advance(5_000);
    expect((await b.take(KEYS, 0)).held.size).toBe(3);
  });

  it("that lie in the future because the clock was turned back do not hold", async () => {
    const { clock, open } = tabs();
    await open("a").take(KEYS, 0);
    clock.jump(-3_600_000);
    expect((await open("b").take(KEYS, 0)).held.size).toBe(3);
  });

  it("hold nobody up where nothing can be stored", async () => {
    const { kv, open } = tabs();
    kv.broken = new Error("private window");
    expect((await open("a").take(KEYS, 0)).held.size).toBe(3);
  });
});
