/** Our plugin in every Stash it supports: the page loads, one performer is compared, reviewed, applied and undone. */
import { expect } from "vitest";
import { stashVersions } from "../../../src/dev/stash/shape";
import { accept, take } from "../faces/dialog";
import { openFace, sourceCard } from "../faces/overview";
import { openSyncedPage, syncButton } from "../faces/performer-page";
import { dialogOf, toast, undoFromToast } from "../faces/review";
import { someone } from "../people";
import { embeddedScene } from "../scene";
import { until } from "../wait";

for (const version of stashVersions) {
  embeddedScene(
    `Stash ${version}: one performer, from comparing to undo`,
    { embedded: { stashVersion: version } },
    async (scene) => {
      const { page, url, stash, embedded } = scene;
      expect(embedded.stash.shape.version).toBe(version);
      const member = await someone(scene);
      const before = await stash.performer(member.id);
      await openFace(page, url);
      // All of them: a page that is left in the middle of a request keeps that source's slot until its lease ends.
      for (const box of Object.values(embedded.boxes)) await sourceCard(page, box.name).getByText("Ready").waitFor();
      await page.goto(`${url}/settings?tab=tools`);
      await page.locator(".pss-tools").locator("visible=true").first().waitFor();
      await openSyncedPage(page, url, member.id);
      await syncButton(page).click();
      const dialog = await dialogOf(page, member.name);
      await take(dialog, "height", member.box.name);
      await accept(dialog);
      await toast(page, member.name).waitFor();
      const after = await stash.performer(member.id);
      expect(after.height_cm).toBe(member.record.height);
      expect(after.country).toBe(member.record.country);
      await undoFromToast(page);
      await until(
        "undo",
        () => stash.performer(member.id),
        (state) => state.height_cm === before.height_cm && state.country === before.country,
      );
    },
  );
}
