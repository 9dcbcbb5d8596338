/** The Sync button on a performer's page of Stash. */
import type { Locator, Page } from "playwright-core";

export function syncButton(page: Page): Locator {
  return page.locator(".pss-sync-button");
}

/** Opens a performer's page and waits for our button in its row. */
export async function openSyncedPage(page: Page, url: string, id: string): Promise<void> {
  await page.goto(`${url}/performers/${id}`);
  await syncButton(page).waitFor();
}

/** All that the page says. */
export async function pageWords(page: Page): Promise<string> {
  return (await page.locator("body").innerText()).replace(/\s+/g, " ");
}
