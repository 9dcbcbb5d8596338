// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import * as React from "react";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { fakePluginApi } from "../../test/support/fake-plugin-api";
import { localMirror, MIRROR_EVENT as WRITTEN_EVENT, MIRROR_KEY as WRITTEN_KEY } from "../store/watch-mirror";
import type { Faces } from "./faces";
import { createFacesLoader } from "./load-faces";
import { register } from "./register";
import { isDue, MIRROR_EVENT, MIRROR_KEY, startWatch } from "./watch";

beforeEach(() => vi.useFakeTimers({ now: 1e12 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  window.localStorage.clear();
});

const HOUR = 3_600_000;
const mirror = localMirror();

test("both sides mean the same place", () => {
  expect([WRITTEN_KEY, WRITTEN_EVENT]).toEqual([MIRROR_KEY, MIRROR_EVENT]);
});

function loader(watch = vi.fn(async () => undefined)) {
  const module = vi.fn(async () => ({ faces: { watch, version: "0.0.0" } as unknown as Faces }));
  return { watch, module, loader: createFacesLoader({ module, style: async () => undefined }) };
}

describe("the watch", () => {
  async function opened(written: Parameters<typeof mirror.write>[0] | null) {
    if (written) mirror.write(written);
    const all = loader();
    startWatch(all.loader);
    expect(all.module).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    return all;
  }
  it("loads nothing while it is off, or was done a while ago", async () => {
    expect((await opened(null)).module).not.toHaveBeenCalled();
    expect((await opened({ hours: 0, at: null, changed: 3 })).module).not.toHaveBeenCalled();
    expect((await opened({ hours: 24, at: 1e12 - 23 * HOUR, changed: 3 })).module).not.toHaveBeenCalled();
  });
  it("looks once when it is due", async () => {
    expect((await opened({ hours: 24, at: 1e12 - 25 * HOUR, changed: 0 })).watch).toHaveBeenCalledOnce();
    expect((await opened({ hours: 24, at: null, changed: 0 })).watch).toHaveBeenCalledOnce();
  });
  it("a clock that was set back does not silence it", () => {
    expect(isDue({ hours: 1, at: 5, changed: 0 }, 4)).toBe(true);
  });
  it("what cannot be read is nothing", async () => {
    window.localStorage.setItem(MIRROR_KEY, "{");
    expect((await opened(null)).module).not.toHaveBeenCalled();
  });
});

describe("the badge", () => {
  function bar() {
    const { api, patched } = fakePluginApi();
    register(api, "performerSiteSync", loader().loader);
    const Items = patched("MainNavBar.UtilityItems", () => <button type="button">Settings</button>);
    return render(
      <MemoryRouter>
        <Items />
      </MemoryRouter>,
    );
  }
  it("stands beside Stash's buttons only while there is something to tell", () => {
    bar();
    expect(screen.getByRole("button", { name: "Settings" })).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
    act(() => mirror.write({ hours: 24, at: 1, changed: 12 }));
    const link = screen.getByRole("link", { name: "Performer & Site Sync – changed upstream: 12" });
    expect(link.getAttribute("href")).toBe("/plugins/performer-site-sync");
    act(() => mirror.write({ hours: 24, at: 1, changed: 0 }));
    expect(screen.queryByRole("link")).toBeNull();
  });
  it("hears of it from other tabs", () => {
    bar();
    window.localStorage.setItem(MIRROR_KEY, JSON.stringify({ changed: 1 }));
    act(() => void window.dispatchEvent(new Event("storage")));
    expect(screen.getByRole("link", { name: /changed upstream: 1$/ })).toBeTruthy();
  });
  it("shows nothing where the browser keeps nothing for us", () => {
    const refuse = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new Error("refused");
    });
    bar();
    expect(screen.queryByRole("link")).toBeNull();
    refuse.mockRestore();
  });
});
