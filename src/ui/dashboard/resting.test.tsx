// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import * as React from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Rest } from "../../sync/rest-ports";
import { Face } from "../parts/face";
import { SettingsTab } from "../settings/settings-tab";
import { drawFace } from "../testing/draw-face";
import { HARBOUR, sampleSource } from "../testing/samples";
import { Overview } from "./overview";

afterEach(cleanup);

const rest = (more: Partial<Rest> = {}): Rest => ({
  failure: { kind: "server", status: 503 },
  until: Date.now() + 42_000,
  ...more,
});

describe("a source that is left alone for a while", () => {
  it("says so on its card: why, for how long, and that it can be tried now", async () => {
    const test = vi.fn(async () => undefined);
    drawFace(
      <Face>
        <Overview />
      </Face>,
      { sources: { sources: [sampleSource({ endpoint: HARBOUR, name: "Harbour Box", resting: rest() })], test } },
    );
    expect(screen.getByText(/^Left alone, 0:4[0-2]$/)).toBeTruthy();
    expect(screen.getByText(/Server fault \(503\).*nothing is sent to Harbour Box for a minute/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Try now: Harbour Box" }));
    expect(test).toHaveBeenCalledWith(HARBOUR);
  });

  it("is not to blame when the browser has no network", () => {
    const resting = rest({ failure: { kind: "offline", here: true, tries: 5 } });
    const sources = [sampleSource({ endpoint: HARBOUR, name: "Harbour Box", resting })];
    const { unmount } = drawFace(
      <Face>
        <Overview />
      </Face>,
      { sources: { sources } },
    );
    expect(screen.getByText("This browser is offline")).toBeTruthy();
    expect(screen.getByText(/Connect again: what is under way then goes on at once/)).toBeTruthy();
    expect(screen.queryByText(/Left alone|so that it can recover|It said/)).toBeNull();
    expect(screen.getByRole("button", { name: "Try now: Harbour Box" })).toBeTruthy();
    unmount();
    drawFace(
      <Face>
        <SettingsTab id="connections" />
      </Face>,
      { sources: { sources } },
    );
    expect(screen.getByText("This browser is offline")).toBeTruthy();
    expect(screen.queryByText(/so that it can recover/)).toBeNull();
  });

  it("says so where connections are tested", async () => {
    const testWays = vi.fn(async () => undefined);
    drawFace(
      <Face>
        <SettingsTab id="connections" />
      </Face>,
      { sources: { sources: [sampleSource({ resting: rest() })] }, care: { testWays } },
    );
    expect(screen.getByText(/^Left alone, 0:4[0-2]$/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: /^Try now/ }));
    expect(testWays).toHaveBeenCalledOnce();
  });

  it.each([
    ["a rest that is over", rest({ until: Date.now() - 1 })],
    ["a refused key, which waiting does not mend", rest({ failure: { kind: "auth", status: 401 } })],
  ])("is no matter: %s", (_, resting) => {
    drawFace(
      <Face>
        <Overview />
      </Face>,
      { sources: { sources: [sampleSource({ resting })] } },
    );
    expect(screen.queryByText(/Left alone/)).toBeNull();
    expect(screen.queryByRole("button", { name: /Try now/ })).toBeNull();
  });
});
