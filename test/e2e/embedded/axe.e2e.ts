/** axe-core finds nothing serious on any face, wide and on a phone. */
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
