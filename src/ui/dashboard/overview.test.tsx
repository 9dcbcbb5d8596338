// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Face } from "../parts/face";
import { drawFace, type StatesChange } from "../testing/draw-face";
import {
  ALL,
  HARBOUR,
  plansOf,
  refusedSource,
  samplePlan,
  sampleProgress,
  sampleRecord,
  sampleSource,
} from "../testing/samples";
import { Overview } from "./overview";

afterEach(cleanup);

const draw = (change: StatesChange = {}) =>
  drawFace(
    <Face>
      <Overview />
    </Face>,
    change,
  );

const updateButton = () => screen.getByRole("button", { name: /^Update all performers/ });

describe("before anything is known", () => {
  it("shows bones while Stash is asked", () => {
    draw({ sources: { state: "loading", sources: [] } });
    expect(screen.getAllByText("Loading…").length).toBeGreaterThan(0);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("says why the sources could not be read, and tries again", async () => {
    const load = vi.fn(async () => undefined);
    draw({ sources: { state: "failed", sources: [], error: "Stash cannot be reached.", load } });
    expect(screen.getByRole("alert").textContent).toContain("Stash cannot be reached.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(load).toHaveBeenCalledOnce();
  });

  it("says where a stash-box is added when there is none", () => {
    draw({ sources: { sources: [] } });
    const link = screen.getByRole("link", { name: "Add a stash-box" });
    expect(link.getAttribute("href")).toBe("/settings?tab=metadata-providers");
    expect(screen.queryByText("Tasks")).toBeNull();
  });
});

describe("the sources", () => {
  it("shows account, roles, answer time and links of a well one", () => {
    draw({ sources: { sources: [sampleSource({ way: "through-stash" })] } });
    const card = within(screen.getByRole("list", { name: "Sources" }));
    for (const words of ["North Archive", "Ready", "142 ms", "through Stash", "archivist_7 · READ, VOTE", "9,412"]) {
      expect(card.getByText(words)).toBeTruthy();
    }
  });

  it("puts the remedy on the card of a failing one", () => {
    draw({ sources: { sources: [refusedSource] } });
    expect(screen.getByText("Key refused (401)")).toBeTruthy();
    const link = screen.getByRole("link", { name: "Enter a new key: Harbour Box" });
    expect(link.getAttribute("href")).toBe("/settings?tab=metadata-providers");
  });

  it("says so when a source has no key", () => {
    draw({ sources: { sources: [sampleSource({ invalid: "no-key" })] } });
    expect(screen.getByText("No key")).toBeTruthy();
    expect((updateButton() as HTMLButtonElement).disabled).toBe(true);
  });

  it("asks those that are not known to work, once", async () => {
    const test = vi.fn(async () => undefined);
    const unknown = sampleSource({ test: { state: "unknown" } });
    const { stores } = draw({ sources: { sources: [unknown, refusedSource], test } });
    await waitFor(() => expect(test).toHaveBeenCalledTimes(2));
    stores.sources.setState({ sources: [{ ...unknown }, refusedSource] });
    expect(test).toHaveBeenCalledTimes(2);
    expect(test).toHaveBeenCalledWith(HARBOUR);
  });

  it("switches one off in the settings and keeps the others as they are", async () => {
    const save = vi.fn(async () => undefined);
    draw({ settings: { save } });
    await userEvent.click(screen.getByRole("checkbox", { name: "Use Harbour Box" }));
    expect(save).toHaveBeenCalledWith({ disabledSources: [HARBOUR] });
  });

  it("says when the switch could not be saved", async () => {
    const save = vi.fn(async () => Promise.reject(new Error("Stash answered 502.")));
    draw({ settings: { save } });
    await userEvent.click(screen.getByRole("checkbox", { name: "Use Harbour Box" }));
    expect((await screen.findByRole("alert")).textContent).toBe("Not saved: Stash answered 502.");
  });

  it("says that nothing can be compared when all are off", () => {
    draw({ sources: { sources: [sampleSource({ enabled: false })] } });
    expect(screen.getByText("All sources are switched off")).toBeTruthy();
    expect((updateButton() as HTMLButtonElement).disabled).toBe(true);
  });
});

describe("what waits", () => {
  it("keeps decisions and safe changes apart, each kind leading to its list", () => {
    draw({
      review: { plans: plansOf(samplePlan("1", ["conflict", "differs"]), samplePlan("2", ["fill", "differs"])) },
    });
    const waiting = within(screen.getByRole("region", { name: "Waiting for you" }));
    expect(waiting.getByText("decisions in 2 performers")).toBeTruthy();
    expect(waiting.getByText("safe change in 1 performer")).toBeTruthy();
    const href = (name: RegExp) => waiting.getByRole("link", { name }).getAttribute("href");
    expect(href(/^Decide/)).toBe("/plugins/performer-site-sync/review?heap=decide");
    expect(href(/^Review/)).toBe("/plugins/performer-site-sync/review?heap=safe");
    expect(href(/Differs\s*2/)).toBe("/plugins/performer-site-sync/review?kind=differs");
  });

  it("counts studios apart, and leads to their review", () => {
    draw({
      review: { plans: plansOf(samplePlan("1", ["conflict"])) },
      studios: { plans: plansOf({ ...samplePlan("1", ["conflict", "fill"]), type: "studio" }) },
    });
    const waiting = within(screen.getByRole("region", { name: "Waiting for you" }));
    expect(waiting.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
      "Performers",
      "Studios",
    ]);
    expect(waiting.getByText("decision in 1 performer")).toBeTruthy();
    expect(waiting.getByText("safe change in 1 studio")).toBeTruthy();
    expect(waiting.getAllByRole("link", { name: "Decide" }).map((one) => one.getAttribute("href"))).toEqual([
      "/plugins/performer-site-sync/review?heap=decide",
      "/plugins/performer-site-sync/review?type=studio&heap=decide",
    ]);
  });

  it("calls a run over studios by its name", () => {
    const options = { ...ALL, task: "update-studios" } as const;
    draw({ run: { last: sampleRecord({ options, done: 12, total: 12 }) } });
    expect(screen.getByRole("heading", { name: /^Update studios: done/ })).toBeTruthy();
    expect(screen.getByText(/studios compared with/)).toBeTruthy();
  });

  it("does not call those compared whom a source did not answer about", () => {
    draw({ run: { last: sampleRecord({ done: 60, total: 60, failed: 7, requests: 3 }) } });
    expect(screen.getByText(/performers compared/).textContent).toMatch(
      /60 of 60 performers compared \(7 not completely\) with 3/,
    );
  });

  it("says that everything is in step only after a whole run, and with which sources", () => {
    const { stores } = draw({ run: { last: sampleRecord() } });
    expect(screen.getByText("9,412 performers are in step with 1 source.")).toBeTruthy();
    stores.run.setState({ last: sampleRecord({ failed: 3 }) });
    expect(screen.queryByText(/in step with/)).toBeNull();
    stores.run.setState({ last: sampleRecord({ done: 0, total: 0 }) });
    expect(screen.queryByText(/in step with/)).toBeNull();
    expect(screen.getByText("Nothing compared yet")).toBeTruthy();
    stores.run.setState({ last: null });
    expect(screen.getByText("Nothing compared yet")).toBeTruthy();
  });
});

describe("what went wrong", () => {
  it("shows what stopped the run, what could not be read and what is unclear", () => {
    draw({
      run: { error: "Stash answered 502." },
      review: { error: "The database is blocked.", unclear: 2 },
      settings: { error: "No settings.", damaged: [] },
    });
    const alerts = screen.getAllByRole("alert").map((alert) => alert.textContent);
    expect(alerts.join("\n")).toMatch(/Stash answered 502[\s\S]*The database is blocked[\s\S]*No settings/);
    expect(screen.getByText("2 changes were cut off, and how they ended is not known")).toBeTruthy();
  });

  it("lets an interrupted run be resumed or discarded", async () => {
    const resume = vi.fn(async () => undefined);
    const discard = vi.fn(async () => Promise.reject(new Error("disk full")));
    draw({ run: { interrupted: sampleRecord({ end: null, endedAt: null, done: 310, total: 842 }), resume, discard } });
    await userEvent.click(screen.getByRole("button", { name: "Resume at 311" }));
    expect(resume).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Discard the rest" }));
    expect(await screen.findByText("That did not work: disk full")).toBeTruthy();
  });

  it("says what is left when everybody was compared already, instead of going on after the last", async () => {
    const resume = vi.fn(async () => undefined);
    const all = { end: null, endedAt: null, done: 842, total: 842 } as const;
    const { stores } = draw({ run: { interrupted: sampleRecord(all), resume } });
    expect(screen.getByText(/earlier values of what differs/).textContent).toMatch(
      /when all 842 performers had been compared/,
    );
    await userEvent.click(screen.getByRole("button", { name: "Do what is left" }));
    expect(resume).toHaveBeenCalledOnce();
    stores.run.setState({ interrupted: sampleRecord({ ...all, paused: true }) });
    expect(screen.getByText(/^Since/).textContent).toMatch(/when all 842 performers had been compared/);
    expect(screen.queryByText(/Resume at/)).toBeNull();
    expect(screen.queryByText(/writing what may be written/)).toBeNull();
    const options = { ...sampleRecord().options, mode: "safe" } as const;
    stores.run.setState({ interrupted: sampleRecord({ ...all, options, paused: true }) });
    expect(screen.getByText(/for you to decide, and writing what may be written/)).toBeTruthy();
  });

  it("shows what a run had reached while it reads the library again to go on", () => {
    const reading = { phase: "library", libraryRead: 2000, total: 9412, done: 0, withChanges: 0, failed: 0 } as const;
    const { stores } = draw({ run: { interrupted: sampleRecord({ end: null, done: 7958, total: 9412 }) } });
    stores.run.setState({ interrupted: null, running: true, progress: sampleProgress(reading) });
    expect(screen.getByText("performers done (84 %)").previousElementSibling?.textContent).toBe("7,958 of 9,412");
    stores.run.setState({ progress: sampleProgress({ done: 8000 }) });
    expect(screen.getByText("performers done (84 %)").previousElementSibling?.textContent).toBe("8,000 of 9,412");
    // Another run begins at nothing.
    stores.run.setState({ progress: sampleProgress({ ...reading, runId: "run-2" }) });
    expect(screen.getByText("performers done (0 %)")).toBeTruthy();
  });

  it("shows a run of another tab and does not start a second one", () => {
    draw({ run: { elsewhere: sampleRecord({ end: null, endedAt: null, done: 40, total: 300 }) } });
    expect(screen.getByText("“Update all performers” runs in another tab")).toBeTruthy();
    const buttons = screen.getAllByRole<HTMLButtonElement>("button", { name: "Runs in another tab" });
    expect(buttons.map((button) => button.disabled)).toEqual(buttons.map(() => true));
  });
});
