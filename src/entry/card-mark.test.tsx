// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import * as React from "react";
import { MemoryRouter } from "react-router-dom";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { fakePluginApi } from "../../test/support/fake-plugin-api";
import { localMarks, MARKS_EVENT as WRITTEN_EVENT, MARKS_KEY as WRITTEN_KEY } from "../store/card-marks";
import { MARKS_EVENT, MARKS_KEY } from "./card-mark";
import type { FacesLoader } from "./load-faces";
import { register } from "./register";

afterEach(() => {
  cleanup();
  act(() => localMarks().write(null));
});

const marks = localMarks();
const write = (counts: Record<string, number>) => act(() => marks.write(counts));

test("both sides mean the same place", () => {
  expect([WRITTEN_KEY, WRITTEN_EVENT]).toEqual([MARKS_KEY, MARKS_EVENT]);
});

/** Cards as Stash's PerformerCard.tsx draws their counters: a rule and a group, or nothing at all. */
function cards(...performers: readonly { id: unknown; scenes?: number }[]) {
  const { api, patched } = fakePluginApi();
  const load = vi.fn();
  register(api, "performerSiteSync", { load, loaded: () => null } as unknown as FacesLoader);
  const Popovers = patched("PerformerCard.Popovers", ({ performer }) => {
    const { scenes } = performer as { scenes?: number };
    if (!scenes) return null;
    return (
      <>
        <hr />
        <div className="card-popovers btn-group">
          <b>{scenes}</b>
          {null}
        </div>
      </>
    );
  });
  const drawn = render(
    <MemoryRouter>
      {performers.map((performer, at) => (
        <section key={String(performer.id)} aria-label={`card ${at}`}>
          <Popovers performer={performer} />
        </section>
      ))}
    </MemoryRouter>,
  );
  return { ...drawn, load, card: (at: number) => within(screen.getByLabelText(`card ${at}`)) };
}

describe("the mark", () => {
  it("stands among the counters of a card with waiting changes, and leads to their review", () => {
    write({ 5: 3 });
    const { card, load } = cards({ id: "5", scenes: 12 }, { id: "6", scenes: 1 });
    const mark = card(0).getByRole("link", { name: "Performer & Site Sync – changes waiting: 3" });
    expect(mark.getAttribute("href")).toBe("/plugins/performer-site-sync/review/5");
    expect(mark.parentElement?.textContent).toContain("12");
    expect(card(1).queryByRole("link")).toBeNull();
    expect(load).not.toHaveBeenCalled();
  });
  it("has a group of its own where the card has no counters", () => {
    write({ 5: 1 });
    const { card } = cards({ id: "5" });
    const mark = card(0).getByRole("link", { name: "Performer & Site Sync – changes waiting: 1" });
    expect(mark.parentElement?.className).toContain("card-popovers");
  });
  it("comes and goes with what waits, here and in other tabs", () => {
    const { card } = cards({ id: "5", scenes: 2 });
    expect(card(0).queryByRole("link")).toBeNull();
    expect(card(0).getByText("2")).toBeTruthy();
    write({ 5: 2 });
    expect(card(0).getByRole("link", { name: /: 2$/ })).toBeTruthy();
    window.localStorage.setItem(MARKS_KEY, JSON.stringify({ 5: 4 }));
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: "something else" })));
    expect(card(0).getByRole("link", { name: /: 2$/ })).toBeTruthy();
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key: MARKS_KEY })));
    expect(card(0).getByRole("link", { name: /: 4$/ })).toBeTruthy();
    act(() => marks.write(null));
    expect(card(0).queryByRole("link")).toBeNull();
  });
  it("reads the text once for all cards of a page", () => {
    write({ 5: 3 });
    const get = vi.spyOn(Storage.prototype, "getItem");
    cards(...Array.from({ length: 40 }, (_, at) => ({ id: String(at) })));
    expect(get.mock.calls.filter(([key]) => key === MARKS_KEY).length).toBeLessThanOrEqual(1);
    get.mockRestore();
  });
  it.each(["{", "[]", '"text"', '{"5":"many"}', '{"5":null}'])("%s is no mark", (text) => {
    window.localStorage.setItem(MARKS_KEY, text);
    act(() => void window.dispatchEvent(new Event(MARKS_EVENT)));
    const { card } = cards({ id: "5", scenes: 1 }, { id: undefined, scenes: 1 });
    expect(card(0).queryByRole("link")).toBeNull();
    expect(card(1).getByText("1")).toBeTruthy();
  });
  it("a browser that refuses has no marks", () => {
    act(() => marks.write(null));
    const refuse = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("refused");
    });
    const { card } = cards({ id: "5" });
    expect(card(0).queryByRole("link")).toBeNull();
    refuse.mockRestore();
  });
});
