// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MatchAnswer } from "../../store/contracts";
import { decideView } from "../../sync/decide-match";
import type { MatchChoice, Plan } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { useReview } from "../stores-context";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { sampleDiff } from "../testing/review-parts";
import { junoPlan } from "../testing/review-plans";
import { HARBOUR, NORTH, plansOf } from "../testing/samples";
import { ReviewDialog, type ReviewDialogProps } from "./review-dialog";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

function said(answer: MatchAnswer | null, plan: Plan): MatchChoice | null {
  if (answer?.type === "none") return { type: "none", ids: plan.sources[0]?.candidates.map((c) => c.id) ?? [], at: 1 };
  return answer && { ...answer, at: 1 };
}

/** What the store would make of an answer: the view decided, a change to review after a choice. */
function after(plan: Plan, answer: MatchAnswer | null): Plan {
  const sources = plan.sources.map((view) => decideView(view, said(answer, plan)));
  const chosen = answer?.type === "chosen" && [
    sampleDiff({ field: "stashIds", kind: "fill", proposed: [`${NORTH} ${answer.id}`] }),
    sampleDiff({ field: "height", kind: "fill", proposed: 170 }),
  ];
  return { ...plan, sources, diffs: chosen || (answer === null ? junoPlan().diffs : []) };
}

function Opened({ onClose, ...props }: Partial<ReviewDialogProps> & { onClose: () => void }) {
  const plan = useReview((state) => state.plans.get("8"));
  const last = React.useRef(plan);
  if (plan) last.current = plan;
  return last.current ? <ReviewDialog plan={last.current} onClose={onClose} {...props} /> : null;
}

function draw(props: Partial<ReviewDialogProps> = {}, plan = junoPlan()) {
  const onClose = vi.fn();
  const choose = vi.fn(async (before: Plan, _endpoint: string, answer: MatchAnswer | null) => {
    const next = after(before, answer);
    drawn.stores.review.setState({ plans: plansOf(next) });
    return next;
  });
  const apply = vi.fn(async () => []);
  const consequences = vi.fn(async () => new Map([["c1", { safe: 4, decide: 2, ids: 0 }]]));
  const drawn = drawFace(
    <MessagesProvider>
      <Opened onClose={onClose} {...props} />
    </MessagesProvider>,
    { review: { plans: plansOf(plan), choose, apply, consequences } },
  );
  return { ...drawn, choose, apply, onClose, user: userEvent.setup() };
}

const cells = (name: string) =>
  within(screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement).getAllByRole("cell");
const focused = () => waitFor(() => expect(document.activeElement?.className).toContain("pss-which-one"));

describe("Which one?", () => {
  beforeEach(() => {
    window.innerWidth = 1400;
  });
  afterEach(() => {
    cleanup();
    vi.clearAllMocks();
  });

  it("shows yours beside the candidates, most evidence first, every thing in words", async () => {
    const { container } = draw();
    expect(screen.getByRole("heading", { name: "Which Juno Halewick on North Archive?" })).toBeTruthy();
    expect(cells("Birthdate").map((cell) => cell.textContent)).toEqual([
      "1997",
      "1997-05-14speaks for it: same year",
      "—says little: says nothing",
      "1988-11-02speaks against it: 9 years apart",
    ]);
    expect(cells("Evidence").map((cell) => cell.textContent)).toEqual([
      "5 things compared",
      " 4 for 0 against 0 silent",
      " 0 for 0 against 4 silent",
      " 1 for 3 against 1 silent",
    ]);
    expect(screen.getByText("Most evidence")).toBeTruthy();
    expect(screen.getByText("Contradicted")).toBeTruthy();
    expect(screen.getByText("Little known")).toBeTruthy();
    expect(screen.getByRole("link", { name: /Juno Halewick \(Canada\)/ }).getAttribute("href")).toBe("/performers/31");
    expect(await screen.findByText(/6 changes/)).toBeTruthy();
    const pictures = [...document.querySelectorAll("img")];
    expect(pictures.filter((img) => img.getAttribute("loading") !== "lazy")).toEqual([]);
    expect(await seriousViolations(container.ownerDocument.body)).toEqual([]);
  });

  it("has no default: Enter decides nothing", async () => {
    const { user, choose } = draw();
    await focused();
    await user.keyboard("{Enter}");
    expect(choose).not.toHaveBeenCalled();
  });

  it("goes on with the values of the one that was chosen, by mouse; nothing is written by it", async () => {
    const { user, choose, apply } = draw();
    await user.click(screen.getByRole("button", { name: "A is the one" }));
    expect(choose.mock.calls[0]?.slice(1)).toEqual([NORTH, { type: "chosen", id: "c1" }]);
    expect(await screen.findByRole("button", { name: "Accept 2" })).toBeTruthy();
    expect(screen.getByText(/you said that this is “Juno Halewick”/)).toBeTruthy();
    expect(screen.getByText("you said so")).toBeTruthy();
    expect(apply).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Choose again" }));
    expect(choose.mock.calls[1]?.slice(1)).toEqual([NORTH, null]);
    expect(await screen.findByRole("heading", { name: /Which Juno/ })).toBeTruthy();
  });

  it("is worked by keys: letters choose, 0 none, N later; whom another performer claims is asked twice", async () => {
    const onNext = vi.fn();
    const { user, choose } = draw({ onNext, position: { index: 4, total: 38 } });
    await focused();
    await user.keyboard("c");
    expect(choose).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Yes, C, although Juno Halewick claims it too" })).toBeTruthy();
    await user.keyboard("n");
    expect(onNext).toHaveBeenCalledTimes(1);
    await user.keyboard("f");
    expect(choose).not.toHaveBeenCalled();
    await user.keyboard("c");
    await user.keyboard("c");
    expect(choose.mock.calls[0]?.[2]).toEqual({ type: "chosen", id: "c2" });
  });

  it("points to Stash's own merge where it has one", async () => {
    const { stores } = draw();
    expect(screen.queryByText(/Stash’s own “Merge…”/)).toBeNull();
    act(() => stores.review.setState({ merges: true }));
    expect(screen.getAllByText(/Stash’s own “Merge…”/)).not.toHaveLength(0);
  });

  it("none of these leaves for the next, says so, and can be taken back", async () => {
    const onNext = vi.fn();
    const { user, choose } = draw({ onNext });
    await focused();
    await user.keyboard("0");
    expect(choose.mock.calls[0]?.[2]).toEqual({ type: "none" });
    await waitFor(() => expect(onNext).toHaveBeenCalled());
    const { content } = toast.toast.mock.calls[0]?.[0] ?? {};
    expect(content.props.words).toContain("none of these on North Archive");
    content.props.onUndo();
    await waitFor(() => expect(toast.success).toHaveBeenCalled());
    expect(choose.mock.calls[1]?.[2]).toBeNull();
  });

  it("stops asking where a person says so", async () => {
    const { user, choose } = draw();
    await user.click(screen.getByRole("button", { name: "Not on North Archive, stop asking" }));
    expect(choose.mock.calls[0]?.[2]).toEqual({ type: "never" });
  });

  it("says why when it could not be remembered, and stays", async () => {
    const { user, stores } = draw();
    stores.review.setState({ choose: vi.fn(async () => Promise.reject(new Error("disk full"))) });
    await user.click(screen.getByRole("button", { name: "A is the one" }));
    expect(toast.error).toHaveBeenCalledWith(new Error("disk full"));
    expect(screen.getByRole("heading", { name: /Which Juno/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: "A is the one" })).toHaveProperty("disabled", false);
  });

  it("opens over other work only when asked, and later leads back to it", async () => {
    const busy = junoPlan();
    const plan = {
      ...busy,
      diffs: [...busy.diffs, sampleDiff({ field: "height", kind: "fill", winner: HARBOUR, proposed: 170 })],
    };
    const { user } = draw({}, plan);
    expect(screen.getByRole("button", { name: "Accept 1" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Choose…" }));
    await focused();
    await user.keyboard("n");
    expect(screen.getByRole("button", { name: "Accept 1" })).toBeTruthy();
    cleanup();
    draw({ ask: true }, plan);
    expect(screen.getByRole("heading", { name: /Which Juno/ })).toBeTruthy();
  });

  it("on a phone: a tab per candidate, yours beside it", async () => {
    window.innerWidth = 375;
    const { user, choose } = draw();
    const [first, second] = screen.getAllByRole("tab");
    expect(first?.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("the alias “June Hale” in your library")).toBeTruthy();
    await focused();
    first?.focus();
    await user.keyboard("{ArrowRight}");
    expect(second?.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("the name in your library is only an alias here")).toBeTruthy();
    expect(await seriousViolations(document.body)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "B is the one" }));
    expect(choose.mock.calls[0]?.[2]).toEqual({ type: "chosen", id: "c3" });
  });
});
