// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { wrenPlan } from "../testing/review-plans";
import { plansOf } from "../testing/samples";
import { ReviewTab } from "./review-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

function draw(review: Partial<ReviewState> = {}) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: [], undoId: null })),
  );
  const lock = vi.fn<ReviewState["lock"]>(async (plans) => plans.map((plan) => ({ id: plan.id, plan, problem: null })));
  const plans = plansOf(wrenPlan({ id: "1", name: "Ada" }), wrenPlan({ id: "2", name: "Bea" }));
  drawFace(
    <MessagesProvider>
      <ReviewTab id={null} />
    </MessagesProvider>,
    { review: { plans, apply, lock, ...review } },
    "/plugins/performer-site-sync/review",
  );
  return { apply, lock, user: userEvent.setup() };
}

wideWindow();

const tick = (name: string) => screen.getByRole("checkbox", { name: `Select ${name}` });
const kindsOf = (requests: readonly ApplyRequest[] | undefined) =>
  requests?.map(({ choices }) => [...new Set(Object.values(choices).map((choice) => JSON.stringify(choice)))]);

describe("dismissing many", () => {
  it("asks first with the counts, and touches decisions only", async () => {
    const { user, apply } = draw();
    await user.click(tick("Ada"));
    await user.click(tick("Bea"));
    await user.click(screen.getByRole("button", { name: "Dismiss 12…" }));
    const dialog = screen.getByRole("dialog", { name: "Dismiss 12 decisions in 2 performers?" });
    expect(dialog.textContent).toContain("Both changed 2");
    expect(await seriousViolations(dialog)).toEqual([]);
    expect(apply).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole("button", { name: "Dismiss 12" }));
    const said = [JSON.stringify({ type: "dismiss", forGood: false })];
    expect(kindsOf(apply.mock.calls[0]?.[0])).toEqual([said, said]);
    expect(Object.keys(apply.mock.calls[0]?.[0]?.[0]?.choices ?? {})).not.toContain("country");
  });

  it("by D on the row under the cursor, for good where it is ticked", async () => {
    const { user, apply } = draw();
    screen.getByRole("button", { name: /^Ada/ }).focus();
    await user.keyboard("jd");
    const dialog = screen.getByRole("dialog", { name: "Dismiss 6 decisions in 1 performer?" });
    await user.click(within(dialog).getByRole("checkbox", { name: /^For good/ }));
    await user.click(within(dialog).getByRole("button", { name: "Dismiss 6" }));
    expect(kindsOf(apply.mock.calls[0]?.[0])).toEqual([[JSON.stringify({ type: "dismiss", forGood: true })]]);
  });
});

describe("locking many", () => {
  it("locks one field of the selected and says how many", async () => {
    const { user, lock } = draw();
    await user.click(tick("Ada"));
    await user.click(tick("Bea"));
    await user.click(screen.getByRole("button", { name: "Lock a field…" }));
    const dialog = screen.getByRole("dialog", { name: "Lock a field for 2 performers?" });
    expect(await seriousViolations(dialog)).toEqual([]);
    await user.selectOptions(within(dialog).getByLabelText("Field"), "height");
    await user.click(within(dialog).getByRole("button", { name: "Lock for 2" }));
    expect(lock.mock.calls[0]?.[0].map((plan) => plan.name)).toEqual(["Ada", "Bea"]);
    expect(lock.mock.calls[0]?.slice(1)).toEqual([["height"], true]);
    await waitFor(() => expect(toast.success).toHaveBeenCalledWith("Height is locked for 2 performers."));
  });

  it("says of how many it was not, and why", async () => {
    const problem = { kind: "unsent", message: "offline" } as const;
    const { user } = draw({ lock: async (plans) => plans.map(({ id }) => ({ id, plan: null, problem })) });
    await user.click(tick("Ada"));
    await user.click(screen.getByRole("button", { name: "Lock a field…" }));
    await user.click(screen.getByRole("button", { name: "Lock for 1" }));
    await waitFor(() => expect(toast.error.mock.calls[0]?.[0]).toMatch(/^1 performer was not changed: /));
    expect(toast.success).not.toHaveBeenCalled();
  });
});
