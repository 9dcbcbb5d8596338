/** What only a browser can show: storage that is refused, full, newer or damaged; files that are gone; login pages in between. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, take } from "../faces/dialog";
import { ended, openFace, startUpdate, update } from "../faces/overview";
import { openReview, openRow, row, search } from "../faces/review";
import { someone, titled } from "../people";
import { embeddedScene } from "../scene";

// Stash's own pages complain too while it does not answer as it should.
const expected = [/Failed to fetch|Network|ServerParseError|Unexpected token|JSON|net::ERR|WebSocket|status code/i];

/** A browser that does not let the page store data, in the ways that there are. */
const REFUSALS: Record<string, () => void> = {
  "opening fails": () => {
    window.indexedDB.open = () => {
      throw new DOMException("A mutation operation was attempted.", "InvalidStateError");
    };
  },
  "it may not even be named": () => {
    Object.defineProperty(window, "indexedDB", {
      get() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
  },
  "there is none": () => {
    Object.defineProperty(window, "indexedDB", { value: undefined });
  },
};

for (const [how, refuse] of Object.entries(REFUSALS))
  embeddedScene(
    `IndexedDB is refused, ${how}: the faces stand and say so, and nothing is written`,
    {},
    async (scene) => {
      const { page, url, stash } = scene;
      const member = await someone(scene);
      const before = await stash.performer(member.id);
      await page.addInitScript(refuse);
      await openFace(page, url);
      await page
        .getByText(/The browser (does not let this page store data|closed the plugin's database)/)
        .first()
        .waitFor();
      for (const tab of ["review", "favourites", "history", "settings"]) {
        await openFace(page, url, `/${tab}`);
        await page.locator(".pss-panel").waitFor();
        expect(await page.getByText("This part cannot be shown").count()).toBe(0);
      }
      await page.goto(`${url}/performers/${member.id}`);
      await page.locator(".pss-sync-button").waitFor();
      expect(settled(await stash.performer(member.id))).toEqual(settled(before));
    },
  );

embeddedScene(
  "the disk is full while accepting: nothing is written, and it works once there is room",
  {},
  async (scene) => {
    const { page, url, stash } = scene;
    const member = await someone(scene);
    const before = await stash.performer(member.id);
    await page.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown, IDBValidKey?]) {
        if ((window as { full?: boolean }).full)
          throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
        return put.apply(this, args);
      };
    });
    await openFace(page, url);
    await update(page);
    await openReview(page, url);
    const dialog = await openRow(page, member);
    await take(dialog, "hairColor", member.box.name);
    await take(dialog, "height", member.box.name);
    await page.evaluate(() => Object.assign(window, { full: true }));
    await dialog.locator(".pss-accept").click();
    await page
      .getByText(/no room left for the data of this site/)
      .first()
      .waitFor();
    expect(settled(await stash.performer(member.id))).toEqual(settled(before));
    await page.evaluate(() => Object.assign(window, { full: false }));
    await accept(dialog);
    expect((await stash.performer(member.id)).hair_color).toBe(titled(member.record.hair_color));
  },
);

/** Leaves a database of another version, as a newer plugin in another tab would. */
async function leaveNewer(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("performerSiteSync", 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
}

embeddedScene("the database is of a newer version: said, with the remedy", {}, async ({ page, url }) => {
  await page.goto(`${url}/login`);
  await leaveNewer(page);
  await openFace(page, url);
  await page
    .getByText(/written by a newer version of the plugin.*Reload the page/)
    .first()
    .waitFor();
});

embeddedScene(
  "the database is damaged: what is left is shown, and the next update mends the rest",
  {},
  async (scene) => {
    const { page, url } = scene;
    const member = await someone(scene);
    await openFace(page, url);
    await update(page);
    await page.evaluate(async () => {
      const junk = [null, 5, "junk", [], {}, { id: 1 }, { diffs: [null] }, { fields: 3 }];
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("performerSiteSync");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const all = db.transaction([...db.objectStoreNames], "readwrite");
      for (const name of db.objectStoreNames) {
        const store = all.objectStore(name);
        store.getAllKeys().onsuccess = (event) => {
          const keys = (event.target as IDBRequest<IDBValidKey[]>).result;
          for (const [i, key] of keys.entries()) store.put(junk[i % junk.length], key);
        };
      }
      await new Promise((resolve) => {
        all.oncomplete = resolve;
      });
      db.close();
    });
    for (const tab of ["", "/review", "/favourites", "/history", "/settings"]) {
      await openFace(page, url, tab);
      await page.locator(".pss-panel").waitFor();
      expect(await page.getByText("This part cannot be shown").count()).toBe(0);
    }
    await openFace(page, url);
    await startUpdate(page);
    await ended(page).waitFor();
    await openReview(page, url);
    await search(page, member.name);
    await row(page, member.id).waitFor();
  },
);

embeddedScene(
  "the plugin's files are gone (updated, Stash restarting): said in place, and tried again",
  {},
  async (scene) => {
    const { page, url, embedded } = scene;
    let gone = true;
    await page.route(/\/plugin\/performerSiteSync\/assets\/.*\.mjs$/, (route) =>
      gone ? route.fulfill({ status: 404, body: "404 page not found" }) : route.fallback(),
    );
    await page.goto(`${url}/settings?tab=tools`);
    const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" }).first();
    await alert.waitFor();
    expect(await page.getByText("Scene Tools").count()).toBeGreaterThan(0);
    const [id] = embedded.stash.library.performers.keys();
    await page.goto(`${url}/performers/${id}`);
    const button = page.locator('button[title*="could not be loaded"]');
    await button.waitFor();
    await page.getByRole("button", { name: "Edit" }).first().waitFor();
    gone = false;
    await button.click();
    await page.locator(".pss-sync-button").waitFor();
  },
);

embeddedScene("a login page of a proxy answers for Stash: said so, nothing lost", { expected }, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await update(page);
  await openReview(page, url);
  const dialog = await openRow(page, member);
  await take(dialog, "hairColor", member.box.name);
  await take(dialog, "height", member.box.name);
  let away = true;
  await page.route(`${url}/graphql`, (route) =>
    away ? route.fulfill({ contentType: "text/html", body: "<html><form>Log in</form></html>" }) : route.fallback(),
  );
  await dialog.locator(".pss-accept").click();
  await page
    .getByText(/A web page came back instead of Stash's answer/)
    .first()
    .waitFor();
  expect(settled(await stash.performer(member.id))).toEqual(settled(before));
  away = false;
  await accept(dialog);
  expect((await stash.performer(member.id)).hair_color).toBe(titled(member.record.hair_color));
});
