/** The main path without a mouse. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { settled } from "../cast";
import { ended, openFace } from "../faces/overview";
import { dialogOf, toast } from "../faces/review";
import { someone, titled } from "../people";
import { flow } from "../scene";

/** Presses Tab until the focus is on something that fits. */
async function tabTo(page: Page, selector: string, words = ""): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    await page.keyboard.press("Tab");
    const there = await page.evaluate(
      ([wanted, text]) => {
        const focus = document.activeElement;
        return focus?.matches(wanted) === true && (focus.textContent ?? "").includes(text);
      },
      [selector, words] as const,
    );
    if (there) return;
  }
  throw new Error(`Tab never reached ${selector} ${words}`);
}

/** Moves down until the row of a field has the focus. */
async function moveTo(page: Page, key: string): Promise<void> {
  for (let pressed = 0; pressed < 30; pressed += 1) {
    if (await page.evaluate((field) => (document.activeElement as HTMLElement)?.dataset.pssField === field, key))
      return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`the arrows never reached ${key}`);
}

flow("by keyboard alone: update, find, choose, accept", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await page.waitForFunction(() => !document.querySelector<HTMLButtonElement>(".pss-task .btn-primary")?.disabled);
  await tabTo(page, "button.btn-primary", "Update all performers");
  await page.keyboard.press("Enter");
  await ended(page).waitFor({ timeout: 240_000 });
  await tabTo(page, "a.btn, button.btn", "Decide");
  await page.keyboard.press("Enter");
  await page.getByRole("list", { name: "Waiting for review" }).waitFor();

  await tabTo(page, ".pss-review input[type=checkbox]");
  await page.keyboard.press("/");
  await page.keyboard.type(`${member.name} ${member.tag}`);
  await page.locator(`[data-pss-row="${member.id}"]`).waitFor();
  await tabTo(page, ".pss-bulk input");
  await page.keyboard.press("j");
  await page.waitForFunction((id) => (document.activeElement as HTMLElement)?.dataset.pssRow === id, member.id);
  await page.keyboard.press("Enter");

  const dialog = await dialogOf(page, member.name);
  await page.waitForFunction(() => (document.activeElement as HTMLElement)?.dataset.pssField !== undefined);
  const number = await dialog.locator("th", { hasText: member.box.name }).locator("kbd").first().innerText();
  // The focus is on the first open decision, hair colour or height: the arrows go both ways.
  await page.keyboard.press("ArrowUp");
  await moveTo(page, "hairColor");
  await page.keyboard.press(number);
  await moveTo(page, "height");
  await page.keyboard.press("0");
  await moveTo(page, "eyeColor");
  await page.keyboard.press("0");
  await page.keyboard.press("z");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  await toast(page, member.name).waitFor();
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(before),
    hair_color: titled(member.record.hair_color),
    eye_color: titled(member.record.eye_color),
    country: member.record.country,
  });
  // The focus is not lost with the dialog.
  await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 10_000 });
});

flow("Escape closes the review without writing, and gives the focus back", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await page.goto(`${url}/performers/${member.id}`);
  await page.locator(".pss-sync-button").focus();
  await page.keyboard.press("Enter");
  const dialog = await dialogOf(page, member.name);
  await page.waitForFunction(() => (document.activeElement as HTMLElement)?.dataset.pssField !== undefined);
  await page.keyboard.press("1");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(await stash.performer(member.id)).toEqual(before);
  await page.waitForFunction(() => document.activeElement?.classList.contains("pss-sync-button") === true);
});
