/** Choosing and printing lines of the debug log. */
import type { LogEntry } from "../../store/log-book";
import type { LogArea, LogLevel } from "../../sync/care-ports";

export interface LogFilter {
  /** The least that is shown. */
  readonly level: LogLevel;
  readonly area: LogArea | "all";
  /** Words that must all stand in the line, in any order and case. */
  readonly words: string;
}

const RANK: Readonly<Record<LogLevel, number>> = { error: 0, warning: 1, info: 2, detail: 3 };

/** One line as text: time, level, subject, words, data. */
export function lineText({ at, level, area, text, data }: LogEntry): string {
  const more = data ? ` ${JSON.stringify(data)}` : "";
  return `${new Date(at).toISOString()} ${level} ${area} ${text}${more}`;
}

/** Lines that fit, newest first. */
export function filterLog(entries: readonly LogEntry[], { level, area, words }: LogFilter): readonly LogEntry[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return entries
    .filter((entry) => {
      if (RANK[entry.level] > RANK[level] || (area !== "all" && entry.area !== area)) return false;
      if (wanted.length === 0) return true;
      const line = lineText(entry).toLowerCase();
      return wanted.every((word) => line.includes(word));
    })
    .reverse();
}

/** The whole log as a text file: oldest first, one line each, with what it is of at the top. */
export function logFile(entries: readonly LogEntry[], version: string): string {
  return [`Performer & Site Sync ${version}`, ...entries.map(lineText), ""].join("\n");
}
