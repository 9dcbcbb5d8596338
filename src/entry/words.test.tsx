// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { IntlProvider } from "react-intl";
import { afterEach, expect, it } from "vitest";
import { LANGUAGES } from "../ui/messages/languages";
import { ENTRY_WORDS, useEntryWords } from "./words";

afterEach(cleanup);

function Again() {
  return <p>{useEntryWords().again}</p>;
}

const inLanguage = (locale: string) => (
  <IntlProvider locale={locale} onError={() => undefined}>
    <Again />
  </IntlProvider>
);

it.each([
  ["de-DE", "Erneut versuchen"],
  ["ja-JP", "再試行"],
  ["nl-NL", "Try again"],
])("speaks the page's language: %s", (locale, words) => {
  render(inLanguage(locale));
  expect(screen.getByText(words)).not.toBeNull();
});

it("is English outside Stash", () => {
  render(<Again />);
  expect(screen.getByText("Try again")).not.toBeNull();
});

it("speaks every language that the faces speak", () => {
  expect(Object.keys(LANGUAGES).filter((tag) => !(tag in ENTRY_WORDS))).toEqual([]);
});

it("says each thing in each language's own words", () => {
  const { en, ...others } = ENTRY_WORDS;
  const same = Object.entries(others).flatMap(([language, words]) =>
    Object.entries(words).flatMap(([key, text]) =>
      Object.values(en).includes(text as never) ? [`${language} ${key}`] : [],
    ),
  );
  expect(same).toEqual([]);
});
