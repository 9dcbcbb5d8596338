// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import type { ApplyOutcome, ApplyRequest, FieldDiff, Plan, Verdict } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleDiff, sampleView } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, plansOf } from "../testing/samples";
import { wideWindow } from "../testing/wide-window";
import { planBulk } from "./bulk";
import { initialChoices, safeChoices, setAllSafe, takeAllByOrder } from "./choices";
import { preferSource, takeShown } from "./choices-many";
import { NO_FILTERS, filterRows } from "./filters";
import { reviewRow } from "./list-rows";
import { ReviewDialog } from "./review-dialog";
import { ReviewTab } from "./review-tab";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const MALE = { field: "gender", local: "FEMALE", proposed: "MALE", winner: HARBOUR, agree: [HARBOUR] } as const;
const gender = sampleDiff({ ...MALE, kind: "differs" });
const hair = sampleDiff({ field: "hairColor", kind: "differs", local: "Auburn", proposed: "Red" });

/** Linked by a stash id to a record that name, birthdate and gender contradict (or not, with another verdict). */
function contradicted(id: string, name: string, verdict: Verdict, diffs: readonly FieldDiff[] = [gender, hair]): Plan {
  const there = sampleView({
    endpoint: HARBOUR,
    verdict,
    linkedId: "2222",
    entityId: "2222",
    evidence: [{ id: "other-name", weight: "against", values: { name: "Oskar" } }],
    candidates: [{ id: "2222", name: "Oskar", disambiguation: null, evidence: [], image: null, values: {} }],
    values: { gender: "MALE" },
  });
  const sources = [sampleView({ values: { hairColor: "Red" } }), there];
  return wrenPlan({ id, name, sources, diffs });
}

const PLANS = [
  contradicted("1", "Ada", "ambiguous"),
  contradicted("2", "Bea", "ambiguous"),
  contradicted("3", "Cleo", "certain"),
];
const rowsOf = (plans: readonly Plan[]) => filterRows(plans.map(reviewRow), NO_FILTERS).anyKind;

function draw(face: React.ReactElement) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: ["gender"], undoId: "u" })),
  );
  drawFace(
    <MessagesProvider>{face}</MessagesProvider>,
    { review: { plans: plansOf(...PLANS), apply } },
    "/plugins/performer-site-sync/review?view=field",
  );
  return { apply, user: userEvent.setup() };
}

wideWindow();

describe("values of a record that may be somebody else's", () => {
  it("are left out of a pattern and counted apart, in the list and before it is confirmed", async () => {
    const { user, apply } = draw(<ReviewTab id={null} />);
    const list = screen.getByRole("list", { name: "Gender: patterns" });
    expect(list.textContent).toContain("3 performers");
    expect(list.textContent).toContain("2 wait for “Which one?”");
    await user.click(within(list).getByRole("button", { name: /^Take for 1…/ }));
    const dialog = screen.getByRole("dialog", { name: "Take 1 change for 1 performer?" });
    expect(dialog.textContent).toContain("2 changes are left out and wait for “Which one?”");
    expect(await seriousViolations(dialog)).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Take 1" }));
    expect(apply.mock.calls[0]?.[0].map(({ plan }) => plan.name)).toEqual(["Cleo"]);
  });

  it("say nothing of the kind where nothing is in doubt", () => {
    draw(<ReviewTab id={null} />);
    const list = screen.getByRole("list", { name: "Hair colour: patterns" });
    expect(within(list).getByRole("button", { name: /^Take for 3…/ })).toBeTruthy();
    expect(list.textContent).not.toContain("Which one?");
  });

  it.each([
    ["what is shown", takeShown],
    ["all by source order", (plan: Plan) => takeAllByOrder(plan, {})],
    ["the source itself preferred", (plan: Plan) => preferSource(plan, HARBOUR)],
  ])("are not among %s", (_what, choices) => {
    expect(choices(PLANS[0] as Plan)).not.toHaveProperty("gender");
    expect(choices(PLANS[2] as Plan)).toHaveProperty("gender");
  });

  it.each([
    ["the review opens", initialChoices],
    ["safe changes are accepted", safeChoices],
    ["all safe ones are ticked", (plan: Plan) => setAllSafe(plan, {}, true)],
  ])("stay out when %s, whatever a plan calls safe", (_what, choices) => {
    const fill = sampleDiff({ ...MALE, kind: "fill", local: null });
    expect(choices(contradicted("1", "Ada", "certain", [fill]))).toHaveProperty("gender");
    expect(choices(contradicted("1", "Ada", "ambiguous", [fill]))).toEqual({});
  });

  it.each(["take", "safe", "source"] as const)("are in no request of the bulk action %s", (action) => {
    const fill = sampleDiff({ ...MALE, kind: "fill", local: null });
    const bulk = planBulk(rowsOf([contradicted("1", "Ada", "ambiguous", [fill, hair])]), action, HARBOUR);
    expect(bulk.requests.flatMap(({ choices }) => Object.keys(choices))).not.toContain("gender");
  });

  it("are counted once: what is left out is not among what stays waiting", () => {
    const bulk = planBulk(rowsOf(PLANS), "take");
    expect([bulk.changes, bulk.doubtful, bulk.left]).toEqual([4, 2, 0]);
  });

  it("can be chosen by hand in the dialog, which says so and ticks none of them with all", async () => {
    const { user } = draw(<ReviewDialog plan={PLANS[0] as Plan} onClose={() => undefined} />);
    expect(screen.getByText(/Its values are taken only where you choose them yourself/)).toBeTruthy();
    expect(screen.queryByText(/Nothing is linked or changed/)).toBeNull();
    await user.click(screen.getByRole("button", { name: "Take all by source order" }));
    expect(screen.getByRole("button", { name: "Accept 1" })).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: /^Gender, Harbour Box: Male/ }));
    expect(screen.getByRole("button", { name: "Accept 2" })).toBeTruthy();
  });
});
