// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HistoryState } from "../../store/history-contracts";
import type { UndoOutcome, UndoTarget } from "../../sync/undo-types";
import { Face } from "../parts/face";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleEntry, sampleNow, sampleUndo } from "../testing/history-samples";
import { NORTH, sampleRecord, START } from "../testing/samples";
import { HistoryTab } from "./history-tab";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const outcome = (id: string, change: Partial<UndoOutcome> = {}): UndoOutcome => ({
  ...{ id, type: "performer", entityId: "1", name: "Wren Thistledown", undoId: "back", fields: ["height"] },
  ...{ kept: [], problem: null },
  ...change,
});
const map = <T extends { readonly id: string }>(...items: T[]) => new Map(items.map((one) => [one.id, one]));

function draw(history: Partial<HistoryState> = {}, answer: readonly UndoOutcome[] = [outcome("a")]) {
  const undo = vi.fn(async (_targets: readonly UndoTarget[]) => answer);
  const some = {
    entries: map(sampleEntry("a")),
    records: async () => map(sampleUndo("a")),
    look: async () => sampleNow("a"),
    undo,
  };
  const drawn = drawFace(
    <Face>
      <HistoryTab />
    </Face>,
    { history: { ...some, ...history } },
  );
  return { ...drawn, undo, user: userEvent.setup() };
}

async function unfold(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole("button", { name: /^Show what was changed/ }));
  await user.click(screen.getByRole("button", { name: "Wren Thistledown" }));
  await screen.findByText("170 cm");
}

const said = () => toast.toast.mock.calls.map(([one]) => one.content);

beforeEach(() => {
  window.innerWidth = 1400;
  // jsdom has no layout; the virtual list asks for the height of its window.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe("the tab History", () => {
  it("reads when it is opened, and says when there is nothing", async () => {
    const load = vi.fn(async () => undefined);
    draw({ load, entries: new Map() });
    expect(load).toHaveBeenCalledOnce();
    expect(screen.getByText("Nothing was written yet")).toBeTruthy();
  });

  it("says why it cannot be read", async () => {
    const load = vi.fn(async () => undefined);
    const { user } = draw({ load, state: "failed", error: "no storage" });
    expect(screen.getByRole("alert").textContent).toContain("no storage");
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("shows runs and what a person accepted, newest first, with what came of them", () => {
    const runs = map(sampleRecord({ startedAt: START - 1000, end: "stopped" }));
    const hand = sampleEntry("b", { runId: "run-1", entityId: "2", name: "Juno", at: START - 500, undone: ["height"] });
    draw({ runs, entries: map(sampleEntry("a"), hand), bytes: 800 });
    const lines = screen.getAllByRole("listitem").map((line) => line.textContent);
    expect(lines[0]).toContain("Accepted by you Wren Thistledown · by hand");
    expect(lines[0]).toContain("2 changes applied");
    expect(lines[1]).toContain("Update all performers Juno · stopped part-way");
    expect(lines[1]).toContain("2 changes applied · 1 undone");
    expect(screen.getByText(/2 runs, 4 changes, 0.1 of 200 MB used/)).toBeTruthy();
  });

  it("unfolds to before → after with source, and takes one field back", async () => {
    const { user, undo } = draw();
    await unfold(user);
    const list = screen.getByRole("list", { name: "History of changes" });
    expect(list.textContent).toContain("170 cm → 171 cm");
    expect(list.textContent).toContain("from North Archive");
    expect(list.textContent).toContain("typed by you");
    await user.click(screen.getByRole("button", { name: "Undo Height of Wren Thistledown" }));
    expect(undo.mock.calls[0]?.[0]).toEqual([{ id: "a", fields: ["height"] }]);
    await waitFor(() => expect(said()[0]).toMatch(/^1 change undone · What was put back counts as your/));
  });

  it("a later edit blocks its own undo; putting it back asks first and says what would be lost", async () => {
    const now = sampleNow("a", {
      fields: new Map([
        [
          "a",
          [
            { field: "height", state: "edited", now: 172 },
            { field: "country", state: "free", now: "NO" },
          ],
        ],
      ]),
    });
    const { user, undo } = draw({ look: async () => now });
    await unfold(user);
    expect(await screen.findByText(/edited since: now 172 cm/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Put back Height of Wren Thistledown" }));
    const dialog = screen.getByRole("dialog", { name: "Put Height of Wren Thistledown back?" });
    expect(dialog.textContent).toContain("172 cm");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    expect(undo).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Put back Height of Wren Thistledown" }));
    await user.click(screen.getByRole("button", { name: "Put back" }));
    expect(undo.mock.calls[0]?.[0]).toEqual([{ id: "a", fields: ["height"], force: true }]);
  });

  it("what was undone can be redone", async () => {
    const entries = map(
      sampleEntry("a", { undone: ["height"] }),
      sampleEntry("back", { undoes: "a", fields: ["height"], at: START + 60_000 }),
    );
    const { user, undo } = draw({ entries }, [outcome("back")]);
    await unfold(user);
    expect(screen.getByText(/^Undone · /).textContent).toContain("06:13");
    await user.click(screen.getByRole("button", { name: "Redo Height of Wren Thistledown" }));
    expect(undo.mock.calls[0]?.[0]).toEqual([{ id: "back", fields: ["height"] }]);
    await waitFor(() => expect(said()).toEqual(["1 change redone"]));
  });

  it("a whole run asks with its numbers; what stayed is said and stands beside its line", async () => {
    const entries = map(sampleEntry("a"), sampleEntry("b", { entityId: "2", name: "Juno" }));
    const taken = { kind: "refused", message: "performer with name 'Juno' already exists" } as const;
    const { user, undo } = draw({ entries }, [
      outcome("a", { fields: ["country"], kept: [{ field: "height", why: "edited" }] }),
      outcome("b", { undoId: null, fields: [], problem: taken }),
    ]);
    await user.click(screen.getByRole("button", { name: /^Undo run/ }));
    const dialog = screen.getByRole("dialog", { name: "Undo 4 changes in 2 entries of your library?" });
    expect(dialog.textContent).toContain("About 2 requests");
    await user.click(within(dialog).getByRole("button", { name: "Undo 4" }));
    expect(undo.mock.calls[0]?.[0]).toHaveLength(2);
    await waitFor(() =>
      expect(said()[0]).toContain("1 was edited since (Wren Thistledown – Height) · one was refused"),
    );
    await user.click(screen.getByRole("button", { name: /^Show what was changed/ }));
    expect(screen.getByText(/Stayed as it is: another of your library has this name/)).toBeTruthy();
  });

  it("says that somebody is gone, and offers nothing then", async () => {
    const { user } = draw({ look: async () => ({ gone: true, imagePath: null, fields: new Map() }) });
    await unfold(user);
    expect(await screen.findAllByText(/deleted or merged in Stash since/)).toHaveLength(2);
    expect(screen.queryByRole("button", { name: /^Undo Height/ })).toBeNull();
  });

  it("says that Stash cannot be asked, and still lets the person try", async () => {
    const { user } = draw({ look: async () => Promise.reject(new Error("down")) });
    await unfold(user);
    expect(await screen.findAllByText(/Stash could not be asked: down/)).toHaveLength(2);
    expect(screen.getByRole("button", { name: /^Undo Height/ })).toBeTruthy();
  });

  it("shows drafts as what cannot be taken back, and other acts in words", async () => {
    const act = { type: "draft", endpoint: NORTH, draftId: null } as const;
    const entries = map(sampleEntry("a"), sampleEntry("d", { fields: [], act, at: START - 1 }));
    const { user } = draw({ entries, records: async () => map(sampleUndo("a")) });
    await unfold(user);
    expect(screen.getByText("Sent to North Archive as a draft")).toBeTruthy();
    expect(screen.getByText(/cannot be taken back: discard it at North Archive/)).toBeTruthy();
  });

  it("filters, and says when nothing is left", async () => {
    const { user } = draw();
    await user.type(screen.getByRole("searchbox", { name: "Performer, studio or field" }), "nobody");
    expect(screen.getByText("Nothing in the history matches these filters")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "State of the change" }), "Undone");
    expect(screen.queryByRole("list", { name: "History of changes" })).toBeNull();
  });

  it("shows how far a taking back is, and ends it", async () => {
    const stop = vi.fn();
    const { user } = draw({ stop, undoing: { total: 286, done: 50, undone: 50, problems: 0 } });
    expect(screen.getAllByText("Putting back: 50 of 286").length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(stop).toHaveBeenCalledOnce();
  });

  it("tells of what was removed for room until it was read, and before anything has to go", async () => {
    const seenEviction = vi.fn(async () => undefined);
    const evicted = { runs: 2, changes: 40, bytes: 9, until: START, at: START };
    const { user } = draw({ evicted, seenEviction, bytes: 190_000_000 });
    expect(screen.getByText(/the 2 oldest runs with 40 changes, up to 20 Nov 2026/)).toBeTruthy();
    expect(screen.getByText("The history is nearly full")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Understood" }));
    expect(seenEviction).toHaveBeenCalledOnce();
  });

  it("has no serious violation, folded or not, nor in its windows", async () => {
    const { user, container } = draw();
    expect(await seriousViolations(container)).toEqual([]);
    await unfold(user);
    expect(await seriousViolations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export or import…" }));
    expect(await seriousViolations(screen.getByRole("dialog"))).toEqual([]);
  });
});

describe("export and import", () => {
  it("offers a file, checks one that is chosen, and takes it in", async () => {
    const takeIn = vi.fn(async () => undefined);
    const checkFile = vi.fn(async () => ({
      ...{ records: [sampleUndo("x")], runs: [], known: 3, refused: 1, bytes: 2_000_000, fits: true },
    }));
    const create = vi.fn((_blob: Blob) => "blob:x");
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: create, revokeObjectURL: () => undefined }));
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const { user } = draw({ takeIn, checkFile, exportParts: async () => ["{", "}"] });
    await user.click(screen.getByRole("button", { name: "Export or import…" }));
    await user.click(screen.getByRole("button", { name: "Export" }));
    await waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(create.mock.calls[0]?.[0].size).toBe(2);
    await user.upload(screen.getByLabelText("Choose a file"), new File(["{}"], "h.json", { type: "application/json" }));
    expect(
      await screen.findByText(/1 change record and 0 runs to take in, 2 MB. 3 are here already. 1 is damaged/),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take in 1" }));
    await waitFor(() => expect(takeIn).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it.each([
    ["not-json", "The file is not JSON, or it was cut short."],
    ["other-format", "The file is no history of this plugin, or of a newer version of it."],
  ])("says what is wrong with a file: %s", async (problem, words) => {
    const { user } = draw({ checkFile: async () => Promise.reject(new Error(problem)) });
    await user.click(screen.getByRole("button", { name: "Export or import…" }));
    await user.upload(screen.getByLabelText("Choose a file"), new File(["x"], "h.json", { type: "application/json" }));
    expect(await screen.findByText(words)).toBeTruthy();
  });
});
