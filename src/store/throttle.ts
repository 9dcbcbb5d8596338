import type { Clock } from "../sync/ports";
import { realClock } from "./surroundings";

/**
 * Calls `run` at most once per interval, and once more at the end: a run tells its progress far more often than a face can draw.
 * By the clock, so that a hidden tab goes on telling the others.
 */
export function throttle(run: () => void, ms: number, clock: Clock = realClock()): { (): void; flush(): void } {
  let waiting: AbortController | null = null;
  const call = () => {
    if (waiting) return;
    const mine = new AbortController();
    waiting = mine;
    clock.sleep(ms, mine.signal).then(
      () => {
        waiting = null;
        run();
      },
      () => undefined,
    );
  };
  return Object.assign(call, {
    flush() {
      waiting?.abort();
      waiting = null;
      run();
    },
  });
}
