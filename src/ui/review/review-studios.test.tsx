// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import type { StudioValue } from "../../sync/values";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleDiff, sampleView } from "../testing/review-parts";
import { wrenPlan } from "../testing/review-plans";
import { HARBOUR, NORTH, plansOf, START, twoSources } from "../testing/samples";
import { ReviewTab } from "./review-tab";
import { wideWindow } from "../testing/wide-window";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const parent = (localId: string | null, more: Partial<StudioValue> = {}): StudioValue => ({
  name: "Larkspur Network",
  localId,
  links: [`${NORTH} n1`],
  ...more,
});

/** A studio whose name differs, and whose parent upstream is this. */
function studioPlan(theirs: StudioValue, change: Partial<Plan> = {}): Plan {
  const here = theirs.localId !== null;
  return {
    type: "studio",
    id: "7",
    name: "Larkspur Films",
    disambiguation: null,
    imagePath: null,
    favorite: false,
    plannedAt: START,
    runId: "run-1",
    local: { name: "Larkspur Films" },
    stashIds: [{ endpoint: NORTH, stash_id: "1111" }],
    sources: [sampleView({ values: { name: "Larkspur Pictures", parent: theirs } }), sampleView({ endpoint: HARBOUR })],
    diffs: [
      sampleDiff({ field: "name", kind: "differs", local: "Larkspur Films", proposed: "Larkspur Pictures" }),
      here
        ? sampleDiff({ field: "parent", kind: "fill", proposed: theirs })
        : theirs.obstacle
          ? sampleDiff({ field: "parent", kind: "suspicious", proposed: theirs, reason: `parent-${theirs.obstacle}` })
          : sampleDiff({ field: "parent", kind: "waiting", winner: null, agree: [], reason: "parent-missing" }),
    ],
    ...change,
  };
}

function draw(plan: Plan, path: string, id: string | null = null, performers: Partial<ReviewState> = {}) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map((one): ApplyOutcome => ({ id: one.plan.id, status: "applied", fields: ["name"], undoId: "u" })),
  );
  const pageUrl = (endpoint: string, type: string, entity: string) => `${new URL(endpoint).origin}/${type}s/${entity}`;
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewTab id={id} />
    </MessagesProvider>,
    {
      review: performers,
      studios: { plans: plansOf(plan), apply },
      sources: { sources: twoSources.sources, pageUrl },
    },
    `/plugins/performer-site-sync/review${path}`,
  );
  return { ...drawn, apply, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;

wideWindow();

describe("the switch", () => {
  it("leads from performers to studios and back, with what waits on each side", async () => {
    const { user, where } = draw(studioPlan(parent("3")), "", null, { plans: plansOf(wrenPlan()) });
    expect(screen.getByRole("button", { name: /^Wren/ })).toBeTruthy();
    const side = (name: RegExp) => within(screen.getByRole("navigation")).getByRole("link", { name });
    expect([side(/^Performers 11$/).getAttribute("aria-current"), side(/^Studios 2$/).getAttribute("href")]).toEqual([
      "page",
      "/plugins/performer-site-sync/review?type=studio",
    ]);
    await user.click(side(/^Studios/));
    expect(where()).toBe("/plugins/performer-site-sync/review?type=studio");
    expect(screen.queryByRole("button", { name: /^Wren/ })).toBeNull();
    expect(screen.getByRole("button", { name: /^Larkspur Films/ })).toBeTruthy();
    await user.click(side(/^Performers/));
    expect(screen.getByRole("button", { name: /^Wren/ })).toBeTruthy();
  });

  it("is not there while no studio waits", () => {
    const { stores } = draw(studioPlan(parent("3")), "", null, { plans: plansOf(wrenPlan()) });
    stores.reviews.studio.setState({ plans: new Map() });
    expect(screen.queryByRole("navigation")).toBeNull();
  });
});

describe("the review of a studio", () => {
  it("opens at its address, with Stash's page and the sources' pages of studios", async () => {
    const { container } = draw(studioPlan(parent("3")), "/7?type=studio", "7");
    const dialog = await screen.findByRole("dialog", { name: /Larkspur Films/ });
    const href = (name: RegExp) => within(dialog).getAllByRole("link", { name })[0]?.getAttribute("href");
    expect(href(/open in Stash/)).toBe("/studios/7");
    expect(href(/Open the record/)).toBe("https://north.example/studios/1111");
    expect(row(/^Parent/).textContent).toContain("Larkspur Network");
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("accepts the parent with what else was chosen", async () => {
    const { user, apply } = draw(studioPlan(parent("3")), "/7?type=studio", "7");
    await user.click(within(row(/^Name/)).getByRole("radio", { name: /North Archive/ }));
    await user.click(screen.getByRole("button", { name: /^Accept 2/ }));
    expect(apply.mock.calls[0]?.[0][0]?.choices).toMatchObject({
      name: { type: "take", value: "Larkspur Pictures", from: [NORTH] },
      parent: { type: "take", value: { localId: "3" } },
    });
  });

  it("says that a parent is missing, what to do, and offers nothing that cannot be done", async () => {
    const { user } = draw(studioPlan(parent(null)), "/7?type=studio", "7");
    await user.click(screen.getByRole("button", { name: /^Show.*Kept/ }));
    const line = row(/^Parent/);
    expect(line.textContent).toContain("Waits for the parent studio");
    expect(line.textContent).toContain(
      "“Larkspur Network” is not in your library, or not linked there. Create it, or give it its Stash ID of North Archive",
    );
    expect(within(line).queryByRole("radio")).toBeNull();
  });

  it("takes no parent that several studios of the library are", async () => {
    const { user } = draw(studioPlan(parent(null, { obstacle: "shared" })), "/7?type=studio", "7");
    const line = row(/^Parent/);
    expect(line.textContent).toContain("several studios in your library are linked to this parent studio");
    expect(within(line).queryByRole("radio", { name: /North/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Take all by source order" }));
    expect(within(line).getByText(/not decided/)).toBeTruthy();
  });

  it("locks the fields that studios have, in words of studios", async () => {
    const { user } = draw(studioPlan(parent("3")), "?type=studio");
    await user.click(screen.getByRole("checkbox", { name: "Select Larkspur Films" }));
    await user.click(screen.getByRole("button", { name: /Lock a field/ }));
    const dialog = screen.getByRole("dialog", { name: "Lock a field for 1 studio?" });
    expect(
      within(dialog)
        .getAllByRole("option")
        .map((one) => one.textContent),
    ).toEqual(["Name", "Aliases", "Links", "Parent studio", "Image", "Stash IDs"]);
  });
});

describe("links in bulk", () => {
  const linked = wrenPlan({ id: "9", name: "Wren" });

  it("accepts likely links alone, whatever else waits", async () => {
    const apply = vi.fn<ReviewState["apply"]>(async () => []);
    const { user } = draw(studioPlan(parent("3")), "?field=stashIds", null, { plans: plansOf(linked), apply });
    await user.click(screen.getByRole("checkbox", { name: "Select Wren" }));
    await user.click(screen.getByRole("button", { name: "Accept 1 likely…" }));
    await user.click(screen.getByRole("button", { name: "Link 1" }));
    const [request] = apply.mock.calls[0]?.[0] ?? [];
    expect(Object.keys(request?.choices ?? {})).toEqual(["stashIds"]);
    expect(request?.choices.stashIds).toMatchObject({ type: "take" });
  });

  it("a row's own button accepts no more than the filter shows", async () => {
    const apply = vi.fn<ReviewState["apply"]>(async () => []);
    const { user } = draw(studioPlan(parent("3")), "?field=country", null, { plans: plansOf(linked), apply });
    await user.click(screen.getByRole("button", { name: "Accept 1 safe" }));
    expect(Object.keys(apply.mock.calls[0]?.[0][0]?.choices ?? {})).toEqual(["country"]);
  });
});
