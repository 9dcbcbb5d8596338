import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { SourceEvent } from "../sync/ports";
import { createLimiter, type LimiterOptions, type Priority } from "./limiter";
import type { Slot } from "./slot";

const ENDPOINT = "https://box.example/graphql";

function setup(more: Partial<LimiterOptions> = {}, clock = new VirtualClock()) {
  const limiter = createLimiter({ endpoint: ENDPOINT, clock, gapMs: () => 2000, random: Math.random, ...more });
  const never = new AbortController().signal;
  const started: { name: string; at: number }[] = [];
  const begin = clock.now();
  const run = (name: string, ms = 100, priority: Priority = "bulk", signal = never, events?: SourceEvent[]) =>
    limiter.run(
      async () => {
        started.push({ name, at: clock.now() - begin });
        await clock.sleep(ms);
        return name;
      },
      { signal, priority, onEvent: (event) => events?.push(event) },
    );
  return { clock, limiter, run, started, begin };
}

describe("pages that go away", () => {
  it("do not wait for a page of the same tab that went away while it was claiming", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const before = setup({ slots, page: "tab/1" }, clock);
    // The claim is written, and nothing of that page runs any more.
    const { update } = slots;
    slots.update = async (...asked) => {
      await update.apply(slots, asked);
      return new Promise<never>(() => {});
    };
    void before.run("never sent");
    await clock.advance(10);
    slots.update = update;
    const after = setup({ slots, page: "tab/2" }, clock);
    await clock.until(after.run("a"));
    // Whether its request was sent is not known, so the gap is kept.
    expect(after.started).toEqual([{ name: "a", at: 2000 }]);
  });
  it("free a claim that was being written when the page went away", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const leaving = setup({ slots, page: "tab/1" }, clock);
    void leaving.run("never sent");
    await leaving.limiter.leave();
    expect((await slots.get(ENDPOINT))?.holder).toBeNull();
  });
  it("do not take a slot from another limiter of the same page", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const one = setup({ slots, page: "tab/1", random: () => 0.1 }, clock);
    const two = setup({ slots, page: "tab/1", random: () => 0.2 }, clock);
    const first = one.run("a", 5000);
    await clock.advance(10);
    await clock.until(Promise.all([first, two.run("b")]));
    expect((two.started[0]?.at ?? 0) - (one.started[0]?.at ?? 0)).toBeGreaterThanOrEqual(7000);
  });
  it("do not wait for another tab's page that said it went away", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const gone = setup({ slots, page: "tab/1" }, clock);
    void gone.run("cut off", 1e12);
    await clock.advance(10);
    const goneAt = (page: string) => (page === "1" ? clock.now() : null);
    const after = setup({ slots, page: "other/2", goneAt }, clock);
    await clock.until(after.run("a"));
    expect(after.started).toEqual([{ name: "a", at: 2000 }]);
  });
});
