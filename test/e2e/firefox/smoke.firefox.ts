/** The main path in Firefox: dashboard, run, review, accept, undo; over localhost and over a name of the LAN (no secure context). */
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settled } from "../cast";
import { someone, titled } from "../people";
import { openStage } from "../stage";
import { until } from "../wait";
import { launchFirefox } from "./firefox";

const PAGE = "/plugins/performer-site-sync";
const PATIENCE = { timeout: 60_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchFirefox();
});
afterAll(() => browser?.close());

/** Clicks the first element that fits the selector and holds the words, once it is there. */
async function click(page: Page, selector: string, words = ""): Promise<void> {
  const found = await page.waitForFunction(
    (css: string, text: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].find(
        (one) => (one.textContent ?? "").includes(text) && !(one as HTMLButtonElement).disabled,
      ),
    PATIENCE,
    selector,
    words,
  );
  await (found.asElement() as unknown as { evaluate(work: (one: HTMLElement) => void): Promise<void> }).evaluate(
    (one) => one.click(),
  );
}

async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text: string) => document.body.innerText.includes(text), PATIENCE, words);
}

for (const lan of [false, true])
  test(`${lan ? "over a name of the LAN" : "over localhost"}: compare, review, accept, undo`, async () => {
    const stage = await openStage();
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    try {
      const member = await someone(stage);
      const before = await stage.stash.performer(member.id);
      const url = lan ? `http://stash.lan:${stage.embedded?.stash.port}` : stage.url;
      await page.setViewport({ width: 1400, height: 1000 });
      await page.goto(`${url}${PAGE}`);
      await shows(page, "Performer & Site Sync");
      await shows(page, "Ready");
      expect(await page.evaluate(() => window.isSecureContext)).toBe(!lan);
      await click(page, '[data-pss-task="update-performers"] button', "Update all performers");
      await shows(page, "Update all performers: done");
      await page.goto(`${url}${PAGE}/review/${member.id}`);
      await page.waitForSelector(".pss-accept", PATIENCE);
      const radio = `${member.box.name}`;
      await page.waitForFunction(
        (name: string) => {
          const row = document.querySelector('tr:has(> th[data-pss-field="hairColor"])');
          const wanted = [...(row?.querySelectorAll<HTMLInputElement>("input[type=radio], [role=radio]") ?? [])].find(
            (one) => (one.getAttribute("aria-label") ?? "").includes(name),
          );
          wanted?.click();
          return wanted !== undefined;
        },
        PATIENCE,
        radio,
      );
      await click(page, ".pss-accept");
      await until(
        "the change",
        () => stage.stash.performer(member.id),
        (now) => now.hair_color === titled(member.record.hair_color),
      );
      await click(page, ".toast-container button", "Undo");
      await until(
        "undo",
        () => stage.stash.performer(member.id),
        (now) => JSON.stringify(settled(now)) === JSON.stringify(settled(before)),
      );
      expect(errors).toEqual([]);
    } finally {
      await page.close();
      await stage.close();
    }
  });
