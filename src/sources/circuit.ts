import type { Clock, SourceFailure } from "../sync/ports";
import type { Rest } from "../sync/rest-ports";

/** Remembers for a while that a source was given up, so that a run that asks page by page does not hammer it. */
export interface Circuit {
  /** Why the source is not asked now; null when it may be. */
  failure(): SourceFailure | null;
  /** The same with its end, for the faces. */
  rest(): Rest | null;
  open(failure: SourceFailure): void;
  close(): void;
  /** The browser has a network again: closes it where that was the reason. */
  backOnline(): void;
  /** Waits until it may be asked again: the rest is over, or was ended by a success. Rejects with the signal's reason. */
  over(signal: AbortSignal): Promise<void>;
  onChange(heard: () => void): void;
}

/** Long enough for the pages of one run, short enough for a person who has mended the cause. */
export const OPEN_MS = 60_000;

/** See {@link Circuit}. What a person asks for goes through all the same, and a success closes it. */
export function createCircuit(clock: Clock): Circuit {
  let broken: Rest | null = null;
  /** Ends the waiting of those that wait for the end of a rest. */
  const waiting = new Set<AbortController>();
  const listeners: (() => void)[] = [];

  function rest(): Rest | null {
    if (broken === null) return null;
    const left = broken.until - clock.now();
    // More than it ever lasts: the clock was set back.
    return left > 0 && left <= OPEN_MS ? broken : null;
  }

  function become(next: Rest | null): void {
    if (next === null && broken === null) return;
    broken = next;
    if (next === null) for (const wait of waiting) wait.abort();
    for (const heard of listeners) heard();
  }

  return {
    rest,
    failure: () => rest()?.failure ?? null,
    open: (failure) => become({ failure, until: clock.now() + OPEN_MS }),
    close: () => become(null),
    backOnline: () => broken?.failure.here && become(null),
    async over(signal) {
      const now = rest();
      if (now === null) return;
      const wait = new AbortController();
      const stop = () => wait.abort();
      waiting.add(wait);
      signal.addEventListener("abort", stop, { once: true });
      await clock.sleep(now.until - clock.now(), wait.signal).catch(() => undefined);
      signal.removeEventListener("abort", stop);
      waiting.delete(wait);
      signal.throwIfAborted();
    },
    onChange: (heard) => void listeners.push(heard),
  };
}
