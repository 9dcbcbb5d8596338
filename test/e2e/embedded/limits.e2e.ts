/** Update all performers, limited: favourites, a tag, the linked, those not compared lately. Whom each run is about is counted here. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { openFace } from "../faces/overview";
import { embeddedScene } from "../scene";
import { until } from "../wait";

function task(page: Page) {
  return page.locator('[data-pss-task="update-performers"]');
}

/** Ids of the performers that were ever compared in this browser. */
function compared(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open("performerSiteSync");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("marks").objectStore("marks").getAll();
          all.onsuccess = () => {
            request.result.close();
            const pages = all.result.filter((one) => typeof one === "object" && one !== null && !("at" in one));
            resolve(pages.flatMap((one) => Object.keys(one)));
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

/** Runs with the limit that is chosen, and waits until it has dealt with so many. */
async function runOver(page: Page, count: number): Promise<void> {
  await task(page)
    .getByRole("button", { name: /^Update/ })
    .click();
  await until(
    "the run",
    async () =>
      (await page.getByText(/performers compared with/).count()) > 0 && page.getByText(/compared with/).innerText(),
    (said) => typeof said === "string" && said.includes(`${count} of ${count} `),
    120_000,
  );
  await page.getByRole("heading", { name: /: done/ }).waitFor();
}

embeddedScene(
  "an update of favourites, of a tag, of the linked, and of those not compared lately",
  {},
  async (scene) => {
    const { page, url, embedded, configured } = scene;
    const { library } = embedded.stash;
    const all = [...library.performers.values()];
    const favourites = all.filter((one) => one.favorite);
    const linked = all.filter((one) => one.stash_ids.length > 0);
    const tag = [...library.tags.values()].find(({ id }) => all.some((one) => one.tag_ids.includes(id)));
    const tagged = all.filter((one) => tag && one.tag_ids.includes(tag.id));
    expect([favourites.length, tagged.length, configured.length].every((n) => n > 0)).toBe(true);
    expect(linked.length).toBeLessThan(all.length);
    await openFace(page, url);
    const whom = task(page).getByLabel("Which performers");
    await whom.selectOption("favourites");
    await runOver(page, favourites.length);
    await whom.selectOption("tag");
    await task(page)
      .getByLabel("Which tag")
      .selectOption({ label: tag?.name ?? "" });
    await runOver(page, tagged.length);
    const known = new Set(await compared(page));
    expect([...known].sort()).toEqual([...new Set([...favourites, ...tagged].map(({ id }) => String(id)))].sort());
    await whom.selectOption("stale");
    await runOver(page, all.length - known.size);
    await whom.selectOption("linked");
    await runOver(page, linked.length);
  },
);
