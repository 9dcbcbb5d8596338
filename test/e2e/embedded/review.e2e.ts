/** The review beyond the main path: by field, ranges, one source for all, pictures, sheets, marks on cards; by mouse and by keys. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect } from "vitest";
import { PHONE } from "../browser";
import { MARK, type Member } from "../cast";
import { card, field } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { dialogOf, openReview, openRow, row, search, toast } from "../faces/review";
import { someone, titled } from "../people";
import { type EmbeddedScene, embeddedScene } from "../scene";

const focused = (page: Page, id: string) =>
  page.waitForFunction((wanted) => (document.activeElement as HTMLElement)?.dataset.pssRow === wanted, id);

/** From the first open decision, whichever that is, to a field. */
async function moveTo(page: Page, key: string): Promise<void> {
  await page.waitForFunction(() => (document.activeElement as HTMLElement)?.dataset.pssField !== undefined);
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await page.evaluate((wanted) => (document.activeElement as HTMLElement)?.dataset.pssField === wanted, key))
      return;
    await page.keyboard.press(pressed < 3 ? "ArrowUp" : "ArrowDown");
  }
  throw new Error(`the arrows never reached ${key}`);
}

/** Nothing may stick out of the screen sideways. */
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Three of one name, so that a search finds them one below the other, compared. */
async function three(scene: EmbeddedScene): Promise<readonly Member[]> {
  const all = [await someone(scene), await someone(scene), await someone(scene)];
  await openFace(scene.page, scene.url);
  await update(scene.page);
  await openReview(scene.page, scene.url);
  await search(scene.page, MARK);
  await scene.page.locator("[data-pss-row]").first().waitFor();
  return all;
}

/** Ids of the rows in view, in their order. */
const shownIds = (page: Page) =>
  page.locator("[data-pss-row]").evaluateAll((rows) => rows.map((one) => (one as HTMLElement).dataset.pssRow ?? ""));

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), "utf8");
}

embeddedScene("by mouse: patterns, a range, one source for all, a table", { timeoutMs: 180_000 }, async (scene) => {
  const { page, stash } = scene;
  const all = await three(scene);
  await page.getByRole("button", { name: "By field" }).click();
  const hair = page.locator(".pss-field-card").filter({ has: page.locator("h3", { hasText: "Hair Colour" }) });
  await hair
    .getByRole("button", { name: /^Keep mine for \d+… Hair Colour/ })
    .first()
    .click();
  const confirm = page.getByRole("dialog");
  await confirm.getByRole("button", { name: /^Keep \d+$/ }).click();
  await toast(page, /[Kk]ept as/).waitFor();

  await page.getByRole("button", { name: "By performer" }).click();
  await page.locator("li:has([data-pss-row])").nth(2).waitFor();
  const boxes = page.locator("li:has([data-pss-row]) input[type=checkbox]");
  await boxes.nth(0).click();
  await boxes.nth(2).click({ modifiers: ["Shift"] });
  await page.getByText(/^3 performers, \d+ changes$/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("button", { name: "Table (CSV)" }).click();
    })(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^performer-site-sync-review-.*\.csv$/);
  const table = await textOf(download);
  for (const { id, name } of all) expect(table).toContain(`${id},${name},Height,Differs,`);

  await page.getByRole("button", { name: "Prefer source" }).click();
  await page.locator(".dropdown-menu.show").getByRole("button", { name: all[0]!.box.name }).click();
  await confirm.getByRole("button", { name: /^Decide \d+$/ }).click();
  await toast(page, /updated|decided/i).waitFor();
  for (const { id, record } of all) expect((await stash.performer(id)).height_cm).toBe(record.height);
});

embeddedScene(
  "by keyboard alone: help, lock, dismissal, history and a large picture in the review; a range and its bulk",
  { timeoutMs: 180_000 },
  async (scene) => {
    const { page, stash } = scene;
    await three(scene);
    const [first = ""] = await shownIds(page);
    await page.locator("[data-pss-row]").first().focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("Home");
    await focused(page, first);
    await page.keyboard.press("Enter");
    const name = (await stash.performer(first)).name;
    const dialog = await dialogOf(page, name);
    await moveTo(page, "hairColor");
    await page.keyboard.press("h");
    await dialog.getByText(/History of Hair Colour/).waitFor();
    await page.keyboard.press("l");
    await field(dialog, "hairColor").waitFor({ state: "detached" });
    // The place stays that of the row that went, until a key moves on.
    await page.keyboard.press("ArrowDown");
    await moveTo(page, "height");
    await page.keyboard.press("d");
    await field(dialog, "height").getByText("dismissed: offered again").waitFor();
    const show = dialog.getByRole("button", { name: /Show.*Kept as they are/s });
    await show.press("Enter");
    await dialog
      .getByRole("button", { name: /^Enlarge: / })
      .last()
      .press("Enter");
    const large = page.getByRole("dialog", { name: /, \d+ of \d+$/ });
    await large.waitFor();
    await page.keyboard.press("Escape");
    await large.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });

    // With a field locked it has fewer decisions than the others, and stands behind them.
    const [second = "", third = "", last = ""] = await shownIds(page);
    expect(last).toBe(first);
    await page.keyboard.press("/");
    await page.keyboard.press("Enter");
    await focused(page, second);
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await focused(page, third);
    await page.keyboard.press("Shift+X");
    await page.getByText(/^2 performers, \d+ changes$/).waitFor();
    await page.keyboard.press("d");
    const confirm = page.getByRole("dialog", { name: /^Dismiss \d+ decisions in 2 performers/ });
    await confirm.getByRole("button", { name: /^Dismiss \d+$/ }).press("Enter");
    await toast(page, "Not offered again: 2 performers").waitFor();
    await page.locator(`[data-pss-row="${third}"]`).waitFor({ state: "detached" });
  },
);

embeddedScene(
  "on a phone: filters and rows in sheets, a picture as large as the screen",
  { size: PHONE, timeoutMs: 180_000 },
  async (scene) => {
    const { page, url, stash } = scene;
    const [one] = await three(scene);
    const id = one?.id ?? "";
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: /^Filters/ }).tap();
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await sheet.getByRole("checkbox", { name: /^Height/ }).check();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await sheet.getByRole("button", { name: "Close" }).tap();
    await openReview(page, url, "safe");
    await search(page, `${one?.name} ${one?.tag}`);
    await row(page, id)
      .getByRole("button", { name: /^More for/ })
      .tap();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Accept 2 safe/ })
      .tap();
    await toast(page, one?.name ?? "").waitFor();
    const now = await stash.performer(id);
    expect([now.country, now.eye_color]).toEqual([one?.record.country, titled(one?.record.eye_color ?? null)]);

    await openReview(page, url);
    const dialog = await openRow(page, one!);
    await card(dialog, "height").getByRole("radio").first().waitFor();
    await dialog.getByRole("button", { name: /Show.*Kept as they are/s }).tap();
    await dialog
      .getByRole("button", { name: /^Enlarge: / })
      .first()
      .tap();
    const large = page.getByRole("dialog", { name: /, \d+ of \d+$/ });
    await large.waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await large.getByRole("button", { name: "Close" }).tap();
    await large.waitFor({ state: "hidden" });
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  },
);

embeddedScene(
  "a performer's card says what waits, where nothing else of ours is loaded",
  { settings: { cardMarks: true } },
  async (scene) => {
    const { page, url } = scene;
    const member = await someone(scene);
    await openFace(page, url);
    await update(page);
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.url()));
    await page.goto(`${url}/performers?q=${encodeURIComponent(member.name)}`);
    const mark = page.locator(`.performer-card a[href$="/review/${member.id}"]`);
    await mark.waitFor();
    expect(await mark.innerText()).toContain("4");
    expect(loaded.filter((one) => /performerSiteSync\/assets\/main/.test(one))).toEqual([]);
    await mark.click();
    const dialog = await dialogOf(page, member.name);
    await dialog.getByRole("button", { name: "Close" }).click();
    await openFace(page, url, "/settings");
    await page.getByLabel("Mark performer cards").click({ force: true });
    await page.getByText("Saved", { exact: true }).waitFor();
    await page.goto(`${url}/performers?q=${encodeURIComponent(member.name)}`);
    await page.locator(".performer-card").first().waitFor();
    expect(await mark.count()).toBe(0);
  },
);
