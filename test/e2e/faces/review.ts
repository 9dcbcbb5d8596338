/** The review list and its bulk actions. */
import type { Locator, Page } from "playwright-core";
import { openFace } from "./overview";

/** Opens the list on what waits for a decision, or on the safe changes. */
export async function openReview(page: Page, url: string, heap: "decide" | "safe" = "decide"): Promise<void> {
  await openFace(page, url, `/review?heap=${heap}`);
}

/** Narrows the list to rows that hold these words. */
export async function search(page: Page, words: string): Promise<void> {
  await page.getByLabel("Name or value").fill(words);
}

/** The row of a performer, by its id: only rows in view are in the document, so search first. */
export function row(page: Page, id: string): Locator {
  return page.locator("li").filter({ has: page.locator(`[data-pss-row="${id}"]`) });
}

export interface Who {
  readonly id: string;
  readonly name: string;
  /** Its disambiguation, where others may have its name. */
  readonly tag?: string;
}

/** Searches for a performer and opens its review; with its tag it is the only one in the list. */
export async function openRow(page: Page, who: Who): Promise<Locator> {
  await search(page, `${who.name} ${who.tag ?? ""}`.trim());
  await row(page, who.id).locator("[data-pss-row]").click();
  return dialogOf(page, who.name);
}

/** The open dialog of a performer. */
export async function dialogOf(page: Page, name: string): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) });
  await dialog.waitFor();
  return dialog;
}

/** "61 of 212 changes shown, in 33 performers", as numbers. */
export async function shownCounts(page: Page): Promise<{ changes: number; total: number; performers: number }> {
  const words = await page.locator(".pss-status").innerText();
  const found = /([\d,]+) of ([\d,]+) changes shown, in ([\d,]+) performer/.exec(words);
  if (!found) throw new Error(`no counts in "${words}"`);
  const [changes, total, performers] = found.slice(1).map((digits) => Number(digits.replaceAll(",", "")));
  return { changes: changes ?? 0, total: total ?? 0, performers: performers ?? 0 };
}

/** Stash's toast, whoever raised it. */
export function toast(page: Page, words: string | RegExp): Locator {
  return page.locator(".toast-container .toast").filter({ hasText: words });
}

/** Presses Undo in the toast and waits until it says that it was taken back. */
export async function undoFromToast(page: Page): Promise<void> {
  await page.locator(".toast-container").getByRole("button", { name: "Undo" }).click();
  await toast(page, /[Tt]aken back/).waitFor();
}
