import type { Clock, SourceFailure } from "../sync/ports";
import { isTransient, SourceError } from "./errors";
import type { Limiter, TurnOptions } from "./limiter";

export const TRIES = 5;
/** First step of the backoff. A limit is counted by the minute (240 a minute at one source), so it begins higher. */
const BASE_MS = 1_000;
const LIMITED_BASE_MS = 8_000;
const CAP_MS = 60_000;

export interface RetryOptions extends TurnOptions {
  readonly clock: Clock;
  /** [0, 1) */
  readonly random: () => number;
  readonly limiter: Limiter;
  readonly tries?: number | undefined;
  /** Asked after each failed try: whether to stop there although tries are left. */
  readonly giveUp?: (() => boolean) | undefined;
}

/** Exponential backoff with full jitter: anything between nothing and the step, which doubles up to a minute. */
export function backoff(kind: SourceFailure["kind"], tried: number, random: () => number): number {
  const base = kind === "limited" ? LIMITED_BASE_MS : BASE_MS;
  return Math.floor(random() * Math.min(CAP_MS, base * 2 ** (tried - 1)));
}

/**
 * Sends until it succeeds, is not worth repeating, or the tries are used up; each try takes its own turn at the limiter. The wait
 * is the longer of the backoff and Retry-After, and holds for every request to the source: that is why it is set before the turn
 * ends. The error that is thrown says how many tries were made.
 */
export async function withRetry<T>(send: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { clock, random, limiter, tries = TRIES, giveUp } = options;
  for (let tried = 1; ; tried++) {
    const again = (error: SourceError) =>
      tried < tries && !error.hints.final && isTransient(error.failure) && !giveUp?.();
    try {
      return await limiter.run(async () => {
        try {
          return await send();
        } catch (error) {
          if (error instanceof SourceError && (again(error) || error.failure.kind === "limited")) {
            const asked = error.hints.retryAfterMs ?? 0;
            const wait = Math.max(asked, backoff(error.failure.kind, tried, random));
            await limiter.slowDown(clock.now() + wait, error.failure.kind === "limited" ? "slow-down" : "retry");
          }
          throw error;
        }
      }, options);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      if (!again(error)) throw new SourceError({ ...error.failure, tries: tried }, error.hints);
    }
  }
}
