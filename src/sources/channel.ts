import type { Clock, SourceEvent } from "../sync/ports";
import { isTransient, SourceError } from "./errors";
import type { Limiter, TurnOptions } from "./limiter";
import type { RequestNotes } from "./notes";
import { TRIES, withRetry } from "./retry";
import { getJson } from "./rest";
import { type GraphqlReply, type GraphqlRequest, post, type Target, type TransportDeps } from "./transport";

export interface SendOptions extends TurnOptions {
  readonly tries?: number | undefined;
  /** No further try after the second time-out: there is something better to do than to wait another half minute. */
  readonly impatient?: boolean;
}

export interface Timed {
  readonly reply: GraphqlReply;
  /** From sending to the last byte, without waiting for the turn. */
  readonly ms: number;
}

/** One source's line: transport, limiter and retry put together. Every request to a source goes through its channel. */
export interface Channel {
  /** Emits `request` for each request that really leaves. Rejects like `post`, after the tries. */
  send(request: GraphqlRequest, options: SendOptions): Promise<Timed>;
  /** One GET of the source's REST side, in the same line. Missing where it is not asked directly. */
  get?(url: URL, options: SendOptions): Promise<unknown>;
}

/** See {@link Channel}. */
export function createChannel(
  target: Target,
  deps: TransportDeps & {
    readonly clock: Clock;
    readonly random: () => number;
    readonly limiter: Limiter;
    readonly notes?: RequestNotes;
  },
): Channel {
  /** Takes its turn, is repeated as `withRetry` has it, and says when it really leaves. */
  function inLine<T>(work: () => Promise<T>, options: SendOptions): Promise<T> {
    let timeouts = 0;
    let tried = 0;
    const { tries = TRIES } = options;
    return withRetry(
      async () => {
        options.signal.throwIfAborted();
        const asked: SourceEvent = tried++ > 0 ? { type: "request", again: true } : { type: "request" };
        options.onEvent?.(asked);
        try {
          return await work();
        } catch (error) {
          if (error instanceof SourceError && error.hints.timedOut) timeouts++;
          // A source that asks to slow down has answered.
          const silent = error instanceof SourceError && isTransient(error.failure) && error.failure.kind !== "limited";
          if (silent && tried < tries) options.onEvent?.({ type: "unanswered" });
          throw error;
        }
      },
      {
        ...options,
        clock: deps.clock,
        random: deps.random,
        limiter: deps.limiter,
        giveUp: () => options.impatient === true && timeouts >= 2,
      },
    );
  }
  return {
    send: (request, options) =>
      inLine(async () => {
        const start = deps.clock.now();
        try {
          const reply = await post(target, request, options.signal, deps);
          // The clock may have been set back meanwhile.
          const ms = Math.max(0, deps.clock.now() - start);
          deps.notes?.answered(request, reply, ms);
          return { reply, ms };
        } catch (error) {
          deps.notes?.failed(request, error, deps.clock.now() - start);
          throw error;
        }
      }, options),
    get: (url, options) => inLine(() => getJson(target, url, options.signal, deps), options),
  };
}
