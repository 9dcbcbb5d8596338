/** What a translation must have: its parts are typed by the English parts, so a missing or misspelt key does not compile. */
import type { MessageKey } from "./catalogue";

/** A part of a translation: the keys of an English part, each with its text in another language. */
export type Words<EnglishPart> = Readonly<Record<keyof EnglishPart, string>>;

/** A whole translation. */
export type Translation = Readonly<Record<MessageKey, string>>;
