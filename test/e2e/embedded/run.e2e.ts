/** The run itself: it outlives the page it was started on, can be stopped, and is polite. */
import { expect } from "vitest";
import { holdSource } from "../faces/hold";
import { ended, openFace, startUpdate } from "../faces/overview";
import { openReview, row, search } from "../faces/review";
import { someone } from "../people";
import { embeddedScene } from "../scene";
import { until } from "../wait";

embeddedScene("a run goes on while the person browses other pages of Stash", {}, async (scene) => {
  const { page, url, embedded } = scene;
  const member = await someone(scene, 1);
  const hold = await holdSource(page, embedded.boxes.lantern.endpoint);
  await openFace(page, url);
  await startUpdate(page);
  await until("a held request", hold.waiting, (count) => count > 0);
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = "yes";
  });
  await page
    .locator("nav")
    .getByRole("link", { name: "Performers" })
    .or(page.locator('nav a[href$="/performers"]'))
    .first()
    .click();
  await page.waitForURL(/\/performers/);
  await hold.release();
  await page.locator('a[href*="/settings"]').locator("visible=true").first().click();
  await page.waitForURL(/\/settings/);
  await page.locator('a[href*="tab=tools"]').locator("visible=true").first().click();
  const card = page.locator(".pss-tools").locator("visible=true");
  await card.getByText("Last update").waitFor();
  await card.getByRole("link", { name: "Review", exact: true }).click();
  expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe("yes");
  await search(page, member.name);
  await row(page, member.id).waitFor();
});

embeddedScene("Stop keeps the results and asks nobody any more", {}, async (scene) => {
  const { page, url, embedded } = scene;
  const member = await someone(scene, 0);
  // Without web links the held box has nothing to say about this one, so that it is compared.
  await scene.stash.update({ id: member.id, urls: [] });
  const hold = await holdSource(page, embedded.boxes.lantern.endpoint);
  await openFace(page, url);
  await startUpdate(page, { nameSearch: false });
  await page.locator(".pss-lane").filter({ hasText: "Harbour Box" }).getByText("Done").waitFor();
  await until("a held request", hold.waiting, (count) => count > 0);
  await page.getByRole("button", { name: "Stop, keep results" }).click();
  await ended(page, "stopped").waitFor();
  const asked = embedded.boxes.lantern.log.count((entry) => entry.query.includes("findPerformer"));
  expect(asked).toBe(0);
  await openReview(page, url);
  await search(page, member.name);
  await row(page, member.id).waitFor();
  await openFace(page, url);
  expect(await page.getByText("stopped part-way").count()).toBe(0);
});
