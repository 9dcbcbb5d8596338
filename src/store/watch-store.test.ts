import { describe, expect, it, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { BOX_A, BOX_B, local, stashId } from "../../test/fakes";
import { FakeLibrary } from "../../test/fake-library";
import { FakeStudioLibrary } from "../../test/fake-studio-library";
import { MemoryKeyValue } from "../../test/memory-kv";
import { VirtualClock } from "../../test/virtual-clock";
import type { FollowedSource, RefreshOptions } from "../sync/feed-ports";
import { DEFAULT_SETTINGS } from "../sync/settings";
import type { RunState, SettingsState } from "./contracts";
import { createWatchStore } from "./watch-store";
import type { WatchTurn } from "./watch-types";

const HOUR = 3_600_000;

function setup(hours = 24) {
  const clock = new VirtualClock();
  const turns = new MemoryKeyValue<WatchTurn>();
  const write = vi.fn();
  const library = new FakeLibrary([
    local("1", {}, { stashIds: [stashId(BOX_A, "a1")] }),
    local("2", {}, { stashIds: [stashId(BOX_A, "a2"), stashId(BOX_B, "b2")] }),
    local("3", {}, { stashIds: [stashId(BOX_B, "b3")] }),
  ]);
  const shelf = new FakeStudioLibrary([local("1", {}, { stashIds: [stashId(BOX_A, "s1")] })]);
  const changed = new Map<string, string[]>();
  const changedStudios = new Map<string, string[]>();
  const asked: RefreshOptions[] = [];
  const source = (endpoint: string): FollowedSource =>
    ({
      endpoint,
      name: endpoint,
      async refresh(options: RefreshOptions) {
        asked.push(options);
        return endpoint === BOX_B ? { by: "none", failure: { kind: "offline" } } : { by: "feed", failure: null };
      },
      changed: async (type: string) => (type === "performer" ? changed : changedStudios).get(endpoint) ?? [],
    }) as unknown as FollowedSource;
  const settings = createStore<SettingsState>(
    () => ({ settings: { ...DEFAULT_SETTINGS, watchHours: hours } }) as SettingsState,
  );
  const deps = {
    backend: { clock, stash: async () => ({ library, studios: { library: shelf } }) as never },
    watch: { turns, mirror: { write } },
    desk: { enabled: async () => [source(BOX_A), source(BOX_B)] },
    settings,
  };
  const tab = () => createWatchStore(deps);
  return { deps, clock, turns, write, library, shelf, changed, changedStudios, asked, settings, tab };
}

describe("count", () => {
  it("counts performers, not records, and leaves out whom the library does not have", async () => {
    const { changed, tab, write } = setup();
    changed.set(BOX_A, ["a2", "elsewhere"]).set(BOX_B, ["b2", "b3"]);
    const store = tab();
    await store.getState().count();
    expect([...store.getState().ids].sort()).toEqual(["2", "3"]);
    expect(write).toHaveBeenLastCalledWith({ hours: 24, at: null, changed: 2 });
  });
  it("counts studios apart, whose ids are others than those of performers", async () => {
    const { changed, changedStudios, tab, write } = setup();
    changed.set(BOX_A, ["a1"]);
    changedStudios.set(BOX_A, ["s1", "elsewhere"]);
    const store = tab();
    await store.getState().count();
    expect(store.getState()).toMatchObject({ ids: ["1"], studios: ["1"] });
    expect(write).toHaveBeenLastCalledWith({ hours: 24, at: null, changed: 2 });
  });
  it("asks Stash nothing when nothing changed", async () => {
    const { library, shelf, tab } = setup();
    await tab().getState().count();
    expect([library.calls, shelf.calls]).toEqual([[], []]);
  });
  it("says why it could not", async () => {
    const { library, changed, tab } = setup();
    changed.set(BOX_A, ["a1"]);
    library.before = () => {
      throw new Error("Stash is away");
    };
    const store = tab();
    await store.getState().count();
    expect(store.getState()).toMatchObject({ ids: [], error: "Stash is away" });
  });
});

describe("look", () => {
  it("never, when it is off", async () => {
    const { asked, turns, tab } = setup(0);
    await tab().getState().look();
    expect([asked, await turns.keys()]).toEqual([[], []]);
  });
  it("reads every source once, in one of the tabs, and again when the hours have passed", async () => {
    const { asked, clock, changed, tab, write } = setup();
    const tabs = [tab(), tab(), tab()];
    changed.set(BOX_A, ["a1"]);
    await Promise.all(tabs.map((one) => one.getState().look()));
    expect(asked).toHaveLength(4);
    expect(asked.map(({ type }) => type).sort()).toEqual(["performer", "performer", "studio", "studio"]);
    expect(asked[0]).toMatchObject({ maxAgeMs: 24 * HOUR });
    expect(asked[0]?.ids).toBeUndefined();
    for (const one of tabs) expect(one.getState()).toMatchObject({ ids: ["1"], looking: false });
    expect(write).toHaveBeenLastCalledWith({ hours: 24, at: clock.now(), changed: 1 });
    clock.jump(23 * HOUR);
    await tab().getState().look();
    expect(asked).toHaveLength(4);
    clock.jump(HOUR);
    await tab().getState().look();
    expect(asked).toHaveLength(8);
  });
  it("counts again when a run has ended, or the hours are others", async () => {
    const { changed, settings, write, deps } = setup();
    const run = createStore<RunState>(() => ({ running: true }) as RunState);
    const store = createWatchStore({ ...deps, run });
    changed.set(BOX_A, ["a1"]);
    run.setState({ running: false });
    await vi.waitFor(() => expect(store.getState().ids).toEqual(["1"]));
    settings.setState(({ settings: old }) => ({ settings: { ...old, watchHours: 5 } }));
    await vi.waitFor(() => expect(write).toHaveBeenLastCalledWith({ hours: 5, at: null, changed: 1 }));
  });
  it("is not silenced by a clock that was set back", async () => {
    const { asked, clock, tab } = setup();
    await tab().getState().look();
    clock.jump(-100 * HOUR);
    await tab().getState().look();
    expect(asked).toHaveLength(8);
  });
  it("names the sources of which it could not be learnt", async () => {
    const store = setup().tab();
    await store.getState().look();
    expect([...store.getState().failures]).toEqual([[BOX_B, { kind: "offline" }]]);
  });
});
