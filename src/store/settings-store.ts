/** The settings, kept in Stash as one JSON string: re-read before writing, merged by key, verified after. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { DEFAULT_SETTINGS } from "../sync/settings";
import { type Backend, wordsOf } from "./backend";
import type { SettingsState } from "./contracts";
import { parseSettings, printSettings } from "./settings-schema";

/** The store; `load` must be called once. Two browsers that save different keys do not erase each other. */
export function createSettingsStore(backend: Pick<Backend, "settingsText">): StoreApi<SettingsState> {
  return createStore<SettingsState>((set) => ({
    state: "loading",
    settings: DEFAULT_SETTINGS,
    damaged: [],
    error: null,
    async load() {
      try {
        const { settings, damaged } = parseSettings(await backend.settingsText.read());
        set({ state: "ready", settings, damaged, error: null });
      } catch (error) {
        set({ state: "ready", error: wordsOf(error) });
      }
    },
    async save(change) {
      const text = await backend.settingsText.update((current) => {
        const { settings, unknown } = parseSettings(current);
        const wanted = typeof change === "function" ? change(settings) : change;
        return printSettings({ ...settings, ...wanted, revision: settings.revision + 1 }, unknown);
      });
      set({ settings: parseSettings(text).settings, damaged: [], error: null });
    },
  }));
}
