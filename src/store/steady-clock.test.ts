import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../test/virtual-clock";
import { steadyClock, type TimerWorker } from "./steady-clock";

/** A worker whose time passes when told to. */
function fakeWorker() {
  const asked = new Map<number, number>();
  const worker: TimerWorker = {
    onmessage: null,
    onerror: null,
    postMessage({ id, ms }) {
      if (ms === null) asked.delete(id);
      else asked.set(id, ms);
    },
  };
  return { worker, asked, ring: (id: number) => worker.onmessage?.({ data: id }) };
}

describe("a clock that a hidden tab does not slow down", () => {
  it("wakes when the worker says so, and not by the page's own timers", async () => {
    const page = new VirtualClock();
    const { worker, asked, ring } = fakeWorker();
    const clock = steadyClock(page, () => worker);
    const woken: string[] = [];
    const sleeps = [clock.sleep(2000).then(() => woken.push("a")), clock.sleep(50).then(() => woken.push("b"))];
    expect([...asked.values()]).toEqual([2000, 50]);
    await page.advance(10_000);
    expect(woken).toEqual([]);
    ring(2);
    ring(1);
    await Promise.all(sleeps);
    expect(woken).toEqual(["b", "a"]);
  });

  it("forgets a sleep that was aborted", async () => {
    const { worker, asked, ring } = fakeWorker();
    const clock = steadyClock(new VirtualClock(), () => worker);
    const stop = new AbortController();
    const sleep = clock.sleep(2000, stop.signal);
    stop.abort(new Error("enough"));
    await expect(sleep).rejects.toThrow("enough");
    expect(asked.size).toBe(0);
    ring(1);
    await expect(clock.sleep(1, AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  });

  it("goes on by the page's timers where there is no worker", async () => {
    const page = new VirtualClock();
    const clock = steadyClock(page, () => {
      throw new Error("refused by the policy");
    });
    const start = page.now();
    await page.until(clock.sleep(2000));
    expect(clock.now() - start).toBe(2000);
  });

  it("takes over those who wait when the worker fails", async () => {
    const page = new VirtualClock();
    const { worker } = fakeWorker();
    const clock = steadyClock(page, () => worker);
    const start = page.now();
    const sleep = clock.sleep(2000);
    worker.onerror?.(undefined as never);
    await page.until(sleep);
    expect(page.now() - start).toBe(2000);
    await page.until(clock.sleep(500));
    expect(page.now() - start).toBe(2500);
  });
});
