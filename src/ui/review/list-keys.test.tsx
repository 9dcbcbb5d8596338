// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { saveFile } from "../parts/save-file";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { junoPlan, wrenPlan } from "../testing/review-plans";
import { plansOf } from "../testing/samples";
import { ReviewTab } from "./review-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));
vi.mock("../parts/save-file", async (original) => ({
  ...(await original<typeof import("../parts/save-file")>()),
  saveFile: vi.fn(),
}));

const named = (id: string, name: string, change: Partial<Plan> = {}) => wrenPlan({ id, name, ...change });
const four = plansOf(named("1", "Ada"), named("2", "Bea"), named("3", "Cleo"), named("4", "Dora"));
const tick = (name: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: `Select ${name}` });
const ticked = () => ["Ada", "Bea", "Cleo", "Dora"].filter((name) => tick(name).checked);
const at = () => document.activeElement?.getAttribute("data-pss-row");

/** The host's windows go by the key's number, which user-event does not give. */
const pressEscape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });

function draw(review: Partial<ReviewState> = {}, query = "") {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]): Promise<readonly ApplyOutcome[]> => {
    const plans = new Map(drawn.stores.review.getState().plans);
    for (const { plan } of requests) plans.delete(plan.id);
    drawn.stores.review.setState({ plans });
    return requests.map(({ plan }) => ({ id: plan.id, status: "applied", fields: ["country"], undoId: "u" }));
  });
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewTab id={null} />
    </MessagesProvider>,
    { review: { plans: four, apply, ...review } },
    `/plugins/performer-site-sync/review${query}`,
  );
  return { ...drawn, apply, user: userEvent.setup() };
}

wideWindow();

describe("the list by keyboard alone", () => {
  it("selects a range, to either end, and decides the selection after asking", async () => {
    const { user, apply } = draw();
    tick("Ada").focus();
    await user.keyboard("jx{Shift>}j{/Shift}");
    await user.keyboard("j{Shift>}x{/Shift}");
    expect(ticked()).toEqual(["Ada", "Bea", "Cleo"]);
    await user.keyboard("{End}");
    await waitFor(() => expect(at()).toBe("4"));
    await user.keyboard("{Home}");
    await waitFor(() => expect(at()).toBe("1"));
    await user.keyboard("d");
    const confirm = screen.getByRole("dialog", { name: /Dismiss 18 decisions in 3 performers/ });
    expect(apply).not.toHaveBeenCalled();
    within(confirm).getByRole("button", { name: "Dismiss 18" }).focus();
    await user.keyboard("{Enter}");
    expect(apply.mock.calls[0]?.[0]).toHaveLength(3);
  });

  it("goes from what was typed in the search to the first row found, and accepts it", async () => {
    const { user, apply } = draw();
    tick("Ada").focus();
    await user.keyboard("/cleo{Enter}");
    await waitFor(() => expect(at()).toBe("3"));
    await user.keyboard("a");
    expect(apply.mock.calls[0]?.[0]?.map(({ plan }) => plan.name)).toEqual(["Cleo"]);
  });

  it("does nothing by a row's keys while no row is shown", async () => {
    const { user, apply } = draw();
    tick("Ada").focus();
    await user.keyboard("j");
    await user.click(screen.getByRole("button", { name: "By field" }));
    await user.keyboard("axd");
    expect(apply).not.toHaveBeenCalled();
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.click(screen.getByRole("button", { name: "By performer" }));
    expect(ticked()).toEqual([]);
  });

  it("shows every key with ?, in list, review and “which one?”, and keeps its keys from Stash", async () => {
    const heard = vi.fn();
    document.addEventListener("keypress", heard);
    document.addEventListener("keydown", heard);
    const { user } = draw({ plans: plansOf(named("1", "Ada"), junoPlan({ id: "2", name: "Bea" })) });
    const sheet = () => screen.getByRole("dialog", { name: "Keys" });
    tick("Ada").focus();
    await user.keyboard("?");
    for (const [key, does] of [
      ["ShiftX", "select up to here"],
      ["HomeEnd", "first, last"],
      ["?", "all keys"],
      ["Ctrl↵", "accept & next"],
      ["A–F", "choose"],
    ]) {
      const terms = [...sheet().querySelectorAll("dt")].filter((term) => term.textContent === key);
      expect(terms.map((term) => term.nextElementSibling?.textContent)).toContain(does);
    }
    expect(await seriousViolations(sheet())).toEqual([]);
    heard.mockClear();
    await user.keyboard("s");
    expect(heard.mock.calls.filter(([event]) => (event as Event).type === "keydown")).toEqual([]);
    pressEscape();
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

    for (const name of [/^Ada/, /^Bea/]) {
      await user.click(screen.getByRole("button", { name }));
      const review = screen.getByRole("dialog");
      await waitFor(() => expect(review.contains(document.activeElement)).toBe(true));
      await user.keyboard("?");
      expect(sheet()).toBeTruthy();
      pressEscape();
      await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keys" })).toBeNull());
      expect(screen.getByRole("dialog")).toBeTruthy();
      pressEscape();
      await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    }
    document.removeEventListener("keypress", heard);
    document.removeEventListener("keydown", heard);
  });
});

describe("the list on a phone", () => {
  beforeEach(() => {
    window.innerWidth = 375;
  });

  it("has its filters in a sheet, with how many narrow the list", async () => {
    const { user } = draw({ plans: plansOf(named("1", "Ada"), junoPlan()) });
    const button = screen.getByRole("button", { name: /^Filters/ });
    expect(button.textContent).toContain("1");
    await user.click(button);
    const sheet = screen.getByRole("dialog", { name: "Filters" });
    expect(await seriousViolations(sheet)).toEqual([]);
    await user.click(within(sheet).getByRole("checkbox", { name: /Birthdate/ }));
    expect(screen.queryByRole("button", { name: /^Juno/, hidden: true })).toBeNull();
    await user.click(within(sheet).getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("button", { name: /^Filters/ }).textContent).toContain("2");
  });

  it("has what can be done with a row in a sheet", async () => {
    const syncOne = vi.fn(async () => null);
    const problem = { kind: "refused", message: "no" } as const;
    const plans = plansOf(named("1", "Ada"), named("2", "Bea", { problem }), junoPlan());
    const { user, apply } = draw({ plans, syncOne });
    expect(screen.queryByRole("button", { name: "Accept 5 safe" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "More for Bea" }));
    await user.click(screen.getByRole("button", { name: "Compare again" }));
    expect(syncOne).toHaveBeenCalledWith("2");
    await user.click(screen.getByRole("button", { name: "More for Ada" }));
    expect(await seriousViolations(screen.getByRole("dialog", { name: "Ada" }))).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Accept 5 safe" }));
    expect(apply).toHaveBeenCalledOnce();
    await user.click(screen.getByRole("button", { name: "More for Juno Halewick" }));
    await user.click(screen.getByRole("button", { name: "Choose" }));
    expect(await screen.findByRole("dialog", { name: /Which one|Juno/ })).toBeTruthy();
  });
});

describe("the export", () => {
  const saved = () => vi.mocked(saveFile).mock.calls[0] as [name: string, type: string, text: string];

  it("hands out what is shown as a table, or as data", async () => {
    const evil = named("2", "=HYPERLINK(1)");
    const { user } = draw({ plans: plansOf(named("1", "Ada"), evil) });
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(screen.getByRole("button", { name: "Table (CSV)" }));
    const [name, type, text] = saved();
    expect([name, type]).toEqual([
      expect.stringMatching(/^performer-site-sync-review-\d{4}-\d\d-\d\d\.csv$/),
      "text/csv;charset=utf-8",
    ]);
    const rows = text.replace("\ufeff", "").trim().split("\r\n");
    expect(rows[0]).toBe("ID,Name,Field,Kind,In Stash now,Proposed,Source");
    expect(rows).toContain("1,Ada,Birthdate,Both changed,1994-03-02,1994-03-20,North Archive | Harbour Box");
    expect(rows.filter((row) => row.startsWith("2,"))).toHaveLength(6);
    expect(rows.filter((row) => row.startsWith("2,'=HYPERLINK(1),"))).toHaveLength(6);
    expect(toast.success).toHaveBeenCalledWith("12 changes exported.");
    vi.mocked(saveFile).mockClear();
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(screen.getByRole("button", { name: "Data (JSON)" }));
    const changes = JSON.parse(saved()[2]) as { name: string; field: string; proposed: unknown }[];
    expect(changes).toHaveLength(12);
    expect(changes).toContainEqual(expect.objectContaining({ id: "1", field: "birthdate", proposed: "1994-03-20" }));
  });

  it("hands out the selected only, and is not there to press when nothing is shown", async () => {
    const { user } = draw();
    await user.click(tick("Bea"));
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(screen.getByRole("button", { name: "Data (JSON)" }));
    const changes = JSON.parse(saved()[2]) as { name: string }[];
    expect(new Set(changes.map(({ name }) => name))).toEqual(new Set(["Bea"]));
    await user.type(screen.getByRole("searchbox"), "nobody");
    expect(screen.getByRole("button", { name: "Export" })).toHaveProperty("disabled", true);
  });
});
