/**
 * `npm run screenshots [-- name …]`: the pictures of the docs, from the sample library in the embedded Stash, with Chromium,
 * into docs/pictures. Names, values and pictures are the sample's and the same each time; times and speeds are of the run.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { startEmbedded } from "../src/dev/embedded";
import { closeBrowser, openWatched, PHONE } from "../test/e2e/browser";
import { stashApi } from "../test/e2e/stash-api";
import { withPalette } from "./screenshots/palette-png";
import { type Face, SHOTS } from "./screenshots/shots";
import { ROOT } from "./run-step";

const FOLDER = join(ROOT, "docs", "pictures");
const WIDE = { width: 1200, height: 800 };
/** Enough for every case of the sample, few enough that a run at full delay is over soon. */
const SIZE = 240;

/** The ports of `npm start`: they are seen in addresses. */
const PORTS = { harbour: 9991, lantern: 9992, mirador: 9993 };

/** Pictures that came, carets that blink, what is said only for a moment: none of it may differ between two runs. */
async function calm(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete || image.loading === "lazy"));
  await page.mouse.move(0, 0);
}

async function take(page: Page, name: string, { clip }: Face): Promise<void> {
  await calm(page);
  const path = join(FOLDER, `${name}.png`);
  const options = { animations: "disabled", caret: "hide", scale: "css" } as const;
  const picture = withPalette(await page.screenshot({ ...options, ...(clip && { clip }) }));
  await writeFile(path, picture);
  console.log(`${name}.png`.padEnd(24), `${Math.ceil(picture.length / 1000)} kB`);
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  await mkdir(FOLDER, { recursive: true });
  const embedded = await startEmbedded({ size: SIZE, boxPorts: PORTS });
  try {
    const stash = stashApi(embedded.url);
    const settings = (change: object) =>
      stash.setPluginMap({ settings: JSON.stringify({ delaySeconds: 0.1, cardMarks: true, ...change }) });
    await settings({});
    const { page, context } = await openWatched(WIDE);
    // tsx names functions by a helper that the page does not have.
    await context.addInitScript("globalThis.__name = (named) => named");
    for (const { name, phone = false, draw } of SHOTS) {
      await page.setViewportSize(phone ? PHONE : WIDE);
      const face = await draw({ page, url: embedded.url, embedded, settings });
      if (face && (wanted.length === 0 || wanted.includes(name))) await take(page, name, face);
    }
    await context.close();
  } finally {
    await closeBrowser();
    await embedded.close();
  }
}

await main();
