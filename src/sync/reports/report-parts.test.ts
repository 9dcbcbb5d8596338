/** Which part of a report one of the library stands in, one thing at a time. */
import { expect, it, test } from "vitest";
import { BOX_A as A, FIELDS_30, local, stashId } from "../../../test/fakes";
import { FakeLibrary } from "../../../test/fake-library";
import { bareView } from "../bare-view";
import type { Mark } from "../marks";
import type { FieldDiff, Plan, SourceView } from "../plan-types";
import type { LocalEntity } from "../ports";
import type { RunRecord } from "../run-types";
import { makeReport, type ReportInput } from "./report";
import type { Finding } from "./report-types";

const NOW = Date.UTC(2026, 10, 20);
const DAY = 86_400_000;

async function reportOf(library: readonly LocalEntity[], more: Partial<ReportInput> = {}) {
  const heard: (readonly [number, number])[] = [];
  const report = await makeReport(
    {
      ...{ library: new FakeLibrary(library), fields: FIELDS_30, marks: new Map(), plans: new Map() },
      ...{ sources: [{ endpoint: A, name: "Box A", enabled: true }], changes: [], runs: [] },
      ...{ clock: { now: () => NOW, sleep: async () => undefined }, ...more },
    },
    (read, of) => heard.push([read, of]),
    new AbortController().signal,
  );
  const parts = (section: "coverage" | "freshness" | "completeness", subject: string) =>
    Object.entries(report.sections[section].find((row) => row.subject === subject)?.parts ?? {})
      .filter(([, ids]) => ids.length > 0)
      .map(([part]) => part);
  const findings = () => report.sections.findings.filter((row) => row.parts.all.length > 0).map((row) => row.subject);
  const found = (finding: Finding) => report.sections.findings.find((row) => row.subject === finding)?.parts.all;
  return { report, heard, parts, findings, found };
}

const planned = (view: Partial<SourceView>, diffs: readonly FieldDiff[] = []) =>
  new Map([["1", { sources: [{ ...bareView(A, "live", null), ...view }], diffs } as Partial<Plan> as Plan]]);
const linked = (...ids: readonly string[]) => [local("1", {}, { stashIds: ids.map((id) => stashId(A, id)) })];
const marked = (mark: Partial<Mark>) => new Map([["1", { at: null, run: "r", end: "same", ...mark } as Mark]]);

test.each([
  ["less than a day", DAY - 1, "day"],
  ["a day", DAY, "week"],
  ["less than a week", 7 * DAY - 1, "week"],
  ["a week", 7 * DAY, "month"],
  ["less than thirty days", 30 * DAY - 1, "month"],
  ["thirty days", 30 * DAY, "older"],
] as const)("an answer of %s ago", async (_what, age, part) => {
  const { parts } = await reportOf(linked("a1"), { marks: marked({ at: NOW - age }) });
  expect(parts("freshness", A)).toEqual([part]);
});

test.each([
  ["never compared", { at: null }, 0],
  ["asked, and no source answered", { at: null, by: {} }, 0],
  ["answered by one source", { at: null, by: { [A]: NOW } }, 1],
  ["compared before sources were noted", { at: NOW }, 1],
] as [string, Partial<Mark>, number][])("%s", async (_what, mark, compared) => {
  const { report } = await reportOf(linked("a1"), { marks: marked(mark) });
  expect(report.compared).toBe(compared);
});

test.each([
  ["merged", "merged"],
  ["deleted", "deleted"],
  ["erased", "deleted"],
  ["malformed-id", "malformed"],
] as const)("a stash id that is %s", async (state, finding) => {
  const plans = planned({ state, linkedId: "a1" });
  expect((await reportOf(linked("a1"), { plans })).findings()).toEqual([finding]);
  // One of several: the finding is about the performer.
  expect((await reportOf(linked("a0", "a1"), { plans })).findings()).toEqual([finding, "two-ids"]);
  // The id was replaced since.
  expect((await reportOf(linked("a2"), { plans })).findings()).toEqual([]);
});

test.each([
  ["certain", "found"],
  ["likely", "found"],
  ["ambiguous", "ambiguous"],
  ["none", "missing"],
] as const)("a match that is %s", async (verdict, part) => {
  const plans = planned({ state: "unlinked", verdict });
  const { parts } = await reportOf([local("1")], { plans, marks: marked({ at: NOW }) });
  expect(parts("coverage", A)).toEqual([part]);
});

it("an empty field waits for a value only where one is in question", async () => {
  const diff = (heap: FieldDiff["heap"], proposed: number | null) =>
    planned({}, [{ field: "height", kind: "fill", heap, proposed } as Partial<FieldDiff> as FieldDiff]);
  const part = async (plans: ReadonlyMap<string, Plan>) =>
    (await reportOf([local("1")], { plans })).parts("completeness", "height");
  expect(await part(diff("safe", 170))).toEqual(["waits"]);
  expect(await part(diff("folded", 170))).toEqual(["empty"]);
  expect(await part(diff("decide", null))).toEqual(["empty"]);
});

it("who lost two values is named once", async () => {
  const fields = ["height", "country"] as const;
  const changes = [{ type: "performer", entityId: "1", at: 1, state: "applied", fields }] as const;
  expect((await reportOf([local("1")], { changes })).found("lost")).toEqual(["1"]);
});

it("reads on to the last page and says how far it is", async () => {
  const library = (count: number) => Array.from({ length: count }, (_, n) => local(String(n + 1)));
  const { report, heard } = await reportOf(library(251));
  expect([report.total, heard]).toEqual([
    251,
    [
      [250, 251],
      [251, 251],
    ],
  ]);
  expect((await reportOf(library(250))).heard).toEqual([[250, 250]]);
});

it("somebody of a failed run who is still there keeps the name that Stash has now", async () => {
  const failure = { id: "1", name: "Before", endpoint: A, failure: { kind: "server" } } as const;
  const run: RunRecord = {
    ...{ id: "r", startedAt: 1, touchedAt: 1, endedAt: 1, end: "finished", tab: "t", error: null, written: 0 },
    ...{ total: 1, done: 1, withChanges: 0, failed: 1, requests: 1, failures: [failure] },
    options: { task: "update-performers", selection: {}, nameSearch: false, fresh: false },
  };
  const { report } = await reportOf([local("1", { name: "Now" })], { runs: [run] });
  expect(report.refs.get("1")?.name).toBe("Now");
});
