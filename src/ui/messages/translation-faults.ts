/** What is wrong with a translated text, as a test can see it. Only tests use this: the parser is not in the bundle. */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a message says: its places (`{name}`, tags, the cases of its selects), and the cases of each plural by name. */
interface Said {
  readonly places: Set<string>;
  /** Places that are read as a number or a time: what is given must be one. */
  readonly numbers: Set<string>;
  readonly plurals: { readonly name: string; readonly cases: readonly string[] }[];
}

function readInto(said: Said, elements: readonly MessageFormatElement[]): Said {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) {
      said.places.add(`<${element.value}>`);
      readInto(said, element.children);
      continue;
    }
    said.places.add(`{${element.value}}`);
    if (element.type !== TYPE.argument && element.type !== TYPE.select) said.numbers.add(`{${element.value}}`);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
    // How many plural forms there are, and whether a number stands in one or by itself, is the language's affair.
    if (element.type === TYPE.plural) said.plurals.push({ name: element.value, cases: Object.keys(element.options) });
    for (const [name, option] of Object.entries(element.options)) {
      if (element.type === TYPE.select) said.places.add(`{${element.value}: ${name}}`);
      readInto(said, option.value);
    }
  }
  return said;
}

const read = (text: string): Said => readInto({ places: new Set(), numbers: new Set(), plurals: [] }, parse(text));

/** How many words a reader meets: of a choice's cases, those of the longest. */
function wordCount(elements: readonly MessageFormatElement[]): number {
  return elements.reduce((sum, element) => {
    if (element.type === TYPE.tag) return sum + wordCount(element.children);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      return sum + Math.max(...Object.values(element.options).map(({ value }) => wordCount(value)));
    }
    if (element.type !== TYPE.literal) return sum;
    return sum + element.value.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length;
  }, 0);
}

/** True for sentences: a label of a few words may be the same in another language ("3 images"). */
const isSentence = (text: string): boolean => wordCount(parse(text)) >= 5;

/**
 * The faults of `text` as the translation of `english` in `language` (a tag): places lost or invented, a singular that
 * English and the language have and the text has not, nothing said, English left as it is. Empty when it is fine.
 */
export function translationFaults(english: string, text: string, language: string): string[] {
  if (text.trim() === "") return ["says nothing"];
  const [theirs, ours] = [read(english), read(text)];
  const singulars = new Set(theirs.plurals.filter(({ cases }) => cases.includes("one")).map(({ name }) => name));
  const hasOne = new Intl.PluralRules(language).resolvedOptions().pluralCategories.includes("one");
  const plain = ours.plurals.filter(({ name, cases }) => {
    return hasOne && singulars.has(name) && !cases.includes("one") && !cases.includes("=1");
  });
  return [
    ...[...theirs.places].filter((place) => !ours.places.has(place)).map((place) => `lacks ${place}`),
    ...[...ours.places].filter((place) => !theirs.places.has(place)).map((place) => `invents ${place}`),
    ...[...ours.numbers]
      .filter((place) => theirs.places.has(place) && !theirs.numbers.has(place))
      .map((place) => `takes ${place} for a number`),
    ...plain.map(({ name }) => `lacks the singular of ${name}`),
    ...(text === english && isSentence(english) ? ["is English"] : []),
  ];
}
