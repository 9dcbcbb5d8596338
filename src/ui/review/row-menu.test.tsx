// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FieldHistory, ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import type { Settings } from "../../sync/settings";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleDiff } from "../testing/review-parts";
import { withDiffs, wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH, START } from "../testing/samples";
import { ReviewDialog } from "./review-dialog";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const PAST: FieldHistory = {
  edits: [{ id: "e", endpoint: NORTH, at: "2026-10-12T08:00:00Z", before: "1994-03", after: "1994-03-20" }],
  writes: [
    {
      undoId: "u",
      at: START,
      before: null,
      after: "1994-03",
      sources: [NORTH],
      state: "applied",
      undoing: false,
      standing: true,
    },
  ],
  base: { winner: NORTH, values: { [NORTH]: "1994-03" }, at: START - 1 },
  silent: [HARBOUR],
};

const dismissed = sampleDiff({
  ...{ field: "ethnicity", kind: "dismissed", local: "Mixed", proposed: "Mixed" },
  dismissal: { value: "Black", forGood: false, at: START },
});

function draw(plan: Plan, review: Partial<ReviewState> = {}, save = vi.fn(async () => undefined)) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: [], undoId: null })),
  );
  const lock = vi.fn<ReviewState["lock"]>(async ([one], [field], locked) => {
    if (!one || !field) return [];
    const kind = locked ? "locked" : "differs";
    const made = withDiffs({ ...one, plannedAt: one.plannedAt + 1 }, sampleDiff({ field, kind, local: "Auburn" }));
    return [{ id: one.id, plan: made, problem: null }];
  });
  const offerAgain = vi.fn<ReviewState["offerAgain"]>(async (one, field) => {
    const made = withDiffs(one, sampleDiff({ field, kind: "differs", local: "Mixed", proposed: "Black" }));
    return { id: one.id, plan: { ...made, plannedAt: one.plannedAt + 1 }, problem: null };
  });
  const compareAgain = vi.fn<ReviewState["compareAgain"]>(async (one) => ({ id: one.id, plan: one, problem: null }));
  const history = vi.fn<ReviewState["history"]>(async () => PAST);
  const acts = { apply, lock, offerAgain, compareAgain, history };
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewDialog plan={plan} onClose={() => undefined} />
    </MessagesProvider>,
    { review: { ...acts, ...review }, settings: { save } },
  );
  return { ...drawn, ...acts, save, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
const openMenu = (field: string) => screen.getByRole("button", { name: `More for ${field}` });
const announced = () => document.querySelector("[aria-live=polite].sr-only")?.textContent;

beforeEach(() => {
  window.innerWidth = 1400;
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe("the menu of a row", () => {
  it("offers what the design names, and is walked by keys", async () => {
    const { user } = draw(wrenPlan());
    await user.click(openMenu("Birthdate"));
    const menu = screen.getByRole("menu", { name: "What to do with Birthdate" });
    const names = [...menu.querySelectorAll("[role^=menuitem]")].map((item) => item.textContent);
    expect(names).toEqual([
      "Edit the resultE",
      "Dismiss this valueoffered again only if upstream changesD",
      "Dismiss for goodnothing of this field is offered again",
      "Lock the field for this performerL",
      "HistoryH",
      "Rule for this field everywhere…",
    ]);
    const focused = () => document.activeElement?.textContent ?? "";
    expect(focused()).toMatch(/^Edit/);
    await user.keyboard("{ArrowUp}");
    expect(focused()).toMatch(/^Rule/);
    await user.keyboard("{Home}{ArrowDown}");
    expect(focused()).toMatch(/^Dismiss this/);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBeNull();
    expect(document.activeElement).toBe(openMenu("Birthdate"));
    expect(screen.getByRole("dialog")).toBeTruthy();
  });

  it("closes when something else is pressed, and its letters act", async () => {
    const { user } = draw(wrenPlan());
    await user.click(openMenu("Birthdate"));
    await user.click(screen.getByText("Decide", { selector: "b", exact: false }));
    expect(screen.queryByRole("menu")).toBeNull();
    await user.click(openMenu("Birthdate"));
    await user.keyboard("e");
    expect(screen.getByRole("textbox", { name: "Edit Birthdate" })).toBeTruthy();
  });

  it.each([1400, 375])("has nothing serious for axe at %i px, open and with a history", async (width) => {
    window.innerWidth = width;
    const { user } = draw(withDiffs(wrenPlan(), dismissed));
    await user.click(openMenu("Birthdate"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: /History/ }));
    await screen.findByText("edit upstream");
    await user.click(openMenu("Birthdate"));
    expect(screen.getByRole("menuitemcheckbox", { name: /History/ }).getAttribute("aria-checked")).toBe("true");
    expect(await seriousViolations(document.body)).toEqual([]);
  });
});

describe("dismissing", () => {
  it("is a choice by D or the menu, shown in the result, taken back with Z, applied with the rest", async () => {
    const { user, apply } = draw(wrenPlan());
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("{ArrowDown}d");
    expect(within(row(/^Birthdate/)).getByText("dismissed: offered again only if upstream changes")).toBeTruthy();
    expect(announced()).toBe("Birthdate: dismissed");
    await user.keyboard("z");
    expect(within(row(/^Birthdate/)).getByText(/not decided/)).toBeTruthy();
    await user.keyboard("d");
    await user.click(openMenu("Hair colour"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: /Dismiss for good/ }));
    expect(screen.getByText("2 dismissed", { exact: false })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Accept 7" }));
    const choices = apply.mock.calls[0]?.[0]?.[0]?.choices;
    expect(choices?.birthdate).toEqual({ type: "dismiss", forGood: false });
    expect(choices?.hairColor).toEqual({ type: "dismiss", forGood: true });
  });

  it("stands folded with its value, and is offered again by its button", async () => {
    const { user, offerAgain } = draw(withDiffs(wrenPlan(), dismissed));
    await user.click(screen.getByRole("button", { name: /Show.*Kept as they are/s }));
    expect(row(/^Ethnicity.*Dismissed/).textContent).toContain("Black, dismissed 20 Nov 2026");
    await user.click(screen.getByRole("button", { name: "Offer again: Ethnicity" }));
    expect(offerAgain.mock.calls[0]?.[1]).toBe("ethnicity");
    await waitFor(() => expect(within(row(/^Ethnicity.*Differs/)).getByText(/not decided/)).toBeTruthy());
  });
});

describe("locking", () => {
  it("by L: the row folds with its label, other choices stand, and a key goes on from its place", async () => {
    const { user, lock } = draw(wrenPlan());
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("{ArrowDown}2{ArrowDown}l");
    expect(lock.mock.calls[0]?.slice(1)).toEqual([["hairColor"], true]);
    await waitFor(() => expect(announced()).toBe("Hair colour: locked. Next: Height"));
    expect(screen.queryByRole("rowheader", { name: /^Hair colour/ })).toBeNull();
    expect(within(row(/^Birthdate/)).getByText(/2 of 3 agree/)).toBeTruthy();
    await user.keyboard("0d{ArrowDown}");
    expect(row(/^Height/).className).toContain("pss-cur");
    expect(within(row(/^Height/)).getByText(/not decided/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Show.*Kept as they are/s }));
    await user.click(screen.getByRole("button", { name: "Unlock Hair colour" }));
    expect(lock.mock.calls[1]?.slice(1)).toEqual([["hairColor"], false]);
    await waitFor(() => expect(within(row(/^Hair colour/)).getByText(/not decided/)).toBeTruthy());
  });

  it("says why when Stash did not take it, and leaves the row as it is", async () => {
    const problem = { kind: "unsent", message: "offline" } as const;
    const { user } = draw(wrenPlan(), { lock: async () => [{ id: "7", plan: null, problem }] });
    await user.click(openMenu("Hair colour"));
    await user.click(screen.getByRole("menuitem", { name: /Lock the field/ }));
    await waitFor(() => expect(toast.error).toHaveBeenCalledTimes(1));
    expect(within(row(/^Hair colour/)).getByText(/not decided/)).toBeTruthy();
  });
});

describe("history", () => {
  it("opens under its row by H: upstream, here and the base, newest first; H closes it", async () => {
    const { user, history } = draw(wrenPlan());
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("{ArrowDown}h");
    const past = await screen.findByRole("region", { name: "History of Birthdate" });
    await within(past).findByText("edit upstream");
    expect(history.mock.calls[0]?.[1]).toBe("birthdate");
    expect([...past.querySelectorAll("li")].map((line) => line.textContent)).toEqual([
      "20 Nov 2026Syncempty → 1994-03written from North Archive Undo",
      "20 Nov 2026Base: North Archive1994-03what the sources said when this field was last settled",
      "12 Oct 2026North Archive1994-03 → 1994-03-20edit upstream",
    ]);
    expect(past.textContent).toContain("Harbour Box cannot tell of earlier values");
    await user.keyboard("h");
    expect(screen.queryByRole("region", { name: "History of Birthdate" })).toBeNull();
  });

  it("takes one line back, says so, and reads the past again", async () => {
    const back = {
      id: "u",
      type: "performer" as const,
      entityId: "7",
      name: "Wren",
      undoId: "b",
      kept: [],
      problem: null,
    };
    const takeBack = vi.fn(async () => [{ ...back, fields: ["birthdate" as const] }]);
    const { user, history } = draw(wrenPlan(), { takeBack });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("{ArrowDown}h");
    await user.click(await screen.findByRole("button", { name: "Undo Birthdate: put empty back" }));
    expect(takeBack).toHaveBeenCalledWith([{ id: "u", fields: ["birthdate"] }]);
    await waitFor(() => expect(history).toHaveBeenCalledTimes(2));
    expect(toast.toast.mock.calls[0]?.[0].content).toMatch(/^1 change undone · What was put back counts as your edit/);
    expect(document.activeElement).toBe(screen.getByRole("region", { name: "History of Birthdate" }));
  });

  it("says what went wrong", async () => {
    const { user } = draw(wrenPlan(), { history: async () => Promise.reject(new Error("no network")) });
    await user.click(openMenu("Birthdate"));
    await user.keyboard("h");
    expect(await screen.findByText("The history could not be read: no network")).toBeTruthy();
  });
});

it("a rule for the field everywhere is saved into what Stash holds, and this performer is compared by it", async () => {
  const { user, save, compareAgain } = draw(wrenPlan());
  await user.click(openMenu("Birthdate"));
  await user.click(screen.getByRole("menuitem", { name: /Rule for this field/ }));
  const dialog = screen.getByRole("dialog", { name: "Birthdate: rule for all performers" });
  await user.selectOptions(within(dialog).getByLabelText("How it may be changed"), "Fill only");
  await user.selectOptions(within(dialog).getByRole("combobox", { name: "Source order for Birthdate" }), "Own order");
  await user.click(within(dialog).getByRole("button", { name: "Move Harbour Box up for Birthdate" }));
  expect(await seriousViolations(dialog)).toEqual([]);
  await user.click(within(dialog).getByRole("button", { name: "Save rule" }));
  const [change] = (save.mock.calls as unknown as [(now: Partial<Settings>) => Partial<Settings>][])[0] ?? [];
  expect(change?.({ policies: { height: "ignore" }, fieldPrecedence: {} })).toEqual({
    policies: { height: "ignore", birthdate: "fill" },
    fieldPrecedence: { birthdate: [HARBOUR, NORTH] },
  });
  await waitFor(() => expect(compareAgain).toHaveBeenCalled());
});
