/** The files of a report, read back as others would read them. */
import { expect, it } from "vitest";
import { listCsv, type ReportWords, reportCsv, reportJson, reportMarkdown } from "./report-numbers";
import { PARTS, type Report } from "./report-types";

const NORTH = "https://north.example/graphql";
const parts = <S extends keyof typeof PARTS>(section: S, ...lists: string[][]) =>
  Object.fromEntries(PARTS[section].map((part, at) => [part, lists[at] ?? []])) as never;

const REPORT: Report = {
  type: "performer",
  at: Date.UTC(2026, 10, 20, 6, 12),
  total: 4,
  compared: 3,
  refs: new Map([
    ["1", { id: "1", name: '=HYPERLINK("https://evil.example")', disambiguation: null }],
    ["2", { id: "2", name: "Wren, the second", disambiguation: "+1" }],
  ]),
  sources: [{ endpoint: NORTH, name: "North", enabled: true }],
  groups: {},
  sections: {
    coverage: [{ subject: NORTH, parts: parts("coverage", ["1", "2"], ["3"], [], ["4"]) }],
    completeness: [{ subject: "height", parts: parts("completeness", ["1"], ["2"], ["3"], ["4"]) }],
    freshness: [{ subject: NORTH, parts: parts("freshness", ["1"], [], [], [], ["2"]) }],
    findings: [{ subject: "nowhere", parts: { all: ["4"] } }],
    waiting: [{ subject: "conflict", parts: { all: ["1", "3"] } }],
    runs: [{ subject: "r1", parts: { failed: ["4"] } }],
  },
  runs: [
    {
      ...{ id: "r1", task: "update-performers", startedAt: Date.UTC(2026, 10, 19), end: "finished", total: 4, done: 4 },
      ...{ withChanges: 2, failed: 1, requests: 7, written: 1, refused: 0 },
    },
  ],
};

const WORDS: ReportWords = {
  title: "Report",
  section: (section) => `Section ${section}`,
  subject: (_, subject) => (subject === NORTH ? "@North | <b>" : subject),
  part: (_, part) => part,
  columns: ["Section", "About", "Part", "Number", "Share"],
};
const HEARTS = [{ endpoint: NORTH, both: 3, here: 2, there: 1, at: Date.UTC(2026, 10, 20) }];

/** RFC 4180, by the letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const body = text.replace(/^\ufeff/u, "");
  for (const [, quoted, bare, end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    row.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}

it("writes a CSV line per number, which no spreadsheet takes for a formula", () => {
  const rows = readCsv(reportCsv(REPORT, WORDS, HEARTS));
  expect(rows[0]).toEqual(WORDS.columns);
  expect(rows.every((row) => row.length === 5)).toBe(true);
  expect(rows).toContainEqual(["Section coverage", "'@North | <b>", "linked", "2", "50"]);
  expect(rows).toContainEqual(["Section completeness", "height", "gained", "1", "25"]);
  expect(rows).toContainEqual(["Section freshness", "'@North | <b>", "never", "1", ""]);
  expect(rows).toContainEqual(["Section favourites", "'@North | <b>", "here", "2", ""]);
  expect(rows).toContainEqual(["Section runs", "r1", "requests", "7", ""]);
  // heading, 5 + 4 + 5 parts, a finding, a kind, 3 of favourites, 6 of the run
  expect(rows.length).toBe(1 + 14 + 2 + 3 + 6);
});

it("writes JSON with a version, keys that no language changes, and times that a program reads", () => {
  expect(JSON.parse(reportJson(REPORT, HEARTS))).toEqual({
    format: "performer-site-sync-report",
    version: 1,
    type: "performer",
    made: "2026-11-20T06:12:00.000Z",
    total: 4,
    compared: 3,
    sources: [{ endpoint: NORTH, name: "North", enabled: true }],
    coverage: [{ source: NORTH, linked: 2, found: 1, ambiguous: 0, missing: 1, unasked: 0 }],
    completeness: [{ field: "height", had: 1, gained: 1, waits: 1, empty: 1 }],
    freshness: [{ source: NORTH, day: 1, week: 0, month: 0, older: 0, never: 1 }],
    findings: { nowhere: 1 },
    waiting: { conflict: 2 },
    favourites: [{ source: NORTH, both: 3, here: 2, there: 1, read: "2026-11-20T00:00:00.000Z" }],
    runs: [
      {
        ...{ id: "r1", task: "update-performers", started: "2026-11-19T00:00:00.000Z", end: "finished" },
        ...{ total: 4, done: 4, withChanges: 2, failed: 1, requests: 7, written: 1, refused: 0 },
      },
    ],
  });
});

it("writes Markdown tables that names cannot break", () => {
  const text = reportMarkdown(REPORT, WORDS, []);
  const tables = text.split("\n## ").slice(1);
  expect(tables.map((table) => table.split("\n")[0])).toEqual(
    ["coverage", "completeness", "freshness", "findings", "waiting", "runs"].map((one) => `Section ${one}`),
  );
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  expect(rows).toContain("| @North \\| \\<b\\> | 2 | 1 | 0 | 1 | 0 |");
  for (const table of tables) {
    const cells = table
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.split(/(?<!\\)\|/u).length);
    expect(new Set(cells).size).toBe(1);
  }
});

it("writes a Markdown document with its title, a heading a section, and numbers to the right", () => {
  const sections = { ...REPORT.sections, coverage: [], completeness: [], freshness: [], waiting: [], runs: [] };
  const words = { ...WORDS, title: "Report\r\non_all", part: () => "Number" };
  expect(reportMarkdown({ ...REPORT, sections, runs: [] }, words, HEARTS).split("\n")).toEqual([
    "# Report on\\_all",
    "",
    "## Section findings",
    "",
    "| About | Number |",
    "| --- | ---: |",
    "| nowhere | 1 |",
    "",
    "## Section favourites",
    "",
    "| About | Number | Number | Number |",
    "| --- | ---: | ---: | ---: |",
    "| @North \\| \\<b\\> | 3 | 2 | 1 |",
    "",
  ]);
});

it("an empty library has no shares", () => {
  const coverage = [{ subject: NORTH, parts: parts("coverage") }];
  const empty = { ...REPORT, total: 0, sections: { ...REPORT.sections, coverage } };
  const rows = readCsv(reportCsv(empty, WORDS, []));
  expect(rows).toContainEqual(["Section coverage", "'@North | <b>", "linked", "0", ""]);
});

it("writes whom a number counts as CSV", () => {
  const ids = ["1", "2", "gone"];
  const list = { section: "coverage", subject: NORTH, part: "linked", ids } as const;
  expect(readCsv(listCsv(REPORT, list, ["ID", "Name", "Disambiguation"]))).toEqual([
    ["ID", "Name", "Disambiguation"],
    ["1", `'=HYPERLINK("https://evil.example")`, ""],
    ["2", "Wren, the second", "'+1"],
    ["gone", "", ""],
  ]);
});
