// @vitest-environment jsdom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import { drawFace } from "../testing/draw-face";
import { wrenPlan } from "../testing/review-plans";
import { plansOf } from "../testing/samples";
import { wideWindow } from "../testing/wide-window";
import { Face } from "../parts/face";
import { ReviewTab } from "./review-tab";

vi.mock("../../host/plugin-api", () => ({ useToast: () => ({ success: vi.fn(), error: vi.fn(), toast: vi.fn() }) }));

wideWindow();

const at = () => document.activeElement?.getAttribute("data-pss-row");

function draw() {
  const heard = vi.fn();
  document.addEventListener("keydown", heard, { once: true });
  drawFace(
    <>
      <Face>
        <h1 tabIndex={-1}>Title</h1>
        <input aria-label="Text" />
        <div role="menu">
          <button type="button" role="menuitem">
            Entry
          </button>
        </div>
        <ReviewTab id={null} />
      </Face>
      <button type="button">Of Stash</button>
    </>,
    { review: { plans: plansOf(wrenPlan({ id: "1", name: "Ada" }), wrenPlan({ id: "2", name: "Bea" })) } },
    "/plugins/performer-site-sync/review",
  );
  return { heard, user: userEvent.setup() };
}

describe("the list's keys", () => {
  it("work as soon as the page has put the focus on its heading", async () => {
    const { user, heard } = draw();
    screen.getByRole("heading", { name: "Title" }).focus();
    await user.keyboard("j");
    await waitFor(() => expect(at()).toBe("1"));
    await user.keyboard("jx");
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Select Bea" }).checked).toBe(true);
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    ["a text is typed", () => screen.getByRole("textbox", { name: "Text" })],
    ["a menu is open", () => screen.getByRole("menuitem", { name: "Entry" })],
    ["Stash has the focus", () => screen.getByRole("button", { name: "Of Stash" })],
  ])("stay out of the way while %s", async (_what, find) => {
    const { user, heard } = draw();
    find().focus();
    await user.keyboard("j");
    expect(document.activeElement).toBe(find());
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
