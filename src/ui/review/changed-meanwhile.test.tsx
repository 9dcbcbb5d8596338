// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import * as React from "react";
import { expect, it, vi } from "vitest";
import { MessagesProvider } from "../messages/messages-provider";
import { useReview } from "../stores-context";
import { drawFace } from "../testing/draw-face";
import { sampleDiff } from "../testing/review-parts";
import { withDiffs, wrenPlan } from "../testing/review-plans";
import { plansOf } from "../testing/samples";
import { wideWindow } from "../testing/wide-window";
import { ReviewDialog } from "./review-dialog";

vi.mock("../../host/plugin-api", () => ({ useToast: () => ({ success: vi.fn(), error: vi.fn(), toast: vi.fn() }) }));

wideWindow();

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;

it("shows what was changed meanwhile although it is the same everywhere by now, and marks it", () => {
  const problem = { kind: "changed", fields: ["height"] } as const;
  const same = sampleDiff({ field: "height", kind: "equal", local: 17, proposed: 17 });
  const plans = plansOf(wrenPlan());
  const Live = () => {
    const plan = useReview((state) => state.plans.get("7"));
    return plan ? <ReviewDialog plan={plan} onClose={() => undefined} /> : null;
  };
  const { stores } = drawFace(
    <MessagesProvider>
      <Live />
    </MessagesProvider>,
    { review: { plans } },
  );
  act(() => stores.review.setState({ plans: plansOf(withDiffs(wrenPlan({ problem }), same)) }));
  expect(row(/^Height/).className).toContain("pss-cur");
  expect(screen.getByRole("button", { name: /: Same everywhere$/ }).getAttribute("aria-expanded")).toBe("true");
});
