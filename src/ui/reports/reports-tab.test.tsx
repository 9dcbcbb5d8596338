// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_REPORT, type ReportStanding } from "../../store/report-contract";
import type { Report } from "../../sync/reports/report-types";
import { Face } from "../parts/face";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { sampleReport } from "../testing/report-samples";
import { HARBOUR, NORTH, plansOf, samplePlan, sampleSource, START } from "../testing/samples";
import { ReportsTab } from "./reports-tab";

const save = vi.hoisted(() => vi.fn());
vi.mock("../parts/save-file", async (real) => ({ ...(await real<object>()), saveFile: save }));

const PATH = "/plugins/performer-site-sync/reports";
const LIST = `${PATH}?list=`;
const listPath = (key: string) => LIST + new URLSearchParams({ k: key }).toString().slice(2);

function draw(report: Report | null, change: StatesChange = {}, path = PATH, standing: Partial<ReportStanding> = {}) {
  const make = vi.fn(async () => undefined);
  const mine: ReportStanding = { ...NO_REPORT, state: "ready", report, ...standing };
  const drawn = drawFace(
    <Face>
      <ReportsTab />
    </Face>,
    { reports: { standings: { performer: mine, studio: NO_REPORT }, make }, ...change },
    path,
  );
  return { ...drawn, make, user: userEvent.setup() };
}

const numbers = (row: RegExp) =>
  within(screen.getByRole("row", { name: row }))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

beforeEach(() => {
  // jsdom has no layout; the virtual list asks for the height of its window.
  vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(800);
  vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

describe("the report", () => {
  it("is counted anew when the tab opens, and says of what", () => {
    const { make } = draw(sampleReport());
    expect(make).toHaveBeenCalledWith("performer");
    expect(screen.getByText(/^4 entries, 4 of them compared .* Counted 06:12/)).toBeTruthy();
    expect(screen.queryByText("Not compared yet")).toBeNull();
  });

  it("shows coverage with a bar whose parts have patterns of their own, and what is off", () => {
    const { container } = draw(sampleReport());
    const coverage = screen.getByRole("region", { name: "Coverage per source" });
    const row = within(coverage).getByRole("row", { name: /^North Archive/ });
    const bar = [...row.querySelectorAll(".pss-parts-bar > span")];
    expect(bar.map((one) => [one.className, (one as HTMLElement).style.width])).toEqual([
      ["pss-fill-solid", "50%"],
      ["pss-fill-falling", "25%"],
      ["pss-fill-dots", "25%"],
    ]);
    expect(
      within(row)
        .getAllByRole("link")
        .map((link) => link.getAttribute("aria-label")),
    ).toEqual(["2: North Archive, Linked", "1: North Archive, Which one?", "1: North Archive, Not found"]);
    expect(within(coverage).getByRole("rowheader", { name: /Harbour Box.*Switched off/ })).toBeTruthy();
    expect(container.querySelectorAll(".pss-reports svg image, .pss-reports img").length).toBe(0);
  });

  it("says where merged and deleted records cannot be known", () => {
    draw(sampleReport(), { sources: { sources: [sampleSource({ way: "through-stash" })] } });
    expect(screen.getByRole("rowheader", { name: /North Archive.*says nothing of merged or deleted/ })).toBeTruthy();
  });

  it("shows completeness before, now and with what waits", () => {
    draw(sampleReport());
    expect(numbers(/^Height/)).toEqual(["", "25 → 50 → 75", "1", "1", "1", "1"]);
  });

  it("shows conflicts also where there are none, and leads what waits to the review", () => {
    draw(sampleReport());
    const waiting = screen.getByRole("region", { name: "Waiting for you" });
    expect(
      within(waiting)
        .getAllByRole("listitem")
        .map((item) => item.textContent?.trim()),
    ).toEqual(["Both changed0", "Which one?1"]);
    expect(within(waiting).getByRole("link").getAttribute("href")).toMatch(/\/review\?kind=ambiguous$/);
  });

  it("leads the numbers of a run to the history and to whom a source failed for", () => {
    draw(sampleReport());
    const runs = screen.getByRole("region", { name: "Runs" });
    const links = within(runs).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["20 Nov 2026, 06:12", "/plugins/performer-site-sync/history?run=run-1"],
      ["2", "/plugins/performer-site-sync/history?run=run-1"],
      ["1", listPath("runs failed run-1")],
    ]);
    expect(within(runs).getByText(/stopped part-way/)).toBeTruthy();
  });

  it("shows hearts of the sources that were compared, and offers to compare the others", () => {
    const side = { id: "1", name: "Wren", disambiguation: null };
    const hearts = (["both", "here", "here"] as const).map((set, at) => ({
      ...({ key: String(at), type: "performer", endpoint: NORTH, set, step: { type: "none" } } as const),
      ...{ local: { ...side, imagePath: null }, upstream: null },
    }));
    const list = {
      state: "ready",
      rows: hearts,
      stage: null,
      failure: null,
      error: null,
      readAt: START,
      requests: 1,
    } as const;
    const { stores } = draw(sampleReport());
    expect(screen.getByRole("link", { name: "Compare: North Archive" })).toBeTruthy();
    cleanup();
    draw(sampleReport(), {
      favourites: { ...stores.favourites.getState(), lists: new Map([[`performer ${NORTH}`, list]]) },
    });
    const card = screen.getByRole("region", { name: "Favourites on both sides" });
    expect(
      within(card)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["1", "2"]);
    expect(within(card).queryByText("Harbour Box")).toBeNull();
  });

  it("has nothing serious for axe", async () => {
    const { container } = draw(sampleReport());
    expect(await seriousViolations(container)).toEqual([]);
  });
});

describe("what is not there", () => {
  it("says that nothing was compared yet, and counts what Stash knows", () => {
    draw(sampleReport({ compared: 0, runs: [] }));
    expect(screen.getByText("Not compared yet")).toBeTruthy();
    expect(screen.getByText("There was no run in this browser yet.")).toBeTruthy();
    expect(screen.getByRole("region", { name: "Coverage per source" })).toBeTruthy();
  });

  it("says that the library is empty", () => {
    draw(sampleReport({ total: 0, refs: new Map() }));
    expect(screen.getByRole("heading", { name: "Your library has no performers yet" })).toBeTruthy();
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("keeps the last report while the next is made, and when it cannot be", async () => {
    draw(null, {}, PATH, { state: "making" });
    expect(screen.getByText("Loading…")).toBeTruthy();
    cleanup();
    draw(sampleReport(), {}, PATH, { state: "making", read: 1000, of: 4000 });
    expect(screen.getByText("Reading your library: 1,000 of 4,000")).toBeTruthy();
    expect(screen.getByRole("region", { name: "Freshness" })).toBeTruthy();
    cleanup();
    const { make, user } = draw(sampleReport(), {}, PATH, { state: "failed", error: "Stash did not answer." });
    expect(screen.getByRole("alert").textContent).toContain("Stash did not answer.");
    expect(screen.getByRole("region", { name: "Freshness" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(make).toHaveBeenCalledTimes(2);
  });
});

describe("the list behind a number", () => {
  it("opens, names everybody with a link, says who belongs together, and goes back", async () => {
    const plans = plansOf(samplePlan("3", ["ambiguous"]));
    const { user, where, container } = draw(sampleReport(), { review: { plans } });
    await user.click(screen.getByRole("link", { name: "2: Same name or alias as another" }));
    expect(where()).toBe(listPath("findings all same-name"));
    const heading = screen.getByRole("heading", { level: 2 });
    expect(document.activeElement).toBe(heading);
    expect(heading.textContent).toBe("Worth a look · Same name or alias as another 2");
    expect(screen.getAllByRole("link", { name: "Lior Quill" }).map((link) => link.getAttribute("href"))).toEqual([
      "/performers/3",
      "/performers/4",
    ]);
    expect(screen.getByText("with Lior Quill (the younger)")).toBeTruthy();
    expect(screen.getAllByRole("link", { name: /^Review/ }).map((link) => link.getAttribute("href"))).toEqual([
      "/plugins/performer-site-sync/review/3",
    ]);
    expect(screen.getByRole("link", { name: "Update these 2" }).getAttribute("href")).toMatch(/sync\?ids=3%2C4$/);
    expect(await seriousViolations(container)).toEqual([]);
    await user.click(screen.getByRole("link", { name: "Back to the report" }));
    expect(where()).toBe(PATH);
  });

  it("is saved as a file", async () => {
    const { user } = draw(sampleReport(), {}, listPath(`coverage linked ${NORTH}`));
    await user.click(screen.getByRole("button", { name: "Save as CSV" }));
    const [name, type, text] = save.mock.calls[0] ?? [];
    expect([name, type]).toEqual(["performer-site-sync-linked-list-2026-11-20.csv", "text/csv"]);
    expect(text).toBe("\ufeffID,Name,Disambiguation\r\n1,Wren Thistledown,\r\n2,Odette Marshfen,\r\n");
  });

  it("says when an old address names a number that is gone, or nobody is left", () => {
    draw(sampleReport(), {}, listPath("coverage linked https://gone.example"));
    expect(screen.getByRole("heading", { name: "The report has no such number any more." })).toBeTruthy();
    cleanup();
    draw(sampleReport(), {}, listPath(`coverage linked ${HARBOUR}`));
    expect(screen.getByText("Nobody is left in this list.")).toBeTruthy();
  });
});

it("is saved as CSV, JSON and Markdown, in the reader's words, and printed", async () => {
  const { user } = draw(sampleReport());
  const print = vi.spyOn(window, "print").mockReturnValue();
  for (const format of ["CSV", "JSON", "Markdown", "Print"])
    await user.click(screen.getByRole("button", { name: format }));
  const files = save.mock.calls.map(([name, , text]) => [name, String(text)] as const);
  expect(files.map(([name]) => name)).toEqual(
    ["csv", "json", "md"].map((extension) => `performer-site-sync-report-performers-2026-11-20.${extension}`),
  );
  expect(files[0]?.[1]).toContain("Coverage per source,North Archive,Which one?,1,25");
  expect(JSON.parse(files[1]?.[1] ?? "")).toMatchObject({ version: 1, findings: { "same-name": 2 } });
  expect(files[2]?.[1]).toContain("| Height | 1 | 1 | 1 | 1 |");
  expect(print).toHaveBeenCalledOnce();
});
