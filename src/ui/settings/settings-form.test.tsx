// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../sync/settings";
import { Face } from "../parts/face";
import { drawFace, type StatesChange } from "../testing/draw-face";
import { HARBOUR, NORTH } from "../testing/samples";
import { readNumber } from "./number-setting";
import { SettingsTab } from "./settings-tab";
import { moved } from "./movable-sources";

afterEach(cleanup);

const draw = (change: StatesChange["settings"]) =>
  drawFace(
    <Face>
      <SettingsTab />
    </Face>,
    { settings: change ?? {} },
  );

const accept = () => vi.fn(async (_change: Partial<Settings>) => undefined);

describe("numbers", () => {
  it.each([
    ["2", true, 2],
    [" 0,5 ", false, 0.5],
    ["0.5", true, null],
    ["11", false, null],
    ["-1", false, null],
    ["1e1", false, null],
    ["", false, null],
    ["two", false, null],
  ])("reads %j (whole: %s) as %s", (typed, whole, value) => {
    expect(readNumber(typed, { min: 0, max: 10 }, whole)).toBe(value);
  });

  it("are judged as they are typed and saved only when right", async () => {
    const save = accept();
    draw({ save });
    const delay = screen.getByLabelText("Delay between requests");
    await userEvent.clear(delay);
    await userEvent.type(delay, "12");
    expect(screen.getByRole("alert").textContent).toBe("A number from 0 to 10.");
    expect(delay.getAttribute("aria-invalid")).toBe("true");
    await userEvent.tab();
    expect(save).not.toHaveBeenCalled();
    await userEvent.clear(delay);
    await userEvent.type(delay, "3{Enter}");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(save).toHaveBeenCalledWith({ delaySeconds: 3 });
    expect(await screen.findByText("Saved")).toBeTruthy();
  });
});

describe("saving", () => {
  it("keeps a change that Stash did not take, and sends it again", async () => {
    const save = vi.fn(async (_change: Partial<Settings>) => undefined);
    save.mockRejectedValueOnce(new Error("Stash answered 502."));
    draw({ save });
    const search = screen.getByLabelText("Search unlinked by name") as HTMLInputElement;
    await userEvent.click(search);
    expect((await screen.findByRole("alert")).textContent).toContain("Stash answered 502.");
    expect(search.checked).toBe(true);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Saved")).toBeTruthy();
    expect(save).toHaveBeenLastCalledWith({ nameSearch: true });
  });

  it("sends one at a time, gathering what was changed meanwhile", async () => {
    let finish: () => void = () => undefined;
    const save = vi.fn((_change: Partial<Settings>) => new Promise<void>((resolve) => (finish = resolve)));
    draw({ save });
    await userEvent.click(screen.getByLabelText("Image updates"));
    await userEvent.click(screen.getByLabelText("Debug logging"));
    await userEvent.click(screen.getByLabelText("Search unlinked by name"));
    expect(save).toHaveBeenCalledTimes(1);
    await act(async () => finish());
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save).toHaveBeenLastCalledWith({ debug: true, nameSearch: true });
  });
});

describe("the source order", () => {
  it("moves by buttons, keeps the focus and says where it went", async () => {
    const save = accept();
    draw({ save });
    const down = screen.getByRole("button", { name: "Move North Archive down" });
    await userEvent.click(down);
    expect(save).toHaveBeenCalledWith({ precedence: [HARBOUR, NORTH] });
    expect(screen.getByText("North Archive is now 2 of 2")).toBeTruthy();
  });

  it("does not move beyond its ends", async () => {
    const save = accept();
    draw({ save });
    await userEvent.click(screen.getByRole("button", { name: "Move North Archive up" }));
    expect(save).not.toHaveBeenCalled();
    expect(moved(["a", "b"], 0, -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  });

  it("shows the order that is on its way", async () => {
    draw({ save: () => new Promise(() => undefined) });
    await userEvent.click(screen.getByRole("button", { name: "Move Harbour Box up" }));
    const names = screen
      .getAllByRole("button", { name: /^Move .* up$/ })
      .map((each) => each.getAttribute("aria-label"));
    expect(names).toEqual(["Move Harbour Box up", "Move North Archive up"]);
  });
});

describe("field policies", () => {
  it("are set per field and forgotten at the default", async () => {
    const save = accept();
    draw({ save, settings: { ...DEFAULT_SETTINGS, policies: { height: "ignore" } } });
    await userEvent.selectOptions(screen.getByLabelText("Country"), "Fill only");
    expect(save).toHaveBeenLastCalledWith({ policies: { height: "ignore", country: "fill" } });
    await waitFor(() => screen.getByText("Saved"));
    await userEvent.selectOptions(screen.getByLabelText("Height"), "Update");
    expect(save).toHaveBeenLastCalledWith({ policies: {} });
  });

  const order = (field: string) => screen.getByRole("combobox", { name: `Source order for ${field}` });
  const places = (field: string) =>
    within(screen.getByRole("list", { name: `Source order for ${field}` }))
      .getAllByRole("listitem")
      .map((row) => row.querySelector("b")?.textContent);

  it("have an order of sources of their own, which begins as the general one, and go back to that", async () => {
    const save = accept();
    draw({ save });
    expect((order("Height") as HTMLSelectElement).selectedOptions[0]?.textContent).toBe("General");
    await userEvent.selectOptions(order("Height"), "Own order");
    expect(save).toHaveBeenLastCalledWith({ fieldPrecedence: { height: [NORTH, HARBOUR] } });
    cleanup();
    draw({ save, settings: { ...DEFAULT_SETTINGS, fieldPrecedence: { height: [NORTH, HARBOUR] } } });
    expect(places("Height")).toEqual(["North Archive", "Harbour Box"]);
    await userEvent.selectOptions(order("Height"), "General");
    expect(save).toHaveBeenLastCalledWith({ fieldPrecedence: {} });
  });

  it("are ordered by mouse and by keyboard, sources that are switched off included", async () => {
    const save = vi.fn(() => new Promise<undefined>(() => undefined));
    const fieldPrecedence = { country: [HARBOUR], height: [NORTH, HARBOUR] };
    draw({ save, settings: { ...DEFAULT_SETTINGS, fieldPrecedence, disabledSources: [HARBOUR] } });
    // One that names only some is followed by the others in the general order.
    expect(places("Country")).toEqual(["Harbour Box", "North Archive"]);
    expect(screen.getByRole("list", { name: "Source order for Height" }).textContent).toContain("Switched off");
    await userEvent.click(screen.getByRole("button", { name: "Move Harbour Box up for Height" }));
    expect(save).toHaveBeenLastCalledWith({ fieldPrecedence: { ...fieldPrecedence, height: [HARBOUR, NORTH] } });
    expect(places("Height")).toEqual(["Harbour Box", "North Archive"]);
    expect(screen.getByText("Harbour Box is now 1 of 2 for Height")).toBeTruthy();
    const down = screen.getByRole("button", { name: "Move Harbour Box down for Height" });
    down.focus();
    await userEvent.keyboard("{Enter}");
    expect(places("Height")).toEqual(["North Archive", "Harbour Box"]);
    expect(document.activeElement).toBe(down);
    await userEvent.keyboard("{Enter}");
    expect(places("Height")).toEqual(["North Archive", "Harbour Box"]);
    expect(screen.getByText("Harbour Box is now 2 of 2 for Height")).toBeTruthy();
  });

  it("offer Add only for lists", () => {
    draw({});
    const options = (label: string) => [...screen.getByLabelText(label).querySelectorAll("option")].map((o) => o.value);
    expect(options("Aliases")).toContain("union");
    expect(options("Eye Colour")).not.toContain("union");
  });
});

it("says which saved settings could not be understood", () => {
  draw({ damaged: ["delaySeconds"] });
  expect(screen.getByText(/until you change them: Delay between requests\./)).toBeTruthy();
});
