// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CareState } from "../../store/diagnostics-contracts";
import type { LogEntry } from "../../store/log-book";
import { Face } from "../parts/face";
import { saveFile } from "../parts/save-file";
import { SettingsTab } from "../settings/settings-tab";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { START } from "../testing/samples";

vi.mock("../parts/save-file", async (original) => ({
  ...(await original<typeof import("../parts/save-file")>()),
  saveFile: vi.fn(),
}));

afterEach(cleanup);

function draw(part: string, change: StatesChange = {}) {
  return drawFace(
    <Face>
      <SettingsTab id={part} />
    </Face>,
    change,
  );
}

describe("the debug log", () => {
  const entry = (n: number, change: Partial<LogEntry> = {}): LogEntry => ({
    at: START + n * 1000,
    n,
    level: "info",
    area: "request",
    text: `Line ${n}`,
    ...change,
  });
  const entries = [
    ...Array.from({ length: 120 }, (_, n) => entry(n)),
    entry(200, { level: "error", text: "Failed", data: { source: "North Archive", failure: { kind: "auth" } } }),
    entry(201, { level: "detail", area: "cache", text: "Looked up" }),
  ];
  const ready = { log: { state: "ready", value: entries, at: START } } satisfies Partial<CareState>;
  const lines = () => within(screen.getByRole("list", { name: "Lines of the debug log" })).getAllByRole("listitem");

  it("shows the newest first, a hundred at a time", async () => {
    draw("log", { care: ready });
    expect(lines().length).toBe(100);
    expect(lines()[0]?.textContent).toContain("Looked up");
    await userEvent.click(screen.getByRole("button", { name: "Show 22 more" }));
    expect(lines().length).toBe(122);
  });

  it("is filtered by level, subject and words", async () => {
    const { container } = draw("log", { care: ready });
    await userEvent.selectOptions(screen.getByLabelText("Level"), "Errors");
    expect(lines().map((line) => line.textContent)).toEqual([expect.stringContaining('"kind":"auth"')]);
    await userEvent.selectOptions(screen.getByLabelText("Level"), "All levels");
    await userEvent.selectOptions(screen.getByLabelText("Subject"), "Cache");
    expect(lines().length).toBe(1);
    await userEvent.type(screen.getByLabelText("Filter lines"), "nothing like it");
    expect(screen.getByText("No line matches.")).toBeTruthy();
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("is downloaded whole, oldest first", async () => {
    draw("log", { care: ready });
    await userEvent.click(screen.getByRole("button", { name: "Download" }));
    const [name, , content = ""] = vi.mocked(saveFile).mock.calls.at(-1) ?? [];
    expect(name).toMatch(/^performer-site-sync-log-\d{4}-\d\d-\d\d\.txt$/);
    const all = content.trimEnd().split("\n");
    expect(all.length).toBe(123);
    expect(all[0]).toBe("Performer & Site Sync 1.2.3");
    expect(all[1]).toMatch(/^2026-11-20T06:12:00\.000Z info request Line 0$/);
  });

  it("is switched on where it is off, and cleared", async () => {
    const save = vi.fn(async () => undefined);
    const clearLog = vi.fn(async () => undefined);
    draw("log", { settings: { save }, care: { ...ready, clearLog } });
    await userEvent.click(screen.getByRole("button", { name: "Switch it on" }));
    expect(save).toHaveBeenCalledWith({ debug: true });
    await userEvent.click(screen.getByRole("button", { name: "Clear log" }));
    expect(clearLog).toHaveBeenCalledOnce();
  });
});

describe("about", () => {
  it("says the version and what is kept where", async () => {
    const { container } = draw("about");
    expect(screen.getByText(/Version 1\.2\.3/)).toBeTruthy();
    expect(within(screen.getByRole("table", { name: "What is kept where" })).getAllByRole("row").length).toBe(5);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("removes what is ticked, after a second word, and tells what could not be", async () => {
    const erase = vi.fn(async () => ({
      done: ["settings" as const],
      failed: [{ what: "browser" as const, message: "Another tab holds it." }],
    }));
    draw("about", { care: { erase, countLocked: async () => 3 } });
    await userEvent.click(screen.getByRole("button", { name: "Remove…" }));
    expect(erase).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByLabelText(/the locks of 3 performers and studios/));
    await userEvent.click(screen.getByRole("button", { name: "Remove now" }));
    expect(erase).toHaveBeenCalledWith({ browser: true, settings: true, locks: true });
    expect(await screen.findByText(/could not be removed: Another tab holds it\./)).toBeTruthy();
    expect(screen.getByText(/^Removed: the settings\. Reload the page/)).toBeTruthy();
  });

  it("does not offer locks where there are none, and waits for a run", async () => {
    const { stores } = draw("about");
    await userEvent.click(screen.getByRole("button", { name: "Remove…" }));
    expect(((await screen.findByLabelText(/there are none/)) as HTMLInputElement).disabled).toBe(true);
    stores.run.setState({ running: true });
    await waitFor(() =>
      expect((screen.getByRole("button", { name: "Remove now" }) as HTMLButtonElement).disabled).toBe(true),
    );
  });
});
