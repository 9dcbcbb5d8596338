/** The watch: told of changes upstream without having asked, and updating just those. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ended, openFace, startUpdate, updateButton } from "../faces/overview";
import { openReview, row, search } from "../faces/review";
import { someone } from "../people";
import { embeddedScene } from "../scene";
import { until } from "../wait";

const DAY_MS = 86_400_000;

/** As if the last look had been a day ago: what the browser keeps of it is put back. */
async function aDayLater(page: Page): Promise<void> {
  await page.evaluate(async (at) => {
    const known: unknown = JSON.parse(localStorage.getItem("performerSiteSync.watch") ?? "{}");
    localStorage.setItem("performerSiteSync.watch", JSON.stringify({ ...(known as object), at }));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("performerSiteSync");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise((resolve, reject) => {
      const turn = db.transaction("feeds", "readwrite");
      turn.objectStore("feeds").put({ at }, "watch");
      turn.oncomplete = resolve;
      turn.onabort = reject;
    });
    db.close();
  }, Date.now() - DAY_MS);
}

function known(page: Page): Promise<{ hours?: number; changed?: number }> {
  return page.evaluate(() => JSON.parse(localStorage.getItem("performerSiteSync.watch") ?? "{}"));
}

embeddedScene(
  "a badge tells who changed upstream, and only these are updated",
  { timeoutMs: 120_000 },
  async (scene) => {
    const { page, url, embedded } = scene;
    const { harbour } = embedded.boxes;
    const member = await someone(scene, 0);
    await openFace(page, url, "/settings");
    await page.getByLabel("Look for changes when Stash is opened").fill("24");
    await page.keyboard.press("Enter");
    await until(
      "the setting",
      () => known(page),
      ({ hours }) => hours === 24,
    );
    await openFace(page, url);
    await updateButton(page).waitFor();
    await startUpdate(page);
    await ended(page).waitFor();
    const badge = page.getByRole("link", { name: /changed upstream/ }).locator("visible=true");
    expect(await badge.count()).toBe(0);

    await aDayLater(page);
    harbour.store.applyEdit(member.record.id, { disambiguation: "of the second day" });
    const before = harbour.log.count(() => true);
    // Any page of Stash: nothing of ours is open.
    await page.goto(`${url}/studios`);
    await page
      .getByRole("link", { name: "Performer & Site Sync – changed upstream: 1" })
      .locator("visible=true")
      .waitFor();
    expect(harbour.log.count(() => true) - before).toBe(1);

    // Once a day is once, whatever is opened.
    await page.goto(`${url}/performers`);
    await badge.waitFor();
    await page.waitForTimeout(7_000);
    expect(harbour.log.count(() => true) - before).toBe(1);

    await badge.click();
    await page.getByText("Changed upstream: 1 performer").waitFor();
    await page.getByRole("button", { name: "Update this one" }).click();
    await until(
      "the count",
      () => known(page),
      ({ changed }) => changed === 0,
    );
    await badge.waitFor({ state: "hidden" });
    expect(await page.getByText(/^Changed upstream/).count()).toBe(0);
    await openReview(page, url);
    await search(page, member.name);
    await row(page, member.id).waitFor();
  },
);
