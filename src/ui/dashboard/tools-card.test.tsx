// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import { drawFace } from "../testing/draw-face";
import { ALL, plansOf, samplePlan, sampleProgress, sampleRecord, sampleSource } from "../testing/samples";
import { ToolsCard } from "./tools-card";

afterEach(cleanup);

it("starts an update and opens the page before anything was compared", async () => {
  const start = vi.fn(async () => undefined);
  drawFace(<ToolsCard />, { run: { start } });
  expect(screen.getByText("The library has not been compared yet")).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Review" })).toBeNull();
  expect(screen.getByRole("link", { name: "Open" }).getAttribute("href")).toBe("/plugins/performer-site-sync");
  await userEvent.click(screen.getByRole("button", { name: "Update all performers" }));
  expect(start).toHaveBeenCalledWith(ALL);
});

it("shows the run, what waits, and stops", async () => {
  const stop = vi.fn();
  drawFace(<ToolsCard />, {
    run: { running: true, progress: sampleProgress(), stop },
    review: { plans: plansOf(samplePlan("1", ["conflict", "fill", "fill"])) },
  });
  expect(screen.getByText(/5,204 of 9,412 · ≈ 1½ min left/)).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "Performers done" })).toBeTruthy();
  expect(screen.getByText("1 decision")).toBeTruthy();
  expect(screen.getByText(/and 2 safe changes wait/)).toBeTruthy();
  expect(screen.getByRole("link", { name: "Review" }).getAttribute("href")).toMatch(/\/review$/);
  await userEvent.click(screen.getByRole("button", { name: "Stop, keep results" }));
  expect(stop).toHaveBeenCalledOnce();
});

it.each([
  ["cut off", { run: { interrupted: sampleRecord({ done: 310, total: 842 }) } }, /part-way after 310 of 842/],
  ["in another tab", { run: { elsewhere: sampleRecord({ done: 4, total: 9 }) } }, /another tab: 4 of 9/],
  ["without sources", { sources: { sources: [] } }, /No stash-box is configured/],
  ["all off", { sources: { sources: [sampleSource({ enabled: false })] } }, /All sources are switched off/],
  ["failed", { run: { error: "Stash answered 502." } }, /That did not work: Stash answered 502\./],
  ["in step", { run: { last: sampleRecord() } }, /Nothing waits/],
])("has words for: %s", (_name, change, words) => {
  drawFace(<ToolsCard />, change);
  expect(screen.getByText(words)).toBeTruthy();
});
