/** A Stash with a login: the session ends in the middle of a run that writes; two browsers write at the same time. */
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { startEmbedded } from "../../../src/dev/embedded";
import { closeBrowser, openWatched, WIDE } from "../browser";
import { holdSource } from "../faces/hold";
import { ended, openFace, startUpdate } from "../faces/overview";
import { until } from "../wait";

const login = { username: "librarian", password: "sample" };
afterAll(closeBrowser);

async function signIn(page: Page): Promise<void> {
  await page.locator("#username").fill(login.username);
  await page.locator("#password").fill(login.password);
  await page.locator("#login-button").click();
}

/** An embedded Stash whose updates write what is safe. */
async function writing(options: Parameters<typeof startEmbedded>[0]) {
  const embedded = await startEmbedded({ size: 60, ...options });
  const settings = JSON.stringify({ revision: 1, delaySeconds: 0.1, runMode: "safe" });
  embedded.stash.library.plugins = { performerSiteSync: { settings } };
  return embedded;
}

const rows = (embedded: Awaited<ReturnType<typeof writing>>) =>
  JSON.stringify(
    [...embedded.stash.library.performers.values()].map(({ updated_at: _at, stash_ids: ids, ...row }) => ({
      ...row,
      stash_ids: ids.map(({ endpoint, stash_id }) => `${new URL(endpoint).pathname} ${stash_id}`),
    })),
  );

test("the session ends in the middle of a run that writes: log in, go on, nothing lost and nothing twice", async () => {
  const [embedded, undisturbed] = [await writing({ login }), await writing({})];
  try {
    // What an undisturbed run makes of the same library.
    const calm = await openWatched(WIDE);
    await openFace(calm.page, undisturbed.url);
    await startUpdate(calm.page);
    await ended(calm.page).waitFor({ timeout: 120_000 });
    await calm.context.close();

    const { context, page } = await openWatched(WIDE);
    await page.goto(`${embedded.url}/plugins/performer-site-sync`);
    await signIn(page);
    await page.getByRole("heading", { name: "Performer & Site Sync", level: 1 }).waitFor();
    const hold = await holdSource(page, embedded.boxes.lantern.endpoint);
    await startUpdate(page);
    await until("a held request", hold.waiting, (count) => count > 0);
    embedded.stash.sessions.expireAll();
    await hold.release();
    // Stash's own page leads to the login as soon as anybody asks.
    await page.waitForURL(/\/login/);
    await signIn(page);
    // Cut off in its middle, or come to its end with everybody listed whom it could not write: both can be gone on from.
    const resume = page.getByRole("button", { name: /^(Resume|Do what is left)/ });
    const over = page.getByRole("heading", { name: /^Update all performers: / });
    await resume.or(over).first().waitFor();
    if (await resume.isVisible()) await resume.click();
    else await startUpdate(page);
    await ended(page).waitFor({ timeout: 200_000 });
    await context.close();
    expect(rows(embedded)).toBe(rows(undisturbed));
  } finally {
    await Promise.all([embedded.close(), undisturbed.close()]);
  }
}, 300_000);

test("two browsers apply at the same time: the library is as one would have made it", async () => {
  const [both, alone] = [await writing({}), await writing({})];
  try {
    const calm = await openWatched(WIDE);
    await openFace(calm.page, alone.url);
    await startUpdate(calm.page);
    await ended(calm.page).waitFor({ timeout: 120_000 });
    await calm.context.close();

    // Contexts share nothing: neither leases nor bases, as two computers do not.
    const [one, two] = [await openWatched(WIDE), await openWatched(WIDE)];
    for (const { page } of [one, two]) await openFace(page, both.url);
    await Promise.all([one, two].map(({ page }) => startUpdate(page)));
    for (const { page } of [one, two]) await ended(page).waitFor({ timeout: 120_000 });
    await Promise.all([one, two].map(({ context }) => context.close()));
    expect(rows(both)).toBe(rows(alone));
  } finally {
    await Promise.all([both.close(), alone.close()]);
  }
}, 300_000);
