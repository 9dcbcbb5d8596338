export interface BatchLimits {
  readonly start: number;
  readonly max: number;
  /** How much larger the next one is when all goes well; 25 by default. */
  readonly step?: number;
}

/** How many keys go into one request: grows when answers are quick and whole, halves on failure or slowness. */
export interface BatchSize {
  next(): number;
  /** A batch of `asked` keys came back after `ms`; `whole` when none of them failed. */
  answered(asked: number, ms: number, whole: boolean): void;
  /** A batch of this size failed; not to be called for the parts it is split into, or one bad key would cost many requests. */
  failed(): void;
  /** Requests that `keys` would take if all goes well. */
  requestsFor(keys: number): number;
}

/** An answer under this is quick; 50 full records took a stash-box well under half a second before any network. */
const QUICK_MS = 3_000;
const SLOW_MS = 10_000;
const STEP = 25;

/** See {@link BatchSize}. One per source and sort of question, so that what was learnt lasts. */
export function createBatchSize({ start, max, step: growth = STEP }: BatchLimits): BatchSize {
  let size = start;
  let step = Math.min(growth, start);
  const grown = (from: number) => Math.min(max, from + step);
  // Having grown too far once, it feels its way up in smaller steps.
  const halve = () => {
    size = Math.max(1, Math.floor(size / 2));
    step = Math.max(1, Math.floor(step / 2));
  };
  return {
    next: () => size,
    answered(asked, ms, whole) {
      if (ms > SLOW_MS) halve();
      // The last, short batch says nothing about a full one.
      else if (ms < QUICK_MS && whole && asked >= size) size = grown(size);
    },
    failed: halve,
    requestsFor(keys) {
      let requests = 0;
      for (let left = keys, next = size; left > 0; next = grown(next)) {
        left -= next;
        requests += 1;
      }
      return requests;
    },
  };
}
