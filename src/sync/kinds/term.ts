import type { MaybeValue } from "../values";
import { isEmpty } from "../values";
import type { Kind } from "./kind";
import { remembered } from "./remember";
import { fold, formatText, tidy, toText } from "./text";

const termKey = remembered((word) => fold(word.replaceAll("_", " ")));

function equalTerm(local: MaybeValue, upstream: MaybeValue): boolean {
  if (isEmpty(local) || isEmpty(upstream)) return isEmpty(local) && isEmpty(upstream);
  return local === upstream || termKey(String(local)) === termKey(String(upstream));
}

/** A word of a small vocabulary, free text in Stash: colours, ethnicity, country codes. Case does not count. */
export const term: Kind = {
  name: "term",
  list: false,
  parse: toText,
  equal: equalTerm,
  format: formatText,
  problem: () => null,
};

/** An upstream enum in the form Stash's tagger writes: `MIDDLE_EASTERN` → `Middle Eastern`, `NA` → `Na` (stash-host). */
export function titled(raw: unknown): string | null {
  const value = toText(raw);
  return value === null ? null : inTitleCase(value);
}

const inTitleCase = remembered((value) =>
  value
    .toLowerCase()
    .replaceAll("_", " ")
    .replace(/(^|\s)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
);

const GENDERS = ["MALE", "FEMALE", "TRANSGENDER_MALE", "TRANSGENDER_FEMALE", "INTERSEX", "NON_BINARY"];

const enumWord = remembered((word) => tidy(word.toUpperCase()).replace(/[\s-]+/gu, "_"));

/** A value of Stash's GenderEnum; anything else is refused by Stash for the whole request, so it is a problem here. */
export const gender: Kind = {
  name: "gender",
  list: false,
  parse(raw) {
    const value = toText(raw);
    return value === null ? null : enumWord(value);
  },
  equal: equalTerm,
  format: formatText,
  problem: (value) => (isEmpty(value) || GENDERS.includes(String(value)) ? null : "not-a-gender"),
};
