/** A source that fails says what, why and what to do, and never stops the others. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Box } from "../box-api";
import { ended, openFace, sourceCard, startUpdate, testConnections, update } from "../faces/overview";
import { openReview, row, search } from "../faces/review";
import { someone } from "../people";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { setBoxes } from "./world";

const AFTER_RETRIES = { timeout: 200_000 };
const LONG = { timeoutMs: 400_000 };

/** The state in the card's second line. */
function state(card: Locator): Locator {
  return card.locator(".pss-state").first();
}

/** A performer of `box` is compared and waits: this source went on. */
async function wentOn({ page, url }: EmbeddedScene, member: { id: string; name: string }): Promise<void> {
  await openReview(page, url);
  await search(page, member.name);
  await row(page, member.id).waitFor();
}

async function reads(locator: Locator, ...words: readonly string[]): Promise<void> {
  for (const each of words) await locator.getByText(each).first().waitFor();
}

/** Opens the list of what could not be read, and waits for a sentence in it. */
async function why(page: Page, ...words: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: "why" }).click();
  for (const each of words) await page.getByText(each).first().waitFor();
}

embeddedScene("one source is down: the others go on, and its card says what to do", LONG, async (scene) => {
  const { page, url, embedded } = scene;
  const member = await someone(scene, 0);
  await embedded.boxes.lantern.http.stop();
  await openFace(page, url);
  const card = sourceCard(page, "Lantern Box");
  await reads(state(card), "Not reached");
  await reads(card, "the connection failed or took too long", "Check that this computer and Lantern Box are online");
  await reads(state(sourceCard(page, "Harbour Box")), "Ready");
  await startUpdate(page);
  await ended(page).waitFor(AFTER_RETRIES);
  await why(page, "Lantern Box cannot be reached");
  await embedded.boxes.lantern.http.start();
  await sourceCard(page, "Lantern Box")
    .getByRole("button", { name: /^Try (again|now)/ })
    .click();
  await reads(state(card), "Ready");
  await wentOn(scene, member);
});

for (const [style, boxVersion] of [
  ["401", "head"],
  ["500", "0.7.9"],
] as const)
  embeddedScene(`a wrong key, answered with ${style}`, { ...LONG, embedded: { boxVersion } }, async (scene) => {
    const { page, url, stash, configured } = scene;
    const member = await someone(scene, 0);
    const wrong = configured.map((box) =>
      box.name === "Lantern Box" ? { ...box, api_key: "wrong.wrong.wrong" } : box,
    );
    await setBoxes(stash, wrong);
    await openFace(page, url);
    const card = sourceCard(page, "Lantern Box");
    await reads(state(card), "Key refused");
    await reads(card, "The key is missing, wrong or was withdrawn", "Enter a new key in Stash’s Metadata Providers");
    await update(page);
    await why(page, "Lantern Box refused the key");
    await wentOn(scene, member);
    await setBoxes(stash, configured);
    await openFace(page, url);
    await reads(state(sourceCard(page, "Lantern Box")), "Ready");
  });

embeddedScene("a web page instead of data", LONG, async (scene) => {
  const { page, url, embedded } = scene;
  const member = await someone(scene, 0);
  embedded.boxes.lantern.faults.set({ rateHtml: 1 });
  await openFace(page, url);
  const card = sourceCard(page, "Lantern Box");
  await reads(state(card), "No data in the answer");
  await reads(card, "often a login page", "it usually ends in /graphql");
  await startUpdate(page);
  await ended(page).waitFor(AFTER_RETRIES);
  await why(page, "Lantern Box did not answer with data");
  await wentOn(scene, member);
});

embeddedScene("a source that does not know a field (422)", LONG, async (scene) => {
  const { page, url, embedded } = scene;
  const member = await someone(scene, 0);
  await page.route(embedded.boxes.lantern.endpoint, async (route) => {
    if (!(route.request().postData() ?? "").includes("findPerformer")) return route.fallback();
    const errors = [{ message: 'Cannot query field "birth_date" on type "Performer".', locations: [] }];
    await route.fulfill({
      status: 422,
      headers: { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*" },
      body: JSON.stringify({ errors, data: null }),
    });
  });
  await openFace(page, url);
  await reads(state(sourceCard(page, "Lantern Box")), "Ready");
  await update(page);
  await why(page, "Lantern Box refused the question", "Cannot query field");
  await wentOn(scene, member);
});

embeddedScene(
  "a configured box that cannot be reached at all",
  { ...LONG, expected: [/Content Security Policy|Refused to connect/] },
  async (scene) => {
    const { page, url, stash, configured } = scene;
    const member = await someone(scene, 0);
    await setBoxes(stash, [
      ...configured,
      { name: "Nowhere", endpoint: "http://127.0.0.1:9/graphql", api_key: "a.b.c" },
    ]);
    await openFace(page, url);
    const card = sourceCard(page, "Nowhere");
    await reads(card, "The request was stopped before it was answered", "add its address to connect-src");
    await startUpdate(page);
    await ended(page).waitFor(AFTER_RETRIES);
    await wentOn(scene, member);
  },
);

embeddedScene("no stash-box is configured", {}, async ({ page, url, stash, embedded }) => {
  await setBoxes(stash, []);
  await openFace(page, url);
  await page.getByText("No stash-box is configured").waitFor();
  await page.getByRole("link", { name: "Add a stash-box" }).click();
  await page.waitForURL(/settings\?tab=metadata-providers/);
  await page.goto(`${url}/settings?tab=tools`);
  const card = page.locator(".pss-tools").locator("visible=true");
  await card.getByText("No stash-box is configured").waitFor();
  expect(await card.getByRole("button", { name: "Update all performers" }).isDisabled()).toBe(true);
  // The button on a performer's page asks nobody, and says so instead of failing.
  await page.goto(`${url}/performers/${[...embedded.stash.library.performers.keys()][0]}`);
  await page.locator(".pss-sync-button").click();
  await page.locator(".toast-container .toast").waitFor();
});

embeddedScene(
  "a source that the page may not ask goes through Stash, and its card says so",
  { ...LONG, embedded: { allowBoxes: false, size: 20 }, expected: [/Content Security Policy|Refused to connect/] },
  async (scene) => {
    const { page, url, boxes } = scene;
    const member = await someone(scene, 0);
    await openFace(page, url);
    await testConnections(page);
    for (const { name } of boxes as readonly Box[]) {
      await reads(state(sourceCard(page, name)), "Ready");
      await reads(sourceCard(page, name), "through Stash");
    }
    await startUpdate(page);
    await ended(page).waitFor(AFTER_RETRIES);
    await wentOn(scene, member);
  },
);
