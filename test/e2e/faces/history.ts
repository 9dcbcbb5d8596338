/** The tab History. */
import type { Locator, Page } from "playwright-core";
import { openFace } from "./overview";

/** Opens it on what is there. */
export async function openHistory(page: Page, url: string): Promise<Locator> {
  await openFace(page, url, "/history");
  const list = page.getByRole("list", { name: "History of changes" });
  await list.waitFor();
  return list;
}

/** Narrows it to performers, studios and fields of this name. */
export async function searchHistory(page: Page, words: string): Promise<void> {
  await page.getByLabel("Performer, studio or field").fill(words);
}

/** Unfolds the first run that is shown, and in it somebody, by keyboard. */
export async function unfold(page: Page, name: string): Promise<void> {
  const fold = page.getByRole("button", { name: /^Show what was changed/ }).first();
  if ((await fold.getAttribute("aria-expanded")) === "false") await fold.press("Enter");
  const who = page.getByRole("button", { name, exact: true }).and(page.locator("[aria-expanded]"));
  if ((await who.getAttribute("aria-expanded")) === "false") await who.press("Enter");
}

/** The button of one field of somebody. */
export function fieldButton(page: Page, does: "Undo" | "Redo" | "Put back", field: string, name: string): Locator {
  return page.getByRole("button", { name: `${does} ${field} of ${name}` });
}
