/** The tab Favourites, as a person uses it. */
import type { Locator, Page } from "playwright-core";
import type { Box } from "../box-api";
import { until } from "../wait";
import { openFace } from "./overview";

export type SetName = "here" | "both" | "there";

export interface Shown {
  readonly type?: "performer" | "studio";
  /** An endpoint, or all of them. */
  readonly source: string;
}

/** Opens the tab on a source and waits until it is read. */
export async function openFavourites(page: Page, url: string, { type = "performer", source }: Shown): Promise<void> {
  const query = new URLSearchParams({ type, source });
  await openFace(page, url, `/favourites?${query.toString()}`);
  await read(page);
}

/** Whether the favourites there can be known: a source that is asked through Stash tells nobody, and the face says so. */
export async function known(page: Page, url: string, source: string): Promise<boolean> {
  await openFavourites(page, url, { source });
  return (await page.getByText("Stash knows nothing of your favourites there").count()) === 0;
}

/** Waits for the end of a reading. */
export async function read(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Read again" }).waitFor({ timeout: 240_000 });
}

export async function readAgain(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Read again" }).click();
  await read(page);
}

/** One of the three cards. */
export function set(page: Page, name: SetName): Locator {
  return page.locator(`.pss-fav-${name}.card`);
}

/** The number in a card's heading. */
export async function count(page: Page, name: SetName): Promise<number> {
  return Number((await set(page, name).locator(".pss-count").innerText()).replaceAll(",", ""));
}

/** The line of somebody in a set. */
export function line(page: Page, name: SetName, words: string): Locator {
  return set(page, name).locator("li").filter({ hasText: words });
}

/** Narrows all lists to names with these words. */
export async function find(page: Page, words: string): Promise<void> {
  await page.getByLabel("Find a favourite").fill(words);
}

/** A person's favourites at a box, asked past the plugin. */
export async function marked(box: Box, id: string): Promise<boolean> {
  const { one } = await box.ask<{ one: { is_favorite: boolean } | null }>(
    "query($id:ID!){one:findPerformer(id:$id){is_favorite}}",
    { id },
  );
  return one?.is_favorite === true;
}

/** Sets a favourite at a box, past the plugin; what is so already stays. */
export async function mark(box: Box, id: string, favorite: boolean): Promise<void> {
  if ((await marked(box, id)) === favorite) return;
  await box.ask("mutation($id:ID!,$favorite:Boolean!){favoritePerformer(id:$id,favorite:$favorite)}", {
    id,
    favorite,
  });
}

/** Waits until a favourite at a box is as told. */
export async function becomes(box: Box, id: string, favorite: boolean): Promise<void> {
  await until(
    "the favourite at the source",
    () => marked(box, id),
    (now) => now === favorite,
  );
}
