// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import type { CreateState } from "../../store/create-store";
import type { CreatePlan } from "../../sync/create-plan";
import type { CreateOutcome, CreateRequest, Prospect } from "../../sync/create-types";
import { Face } from "../parts/face";
import { sampleProspect } from "../testing/create-samples";
import { drawFace, seriousViolations } from "../testing/draw-face";
import { HARBOUR, NORTH } from "../testing/samples";
import { CreateDialog } from "./create-dialog";

afterEach(cleanup);

const REQUESTS: readonly CreateRequest[] = [{ type: "performer", endpoint: NORTH, id: "n1" }];
const LOCAL = { id: "7", name: "Ada R.", disambiguation: "the other" };
const made = sampleProspect();
const review = sampleProspect({
  key: "review",
  name: "Bo Lind",
  requests: [{ type: "performer", endpoint: NORTH, id: "n2" }],
  step: { type: "review", reason: "likely", locals: [LOCAL], evidence: [{ id: "same-name", weight: "for" }] },
});

const planOf = (...prospects: Prospect[]): CreatePlan => ({ prospects, indexes: new Map() });

function draw(create: Partial<CreateState>) {
  const onClose = vi.fn();
  const drawn = drawFace(
    <Face>
      <CreateDialog title="Create 2 performers" requests={REQUESTS} onClose={onClose} />
    </Face>,
    { create },
  );
  return { ...drawn, onClose };
}

it("shows what would be done before anything is, then each outcome as it comes", async () => {
  const failed: CreateOutcome = {
    prospect: review,
    result: { status: "failed", problem: { kind: "refused", message: "name is required" } },
  };
  const created: CreateOutcome = {
    prospect: made,
    result: { status: "created", localId: "41", undoId: "u1", picture: "processing image: unreachable" },
  };
  let end: (outcomes: readonly CreateOutcome[]) => void = () => {};
  const carryOut = vi.fn<CreateState["carryOut"]>((_plan, hear) => {
    hear?.([created]);
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  const { onClose } = draw({ plan: async () => planOf(made, review), carryOut });
  const dialog = await screen.findByRole("dialog", { name: "Create 2 performers" });
  expect(await within(dialog).findByText("May be Ada R. (the other) of your library: same name.")).toBeTruthy();
  expect(await seriousViolations(dialog)).toEqual([]);
  await userEvent.click(within(dialog).getByRole("button", { name: "Create 1" }));
  expect(await within(dialog).findByText("1 of 2 done…")).toBeTruthy();
  expect(within(dialog).getByText("Without a picture: processing image: unreachable")).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  expect(onClose).not.toHaveBeenCalled();
  end([created, failed]);
  expect(await within(dialog).findByText("1 created, 1 left")).toBeTruthy();
  expect(within(dialog).getByText("Stash refused it: “name is required”")).toBeTruthy();
  expect(within(dialog).getByRole("link", { name: "Open: Ada Reed" }).getAttribute("href")).toBe("/performers/41");
  await userEvent.click(within(dialog).getByRole("button", { name: "Done" }));
  expect(onClose).toHaveBeenCalledWith([created, failed]);
});

it("a person's answer plans it again, with what is known of the library", async () => {
  const first = planOf(review);
  const linked = {
    ...review,
    step: { type: "link", local: LOCAL, evidence: [{ id: "chosen", weight: "for" }] },
  } as const;
  const plan = vi.fn(async (requests: readonly CreateRequest[]) =>
    requests.some((one) => one.answer) ? planOf(linked) : first,
  );
  draw({ plan });
  expect(((await screen.findByRole("button", { name: "Nothing to do" })) as HTMLButtonElement).disabled).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "It is Ada R. (the other): link" }));
  expect(await screen.findByRole("button", { name: "Link 1" })).toBeTruthy();
  const [requests, , before] = plan.mock.lastCall as unknown as Parameters<CreateState["plan"]>;
  expect(requests.at(-1)).toEqual({ ...review.requests[0], answer: { type: "link", id: "7" } });
  expect(before).toBe(first);
});

it("says in words what cannot be done, and which sources were silent", async () => {
  const blocked = (key: string, obstacle: Extract<Prospect["step"], { type: "blocked" }>["obstacle"]) =>
    sampleProspect({ key, step: { type: "blocked", obstacle } });
  draw({
    plan: async () =>
      planOf(
        blocked("a", { kind: "name-taken", name: "Ada Reed", by: LOCAL }),
        blocked("b", { kind: "source", endpoint: HARBOUR, failure: { kind: "auth", status: 401 } }),
        blocked("c", { kind: "deleted" }),
        sampleProspect({ key: "d", silent: [HARBOUR] }),
      ),
  });
  expect(await screen.findByText(/Ada R\. \(the other\) of your library has the name “Ada Reed” already/)).toBeTruthy();
  expect(screen.getByText(/^Harbour Box did not answer: /)).toBeTruthy();
  expect(screen.getByText("The source has deleted this record.")).toBeTruthy();
  expect(screen.getByText(/^Harbour Box could not be asked/)).toBeTruthy();
});

it("shows why it could not be prepared", async () => {
  draw({ plan: async () => Promise.reject(new Error("Stash cannot be reached.")) });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("Stash cannot be reached."));
});

it("names the picture that is left out, and why, before and after; and what the browser did not keep", async () => {
  const pictureOut = { endpoint: HARBOUR, reason: "image-private-address", instead: null } as const;
  const replaced = sampleProspect({ key: "b", name: "Bo Lind", pictureOut: { ...pictureOut, instead: NORTH } });
  const without = sampleProspect({ pictureOut });
  const result = { status: "created", localId: "41", undoId: "u1" } as const;
  const unnoted = { record: "No room left.", bases: "No room at all." };
  const outcomes: readonly CreateOutcome[] = [
    { prospect: without, result: { ...result, pictureOut } },
    { prospect: replaced, result: { ...result, localId: "42", unnoted } },
  ];
  draw({ plan: async () => planOf(without, replaced), carryOut: async () => outcomes });
  const out =
    "The picture of Harbour Box is left out: the picture is at a private address. Set one by hand on its page in Stash.";
  const rows = () => screen.getAllByRole("listitem").map((row) => row.textContent);
  expect(await screen.findByText(out)).toBeTruthy();
  expect(rows()[1]).toContain("at a private address. One of North Archive is taken instead.");
  await userEvent.click(screen.getByRole("button", { name: "Create 2" }));
  expect(await screen.findByText("2 created")).toBeTruthy();
  expect(rows()[0]).toContain(out);
  expect(rows()[1]).toMatch(/did not keep all that belongs to it: No room left\./u);
  expect(rows()[1]).toContain("Load the page again, then the history can undo it.");
  expect(rows()[1]).toContain("Press Sync on its page before you edit it");
  expect(rows().join()).not.toContain("Not created");
});
