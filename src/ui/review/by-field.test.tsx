// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import type { ApplyOutcome, ApplyRequest } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, plansOf } from "../testing/samples";
import { ReviewTab } from "./review-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const plans = plansOf(
  wrenPlan({ id: "1", name: "Ada" }),
  wrenPlan({ id: "2", name: "Bea" }),
  wrenPlan({ id: "3", name: "Cleo", favorite: true }),
);

function draw(query = "?view=field") {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: ["hairColor"], undoId: "u" })),
  );
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewTab id={null} />
    </MessagesProvider>,
    { review: { plans, apply } },
    `/plugins/performer-site-sync/review${query}`,
  );
  return { ...drawn, apply, user: userEvent.setup() };
}

wideWindow();

const hair = () => screen.getByRole("list", { name: "Hair colour: patterns" });

describe("the review list by field", () => {
  it("shows equal changes as one pattern with its count", () => {
    draw();
    expect(hair().textContent).toContain("Auburn → Red");
    expect(hair().textContent).toContain("3 performers");
  });

  it("decides for all of them at once, after asking, and touches no other field", async () => {
    const { user, apply } = draw();
    await user.click(within(hair()).getByRole("button", { name: /^Take for 3/ }));
    const dialog = screen.getByRole("dialog");
    expect(dialog.textContent).toContain("Take 3 changes for 3 performers?");
    expect(dialog.textContent).toContain("where you have a value, in its place");
    expect(apply).not.toHaveBeenCalled();
    await user.click(within(dialog).getByRole("button", { name: "Take 3" }));
    const requests = apply.mock.calls[0]?.[0] ?? [];
    expect(requests.map(({ choices }) => Object.keys(choices))).toEqual([["hairColor"], ["hairColor"], ["hairColor"]]);
    expect(requests[0]?.choices.hairColor).toMatchObject({ type: "take", value: "Red" });
  });

  it("says of gaps that nothing is replaced", async () => {
    const { user } = draw("?view=field&kind=fill");
    await user.click(screen.getAllByRole("button", { name: /^Take for/ })[0] as HTMLElement);
    expect(screen.getByRole("dialog").textContent).toContain("None of your values is replaced");
    expect(screen.getByRole("dialog").textContent).not.toContain("in its place");
  });

  it("offers no blind taking of what is not plausible", () => {
    draw();
    const height = screen.getByRole("list", { name: "Height: patterns" });
    expect(within(height).queryByRole("button", { name: /^Take/ })).toBeNull();
    expect(within(height).getByRole("button", { name: /^Look through/ })).not.toBeNull();
  });

  it("looks through one pattern by performer, and comes back", async () => {
    const { user } = draw();
    await user.click(within(hair()).getByRole("button", { name: /^Look through/ }));
    expect(screen.getByText("Only Hair colour: Auburn → Red")).not.toBeNull();
    const row = screen.getByRole("button", { name: /^Ada/ }).closest("li");
    expect(row?.textContent).toContain("Hair colour Auburn / Red");
    expect(row?.textContent).not.toContain("Birthdate");
    await user.click(screen.getByRole("button", { name: "Show all again" }));
    expect(hair()).not.toBeNull();
  });

  it("is reached from the list, and shows what the filters let through", async () => {
    const { user } = draw("");
    await user.click(screen.getByRole("button", { name: "By field" }));
    expect(screen.queryByRole("list", { name: "Country: patterns" })).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: /^Favourites/ }));
    expect(hair().textContent).toContain("1 performer");
  });

  it("has no serious accessibility problem", async () => {
    const { container } = draw();
    expect(await seriousViolations(container)).toEqual([]);
  });
});

describe("preferring a source", () => {
  it("decides what waits as that source says, and leaves what must be looked at", async () => {
    const { user, apply } = draw("");
    await user.click(screen.getByRole("checkbox", { name: "Select Ada" }));
    await user.click(screen.getByRole("button", { name: "Prefer source…" }));
    await user.click(screen.getByRole("button", { name: /^Harbour/ }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: /^Decide/ }));
    const choices = apply.mock.calls[0]?.[0]?.[0]?.choices ?? {};
    expect(choices.birthdate).toMatchObject({ type: "take", value: "1994-03-20" });
    expect(choices.hairColor).toMatchObject({ type: "take", from: expect.arrayContaining([HARBOUR]) });
    expect(choices.height).toBeUndefined();
    expect(choices.stashIds).toBeUndefined();
  });
});
