// @vitest-environment jsdom
import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Face } from "../parts/face";
import { drawFace, type StatesChange } from "../testing/draw-face";
import {
  HARBOUR,
  NORTH,
  refusedSource,
  ALL,
  sampleLane,
  sampleProgress,
  sampleRecord,
  sampleSource,
} from "../testing/samples";
import { Overview } from "./overview";

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const draw = (run: StatesChange["run"]) =>
  drawFace(
    <Face>
      <Overview />
    </Face>,
    {
      run: { running: true, progress: sampleProgress(), ...run },
      sources: { sources: [sampleSource(), refusedSource] },
    },
  );

const card = () => within(screen.getByRole("region", { name: /^Update all performers/ }));

describe("a run under way", () => {
  it("shows how far it is, what it costs and what it found", () => {
    draw({});
    expect(card().getByRole("progressbar", { name: "Performers done" }).getAttribute("aria-valuenow")).toBe("55");
    const said = screen.getByRole("region", { name: /^Update all performers/ }).textContent;
    for (const words of ["5,204 of 9,412", "≈ 1½ min", "112 + ≈ 55", "11,038", "4,316 unchanged", "883 with changes"]) {
      expect(said).toContain(words);
    }
    expect(card().getByText("Asking sources").getAttribute("aria-current")).toBe("step");
    expect(card().getByText(/Nothing is written in this run/)).toBeTruthy();
  });

  it("counts a forced wait down", () => {
    vi.useFakeTimers();
    const until = Date.now() + 41_000;
    draw({
      progress: sampleProgress({ lanes: [sampleLane({ state: "waiting", wait: { until, reason: "slow-down" } })] }),
    });
    expect(card().getByText(/goes on in 0:41/)).toBeTruthy();
    act(() => void vi.advanceTimersByTime(2000));
    expect(card().getByText(/goes on in 0:39/)).toBeTruthy();
    expect(screen.getByText(/Slowed by the source, 0:39/)).toBeTruthy();
  });

  it("shows a failing lane beside the ones that go on, with the reason behind why", async () => {
    const lanes = [
      sampleLane(),
      sampleLane({
        endpoint: HARBOUR,
        name: "Harbour Box",
        state: "failed",
        failed: 5,
        failure: { kind: "auth", status: 401 },
      }),
    ];
    draw({ progress: sampleProgress({ lanes }) });
    expect(card().getByText(/Left out: Key refused \(401\)\. The others go on\./)).toBeTruthy();
    await userEvent.click(card().getByRole("button", { name: "why" }));
    expect(card().getByText("Harbour Box refused the key (401)")).toBeTruthy();
  });

  it("stops once and says so", async () => {
    const stop = vi.fn();
    const { stores } = draw({ stop });
    await userEvent.click(card().getByRole("button", { name: "Stop, keep results" }));
    expect(stop).toHaveBeenCalledOnce();
    act(() => stores.run.setState({ stopping: true }));
    expect((card().getByRole("button", { name: "Stopping…" }) as HTMLButtonElement).disabled).toBe(true);
  });

  it("announces progress, and the end at once", () => {
    const { stores } = draw({});
    const said = () => screen.getAllByTestId("pss-announcer")[0]?.textContent;
    const { runId } = sampleProgress();
    expect(said()).toBe("5,204 of 9,412 performers done, about 1½ min left");
    act(() => stores.run.setState({ progress: sampleProgress({ done: 6000 }) }));
    expect(said()).toContain("5,204");
    act(() => stores.run.setState({ running: false, last: sampleRecord({ id: runId, withChanges: 883, failed: 5 }) }));
    expect(said()).toBe("Update finished: 883 performers with changes, 5 could not be read");
  });

  it("leaves the words to the note when it is paused: the run that ended last is another", () => {
    const earlier = sampleRecord({ id: "earlier" });
    const { stores } = draw({ last: earlier });
    const said = () => screen.getAllByTestId("pss-announcer")[0]?.textContent;
    expect(said()).not.toBe("");
    const interrupted = sampleRecord({ id: sampleProgress().runId, end: null, paused: true });
    act(() => stores.run.setState({ running: false, last: earlier, interrupted }));
    expect(said()).toBe("");
    expect(screen.getByText("“Update all performers” is paused").closest("[role=status]")).toBeTruthy();
  });
});

describe("after a run", () => {
  const failure = { kind: "server", status: 500, tries: 5 } as const;
  const failures = ["7", "8"].map((id) => ({ id, name: `Maren ${id}`, endpoint: NORTH, failure }));

  it("names whom it could not read, and tries those again", async () => {
    const start = vi.fn(async () => undefined);
    const last = sampleRecord({ failed: 2, failures });
    draw({ running: false, progress: null, last, start });
    await userEvent.click(screen.getByRole("button", { name: "why" }));
    expect(screen.getByRole("link", { name: "Maren 7" }).getAttribute("href")).toBe("/performers/7");
    expect(screen.getByText("North Archive has a fault of its own (500)")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Try these 2" }));
    expect(start).toHaveBeenCalledWith({
      task: "update-performers",
      selection: { ids: ["7", "8"] },
      nameSearch: false,
      fresh: false,
      againSince: last.startedAt,
    });
  });

  it("tries again as the run was meant: asking again even if cached, with its name search and what it wrote", async () => {
    const start = vi.fn(async () => undefined);
    const options = { ...ALL, fresh: true, nameSearch: true, mode: "safe", staleDays: 7 } as const;
    const last = sampleRecord({ failed: 2, failures, options });
    const { stores } = draw({ running: false, progress: null, last, start });
    await userEvent.click(screen.getByRole("button", { name: "why" }));
    await userEvent.click(screen.getByRole("button", { name: "Try these 2" }));
    const { staleDays: _whoever, ...rest } = options;
    const again = { ...rest, selection: { ids: ["7", "8"] }, againSince: last.startedAt };
    expect(start).toHaveBeenLastCalledWith(again);
    // Failing once more: what the others said in the first run still counts.
    act(() => stores.run.setState({ last: { ...last, options: again, startedAt: last.startedAt + 60_000 } }));
    await userEvent.click(screen.getByRole("button", { name: "Try these 2" }));
    expect(start).toHaveBeenLastCalledWith(again);
  });

  it("says why it ended early", () => {
    draw({ running: false, progress: null, last: sampleRecord({ end: "failed", error: "Stash cannot be reached." }) });
    expect(screen.getByText("It ended because: Stash cannot be reached.")).toBeTruthy();
  });
});
