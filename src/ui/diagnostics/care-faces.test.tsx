// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CacheRow, CareState, ConnectionTest } from "../../store/diagnostics-contracts";
import { Face } from "../parts/face";
import { SettingsTab } from "../settings/settings-tab";
import { drawFace, seriousViolations, type StatesChange } from "../testing/draw-face";
import { GOOD } from "../testing/facts-samples";
import { HARBOUR, NORTH, sampleSource, START } from "../testing/samples";

afterEach(cleanup);

function draw(part: string, change: StatesChange = {}) {
  return drawFace(
    <Face>
      <SettingsTab id={part} />
    </Face>,
    change,
  );
}

describe("connections", () => {
  const account = { name: "archivist_7", roles: ["READ"], latencyMs: 142.4 };
  const good: ConnectionTest = {
    endpoint: NORTH,
    state: "done",
    at: START,
    ways: [
      { way: "direct", account, failure: null, version: "v0.7.9" },
      {
        way: "through-stash",
        account: { name: "archivist_7", roles: [], latencyMs: 30 },
        failure: null,
        version: null,
      },
    ],
  };
  const cut: ConnectionTest = {
    ...good,
    endpoint: HARBOUR,
    ways: [
      { way: "direct", account: null, failure: { kind: "offline", detail: "Failed to fetch" }, version: null },
      { way: "through-stash", account, failure: null, version: null },
    ],
  };
  const sources = [sampleSource(), sampleSource({ endpoint: HARBOUR, name: "Harbour Box", way: "through-stash" })];
  const care = { connections: new Map([good, cut].map((test) => [test.endpoint, test])) };

  it("stand side by side: result, time, account, roles, version", async () => {
    const { container } = draw("connections", { sources: { sources }, care });
    const rows = within(screen.getByRole("table", { name: "Ways to North Archive" })).getAllByRole("row");
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim()))).toEqual([
      ["Way", "Result", "Answer time", "Account", "Roles", "Server version"],
      ["From the browser", "Key accepted", "142 ms", "archivist_7", "READ", "v0.7.9"],
      ["Through Stash", "Key accepted", "30 ms", "archivist_7", "not said", "not said"],
    ]);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("show what the overview's test found, on the one way that it asks, until every way is tested", () => {
    const refused = sampleSource({
      endpoint: HARBOUR,
      name: "Harbour Box",
      test: { state: "failed", failure: { kind: "auth", status: 401 }, at: START },
    });
    const { stores } = draw("connections", { sources: { sources: [sampleSource(), refused] } });
    expect(screen.queryByText("Not tested yet.")).toBeNull();
    const cells = (name: string) =>
      within(screen.getByRole("table", { name: `Ways to ${name}` }))
        .getAllByRole("row")
        .slice(1)
        .map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(cells("North Archive")).toEqual([
      ["From the browser", "Key accepted", "142 ms", "archivist_7", "READ, VOTE", "not said"],
    ]);
    expect(cells("Harbour Box")).toEqual([["From the browser", "Key refused (401)", "–", "–", "–", "–"]]);
    expect(screen.getAllByText(/^Tested 06:12/)).toHaveLength(2);
    stores.care.setState({ connections: new Map([[NORTH, { ...good, at: START + 1 }]]) });
    expect(cells("North Archive")).toHaveLength(2);
    // Tested again from the overview since: that is what holds now.
    const { test: before } = sampleSource();
    stores.sources.setState({ sources: [sampleSource({ test: { ...before, at: START + 9 } as typeof before })] });
    expect(cells("North Archive")).toHaveLength(1);
  });

  it.each([
    [
      "policy",
      { ...GOOD.browser, connectSources: ["'self'"] },
      /Content-Security-Policy does not let the page ask https:\/\/harbour/,
      "Open Plugins",
    ],
    [
      "CORS",
      { ...GOOD.browser, connectSources: null },
      /does not let other pages read its answers \(CORS\)/,
      "Try again",
    ],
  ])("name trouble with the %s as such, with its remedy", (_name, browser, words, remedy) => {
    draw("connections", { sources: { sources }, care: { ...care, browser } });
    const box = within(screen.getByRole("region", { name: "Harbour Box" }));
    expect(box.getByText(words)).toBeTruthy();
    expect(
      box.queryByRole("link", { name: `${remedy}: Harbour Box` }) ??
        box.getByRole("button", { name: `${remedy}: Harbour Box` }),
    ).toBeTruthy();
    expect(within(screen.getByRole("region", { name: "North Archive" })).queryByText(words)).toBeNull();
  });

  it("are tested when asked, and not during a run", async () => {
    const testWays = vi.fn(async () => undefined);
    const { stores } = draw("connections", { sources: { sources }, care: { testWays } });
    await userEvent.click(screen.getByRole("button", { name: "Test all" }));
    expect(testWays).toHaveBeenCalledOnce();
    stores.run.setState({ running: true });
    await waitFor(() =>
      expect((screen.getByRole("button", { name: "Test all" }) as HTMLButtonElement).disabled).toBe(true),
    );
  });
});

describe("the cache", () => {
  const rows: readonly CacheRow[] = [
    { endpoint: NORTH, kind: "performers", entries: 9412, bytes: 12_400_000, requests: 95, seconds: 238 },
    { endpoint: NORTH, kind: "names", entries: 100, bytes: 90_000, requests: 5, seconds: 13 },
    {
      endpoint: "https://gone.example/graphql",
      kind: "histories",
      entries: 1,
      bytes: 900,
      requests: null,
      seconds: null,
    },
  ];
  const ready = { cache: { state: "ready", value: rows, at: START } } satisfies Partial<CareState>;

  it("shows entries, size and what asking again takes", async () => {
    const { container } = draw("cache", { care: ready });
    const table = screen.getByRole("table", { name: "Cached answers" });
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => [...row.children].slice(1).map((cell) => cell.textContent)),
    ).toEqual([
      ["Source", "Kind", "Entries", "Size", "To ask again"],
      ["North Archive", "Performers", "9,412", "12 MB", "95 requests, 4 min"],
      ["North Archive", "Name searches", "100", "90 kB", "5 requests, 13 s"],
      ["https://gone.example/graphql", "Upstream edits", "1", "1 kB", "not configured any more"],
    ]);
    expect(await seriousViolations(container)).toEqual([]);
  });

  it("clears what is ticked after a second word, by source and kind", async () => {
    const clearCache = vi.fn(async () => 100);
    draw("cache", { care: { ...ready, clearCache } });
    const open = screen.getByRole("button", { name: "Clear…" }) as HTMLButtonElement;
    expect(open.disabled).toBe(true);
    await userEvent.click(screen.getByLabelText("Clear Name searches of North Archive"));
    await userEvent.click(open);
    expect(clearCache).not.toHaveBeenCalled();
    expect(screen.getByText(/about 5 requests, 13 s for the slowest source/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Clear 100 entries" }));
    expect(clearCache.mock.calls).toEqual([[NORTH, ["names"]]]);
    expect((await screen.findAllByText("100 entries were cleared.")).length).toBeGreaterThan(0);
  });

  it("is left alone while a run goes on, and when the person thinks better of it", async () => {
    const { stores } = draw("cache", { care: ready });
    await userEvent.click(screen.getByLabelText("Select all"));
    await userEvent.click(screen.getByRole("button", { name: "Clear…" }));
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByText(/for the slowest source/)).toBeNull();
    stores.run.setState({ running: true });
    await waitFor(() =>
      expect((screen.getByRole("button", { name: "Clear…" }) as HTMLButtonElement).disabled).toBe(true),
    );
  });
});

describe("the parts of the settings tab", () => {
  it("have addresses; an unknown one is the settings", () => {
    draw("nothing");
    const links = within(screen.getByRole("navigation", { name: "Settings and housekeeping" })).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([
      "Settings",
      "Connections",
      "Configuration",
      "Cache",
      "Debug log",
      "About",
    ]);
    expect(links[0]?.getAttribute("aria-current")).toBe("page");
    expect(links[4]?.getAttribute("href")).toMatch(/\/settings\/log$/);
  });
});
