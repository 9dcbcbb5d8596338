import { describe, expect, it } from "vitest";
import { BOX_A as A } from "../../test/fakes";
import type { Lane } from "./lane";
import type { Plan } from "./plan-types";
import { NO_COUNTS, progressOf, recordFailures } from "./run-progress";
import type { LaneProgress, RunFailure, RunPhase } from "./run-types";

const OPTIONS = { task: "update-performers", selection: {}, nameSearch: false, fresh: false } as const;

interface Told {
  readonly state?: LaneProgress["state"];
  readonly timeLeft?: number | null;
  readonly numbers?: Partial<LaneProgress>;
  readonly saved?: readonly [cache: number, batching: number, feed: number];
}

function lane({ state = "asking", timeLeft = null, numbers = {}, saved = [0, 0, 0] }: Told): Lane {
  const [savedByCache, savedByBatching, savedByFeed] = saved;
  return {
    progress: () => ({ requests: 0, requestsToGo: 0, ...numbers, state }),
    timeLeft: () => timeLeft,
    meter: { savedByCache, savedByBatching, savedByFeed },
  } as unknown as Lane;
}

function told(lanes: readonly Told[], more: Partial<Parameters<typeof progressOf>[0]> = {}) {
  const base = { runId: "run-1", options: OPTIONS, phase: "sources" as RunPhase, startedAt: 1000, now: 5000 };
  return progressOf({ ...base, counts: NO_COUNTS, ...more, lanes: lanes.map(lane) });
}

describe("the phase", () => {
  const counts = { ...NO_COUNTS, total: 3, done: 2 };
  const phase = (states: readonly LaneProgress["state"][], more: Parameters<typeof told>[1] = {}) =>
    told(
      states.map((state) => ({ state })),
      { counts, ...more },
    ).phase;

  it("is comparing once every source has answered or was given up, and somebody is still to be compared", () => {
    expect(phase(["done", "failed"])).toBe("comparing");
    expect(phase(["done", "done"])).toBe("comparing");
    expect(phase([])).toBe("comparing");
  });

  it("is asking while any source is asked", () => {
    for (const state of ["idle", "asking", "waiting"] as const) {
      expect(phase(["done", state])).toBe("sources");
      expect(phase([state, "failed"])).toBe("sources");
    }
  });

  it("is asking, not comparing, once all are compared: histories may come", () => {
    expect(phase(["done"], { counts: { ...counts, done: 3 } })).toBe("sources");
  });

  it("is what the run says in every other", () => {
    for (const one of ["library", "writing", "done"] as const) expect(phase(["done"], { phase: one })).toBe(one);
  });

  it("done has an end, no other has", () => {
    expect(told([], { phase: "done" }).endedAt).toBe(5000);
    for (const one of ["library", "sources", "writing"] as const) expect(told([], { phase: one }).endedAt).toBeNull();
  });
});

describe("the time left", () => {
  const left = (...times: readonly (number | null)[]) => told(times.map((timeLeft) => ({ timeLeft }))).timeLeftMs;

  it("is the slowest source's", () => {
    expect(left(2000, 9000, 0)).toBe(9000);
    expect(left(0, 0)).toBe(0);
  });

  it("is not known while one source's is not, nor without sources", () => {
    expect(left(2000, null)).toBeNull();
    expect(left()).toBeNull();
  });

  it("of writing goes by the pace of writing so far", () => {
    const writing = (toWrite: number, now = 5000) =>
      told([{ timeLeft: 77 }], {
        ...{ phase: "writing", now, counts: { ...NO_COUNTS, toWrite } },
        writing: { since: 1000, of: 10 },
      }).timeLeftMs;
    // Two in four seconds, eight to go.
    expect(writing(8)).toBe(16_000);
    expect(writing(0)).toBe(0);
    expect(writing(10)).toBeNull();
  });
});

it("sums what the sources were spared and asked", () => {
  const now = told([
    { saved: [1, 10, 100], numbers: { requests: 2, requestsToGo: 5 } },
    { saved: [2, 20, 200], numbers: { requests: 3, requestsToGo: 7 } },
  ]);
  expect(now).toMatchObject({ savedByCache: 3, savedByBatching: 30, savedByFeed: 300, requests: 5, requestsToGo: 12 });
});

describe("the list of failures", () => {
  const failure = { kind: "server", status: 503 } as const;
  const plan = (id: string) =>
    ({ id, name: `Person ${id}`, sources: [{ endpoint: A, failure }, { failure: null }] }) as unknown as Plan;

  it("names each performer and the source that failed for it", () => {
    const list: RunFailure[] = [];
    recordFailures(plan("1"), list);
    expect(list).toEqual([{ id: "1", name: "Person 1", endpoint: A, failure }]);
  });

  it("ends after 500", () => {
    const list: RunFailure[] = [];
    for (let i = 0; i < 502; i++) recordFailures(plan(String(i)), list);
    expect(list.map(({ id }) => id)).toEqual(Array.from({ length: 500 }, (_, i) => String(i)));
  });
});
