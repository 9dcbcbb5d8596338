/** Spans of time in words. */
import type { Text } from "../messages/use-text";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A rough span (ms) as a person would say it: "20 s", "1½ min", "12 min", "2 h 5 min". Never less than 1 s. */
export function spanText(text: Text, ms: number): string {
  if (ms < 55 * SECOND) return text("time.seconds", { n: Math.max(1, Math.round(ms / SECOND)) });
  if (ms < 10 * MINUTE) {
    const halves = Math.max(2, Math.round(ms / (MINUTE / 2)));
    const whole = Math.floor(halves / 2);
    return halves % 2 ? text("time.minutes-half", { n: whole }) : text("time.minutes", { n: whole });
  }
  if (ms < 90 * MINUTE) return text("time.minutes", { n: Math.round(ms / MINUTE) });
  const minutes = Math.round(ms / MINUTE);
  return text("time.hours", { h: Math.floor(minutes / 60), m: minutes % 60 });
}

/** A countdown (ms) as a clock: "0:41", "12:05", "1:02:09". Zero or less is "0:00". */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  const two = (n: number) => String(n).padStart(2, "0");
  const hours = Math.floor((seconds * SECOND) / HOUR);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
