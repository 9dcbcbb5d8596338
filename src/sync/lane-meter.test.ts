import { describe, expect, it, vi } from "vitest";
import { BOX_A as A, boxed } from "../../test/fakes";
import { LaneMeter } from "./lane-meter";
import type { EntityType, Source, SourceAnswer } from "./ports";

const FAILURE = { kind: "server", status: 503 } as const;
const FOUND: SourceAnswer = { status: "found", entity: boxed("a"), fetchedAt: 1, cached: false };
const FAILED: SourceAnswer = { status: "failed", failure: FAILURE };

/** A meter whose source takes one request for each question of any sort, and the time it has. */
function scene(type?: EntityType, delayMs?: number) {
  let time = 10_000;
  const estimate = vi.fn((ids: number, names: number, _type?: EntityType, histories = 0, urls = 0) =>
    [ids, names, histories, urls].reduce((sum, count) => sum + count, 0),
  );
  const source = { endpoint: A, name: "box-a", estimate } as unknown as Source;
  const onChange = vi.fn();
  const meter = new LaneMeter(source, { onChange, now: () => time, ...(delayMs !== undefined && { delayMs }) }, type);
  const pass = (ms: number) => {
    time += ms;
  };
  return { meter, estimate, onChange, pass, state: () => meter.progress().state };
}

describe("the state", () => {
  it("is idle, asking, and done", () => {
    const { meter, state } = scene();
    expect(state()).toBe("idle");
    meter.begin();
    expect(state()).toBe("asking");
    meter.answered("id", FOUND);
    meter.end();
    expect(state()).toBe("done");
    expect(meter.dead).toBe(false);
  });

  it("waits, says how long and why, and goes on with a request or an answer", () => {
    for (const goOn of ["request", "answer"]) {
      const { meter } = scene();
      meter.begin();
      meter.note({ type: "wait", until: 12_000, reason: "slow-down" });
      expect(meter.progress()).toMatchObject({ state: "waiting", wait: { until: 12_000, reason: "slow-down" } });
      if (goOn === "request") meter.note({ type: "request" });
      else meter.go();
      expect(meter.progress()).toMatchObject({ state: "asking", wait: null });
    }
  });

  it("waits no more once it is done", () => {
    const { meter } = scene();
    meter.begin();
    meter.note({ type: "wait", until: 12_000, reason: "retry" });
    meter.end();
    expect(meter.progress()).toMatchObject({ state: "done", wait: null });
  });

  it("failed where nothing but failures came; that an id is none needs no source to be told", () => {
    const { meter } = scene();
    meter.answered("id", FAILED);
    meter.answered("id", { status: "malformed-id", detail: "not a UUID" });
    meter.end();
    expect(meter.progress()).toMatchObject({ state: "failed", failure: FAILURE });
    expect(meter.dead).toBe(true);
  });

  it("did not fail where anything was heard: that there is no such entity, too", () => {
    const { meter, state } = scene();
    meter.answered("id", { status: "missing" });
    meter.answered("id", FAILED);
    meter.end();
    expect(state()).toBe("done");
    expect(meter.dead).toBe(false);
  });

  it("is asking while more is asked after the end, and what it was when that is over", () => {
    const { meter, onChange } = scene();
    meter.end();
    const over = meter.asksMore();
    meter.historiesToGo = 3;
    expect(meter.progress()).toMatchObject({ state: "asking", requestsToGo: 3 });
    meter.note({ type: "wait", until: 12_000, reason: "delay" });
    onChange.mockClear();
    over();
    expect(meter.progress()).toMatchObject({ state: "done", wait: null, requestsToGo: 0 });
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe("what was asked and is to come", () => {
  it("is estimated by sort: ids and successors together, names, web links and histories apart", () => {
    const { meter, estimate } = scene("studio");
    meter.asked("id", 5);
    meter.asked("successor", 2);
    meter.asked("name", 4);
    meter.asked("url", 3);
    meter.historiesToGo = 9;
    meter.answered("id", FOUND);
    meter.answered("name", { status: "found", entities: [] });
    meter.answered("url", { status: "found", entities: [] });
    expect(meter.progress().requestsToGo).toBe(6 + 3 + 9 + 2);
    expect(estimate).toHaveBeenLastCalledWith(6, 3, "studio", 9, 2);
  });

  it("is never less than nothing, and nothing once it is done or failed", () => {
    const { meter, estimate } = scene();
    meter.answered("id", FOUND);
    meter.progress();
    expect(estimate).toHaveBeenLastCalledWith(0, 0, "performer", 0, 0);
    for (const answer of [FOUND, FAILED]) {
      const one = scene().meter;
      one.asked("id", 5);
      one.answered("id", answer);
      one.end();
      expect(one.progress()).toMatchObject({ state: answer === FOUND ? "done" : "failed", requestsToGo: 0 });
      expect(one.timeLeft()).toBe(0);
    }
  });

  it("counts a performer that waits a second time once", () => {
    const { meter } = scene();
    meter.opened("1");
    meter.opened("2");
    meter.closed();
    meter.closed();
    expect(meter.progress()).toMatchObject({ total: 2, done: 2 });
    meter.opened("1");
    expect(meter.progress()).toMatchObject({ total: 2, done: 1 });
    meter.closed();
    expect(meter.progress()).toMatchObject({ total: 2, done: 2 });
  });

  it("was spared by the cache, by the list of changes, and by asking several at once: each apart", () => {
    const { meter, onChange } = scene();
    for (const [by, count] of [
      ["cache", 4],
      ["feed", 2],
      ["batch", 7],
      ["cache", 1],
    ] as const)
      meter.note({ type: "saved", count, by });
    expect([meter.savedByCache, meter.savedByFeed, meter.savedByBatching]).toEqual([5, 2, 7]);
    expect(meter.progress().requests).toBe(0);
    expect(onChange).toHaveBeenCalledTimes(4);
  });
});

describe("the time left", () => {
  it("goes by the pace so far", () => {
    const { meter, pass } = scene();
    meter.asked("id", 3);
    expect(meter.timeLeft()).toBeNull();
    meter.note({ type: "request" });
    meter.note({ type: "request" });
    pass(3000);
    expect(meter.timeLeft()).toBe(4500);
  });

  it("is none where nothing is to be asked", () => {
    expect(scene().meter.timeLeft()).toBe(0);
  });

  it("is never quicker than the pause between requests, also where the clock was set back", () => {
    const { meter, pass } = scene("performer", 2000);
    meter.asked("id", 3);
    meter.note({ type: "request" });
    pass(500);
    expect(meter.timeLeft()).toBe(6000);
    pass(2500);
    expect(meter.timeLeft()).toBe(9000);
    const back = scene();
    back.meter.asked("id", 3);
    back.meter.note({ type: "request" });
    back.pass(-5000);
    expect(back.meter.timeLeft()).toBe(0);
  });
});
