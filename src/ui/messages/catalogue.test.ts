import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { FIELD_ROWS } from "../../sync/fields";
import { EN, isMessageKey, type MessageKey, messageFor, messageId, PREFIX, prefixed } from "./catalogue";

/** Every part there is, whether the catalogue took it in or not. */
const PARTS = import.meta.glob<Record<string, Record<string, string>>>("./en-*.ts", { eager: true });

const intl = createIntl({
  locale: "en-GB",
  messages: prefixed(),
  onError: (error) => {
    throw error;
  },
});

/** Every name in braces or angle brackets as a function: good for tags, "other" for plurals and selects. */
function anyValues(text: string): Record<string, never> {
  const names = [...text.matchAll(/[{<]([a-z]\w*)/gi)].map(([, name]) => name);
  return Object.fromEntries(names.map((name) => [name, ((chunks: unknown) => chunks) as never]));
}

describe("the catalogue", () => {
  it.each(Object.entries(EN))("can be formatted: %s", (key, text) => {
    expect(text.trim()).not.toBe("");
    expect(() => intl.formatMessage({ id: messageId(key as MessageKey) }, anyValues(text))).not.toThrow();
  });

  it("has no key twice: a part would silently replace another's text", () => {
    // Some parts are parts of others: what each says under a key must be what the catalogue says.
    const said = Object.values(PARTS).flatMap((part) => Object.values(part).flatMap((texts) => Object.entries(texts)));
    expect(said.filter(([key, text]) => !isMessageKey(key) || EN[key] !== text)).toEqual([]);
  });

  it("names every field of the table", () => {
    for (const { key } of FIELD_ROWS) expect(isMessageKey(`field.${key}`)).toBe(true);
  });

  it("says of studios what it says of performers, in their words", () => {
    expect(messageFor("task.update", "studio")).toBe(`${PREFIX}studio.task.update`);
    expect(messageFor("review.undo", "studio")).toBe(`${PREFIX}review.undo`);
    expect(messageFor("task.update", "performer")).toBe(`${PREFIX}task.update`);
  });

  it("has words for studios that replace words there are, and that fill the same places", () => {
    const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
    for (const [key, text] of Object.entries(EN).filter(([own]) => own.startsWith("studio."))) {
      const plain = key.slice("studio.".length);
      expect(isMessageKey(plain), key).toBe(true);
      if (isMessageKey(plain)) expect(places(text), key).toEqual(places(EN[plain]));
    }
  });

  it("calls no studio a performer in the review", () => {
    const shared = /^(review|which|evidence|menu|rule|button|problem|reason)\./;
    const wrong = Object.entries(EN).filter(
      ([key, text]) => shared.test(key) && /performer|\bperson\b|somebody/i.test(text) && !(`studio.${key}` in EN),
    );
    // Studios cannot be merged in Stash; and somebody may be anybody.
    expect(wrong.map(([key]) => key)).toEqual(["problem.irreversible.what", "which.elsewhere.merge"]);
  });

  it("lays a translation over English under prefixed ids", () => {
    const messages = prefixed({ "tab.review": "Prüfen" });
    expect(messages[`${PREFIX}tab.review`]).toBe("Prüfen");
    expect(messages[`${PREFIX}tab.settings`]).toBe(EN["tab.settings"]);
  });

  it("does not take inherited names for keys", () => {
    expect(isMessageKey("constructor")).toBe(false);
  });
});
