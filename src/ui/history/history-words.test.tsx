// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { HistoryState } from "../../store/history-contracts";
import type { UndoOutcome, UndoTarget } from "../../sync/undo-types";
import { Face } from "../parts/face";
import { drawFace } from "../testing/draw-face";
import { sampleEntry } from "../testing/history-samples";
import { ALL, NORTH, sampleRecord } from "../testing/samples";
import { HistoryTab } from "./history-tab";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const outcome = (id: string, change: Partial<UndoOutcome> = {}): UndoOutcome => ({
  ...{ id, type: "performer", entityId: "1", name: "Wren Thistledown", undoId: "back", fields: ["height"] },
  ...{ kept: [], problem: null },
  ...change,
});
const map = <T extends { readonly id: string }>(...items: T[]) => new Map(items.map((one) => [one.id, one]));

function draw(history: Partial<HistoryState>, answer: readonly UndoOutcome[] = []) {
  drawFace(
    <Face>
      <HistoryTab />
    </Face>,
    { history: { undo: async () => answer, ...history } },
  );
  return { user: userEvent.setup() };
}

const said = () => toast.toast.mock.calls.map(([one]) => one.content);

beforeEach(() => {
  // jsdom has no layout; the virtual list asks for the height of its window.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

it("names a few of those that were edited since", async () => {
  const kept = [{ field: "height", why: "edited" }] as const;
  const names = ["Ada", "Bea", "Cleo", "Dot", "Eve"];
  const entries = map(...names.map((name, i) => sampleEntry(name, { entityId: String(i), name })));
  const { user } = draw(
    { entries },
    names.map((name) => outcome(name, { name, undoId: null, fields: [], kept })),
  );
  await user.click(screen.getByRole("button", { name: /^Undo run/ }));
  await user.click(screen.getByRole("button", { name: "Undo 10" }));
  await waitFor(() =>
    expect(said()).toEqual(["Nothing was undone · 5 were edited since (Ada – Height, Bea – Height, Cleo – Height …)"]),
  );
});

it("a creation that is undone is a deletion, and is called that", async () => {
  const entries = map(sampleEntry("a", { act: { type: "created" } }));
  const { user } = draw({ entries }, [outcome("a", { fields: [] })]);
  await user.click(screen.getByRole("button", { name: /^Undo run/ }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Undo 1" }));
  await waitFor(() => expect(said()).toEqual(["1 performer deleted from Stash"]));
});

describe("a creation that stays says why, in the toast and beside its line", () => {
  const attached = { scenes: 3, images: 0, galleries: 0, groups: 0, studios: 0, tags: 0, notes: 0 };
  it.each([
    [
      "a later run changed it",
      { kind: "changed", fields: ["name", "height", "country", "image"] },
      "Wren Thistledown was changed since, by sync or by you (Name, Height, Country …). Undo those changes first, or delete it in Stash.",
    ],
    [
      "something belongs to it",
      { kind: "attached", ...attached },
      "Wren Thistledown is in use now: 3 scenes. Take it off those first, or delete it in Stash.",
    ],
  ] as const)("%s", async (_what, problem, why) => {
    const entries = map(sampleEntry("a", { act: { type: "created" } }));
    const { user } = draw({ entries }, [outcome("a", { undoId: null, fields: [], problem })]);
    await user.click(screen.getByRole("button", { name: /^Undo run/ }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Undo 1" }));
    await waitFor(() => expect(said()).toEqual([`Nothing was undone · Stayed as it is: ${why}`]));
    await user.click(screen.getByRole("button", { name: /^Show what was changed/ }));
    expect(screen.getByText(`Stayed as it is: ${why}`)).toBeTruthy();
  });

  it("several", async () => {
    const problem = { kind: "changed", fields: ["height"] } as const;
    const entries = map(...["a", "b"].map((id) => sampleEntry(id, { entityId: id, act: { type: "created" } })));
    const { user } = draw(
      { entries },
      ["a", "b"].map((id) => outcome(id, { undoId: null, fields: [], problem })),
    );
    await user.click(screen.getByRole("button", { name: /^Undo run/ }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Undo 2" }));
    await waitFor(() =>
      expect(said()[0]).toContain("· 2 stayed as they are, for example: Wren Thistledown was changed since"),
    );
  });
});

it("a redoing is called that while it goes on", () => {
  draw({ undoing: { total: 30, done: 0, undone: 0, problems: 0, again: true } });
  expect(screen.getAllByText("Redoing: 0 of 30").length).toBeGreaterThan(0);
  expect(screen.queryByText(/^Putting back/)).toBeNull();
});

it("a redoing that was stopped says how much is left", async () => {
  const names = ["a", "b", "c"];
  const undone = names.map((id) => sampleEntry(id, { entityId: id, undone: ["height", "country"] }));
  const backs = names.map((id) => sampleEntry(`back-${id}`, { entityId: id, undoes: id }));
  const answer = [outcome("back-a", { fields: ["height", "country"] })];
  const undo = vi.fn(async (_targets: readonly UndoTarget[], _again?: boolean) => answer);
  const { user } = draw({ entries: map(...undone, ...backs), undo });
  await user.click(screen.getByRole("button", { name: /^Redo run/ }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Redo 6" }));
  await waitFor(() => expect(said()).toEqual(["2 changes redone · Stopped: 4 changes are left"]));
  expect(undo.mock.calls[0]?.[1]).toBe(true);
  expect(toast.toast.mock.calls[0]?.[0]).toMatchObject({ variant: "warning" });
});

it("what was redone in part can be undone, and the rest redone: of the run and of who is in it", async () => {
  const entries = map(
    sampleEntry("a", { undone: ["height"] }),
    sampleEntry("back", { undoes: "a", fields: ["height"], at: 1 }),
  );
  const undo = vi.fn(async (_targets: readonly UndoTarget[]) => []);
  const { user } = draw({ entries, undo });
  expect(screen.getByRole("button", { name: /^Undo run/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Redo run/ }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Redo 1" }));
  expect(undo.mock.calls[0]?.[0]).toEqual([{ id: "back", fields: ["height"] }]);
  await user.click(screen.getByRole("button", { name: /^Show what was changed/ }));
  await user.click(screen.getByRole("button", { name: "Undo 1 of Wren Thistledown" }));
  expect(undo.mock.calls[1]?.[0]).toEqual([{ id: "a", fields: ["country"] }]);
  expect(screen.getByRole("button", { name: "Redo 1 of Wren Thistledown" })).toBeTruthy();
});

describe("marks at sources are changed there, not in the library", () => {
  const marked = (id: string, endpoint = NORTH) =>
    sampleEntry(id, { act: { type: "favourite-there", endpoint, favorite: true }, fields: [], entityId: id });

  it("the question names the source and counts the requests to it", async () => {
    const { user } = draw({ entries: map(...["a", "b", "c", "d", "e"].map((id) => marked(id))) });
    await user.click(screen.getByRole("button", { name: /^Undo run/ }));
    const dialog = screen.getByRole("dialog", { name: "Undo 5 changes at North Archive?" });
    expect(dialog.textContent).toContain("The hearts on your account at North Archive are set back");
    expect(dialog.textContent).toContain("About 2 requests to North Archive.");
    expect(dialog.textContent).not.toMatch(/Stash|library|Every field/u);
  });

  it("beside changes of the library, both are named and counted", async () => {
    const created = sampleEntry("c", { act: { type: "created" }, entityId: "3" });
    const { user } = draw({
      entries: map(sampleEntry("f"), created, marked("a"), marked("b", "https://b.example/graphql")),
    });
    await user.click(screen.getByRole("button", { name: /^Undo run/ }));
    const name = "Undo 5 changes in 2 entries of your library and at North Archive, b.example?";
    const dialog = screen.getByRole("dialog", { name });
    expect(dialog.textContent).toContain("About 5 requests to Stash.");
    expect(dialog.textContent).toContain("About 4 requests to North Archive, b.example.");
  });

  it("a redoing as well", async () => {
    const back = marked("back");
    const entries = map({ ...marked("a"), state: "undone" as const }, { ...back, undoes: "a" });
    const { user } = draw({ entries });
    await user.click(screen.getByRole("button", { name: /^Redo run/ }));
    expect(screen.getByRole("dialog", { name: "Redo 1 change at North Archive?" })).toBeTruthy();
  });
});

it("a mark that is so already says that", async () => {
  const act = { type: "favourite-here", favorite: true } as const;
  const problem = { kind: "changed", fields: [] } as const;
  const entries = map(sampleEntry("a", { act, fields: [] }));
  const { user } = draw({ entries }, [outcome("a", { undoId: null, fields: [], problem })]);
  await user.click(screen.getByRole("button", { name: /^Undo run/ }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Undo 1" }));
  await waitFor(() => expect(said()).toEqual(["Nothing was undone · 1 was as before already"]));
});

it("a run is called as elsewhere, one that left somebody out not “all”; hearts are favourites", () => {
  const act = { type: "favourite-here", favorite: true } as const;
  const run = (id: string, selection = {}) => sampleRecord({ id, options: { ...ALL, selection } });
  const entries = map(
    sampleEntry("a", { runId: "r1" }),
    sampleEntry("b", { runId: "r2" }),
    sampleEntry("c", { runId: "r3", act, fields: [] }),
    sampleEntry("d", { runId: "r3", act, fields: [], entityId: "2", name: "Juno" }),
  );
  draw({ entries, runs: map(run("r1"), run("r2", { favorites: true })) });
  const titles = [...document.querySelectorAll(".pss-past-what")].map((one) => one.textContent);
  expect(titles.sort()).toEqual([
    "Favourites 2 performers",
    "Update all performers Wren Thistledown",
    "Update performers favourites · Wren Thistledown",
  ]);
});
