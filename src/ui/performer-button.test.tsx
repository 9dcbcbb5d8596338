// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewState, SingleSync } from "../store/contracts";
import type { Plan } from "../sync/plan-types";
import { PerformerButton } from "./performer-button";
import { drawFace, seriousViolations } from "./testing/draw-face";
import { sampleView } from "./testing/review-parts";
import { calmPlan, wrenPlan } from "./testing/review-plans";
import { plansOf, START } from "./testing/samples";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../host/plugin-api", () => ({ useToast: () => toast }));

const alone = calmPlan({
  sources: [sampleView({ state: "unlinked", verdict: "none", linkedId: null, entityId: null })],
});
const refused = calmPlan({
  sources: [sampleView({ state: "failed", entityId: null, failure: { kind: "auth", status: 401 } })],
});
const done = (plan: Plan): SingleSync => ({ state: "done", plan, at: START });
const single = (sync: SingleSync) => new Map([["7", sync]]);

function draw(review: Partial<ReviewState>, answer?: Plan | null) {
  const syncOne = vi.fn(async () => {
    if (answer) drawn.stores.review.setState({ single: single(done(answer)), plans: plansOf(answer) });
    return answer ?? null;
  });
  const drawn = drawFace(<PerformerButton id="7" name="Wren Thistledown" />, { review: { syncOne, ...review } });
  return {
    ...drawn,
    syncOne,
    user: userEvent.setup(),
    button: () => screen.getByRole("button", { name: /^(Sync|Link)/ }),
  };
}

describe("PerformerButton", () => {
  afterEach(() => {
    cleanup();
    vi.clearAllMocks();
  });

  it.each<[string, Partial<ReviewState>, string, RegExp]>([
    ["waiting", { plans: plansOf(wrenPlan()) }, "Sync 11", /^11 changes wait: opens the review$/],
    ["unknown", {}, "Sync", /^Nothing known yet/],
    [
      "step",
      { single: single(done(calmPlan({ plannedAt: Date.now() - 7_200_000 }))) },
      "Sync",
      /^In step, read 2 hours ago$/,
    ],
    ["working", { single: single({ state: "asking", answered: 2, of: 3 }) }, "Syncing…", /2 of 3 answered$/],
    ["unlinked", { single: single(done(alone)) }, "Link…", /^Linked nowhere/],
    [
      "failed",
      { single: single({ state: "failed", reason: "words", message: "Stash did not answer" }) },
      "Sync",
      /Stash did not answer$/,
    ],
    ["all sources failed", { single: single(done(refused)) }, "Sync", /North Archive: Key refused \(401\)$/],
  ])("%s: says so in words", (_, review, words, title) => {
    const { button } = draw(review);
    expect(button().textContent?.trim()).toBe(words);
    expect(button().title).toMatch(title);
  });

  it("opens the review at once and asks the sources behind it; Escape gives the focus back", async () => {
    const { user, button, syncOne } = draw({ plans: plansOf(wrenPlan()) });
    await user.click(button());
    expect(screen.getByRole("dialog", { name: /Wren Thistledown/ })).toBeTruthy();
    expect(syncOne).toHaveBeenCalledWith("7");
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    // react-overlays reads the old keyCode, which user-event does not send.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button()));
  });

  it("asks first when nothing is known, then opens what it found", async () => {
    const { user, button } = draw({}, wrenPlan());
    await user.click(button());
    expect(await screen.findByRole("dialog", { name: /Wren Thistledown/ })).toBeTruthy();
  });

  it("says that all is in step, that it is linked nowhere, or why it failed", async () => {
    const step = draw({}, calmPlan());
    await step.user.click(step.button());
    await waitFor(() => expect(toast.success).toHaveBeenCalledWith("Wren Thistledown is in step with its sources."));
    cleanup();
    const nowhere = draw({}, alone);
    await nowhere.user.click(nowhere.button());
    await waitFor(() => expect(toast.toast.mock.calls[0]?.[0].content).toContain("is linked to no source"));
    cleanup();
    const failed = draw({}, refused);
    await failed.user.click(failed.button());
    await waitFor(() => expect(toast.error.mock.calls[0]?.[0]).toContain("Key refused (401)"));
  });

  it("does not ask twice", async () => {
    const { user, button, syncOne } = draw({ single: single({ state: "asking", answered: 0, of: 2 }) });
    await user.click(button());
    expect(syncOne).not.toHaveBeenCalled();
  });

  it("has nothing serious for axe", async () => {
    const { container } = draw({ plans: plansOf(wrenPlan()) });
    expect(await seriousViolations(container)).toEqual([]);
  });
});
