/** The main path on a phone, 375 px wide. */
import { expect } from "vitest";
import { PHONE } from "../browser";
import { settled } from "../cast";
import { card, radioOf } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { dialogOf, openReview, row, search, toast } from "../faces/review";
import { someone, titled } from "../people";
import { flow, type Scene } from "../scene";

/** Nothing may stick out of the screen sideways. */
async function sideways({ page }: Scene): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

flow("update, choose and accept at 375 px", { size: PHONE }, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await update(page);
  expect(await sideways(scene)).toBeLessThanOrEqual(0);
  await openReview(page, url);
  await search(page, `${member.name} ${member.tag}`);
  await row(page, member.id).locator("[data-pss-row]").tap();
  const dialog = await dialogOf(page, member.name);
  expect(await sideways(scene)).toBeLessThanOrEqual(0);

  // Safe changes are lines with a tick; a decision is a radio for each distinct value.
  await card(dialog, "country").getByRole("checkbox").uncheck();
  await radioOf(card(dialog, "hairColor"), member.box.name).check();
  await dialog.getByRole("button", { name: /^Accept 2, leave 1 open/ }).tap();
  await dialog.waitFor({ state: "hidden" });
  await toast(page, member.name).waitFor();
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(before),
    hair_color: titled(member.record.hair_color),
    eye_color: titled(member.record.eye_color),
  });
});

flow("settings and the performer's button at 375 px", { size: PHONE }, async (scene) => {
  const { page, url } = scene;
  const member = await someone(scene);
  await openFace(page, url, "/settings");
  await page.getByLabel("Delay between requests").waitFor();
  expect(await sideways(scene)).toBeLessThanOrEqual(0);
  await page.goto(`${url}/performers/${member.id}`);
  await page.locator(".pss-sync-button").tap();
  const dialog = await dialogOf(page, member.name);
  await card(dialog, "height").getByRole("radio").first().waitFor();
  const small = await dialog
    .getByRole("button")
    .evaluateAll((buttons) =>
      buttons
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 24)
        .map((one) => one.textContent),
    );
  expect(small).toEqual([]);
});
