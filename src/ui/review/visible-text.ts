/** Text from anyone, made safe to look at: what cannot be seen or turns the reading direction is spelt out. Pure. */

import { replaceHidden } from "../../limits/hidden";
import { LIMITS } from "../../limits/limits";

/** Control, direction and other hidden characters as `⟨U+202E⟩`; joiners stay where they join (Persian, emoji). */
export function visibleText(text: string): string {
  return replaceHidden(text, (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** The text cut to `max` characters (never inside one), and how many there were when it was cut. */
export function clipText(text: string, max: number = LIMITS.shown): { shown: string; total: number | null } {
  if (text.length <= max) return { shown: text, total: null };
  const shown = text.slice(0, max).replace(/[\ud800-\udbff]$/u, "");
  return { shown, total: text.length };
}
