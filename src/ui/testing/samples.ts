/** Invented states of the stores for component tests: what a face is drawn from, each part replaceable. */

import type { ReviewState, RunState, SettingsState, SourceInfo, SourcesState } from "../../store/contracts";
import type { FavouritesState } from "../../store/favourites-contract";
import type { HistoryState } from "../../store/history-contracts";
import { NO_REPORT, type ReportState } from "../../store/report-contract";
import type { WatchState } from "../../store/watch-types";
import type { DiffKind, FieldDiff, Heap, Plan } from "../../sync/plan-types";
import type { LaneProgress, RunProgress, RunRecord } from "../../sync/run-types";
import { DEFAULT_SETTINGS } from "../../sync/settings";
import { kindLook } from "../kinds-look";

export const NORTH = "https://north.example/graphql";
export const HARBOUR = "https://harbour.example/graphql";
export const START = Date.UTC(2026, 10, 20, 6, 12);

export const later = async () => undefined;

/** A source that is on, tested and well. */
export function sampleSource(change: Partial<SourceInfo> = {}): SourceInfo {
  return {
    endpoint: NORTH,
    name: "North Archive",
    precedence: 1,
    enabled: true,
    invalid: null,
    test: { state: "ready", account: { name: "archivist_7", roles: ["READ", "VOTE"], latencyMs: 142 }, at: START },
    way: "direct",
    linked: 9412,
    ...change,
  };
}

export const refusedSource = sampleSource({
  endpoint: HARBOUR,
  name: "Harbour Box",
  precedence: 2,
  test: { state: "failed", failure: { kind: "auth", status: 401 }, at: START },
  linked: 204,
});

export function sampleLane(change: Partial<LaneProgress> = {}): LaneProgress {
  return {
    endpoint: NORTH,
    name: "North Archive",
    total: 9412,
    done: 6180,
    requests: 62,
    requestsToGo: 33,
    state: "asking",
    wait: null,
    failure: null,
    failed: 0,
    ...change,
  };
}

export const ALL = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;

export function sampleProgress(change: Partial<RunProgress> = {}): RunProgress {
  return {
    runId: "run-1",
    options: ALL,
    phase: "sources",
    startedAt: START,
    endedAt: null,
    libraryRead: 9412,
    total: 9412,
    done: 5204,
    unchanged: 4316,
    withChanges: 883,
    failed: 5,
    requests: 112,
    requestsToGo: 55,
    savedByCache: 1038,
    savedByFeed: 0,
    savedByBatching: 10000,
    timeLeftMs: 90_000,
    lanes: [sampleLane()],
    ...change,
  };
}

export function sampleRecord(change: Partial<RunRecord> = {}): RunRecord {
  return {
    id: "run-1",
    options: ALL,
    tab: "tab-1",
    startedAt: START,
    touchedAt: START + 240_000,
    endedAt: START + 240_000,
    end: "finished",
    total: 9412,
    done: 9412,
    withChanges: 0,
    failed: 0,
    requests: 167,
    error: null,
    failures: [],
    ...change,
  };
}

/** A plan with one difference of each kind given, on fields that do not matter here. */
export function samplePlan(id: string, kinds: readonly DiffKind[]): Plan {
  const diffs = kinds.map<FieldDiff>((kind) => ({
    field: "height",
    kind,
    heap: kindLook(kind).heap satisfies Heap,
    ticked: false,
    local: null,
    proposed: 170,
    winner: NORTH,
    agree: [NORTH],
    disagree: [],
  }));
  return {
    type: "performer",
    id,
    name: `Wren Thistledown ${id}`,
    disambiguation: null,
    imagePath: null,
    favorite: false,
    plannedAt: START,
    runId: "run-1",
    local: {},
    stashIds: [],
    sources: [],
    diffs,
  };
}

export const plansOf = (...plans: Plan[]): ReadonlyMap<string, Plan> => new Map(plans.map((plan) => [plan.id, plan]));

export const nothingChanged: WatchState = {
  ids: [],
  studios: [],
  looking: false,
  failures: new Map(),
  error: null,
  count: later,
  look: later,
};

export const calmRun: RunState = {
  progress: null,
  running: false,
  stopping: false,
  interrupted: null,
  elsewhere: null,
  last: null,
  error: null,
  load: later,
  start: later,
  stop: () => undefined,
  pause: () => undefined,
  confirm: later,
  resume: later,
  discard: later,
  estimate: async () => ({ performers: 9412, requests: 14, seconds: 20 }),
};

export const emptyReview: ReviewState = {
  state: "ready",
  plans: new Map(),
  applying: null,
  cut: null,
  stop: () => {},
  dismissCut: () => {},
  error: null,
  unclear: 0,
  load: later,
  apply: async () => [],
  undo: async () => [],
  takeBack: async () => [],
  lock: async (plans) => plans.map((plan) => ({ id: plan.id, plan, problem: null })),
  offerAgain: async (plan) => ({ id: plan.id, plan, problem: null }),
  compareAgain: async (plan) => ({ id: plan.id, plan, problem: null }),
  history: async () => ({ edits: [], writes: [], base: null, silent: [] }),
  single: new Map(),
  choose: async () => null,
  consequences: async () => new Map(),
  syncOne: async () => null,
};

export const emptyHistory: HistoryState = {
  state: "ready",
  error: null,
  entries: new Map(),
  runs: new Map(),
  bytes: 0,
  undoing: null,
  evicted: null,
  load: later,
  records: async () => new Map(),
  picture: async () => null,
  look: async () => ({ gone: false, imagePath: null, fields: new Map() }),
  undo: async () => [],
  stop: () => undefined,
  remind: later,
  seenEviction: later,
  tidy: later,
  exportParts: async () => ["{}"],
  checkFile: async () => ({ records: [], runs: [], known: 0, refused: 0, bytes: 0, fits: true }),
  takeIn: later,
};

export const twoSources: SourcesState = {
  state: "ready",
  error: null,
  sources: [sampleSource(), refusedSource],
  load: later,
  test: later,
};

export const noFavourites: FavouritesState = {
  lists: new Map(),
  problems: new Map(),
  working: null,
  canCreate: () => false,
  read: later,
  stop: () => undefined,
  act: async () => [],
  undo: async () => [],
  refuse: later,
};

export const noReports: ReportState = { standings: { performer: NO_REPORT, studio: NO_REPORT }, make: later };

export const defaultSettings: SettingsState = {
  state: "ready",
  settings: DEFAULT_SETTINGS,
  damaged: [],
  error: null,
  load: later,
  save: later,
};
