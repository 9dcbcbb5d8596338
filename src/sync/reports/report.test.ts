/** The report against a library whose numbers were counted by hand. */
import { expect, it } from "vitest";
import { BOX_A, BOX_B, boxed, FIELDS_30, local, runAll, stashId, world } from "../../../test/fakes";
import { FakeLibrary } from "../../../test/fake-library";
import { MemoryKeyValue } from "../../../test/memory-kv";
import { ScriptedSource } from "../../../test/scripted-source";
import { type MarkPage, Marks } from "../marks";
import type { RunRecord } from "../run-types";
import { makeReport, type ReportInput } from "./report";
import type { PastChange } from "./report-past";
import { FINDINGS, listKey, listOf, PARTS, type Report, type Section } from "./report-types";

const OFF = "https://box-off.example/graphql";
const GONE = "https://gone.example/graphql";
const DAY = 86_400_000;
const SHARED = "https://fans.example/shared";

const a = (...ids: string[]) => ({ stashIds: ids.map((id) => stashId(BOX_A, id)) });

const LIBRARY = [
  local("1", { name: "Ada", urls: [SHARED] }, { ...a("a1"), favorite: true }),
  local("2", { name: "Bea" }, a("a2")),
  local("3", { name: "Cia" }, a("a3")),
  local("4", { name: "Dea", urls: ["https://fans.example/dea"] }),
  local("5", { name: "Eve" }),
  local("6", { name: "Fay" }, a("a6", "a6b")),
  local("7", { name: "Gia", height_cm: 170 }, a("a7")),
  local("8", { name: "gia", disambiguation: "II", height_cm: 165 }, a("a7")),
  local("9", { name: "Ivy", alias_list: ["Jo"] }, { stashIds: [stashId(GONE, "g9")] }),
  local("10", { name: "Jo", urls: [SHARED] }),
];

async function compared() {
  const marks = new MemoryKeyValue<MarkPage>();
  const one = world({
    library: LIBRARY,
    off: [OFF],
    sources: (clock) => [
      new ScriptedSource(BOX_A, clock).put(
        boxed("a1", { name: "Ada", height: 171 }),
        boxed("a2", { name: "Bea" }, { deleted: true, mergedInto: "a22" }),
        boxed("a22", { name: "Bea" }),
        boxed("a3", { name: "Cia" }, { deleted: true }),
        boxed("a5", { name: "Eve" }),
        boxed("a55", { name: "Eve" }),
        boxed("a6", { name: "Fay" }),
        boxed("a6b", { name: "Fay" }),
        boxed("a7", { name: "Gia" }),
      ),
      new ScriptedSource(BOX_B, clock).put(boxed("b4", { name: "Dea", urls: [{ url: "https://fans.example/dea" }] })),
    ],
  });
  await runAll({ ...one, run: { ...one.run, marks } }, { nameSearch: true });
  return { plans: one.plans.map, marks: new Map(await new Marks(marks, "performer").all()), at: one.clock.now() };
}

function reportOf(input: Partial<ReportInput> & { readonly now?: number } = {}): Promise<Report> {
  const now = input.now ?? 0;
  return makeReport(
    {
      library: new FakeLibrary(LIBRARY),
      fields: FIELDS_30,
      sources: [
        { endpoint: BOX_A, name: "Box A", enabled: true },
        { endpoint: BOX_B, name: "Box B", enabled: true },
        { endpoint: OFF, name: "Off", enabled: false },
      ],
      marks: new Map(),
      plans: new Map(),
      changes: [],
      runs: [],
      clock: { now: () => now, sleep: async () => undefined },
      ...input,
    },
    () => undefined,
    new AbortController().signal,
  );
}

function rowsOf(report: Report, section: Section) {
  return Object.fromEntries(
    report.sections[section].map(({ subject, parts }) => [
      subject,
      Object.fromEntries(Object.entries(parts).filter(([, ids]) => ids.length > 0)),
    ]),
  );
}

const EVERYBODY = LIBRARY.map(({ id }) => id);

it("counts what was counted by hand", async () => {
  const { plans, marks, at } = await compared();
  const now = at + 2 * DAY;
  marks.set("1", { at: now - 3_600_000, run: "r", end: "same", by: { [BOX_A]: now - 3_600_000, [BOX_B]: at } });
  // As an older version of the plugin left it.
  marks.set("2", { at: now - 10 * DAY, run: "r", end: "same" });
  marks.delete("3");
  marks.set("6", { at: null, run: "r", end: "failed", by: { [BOX_A]: now - 40 * DAY } });
  const change = (
    entityId: string,
    when: number,
    blank: boolean,
    state: PastChange["state"] = "applied",
  ): PastChange => {
    const fields = ["height"] as const;
    return { type: "performer", entityId, at: when, state, fields, ...(blank && { blank: fields }) };
  };
  const report = await reportOf({
    plans,
    marks,
    now,
    changes: [
      change("7", 20, false),
      change("7", 10, true),
      // Never reached Stash.
      change("8", 5, true, "not-applied"),
      change("9", 5, false),
      { ...change("1", 5, false), type: "studio" },
    ],
  });
  expect(report).toMatchObject({ type: "performer", at: now, total: 10, compared: 9 });
  expect(rowsOf(report, "coverage")).toEqual({
    [BOX_A]: { linked: ["1", "2", "3", "6", "7", "8"], ambiguous: ["5"], missing: ["4", "9", "10"] },
    [BOX_B]: { found: ["4"], missing: ["1", "2", "5", "7", "8", "9", "10"], unasked: ["3", "6"] },
    [OFF]: { unasked: EVERYBODY },
  });
  expect(rowsOf(report, "freshness")).toEqual({
    [BOX_A]: { day: ["1"], week: ["7", "8"], month: ["2"], older: ["6"], never: ["3"] },
    [BOX_B]: {},
    [OFF]: {},
  });
  const fields = rowsOf(report, "completeness");
  expect(fields.height).toEqual({
    had: ["8"],
    gained: ["7"],
    waits: ["1"],
    empty: ["2", "3", "4", "5", "6", "9", "10"],
  });
  expect(fields.urls).toEqual({ had: ["1", "4", "10"], empty: ["2", "3", "5", "6", "7", "8", "9"] });
  expect(fields.stashIds).toEqual({ had: ["1", "2", "3", "6", "7", "8", "9"], waits: ["4"], empty: ["5", "10"] });
  expect(Object.keys(fields)).not.toContain("name");
  expect(rowsOf(report, "findings")).toEqual({
    nowhere: { all: ["4", "5", "9", "10"] },
    merged: { all: ["2"] },
    deleted: { all: ["3"] },
    malformed: {},
    "two-ids": { all: ["6"] },
    shared: { all: ["7", "8"] },
    "same-name": { all: ["7", "8", "9", "10"] },
    "same-link": { all: ["1", "10"] },
    foreign: { all: ["9"] },
    lost: { all: ["9"] },
    favourites: { all: ["1"] },
  });
  expect(report.groups["same-name"]?.get("9")).toEqual([["9", "10"]]);
  expect(rowsOf(report, "waiting")).toEqual({
    fill: { all: ["1", "4"] },
    merged: { all: ["2"] },
    deleted: { all: ["3"] },
    ambiguous: { all: ["5", "6", "7", "8"] },
    // "gia" is not how the source spells it.
    differs: { all: ["8"] },
  });
});

it("divides everybody: the parts of a row never overlap and leave nobody out", async () => {
  const { plans, marks } = await compared();
  const report = await reportOf({ plans, marks });
  for (const section of ["coverage", "completeness"] as const)
    for (const { subject, parts } of report.sections[section])
      expect(Object.values<readonly string[]>(parts).flat().sort(), subject).toEqual([...EVERYBODY].sort());
  for (const { subject, parts } of report.sections.freshness) {
    const linked = listOf(report, listKey("coverage", subject, "linked"))?.ids ?? [];
    expect(Object.values<readonly string[]>(parts).flat().sort()).toEqual([...linked].sort());
  }
});

it("says before any run that nothing was looked for and nothing compared, and knows the rest", async () => {
  const report = await reportOf();
  expect(report.compared).toBe(0);
  expect(rowsOf(report, "coverage")[BOX_A]).toEqual({
    linked: ["1", "2", "3", "6", "7", "8"],
    unasked: ["4", "5", "9", "10"],
  });
  expect(rowsOf(report, "freshness")[BOX_A]).toEqual({ never: ["1", "2", "3", "6", "7", "8"] });
  expect(rowsOf(report, "completeness").height).toEqual({
    had: ["7", "8"],
    empty: ["1", "2", "3", "4", "5", "6", "9", "10"],
  });
  expect(report.sections.waiting).toEqual([]);
});

it("has all its rows in an empty library", async () => {
  const report = await reportOf({ library: new FakeLibrary([]) });
  expect(report.total).toBe(0);
  expect(report.sections.findings.map((row) => row.subject)).toEqual([...FINDINGS]);
  expect(rowsOf(report, "coverage")).toEqual({ [BOX_A]: {}, [BOX_B]: {}, [OFF]: {} });
});

it("lists runs of its own sort, newest first, with whom a source failed for, also who has left the library", async () => {
  const failure = { kind: "server" } as const;
  const run = (id: string, startedAt: number, task: RunRecord["options"]["task"]): RunRecord => ({
    ...{ id, startedAt, touchedAt: startedAt, endedAt: startedAt, end: "finished", tab: "t", error: null },
    ...{ total: 10, done: 10, withChanges: 3, failed: 2, requests: 4, written: 2 },
    options: { task, selection: {}, nameSearch: false, fresh: false },
    failures: ["4", "4", "99"].map((one) => ({ id: one, name: `Was ${one}`, endpoint: BOX_A, failure })),
  });
  const runs = [run("r1", 1, "update-performers"), run("s", 2, "update-studios"), run("r2", 3, "link-performers")];
  const report = await reportOf({ runs });
  expect(report.runs.map(({ id, written, refused }) => ({ id, written, refused }))).toEqual([
    { id: "r2", written: 2, refused: 0 },
    { id: "r1", written: 2, refused: 0 },
  ]);
  expect(listOf(report, listKey("runs", "r1", "failed"))?.ids).toEqual(["4", "99"]);
  expect(report.refs.get("99")?.name).toBe("Was 99");
  expect(report.total).toBe(10);
});

it("knows a number by its key, and no other", async () => {
  const report = await reportOf();
  expect(listOf(report, `coverage linked ${BOX_A}`)).toMatchObject({
    section: "coverage",
    part: "linked",
    subject: BOX_A,
  });
  for (const key of ["", "coverage", `coverage toString ${BOX_A}`, "toString a b", "coverage linked nowhere"])
    expect(listOf(report, key)).toBeNull();
  expect(Object.keys(PARTS)).toEqual(
    Object.keys(report.sections).sort((x, y) => Object.keys(PARTS).indexOf(x) - Object.keys(PARTS).indexOf(y)),
  );
});
