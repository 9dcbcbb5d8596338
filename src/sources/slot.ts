/**
 * The request slot of one source, shared by all tabs: one request at a time, with a gap after each. It lies in IndexedDB and is
 * only changed by `update`, one transaction each, because navigator.locks is missing where Stash usually runs (plain http).
 */
import type { KeyValue } from "../sync/ports";

export type SlowReason = "slow-down" | "retry";

export interface Slot {
  /** Grows by one with every claim; whoever holds an older one has lost the slot. */
  readonly fence: number;
  /** Claim that has it now; null when free. */
  readonly holder: string | null;
  /** ms since epoch at which a holder that never came back is taken for gone. */
  readonly expires: number;
  /** When the last request ended. */
  readonly end: number;
  /** Nobody starts before this, whatever the gap. */
  readonly notBefore: number;
  readonly why: SlowReason;
  /** When that was asked for; missing in slots of earlier versions. Later than now: the clock was set back since. */
  readonly askedAt?: number;
}

export type SlotStore = Pick<KeyValue<Slot>, "update" | "set">;

/** More than 90 s: a tab in the background gets its timers once a minute, and a request may take 30 s. */
export const LEASE_MS = 95_000;

export const FREE_SLOT: Slot = {
  fence: 0,
  holder: null,
  expires: 0,
  end: Number.NEGATIVE_INFINITY,
  notBefore: 0,
  why: "retry",
};

/** Whether another request is under way. An expiry further off than a lease means that the clock was set back. */
export function isHeld(slot: Slot, now: number): boolean {
  return slot.holder !== null && slot.expires > now && slot.expires <= now + LEASE_MS;
}

/**
 * The slot as `page` (`tab/page`) sees it, whose claims begin with it: a claim of the same tab's page before a reload, or of a
 * page that said it went away, is nobody's any more. Its request may have been sent the moment before, so the gap counts
 * from now.
 */
export function leftBehind(
  slot: Slot,
  page: string,
  now: number,
  goneAt: (page: string) => number | null = () => null,
): Slot {
  const [tab = "", other = ""] = slot.holder?.split("/") ?? [];
  const reloaded = tab !== "" && page.startsWith(`${tab}/`) && page !== `${tab}/${other}`;
  const stale = reloaded || (other !== "" && page !== `${tab}/${other}` && goneAt(other) !== null);
  return stale ? { ...slot, holder: null, end: Math.max(slot.end, now) } : slot;
}

/** The slot as the clock of now has it: what was asked for in the future is moved by as much as the clock was set back. */
function inTime(slot: Slot, now: number): Slot {
  const { askedAt } = slot;
  if (askedAt === undefined || askedAt <= now) return slot;
  return { ...slot, notBefore: slot.notBefore - (askedAt - now), askedAt: now };
}

/** When the next request may start as far as gap and slow-downs go, and which of them decides. */
export function freeAt(slot: Slot, now: number, gapMs: number): { at: number; reason: "delay" | SlowReason } {
  const gapEnd = Math.min(slot.end, now) + gapMs;
  const { notBefore, why } = inTime(slot, now);
  return notBefore > gapEnd ? { at: notBefore, reason: why } : { at: gapEnd, reason: "delay" };
}

/** The slot held by `token`, or the same slot when it may not be taken now. */
export function claim(old: Slot, token: string, now: number, gapMs: number): Slot {
  // An end in the future means that the clock was set back: then the gap counts from now.
  const timely = inTime(old, now);
  const slot = timely.end > now ? { ...timely, end: now } : timely;
  if (isHeld(slot, now) || freeAt(slot, now, gapMs).at > now) return slot;
  return { ...slot, holder: token, fence: slot.fence + 1, expires: now + LEASE_MS };
}

/** The slot after the request of `fence` ended; `end` null when it was never sent. A newer holder keeps it. */
export function release(slot: Slot, fence: number, end: number | null): Slot {
  const ended = end === null ? slot : { ...slot, end: Math.max(slot.end, end) };
  return slot.fence === fence ? { ...ended, holder: null } : ended;
}

/** No start before `until`, asked for now; never shortens what was asked before. */
export function slow(old: Slot, until: number, why: SlowReason, now: number): Slot {
  const slot = inTime(old, now);
  return until > slot.notBefore ? { ...slot, notBefore: until, why, askedAt: now } : slot;
}

/** A slot store of this tab alone: the default, and the refuge when IndexedDB refuses. */
export function localSlots(): SlotStore {
  const slots = new Map<string, Slot>();
  return {
    async update(key, change) {
      const next = change(slots.get(key));
      slots.set(key, next);
      return next;
    },
    async set(key, slot) {
      slots.set(key, slot);
    },
  };
}
