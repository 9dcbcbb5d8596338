import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { FIELD_ROWS } from "../../sync/fields";
import { EN, isMessageKey, type MessageKey, messageId, PREFIX, prefixed } from "./catalogue";

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
    const parts = Object.values(PARTS).flatMap((part) => Object.values(part));
    expect(parts.reduce((sum, part) => sum + Object.keys(part).length, 0)).toBe(Object.keys(EN).length);
  });

  it("names every field of the table", () => {
    for (const { key } of FIELD_ROWS) expect(isMessageKey(`field.${key}`)).toBe(true);
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
