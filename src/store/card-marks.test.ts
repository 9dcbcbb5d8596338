// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Plan } from "../sync/plan-types";
import { DEFAULT_SETTINGS } from "../sync/settings";
import { keepCardMarks, localMarks, MARKS_EVENT, MARKS_KEY, waitingCount } from "./card-marks";
import type { ReviewState, SettingsState } from "./contracts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  window.localStorage.clear();
});

/** A plan of so many waiting changes, and one that is folded. */
function plan(id: string, waits: number): Plan {
  const heaps = [...Array.from({ length: waits }, (_, i) => (i % 2 ? "safe" : "decide")), "folded"];
  return { id, diffs: heaps.map((heap) => ({ heap })) } as unknown as Plan;
}

const mapOf = (...plans: Plan[]) => new Map(plans.map((one) => [one.id, one]));
const mirror = localMarks();
const counts = () => mirror.read();

function desk({ on = true, plans = mapOf(plan("1", 2), plan("2", 1)), read = true } = {}) {
  const settings = createStore<SettingsState>(
    () => ({ state: "ready", settings: { ...DEFAULT_SETTINGS, cardMarks: on } }) as SettingsState,
  );
  const loading = { state: "loading", plans: new Map(), error: null } as unknown as ReviewState;
  const review = createStore<ReviewState>(() => loading);
  keepCardMarks(review, settings, mirror);
  if (read) review.setState({ state: "ready", plans });
  const change = (next: ReadonlyMap<string, Plan>) => {
    review.setState({ plans: next });
    return vi.advanceTimersByTimeAsync(1000);
  };
  const want = (cardMarks: boolean) => settings.setState({ settings: { ...DEFAULT_SETTINGS, cardMarks } });
  return { review, change, want };
}

test("counts what waits, and nothing that is folded", () => {
  expect(waitingCount(plan("1", 3))).toBe(3);
  expect(waitingCount(undefined)).toBe(0);
});

test("writes everything once it was read, and tells this tab", () => {
  const told = vi.fn();
  window.addEventListener(MARKS_EVENT, told);
  desk({ read: false });
  expect(counts()).toBeNull();
  desk();
  expect(counts()).toEqual({ 1: 2, 2: 1 });
  expect(told).toHaveBeenCalledOnce();
  window.removeEventListener(MARKS_EVENT, told);
});

test("writes nothing while it is not wanted, and takes away what there is", () => {
  const { want } = desk();
  want(false);
  expect(window.localStorage.getItem(MARKS_KEY)).toBeNull();
  want(true);
  expect(counts()).toEqual({ 1: 2, 2: 1 });
  window.localStorage.clear();
  desk({ on: false });
  expect(counts()).toBeNull();
});

test("what could not be read is not taken for nothing", () => {
  mirror.write({ 7: 7 });
  const { review } = desk({ read: false });
  review.setState({ state: "ready", error: "refused" });
  expect(counts()).toEqual({ 7: 7 });
});

test("follows what is decided and found, and leaves alone what another tab has settled", async () => {
  const one = plan("1", 2);
  const { change } = desk({ plans: mapOf(one, plan("2", 1), plan("3", 4)) });
  mirror.write({ 1: 1, 2: 1, 3: 4 });
  await change(mapOf(one, plan("3", 1), plan("4", 5)));
  expect(counts()).toEqual({ 1: 1, 3: 1, 4: 5 });
});

test("many changes in a row are one writing", async () => {
  const { change } = desk();
  const write = vi.fn();
  window.addEventListener(MARKS_EVENT, write);
  void change(mapOf(plan("1", 1)));
  void change(mapOf(plan("1", 4)));
  await change(mapOf(plan("1", 3)));
  expect(write).toHaveBeenCalledOnce();
  expect(counts()).toEqual({ 1: 3 });
  window.removeEventListener(MARKS_EVENT, write);
});

test("a browser that refuses has no marks and no error", () => {
  const refuse = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("full");
  });
  desk();
  expect(counts()).toBeNull();
  refuse.mockRestore();
  window.localStorage.setItem(MARKS_KEY, "{");
  expect(counts()).toBeNull();
});
