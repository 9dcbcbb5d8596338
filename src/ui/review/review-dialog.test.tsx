// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReviewState } from "../../store/contracts";
import type { ApplyOutcome, ApplyRequest, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { LANTERN, sampleDiff, sampleView } from "../testing/review-parts";
import { withDiffs, wrenPlan } from "../testing/review-plans";
import { useReview } from "../stores-context";
import { HARBOUR, NORTH, plansOf } from "../testing/samples";
import { ReviewDialog, type ReviewDialogProps } from "./review-dialog";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

const applied = (request: ApplyRequest): ApplyOutcome => ({
  id: request.plan.id,
  status: "applied",
  fields: Object.keys(request.choices) as never,
  undoId: "undo-1",
});

function draw(plan: Plan, props: Partial<ReviewDialogProps> = {}, review: Partial<ReviewState> = {}) {
  const apply = vi.fn(async (requests: readonly ApplyRequest[]) => requests.map(applied));
  const onClose = vi.fn();
  const drawn = drawFace(
    <MessagesProvider>
      <ReviewDialog plan={plan} onClose={onClose} {...props} />
    </MessagesProvider>,
    { review: { apply, ...review } },
  );
  return { ...drawn, apply, onClose, user: userEvent.setup() };
}

const row = (name: RegExp) => screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
const dialog = () => screen.getByRole("dialog");

describe("ReviewDialog", () => {
  beforeEach(() => {
    window.innerWidth = 1400;
  });
  afterEach(() => {
    cleanup();
    vi.clearAllMocks();
  });

  it("applies what is chosen with the mouse and nothing else", async () => {
    const { user, apply, onClose } = draw(wrenPlan());
    await user.click(within(row(/Birthdate/)).getByRole("radio", { name: /North Archive: 1994-03-20/ }));
    await user.click(within(row(/Hair colour/)).getByRole("button", { name: /Keep mine/ }));
    await user.click(screen.getByRole("button", { name: "Accept 7" }));
    const [request] = apply.mock.calls[0]?.[0] ?? [];
    expect(Object.keys(request?.choices ?? {}).sort()).toEqual(
      ["aliases", "birthdate", "career", "country", "hairColor", "tattoos", "urls"].sort(),
    );
    expect(request?.choices.birthdate).toEqual({ type: "take", value: "1994-03-20", from: [NORTH, HARBOUR] });
    expect(request?.choices.hairColor).toEqual({ type: "keep" });
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it("is worked by keys alone: arrows, numbers, Z, Ctrl+Enter; focus starts at the first decision", async () => {
    const onNext = vi.fn();
    const { user, apply } = draw(wrenPlan(), { onNext, position: { index: 1, total: 2 } });
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("{ArrowDown}2");
    expect(within(row(/Birthdate/)).getByText("from North Archive, Harbour Box · 2 of 3 agree")).toBeTruthy();
    await user.keyboard("{ArrowDown}0");
    expect(within(row(/Hair colour/)).getByText("kept: your edit from now on")).toBeTruthy();
    await user.keyboard("z");
    expect(within(row(/Hair colour/)).getByText(/not decided/)).toBeTruthy();
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(Object.keys(apply.mock.calls[0]?.[0]?.[0]?.choices ?? {})).toHaveLength(6);
    await waitFor(() => expect(onNext).toHaveBeenCalled());
  });

  it("keeps its keys from Stash's shortcuts, and leaves typing alone", async () => {
    const behind = vi.fn();
    document.addEventListener("keydown", behind);
    const { user } = draw(wrenPlan());
    await waitFor(() => expect(document.activeElement?.getAttribute("data-pss-field")).toBe("disambiguation"));
    await user.keyboard("f");
    expect(behind).not.toHaveBeenCalled();
    await user.keyboard("{ArrowDown}{ArrowDown}e");
    const input = screen.getByRole("textbox", { name: "Edit Hair colour" });
    await user.clear(input);
    await user.type(input, "0 Nut");
    expect(input).toHaveProperty("value", "0 Nut");
    await user.keyboard("{Enter}");
    expect(within(row(/Hair colour/)).getByText("typed by you")).toBeTruthy();
    document.removeEventListener("keydown", behind);
  });

  it("refuses a typed value that the field's kind refuses, in words", async () => {
    const { user } = draw(wrenPlan());
    await user.click(screen.getByRole("button", { name: "Edit Birthdate" }));
    const input = screen.getByRole("textbox", { name: "Edit Birthdate" });
    await user.clear(input);
    await user.type(input, "spring 94");
    expect(screen.getByText(/This cannot be saved: it is not a date/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Use this" })).toHaveProperty("disabled", true);
  });

  it("switches elements of a list one by one", async () => {
    const { user, apply } = draw(wrenPlan());
    const result = row(/Aliases/).lastElementChild as HTMLElement;
    await user.click(within(result).getByRole("button", { name: /Add Wrenna Down/ }));
    await user.click(within(result).getByRole("button", { name: /Wren North/ }));
    expect(within(result).getByText("2 kept, 2 added")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Accept 5" }));
    expect(apply.mock.calls[0]?.[0]?.[0]?.choices.aliases).toMatchObject({
      value: ["W. Thistle", "Wren T.", "Thistle", "Wren North"],
    });
  });

  it("offers undo in the toast, and takes back what the store wrote", async () => {
    const undo = vi.fn(async () => [] as ApplyOutcome[]);
    const { user } = draw(wrenPlan(), {}, { undo });
    await user.click(screen.getByRole("button", { name: "Accept 5" }));
    await waitFor(() => expect(toast.toast).toHaveBeenCalled());
    const { content, variant } = toast.toast.mock.calls[0]?.[0] ?? {};
    expect(variant).toBe("success");
    // Stash draws toasts outside our providers.
    const shown = drawFace(content as React.ReactElement);
    expect(shown.container.textContent).toContain("Wren Thistledown: 5 fields updated");
    fireEvent.click(within(shown.container).getByText("Undo"));
    expect(undo).toHaveBeenCalledWith(["undo-1"]);
  });

  it("stays open and says why when Stash changed meanwhile; other choices stand", async () => {
    const height = sampleDiff({ field: "height", kind: "differs", local: 170, proposed: 171 });
    const moved = withDiffs(wrenPlan({ problem: { kind: "changed", fields: ["height"] } }), height);
    const Live = () => {
      const plan = useReview((state) => state.plans.get("7"));
      return plan ? <ReviewDialog plan={plan} onClose={onClose} /> : null;
    };
    const onClose = vi.fn();
    const { stores } = drawFace(
      <MessagesProvider>
        <Live />
      </MessagesProvider>,
      {
        review: {
          plans: plansOf(wrenPlan()),
          apply: async () => {
            stores.review.setState({ plans: plansOf(moved) });
            return [{ id: "7", status: "not-applied", problem: { kind: "changed", fields: ["height"] }, plan: moved }];
          },
        },
      },
    );
    fireEvent.click(within(row(/Hair colour/)).getByRole("radio", { name: /North Archive: Red/ }));
    fireEvent.click(within(row(/Height/)).getByRole("radio", { name: /17 cm/ }));
    fireEvent.click(screen.getByRole("button", { name: "Accept 7" }));
    expect(await screen.findByText(/Height was edited in Stash meanwhile/)).toBeTruthy();
    expect(onClose).not.toHaveBeenCalled();
    expect(within(row(/Hair colour/)).getByRole("radio", { name: /North Archive: Red/ })).toHaveProperty(
      "checked",
      true,
    );
    expect(within(row(/Height/)).getByText("170 cm, stays")).toBeTruthy();
    // The dialog says it; a toast would repeat it over the dialog's buttons.
    expect(toast.toast).not.toHaveBeenCalled();
  });

  it("says of every source how it stands", () => {
    const views = [
      sampleView({
        state: "failed",
        verdict: "none",
        evidence: [],
        entityId: null,
        failure: { kind: "auth", status: 401 },
      }),
      sampleView({ endpoint: HARBOUR, state: "merged", entityName: "Wren T. Field" }),
      sampleView({ endpoint: LANTERN, state: "deleted", verdict: "none", evidence: [], entityId: null }),
    ];
    draw(wrenPlan({ sources: views }));
    expect(screen.getByText(/Key refused \(401\)/)).toBeTruthy();
    expect(screen.getByText(/Merged into “Wren T. Field”/)).toBeTruthy();
    expect(screen.getByText(/Deleted there, without a successor/)).toBeTruthy();
  });

  it("shows hostile values as text", () => {
    const evil = `<img src=x onerror="window.hacked=1"><b>${"A".repeat(300)}</b>`;
    const views = [
      sampleView({
        entityName: evil,
        values: { birthdate: evil, urls: ["javascript:alert(1)"], name: `Wren\u202Enert` },
        images: [{ id: "j", url: "javascript:alert(1)" }],
      }),
    ];
    const plan = withDiffs(
      wrenPlan({ name: evil, sources: views, imagePath: null }),
      sampleDiff({ field: "birthdate", kind: "differs", local: "1994", proposed: evil }),
      sampleDiff({ field: "name", kind: "conflict", local: "Wren", proposed: `Wren\u202Enert` }),
      sampleDiff({ field: "urls", kind: "equal", local: ["javascript:alert(1)"], proposed: ["javascript:alert(1)"] }),
    );
    draw(plan);
    fireEvent.click(screen.getByRole("button", { name: /Show.*Same everywhere/s }));
    fireEvent.click(screen.getByRole("button", { name: /Show.*Kept as they are/s }));
    expect(dialog().querySelector("img, b > b, [onerror]")).toBeNull();
    expect([...dialog().querySelectorAll("[href], [src]")].some((el) => /javascript:/iu.test(el.outerHTML))).toBe(
      false,
    );
    expect(dialog().textContent).toContain("⟨U+202E⟩");
    expect(dialog().textContent).not.toContain("\u202E");
    expect(within(row(/Birthdate/)).getByRole("radio", { name: /onerror/ })).toBeTruthy();
  });

  it("asks foreign image servers without a referrer and only when in view", () => {
    draw(wrenPlan());
    fireEvent.click(screen.getByRole("button", { name: /Show.*Kept as they are/s }));
    const foreign = [...dialog().querySelectorAll("img")].filter((img) => img.src.includes("images.north.example"));
    expect(foreign).toHaveLength(3);
    for (const img of foreign) {
      expect(img.getAttribute("referrerpolicy")).toBe("no-referrer");
      expect(img.getAttribute("loading")).toBe("lazy");
    }
  });

  it("becomes value groups on a phone, with the same choices", async () => {
    window.innerWidth = 375;
    const { user, apply } = draw(wrenPlan());
    expect(screen.queryByRole("table")).toBeNull();
    await user.click(screen.getByRole("radio", { name: /Birthdate, North Archive, Harbour Box: 1994-03-20/ }));
    await user.click(screen.getByRole("checkbox", { name: /Country/ }));
    await user.click(screen.getByRole("button", { name: "Accept 5, leave 5 open" }));
    expect(Object.keys(apply.mock.calls[0]?.[0]?.[0]?.choices ?? {}).sort()).toEqual(
      ["aliases", "birthdate", "career", "tattoos", "urls"].sort(),
    );
  });

  it.each([1400, 375])("has nothing serious for axe at %i px", async (width) => {
    window.innerWidth = width;
    draw(wrenPlan());
    expect(await seriousViolations(document.body)).toEqual([]);
  });
});
