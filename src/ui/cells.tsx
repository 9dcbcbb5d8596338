/**
 * How a value is drawn, by its kind: one table, so that a new kind does not compile until it is drawn. Everything from a
 * source is text here, never markup, and what cannot be seen in it is spelt out.
 */
import * as React from "react";
import { useIntl } from "react-intl";
import { type FieldKey, fieldRow } from "../sync/fields";
import type { KindName } from "../sync/kinds/kind";
import { elements, isWebUrl } from "../sync/kinds/lists";
import { linkParts } from "../sync/kinds/special";
import { isEmpty, isImage, isStudio, type MaybeValue } from "../sync/values";
import { listText, Msg, type Text, useText } from "./messages/use-text";
import { useSourceName } from "./review/use-source-name";
import { clipText, visibleText } from "./review/visible-text";

interface Context {
  readonly locale: string;
  readonly text: Text;
  /** Stash's own words, where it has them. */
  readonly stash: (id: string) => string | null;
  readonly reads: "country" | "cm" | undefined;
  readonly source: (endpoint: string) => string;
  readonly list: (items: readonly string[]) => string;
}

interface Drawing {
  /** For people, in one line; never called with an empty value. */
  words(value: MaybeValue, context: Context): string;
  /** What to draw where words alone are not enough. */
  draw?(value: MaybeValue, context: Context): React.ReactNode;
}

/** `f3a1…9c20`: enough of a stash id to tell two apart. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
}

/** A country's name in the reader's language; the code itself where it is none. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Za-z]{2}$/u.test(code)) return code;
  try {
    return new Intl.DisplayNames([locale], { type: "region" }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

function longDate(value: MaybeValue, { locale }: Context): string | undefined {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/u.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** Host and path of an address, which is what tells links apart; anything else as it is. */
export function shortUrl(url: string): string {
  return isWebUrl(url) ? url.replace(/^https?:\/\/(www\.)?/iu, "").replace(/\/+$/u, "") : url;
}

/** Any text of a stranger: invisible characters spelt out, its direction kept to itself, its length bounded. */
export function PlainText({ children }: { children: string }) {
  const { shown, total } = clipText(children);
  return (
    <bdi className="pss-value">
      {visibleText(shown)}
      {total !== null && (
        <span className="pss-dim">
          … <Msg id="cell.clipped" values={{ count: total }} />
        </span>
      )}
    </bdi>
  );
}

const plain = (value: MaybeValue): string => (typeof value === "string" || typeof value === "number" ? `${value}` : "");

/** A web link that leaks nothing; what is no http(s) address stays text. */
function Url({ url }: { url: string }) {
  if (!isWebUrl(url)) return <PlainText>{url}</PlainText>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <PlainText>{shortUrl(url)}</PlainText>
    </a>
  );
}

const lines = (value: MaybeValue, one: (element: string) => React.ReactNode) => (
  <ul className="pss-plain-list">
    {elements(value).map((element) => (
      <li key={element}>{one(element)}</li>
    ))}
  </ul>
);

const DRAWINGS = {
  text: { words: plain },
  term: {
    words: (value, { reads, locale }) => (reads === "country" ? countryName(plain(value), locale) : plain(value)),
    draw(value, context) {
      const name = DRAWINGS.term.words(value, context);
      if (name === plain(value)) return <PlainText>{name}</PlainText>;
      return (
        <>
          <PlainText>{name}</PlainText> <span className="pss-dim">{plain(value)}</span>
        </>
      );
    },
  },
  gender: {
    words: (value, { stash }) => stash(`gender_types.${plain(value)}`) ?? plain(value),
  },
  date: {
    words: plain,
    // The form with its missing parts stays visible: 1994 and 1994-01-01 must not look alike.
    draw: (value, context) => (
      <span title={longDate(value, context)}>
        <PlainText>{plain(value)}</PlainText>
      </span>
    ),
  },
  count: {
    words: (value, { reads, text }) =>
      reads === "cm" && typeof value === "number" ? text("cell.cm", { value }) : plain(value),
  },
  period: { words: plain },
  names: {
    words: (value, { list }) => list(elements(value)),
    draw: (value) => lines(value, (e) => <PlainText>{e}</PlainText>),
  },
  urls: {
    words: (value, { list }) => list(elements(value).map(shortUrl)),
    draw: (value) => lines(value, (e) => <Url url={e} />),
  },
  bodyMods: {
    words: (value) => elements(value).join("; "),
    draw: (value) => lines(value, (e) => <PlainText>{e}</PlainText>),
  },
  image: {
    words: (value, { text }) =>
      isImage(value) && value.width && value.height
        ? text("cell.image.size", { width: value.width, height: value.height })
        : text("cell.image"),
  },
  links: {
    words: (value, { source, list }) => list(elements(value).map((element) => source(linkParts(element).endpoint))),
    draw: (value, { source }) =>
      lines(value, (e) => (
        <>
          <PlainText>{source(linkParts(e).endpoint)}</PlainText> <code>{shortId(linkParts(e).id)}</code>
        </>
      )),
  },
  parent: {
    words: (value) => (isStudio(value) ? value.name : ""),
    // A parent that cannot be taken must not look like one that can.
    draw: (value) =>
      isStudio(value) && (
        <>
          <PlainText>{value.name}</PlainText>
          {value.localId === null && value.obstacle === undefined && (
            <span className="pss-dim">
              {" "}
              <Msg id="cell.parent.missing" />
            </span>
          )}
        </>
      ),
  },
} as const satisfies Record<KindName, Drawing>;

/** Says values in words: `words(field, value)`; "empty" for what says nothing. Invisible characters are spelt out. */
export function useValueWords(): (field: FieldKey, value: MaybeValue) => string {
  const context = useDrawing();
  return React.useCallback(
    (field, value) => {
      if (isEmpty(value)) return context.text("cell.empty");
      const { kind, reads } = fieldRow(field);
      const drawing: Drawing = DRAWINGS[kind.name];
      return visibleText(clipText(drawing.words(value, { ...context, reads })).shown);
    },
    [context],
  );
}

function useDrawing(): Omit<Context, "reads"> {
  const intl = useIntl();
  const text = useText();
  const source = useSourceName();
  return React.useMemo(
    () => ({
      locale: intl.locale,
      text,
      stash: (id: string) => (Object.hasOwn(intl.messages, id) ? intl.formatMessage({ id }) : genderWord(id, text)),
      source,
      list: (items: readonly string[]) => listText(intl, items),
    }),
    [intl, text, source],
  );
}

const GENDER_WORDS = {
  "gender_types.MALE": "cell.gender.MALE",
  "gender_types.FEMALE": "cell.gender.FEMALE",
  "gender_types.TRANSGENDER_MALE": "cell.gender.TRANSGENDER_MALE",
  "gender_types.TRANSGENDER_FEMALE": "cell.gender.TRANSGENDER_FEMALE",
  "gender_types.INTERSEX": "cell.gender.INTERSEX",
  "gender_types.NON_BINARY": "cell.gender.NON_BINARY",
} as const;

/** Stash's genders, for choosing one. */
export const GENDERS = Object.keys(GENDER_WORDS).map((id) => id.slice("gender_types.".length));

function genderWord(id: string, text: Text): string | null {
  return Object.hasOwn(GENDER_WORDS, id) ? text(GENDER_WORDS[id as keyof typeof GENDER_WORDS]) : null;
}

/** A field's value as people read it; "empty" where it says nothing. */
export function Value({ field, value }: { field: FieldKey; value: MaybeValue }) {
  const context = useDrawing();
  if (isEmpty(value)) return <Empty />;
  const { kind, reads } = fieldRow(field);
  const drawing: Drawing = DRAWINGS[kind.name];
  const full = { ...context, reads };
  return <>{drawing.draw?.(value, full) ?? <PlainText>{drawing.words(value, full)}</PlainText>}</>;
}

/** Nothing, said in a word. */
export function Empty() {
  return (
    <em className="pss-dim">
      <Msg id="cell.empty" />
    </em>
  );
}
