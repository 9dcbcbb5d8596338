import { isEmpty, type MaybeValue } from "../values";
import type { Kind } from "./kind";
import { remembered } from "./remember";

/** Anything beside words of ASCII with one blank between them: few texts have it, and the others are tidy as they are. */
const UNTIDY = /[^ -~]|^ | $| {2}/u;

const tidied = remembered((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim());

/** One form for comparing: NFC, one blank between words, none around. Case counts. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? tidied(text) : text;
}

/** There and back: `ß`, `ẞ` and `SS`, `ς` and `σ` meet, as Unicode's full case folding has it. */
function foldCase(text: string): string {
  return text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().normalize("NFKC");
}

const folded = remembered((text) => foldCase(text).replace(/\s+/gu, " ").trim());

/** One form for identity: NFKC, case folded, one blank between words (sync-rules section 1). Diacritics count. */
export function fold(text: string): string {
  return UNTIDY.test(text) ? folded(text) : text.toLowerCase();
}

/** Text out of whatever a server sent; null when there is none. */
export function toText(raw: unknown): string | null {
  if (Number.isFinite(raw)) return String(raw);
  if (typeof raw !== "string") return null;
  const text = tidy(raw);
  return text === "" ? null : text;
}

/** Text for people; empty for what is no text or number. */
export function formatText(value: MaybeValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Free text: names, disambiguation. A difference in case is a difference. */
export const text: Kind = {
  name: "text",
  list: false,
  parse: toText,
  equal: (local, upstream) => (isEmpty(local) ? isEmpty(upstream) : local === upstream),
  format: formatText,
  problem: () => null,
};
