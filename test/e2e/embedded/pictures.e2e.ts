/** Images: a missing one is filled from upstream; what turns out to be no picture is taken back at once. */
import { expect } from "vitest";
import { field, leaveSafeOut } from "../faces/dialog";
import { openSyncedPage, syncButton } from "../faces/performer-page";
import { dialogOf, toast, undoFromToast } from "../faces/review";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { until } from "../wait";
import { example } from "./world";

const settings = { images: true };

async function bytesOf(path: string): Promise<{ type: string; bytes: Buffer }> {
  const response = await fetch(path);
  return { type: response.headers.get("content-type") ?? "", bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Opens the review of somebody without a picture and chooses the first box's. */
async function choosePicture(scene: EmbeddedScene) {
  const { page, url, embedded } = scene;
  const who = example(embedded, "missing-image");
  await openSyncedPage(page, url, who.id);
  await syncButton(page).click();
  const dialog = await dialogOf(page, who.name);
  await leaveSafeOut(dialog);
  await field(dialog, "image")
    .getByRole("radio", { name: /Harbour Box/ })
    .first()
    .check();
  return { who, dialog };
}

embeddedScene("a missing image is filled, shown, and taken back by Undo", { settings }, async (scene) => {
  const { page, stash, embedded } = scene;
  const { who, dialog } = await choosePicture(scene);
  expect((await stash.performer(who.id)).image_path).toContain("default=true");
  await dialog.locator(".pss-accept").click();
  await toast(page, who.name).waitFor();
  const after = await stash.performer(who.id);
  expect(after.image_path).not.toContain("default=true");
  const upstream = embedded.boxes.harbour.store.performer(who.truth.upstream.harbour ?? "");
  const theirs = await bytesOf(`${embedded.boxes.harbour.http.origin}/images/${upstream.images[0]?.id}`);
  const mine = await bytesOf(after.image_path ?? "");
  expect(mine.type).toContain("image/png");
  expect(mine.bytes.equals(theirs.bytes)).toBe(true);
  await undoFromToast(page);
  await until(
    "the image after undo",
    () => stash.performer(who.id),
    (state) => (state.image_path ?? "").includes("default=true"),
  );
});

embeddedScene("an image that is a web page is taken back at once, and that is said", { settings }, async (scene) => {
  const { page, stash, embedded } = scene;
  const { who, dialog } = await choosePicture(scene);
  embedded.boxes.harbour.faults.set({ rateHtml: 1, scope: "all" });
  await dialog.locator(".pss-accept").click();
  await page.getByText("The picture is not a picture").first().waitFor();
  expect((await stash.performer(who.id)).image_path).toContain("default=true");
});

embeddedScene("with image updates off no picture is offered or asked for", {}, async ({ page, url, embedded }) => {
  const who = example(embedded, "missing-image");
  await openSyncedPage(page, url, who.id);
  await syncButton(page).click();
  await page.locator(".pss-sync-working").waitFor({ state: "detached" });
  await page.locator(".pss-sync-step, .pss-sync-waiting").waitFor();
  expect(await page.locator('[data-pss-field="image"]').count()).toBe(0);
  expect(embedded.boxes.harbour.log.count((entry) => entry.path.startsWith("/images/"))).toBe(0);
});
