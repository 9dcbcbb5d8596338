// @vitest-environment jsdom
import { act, cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../sync/settings";
import { Face } from "../parts/face";
import { Subject } from "../subject";
import { drawFace, type StatesChange } from "../testing/draw-face";
import { ALL } from "../testing/samples";
import { UpdateTask } from "./update-task";

afterEach(cleanup);

const draw = (change: StatesChange) =>
  drawFace(
    <Face>
      <UpdateTask />
    </Face>,
    change,
  );

it("says before the start what it takes, and starts as chosen", async () => {
  const start = vi.fn(async () => undefined);
  draw({ run: { start } });
  expect(await screen.findByText(/9,412 performers, about 14 requests, 20 s\./)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Update all performers (9,412)" }));
  expect(start).toHaveBeenLastCalledWith(ALL);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Which performers" }), "Favourites");
  await userEvent.click(screen.getByRole("checkbox", { name: "Search unlinked by name" }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Ask again even if cached" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Update favourite performers/ }));
  expect(start).toHaveBeenLastCalledWith({ ...ALL, selection: { favorites: true }, nameSearch: true, fresh: true });
});

it("is the same for studios, in their words", async () => {
  const start = vi.fn(async () => undefined);
  const estimate = vi.fn(async () => ({ performers: 31, requests: 2, seconds: 3 }));
  drawFace(
    <Face>
      <UpdateTask />
      <Subject type="studio">
        <UpdateTask />
      </Subject>
    </Face>,
    { run: { start, estimate } },
  );
  expect(await screen.findByText(/31 studios, at most about 2 requests/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Which studios" }), "Favourites");
  await userEvent.click(await screen.findByRole("button", { name: "Update favourite studios (31)" }));
  expect(start).toHaveBeenLastCalledWith({ ...ALL, task: "update-studios", selection: { favorites: true } });
  // Two tasks on one page: each switch has a label of its own.
  expect(new Set([...document.querySelectorAll("[id]")].map((one) => one.id)).size).toBe(
    document.querySelectorAll("[id]").length,
  );
});

it("begins with the name search of the settings", () => {
  draw({ settings: { settings: { ...DEFAULT_SETTINGS, nameSearch: true } } });
  expect((screen.getByRole("checkbox", { name: "Search unlinked by name" }) as HTMLInputElement).checked).toBe(true);
});

it("counts again when somebody was created, linked or deleted from here", async () => {
  let performers = 2;
  const { stores } = draw({ run: { estimate: async () => ({ performers, requests: 1, seconds: 1 }) } });
  expect(await screen.findByRole("button", { name: "Update all performers (2)" })).toBeTruthy();
  performers = 3;
  act(() => stores.sources.setState({ writes: 1 }));
  expect(await screen.findByRole("button", { name: "Update all performers (3)" })).toBeTruthy();
});

it("asks for the estimate again when the delay changes, and the newest answer stands", async () => {
  const answers: ((requests: number) => void)[] = [];
  const estimate = () =>
    new Promise<{ performers: number; requests: number; seconds: number }>((resolve) => {
      answers.push((requests) => resolve({ performers: 2, requests, seconds: 9 }));
    });
  const { stores } = draw({ run: { estimate } });
  act(() => stores.settings.setState({ settings: { ...DEFAULT_SETTINGS, delaySeconds: 9 } }));
  expect(answers).toHaveLength(2);
  answers[1]?.(5);
  expect(await screen.findByText(/about 5 requests/)).toBeTruthy();
  await act(async () => answers[0]?.(99));
  expect(screen.queryByText(/99/)).toBeNull();
});

it.each([
  [{ performers: 0, requests: 0, seconds: 0 }, /Your library has no performers yet/],
  [{ performers: 7, requests: 0, seconds: 0 }, /7 performers, no requests/],
  [null, /not known yet/],
])("says %j in words", async (value, words) => {
  draw({ run: { estimate: async () => value } });
  expect(await screen.findByText(words)).toBeTruthy();
  const button = screen.getByRole("button", { name: /^Update all/ }) as HTMLButtonElement;
  expect(button.disabled).toBe(value?.performers === 0);
});

it("shows why a start failed", async () => {
  draw({ run: { start: async () => Promise.reject(new Error("no room")) } });
  await userEvent.click(screen.getByRole("button", { name: /^Update all/ }));
  expect((await screen.findByRole("alert")).textContent).toBe("That did not work: no room");
});
