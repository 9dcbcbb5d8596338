// @vitest-environment jsdom
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawFace, type StatesChange } from "../testing/draw-face";
import { plansOf, samplePlan, sampleRecord } from "../testing/samples";
import { Page } from "./page";
import { PAGE_PATH, PAGE_ROUTE, pagePath, tabOf } from "./paths";

let broken = true;

vi.mock("../review/review-tab", () => ({
  ReviewTab: ({ id }: { id: string | null }) => {
    if (id === "666" && broken) throw new Error("a plan of an unknown shape");
    return <p>review of {id ?? "all"}</p>;
  },
}));

beforeEach(() => {
  document.title = "Performers | Stash";
});
afterEach(cleanup);

const draw = (path = PAGE_PATH, change: StatesChange = {}) => drawFace(<Page />, change, path, PAGE_ROUTE);

describe("the page", () => {
  it("begins at its heading, with the overview and a title of its own", () => {
    const { unmount } = draw();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Performer & Site Sync" }));
    expect(document.title).toBe("Overview · Performer & Site Sync | Stash");
    expect(screen.getByRole("link", { name: "Overview" }).getAttribute("aria-current")).toBe("page");
    unmount();
    expect(document.title).toBe("Performers | Stash");
  });

  it("has only tabs that exist, each with an address, and counts what waits", async () => {
    const { where } = draw(PAGE_PATH, { review: { plans: plansOf(samplePlan("1", ["conflict", "fill", "equal"])) } });
    const names = screen.getAllByRole("listitem").flatMap((item) => item.querySelector(".nav-link")?.textContent ?? []);
    expect(names).toEqual(["Overview", "Review2 changes waiting", "Favourites", "Reports", "History", "Settings"]);
    await userEvent.click(screen.getByRole("link", { name: /^Review\s*2/ }));
    expect(where()).toBe(`${PAGE_PATH}/review`);
    expect(screen.getByText("review of all")).toBeTruthy();
    expect(document.title).toMatch(/^Review · /);
  });

  it("hands the id of the address to the review", () => {
    draw(`${PAGE_PATH}/review/37`);
    expect(screen.getByText("review of 37")).toBeTruthy();
  });

  it("a tab that fails says so in its place; the others work, and it can be drawn again", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    draw(`${PAGE_PATH}/review/666`);
    expect(screen.getByRole("alert").textContent).toMatch(
      /cannot be shown.*a plan of an unknown shape.*Nothing was written/,
    );
    await userEvent.click(screen.getByRole("link", { name: "Overview" }));
    expect(screen.queryByRole("alert")).toBeNull();
    cleanup();
    draw(`${PAGE_PATH}/review/666`);
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Draw it again" }));
    expect(screen.getByText("review of 666")).toBeTruthy();
  });

  it("takes the focus along when the face that had it goes", async () => {
    draw(PAGE_PATH, { review: { plans: plansOf(samplePlan("1", ["conflict"])) } });
    await userEvent.click(screen.getByRole("link", { name: "Decide" }));
    expect(screen.getByText("review of all")).toBeTruthy();
    expect(document.activeElement?.className).toContain("pss-panel");
  });

  it("shows when the library was last compared, and whether wholly", () => {
    const { stores } = draw(PAGE_PATH, { run: { last: sampleRecord() } });
    expect(screen.getByText(/Last update 20 Nov 2026, 06:16/)).toBeTruthy();
    act(() => stores.run.setState({ last: sampleRecord({ end: "stopped" }) }));
    expect(screen.getByText(/06:16, not complete/)).toBeTruthy();
  });

  it("reads again what may have changed in Stash, but not while the first reading goes on", () => {
    const load = vi.fn(async () => undefined);
    draw(PAGE_PATH, { sources: { load } }).unmount();
    expect(load).toHaveBeenCalledOnce();
    draw(PAGE_PATH, { sources: { load, state: "loading" } });
    expect(load).toHaveBeenCalledOnce();
  });
});

describe("its addresses", () => {
  it("are made and read", () => {
    expect(pagePath("overview")).toBe(PAGE_PATH);
    expect(pagePath("review", "a/b", { kind: "link" })).toBe(`${PAGE_PATH}/review/a%2Fb?kind=link`);
    expect(tabOf("settings")).toBe("settings");
    expect(tabOf("nowhere")).toBe("overview");
    expect(tabOf(undefined)).toBe("overview");
  });
});
