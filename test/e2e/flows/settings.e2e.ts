/** Settings: saved by themselves, kept over a reload, on the plugin's page and on Stash's. */
import { expect } from "vitest";
import { openFace, setSwitch } from "../faces/overview";
import { boxAt } from "../people";
import { flow, type Scene } from "../scene";
import { until } from "../wait";

type Saved = { delaySeconds?: number; nameSearch?: boolean; precedence?: readonly string[]; policies?: object };

async function saved({ stash }: Scene): Promise<Saved> {
  const { settings } = await stash.pluginMap();
  return JSON.parse(typeof settings === "string" ? settings : "{}");
}

flow("settings survive a reload: delay, name search, a field's policy, order of the sources", {}, async (scene) => {
  const { page, url } = scene;
  const second = boxAt(scene, 1);
  await openFace(page, url, "/settings");
  const names = page.locator(".pss-order-name b");
  await names.first().waitFor();
  const before = await names.allInnerTexts();
  const at = before.indexOf(second.name);
  const by = at > 0 ? ("up" as const) : ("down" as const);
  await page.getByRole("button", { name: `Move ${second.name} ${by}` }).click();
  await until(
    "the order",
    async () => (await saved(scene)).precedence ?? [],
    (order) => order.length > 0,
  );
  await page.getByLabel("Delay between requests").fill("1.5");
  await page.keyboard.press("Enter");
  await until(
    "the delay",
    async () => (await saved(scene)).delaySeconds,
    (delay) => delay === 1.5,
  );
  await setSwitch(page.getByLabel("Search unlinked by name"), true);
  await until(
    "the name search",
    async () => (await saved(scene)).nameSearch,
    (on) => on === true,
  );
  await page.locator("select[id$='-policy-hairColor']").selectOption("fill");
  await until(
    "the policy",
    async () => (await saved(scene)).policies,
    (all) => JSON.stringify(all)?.includes("fill"),
  );
  await page.getByText("Saved", { exact: true }).waitFor();

  await page.reload();
  await names.first().waitFor();
  const after = await names.allInnerTexts();
  expect(after).not.toEqual(before);
  expect(after.indexOf(second.name)).toBe(by === "up" ? at - 1 : at + 1);
  expect(await page.getByLabel("Delay between requests").inputValue()).toBe("1.5");
  expect(await page.getByLabel("Search unlinked by name").isChecked()).toBe(true);
  expect(await page.locator("select[id$='-policy-hairColor']").inputValue()).toBe("fill");

  // The overview numbers the sources by that order.
  await openFace(page, url);
  await page.locator(".pss-source").first().waitFor();
  expect(await page.locator(".pss-source-top b").allInnerTexts()).toEqual(after);
});

flow("a number outside its range is refused where it stands, and not saved", {}, async (scene) => {
  const { page, url } = scene;
  await openFace(page, url, "/settings");
  const before = await saved(scene);
  const cache = page.getByLabel("Keep answers for");
  await cache.fill("169");
  await page.getByText("A whole number from 1 to 168.").waitFor();
  await cache.press("Enter");
  await page.getByLabel("Delay between requests").focus();
  expect(await cache.getAttribute("aria-invalid")).toBe("true");
  expect(await saved(scene)).toEqual(before);
});

flow("Settings → Plugins shows our settings instead of raw inputs, and saves there too", {}, async (scene) => {
  const { page, url } = scene;
  await page.goto(`${url}/settings?tab=plugins`);
  const delay = page.getByLabel("Delay between requests");
  await delay.fill("0.7");
  await delay.press("Enter");
  await until(
    "the delay",
    async () => (await saved(scene)).delaySeconds,
    (value) => value === 0.7,
  );
  await page.reload();
  await until(
    "the field",
    () => delay.inputValue(),
    (value) => value === "0.7",
  );
});

flow("Settings → Tools has one card of ours: it starts an update and leads to the page", {}, async ({ page, url }) => {
  await page.goto(`${url}/settings?tab=tools`);
  const card = page.locator(".pss-tools").locator("visible=true");
  await card.waitFor();
  expect(await card.count()).toBe(1);
  await card.getByRole("button", { name: "Update all performers" }).click();
  await card.getByText("Last update").waitFor({ timeout: 60_000 });
  await card.getByRole("link", { name: "Open" }).click();
  await page.getByRole("heading", { name: "Update all performers: done" }).waitFor();
});
