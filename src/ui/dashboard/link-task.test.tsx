// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Face } from "../parts/face";
import { Subject } from "../subject";
import { drawFace, type StatesChange } from "../testing/draw-face";
import { plansOf, samplePlan } from "../testing/samples";
import { LinkTask } from "./link-task";

afterEach(cleanup);

const draw = (change: StatesChange, type: "performer" | "studio" = "performer") =>
  drawFace(
    <Face>
      <Subject type={type}>
        <LinkTask />
      </Subject>
    </Face>,
    change,
  );

it("says what it takes at most and looks for names whatever the settings say", async () => {
  const start = vi.fn(async () => undefined);
  draw({ run: { start, estimate: async () => ({ performers: 31, requests: 4, seconds: 9 }) } });
  expect(await screen.findByText(/At most 31 performers, about 4 requests, 9 s\./)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Link performers" }));
  expect(start).toHaveBeenCalledWith({ task: "link-performers", selection: {}, nameSearch: true, fresh: false });
});

it("is a task of studios too", async () => {
  const start = vi.fn(async () => undefined);
  draw({ run: { start } }, "studio");
  await userEvent.click(screen.getByRole("button", { name: "Link studios" }));
  expect(start).toHaveBeenCalledWith({ task: "link-studios", selection: {}, nameSearch: true, fresh: false });
});

it("has nothing to do where everybody is linked to every source", async () => {
  draw({ run: { estimate: async () => ({ performers: 0, requests: 0, seconds: 0 }) } });
  expect(await screen.findByText("No performer lacks a Stash ID of a source.")).toBeTruthy();
  expect((screen.getByRole("button", { name: "Link performers" }) as HTMLButtonElement).disabled).toBe(true);
});

it("leads to the links that wait, and only where some do", () => {
  const plan = samplePlan("1", ["link"]);
  const link = { ...plan, diffs: plan.diffs.map((diff) => ({ ...diff, field: "stashIds" as const })) };
  const { stores } = draw({ review: { plans: plansOf(plan) } });
  expect(screen.queryByRole("link")).toBeNull();
  stores.review.setState({ plans: plansOf(link) });
  expect(screen.getByRole("link", { name: "Review links" }).getAttribute("href")).toBe(
    "/plugins/performer-site-sync/review?field=stashIds",
  );
});

it("shows why a start failed", async () => {
  draw({ run: { start: async () => Promise.reject(new Error("no room")) } });
  await userEvent.click(screen.getByRole("button", { name: "Link performers" }));
  expect((await screen.findByRole("alert")).textContent).toBe("That did not work: no room");
});
