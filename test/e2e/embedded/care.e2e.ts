/** Housekeeping in a real browser: first look, ways, configuration, cache, log, dragging, settings as a file, removal. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ended, openFace, sourceCard } from "../faces/overview";
import { embeddedScene, type Scene } from "../scene";
import { until } from "../wait";
import { dumpDatabases, setBoxes } from "./world";

/** The policy refuses what it does not name, and the browser says so. */
const POLICY = /Content Security Policy|Refused to connect/;
const CORS = /blocked by CORS policy/;

async function saved({ stash }: Scene): Promise<Record<string, unknown>> {
  const { settings } = await stash.pluginMap();
  return JSON.parse(typeof settings === "string" ? settings : "{}");
}

async function firstLook(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try 50 first" }).click();
  await ended(page).waitFor({ timeout: 120_000 });
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

embeddedScene(
  "the first run: sources are found and tested, and 50 performers compared without writing",
  {},
  async (scene) => {
    const { page, url, embedded } = scene;
    const before = JSON.stringify([...embedded.stash.library.performers]);
    await openFace(page, url);
    await page.getByRole("heading", { name: "Bring your library up to date" }).waitFor();
    await page.getByText("3 sources from Stash’s Metadata Providers, 3 ready").waitFor();
    await firstLook(page);
    await page.getByText("50 of 50").waitFor();
    await page.getByText("the first 50 · review everything").waitFor();
    await page.getByRole("link", { name: "Decide" }).waitFor();
    expect(JSON.stringify([...embedded.stash.library.performers])).toBe(before);
    await page.reload();
    await ended(page).waitFor();
    expect(await page.getByText("Bring your library up to date").count()).toBe(0);
  },
);

embeddedScene(
  "every way to every source is tested: version, account, and a box that CORS keeps out",
  { expected: [CORS] },
  async (scene) => {
    const { page, url, embedded } = scene;
    embedded.boxes.lantern.faults.set({ noCors: true });
    await openFace(page, url, "/settings/connections");
    await page.getByRole("button", { name: "Test all" }).click();
    const harbour = page.getByRole("region", { name: "Harbour Box" });
    await harbour.getByText("v0.7.9").waitFor();
    await harbour.getByText("READ, VOTE, EDIT").waitFor();
    expect(await harbour.getByText("Key accepted").count()).toBe(2);
    const lantern = page.getByRole("region", { name: "Lantern Box" });
    await lantern.getByText("does not let other pages read its answers (CORS)").waitFor({ timeout: 60_000 });
    await lantern.getByText("Used for runs: Through Stash").waitFor();
  },
);

embeddedScene(
  "a box that the policy does not name: the test and the check both say so",
  { embedded: { allowBoxes: false }, expected: [POLICY] },
  async (scene) => {
    const { page, url } = scene;
    await openFace(page, url, "/settings/connections");
    await page.getByRole("button", { name: "Test all" }).click();
    await page
      .getByRole("region", { name: "Harbour Box" })
      .getByText("Content-Security-Policy does not let the page ask")
      .waitFor({ timeout: 60_000 });
    await page.getByRole("link", { name: "Configuration" }).click();
    await page.locator('[data-check="not-in-policy"]').first().waitFor();
    expect(await page.locator('[data-check="not-in-policy"]').count()).toBe(3);
  },
);

embeddedScene("configuration is checked, and mended where it stands", {}, async (scene) => {
  const { page, url, stash, configured } = scene;
  const [first, ...others] = configured;
  if (!first) throw new Error("no box");
  await setBoxes(stash, [...others, { ...first, api_key: `Bearer ${first.api_key}` }]);
  await stash.setPluginMap({
    settings: JSON.stringify({ delaySeconds: 0, precedence: ["https://gone.example/graphql"] }),
  });
  await openFace(page, url);
  await page.getByRole("button", { name: "Validate configuration" }).click();
  await page.getByText("1 problem, 1 warning").waitFor();
  await page.getByRole("link", { name: "Details Validate configuration" }).click();
  await page.getByText(`${first.name}: more than the API key was copied`).waitFor();
  await page.getByRole("button", { name: /^Set it to 2 s/ }).click();
  await page.locator('[data-check="no-delay"]').waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Remove them: The source order/ }).click();
  await page.locator('[data-check="order-gone"]').waitFor({ state: "detached" });
  expect(await saved(scene)).toMatchObject({ delaySeconds: 2, precedence: [] });
});

embeddedScene("the cache is cleared by source and kind; what waits and what is settled stays", {}, async (scene) => {
  const { page, url } = scene;
  await openFace(page, url);
  await firstLook(page);
  const waiting = await page
    .getByRole("link", { name: /^Review/ })
    .first()
    .innerText();
  await page.getByRole("link", { name: "Clear… Clear cache" }).click();
  const table = page.getByRole("table", { name: "Cached answers" });
  await table.getByText("Harbour Box").first().waitFor();
  await page.getByLabel("Clear Performers of Harbour Box").check();
  await page.getByRole("button", { name: "Clear…" }).click();
  await page.getByText(/about \d+ requests?, .* for the slowest source/).waitFor();
  await page.getByRole("button", { name: /^Clear \d+ entries/ }).click();
  await page
    .getByText(/(entry was|entries were) cleared/)
    .first()
    .waitFor();
  expect(await page.getByLabel("Clear Performers of Harbour Box").count()).toBe(0);
  expect(await page.getByLabel("Clear Performers of Lantern Box").count()).toBe(1);
  const kept = await dumpDatabases(page);
  expect(kept).toContain('"bases"');
  expect(
    await page
      .getByRole("link", { name: /^Review/ })
      .first()
      .innerText(),
  ).toBe(waiting);
});

embeddedScene(
  "the debug log holds what happened and no key, is kept over a reload and downloaded",
  {},
  async (scene) => {
    const { page, url, stash, configured } = scene;
    const marked = "eyJmarked0head.marked0body.marked0tail";
    await setBoxes(
      stash,
      configured.map((box) => (box.name === "Lantern Box" ? { ...box, api_key: marked } : box)),
    );
    await openFace(page, url, "/settings/log");
    await page.getByRole("button", { name: "Switch it on" }).click();
    await page.getByText("The debug log is off").waitFor({ state: "detached" });
    await page.getByRole("link", { name: "Overview" }).click();
    await sourceCard(page, "Lantern Box").getByText("Key refused").first().waitFor();
    await firstLook(page);
    await page.goto(`${url}/plugins/performer-site-sync/settings/log`);
    const lines = page.getByRole("list", { name: "Lines of the debug log" });
    await page.getByLabel("Subject").selectOption("match");
    await lines.getByText("Matched").first().waitFor();
    await page.getByLabel("Subject").selectOption("all");
    await page.getByLabel("Level").selectOption("error");
    await lines.getByText('"kind":"auth"').first().waitFor();
    const { name, text } = await download(page, "Download");
    expect(name).toMatch(/^performer-site-sync-log-.*\.txt$/);
    for (const word of [" request ", " cache ", " match ", " merge ", " run "]) expect(text).toContain(word);
    const everything = text + (await dumpDatabases(page));
    const secrets = [...configured.map((box) => box.api_key.split(".").at(-1) ?? box.api_key), "marked0"];
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false);
    expect(text).not.toContain("librarian");
    await page.getByRole("button", { name: "Clear log" }).click();
    await page.getByText("Nothing has been noted yet.").waitFor();
  },
);

embeddedScene("sources are put in order by dragging with the mouse", {}, async (scene) => {
  const { page, url } = scene;
  await openFace(page, url, "/settings");
  const names = page.locator(".pss-order-name b");
  await names.first().waitFor();
  const before = await names.allInnerTexts();
  const from = await page.locator(".pss-drag").first().boundingBox();
  const to = await page.locator(".pss-order-row").last().boundingBox();
  if (!from || !to) throw new Error("no rows");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 5, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(from.x + 5, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  const [first = "", ...others] = before;
  await until(
    "the order",
    () => names.allInnerTexts(),
    (after) => after.join() === [...others, first].join(),
  );
  await until(
    "the settings",
    async () => (await saved(scene)).precedence,
    (order) => Array.isArray(order) && order.length === before.length,
  );
  await page.reload();
  await names.first().waitFor();
  expect(await names.allInnerTexts()).toEqual([...others, first]);
});

embeddedScene("settings go out to a file and come back from it", {}, async (scene) => {
  const { page, url, stash } = scene;
  await stash.setPluginMap({ settings: JSON.stringify({ delaySeconds: 3, nameSearch: true }) });
  await openFace(page, url, "/settings");
  const { text } = await download(page, "Export settings");
  expect(JSON.parse(text)).toMatchObject({ plugin: "performerSiteSync", settings: { delaySeconds: 3 } });
  await stash.setPluginMap({ settings: JSON.stringify({ delaySeconds: 1, cacheHours: 48 }) });
  await page.reload();
  const file = { name: "settings.json", mimeType: "application/json", buffer: Buffer.from(text) };
  await page.getByLabel("Settings file").setInputFiles(file);
  await page.getByRole("heading", { name: "3 settings change" }).waitFor();
  expect(await saved(scene)).toMatchObject({ delaySeconds: 1 });
  await page.getByRole("button", { name: "Take them over" }).click();
  await page.getByText("The settings were taken over.").first().waitFor();
  expect(await saved(scene)).toMatchObject({ delaySeconds: 3, nameSearch: true, cacheHours: 24 });
});

embeddedScene("everything the plugin stored is removed, and the performers stay", {}, async (scene) => {
  const { page, url, stash, embedded } = scene;
  await openFace(page, url);
  await firstLook(page);
  const performers = embedded.stash.library.performers.size;
  await openFace(page, url, "/settings/about");
  await page.getByRole("button", { name: "Remove…" }).click();
  await page.getByText("there are none").waitFor();
  await page.getByRole("button", { name: "Remove now" }).click();
  await page.getByText("Removed", { exact: true }).waitFor();
  expect((await stash.pluginMap()).settings ?? null).toBeNull();
  expect(embedded.stash.library.performers.size).toBe(performers);
  await page.getByRole("button", { name: "Reload the page" }).click();
  await openFace(page, url);
  await page.getByRole("heading", { name: "Bring your library up to date" }).waitFor();
  const kept = JSON.parse(await dumpDatabases(page)) as [string, string, unknown[]][];
  // What a fresh start notes by itself begins with "note:".
  const left = kept.filter(([, store, keys]) => {
    const own = keys.filter((key) => !String(key).startsWith("note:"));
    return ["plans", "bases", "runs", "cache", "journal"].includes(store) && own.length > 0;
  });
  expect(left).toEqual([]);
});
