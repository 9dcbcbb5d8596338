// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import { ToolsCard } from "./dashboard/tools-card";
import { SettingsPanel } from "./settings/settings-panel";
import { Page } from "./shell/page";
import { PAGE_PATH, PAGE_ROUTE } from "./shell/paths";
import { drawFace, type StatesChange, seriousViolations } from "./testing/draw-face";
import { HARBOUR, NORTH, plansOf, sampleLane, samplePlan, sampleProgress, sampleRecord } from "./testing/samples";

vi.mock("./review/review-tab", () => ({ ReviewTab: () => null }));

afterEach(cleanup);

const plans = plansOf(samplePlan("1", ["conflict", "differs", "fill", "updated"]));
const failures = [{ id: "7", name: "Maren", endpoint: NORTH, failure: { kind: "offline" as const } }];
const lanes = [
  sampleLane(),
  sampleLane({ endpoint: HARBOUR, name: "Harbour Box", state: "failed", failure: { kind: "auth", status: 401 } }),
];

const STATES: Record<string, StatesChange> = {
  running: { run: { running: true, progress: sampleProgress({ lanes }) }, review: { plans } },
  "after a run": { run: { last: sampleRecord({ failed: 1, failures }), interrupted: sampleRecord({ end: null }) } },
  "first time": {},
  "no stash-box": { sources: { sources: [] } },
  loading: { sources: { state: "loading", sources: [] } },
};

it.each(Object.entries(STATES))("the overview has no serious violation: %s", async (_name, change) => {
  const { container } = drawFace(<Page />, change, PAGE_PATH, PAGE_ROUTE);
  const why = screen.queryByRole("button", { name: "why" });
  if (why) await userEvent.click(why);
  expect(await seriousViolations(container)).toEqual([]);
});

it("the settings have none, in both places", async () => {
  const tab = drawFace(<Page />, {}, `${PAGE_PATH}/settings`, PAGE_ROUTE);
  expect(await seriousViolations(tab.container)).toEqual([]);
  cleanup();
  expect(await seriousViolations(drawFace(<SettingsPanel />).container)).toEqual([]);
});

it("the Tools card has none", async () => {
  expect(await seriousViolations(drawFace(<ToolsCard />, STATES.running).container)).toEqual([]);
});

it("would see one", async () => {
  const { container } = drawFace(<button type="button" />);
  expect(await seriousViolations(container)).toHaveLength(1);
});
