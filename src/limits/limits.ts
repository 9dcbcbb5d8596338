/**
 * Every limit on what comes from outside, in one place: what sources answer, what files hold, what Stash shows back. What is
 * larger was not written by a person about a performer. Lengths are in UTF-16 units, sizes in bytes.
 */
export const LIMITS = {
  /** One answer of a source, and one picture that Stash shows back. */
  answerBytes: 20_000_000,
  pictureBytes: 40_000_000,
  /** Of an upstream record: ids and times, words of a vocabulary, names and aliases, other texts, web addresses. */
  id: 100,
  word: 100,
  name: 500,
  text: 2_000,
  address: 2_048,
  /** A list that Stash's scraper has joined into one text. */
  joined: 100_000,
  /** Elements of an upstream list; pictures of one entity. */
  elements: 1_000,
  images: 100,
  /** Marks that combine with one letter. */
  marks: 10,
  /** Entities offered for one name; records that were merged into one; edits of one entity; favourites of a person. */
  offered: 100,
  merged: 100,
  edits: 5_000,
  favourites: 100_000,
  /** How deep a value may be nested; columns of a record. */
  depth: 4,
  columns: 100,
  /** Waiting because a source said so: no longer than a day. */
  waitMs: 86_400_000,
  /** What was said by a server, in a message. */
  detail: 200,
  /** Characters that a cell shows; the rest is counted. */
  shown: 400,
  /** A settings file; sources in a list of them; a setting that another version has. */
  settingsFile: 1_000_000,
  sources: 1_000,
  /** A history file: characters of it, of a text, of a picture; records, fields of one, elements of a list. */
  history: { file: 500_000_000, text: 1_000_000, picture: 60_000_000, records: 200_000, fields: 40, list: 2_000 },
} as const;

/** Keys that mean something else than themselves on an object: nothing from outside may bear them. */
const INHERITED: readonly string[] = ["__proto__", "constructor", "prototype"];

/** True for a key that may stand on an object made from what came from outside. */
export function isPlainKey(key: string): boolean {
  return !INHERITED.includes(key);
}
