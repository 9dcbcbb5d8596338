// @vitest-environment jsdom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { ReviewState, SingleSync } from "../store/contracts";
import type { Plan } from "../sync/plan-types";
import { StudioButton } from "./performer-button";
import { drawFace } from "./testing/draw-face";
import { calmPlan, wrenPlan } from "./testing/review-plans";
import { plansOf, START } from "./testing/samples";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../host/plugin-api", () => ({ useToast: () => toast }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const studio = (plan: Plan): Plan => ({ ...plan, type: "studio", name: "Larkspur Films" });

function draw(answer: Plan | null, failed?: SingleSync) {
  const syncOne = vi.fn<ReviewState["syncOne"]>(async (id) => {
    const state: SingleSync | undefined = answer ? { state: "done", plan: answer, at: START } : failed;
    if (state) drawn.stores.reviews.studio.setState({ single: new Map([[id, state]]) });
    return answer;
  });
  // A performer with the same id waits: it is no business of this page.
  const drawn = drawFace(<StudioButton id="7" />, { studios: { syncOne }, review: { plans: plansOf(wrenPlan()) } });
  return { ...drawn, syncOne, user: userEvent.setup(), button: () => screen.getByRole("button", { name: /^Sync/ }) };
}

it("asks about the studio, whose name the answer brings", async () => {
  const { user, button, syncOne } = draw(studio(calmPlan()));
  expect(button().textContent?.trim()).toBe("Sync");
  await user.click(button());
  expect(syncOne).toHaveBeenCalledWith("7");
  await waitFor(() => expect(toast.success).toHaveBeenCalledWith("Larkspur Films is in step with its sources."));
});

it("opens the review of the studio when something waits", async () => {
  const { user, button } = draw(studio(wrenPlan()));
  await user.click(button());
  expect(await screen.findByRole("dialog", { name: /Larkspur Films/ })).toBeTruthy();
});

it("says in words of studios that it is gone", async () => {
  const { user, button } = draw(null, { state: "failed", reason: "gone", message: "" });
  await user.click(button());
  await waitFor(() => expect(toast.error).toHaveBeenCalledWith("This studio: Stash has no such studio any more."));
});
