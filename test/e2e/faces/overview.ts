/** The overview, as a person uses it. */
import type { Locator, Page } from "playwright-core";
import type { RunOptions } from "../../../src/sync/run-types";
import { until } from "../wait";

export const PAGE = "/plugins/performer-site-sync";

/** Opens a tab of the plugin's page by its address and waits until it is drawn. */
export async function openFace(page: Page, url: string, path = ""): Promise<void> {
  await page.goto(`${url}${PAGE}${path}`);
  await page.getByRole("heading", { name: "Performer & Site Sync", level: 1, includeHidden: true }).waitFor();
}

export interface UpdateOptions {
  readonly nameSearch?: boolean;
  readonly fresh?: boolean;
  readonly favourites?: boolean;
}

/** A task, by its id. */
function taskOf(page: Page, id: RunOptions["task"]): Locator {
  return page.locator(`[data-pss-task="${id}"]`);
}

/** The button that starts it. */
export function updateButton(page: Page): Locator {
  return taskOf(page, "update-performers").getByRole("button", { name: /^Update (all|favourite) performers/ });
}

/** Sets the switches of the task and starts it. Does not wait for its end. */
export async function startUpdate(page: Page, options: UpdateOptions = {}): Promise<void> {
  const task = taskOf(page, "update-performers");
  if (options.favourites) await task.getByLabel("Which performers").selectOption("favourites");
  await setSwitch(task.getByLabel("Search unlinked by name"), options.nameSearch ?? false);
  await setSwitch(task.getByLabel("Ask again even if cached"), options.fresh ?? false);
  await watchRuns(page);
  await updateButton(page).click();
  await page.waitForFunction(() => document.documentElement.dataset.pssRuns === "1");
}

/**
 * Custom switches are drawn by their label, over the input: the click is meant for what is drawn there. Until it has hit: what
 * stands above may move it (a card that learns how its source is).
 */
export async function setSwitch(input: Locator, on: boolean): Promise<void> {
  await input.waitFor({ state: "attached" });
  await until(
    "the switch",
    async () => {
      if ((await input.isChecked()) !== on) await input.click({ force: true });
      return input.isChecked();
    },
    (checked) => checked === on,
  );
}

/** Notes that a run was shown: a short one may be over before anybody looks. */
async function watchRuns(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.documentElement;
    delete root.dataset.pssRuns;
    const look = () => {
      if (document.querySelector(".pss-bar-big")) root.dataset.pssRuns = "1";
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
}

/** Heading of the card of the last update of performers, of all or of some: how it ended. */
export function ended(page: Page, how: "done" | "stopped" | "could not go on" = "done"): Locator {
  return page.getByRole("heading", { name: new RegExp(`^Update (all )?performers: ${how}`) });
}

/** Starts a task that has no options to set, or with those it has, and waits for its end. */
async function runTask(page: Page, id: RunOptions["task"], title: string): Promise<void> {
  await watchRuns(page);
  await taskOf(page, id)
    .getByRole("button", { name: new RegExp(`^${title}`) })
    .click();
  await page.waitForFunction(() => document.documentElement.dataset.pssRuns === "1");
  await page.getByRole("heading", { name: `${title}: done` }).waitFor({ timeout: 240_000 });
}

/** Updates all studios and waits for the end. */
export async function updateStudios(page: Page): Promise<void> {
  await runTask(page, "update-studios", "Update studios");
}

/** Looks for missing links of performers and waits for the end. */
export async function linkPerformers(page: Page): Promise<void> {
  await runTask(page, "link-performers", "Link performers");
}

/** Starts an update and waits for its end. */
export async function update(page: Page, options: UpdateOptions = {}): Promise<void> {
  await startUpdate(page, options);
  await ended(page).waitFor({ timeout: 240_000 });
}

/** The card of a source, by its name. */
export function sourceCard(page: Page, name: string): Locator {
  return page.locator(".pss-source").filter({ has: page.locator(".pss-source-top b", { hasText: name }) });
}

/** Tests all connections. */
export async function testConnections(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Test/ }).click();
}
