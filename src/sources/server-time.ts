/** A source's own time, in microseconds since 1970. Only ever compared with other times of the same source. */
export type ServerTime = number;

export const SECOND = 1_000_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

const FORM = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Reads a time as sources write it: up to nine decimals with trailing zeros dropped (so texts do not sort), any offset; without
 * one it is UTC. Null for anything else.
 */
export function serverTime(text: unknown): ServerTime | null {
  const parts = typeof text === "string" ? FORM.exec(text.trim()) : null;
  if (!parts) return null;
  const [, seconds = "", fraction = "", offset = "Z"] = parts;
  const ms = Date.parse(`${seconds.replace(" ", "T")}${offset.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  return Number.isNaN(ms) ? null : ms * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}
