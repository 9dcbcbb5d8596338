/** axe-core finds nothing serious on any face, wide and on a phone. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { PHONE, type Size, WIDE } from "../browser";
import { findings } from "../faces/findings";
import { openFavourites } from "../faces/favourites";
import { openFace, sourceCard, update } from "../faces/overview";
import { openSyncedPage, syncButton } from "../faces/performer-page";
import { dialogOf, openReview, openRow, row, search } from "../faces/review";
import { someone } from "../people";
import { embeddedScene } from "../scene";

for (const [screen, size] of [
  ["wide", WIDE],
  ["phone", PHONE],
] as const satisfies readonly (readonly [string, Size])[])
  embeddedScene(`no serious finding on any face: ${screen}`, { size, timeoutMs: 240_000 }, async (scene) => {
    const { page, url, embedded } = scene;
    const member = await someone(scene);
    // A source in trouble shows the error faces too.
    embedded.boxes.lantern.faults.set({ rateHtml: 1 });
    const all: string[] = [];
    await openFace(page, url);
    await sourceCard(page, "Lantern Box").getByText("No data in the answer").first().waitFor();
    await update(page, { nameSearch: true });
    await page.getByRole("button", { name: "why" }).click();
    all.push(...(await findings(page, "overview", ".pss-root")));
    await openReview(page, url);
    await search(page, "a");
    await page.getByRole("list", { name: "Waiting for review" }).waitFor();
    await page.locator("[data-pss-row]").first().waitFor();
    all.push(...(await findings(page, "list", ".pss-root")));
    await search(page, member.name);
    await row(page, member.id).getByRole("checkbox").check();
    await page.getByRole("button", { name: /^Accept \d+ safe…/ }).click();
    await page.getByRole("dialog").waitFor();
    all.push(...(await findings(page, "bulk", '[role="dialog"]')));
    await page.keyboard.press("Escape");
    await openRow(page, member);
    all.push(...(await findings(page, "dialog", '[role="dialog"]')));
    await openFavourites(page, url, { source: "all" });
    all.push(...(await findings(page, "favourites of all sources", ".pss-root")));
    await openFavourites(page, url, { source: member.box.endpoint });
    await page.locator(".pss-fav-row input").first().check();
    all.push(...(await findings(page, "favourites", ".pss-root")));
    await openFace(page, url, "/settings");
    await page.getByLabel("Delay between requests").fill("99");
    all.push(...(await findings(page, "settings", ".pss-root")));
    await page.goto(`${url}/settings?tab=tools`);
    await page.locator(".pss-tools").locator("visible=true").getByText("Last update").waitFor();
    all.push(...(await findings(page, "tools", ".pss-tools")));
    await openSyncedPage(page, url, member.id);
    all.push(...(await findings(page, "button", ".pss-sync-button")));
    await syncButton(page).click();
    await dialogOf(page, member.name);
    all.push(...(await findings(page, "dialog from the page", '[role="dialog"]')));
    expect(all).toEqual([]);
  });

for (const [screen, size] of [
  ["wide", WIDE],
  ["phone", PHONE],
] as const satisfies readonly (readonly [string, Size])[])
  embeddedScene(`no serious finding on the faces behind: ${screen}`, { size, timeoutMs: 240_000 }, async (scene) => {
    const { page, url, embedded } = scene;
    const all: string[] = [];
    const look = async (face: string, path: string, there: Locator) => {
      await openFace(page, url, path);
      await there.first().waitFor();
      all.push(...(await findings(page, face, ".pss-root")));
    };
    const inDialog = async (face: string) => {
      // Those below are hidden from roles.
      const dialogs = page.locator('[role="dialog"]');
      await dialogs.last().waitFor();
      const open = await dialogs.count();
      all.push(...(await findings(page, face, '[role="dialog"]')));
      await page.keyboard.press("Escape");
      // One of two may stay: a window over the review.
      await dialogs.nth(open - 1).waitFor({ state: "detached" });
    };
    await openFace(page, url);
    await update(page, { nameSearch: true });
    await page.getByRole("button", { name: /^Find/ }).first().click();
    await inDialog("add from a source");

    await look("by field", "/review?view=field", page.locator(".pss-field-card"));
    await look("safe", "/review?heap=safe", page.locator("[data-pss-row]"));
    await page.locator("[data-pss-row]").first().focus();
    await page.keyboard.press("?");
    await inDialog("keys");
    if (size === PHONE) {
      await page.getByRole("button", { name: /^Filters/ }).click();
      await inDialog("filters");
      await page
        .getByRole("button", { name: /^More for/ })
        .first()
        .click();
      await inDialog("row");
    }
    await page.getByRole("button", { name: "Export" }).click();
    all.push(...(await findings(page, "export", ".dropdown-menu.show")));
    const two = embedded.truth.performers.find((one) => one.case === "namesakes");
    await openFace(page, url, `/review/${two?.localId}`);
    await page.locator(".pss-which-one").waitFor();
    await inDialog("which one");
    const edited = embedded.truth.performers.find((one) => one.case === "hand-edit");
    await openFace(page, url, `/review/${edited?.localId}`);
    await page.getByRole("button", { name: /Show.*Kept as they are/s }).click();
    await page
      .getByRole("button", { name: /^Enlarge: / })
      .first()
      .click();
    await page.locator(".pss-lightbox").waitFor();
    await inDialog("large picture");
    await page.locator("[data-pss-field]").first().focus();
    await page.keyboard.press("h");
    await page.getByText(/^History of/).waitFor();
    await inDialog("history of a field");

    await openFace(page, url, "/review?heap=safe");
    const bulk = page.getByRole("button", { name: /^Accept all \d+ safe…/ });
    await bulk.click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /^Accept \d+$/ })
      .click();
    await page.locator(".toast-container").getByRole("button", { name: "Undo" }).waitFor();
    await look("history", "/history", page.getByRole("list", { name: "History of changes" }));
    for (const part of ["connections", "check", "cache", "log", "about"])
      await look(part, `/settings/${part}`, page.locator(".pss-care-nav .active"));
    await page.goto(`${url}/studios`);
    await page.locator('a[href*="/studios/"]').first().click();
    await syncButton(page).waitFor();
    all.push(...(await findings(page, "studio's button", ".pss-sync-button")));
    expect(all).toEqual([]);
  });
