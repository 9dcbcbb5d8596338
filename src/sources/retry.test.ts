import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../test/virtual-clock";
import type { FailureKind, SourceEvent } from "../sync/ports";
import { failure, SourceError } from "./errors";
import { createLimiter } from "./limiter";
import { backoff, withRetry } from "./retry";

function setup(errors: readonly (SourceError | Error | null)[], random = () => 0.5, tries?: number) {
  const clock = new VirtualClock();
  const begin = clock.now();
  const limiter = createLimiter({ endpoint: "e", clock, gapMs: () => 100, random: () => 0.1 });
  const at: number[] = [];
  const events: SourceEvent[] = [];
  const stop = new AbortController();
  const send = async () => {
    at.push(clock.now() - begin);
    const error = errors[Math.min(at.length, errors.length) - 1];
    if (error) throw error;
    return "answer";
  };
  const work = () =>
    withRetry(send, {
      clock,
      random,
      limiter,
      tries,
      signal: stop.signal,
      priority: "bulk",
      onEvent: (event) => events.push(event),
    }).catch((error: unknown) => error);
  return { clock, begin, limiter, at, events, stop, work };
}

const fault = (kind: FailureKind, status?: number, retryAfterMs?: number) =>
  new SourceError(
    failure(kind, status === undefined ? {} : { status }),
    retryAfterMs === undefined ? {} : { retryAfterMs },
  );

describe("withRetry", () => {
  it.each([
    ["offline", undefined],
    ["server", 503],
    ["limited", 429],
    ["malformed", 200],
  ] as const)("tries %s five times, then says so", async (kind, status) => {
    const { clock, at, work } = setup([fault(kind, status)]);
    const error = (await clock.until(work())) as SourceError;
    expect(at).toHaveLength(5);
    expect(error.failure).toEqual({ kind, ...(status ? { status } : {}), tries: 5 });
  });
  it.each([
    ["auth", 401],
    ["auth", 500],
    ["blocked", undefined],
    ["graphql", 422],
    ["server", 404],
    ["server", 403],
  ] as const)("never repeats %s %s", async (kind, status) => {
    const { clock, at, work } = setup([fault(kind, status)]);
    expect(((await clock.until(work())) as SourceError).failure).toMatchObject({ kind, tries: 1 });
    expect(at).toHaveLength(1);
  });
  it("backs off exponentially and announces each wait", async () => {
    const { clock, begin, at, events, work } = setup([fault("offline"), fault("offline"), fault("offline"), null]);
    expect(await clock.until(work())).toBe("answer");
    expect(at).toEqual([0, 500, 1500, 3500]);
    expect(events).toEqual([500, 1500, 3500].map((ms) => ({ type: "wait", until: begin + ms, reason: "retry" })));
  });
  it("obeys a Retry-After that is longer than its own wait", async () => {
    const { clock, begin, at, events, work } = setup([fault("limited", 429, 45_000), null]);
    expect(await clock.until(work())).toBe("answer");
    expect(at).toEqual([0, 45_000]);
    expect(events).toEqual([{ type: "wait", until: begin + 45_000, reason: "slow-down" }]);
  });
  it("holds back everybody else meanwhile, and after the last try too", async () => {
    const { clock, limiter, begin, work } = setup([fault("limited", 429, 20_000)], undefined, 1);
    await clock.until(work());
    const signal = new AbortController().signal;
    const other = limiter.run(async () => clock.now() - begin, { signal, priority: "person" });
    expect(await clock.until(other)).toBe(20_000);
  });
  it("does not wait for an hour", async () => {
    const { clock, at, work } = setup([fault("limited", 429, 3_600_000)]);
    expect(((await clock.until(work())) as SourceError).failure.kind).toBe("limited");
    expect(at).toHaveLength(1);
  });
  it("ends with the signal's reason when aborted in a wait", async () => {
    const { clock, at, stop, work } = setup([fault("offline")], () => 0.9);
    const result = work();
    await clock.advance(300);
    stop.abort("stopped");
    expect(await clock.until(result)).toBe("stopped");
    expect(at).toHaveLength(1);
  });
  it("lets other errors through untouched", async () => {
    const bug = new TypeError("a bug of ours");
    const { clock, at, work } = setup([bug]);
    expect(await clock.until(work())).toBe(bug);
    expect(at).toHaveLength(1);
  });
});

describe("backoff", () => {
  it("is full jitter under a doubling, capped step", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<FailureKind>("offline", "limited", "server", "malformed"),
        (dice, tried, kind) => {
          const wait = backoff(kind, tried, () => dice);
          const step = Math.min(60_000, (kind === "limited" ? 8000 : 1000) * 2 ** (tried - 1));
          expect(wait).toBe(Math.floor(dice * step));
        },
      ),
    );
  });
});
