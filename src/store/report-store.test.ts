import { beforeEach, expect, it, vi } from "vitest";
import { fakeBackend } from "../../test/fake-backend";
import { fakeCare } from "../../test/fake-care";
import { BOX_A, BOX_B, boxed, local, stashId, takeFrom } from "../../test/fakes";
import { linked, upstream } from "../../test/studio-world";
import type { LogLine } from "../sync/care-ports";
import { listKey, listOf } from "../sync/reports/report-types";
import { type LogBook, NO_LOG } from "./log-book";
import { createStores } from "./stores";

const ALL = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return () => vi.useRealTimers();
});

function started(log?: LogBook) {
  const library = [
    local("1", {}, { stashIds: [stashId(BOX_A, "a1")] }),
    local("2", { height_cm: 160 }, { stashIds: [stashId(BOX_A, "a2")] }),
    local("3"),
  ];
  const world = fakeBackend(library);
  world
    .source(BOX_A)
    .put(boxed("a1", { name: "Person 1", height: 171 }), boxed("a2", { name: "Person 2", height: 170 }));
  const stores = createStores(log ? { ...world.backend, care: fakeCare({ log }) } : world.backend);
  const standing = () => stores.reports.getState().standings.performer;
  const ids = (section: "coverage" | "completeness" | "freshness", subject: string, part: string) => {
    const { report } = standing();
    return report && listOf(report, listKey(section, subject, part))?.ids;
  };
  return { ...world, stores, standing, ids };
}

it("follows a run, an acceptance, and its taking back", async () => {
  const { stores, clock, standing, ids } = started();
  await stores.load();
  const make = () => stores.reports.getState().make("performer");
  await make();
  expect(standing()).toMatchObject({ state: "ready", report: { total: 3, compared: 0 } });
  expect(ids("freshness", BOX_A, "never")).toEqual(["1", "2"]);
  await clock.until(stores.run.getState().start(ALL));
  await make();
  expect(standing().report).toMatchObject({ compared: 3, runs: [{ done: 3, withChanges: 2, written: 0 }] });
  expect([ids("freshness", BOX_A, "day"), ids("coverage", BOX_B, "missing")]).toEqual([
    ["1", "2"],
    ["1", "2", "3"],
  ]);
  expect([ids("completeness", "height", "waits"), ids("completeness", "height", "had")]).toEqual([["1"], ["2"]]);
  const plan = stores.review.getState().plans.get("1");
  if (!plan) throw new Error("nothing waits");
  const [done] = await clock.until(stores.review.getState().apply([{ plan, choices: takeFrom(plan, ["height"]) }]));
  await make();
  expect([ids("completeness", "height", "gained"), ids("completeness", "height", "had")]).toEqual([["1"], ["2"]]);
  await clock.until(stores.review.getState().undo(done?.status === "applied" && done.undoId ? [done.undoId] : []));
  await make();
  // It was empty before the first change, and is again: nothing was gained, and nothing lost.
  expect(ids("completeness", "height", "gained")).toEqual([]);
  expect(standing().report?.sections.findings.find((row) => row.subject === "lost")?.parts.all).toEqual([]);
});

it("leaves a source out that is off, and keeps apart whose answer failed", async () => {
  const { stores, clock, source, ids } = started();
  await stores.load();
  source(BOX_A).down = { kind: "server", status: 500 };
  await clock.until(stores.run.getState().start(ALL));
  await stores.settings.getState().save({ disabledSources: [BOX_B] });
  await stores.reports.getState().make("performer");
  expect([ids("freshness", BOX_A, "never"), ids("coverage", BOX_B, "unasked")]).toEqual([
    ["1", "2"],
    ["1", "2", "3"],
  ]);
});

it("makes one report at a time of each sort, and keeps the last when Stash does not answer", async () => {
  const { stores, standing, library, studios, source, state } = started();
  studios.put(linked("2", "u2"));
  source(BOX_A).putStudios(upstream("u2", null));
  await stores.load();
  const { make } = stores.reports.getState();
  const before = library.calls.length;
  await Promise.all([make("performer"), make("performer"), make("studio")]);
  expect(library.calls.slice(before).filter((call) => call.method === "page").length).toBe(1);
  expect(stores.reports.getState().standings.studio.report).toMatchObject({ type: "studio", total: 1 });
  state.down = new Error("Stash did not answer.");
  await make("performer");
  expect(standing()).toMatchObject({ state: "failed", error: "Stash did not answer.", report: { total: 3 } });
});

it("notes what a run writes by itself, and what is taken back, in the debug log", async () => {
  const lines: LogLine[] = [];
  const log: LogBook = { ...NO_LOG, on: () => true, add: (line) => void lines.push(line) };
  const { stores, clock } = started(log);
  await stores.load();
  await clock.until(stores.run.getState().start({ ...ALL, mode: "safe" }));
  const written = () => lines.filter((line) => line.area === "write");
  expect(written()).toMatchObject([
    { level: "info", text: "Written", data: { entity: "1", status: "applied", fields: ["height"] } },
  ]);
  await stores.history.getState().load();
  const [record] = stores.history.getState().entries.keys();
  await clock.until(stores.history.getState().undo([{ id: record ?? "" }]));
  expect(written()[1]).toMatchObject({ text: "Taken back", data: { entity: "1", status: "applied" } });
});
