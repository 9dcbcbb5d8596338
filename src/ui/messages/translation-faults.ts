/** What is wrong with a translated text, as a test can see it. Only tests use this: the parser is not in the bundle. */
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Every place of a message: `{name}` with its style, tags, the cases of a select, the exact cases of a plural. */
function places(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
        break;
      case TYPE.pound:
        found.add("#");
        break;
      case TYPE.tag:
        found.add(`<${element.value}>`);
        places(element.children, found);
        break;
      case TYPE.select:
      case TYPE.plural:
        for (const [name, option] of Object.entries(element.options)) {
          // How many plural forms there are is the language's affair.
          if (element.type === TYPE.select || name.startsWith("=")) found.add(`{${element.value}: ${name}}`);
          places(option.value, found);
        }
        found.add(`{${element.value}} chooses`);
        break;
      default:
        found.add(
          `{${element.value}, ${TYPE[element.type]}, ${"style" in element ? JSON.stringify(element.style) : ""}}`,
        );
    }
  }
  return found;
}

/** The plural choices of a message: for each, the names of its cases. */
function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return plurals(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((option) => plurals(option.value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

/** True for sentences: a label of a word or two may be the same in another language. */
function isSentence(text: string): boolean {
  return (
    text
      .replace(/\{\w+(, \w+)?\}/gu, "")
      .split(/\s+/u)
      .filter((word) => /\p{L}{2}/u.test(word)).length >= 5
  );
}

/**
 * The faults of `text` as the translation of `english` in `language` (a tag): places lost or invented, a plural form that
 * the language needs and does not get, nothing said, English left as it is. Empty when it is fine.
 */
export function translationFaults(english: string, text: string, language: string): string[] {
  if (text.trim() === "") return ["says nothing"];
  const [theirs, ours] = [parse(english), parse(text)];
  const [wanted, had] = [places(theirs), places(ours)];
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const needed = forms.filter((form) => form === "one" || form === "other");
  return [
    ...[...wanted].filter((place) => !had.has(place)).map((place) => `lacks ${place}`),
    ...[...had].filter((place) => !wanted.has(place)).map((place) => `invents ${place}`),
    ...plurals(ours)
      .flatMap((cases) => needed.filter((form) => !cases.includes(form) && !(form === "one" && cases.includes("=1"))))
      .map((form) => `lacks the plural form ${form}`),
    ...(text === english && isSentence(english) ? ["is English"] : []),
  ];
}
