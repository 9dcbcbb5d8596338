/** The plugin is updated while pages of Stash are open: they say so instead of failing, or mixing files of two versions. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, expect } from "vitest";
import { openFace } from "../faces/overview";
import { embeddedScene } from "../scene";

const PLUGIN = "performerSiteSync";
/** What Chromium says of a style sheet that answers 404 in plain text. */
const NO_STYLE = [/Refused to apply style/];
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A plugins folder of the scene's own, which it may change. */
function ownPlugins(): string {
  const folder = mkdtempSync(join(tmpdir(), "performer-site-sync-updated-"));
  folders.push(folder);
  cpSync(resolve(import.meta.dirname, "../../../dist", PLUGIN), join(folder, PLUGIN), { recursive: true });
  return folder;
}

/** Rewrites the entry script. */
function edit(folder: string, change: (entry: string) => string): void {
  const path = join(folder, PLUGIN, "entry.js");
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** What an update does: the lazy part has another name, and the entry script that Stash gives from now on knows it. */
function update(folder: string): void {
  const assets = join(folder, PLUGIN, "assets");
  const main = readdirSync(assets).find((name) => name.startsWith("main-"));
  if (!main) throw new Error("no main chunk");
  renameSync(join(assets, main), join(assets, "main-newer.mjs"));
  edit(folder, (entry) => entry.replaceAll(main, "main-newer.mjs"));
}

/** By links, as a person goes: the page is never loaded anew. */
async function walkToTools(page: Page): Promise<void> {
  await page.locator('a[href$="/settings"]').locator("visible=true").first().click();
  await page
    .getByRole("tab", { name: "Tools", exact: true })
    .or(page.getByRole("link", { name: "Tools", exact: true }))
    .first()
    .click();
}

const alert = (page: Page) =>
  page.getByRole("alert").filter({ hasText: "Performer & Site Sync" }).locator("visible=true");
const card = (page: Page) => page.locator(".pss-tools").locator("visible=true");

const first = ownPlugins();
embeddedScene(
  "a page from before an update offers to reload",
  { embedded: { pluginsDir: first }, expected: NO_STYLE },
  async (scene) => {
    const { page, url } = scene;
    const entry = page.waitForResponse(/\/plugin\/performerSiteSync\/javascript/);
    await page.goto(`${url}/`);
    await entry;
    update(first);
    await walkToTools(page);
    await alert(page).getByText("was updated since this page was opened").waitFor();
    await alert(page).getByRole("button", { name: "Reload" }).click();
    await card(page).getByRole("link", { name: "Open" }).waitFor();
    expect(await alert(page).count()).toBe(0);
  },
);

const second = ownPlugins();
embeddedScene(
  "what was loaded before an update goes on, and says so",
  { embedded: { pluginsDir: second } },
  async (scene) => {
    const { page, url } = scene;
    await openFace(page, url);
    update(second);
    // The plugin asks no more than once a minute.
    await page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 60_000;
    });
    await walkToTools(page);
    await alert(page).getByText("was updated since this page was opened").waitFor();
    await card(page).getByRole("link", { name: "Open" }).waitFor();
  },
);

const third = ownPlugins();
embeddedScene("files of two versions are not mixed", { embedded: { pluginsDir: third } }, async (scene) => {
  const { page, url } = scene;
  const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "../../../package.json"), "utf8"));
  edit(third, (entry) => entry.replaceAll(version, "9.9.9"));
  await page.goto(`${url}/plugins/performer-site-sync`);
  await alert(page).getByText("has files of two versions").waitFor();
  expect(await page.getByRole("heading", { name: "Performer & Site Sync" }).count()).toBe(0);
});

const fourth = ownPlugins();
embeddedScene(
  "a chunk that is missing without an update can be tried again",
  { embedded: { pluginsDir: fourth }, expected: NO_STYLE },
  async (scene) => {
    const { page, url } = scene;
    const assets = join(fourth, PLUGIN, "assets");
    renameSync(assets, `${assets}-away`);
    await page.goto(`${url}/settings?tab=tools`);
    await alert(page).getByText("could not be loaded").waitFor();
    renameSync(`${assets}-away`, assets);
    await alert(page).getByRole("button", { name: "Try again" }).click();
    await card(page).getByRole("link", { name: "Open" }).waitFor();
  },
);
