import { describe, expect, it } from "vitest";
import { Breather } from "./breather";

/** A breather, the time it reads, and how often the page was let in. */
function breathing() {
  const state = { now: 1_000, rests: 0 };
  const stop = new AbortController();
  const clock = {
    now: () => state.now,
    async sleep(_ms: number, signal?: AbortSignal) {
      signal?.throwIfAborted();
      state.rests += 1;
      state.now += 100;
    },
  };
  return { state, stop, breather: new Breather(clock, stop.signal) };
}

describe("long work", () => {
  it("goes on at once while a piece is short, and lets the page in when it has taken long", async () => {
    const { state, breather } = breathing();
    state.now += 11;
    await breather.breathe();
    expect(state.rests).toBe(0);
    state.now += 1;
    await breather.breathe();
    expect(state.rests).toBe(1);
  });

  it("counts anew after each rest", async () => {
    const { state, breather } = breathing();
    await breather.rest();
    expect(state.rests).toBe(1);
    state.now += 11;
    await breather.breathe();
    expect(state.rests).toBe(1);
    state.now += 1;
    await breather.breathe();
    expect(state.rests).toBe(2);
  });

  it("ends where it would rest once it was stopped", async () => {
    const { state, stop, breather } = breathing();
    stop.abort(new Error("stopped"));
    await breather.breathe();
    state.now += 12;
    await expect(breather.breathe()).rejects.toThrow("stopped");
  });
});
