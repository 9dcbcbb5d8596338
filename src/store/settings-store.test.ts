import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../sync/settings";
import type { SettingsText } from "./backend";
import { createSettingsStore } from "./settings-store";

function memory(text: string | null): SettingsText & { text: string | null; fail: Error | null } {
  return {
    text,
    fail: null,
    async read() {
      if (this.fail) throw this.fail;
      return this.text;
    },
    async update(change) {
      if (this.fail) throw this.fail;
      this.text = change(this.text);
      return this.text;
    },
  };
}

it("loads what Stash holds", async () => {
  const store = createSettingsStore({ settingsText: memory('{"nameSearch":true}') });
  expect(store.getState().state).toBe("loading");
  await store.getState().load();
  expect(store.getState()).toMatchObject({
    state: "ready",
    error: null,
    settings: { nameSearch: true, delaySeconds: 2 },
  });
});

it("merges a save by key into what another browser saved meanwhile", async () => {
  const text = memory(null);
  const [one, two] = [createSettingsStore({ settingsText: text }), createSettingsStore({ settingsText: text })];
  await Promise.all([one.getState().load(), two.getState().load()]);
  await one.getState().save({ delaySeconds: 5 });
  await two.getState().save({ nameSearch: true });
  expect(two.getState().settings).toEqual({ ...DEFAULT_SETTINGS, delaySeconds: 5, nameSearch: true, revision: 2 });
});

it("says why it could not load, and works with the defaults", async () => {
  const text = memory(null);
  text.fail = new Error("Stash does not answer.");
  const store = createSettingsStore({ settingsText: text });
  await store.getState().load();
  expect(store.getState()).toMatchObject({
    state: "ready",
    error: "Stash does not answer.",
    settings: DEFAULT_SETTINGS,
  });
});

it("rejects a save that Stash did not take, and keeps the old settings", async () => {
  const text = memory(null);
  const store = createSettingsStore({ settingsText: text });
  await store.getState().load();
  text.fail = new Error("no");
  await expect(store.getState().save({ images: true })).rejects.toThrow("no");
  expect(store.getState().settings.images).toBe(false);
});

it("names damaged keys", async () => {
  const store = createSettingsStore({ settingsText: memory('{"cacheHours":-1}') });
  await store.getState().load();
  expect(store.getState()).toMatchObject({ damaged: ["cacheHours"], settings: { cacheHours: 24 } });
});
