// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace } from "../testing/draw-face";
import { LANTERN, sampleDiff, sampleView } from "../testing/review-parts";
import { withDiffs, wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH } from "../testing/samples";
import { ReviewDialog } from "./review-dialog";

vi.mock("../../host/plugin-api", () => ({ useToast: () => ({ success: vi.fn(), error: vi.fn(), toast: vi.fn() }) }));

beforeEach(() => {
  window.innerWidth = 1400;
});
afterEach(cleanup);

function draw(plan: Plan) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: [], undoId: null })),
  );
  drawFace(
    <MessagesProvider>
      <ReviewDialog plan={plan} onClose={() => undefined} />
    </MessagesProvider>,
    { review: { apply } },
  );
  return { apply, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
const heights = (...values: number[]) =>
  values.map((height, i) =>
    sampleView({ endpoint: [NORTH, HARBOUR, LANTERN, "https://d.example/"][i] ?? "", values: { height } }),
  );

it("says how the sources are split, the majority first", () => {
  const diff = sampleDiff({ field: "height", kind: "differs", local: 170, proposed: 186, winner: NORTH });
  draw(withDiffs(wrenPlan({ sources: heights(186, 168, 168, 168) }), diff));
  expect(within(row(/^Height/)).getByText("3 say 168 cm, 1 says 186 cm")).toBeTruthy();
});

it("names the sources of a value that is the same everywhere", async () => {
  const { user } = draw(wrenPlan());
  await user.click(screen.getByRole("button", { name: /Show.*Same everywhere/s }));
  expect(within(row(/^Gender/)).getByText("as North Archive, Harbour Box")).toBeTruthy();
});

const renamed = withDiffs(
  wrenPlan({ sources: [sampleView({ values: { name: "Wren Field" } })] }),
  sampleDiff({ field: "name", kind: "updated", local: "Wren Thistledown", proposed: "Wren Field" }),
);

it("a tick beside a new name says whether the old one becomes an alias", async () => {
  const { user, apply } = draw(renamed);
  const tick = within(row(/^Name/)).getByRole("checkbox", { name: "Keep “Wren Thistledown” as an alias" });
  expect(tick).toHaveProperty("checked", true);
  await user.click(tick);
  await user.click(screen.getByRole("button", { name: /^Accept/ }));
  expect(apply.mock.calls[0]?.[0]?.[0]?.choices.name).toMatchObject({ value: "Wren Field", oldToAlias: false });
});

it("the new name can become an alias only", async () => {
  const { user, apply } = draw(renamed);
  await user.click(within(row(/^Name/)).getByRole("button", { name: /Leave out/ }));
  await user.click(
    within(row(/^Name/)).getByRole("button", { name: "Keep the name, and add “Wren Field” to the aliases" }),
  );
  expect(within(row(/^Name/)).getByText("kept: “Wren Field” becomes an alias")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Accept/ }));
  expect(apply.mock.calls[0]?.[0]?.[0]?.choices.name).toEqual({ type: "keep", asAlias: "Wren Field" });
});

it("typing a list decides what stays in it", async () => {
  const { user, apply } = draw(wrenPlan());
  await user.click(screen.getByRole("button", { name: "Edit Piercings" }));
  await user.type(screen.getByRole("textbox", { name: "Edit Piercings" }), "{Enter}Ear");
  await user.click(screen.getByRole("button", { name: "Use this" }));
  await user.click(screen.getByRole("button", { name: /^Accept/ }));
  expect(apply.mock.calls[0]?.[0]?.[0]?.choices.piercings).toMatchObject({ value: ["Navel", "Ear"], decided: true });
});
