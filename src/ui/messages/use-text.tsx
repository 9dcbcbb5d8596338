/** The two ways to say something: as a string for attributes, as an element for everything else. */
import * as React from "react";
import { FormattedMessage, type IntlShape, useIntl } from "react-intl";
import { useSubject } from "../subject";
import { type MessageKey, messageFor } from "./catalogue";

/** A list becomes one text, joined as the reader's language joins (`listText`). */
export type TextValue = string | number | boolean | null | undefined | Date | readonly string[];
export type TextValues = Readonly<Record<string, TextValue>>;
export type Text = (key: MessageKey, values?: TextValues) => string;

type Lister = Pick<IntlShape, "locale">;

const listers = new Map<string, Intl.ListFormat>();

/**
 * Things named one after another, as briefly as the language can: "A, B, C" in English, "A, B und C" in German. By the browser
 * itself: react-intl looks its items up in an object, where an alias `__proto__` finds what is no text and takes the page down.
 */
export function listText({ locale }: Lister, items: readonly string[]): string {
  const lister = listers.get(locale) ?? new Intl.ListFormat(locale, { type: "conjunction", style: "narrow" });
  listers.set(locale, lister);
  return lister.format(items);
}

/** `listText` in the reader's language; it changes only with the language. */
export function useListText(): (items: readonly string[]) => string {
  const intl = useIntl();
  return React.useCallback((items) => listText(intl, items), [intl]);
}

type Plain<Value> = { [name: string]: Exclude<Value, readonly string[]> };

/** Values as react-intl takes them: lists as texts. */
export function plainValues<Value>(intl: Lister, values: Readonly<Record<string, Value>>): Plain<Value> {
  const plain = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) && value.every((one) => typeof one === "string") ? listText(intl, value) : value,
  ]);
  return Object.fromEntries(plain) as Plain<Value>;
}

/** A function that says a key of the catalogue in the reader's language; it changes only with language and subject. */
export function useText(): Text {
  const intl = useIntl();
  const subject = useSubject();
  return React.useCallback(
    (key, values) => intl.formatMessage({ id: messageFor(key, subject) }, values && plainValues(intl, values)),
    [intl, subject],
  );
}

type RichValue = TextValue | React.ReactNode | ((chunks: React.ReactNode[]) => React.ReactNode);

/** A message as an element. Values may be elements, lists of texts, or functions for tags: `<b>{count}</b> of {total}` with `b`. */
export function Msg({ id, values }: { id: MessageKey; values?: Readonly<Record<string, RichValue>> }) {
  const intl = useIntl();
  const subject = useSubject();
  return (
    <FormattedMessage
      id={messageFor(id, subject)}
      {...(values ? { values: plainValues(intl, values) as Record<string, never> } : {})}
    />
  );
}

/** Rich text tag: bold. */
export const b = (chunks: React.ReactNode[]) => <b>{chunks}</b>;

/** Rich text tag: said more quietly. */
export const dim = (chunks: React.ReactNode[]) => <span className="pss-dim">{chunks}</span>;
