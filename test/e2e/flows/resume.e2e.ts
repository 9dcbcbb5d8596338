/** A reload in the middle of a run. */
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, take } from "../faces/dialog";
import { holdSource } from "../faces/hold";
import { ended, openFace, PAGE, startUpdate } from "../faces/overview";
import { openReview, openRow, row, search, toast } from "../faces/review";
import { boxAt, someone, titled } from "../people";
import { flow } from "../scene";
import { until } from "../wait";

flow(
  "a reload in the middle: banner, Resume, finished; nothing applied is lost",
  { timeoutMs: 300_000 },
  async (scene) => {
    const { page, url, stash } = scene;
    const first = await someone(scene, 0);
    const second = await someone(scene, 1);
    // Without web links the held box has nothing to say about the first one, so that it is compared.
    await stash.update({ id: first.id, urls: [] });
    const hold = await holdSource(page, boxAt(scene, 1).endpoint);
    await openFace(page, url);
    await startUpdate(page);
    await until("a held request", hold.waiting, (count) => count > 0);

    // While the run waits for the second box, what the first has answered can be applied.
    await page
      .getByRole("link", { name: /^Review/ })
      .first()
      .click();
    await search(page, first.name);
    await row(page, first.id).waitFor();
    const dialog = await openRow(page, first);
    await take(dialog, "hairColor", first.box.name);
    await take(dialog, "height", first.box.name);
    await accept(dialog);
    await toast(page, first.name).waitFor();
    const applied = await stash.performer(first.id);
    expect(applied.hair_color).toBe(titled(first.record.hair_color));

    await page.goto(`${url}${PAGE}`);
    await page.getByText("“Update all performers” stopped part-way").waitFor();
    await hold.release();
    await page.getByRole("button", { name: /^Resume at/ }).click();
    await ended(page).waitFor({ timeout: 240_000 });
    await page.getByText("“Update all performers” stopped part-way").waitFor({ state: "detached" });

    expect(settled(await stash.performer(first.id))).toEqual(settled(applied));
    await openReview(page, url);
    await search(page, first.name);
    await row(page, first.id).waitFor({ state: "detached" });
    await search(page, second.name);
    await row(page, second.id).waitFor();
  },
);
