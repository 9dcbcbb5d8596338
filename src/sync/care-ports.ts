/** What housekeeping needs from the outside, beside `ports`: tests of the ways to a source, and the debug log. Only types. */
import type { SourceAccount, SourceFailure } from "./ports";

/** How one way to a source fared when it was tried. */
export interface WayTest {
  readonly way: "direct" | "through-stash";
  /** Null when it failed. Through Stash there is no more of it than Stash's own words tell. */
  readonly account: SourceAccount | null;
  readonly failure: SourceFailure | null;
  /** The server's own version, where its schema offers it. */
  readonly version: string | null;
}

export type LogLevel = "error" | "warning" | "info" | "detail";
export type LogArea = "request" | "cache" | "match" | "merge" | "write" | "run";

/** One line of the log: ids, kinds, counts and times. Never a key, a name or a field's value. */
export interface LogLine {
  readonly level: LogLevel;
  readonly area: LogArea;
  /** A few plain words. */
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Where parts of the plugin note what they do. */
export interface Log {
  /** Ask first, so that a line that nobody wants is never made. */
  on(): boolean;
  /** Keeps the line; nothing when the log is off. Never throws, never waits. */
  add(line: LogLine): void;
}
