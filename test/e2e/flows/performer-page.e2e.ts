/** One performer, from its own page in Stash. */
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, keep, leaveSafeOut, take } from "../faces/dialog";
import { openSyncedPage, pageWords, syncButton } from "../faces/performer-page";
import { dialogOf, toast, undoFromToast } from "../faces/review";
import { someone, titled } from "../people";
import { flow } from "../scene";
import { until } from "../wait";

flow("the button compares, counts, opens the review, and the page shows the new values at once", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openSyncedPage(page, url, member.id);
  await page.evaluate(() => {
    document.documentElement.dataset.sameDocument = "yes";
  });
  expect(await syncButton(page).getAttribute("title")).toBe("Nothing known yet: asks the sources");
  expect(await pageWords(page)).toContain(`${before.height_cm} cm`);

  await syncButton(page).click();
  const dialog = await dialogOf(page, member.name);
  await page.locator(".pss-sync-waiting .pss-badge").waitFor();
  expect(await page.locator(".pss-sync-waiting .pss-badge").innerText()).toBe("4");
  await take(dialog, "height", member.box.name);
  await keep(dialog, "hairColor");
  await accept(dialog);
  await toast(page, member.name).waitFor();

  await until(
    "the page's words",
    () => pageWords(page),
    (words) => words.includes(`${member.record.height} cm`) && !words.includes(`${before.height_cm} cm`),
  );
  expect(await page.evaluate(() => document.documentElement.dataset.sameDocument)).toBe("yes");
  await page.locator(".pss-sync-step").waitFor();
  expect(await page.locator(".pss-sync-button .pss-badge").count()).toBe(0);
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(before),
    height_cm: member.record.height,
    eye_color: titled(member.record.eye_color),
    country: member.record.country,
  });

  await undoFromToast(page);
  await until(
    "the page's words after undo",
    () => pageWords(page),
    (words) => words.includes(`${before.height_cm} cm`),
  );
  expect(settled(await stash.performer(member.id))).toEqual(settled(before));
});

flow("what is left open stays counted on the button, also after a reload", {}, async (scene) => {
  const { page, url } = scene;
  const member = await someone(scene);
  await openSyncedPage(page, url, member.id);
  await syncButton(page).click();
  const dialog = await dialogOf(page, member.name);
  await leaveSafeOut(dialog);
  await take(dialog, "hairColor", member.box.name);
  await accept(dialog);
  const badge = page.locator(".pss-sync-waiting .pss-badge");
  await until(
    "the count",
    () => badge.innerText(),
    (words) => words === "3",
  );
  await page.reload();
  await badge.waitFor();
  expect(await badge.innerText()).toBe("3");
  // With changes waiting the review opens at once.
  await syncButton(page).click();
  await dialogOf(page, member.name);
});

flow("a hand edit between comparing and accepting is not overwritten; the row is compared again", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  await openSyncedPage(page, url, member.id);
  await syncButton(page).click();
  const dialog = await dialogOf(page, member.name);
  await leaveSafeOut(dialog);
  await take(dialog, "height", member.box.name);
  await take(dialog, "hairColor", member.box.name);
  await stash.update({ id: member.id, hair_color: "Silver" });
  const edited = await stash.performer(member.id);

  await dialog.locator(".pss-accept").click();
  await dialog.getByText("Changed while you were looking").waitFor();
  expect(await stash.performer(member.id)).toEqual(edited);
  await dialog
    .getByRole("row", { name: /Silver/ })
    .first()
    .waitFor();

  // The choices that still hold stand; the stale row is decided anew.
  await take(dialog, "hairColor", member.box.name);
  await accept(dialog);
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(edited),
    hair_color: titled(member.record.hair_color),
    height_cm: member.record.height,
  });
});
