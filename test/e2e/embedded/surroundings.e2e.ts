/** The same path below a sub-path, and over a name that is not a secure context. */
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, keep, take } from "../faces/dialog";
import { openFace, PAGE, sourceCard, update } from "../faces/overview";
import { openReview, openRow, toast, undoFromToast } from "../faces/review";
import { someone, titled } from "../people";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { until } from "../wait";

/** Update, choose, accept, undo, at an address of Stash's page. */
async function mainPath(scene: EmbeddedScene, url: string): Promise<void> {
  const { page, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await sourceCard(page, member.box.name).getByText("Ready").waitFor();
  await update(page);
  await openReview(page, url);
  const dialog = await openRow(page, member);
  await take(dialog, "hairColor", member.box.name);
  await keep(dialog, "height");
  await accept(dialog);
  await toast(page, member.name).waitFor();
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(before),
    hair_color: titled(member.record.hair_color),
    eye_color: titled(member.record.eye_color),
    country: member.record.country,
  });
  await undoFromToast(page);
  await until(
    "undo",
    () => stash.performer(member.id),
    (state) => state.hair_color === before.hair_color,
  );
}

embeddedScene(
  "below a sub-path: everything, deep links and links inside",
  { embedded: { prefix: "/stash" } },
  async (scene) => {
    const { page, url } = scene;
    expect(url).toMatch(/\/stash$/);
    await mainPath(scene, url);
    await page.reload();
    await page.getByRole("heading", { name: "Performer & Site Sync" }).waitFor();
    await page.getByRole("link", { name: "Settings", exact: true }).last().click();
    await page.waitForURL(`${url}${PAGE}/settings`);
    await page.goto(`${url}/settings?tab=tools`);
    await page.locator(".pss-tools").locator("visible=true").getByRole("link", { name: "Open" }).click();
    await page.waitForURL(`${url}${PAGE}`);
  },
);

embeddedScene("over a name of the LAN, which is no secure context", {}, async (scene) => {
  const { page, embedded } = scene;
  const url = `http://stash.lan:${embedded.stash.port}`;
  await mainPath(scene, url);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  expect(await page.evaluate(() => "locks" in navigator)).toBe(false);
});
