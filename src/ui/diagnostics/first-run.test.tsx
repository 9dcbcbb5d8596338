// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { RunState } from "../../store/contracts";
import { Overview } from "../dashboard/overview";
import { Face } from "../parts/face";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { plansOf, samplePlan, sampleRecord } from "../testing/samples";

afterEach(cleanup);

describe("the first run", () => {
  const overview = (change: StatesChange = {}) =>
    drawFace(
      <Face>
        <Overview />
      </Face>,
      change,
    );

  /** A library of so many, some of them linked. */
  const library = (all: number, linked: number): RunState["estimate"] => {
    return async ({ selection }) => ({ performers: selection.linked ? linked : all, requests: 0, seconds: 0 });
  };

  it("tells what there is, lets one of the three run modes be chosen, and looks at 50 performers", async () => {
    const start = vi.fn(async () => undefined);
    const save = vi.fn(async () => undefined);
    const { container, stores } = overview({ run: { start, estimate: library(10118, 9412) }, settings: { save } });
    expect(screen.getByRole("heading", { name: "Bring your library up to date" })).toBeTruthy();
    expect(await screen.findByText("10,118 performers, 9,412 linked to at least one source.")).toBeTruthy();
    const modes = within(screen.getByRole("radiogroup", { name: "How careful?" }));
    const radio = (name: RegExp) => modes.getByRole("radio", { name }) as HTMLInputElement;
    expect(radio(/^Review everything/).checked).toBe(true);
    await userEvent.click(radio(/^Apply everything by source order/));
    await userEvent.click(radio(/^Apply safe changes, review the rest/));
    expect(save.mock.calls).toEqual([[{ runMode: "everything" }], [{ runMode: "safe" }]]);
    stores.settings.setState({ settings: { ...stores.settings.getState().settings, runMode: "safe" } });
    expect(radio(/^Apply safe changes/).checked).toBe(true);
    // Whatever was chosen: this one writes nothing.
    await userEvent.click(screen.getByRole("button", { name: "Try 50 first" }));
    const options = { task: "update-performers", selection: { first: 50 }, nameSearch: false, fresh: false };
    expect(start.mock.calls).toEqual([[options]]);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("says why there is nobody to try it with", async () => {
    overview({ run: { estimate: library(0, 0) } });
    const step = within(screen.getByRole("region", { name: "Bring your library up to date" }));
    expect(await step.findByText(/^Your library has no performers yet/)).toBeTruthy();
    expect((step.getByRole("button", { name: "Try 50 first" }) as HTMLButtonElement).disabled).toBe(true);
  });

  it.each<[string, StatesChange]>([
    ["a run", { run: { last: sampleRecord() } }],
    ["an interrupted run", { run: { interrupted: sampleRecord({ end: null }) } }],
    ["something that waits", { review: { plans: plansOf(samplePlan("1", ["conflict"])) } }],
  ])("gives way to %s", (_name, change) => {
    overview(change);
    expect(screen.queryByText("Bring your library up to date")).toBeNull();
  });
});
