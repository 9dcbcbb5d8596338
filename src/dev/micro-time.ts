/** Times of the stash-boxes: microseconds since 1970, written as Go writes them (trailing zeros dropped). */
export type MicroTime = number;

/** RFC 3339 in UTC with up to six decimals: `2026-11-22T09:57:00.761705Z`, `…:00.5Z`, `…:00Z`. */
export function formatMicros(time: MicroTime): string {
  const seconds = Math.floor(time / 1e6);
  const micros = Math.round(time - seconds * 1e6);
  const base = new Date(seconds * 1000).toISOString().slice(0, 19);
  const fraction = micros === 0 ? "" : `.${String(micros).padStart(6, "0").replace(/0+$/, "")}`;
  return `${base}${fraction}Z`;
}

/** Stash's own times: whole seconds, UTC. */
export function formatSeconds(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/** A clock that never gives the same microsecond twice, so that an order by time is an order. */
export function createMicroClock(now: () => number = Date.now): () => MicroTime {
  let last = 0;
  return () => {
    last = Math.max(Math.floor(now() * 1000), last + 1);
    return last;
  };
}
