/**
 * A clock whose sleeps keep their time in a hidden tab. There a page's own timers fire once a second, after five minutes once a
 * minute, and a run would crawl; a worker's do not slow down. Stash's policy allows workers from a blob (stash-host: CSP).
 */
import type { Clock } from "../sync/ports";

/** What a clock needs of a worker: it gets `{ id, ms }`, with `ms` null to forget, and says the id when it is time. */
export interface TimerWorker {
  postMessage(message: { readonly id: number; readonly ms: number | null }): void;
  onmessage: ((event: { readonly data: number }) => void) | null;
  onerror: ((event: never) => void) | null;
}

const SCRIPT = `const timers = new Map();
onmessage = ({ data: { id, ms } }) => {
  clearTimeout(timers.get(id));
  timers.delete(id);
  if (ms !== null) timers.set(id, setTimeout(() => { timers.delete(id); postMessage(id); }, ms));
};`;

/** A worker that only keeps time. Throws where the browser or its policy has none. */
export function timerWorker(): TimerWorker {
  const address = URL.createObjectURL(new Blob([SCRIPT], { type: "text/javascript" }));
  return new Worker(address) as unknown as TimerWorker;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** `plain` keeps the time where there is no worker, and for those that wait when it fails. */
export function steadyClock(plain: Clock, make: () => TimerWorker = timerWorker): Clock {
  const sleepers = new Map<number, Sleeper>();
  let worker: TimerWorker | null = null;
  let failed = false;
  let count = 0;

  function wake(id: number): void {
    const sleeper = sleepers.get(id);
    sleepers.delete(id);
    sleeper?.wake();
  }

  function started(): TimerWorker | null {
    if (worker || failed) return worker;
    try {
      worker = make();
      worker.onmessage = ({ data }) => wake(data);
      worker.onerror = giveUp;
    } catch {
      failed = true;
    }
    return worker;
  }

  function giveUp(): void {
    failed = true;
    worker = null;
    for (const [id, { until }] of sleepers) void plain.sleep(Math.max(0, until - plain.now())).then(() => wake(id));
  }

  return {
    now: () => plain.now(),
    sleep(ms, signal) {
      const timer = started();
      if (!timer) return plain.sleep(ms, signal);
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const id = ++count;
        const stop = () => {
          sleepers.delete(id);
          worker?.postMessage({ id, ms: null });
          reject(signal?.reason);
        };
        const done = () => {
          signal?.removeEventListener("abort", stop);
          resolve();
        };
        sleepers.set(id, { until: plain.now() + ms, wake: done });
        signal?.addEventListener("abort", stop, { once: true });
        timer.postMessage({ id, ms });
      });
    },
  };
}
