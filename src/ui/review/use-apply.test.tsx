// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { FieldKey } from "../../sync/fields";
import type { ApplyOutcome, ApplyRequest, Choice } from "../../sync/plan-types";
import { MessagesProvider } from "../messages/messages-provider";
import { drawFace } from "../testing/draw-face";
import { calmPlan, wrenPlan } from "../testing/review-plans";
import { useApply } from "./use-apply";

const toast = { success: vi.fn(), error: vi.fn(), toast: vi.fn() };
vi.mock("../../host/plugin-api", () => ({ useToast: () => toast }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

/** Applies the requests, of which Stash writes what is taken, and returns the words of the toast. */
async function wordsAfter(...requests: readonly ApplyRequest[]): Promise<string> {
  const apply = async (): Promise<readonly ApplyOutcome[]> =>
    requests.map(({ plan, choices }) => {
      const fields = (Object.keys(choices) as FieldKey[]).filter((field) => choices[field]?.type === "take");
      return { id: plan.id, status: "applied", fields, undoId: null };
    });
  const Face = () => {
    const send = useApply();
    return (
      <button type="button" onClick={() => void send(requests)}>
        Send
      </button>
    );
  };
  drawFace(
    <MessagesProvider>
      <Face />
    </MessagesProvider>,
    { review: { apply } },
  );
  fireEvent.click(screen.getByRole("button", { name: "Send" }));
  await waitFor(() => expect(toast.toast).toHaveBeenCalledTimes(1));
  return drawFace(toast.toast.mock.calls[0]?.[0]?.content as React.ReactElement).container.textContent ?? "";
}

const KEEP: Choice = { type: "keep" };
const TAKE: Choice = { type: "take", value: 170, from: [] };
const DISMISS: Choice = { type: "dismiss", forGood: false };
const wren = (height: Choice, country: Choice): ApplyRequest => ({ plan: wrenPlan(), choices: { height, country } });

describe("what is said where nothing was written", () => {
  it.each([
    ["kept", wren(KEEP, KEEP), "Wren Thistledown: kept as it is"],
    ["dismissed", wren(DISMISS, { type: "dismiss", forGood: true }), "Wren Thistledown: not offered again"],
    ["both", wren(KEEP, DISMISS), "Wren Thistledown: decided, nothing was written"],
  ])("%s", async (_name, request, words) => expect(await wordsAfter(request)).toBe(words));

  it("of several performers", async () => {
    const other: ApplyRequest = { plan: calmPlan(), choices: { height: DISMISS } };
    expect(await wordsAfter(wren(DISMISS, DISMISS), other)).toBe("Not offered again: 2 performers");
  });
});

it("counts those that were written, and says apart who was only decided about", async () => {
  const decided: ApplyRequest = { plan: { ...calmPlan(), id: "31" }, choices: { height: KEEP } };
  const taken: ApplyRequest = { plan: { ...calmPlan(), id: "32", name: "Tove" }, choices: { height: TAKE } };
  expect(await wordsAfter(decided, wren(TAKE, TAKE), taken)).toBe("3 fields of 2 performers updated · 1 decided");
  cleanup();
  vi.clearAllMocks();
  expect(await wordsAfter(decided, taken)).toBe("Tove: 1 field updated · 1 decided");
});
