/** The two ways to say something: as a string for attributes, as an element for everything else. */
import * as React from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useSubject } from "../subject";
import { type MessageKey, messageFor } from "./catalogue";

export type TextValue = string | number | boolean | null | undefined | Date;
export type TextValues = Readonly<Record<string, TextValue>>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** A function that says a key of the catalogue in the reader's language; it changes only with language and subject. */
export function useText(): Text {
  const intl = useIntl();
  const subject = useSubject();
  return React.useCallback(
    (key, values) => intl.formatMessage({ id: messageFor(key, subject) }, values),
    [intl, subject],
  );
}

type RichValue = TextValue | React.ReactNode | ((chunks: React.ReactNode[]) => React.ReactNode);

/** A message as an element. Values may be elements, or functions for tags: `<b>{count}</b> of {total}` with `b`. */
export function Msg({ id, values }: { id: MessageKey; values?: Readonly<Record<string, RichValue>> }) {
  const subject = useSubject();
  return (
    <FormattedMessage
      id={messageFor(id, subject)}
      {...(values ? { values: { ...values } as Record<string, never> } : {})}
    />
  );
}

/** Rich text tag: bold. */
export const b = (chunks: React.ReactNode[]) => <b>{chunks}</b>;

/** Rich text tag: said more quietly. */
export const dim = (chunks: React.ReactNode[]) => <span className="pss-dim">{chunks}</span>;
