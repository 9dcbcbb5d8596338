// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../sync/settings";
import { NO_TALLY } from "../../sync/unattended";
import { Face } from "../parts/face";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { ALL, later, plansOf, samplePlan, sampleProgress, sampleRecord } from "../testing/samples";
import { Overview } from "./overview";
import { pickedIds } from "./run-limits";
import { UpdateTask } from "./update-task";

afterEach(cleanup);

const drawTask = (change: StatesChange, path?: string) =>
  drawFace(
    <Face>
      <UpdateTask />
    </Face>,
    change,
    path,
  );

const draw = (run: StatesChange["run"]) =>
  drawFace(
    <Face>
      <Overview />
    </Face>,
    { run: { ...run } },
  );

const whom = () => screen.getByRole("combobox", { name: "Which performers" });
const mode = () => screen.getByRole("combobox", { name: "What is written" });
const go = () => screen.getByRole("button", { name: /^Update (all )?performers/ }) as HTMLButtonElement;

describe("starting a run", () => {
  it("writes what the mode allows, and says so before", async () => {
    const start = vi.fn(later);
    drawTask({ run: { start } });
    expect(screen.getByText("Nothing is written until you accept it.")).toBeTruthy();
    await userEvent.selectOptions(mode(), "Apply safe changes, review the rest");
    expect(screen.getByText(/Gaps are filled and values you never touched follow upstream/)).toBeTruthy();
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, mode: "safe" });
    await userEvent.selectOptions(mode(), "Apply everything by source order");
    expect(screen.getByText(/Compares first and writes nothing/)).toBeTruthy();
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, mode: "everything" });
  });

  it("begins with the mode of the settings", () => {
    drawTask({ settings: { settings: { ...DEFAULT_SETTINGS, runMode: "safe" } } });
    expect((mode() as HTMLSelectElement).value).toBe("safe");
  });

  it("is limited to a tag, chosen by its name", async () => {
    const start = vi.fn(later);
    const tags = vi.fn(async () => [{ id: "7", name: "Seen lately" }]);
    drawTask({ run: { start, tags } });
    expect(tags).not.toHaveBeenCalled();
    await userEvent.selectOptions(whom(), "With a tag…");
    expect(go().disabled).toBe(true);
    await screen.findByRole("option", { name: "Seen lately" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Which tag" }), "Seen lately");
    await waitFor(() => expect(go().disabled).toBe(false));
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, selection: { tag: { id: "7", name: "Seen lately" } } });
  });

  it("says why tags could not be read", async () => {
    drawTask({ run: { tags: async () => Promise.reject(new Error("Stash is busy.")) } });
    await userEvent.selectOptions(whom(), "With a tag…");
    expect(await screen.findByText("That did not work: Stash is busy.")).toBeTruthy();
  });

  it("is limited to the linked, to those not compared lately, or to what waits", async () => {
    const start = vi.fn(later);
    drawTask({ run: { start }, review: { plans: plansOf(samplePlan("4", ["fill"]), samplePlan("9", ["differs"])) } });
    await userEvent.selectOptions(whom(), "All linked");
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, selection: { linked: true } });
    await userEvent.selectOptions(whom(), "Not compared lately…");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Not compared for" }), "not for 30 days");
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, staleDays: 30 });
    await userEvent.selectOptions(whom(), "Those waiting for review (2)");
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, selection: { ids: ["4", "9"] } });
  });

  it("begins with the performers that the page's address names", async () => {
    const start = vi.fn(later);
    drawTask({ run: { start } }, "/?ids=3,5,5,x,");
    expect((whom() as HTMLSelectElement).value).toBe("picked");
    await userEvent.click(go());
    expect(start).toHaveBeenLastCalledWith({ ...ALL, selection: { ids: ["3", "5"] } });
    expect(pickedIds("?ids=__proto__,%2F,12")).toEqual(["12"]);
  });
});

describe("a run under way", () => {
  it("can be paused, and says what it writes", async () => {
    const pause = vi.fn();
    const options = { ...ALL, mode: "safe" } as const;
    const { stores } = draw({ running: true, pause, progress: sampleProgress({ options, written: 812, refused: 3 }) });
    const card = within(screen.getByRole("region", { name: /^Update all performers/ }));
    expect(card.getByText(/Safe changes are written as it goes/)).toBeTruthy();
    for (const words of ["apply safe changes ·", "812 written", "3 could not be written"])
      expect(screen.getByRole("region", { name: /^Update all/ }).textContent).toContain(words);
    await userEvent.click(card.getByRole("button", { name: "Pause" }));
    expect(pause).toHaveBeenCalledOnce();
    stores.run.setState({ pausing: true });
    expect((card.getByRole("button", { name: "Pausing…" }) as HTMLButtonElement).disabled).toBe(true);
  });

  it("in another tab is shown live, and can be paused from here", async () => {
    const pause = vi.fn();
    const { stores } = draw({ pause, elsewhere: sampleRecord({ end: null }), elsewhereProgress: sampleProgress() });
    const card = within(screen.getByRole("region", { name: /^Update all performers runs in another tab/ }));
    expect(card.getByText(/Keep that tab open/)).toBeTruthy();
    await userEvent.click(card.getByRole("button", { name: "Pause" }));
    expect(pause).toHaveBeenCalledOnce();
    stores.run.setState({ elsewhereProgress: null });
    expect(screen.getByText("“Update all performers” runs in another tab")).toBeTruthy();
  });
});

describe("a run that rests", () => {
  it("paused: keeps its place and goes on", async () => {
    const resume = vi.fn(later);
    const record = sampleRecord({ end: null, paused: true, done: 310, total: 842, written: 56 });
    draw({ resume, interrupted: { ...record, options: { ...ALL, mode: "safe" }, error: "The disk is full." } });
    const note = within(screen.getByText("“Update all performers” is paused").closest(".pss-note") as HTMLElement);
    expect(note.getByText(/56 performers were written so far/)).toBeTruthy();
    expect(note.getByText("It paused by itself: The disk is full.")).toBeTruthy();
    await userEvent.click(note.getByRole("button", { name: "Resume at 311" }));
    expect(resume).toHaveBeenCalledOnce();
  });

  it("compared: asks with its numbers, those over one's own edits apart", async () => {
    const [confirm, discard] = [vi.fn(later), vi.fn(later)];
    const some = { conflicts: 12, kept: 5, differs: 300, updates: 0, fills: 915, names: 2 };
    const tally = { performers: 456, changes: 1234, ...some };
    const { container } = draw({ confirm, discard, interrupted: sampleRecord({ end: null, done: 842, tally }) });
    const note = screen.getByText("Write 1,234 changes to 456 performers?").closest(".pss-note") as HTMLElement;
    for (const words of [
      "12 overwrite a value that was changed here and upstream",
      "5 overwrite your own edits, or bring back what you took out",
      "300 overwrite a value that differs",
      "915 fill an empty field or add to a list",
      "2 keep an old name as an alias",
      "Everything that is written can be undone.",
    ])
      expect(note.textContent).toContain(words);
    expect(note.textContent).not.toContain("replace");
    expect(within(note).getByRole("link", { name: "Open the review" })).toBeTruthy();
    expect(await seriousViolations(container)).toEqual([]);
    await userEvent.click(within(note).getByRole("button", { name: "Write all 1,234 changes" }));
    expect(confirm).toHaveBeenCalledOnce();
    await userEvent.click(within(note).getByRole("button", { name: "Write nothing" }));
    expect(discard).toHaveBeenCalledOnce();
  });

  it("confirmed and cut off: goes on writing", () => {
    const tally = { ...NO_TALLY, performers: 4, changes: 9, fills: 9 };
    draw({ interrupted: sampleRecord({ end: null, tally, confirmed: true }) });
    expect(screen.getByRole("button", { name: "Go on writing" })).toBeTruthy();
  });

  it("ended: what could not be written is listed with its reason", async () => {
    const problems = [{ id: "7", name: "Ada Quill", problem: { kind: "refused", message: "name taken" } as const }];
    draw({ last: sampleRecord({ written: 9, refused: 1, problems }) });
    const line = screen.getByText("could not be written", { exact: false });
    await userEvent.click(within(line.closest("span") as HTMLElement).getByRole("button", { name: "why" }));
    const item = screen.getByRole("link", { name: "Ada Quill" }).closest("li");
    expect(item?.textContent).toContain("name taken");
  });
});
