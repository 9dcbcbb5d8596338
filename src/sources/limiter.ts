import type { Clock, Endpoint, SourceEvent } from "../sync/ports";
import { failure, SourceError } from "./errors";
import {
  claim,
  FREE_SLOT,
  freeAt,
  isHeld,
  leftBehind,
  localSlots,
  release,
  type Slot,
  type SlotStore,
  type SlowReason,
  slow,
} from "./slot";

export type Priority = "person" | "bulk";

export interface TurnOptions {
  readonly signal: AbortSignal;
  readonly priority: Priority;
  readonly onEvent?: ((event: SourceEvent) => void) | undefined;
}

export interface Limiter {
  /** Runs `job` when it is its turn. Rejects as the job does; with the signal's reason when aborted while waiting; with a
   *  `limited` SourceError when the source has asked for more patience than anybody has. */
  run<T>(job: () => Promise<T>, options: TurnOptions): Promise<T>;
  /** Nothing is sent before `until` (ms since epoch), in any tab. */
  slowDown(until: number, why: SlowReason): Promise<void>;
  /** Frees the slot while the page goes away: best effort, so that the next page need not wait for the expiry. */
  leave(): Promise<void>;
}

export interface LimiterOptions {
  readonly endpoint: Endpoint;
  /** Least ms between the end of one request and the start of the next, asked anew each time. */
  readonly gapMs: () => number;
  readonly clock: Clock;
  /** Names this tab's claims; any value of its own. */
  readonly random: () => number;
  readonly slots?: SlotStore | undefined;
  /** `tab/page`: the tab's name outlives a reload, the page's does not. Missing: a claim left by a reload is waited for. */
  readonly page?: string | undefined;
  /** When a page went away, in ms since epoch; null or missing: not known. */
  readonly goneAt?: ((page: string) => number | null) | undefined;
  /** Longest slow-down that is waited for; default 10 minutes. */
  readonly patienceMs?: number;
}

/** How often a slot that another tab holds is looked at. */
const POLL_MS = 250;
/** A claim with less than this left (the tab was frozen in between) is given back: the request could outlive it. */
const GUARD_MS = 60_000;
export const PATIENCE_MS = 600_000;

interface Job {
  readonly options: TurnOptions;
  start(): Promise<void>;
  refuse(error: unknown): void;
  announced: number;
}

interface Wait {
  readonly until: number;
  readonly reason: "delay" | SlowReason;
}

/** One request at a time to one source, with the gap after each; what a person asks for goes before a running bulk. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { endpoint, clock, gapMs, patienceMs = PATIENCE_MS } = options;
  const queue: Job[] = [];
  const { page = "/" } = options;
  const mine = `${page}/${Math.floor(options.random() * 2 ** 52).toString(36)}`;
  let slots = options.slots ?? localSlots();
  let claims = 0;
  let pumping = false;
  let waiting: Wait | null = null;
  let held: Slot | null = null;
  /** The claim that is being written: it may be ours already, or be refused. */
  let claiming: string | null = null;
  let wake = new AbortController();

  async function change(next: (slot: Slot) => Slot): Promise<Slot> {
    try {
      return await slots.update(endpoint, (old) => next(old ?? FREE_SLOT));
    } catch {
      // IndexedDB refuses (private window, full disk): this tab's own slot still keeps the delay.
      slots = localSlots();
      return slots.update(endpoint, (old) => next(old ?? { ...FREE_SLOT, end: clock.now() }));
    }
  }

  function announce(job: Job): void {
    if (!waiting || job.announced === waiting.until || waiting.until <= clock.now()) return;
    job.announced = waiting.until;
    job.options.onEvent?.({ type: "wait", ...waiting });
  }

  async function take(): Promise<Slot | null> {
    const token = `${mine} ${++claims}`;
    claiming = token;
    const slot = await change((old) =>
      claim(leftBehind(old, page, clock.now(), options.goneAt), token, clock.now(), gapMs()),
    );
    claiming = null;
    if (slot.holder === token) {
      if (slot.expires - clock.now() >= GUARD_MS) return slot;
      await change((old) => release(old, slot.fence, null));
      return null;
    }
    const now = clock.now();
    const free = freeAt(slot, now, gapMs());
    const until = isHeld(slot, now) ? Math.max(free.at, Math.min(slot.expires, now + POLL_MS)) : free.at;
    if (until - now > patienceMs) {
      const minutes = Math.ceil((until - now) / 60_000);
      const error = failure("limited", { detail: `asked to wait ${minutes} minutes` });
      for (const job of queue.splice(0)) job.refuse(new SourceError(error, { final: true }));
      return null;
    }
    waiting = free.at > now ? { until: free.at, reason: free.reason } : null;
    queue.forEach(announce);
    wake = new AbortController();
    await clock.sleep(Math.max(1, until - now), wake.signal).catch(() => undefined);
    waiting = null;
    return null;
  }

  async function pump(): Promise<void> {
    try {
      while (queue.length > 0) {
        held = await take();
        if (!held) continue;
        const first = queue.findIndex((job) => job.options.priority === "person");
        const job = queue.splice(Math.max(0, first), 1)[0];
        await job?.start();
        const { fence } = held;
        held = null;
        await change((old) => release(old, fence, job ? clock.now() : null));
      }
    } finally {
      pumping = false;
    }
  }

  return {
    run(work, turn) {
      return new Promise((resolve, reject) => {
        if (turn.signal.aborted) return reject(turn.signal.reason);
        const forget = () => turn.signal.removeEventListener("abort", drop);
        const job: Job = {
          options: turn,
          announced: 0,
          start() {
            forget();
            return work().then(resolve, reject);
          },
          refuse(error) {
            forget();
            reject(error);
          },
        };
        function drop(): void {
          const place = queue.indexOf(job);
          if (place >= 0) queue.splice(place, 1);
          if (queue.length === 0) wake.abort();
          reject(turn.signal.reason);
        }
        turn.signal.addEventListener("abort", drop, { once: true });
        queue.push(job);
        announce(job);
        if (pumping) return;
        pumping = true;
        pump().catch(reject);
      });
    },
    async slowDown(until, why) {
      await change((slot) => slow(slot, until, why, clock.now()));
    },
    async leave() {
      // A single write: a page that is going away may not live to see the second step of a transaction.
      if (held) await slots.set(endpoint, { ...held, holder: null, end: clock.now() }).catch(() => undefined);
      // Whose the slot is turns out only within the transaction; where the page does not live so long, its next one frees it.
      else if (claiming !== null) {
        const token = claiming;
        await change((old) => (old.holder === token ? release(old, old.fence, null) : old));
      }
    },
  };
}
