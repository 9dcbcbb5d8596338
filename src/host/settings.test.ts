import { expect, test } from "vitest";
import { fakeStash } from "../../test/support/fake-stash";
import { createStashClient } from "./client";
import { createSettingsText } from "./settings";

function stashWith(start: Record<string, unknown> | null, keep = true) {
  let map = start;
  const stash = fakeStash(({ operation, variables }) => {
    if (operation === "PerformerSiteSyncSaveSettings") {
      if (keep) map = variables.input as Record<string, unknown>;
      return { body: { data: { configurePlugin: map } } };
    }
    return { body: { data: { configuration: { plugins: map ? { psync: map } : {} } } } };
  });
  return { settings: createSettingsText(createStashClient(stash.apollo), "psync"), map: () => map, asked: stash.asked };
}

test("nothing saved is null", async () => {
  expect(await stashWith(null).settings.read()).toBeNull();
  expect(await stashWith({ settings: "" }).settings.read()).toBeNull();
});

test("other keys of the map stay, the change sees what Stash holds now", async () => {
  const { settings, map } = stashWith({ other: true, settings: "a" });
  expect(await settings.update((now) => `${now}b`)).toBe("ab");
  expect(map()).toEqual({ other: true, settings: "ab" });
});

test("updates wait for each other", async () => {
  const { settings, map } = stashWith(null);
  await Promise.all([1, 2, 3].map((n) => settings.update((now) => `${now ?? ""}${n}`)));
  expect(map()).toEqual({ settings: "123" });
});

test("what Stash did not keep is an error, and the next update still runs", async () => {
  const { settings, asked } = stashWith({ settings: "old" }, false);
  await expect(settings.update(() => "new")).rejects.toMatchObject({ kind: "not-saved" });
  await expect(settings.update(() => "old")).resolves.toBe("old");
  expect(asked.length).toBe(6);
});
