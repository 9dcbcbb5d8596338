import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";
import { FIELD_ROWS } from "../../sync/fields";
import { EN, isMessageKey, type MessageKey, messageId, PREFIX, prefixed } from "./catalogue";
import { enCreate } from "./en-create";
import { enDashboard } from "./en-dashboard";
import { enFields } from "./en-fields";
import { enHistory } from "./en-history";
import { enKinds } from "./en-kinds";
import { enPatterns } from "./en-patterns";
import { enProblems } from "./en-problems";
import { enReview } from "./en-review";
import { enSettings } from "./en-settings";
import { enWhich } from "./en-which";

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
    const parts = [
      enCreate,
      enPatterns,
      enKinds,
      enFields,
      enDashboard,
      enProblems,
      enReview,
      enSettings,
      enWhich,
      enHistory,
    ];
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
