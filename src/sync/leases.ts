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
  /** The page goes away: best effort, so that others need not wait for the expiry. */
  leave(): void;
}

/** Key of an entity's write lease. */
export function writeKey(type: string, id: string): string {
  return `write ${type} ${id}`;
}

/** Key of the lease that the run of all tabs has. */
export const RUN_KEY = "run";

/** A grip on everything: where there are no leases. */
export function freeGrip(keys: readonly string[]): Grip {
  const held = new Set(keys);
  return { held, check: async () => held, release: async () => {} };
}

/** `tab` outlives a reload and is no other tab's; `page` is this page's alone. */
export function createLeases(
  kv: KeyValue<Lease>,
  { clock, tab, page }: { readonly clock: Clock; readonly tab: string; readonly page: string },
): Leases {
  let count = 0;
  const mine = new Map<string, Lease>();

  /** Free, expired, set far into the future by a clock that was turned back, or left by this tab's page before a reload. */
  function isFree(lease: Lease | undefined, now: number): boolean {
    if (!lease || lease.expires <= now || lease.expires > now + LEASE_MS) return true;
    return lease.tab === tab && !lease.holder.startsWith(`${page} `);
  }

  async function claim(keys: readonly string[], holder: string): Promise<string[]> {
    const now = clock.now();
    const expires = now + LEASE_MS;
    const found = await kv.updateMany(keys, (old) =>
      isFree(old, now) ? { holder, tab, fence: Math.max(now, (old?.fence ?? 0) + 1), expires } : undefined,
    );
    return keys.filter((key, i) => {
      const lease = found[i];
      if (lease?.holder !== holder) return false;
      mine.set(key, lease);
      return true;
    });
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
        for (const key of held) mine.delete(key);
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
    leave() {
      // Nothing of the run itself is on its way.
      for (const [key, lease] of mine) {
        const expires = clock.now() + (key === RUN_KEY ? 0 : PARTING_MS);
        kv.set(key, { ...lease, expires }).catch(() => undefined);
      }
    },
  };
}
