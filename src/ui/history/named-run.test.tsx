// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import * as React from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Face } from "../parts/face";
import { drawFace } from "../testing/draw-face";
import { sampleEntry } from "../testing/history-samples";
import { sampleRecord } from "../testing/samples";
import { HistoryTab } from "./history-tab";

vi.mock("../../host/plugin-api", () => ({ useToast: () => ({}) }));

beforeEach(() => {
  // jsdom has no layout; the virtual list asks for the height of its window.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
});
afterEach(cleanup);

const runs = new Map(["run-1", "run-2"].map((id) => [id, sampleRecord({ id })]));
const entries = new Map(
  ["a", "b"].map((id, at) => [id, sampleEntry(id, { runId: `run-${at + 1}`, name: `Entry of run-${at + 1}` })]),
);

it.each(["run-1", "run-2"])("unfolds the run that the address names: %s", (id) => {
  drawFace(
    <Face>
      <HistoryTab />
    </Face>,
    { history: { entries, runs } },
    `/?run=${id}`,
  );
  expect(screen.getAllByText(/^Entry of run-/).map((one) => one.textContent)).toContain(`Entry of ${id}`);
  const folds = screen.getAllByRole("button", { name: /^Show what was changed/ });
  expect(folds.map((fold) => fold.getAttribute("aria-expanded")).sort()).toEqual(["false", "true"]);
});
