// @vitest-environment jsdom
import { cleanup, createEvent, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../sync/settings";
import { Face } from "../parts/face";
import { saveFile } from "../parts/save-file";
import { drawFace } from "../testing/draw-face";
import { HARBOUR, NORTH } from "../testing/samples";
import { SettingsTab } from "./settings-tab";
import { placed } from "./movable-sources";
import { placeAt } from "./use-drag";

vi.mock("../parts/save-file", async (original) => ({
  ...(await original<typeof import("../parts/save-file")>()),
  saveFile: vi.fn(),
}));

afterEach(cleanup);

function draw() {
  const save = vi.fn(async (_change: Partial<Settings>) => undefined);
  drawFace(
    <Face>
      <SettingsTab />
    </Face>,
    { settings: { save, settings: { ...DEFAULT_SETTINGS, precedence: [NORTH, HARBOUR] } } },
  );
  return save;
}

/** jsdom's files cannot be read as text. */
const fileOf = (content: string) =>
  Object.assign(new File([content], "s.json", { type: "application/json" }), { text: async () => content });
const choose = (content: string) => userEvent.upload(screen.getByLabelText("Settings file"), fileOf(content));

describe("settings as a file", () => {
  it("are exported without what belongs to this Stash alone", async () => {
    draw();
    await userEvent.click(screen.getByRole("button", { name: "Export settings" }));
    const [name, type, content = ""] = vi.mocked(saveFile).mock.calls.at(-1) ?? [];
    expect([name, type]).toEqual([expect.stringMatching(/settings-.*\.json$/), "application/json"]);
    expect(JSON.parse(content)).toMatchObject({
      plugin: "performerSiteSync",
      settings: { precedence: [NORTH, HARBOUR] },
    });
  });

  it("are shown before they are taken over", async () => {
    const save = draw();
    await choose(
      JSON.stringify({
        plugin: "performerSiteSync",
        settings: { delaySeconds: 1, precedence: ["https://gone.example/graphql"], cacheHours: 0, other: 1 },
      }),
    );
    expect(await screen.findByRole("heading", { name: "2 settings change" })).toBeTruthy();
    expect(screen.getByText(/could not be understood: Keep answers for\./)).toBeTruthy();
    expect(screen.getByText(/does not know them: other\./)).toBeTruthy();
    expect(screen.getByText(/this Stash does not have: https:\/\/gone\.example\/graphql\./)).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Take them over" }));
    expect(save).toHaveBeenCalledWith({ delaySeconds: 1, precedence: ["https://gone.example/graphql"] });
    expect((await screen.findAllByText("The settings were taken over.")).length).toBeGreaterThan(0);
  });

  it("say switches as on and off, and are left alone with Cancel", async () => {
    const save = draw();
    await choose(JSON.stringify({ plugin: "performerSiteSync", settings: { debug: true } }));
    const row = (await screen.findByRole("rowheader", { name: "Debug logging" })).closest("tr");
    expect(
      within(row as HTMLElement)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["off", "on"]);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("heading", { name: /setting/ })).toBeNull();
    expect(save).not.toHaveBeenCalled();
  });

  it("are refused when they are something else", async () => {
    const save = draw();
    await choose("<html>");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "This is no settings file: its text cannot be read.",
    );
    expect(save).not.toHaveBeenCalled();
  });
});

describe("dragging a source", () => {
  const rows = [0, 1, 2].map((n) => ({ top: n * 50, bottom: n * 50 + 50 }));
  it.each([
    [0, 25, 0],
    [0, 80, 1],
    [0, 200, 2],
    [2, 10, 0],
    [2, 60, 1],
    [1, 75, 1],
  ])("row %i with its middle at %i belongs to %i", (from, y, to) => expect(placeAt(rows, from, y)).toBe(to));

  it("closes up behind it", () => {
    expect(placed(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(placed(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(placed(["a"], 4, 0)).toEqual(["a"]);
  });

  it("saves where it was let go, and nothing where it began", () => {
    const save = draw();
    Element.prototype.setPointerCapture = () => undefined;
    const list = [...document.querySelectorAll(".pss-order-row")];
    for (const [n, row] of list.entries())
      row.getBoundingClientRect = () => ({ top: n * 50, bottom: n * 50 + 50, height: 50 }) as DOMRect;
    const grip = document.querySelector(".pss-drag") as Element;
    const point = (type: "pointerDown" | "pointerMove" | "pointerUp", clientY: number) => {
      // jsdom's pointer events have no place.
      const event = createEvent[type](grip, { button: 0 });
      Object.defineProperties(event, { clientY: { value: clientY }, button: { value: 0 } });
      fireEvent(grip, event);
    };
    point("pointerDown", 25);
    point("pointerMove", 30);
    point("pointerUp", 30);
    expect(save).not.toHaveBeenCalled();
    point("pointerDown", 25);
    point("pointerMove", 90);
    point("pointerUp", 90);
    expect(save).toHaveBeenCalledWith({ precedence: [HARBOUR, NORTH] });
    expect(screen.getByText("North Archive is now 2 of 2")).toBeTruthy();
  });
});
