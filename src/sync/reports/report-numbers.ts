/** A report as files: every number with what it counts, for spreadsheets, programs and documents. Pure. */
import { type CsvCell, csvText } from "../csv";
import type { Endpoint } from "../ports";
import { type NamedList, type Report, type ReportRun, type Section, PARTS } from "./report-types";

/** What is known of hearts on both sides of one source. */
export interface FavouriteCounts {
  readonly endpoint: Endpoint;
  readonly both: number;
  readonly here: number;
  readonly there: number;
  /** ms; when they were read. */
  readonly at: number;
}

export const FAVOURITE_PARTS = ["both", "here", "there"] as const;
/** The figures of a run that have a column. */
export const RUN_PARTS = [
  "done",
  "withChanges",
  "written",
  "refused",
  "failed",
  "requests",
] as const satisfies readonly (keyof ReportRun)[];

/** The sections of a file, in its order. */
export const FILE_SECTIONS = [
  "coverage",
  "completeness",
  "freshness",
  "findings",
  "waiting",
  "favourites",
  "runs",
] as const;
export type FileSection = (typeof FILE_SECTIONS)[number];

/** How people call the parts of a report. */
export interface ReportWords {
  readonly title: string;
  section(section: FileSection): string;
  /** `subject` as the report has it: an endpoint, a field, a finding, a kind, the id of a run. */
  subject(section: FileSection, subject: string): string;
  part(section: FileSection, part: string): string;
  /** Headings of the columns: section, subject, part, number, share. */
  readonly columns: readonly [string, string, string, string, string];
}

interface Line {
  readonly subject: string;
  /** By part. */
  readonly numbers: readonly (readonly [part: string, count: number])[];
}

function linesOf(report: Report, section: FileSection, favourites: readonly FavouriteCounts[]): readonly Line[] {
  if (section === "favourites")
    return favourites.map((one) => ({
      subject: one.endpoint,
      numbers: FAVOURITE_PARTS.map((part) => [part, one[part]] as const),
    }));
  if (section === "runs")
    return report.runs.map((run) => ({
      subject: run.id,
      numbers: RUN_PARTS.map((part) => [part, run[part]] as const),
    }));
  const parts: readonly string[] = PARTS[section];
  return report.sections[section].map(({ subject, parts: lists }) => ({
    subject,
    numbers: parts.map((part) => [part, (lists as Record<string, readonly string[]>)[part]?.length ?? 0] as const),
  }));
}

/** Sections whose numbers are shares of the library. */
const SHARES: ReadonlySet<FileSection> = new Set<Section>(["coverage", "completeness", "findings", "waiting"]);

/** A line per number: section, subject, part, count, and its share of the library in percent where it is one. */
export function reportCsv(report: Report, words: ReportWords, favourites: readonly FavouriteCounts[]): string {
  const rows: CsvCell[][] = [[...words.columns]];
  for (const section of FILE_SECTIONS)
    for (const { subject, numbers } of linesOf(report, section, favourites))
      for (const [part, count] of numbers) {
        const share = SHARES.has(section) && report.total > 0 ? Math.round((count / report.total) * 1000) / 10 : null;
        rows.push([words.section(section), words.subject(section, subject), words.part(section, part), count, share]);
      }
  return csvText(rows);
}

/** Keys as the code has them, whatever the language; `version` grows when a key changes its meaning. */
export function reportJson(report: Report, favourites: readonly FavouriteCounts[]): string {
  const { type, at, total, compared, sources, runs } = report;
  const part = (section: FileSection, name: string) =>
    linesOf(report, section, favourites).map(({ subject, numbers }) => ({
      [name]: subject,
      ...Object.fromEntries(numbers),
    }));
  const file = {
    format: "performer-site-sync-report",
    version: 1,
    ...{ type, made: new Date(at).toISOString(), total, compared, sources },
    coverage: part("coverage", "source"),
    completeness: part("completeness", "field"),
    freshness: part("freshness", "source"),
    findings: Object.fromEntries(
      linesOf(report, "findings", []).map((line) => [line.subject, line.numbers[0]?.[1] ?? 0]),
    ),
    waiting: Object.fromEntries(
      linesOf(report, "waiting", []).map((line) => [line.subject, line.numbers[0]?.[1] ?? 0]),
    ),
    favourites: favourites.map(({ endpoint, at: read, ...counts }) => {
      return { source: endpoint, ...counts, read: new Date(read).toISOString() };
    }),
    runs: runs.map(({ startedAt, ...run }) => ({ ...run, started: new Date(startedAt).toISOString() })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Whatever Markdown or HTML would take for its own; a line break would end the row. */
function plain(text: string): string {
  return text.replace(/[\r\n]+/gu, " ").replace(/[\\`*_{}[\]<>|#~&]/gu, (sign) => `\\${sign}`);
}

/** A heading and a table per section that has rows. */
export function reportMarkdown(report: Report, words: ReportWords, favourites: readonly FavouriteCounts[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  const tables = FILE_SECTIONS.flatMap((section) => {
    const lines = linesOf(report, section, favourites);
    const [first] = lines;
    if (!first) return [];
    const heads = first.numbers.map(([part]) => plain(words.part(section, part)));
    return [
      `\n## ${plain(words.section(section))}\n`,
      row([plain(words.columns[1]), ...heads]),
      row(["---", ...heads.map(() => "---:")]),
      ...lines.map(({ subject, numbers }) =>
        row([plain(words.subject(section, subject)), ...numbers.map(([, count]) => count)]),
      ),
    ];
  });
  return [`# ${plain(words.title)}`, ...tables, ""].join("\n");
}

/** Whom a number counts: id, name, disambiguation. `heads` are the headings. */
export function listCsv(report: Report, list: NamedList, heads: readonly [string, string, string]): string {
  const rows = list.ids.map((id) => {
    const ref = report.refs.get(id);
    return [id, ref?.name, ref?.disambiguation];
  });
  return csvText([heads, ...rows]);
}
