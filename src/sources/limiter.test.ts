import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { SourceEvent } from "../sync/ports";
import { SourceError } from "./errors";
import { createLimiter, type LimiterOptions, type Priority } from "./limiter";
import { LEASE_MS, type Slot } from "./slot";

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

describe("one request at a time, with the gap after each", () => {
  it("counts from the end of one to the start of the next", async () => {
    const { clock, run, started } = setup();
    await clock.until(Promise.all([run("a", 500), run("b", 100), run("c", 100)]));
    expect(started).toEqual([
      { name: "a", at: 0 },
      { name: "b", at: 2500 },
      { name: "c", at: 4600 },
    ]);
  });
  it("asks for the gap anew each time", async () => {
    let gap = 1000;
    const { clock, run, started } = setup({ gapMs: () => gap });
    await clock.until(run("a"));
    gap = 5000;
    await clock.until(run("b"));
    gap = 0;
    await clock.until(run("c"));
    expect(started.map(({ at }) => at)).toEqual([0, 5100, 5200]);
  });
  it("keeps the gap after a failure, and the failure reaches who asked", async () => {
    const { clock, limiter, run, started } = setup();
    const failing = limiter.run(() => Promise.reject(new Error("no")), {
      signal: new AbortController().signal,
      priority: "bulk",
    });
    await expect(clock.until(failing)).rejects.toThrow("no");
    await clock.until(run("next"));
    expect(started).toEqual([{ name: "next", at: 2000 }]);
  });
});

describe("priority", () => {
  it("a person goes before a waiting bulk", async () => {
    const { clock, run, started } = setup();
    await clock.until(Promise.all([run("a"), run("b"), run("c"), run("p", 100, "person")]));
    expect(started.map(({ name }) => name)).toEqual(["p", "a", "b", "c"]);
  });
  it("also when asking during the wait", async () => {
    const { clock, run, started } = setup();
    const first = Promise.all([run("a"), run("b"), run("c")]);
    await clock.advance(1000);
    await clock.until(Promise.all([first, run("p", 100, "person")]));
    expect(started.map(({ name }) => name)).toEqual(["a", "p", "b", "c"]);
  });
});

describe("abort", () => {
  it("while waiting takes the job out at once and sends nothing", async () => {
    const { clock, run, started } = setup();
    const stop = new AbortController();
    const first = run("a");
    const second = run("b", 100, "bulk", stop.signal).catch((reason: unknown) => reason);
    await clock.advance(500);
    stop.abort("stopped");
    expect(await clock.until(second)).toBe("stopped");
    await clock.until(first);
    await clock.advance(10_000);
    expect(started.map(({ name }) => name)).toEqual(["a"]);
  });
  it("before asking sends nothing, and the limiter still works after", async () => {
    const { clock, run, started } = setup();
    await expect(run("a", 1, "bulk", AbortSignal.abort("no"))).rejects.toBe("no");
    await clock.until(run("b"));
    expect(started.map(({ name }) => name)).toEqual(["b"]);
  });
});

describe("slow-downs and events", () => {
  it("nothing starts before a slow-down is over, not even for a person; it is never shortened", async () => {
    const { clock, limiter, run, started, begin } = setup();
    await limiter.slowDown(begin + 30_000, "slow-down");
    await limiter.slowDown(begin + 5_000, "retry");
    const events: SourceEvent[] = [];
    await clock.until(run("p", 100, "person", undefined, events));
    expect(started).toEqual([{ name: "p", at: 30_000 }]);
    expect(events).toEqual([{ type: "wait", until: begin + 30_000, reason: "slow-down" }]);
  });
  it("announces the user's delay once to each that waits", async () => {
    const { clock, run, begin } = setup();
    const events: SourceEvent[] = [];
    const late: SourceEvent[] = [];
    const work = Promise.all([run("a"), run("b", 100, "bulk", undefined, events)]);
    await clock.advance(600);
    await clock.until(Promise.all([work, run("c", 100, "bulk", undefined, late)]));
    expect(events).toEqual([{ type: "wait", until: begin + 2100, reason: "delay" }]);
    expect(late).toEqual([
      { type: "wait", until: begin + 2100, reason: "delay" },
      { type: "wait", until: begin + 4200, reason: "delay" },
    ]);
  });
  it("gives up when the source asks for more patience than anybody has", async () => {
    const { clock, limiter, run, started, begin } = setup();
    await limiter.slowDown(begin + 3_600_000, "slow-down");
    const error = await clock.until(run("a").catch((reason: unknown) => reason));
    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).failure).toEqual({ kind: "limited", detail: "asked to wait 60 minutes" });
    expect(started).toEqual([]);
  });
});

describe("tabs that share the slot", () => {
  it("never overlap and keep the gap, whatever they do", async () => {
    const step = fc.record({
      tab: fc.integer({ min: 0, max: 2 }),
      pause: fc.integer({ min: 0, max: 5000 }),
      ms: fc.integer({ min: 0, max: 8000 }),
      person: fc.boolean(),
      abortAfter: fc.option(fc.integer({ min: 0, max: 6000 })),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const clock = new VirtualClock();
        const slots = new MemoryKeyValue<Slot>();
        const tabs = [0.1, 0.2, 0.3].map((random) => setup({ slots, random: () => random }, clock));
        const spans: { start: number; end: number }[] = [];
        const work = steps.map(async ({ tab, pause, ms, person, abortAfter }) => {
          await clock.sleep(pause);
          const stop = new AbortController();
          if (abortAfter !== null) void clock.sleep(abortAfter).then(() => stop.abort("stopped"));
          const job = async () => {
            const span = { start: clock.now(), end: Number.POSITIVE_INFINITY };
            spans.push(span);
            await clock.sleep(ms, stop.signal).finally(() => {
              span.end = clock.now();
            });
          };
          const options = { signal: stop.signal, priority: person ? ("person" as const) : ("bulk" as const) };
          await tabs[tab]?.limiter.run(job, options).catch((reason) => expect(reason).toBe("stopped"));
        });
        await clock.until(Promise.all(work));
        spans.sort((a, b) => a.start - b.start);
        spans.forEach((span, index) => {
          if (index > 0) expect(span.start).toBeGreaterThanOrEqual((spans[index - 1]?.end ?? 0) + 2000);
        });
        expect(spans.length).toBeGreaterThanOrEqual(steps.filter((one) => one.abortAfter === null).length);
      }),
      { numRuns: 60 },
    );
  });
  it("share a slow-down", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const one = setup({ slots }, clock);
    const two = setup({ slots }, clock);
    await one.limiter.slowDown(clock.now() + 20_000, "slow-down");
    await clock.until(two.run("a"));
    expect(two.started).toEqual([{ name: "a", at: 20_000 }]);
  });
  it("take over from a tab that died, after the expiry of more than 90 s", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const dead = setup({ slots }, clock);
    void dead.run("dead", 1e12);
    await clock.advance(10);
    const two = setup({ slots }, clock);
    await clock.until(two.run("a"));
    expect(LEASE_MS).toBeGreaterThan(90_000);
    expect(two.started[0]?.at).toBeGreaterThanOrEqual(LEASE_MS - 10);
    expect(two.started[0]?.at).toBeLessThan(LEASE_MS + 1000);
  });
  it("do not wait for a tab that said it leaves", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const leaving = setup({ slots }, clock);
    void leaving.run("cut off", 1e12);
    await clock.advance(10);
    await leaving.limiter.leave();
    const two = setup({ slots }, clock);
    await clock.until(two.run("a"));
    expect(two.started).toEqual([{ name: "a", at: 2000 }]);
  });
  it("a newer holder keeps the slot when an old one comes back", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const old = setup({ slots }, clock);
    void old.run("frozen", 100_000);
    await clock.advance(10);
    const two = setup({ slots }, clock);
    const three = setup({ slots }, clock);
    const first = two.run("a", 20_000);
    await clock.advance(LEASE_MS + 1000);
    await clock.until(Promise.all([first, three.run("b")]));
    const [a] = two.started;
    const [b] = three.started;
    expect(a?.name).toBe("a");
    expect((b?.at ?? 0) - (a?.at ?? 0)).toBeGreaterThanOrEqual(22_000);
  });
  it("does not deadlock when the clock is set back", async () => {
    const clock = new VirtualClock();
    const slots = new MemoryKeyValue<Slot>();
    const one = setup({ slots }, clock);
    await clock.until(one.run("a"));
    clock.jump(-3_600_000);
    const before = clock.now();
    await clock.until(one.run("b"));
    expect(clock.now() - before).toBeLessThanOrEqual(2000 + 100);
  });
  it("keeps its own delay when the store refuses", async () => {
    const slots = new MemoryKeyValue<Slot>();
    slots.broken = new Error("QuotaExceededError");
    const { clock, run, started } = setup({ slots });
    await clock.until(Promise.all([run("a"), run("b")]));
    expect(started.map(({ at }) => at)).toEqual([2000, 4100]);
  });
});
