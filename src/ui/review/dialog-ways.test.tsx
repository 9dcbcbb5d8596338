// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, ElementDiff, Evidence, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace } from "../testing/draw-face";
import { sampleDiff, sampleView } from "../testing/review-parts";
import { junoPlan, withDiffs, wrenPlan } from "../testing/review-plans";
import { NORTH } from "../testing/samples";
import { wideWindow } from "../testing/wide-window";
import { ReviewDialog } from "./review-dialog";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

/** A dialog that can be closed and opened again on the same page. */
function Page({ plan }: { plan: Plan }) {
  const [open, setOpen] = React.useState(true);
  if (open) return <ReviewDialog plan={plan} onClose={() => setOpen(false)} />;
  return (
    <button type="button" onClick={() => setOpen(true)}>
      Open
    </button>
  );
}

function draw(plan: Plan, review: Partial<ReviewState> = {}) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) =>
    requests.map(({ plan: { id } }): ApplyOutcome => ({ id, status: "applied", fields: ["gender"], undoId: null })),
  );
  const page = (
    <MessagesProvider>
      <Page plan={plan} />
    </MessagesProvider>
  );
  return { ...drawFace(page, { review: { apply, ...review } }), apply, user: userEvent.setup() };
}

wideWindow();
afterEach(cleanup);

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
const announced = () => document.querySelector(".pss-dialog-content > [aria-live]")?.textContent;
const at = (field: string) => waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe(field));
/** The host's windows go by the key's number, which user-event does not give. */
const pressEscape = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: "Escape", keyCode: 27 });

const ids: readonly ElementDiff[] = [
  { value: `${NORTH} a`, change: "kept", sources: [NORTH] },
  { value: `${NORTH} b`, change: "remove", sources: [NORTH] },
];
const twoIds = wrenPlan({
  diffs: [sampleDiff({ field: "stashIds", kind: "differs", local: [`${NORTH} a`, `${NORTH} b`], elements: ids })],
});

describe("the dialog by keys", () => {
  it("1 takes the removal of a stash id; R does too, and takes it back", async () => {
    const { user, apply } = draw(twoIds);
    await at("stashIds");
    await user.keyboard("1");
    expect(screen.getByRole("button", { name: "Accept 1" })).toBeTruthy();
    await user.keyboard("r");
    expect(screen.getByRole("button", { name: "Nothing chosen" })).toBeTruthy();
    await user.keyboard("r{Control>}{Enter}{/Control}");
    expect(apply.mock.calls[0]?.[0]?.[0]?.choices.stashIds).toMatchObject({ value: [`${NORTH} a`] });
  });

  it("names the keys: R, and 1 to 9 as a range", () => {
    draw(twoIds);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toContain("1–9 take a source’s value");
    expect(items).toContain("R all removals of a list, on or off");
  });

  it("says that a typed result was typed", async () => {
    const { user } = draw(wrenPlan());
    await at("disambiguation");
    await user.keyboard("e");
    await user.clear(screen.getByRole("textbox", { name: "Edit Disambiguation" }));
    await user.keyboard("South{Enter}");
    expect(announced()).toBe("Disambiguation: South, typed by you");
  });

  it("a locked row can be unlocked from its place", async () => {
    const lock = vi.fn<ReviewState["lock"]>(async ([one], [field], locked) => {
      const diff = sampleDiff({ field: field ?? "name", kind: locked ? "locked" : "differs", proposed: "x" });
      return one
        ? [{ id: one.id, plan: withDiffs({ ...one, plannedAt: one.plannedAt + 1 }, diff), problem: null }]
        : [];
    });
    const { user } = draw(wrenPlan(), { lock });
    await at("disambiguation");
    await user.keyboard("l");
    await waitFor(() => expect(announced()).toBe("Disambiguation: locked. Next: Birthdate"));
    await user.keyboard("l");
    expect(lock.mock.calls.map(([, fields, locked]) => [fields[0], locked])).toEqual([
      ["disambiguation", true],
      ["disambiguation", false],
    ]);
  });
});

describe("choices that were not accepted", () => {
  it("stand when the same review is opened again, and are said to", async () => {
    const { user, apply } = draw(wrenPlan());
    await user.click(within(row(/^Hair colour/)).getByRole("radio", { name: /North Archive: Red/ }));
    pressEscape();
    await user.click(screen.getByRole("button", { name: "Open" }));
    expect(
      within(row(/^Hair colour/)).getByRole<HTMLInputElement>("radio", { name: /North Archive: Red/ }).checked,
    ).toBe(true);
    expect(announced()).toMatch(/^Wren Thistledown: 6 decisions.*Your choices of before still stand\.$/);
    await user.click(screen.getByRole("button", { name: /^Accept 6/ }));
    expect(apply).toHaveBeenCalledTimes(1);
    await user.click(await screen.findByRole("button", { name: "Open" }));
    expect(
      within(row(/^Hair colour/)).getByRole<HTMLInputElement>("radio", { name: /North Archive: Red/ }).checked,
    ).toBe(false);
    expect(announced()).not.toContain("before");
  });
});

describe("a source's evidence in the head", () => {
  const against: Evidence = { id: "shared-entity", weight: "against", values: { count: 1 } };
  const many: readonly Evidence[] = [
    ...(["stash-id", "same-name", "same-gender", "page-url", "merged-into"] as const).map(
      (id): Evidence => ({ id, weight: "for" }),
    ),
    against,
  ];
  const listed = () => document.querySelectorAll(".pss-source-head .pss-evidence li").length;

  it("shows three lines, what speaks against it among them, and the rest behind their number", async () => {
    const { user } = draw(wrenPlan({ sources: [sampleView({ evidence: many })] }));
    expect(listed()).toBe(3);
    const last = document.querySelector(".pss-source-head .pss-evidence li:last-child .pss-k-orange");
    expect(last).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "3 more" }));
    expect(listed()).toBe(6);
    await user.click(screen.getByRole("button", { name: "Show less" }));
    expect(listed()).toBe(3);
  });

  it("folds nothing where that would save no line", () => {
    draw(wrenPlan({ sources: [sampleView({ evidence: many.slice(2) })] }));
    expect(listed()).toBe(4);
  });
});

describe("Which one?", () => {
  const linked = junoPlan();
  const doubt = linked.sources.map((view) => ({ ...view, state: "live" as const, linkedId: "c1" }));

  it("says that a stash id is put up for removal", async () => {
    const consequences = async () => new Map([["c1", { safe: 0, decide: 0, ids: 1 }]]);
    draw({ ...linked, sources: doubt }, { consequences });
    await waitFor(() =>
      expect(document.querySelector(".pss-which-consequence")?.textContent).toContain(
        "One Stash ID is put up for removal in the review, for you to decide. Nothing else differs.",
      ),
    );
  });

  it("Escape takes the first of two words back, and closes only then", async () => {
    const { user } = draw(linked);
    await waitFor(() => expect(document.activeElement?.className).toContain("pss-which-one"));
    await user.keyboard("c");
    expect(screen.getByRole("button", { name: /^Yes, C, although/ })).toBeTruthy();
    pressEscape();
    expect(screen.queryByRole("button", { name: /^Yes, C/ })).toBeNull();
    expect(screen.getByRole("button", { name: "C is the one…" })).toBeTruthy();
    pressEscape();
    expect(screen.getByRole("button", { name: "Open" })).toBeTruthy();
  });
});
