/** Characters that nobody sees, or that change how others are read: controls, direction, tags, fillers, halves of pairs. Pure. */
import { LIMITS } from "./limits";

const SUSPECT = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const SUSPECTS = new RegExp(SUSPECT.source, "gu");
const BLANK = /[\t\n\r\v\f\u0085\u2028\u2029]/u;

/** Letters and pictures that a joiner joins, or keeps apart: Persian, the scripts of India, families of emoji. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}]/u;
const PICTURE = /[\p{Emoji}]/u;

function isJoined(char: string): boolean {
  return JOINED.test(char) && !SUSPECT.test(char);
}

/** Whether a suspect character has an effect that people see where it stands. */
function isSeen(char: string, before: string, after: string): boolean {
  if (char === "\ufe0f" || char === "\ufe0e") return PICTURE.test(before);
  if (char !== "\u200c" && char !== "\u200d") return false;
  return (isJoined(before) || before === "\ufe0f") && isJoined(after);
}

/** Code point that ends before `at`, or begins there. */
function charBefore(text: string, at: number): string {
  const last = text.slice(Math.max(0, at - 2), at);
  return Array.from(last).at(-1) ?? "";
}

/** The text with each hidden character replaced by what `replace` makes of it, from left to right. */
export function replaceHidden(text: string, replace: (char: string) => string): string {
  if (!SUSPECT.test(text)) return text;
  let out = "";
  let at = 0;
  for (const match of text.matchAll(SUSPECTS)) {
    const [char] = match;
    out += text.slice(at, match.index);
    at = match.index + char.length;
    const after = String.fromCodePoint(text.codePointAt(at) ?? 0);
    out += isSeen(char, charBefore(out, out.length), after) ? char : replace(char);
  }
  return out + text.slice(at);
}

/** True where a text holds a hidden character that is no white space. */
export function hasHidden(text: string): boolean {
  let found = false;
  replaceHidden(text, (char) => {
    found ||= !BLANK.test(char);
    return char;
  });
  return found;
}

/** Nearly every text from a source is plain ASCII. */
const PLAIN = /^[ -~]*$/u;
const PILE = new RegExp(`(\\p{M}{${LIMITS.marks}})\\p{M}+`, "gu");

function strippedOnce(text: string): string {
  const clean = replaceHidden(text.normalize("NFC"), (char) => (BLANK.test(char) ? " " : ""));
  return clean.replace(PILE, "$1").normalize("NFC");
}

/**
 * The text without hidden characters: breaks of lines become blanks, the rest goes, piles of combining marks are cut. In NFC.
 * What goes may bring together what composes, so it is done until nothing changes.
 */
export function withoutHidden(text: string): string {
  if (PLAIN.test(text)) return text;
  let now = text;
  for (let round = 0; round < 4; round += 1) {
    const next = strippedOnce(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}
