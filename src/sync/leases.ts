/**
 * Who may write what, among all tabs (sync-rules section 9): a lease per performer, and one for the run, in IndexedDB, taken
 * in one transaction. Without navigator.locks, which is missing over plain http, a tab that is gone is known by its silence.
 */
import type { Clock, KeyValue } from "./ports";

export interface Lease {
  readonly holder: string;
  readonly tab: string;
  /** Grows with every taking: who holds an older one has lost it. */
  readonly fence: number;
  /** ms since epoch. */
  readonly expires: number;
}

/** More than 90 s: a hidden tab gets its timers once a minute. */
export const LEASE_MS = 95_000;
/** What a page that goes away leaves to a request that is still on its way. */
const PARTING_MS = 5_000;
const POLL_MS = 250;

/** Leases that were taken together. */
export interface Grip {
  /** Keys that were got; the others are somebody else's. */
  readonly held: ReadonlySet<string>;
  /** Renews them; returns the keys that are still ours: the tab may have been frozen in between. */
  check(): Promise<ReadonlySet<string>>;
  release(): Promise<void>;
}

export interface Leases {
  /** Takes what is free, waiting up to `patienceMs` for what is not. Never rejects: without storage nobody can hold anything. */
  take(keys: readonly string[], patienceMs: number): Promise<Grip>;
}

/** Key of an entity's write lease. */
export function writeKey(type: string, id: string): string {
  return `write ${type} ${id}`;
}

/** Key of the lease that the run of all tabs has. */
export const RUN_KEY = "run";

/** Of the run itself nothing is on its way. */
function partingMs(key: string): number {
  return key === RUN_KEY ? 0 : PARTING_MS;
}

/** A grip on everything: where there are no leases. */
export function freeGrip(keys: readonly string[]): Grip {
  const held = new Set(keys);
  return { held, check: async () => held, release: async () => {} };
}

export interface LeaseOptions {
  readonly clock: Clock;
  /** Outlives a reload, and is no other tab's. */
  readonly tab: string;
  /** This page's alone. */
  readonly page: string;
  /** When a page went away, in ms since epoch; null or missing: not known. */
  readonly goneAt?: (page: string) => number | null;
}

/** Leases over one object store. */
export function createLeases(kv: KeyValue<Lease>, { clock, tab, page, goneAt = () => null }: LeaseOptions): Leases {
  let count = 0;

  /** Free, expired, set far into the future by a clock that was turned back, or left by this tab's page before a reload. */
  function isFree(lease: Lease | undefined, key: string, now: number): boolean {
    if (!lease || lease.expires <= now || lease.expires > now + LEASE_MS) return true;
    const other = lease.holder.slice(0, lease.holder.lastIndexOf(" "));
    if (lease.tab === tab && other !== page) return true;
    const gone = goneAt(other);
    return gone !== null && now >= gone + partingMs(key);
  }

  async function claim(keys: readonly string[], holder: string): Promise<string[]> {
    const now = clock.now();
    const expires = now + LEASE_MS;
    const found = await kv.updateMany(keys, (old, key) =>
      isFree(old, key, now) ? { holder, tab, fence: Math.max(now, (old?.fence ?? 0) + 1), expires } : undefined,
    );
    return keys.filter((_, i) => found[i]?.holder === holder);
  }

  function grip(held: ReadonlySet<string>, holder: string): Grip {
    return {
      held,
      async check() {
        const now = clock.now();
        const found = await kv.updateMany([...held], (old) =>
          old?.holder === holder && old.expires > now ? { ...old, expires: now + LEASE_MS } : undefined,
        );
        const ours = (lease: Lease | undefined) => lease?.holder === holder && lease.expires > now;
        return new Set([...held].filter((_, i) => ours(found[i])));
      },
      async release() {
        await kv.updateMany([...held], (old) => (old?.holder === holder ? null : undefined));
      },
    };
  }

  return {
    async take(keys, patienceMs) {
      const holder = `${page} ${++count}`;
      const held = new Set<string>();
      const until = clock.now() + patienceMs;
      try {
        for (;;) {
          const open = keys.filter((key) => !held.has(key));
          for (const key of await claim(open, holder)) held.add(key);
          if (held.size === keys.length || clock.now() >= until) return grip(held, holder);
          await clock.sleep(POLL_MS);
        }
      } catch {
        return freeGrip(keys);
      }
    },
  };
}
