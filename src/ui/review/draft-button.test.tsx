// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { CreateState } from "../../store/create-store";
import type { DraftOutcome } from "../../sync/draft";
import type { Plan } from "../../sync/plan-types";
import { Face } from "../parts/face";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { HARBOUR, NORTH, samplePlan } from "../testing/samples";
import { DraftButton, draftUrl } from "./draft-button";

afterEach(cleanup);

const PLAN: Plan = {
  ...samplePlan("7", []),
  name: "Ada Reed",
  stashIds: [{ endpoint: HARBOUR, stash_id: "h1" }],
};

function draw(plan: Plan, create: Partial<CreateState>) {
  return drawFace(
    <Face>
      <DraftButton plan={plan} />
    </Face>,
    { create },
  );
}

it("asks before, sends to the source it is linked to, and leads to the draft", async () => {
  const sendDraft = vi.fn(async (): Promise<DraftOutcome> => ({ ok: true, draftId: "d-1" }));
  draw(PLAN, { drafts: true, sendDraft });
  await userEvent.click(screen.getByRole("button", { name: "Send as draft…" }));
  const dialog = screen.getByRole("dialog", { name: "Send your version of Ada Reed as a draft" });
  expect(within(dialog).getByText(/cannot be taken back/)).toBeTruthy();
  expect(await seriousViolations(dialog)).toEqual([]);
  expect(sendDraft).not.toHaveBeenCalled();
  await userEvent.click(within(dialog).getByRole("button", { name: "Send to Harbour Box" }));
  expect(sendDraft).toHaveBeenCalledWith(PLAN, HARBOUR);
  const link = await within(dialog).findByRole("link", { name: "Open the draft" });
  expect(link.getAttribute("href")).toBe("https://harbour.example/drafts/d-1");
});

it("says why it was not sent, and another source can be tried", async () => {
  const sendDraft = vi.fn(async (): Promise<DraftOutcome> => ({ ok: false, message: "not authorized" }));
  draw(PLAN, { drafts: true, sendDraft });
  await userEvent.click(screen.getByRole("button", { name: "Send as draft…" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Send to" }), "North Archive");
  await userEvent.click(screen.getByRole("button", { name: "Send to North Archive" }));
  expect((await screen.findByRole("alert")).textContent).toContain("The draft was not sent: not authorized");
  expect(sendDraft).toHaveBeenLastCalledWith(PLAN, NORTH);
});

it("is not offered where Stash cannot, nor for studios", () => {
  draw(PLAN, { drafts: false });
  draw({ ...PLAN, type: "studio" }, { drafts: true });
  expect(screen.queryByRole("button")).toBeNull();
});

it("a source's page of drafts is on its own origin, and only on the web", () => {
  expect(draftUrl("https://box.example/graphql", "a/b")).toBe("https://box.example/drafts/a%2Fb");
  expect(draftUrl("https://box.example/graphql", null)).toBe("https://box.example/drafts");
  expect(draftUrl("javascript:alert(1)", "x")).toBeNull();
});
