/** The host page behaves as Stash's does where plugins have met it (facts about the host). */
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { stashVersions } from "../../../src/dev/stash/shape";
import { until } from "../wait";
import { drawn, hostScene, probeOf } from "./host-world";

hostScene("components appear late: nearly none at load, a page's when it has been opened", {}, async (scene) => {
  const { page, embedded } = scene;
  await page.goto(`${embedded.url}/settings?tab=tools`);
  const { atLoad } = await probeOf(page);
  expect(atLoad).not.toContain("PerformerPage");
  expect(atLoad).not.toContain("Setting");
  const names = () =>
    page.evaluate(() => Object.keys((window as unknown as { PluginApi: { components: object } }).PluginApi.components));
  await until("the settings' components", names, (now) => now.includes("Setting"));
  expect(await names()).not.toContain("PerformerPage");
  await page.goto(`${embedded.url}/plugins/probe`);
  await page.locator('[data-probe="late"]', { hasText: "true" }).waitFor();
});

hostScene(
  "the tools section and the utility items are on the page twice, and useSettings throws elsewhere",
  {},
  async (scene) => {
    const { page, embedded } = scene;
    await page.goto(`${embedded.url}/settings?tab=tools`);
    await page.locator('[data-probe="settings"]').first().waitFor();
    expect(await drawn(page, "SettingsToolsSection")).toBe(2);
    expect(await drawn(page, "MainNavBar.UtilityItems")).toBe(2);
    expect(await drawn(page, "caught")).toBe(0);
    await page.goto(`${embedded.url}/plugins/probe`);
    expect(await page.locator('[data-probe="caught"]').innerText()).toBe(
      "useSettings must be used within a SettingsContext",
    );
  },
);

for (const version of stashVersions) {
  hostScene(`what plugins can patch in ${version}`, { stashVersion: version }, async ({ page, embedded, errors }) => {
    await page.goto(`${embedded.url}/performers/1`);
    await page.locator('[data-probe="PerformerPage"]').waitFor();
    const performer = await Promise.all(["ImageInput", "PerformerHeaderImage"].map((name) => drawn(page, name)));
    expect(performer).toEqual(version === "0.28" ? [0, 0] : [1, 1]);
    expect(await page.getByRole("button", { name: "Merge..." }).count()).toBe(version === "0.31" ? 1 : 0);
    await page.goto(`${embedded.url}/studios/1`);
    await page.locator("#studio-page .details-edit").waitFor();
    const studio = await Promise.all(
      ["ImageInput", "StudioDetailsPanel", "StudioPage"].map((name) => drawn(page, name)),
    );
    // The studio's page itself cannot be patched anywhere; its button row has an ImageInput when not editing.
    expect(studio).toEqual([version === "0.28" ? 0 : 1, version === "0.31" ? 1 : 0, 0]);
    await page.goto(`${embedded.url}/settings?tab=tools`);
    await page.locator('[data-probe="SettingsToolsSection"]').first().waitFor({ state: "attached" });
    expect(await drawn(page, "SettingsToolsSection")).toBe(version === "0.28" ? 1 : 2);
    const { libraries } = await probeOf(page);
    expect(libraries.includes("ReactFontAwesome")).toBe(version === "0.31");
    expect(errors).toEqual([]);
  });
}

hostScene("toasts come one at a time, and errors win", {}, async ({ page, embedded }) => {
  await page.goto(`${embedded.url}/plugins/probe`);
  await page.getByRole("button", { name: "toast" }).click();
  await page.locator(".toast-container .toast").waitFor();
  expect(await page.locator(".toast-container .toast").allInnerTexts()).toEqual([expect.stringContaining("second")]);
});

hostScene(
  "the server owns /plugin: 404 on reload; /plugins goes on, query, hash and sub-path included",
  { prefix: "/stash" },
  async (scene) => {
    const { page, embedded } = scene;
    await page.goto(`${embedded.url}/plugins/probe/deep?x=1#here`);
    await page.getByRole("heading", { name: "probe" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#here");
    expect(await page.evaluate(() => document.baseURI)).toBe(`${embedded.url}/`);
    await page.reload();
    await page.getByRole("heading", { name: "probe" }).waitFor();
    const reply = await page.goto(`${embedded.url}/plugin/probe`);
    expect(reply?.status()).toBe(404);
  },
);

hostScene("assets are stale after an update unless their name changes", {}, async ({ page, embedded, assets }) => {
  const file = join(assets, "part.mjs");
  const write = (text: string, daysAgo: number) => {
    writeFileSync(file, text);
    const time = new Date(Date.now() - daysAgo * 86_400_000);
    utimesSync(file, time, time);
  };
  const read = (cache: RequestCache) =>
    page.evaluate(async (mode) => (await fetch("plugin/probe/assets/part.mjs", { cache: mode })).text(), cache);
  write("export const v = 1", 30);
  await page.goto(`${embedded.url}/plugins/probe`);
  expect(await read("default")).toContain("v = 1");
  write("export const v = 2", 1);
  expect(await read("default")).toContain("v = 1");
  expect(await read("reload")).toContain("v = 2");
});

hostScene("saving a stash-box and the language works and stays", {}, async ({ page, embedded, errors }) => {
  await page.goto(`${embedded.url}/settings?tab=metadata-providers`);
  const rows = page.locator("#stash-boxes .setting");
  await rows.first().getByRole("button", { name: "Edit" }).click();
  await page.locator(".stash-box-name").fill("Renamed Box");
  await page.getByRole("button", { name: "Confirm" }).click();
  await until(
    "the box",
    () => embedded.stash.settings.stashBoxes[0]?.name,
    (name) => name === "Renamed Box",
  );
  expect(embedded.stash.settings.stashBoxes).toHaveLength(3);
  // A page that is left with a request under way says so on its console.
  await page.waitForLoadState("networkidle");
  await page.goto(`${embedded.url}/settings?tab=interface`);
  await page.locator("select").first().selectOption("de-DE");
  await until(
    "the language",
    () => embedded.stash.library.config.language,
    (language) => language === "de-DE",
  );
  await page.waitForLoadState("networkidle");
  await page.reload();
  await until(
    "the language after a reload",
    () => page.locator("select").first().inputValue(),
    (language) => language === "de-DE",
  );
  expect(errors).toEqual([]);
});
