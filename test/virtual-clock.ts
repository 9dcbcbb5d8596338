import type { Clock } from "../src/sync/ports";

interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** A clock for tests: nothing passes until all that can go on has gone on; then time jumps to the next sleeper. */
export class VirtualClock implements Clock {
  private sleepers: Sleeper[] = [];
  private count = 0;

  constructor(private time = Date.parse("2026-03-01T12:00:00Z")) {}

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const order = ++this.count;
      const abort = () => {
        this.sleepers = this.sleepers.filter((other) => other.order !== order);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener("abort", abort);
        resolve();
      };
      const sleeper = { at: this.time + Math.max(0, ms), order, wake };
      signal?.addEventListener("abort", abort, { once: true });
      this.sleepers.push(sleeper);
    });
  }

  /** Lets time pass without waking anybody: a frozen tab, a clock that was set. */
  jump(ms: number): void {
    this.time += ms;
  }

  /** The clock is set, back or forth: who sleeps sleeps as long as before. */
  turn(ms: number): void {
    this.time += ms;
    this.sleepers = this.sleepers.map((sleeper) => ({ ...sleeper, at: sleeper.at + ms }));
  }

  /** Runs until `work` has settled, letting time pass as needed. Throws when nothing could ever settle it. */
  async until<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const watch = () => {
      settled = true;
    };
    work.then(watch, watch);
    for (let idle = 0; ; ) {
      for (let turn = 0; turn < 3 && !settled; turn++) await new Promise((resolve) => setImmediate(resolve));
      if (settled) return work;
      if (this.step()) idle = 0;
      else if (++idle > 100) throw new Error("nothing left to wait for, and the work has not settled");
    }
  }

  /** Lets `ms` pass, waking whoever is due on the way. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await this.until(this.sleep(ms));
    this.time = Math.max(this.time, end);
  }

  private step(): boolean {
    const next = this.sleepers.reduce<Sleeper | null>(
      (best, one) => (!best || one.at < best.at || (one.at === best.at && one.order < best.order) ? one : best),
      null,
    );
    if (!next) return false;
    this.sleepers = this.sleepers.filter((other) => other !== next);
    this.time = Math.max(this.time, next.at);
    next.wake();
    return true;
  }
}
