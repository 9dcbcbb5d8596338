/** A report on the library: numbers, and behind each of them the list of those it counts. Plain data. */
import type { Endpoint, EntityType, LocalRef } from "../ports";
import type { RunRecord } from "../run-types";

/** The parts of each section's rows. Those of the first three divide everybody whom the row is about. */
export const PARTS = {
  /** Per source. `found`: a record that waits to be linked; `unasked`: not looked for yet. */
  coverage: ["linked", "found", "ambiguous", "missing", "unasked"],
  /** Per field: filled as before the first change of the history, filled since, filled by what waits, and empty. */
  completeness: ["had", "gained", "waits", "empty"],
  /** Per source, of those linked to it: how long ago it last answered about them in a comparing. */
  freshness: ["day", "week", "month", "older", "never"],
  /** Per finding (`FINDINGS`). */
  findings: ["all"],
  /** Per kind of difference that waits. */
  waiting: ["all"],
  /** Whom a source failed for, per run. */
  runs: ["failed"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Section = keyof typeof PARTS;
export type Part<S extends Section = Section> = (typeof PARTS)[S][number];

/** What a library is looked through for; the last ones need no source. */
export const FINDINGS = [
  "nowhere",
  "merged",
  "deleted",
  "malformed",
  "two-ids",
  "shared",
  "same-name",
  "same-link",
  "foreign",
  "lost",
  "favourites",
] as const;
export type Finding = (typeof FINDINGS)[number];

/** Ids, in the order of the library. */
export type IdList = readonly string[];

export interface ReportRow<S extends Section = Section> {
  /** An endpoint, a field, a finding, a kind, or the id of a run. */
  readonly subject: string;
  readonly parts: Readonly<Record<Part<S>, IdList>>;
}

export interface ReportSource {
  readonly endpoint: Endpoint;
  readonly name: string;
  readonly enabled: boolean;
}

/** A run without its lists. */
export type ReportRun = Pick<
  RunRecord,
  "id" | "startedAt" | "end" | "total" | "done" | "withChanges" | "failed" | "requests"
> & {
  readonly task: RunRecord["options"]["task"];
  readonly written: number;
  readonly refused: number;
};

export interface Report {
  readonly type: EntityType;
  /** ms since epoch */
  readonly at: number;
  /** Everybody in the library, by id; those who are only in a run's list of failures come behind. */
  readonly refs: ReadonlyMap<string, LocalRef>;
  readonly total: number;
  /** How many of them were ever compared, in this browser. */
  readonly compared: number;
  readonly sources: readonly ReportSource[];
  readonly sections: { readonly [S in Section]: readonly ReportRow<S>[] };
  /** Newest first. */
  readonly runs: readonly ReportRun[];
  /** Of some findings: the groups that an id is in, with the others. */
  readonly groups: Readonly<Partial<Record<Finding, ReadonlyMap<string, readonly IdList[]>>>>;
}

/** What a number is called in an address: `coverage missing https://…`. */
export function listKey(section: string, subject: string, part: string): string {
  return `${section} ${part} ${subject}`;
}

export interface NamedList {
  readonly section: Section;
  readonly subject: string;
  readonly part: string;
  readonly ids: IdList;
}

/** The list behind a number, by its `listKey`; null where the report has no such number. */
export function listOf(report: Report, key: string): NamedList | null {
  const [section = "", part = "", ...rest] = key.split(" ");
  const subject = rest.join(" ");
  if (!Object.hasOwn(report.sections, section)) return null;
  const name = section as Section;
  const row = report.sections[name].find((one) => one.subject === subject);
  const ids = row && Object.hasOwn(row.parts, part) ? row.parts[part as keyof typeof row.parts] : undefined;
  return ids ? { section: name, subject, part, ids } : null;
}
