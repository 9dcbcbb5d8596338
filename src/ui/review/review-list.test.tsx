// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { junoPlan, wrenPlan } from "../testing/review-plans";
import { plansOf } from "../testing/samples";
import { ReviewTab } from "./review-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const named = (id: string, name: string, change: Partial<Plan> = {}) => wrenPlan({ id, name, ...change });
const three = plansOf(named("1", "Ada"), named("2", "Bea"), named("3", "Cleo"));
const rowOf = (name: string) =>
  screen.getByRole("button", { name: new RegExp(`^${name}`) }).closest("li") as HTMLElement;
const tick = (name: string) => screen.getByRole("checkbox", { name: `Select ${name}` });

function draw(
  review: Partial<ReviewState> = {},
  path = "/plugins/performer-site-sync/review",
  id: string | null = null,
) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]): Promise<readonly ApplyOutcome[]> => {
    const plans = new Map(drawn.stores.review.getState().plans);
    for (const { plan } of requests) plans.delete(plan.id);
    drawn.stores.review.setState({ plans });
    return requests.map(({ plan }) => ({ id: plan.id, status: "applied", fields: ["country"], undoId: "u" }));
  });
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewTab id={id} />
    </MessagesProvider>,
    { review: { plans: three, apply, ...review } },
    path,
  );
  return { ...drawn, apply, user: userEvent.setup() };
}

describe("ReviewTab", () => {
  wideWindow();

  it("says whom, what, and old to new in words", () => {
    draw();
    const row = rowOf("Ada");
    expect(row.textContent).toContain("6 decisions · 5 safe · 3 sources");
    expect(row.textContent).toContain("Hair colour Auburn / Red");
    expect(row.textContent).toContain("Birthdate 1994-03-02 / 1994-03-20");
    expect(row.textContent).toContain("5 safe");
  });

  it("accepts the safe changes of one row at once", async () => {
    const { user, apply } = draw();
    await user.click(within(rowOf("Bea")).getByRole("button", { name: "Accept 5 safe" }));
    expect(apply.mock.calls[0]?.[0]).toHaveLength(1);
    expect(Object.keys(apply.mock.calls[0]?.[0]?.[0]?.choices ?? {})).not.toContain("birthdate");
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Bea/ })).toBeNull());
  });

  it("selects a range with Shift and asks with counts per kind before a bulk", async () => {
    const { user, apply } = draw();
    await user.click(tick("Ada"));
    await user.keyboard("{Shift>}");
    await user.click(tick("Cleo"));
    await user.keyboard("{/Shift}");
    expect(screen.getByText("3 performers, 33 changes")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Accept 15 safe…" }));
    const confirm = screen.getByRole("dialog", { name: "Accept 15 safe changes in 3 performers?" });
    expect(confirm.textContent).toContain("Fills a gap 12");
    expect(confirm.textContent).toContain("18 other changes of the same performers stay waiting.");
    expect(apply).not.toHaveBeenCalled();
    await user.click(within(confirm).getByRole("button", { name: "Accept 15" }));
    expect(apply.mock.calls[0]?.[0]).toHaveLength(3);
    await waitFor(() => expect(screen.getByText("Nothing waits")).toBeTruthy());
  });

  it("cancels a bulk without a trace", async () => {
    const { user, apply } = draw();
    await user.click(screen.getByRole("button", { name: "Accept all 15 safe…" }));
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(apply).not.toHaveBeenCalled();
  });

  it("filters by kind and text, says so, and leads back", async () => {
    const { user } = draw({ plans: plansOf(named("1", "Ada"), junoPlan()) });
    await user.type(screen.getByRole("searchbox"), "juno");
    expect(screen.queryByRole("button", { name: /^Ada/ })).toBeNull();
    const kinds = screen.getByRole("group", { name: "Kind" });
    await user.click(within(kinds).getByRole("checkbox", { name: /Which one\?/ }));
    expect(screen.getByText("No change matches these filters")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Clear filters" }));
    expect(screen.getByRole("button", { name: /^Ada/ })).toBeTruthy();
    expect(screen.getByText(/of 12 changes shown/).textContent).toContain("12 of 12");
  });

  it("says that safe ones are filtered out only where there are any", () => {
    draw();
    expect(screen.getByText("safe ones are filtered out", { exact: false })).toBeTruthy();
    cleanup();
    draw({ plans: plansOf(junoPlan()) });
    expect(screen.getByText(/of 1 change shown/)).toBeTruthy();
    expect(screen.queryByText("safe ones are filtered out", { exact: false })).toBeNull();
  });

  it("shows the safe heap when the address asks for it", () => {
    draw({}, "/plugins/performer-site-sync/review?heap=safe");
    expect(screen.getByRole("checkbox", { name: /Fills a gap/ })).toHaveProperty("checked", true);
    expect(screen.getByText(/of 33 changes shown/).textContent).toContain("15 of 33");
  });

  it("opens a row, goes to the next without closing, and gives the focus back to the row it ended at", async () => {
    const { user } = draw();
    await user.click(screen.getByRole("button", { name: /^Ada/ }));
    const dialog = screen.getByRole("dialog", { name: /Ada/ });
    expect(within(dialog).getByText("1 of 3")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Next" }));
    expect(screen.getByRole("dialog", { name: /Bea/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-row")).toBe("2"));
  });

  it("accepts and goes on; the last one closes the dialog", async () => {
    const { user } = draw({ plans: plansOf(named("1", "Ada"), named("2", "Bea")) });
    await user.click(screen.getByRole("button", { name: /^Ada/ }));
    await user.click(screen.getByRole("button", { name: "Accept 5 & next" }));
    expect(await screen.findByRole("dialog", { name: /Bea/ })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Accept 5" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("opens the performer that the address names", () => {
    draw({}, "/plugins/performer-site-sync/review/3", "3");
    expect(screen.getByRole("dialog", { name: /Cleo/ })).toBeTruthy();
  });

  it("is walked with J and K, selected with X, searched with /", async () => {
    const { user } = draw();
    tick("Ada").focus();
    await user.keyboard("jjk");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-row")).toBe("1"));
    await user.keyboard("x");
    expect(tick("Ada")).toHaveProperty("checked", true);
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    await user.keyboard("jx");
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "jx");
  });

  it("says in the row why a performer was not changed, and compares it again", async () => {
    const syncOne = vi.fn(async () => null);
    const refused = named("1", "Ada", {
      problem: { kind: "refused", message: "performer with name 'Ada' already exists" },
    });
    const { user } = draw({ plans: plansOf(refused), syncOne });
    expect(rowOf("Ada").textContent).toContain("Stash refused the change –");
    expect(rowOf("Ada").textContent).toContain("performer with name 'Ada' already exists");
    await user.click(screen.getByRole("button", { name: "Compare again" }));
    expect(syncOne).toHaveBeenCalledWith("1");
  });

  it("shows how far an application is, and takes no other meanwhile", () => {
    draw({ applying: { total: 40, done: 10, applied: 9, problems: 1 } });
    expect(screen.getByRole("progressbar", { name: "Applying: 10 of 40 performers" })).toBeTruthy();
    expect(within(rowOf("Ada")).getByRole("button", { name: "Accept 5 safe" })).toHaveProperty("disabled", true);
  });

  it("can be stopped while many are written, and tells of one that was cut off until that is seen", async () => {
    const stop = vi.fn();
    const dismissCut = vi.fn();
    const applying = { total: 400, done: 100, applied: 100, problems: 0 };
    const { user } = draw({ applying, stop, dismissCut, cut: { total: 3933, written: 2125 } });
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(stop).toHaveBeenCalledOnce();
    expect(screen.getByText(/2,125 of 3,933 performers were written/u)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Understood" }));
    expect(dismissCut).toHaveBeenCalledOnce();
  });

  it("draws only the rows in view of 10,000 (review_rows)", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => named(String(at), `P${at}`));
    draw({ plans: plansOf(...many) });
    const drawn = document.querySelectorAll(".pss-rows > li").length;
    expect(drawn).toBeGreaterThan(9);
    expect(drawn).toBeLessThan(200);
    expect(screen.getByRole("checkbox", { name: "Select all 10,000 that match" })).toBeTruthy();
  });

  it("shows hostile names as text", () => {
    draw({ plans: plansOf(named("1", `<img src=x onerror=alert(1)>\u202E${"x".repeat(300)}`, { imagePath: null })) });
    expect(document.querySelector(".pss-list img, [onerror]")).toBeNull();
    expect(document.body.textContent).toContain("⟨U+202E⟩");
  });

  it.each([1400, 375])("has nothing serious for axe at %i px", async (width) => {
    window.innerWidth = width;
    draw();
    expect(await seriousViolations(document.body)).toEqual([]);
  });
});
