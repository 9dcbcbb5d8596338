/** Text from anyone, made safe to look at: what cannot be seen or turns the reading direction is spelt out. Pure. */

// Joiners (U+200C, U+200D) stay: Persian and emoji need them.
const HIDDEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Longest text that a cell shows; the rest is counted. */
export const MAX_SHOWN = 400;

/** Control, direction and other invisible characters as `⟨U+202E⟩`. */
export function visibleText(text: string): string {
  return text.replace(
    HIDDEN,
    (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

/** The text cut to `max` characters (never inside one), and how many there were when it was cut. */
export function clipText(text: string, max: number = MAX_SHOWN): { shown: string; total: number | null } {
  if (text.length <= max) return { shown: text, total: null };
  const shown = text.slice(0, max).replace(/[\ud800-\udbff]$/u, "");
  return { shown, total: text.length };
}
