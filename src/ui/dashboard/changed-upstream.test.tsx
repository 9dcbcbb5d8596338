// @vitest-environment jsdom
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Face } from "../parts/face";
import { drawFace, type StatesChange } from "../testing/draw-face";
import { HARBOUR, NORTH, sampleLane, sampleProgress } from "../testing/samples";
import { Overview } from "./overview";

afterEach(cleanup);

const draw = (change: StatesChange) =>
  drawFace(
    <Face>
      <Overview />
    </Face>,
    change,
  );

it("says how many changed, and updates just these", async () => {
  const start = vi.fn(async () => undefined);
  draw({ watch: { ids: ["3", "5"], failures: new Map([[HARBOUR, { kind: "offline" }]]) }, run: { start } });
  expect(screen.getByText("Changed upstream: 2 performers")).toBeTruthy();
  expect(screen.getByText(/Harbour Box could not be asked/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Update these 2" }));
  expect(start).toHaveBeenCalledWith(
    expect.objectContaining({ task: "update-performers", selection: { ids: ["3", "5"] }, fresh: false }),
  );
});

it("says it of studios in their own words, and updates them as studios", async () => {
  const start = vi.fn(async () => undefined);
  draw({ watch: { ids: [], studios: ["7"] }, run: { start } });
  expect(screen.getByText("Changed upstream: 1 studio")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Update this one" }));
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ task: "update-studios", selection: { ids: ["7"] } }));
});

it("says nothing when nothing changed, while a run is under way, and where nobody watches", () => {
  const { stores } = draw({ watch: { ids: [] } });
  expect(screen.queryByText(/Changed upstream/)).toBeNull();
  act(() => stores.watch?.setState({ ids: ["3"] }));
  expect(screen.getByText("Changed upstream: 1 performer")).toBeTruthy();
  act(() => stores.run.setState({ running: true, progress: sampleProgress() }));
  expect(screen.queryByText(/Changed upstream/)).toBeNull();
  cleanup();
  draw({});
  expect(screen.queryByText(/Changed upstream/)).toBeNull();
});

it("a run says what its source's changes saved, or why they could not be learnt", () => {
  const failure = { kind: "malformed" } as const;
  const lanes = [
    sampleLane({ changes: { by: "none", failure } }),
    sampleLane({ endpoint: HARBOUR, name: "Harbour Box", changes: { by: "check", failure } }),
    sampleLane({ endpoint: `${NORTH}2`, name: "Third Box", changes: { by: "feed", failure: null } }),
  ];
  draw({ run: { running: true, progress: sampleProgress({ savedByFeed: 9300, lanes }) } });
  expect(screen.getByText("requests saved; 9,300 answers unchanged upstream")).toBeTruthy();
  expect(screen.getAllByText(/expired answers are asked again/)).toHaveLength(1);
  expect(screen.getAllByText(/every record was looked at/)).toHaveLength(1);
});
