/** The two ways to say something: as a string for attributes, as an element for everything else. */
import * as React from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type MessageKey, messageId } from "./catalogue";

export type TextValue = string | number | boolean | null | undefined | Date;
export type TextValues = Readonly<Record<string, TextValue>>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** A function that says a key of the catalogue in the reader's language; it changes only with the language. */
export function useText(): Text {
  const intl = useIntl();
  return React.useCallback((key, values) => intl.formatMessage({ id: messageId(key) }, values), [intl]);
}

type RichValue = TextValue | React.ReactNode | ((chunks: React.ReactNode[]) => React.ReactNode);

/** A message as an element. Values may be elements, or functions for tags: `<b>{count}</b> of {total}` with `b`. */
export function Msg({ id, values }: { id: MessageKey; values?: Readonly<Record<string, RichValue>> }) {
  return (
    <FormattedMessage id={messageId(id)} {...(values ? { values: { ...values } as Record<string, never> } : {})} />
  );
}

/** Rich text tag: bold. */
export const b = (chunks: React.ReactNode[]) => <b>{chunks}</b>;

/** Rich text tag: said more quietly. */
export const dim = (chunks: React.ReactNode[]) => <span className="pss-dim">{chunks}</span>;
