import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { EN, type MessageKey, messageId, prefixed } from "./catalogue";
import { LANGUAGES, languageLoader } from "./languages";
import { translationFaults } from "./translation-faults";

const KEYS = Object.keys(EN) as MessageKey[];

/** Every name in braces or angle brackets as a function: good for tags, "other" for plurals and selects. */
function anyValues(text: string): Record<string, never> {
  const names = [...text.matchAll(/[{<]([a-z]\w*)/giu)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, ((chunks: unknown) => chunks) as never]));
}

describe.each(Object.entries(LANGUAGES))("the catalogue in %s", (language, load) => {
  it("has every key, and none that English has not", async () => {
    expect(Object.keys(await load()).sort()).toEqual([...KEYS].sort());
  });

  it("keeps every place, gives each plural the forms of the language, and leaves no sentence in English", async () => {
    const translation = await load();
    const faults = KEYS.flatMap((key) =>
      translationFaults(EN[key], translation[key] ?? "", language).map(
        (fault) => `${key} ${fault}: ${translation[key]}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it("can be formatted", async () => {
    const failed: string[] = [];
    const intl = createIntl({
      locale: language,
      messages: prefixed(await load()),
      onError: (error) => failed.push(error.message),
    });
    for (const key of KEYS) intl.formatMessage({ id: messageId(key) }, anyValues(EN[key]));
    expect(failed).toEqual([]);
  });
});

describe("which language is loaded", () => {
  it("is the one of the tag, else the one of its first part, else English", () => {
    const [exact, language] = [async () => ({}), async () => ({})];
    const languages = { "pt-BR": exact, pt: language };
    expect(languageLoader("pt-BR", languages)).toBe(exact);
    expect(languageLoader("pt-PT", languages)).toBe(language);
    expect(languageLoader("nl-NL", languages)).toBeUndefined();
    expect(languageLoader("constructor", languages)).toBeUndefined();
  });
});

describe("what is told of a translation", () => {
  const count = "{n, plural, one {# change} other {# changes}} for <b>{name}</b>";

  it.each([
    ["{n, plural, one {# Änderung} other {# Änderungen}} für <b>{name}</b>", []],
    ["{n, plural, other {# Änderungen}} für <b>{name}</b>", ["lacks the singular of n"]],
    ["{n} Änderungen für <b>{name}</b>", []],
    ["{n, plural, one {# Änderung} other {# Änderungen}} für {name}", ["lacks <b>"]],
    ["{n, plural, one {# Änderung} other {# Änderungen}} für <b>{nam}</b>", ["lacks {name}", "invents {nam}"]],
    ["{n, plural, one {# Änderung} other {# Änderungen}} für <b>{name, number}</b>", ["takes {name} for a number"]],
    [" ", ["says nothing"]],
  ])("%s", (text, faults) => {
    expect(translationFaults(count, text, "de")).toEqual(faults);
  });

  it("notices a case that is lost, and English that was left", () => {
    const said = "{way, select, direct {asked directly by it} other {asked through Stash}} now and then";
    expect(translationFaults(said, said, "de")).toEqual(["is English"]);
    expect(translationFaults(said, "{way, select, other {über Stash}}", "de")).toEqual(["lacks {way: direct}"]);
  });

  it("lets a label be the same: the words of ICU are nobody's words", () => {
    const images = "{count, plural, one {# image} other {# images}}";
    expect(translationFaults(images, images, "fr")).toEqual([]);
  });

  it("asks for no singular where the language has none", () => {
    expect(translationFaults(count, "<b>{name}</b>：{n, plural, other {#件}}", "ja")).toEqual([]);
  });
});
