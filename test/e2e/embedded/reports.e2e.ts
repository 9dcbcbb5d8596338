/** The tab Reports over a library whose numbers are known: counted here from Stash and from what is true of the sample. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { boxKeys, boxNames } from "../../../src/dev/seed/truth";
import { PHONE, type Size, WIDE } from "../browser";
import { openFavourites } from "../faces/favourites";
import { findings } from "../faces/findings";
import { openFace, update } from "../faces/overview";
import { openReview, toast } from "../faces/review";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { until } from "../wait";

async function openReports(page: Page, url: string, query = ""): Promise<void> {
  await openFace(page, url, `/reports${query}`);
  await page.getByRole("region", { name: "Coverage per source" }).waitFor();
}

/** The numbers of a row, by the heading of their column. */
async function numbersOf(page: Page, card: string, subject: string): Promise<Record<string, number>> {
  const cells = page
    .getByRole("region", { name: card })
    .locator("tr")
    .filter({ has: page.locator("th").getByText(subject, { exact: true }) })
    .locator("td[data-label]");
  return cells.evaluateAll((all) =>
    Object.fromEntries(
      all.map((cell) => [(cell as HTMLElement).dataset.label, Number(cell.textContent?.replace(/\D/g, ""))]),
    ),
  );
}

function lineOf(page: Page, label: string): Locator {
  return page.locator(".pss-report-line").filter({ hasText: label });
}

async function findingOf(page: Page, label: string): Promise<number> {
  const line = page
    .getByRole("region", { name: "Worth a look" })
    .locator(".pss-report-line")
    .filter({ hasText: label });
  return Number((await line.innerText()).replace(/\D/g, ""));
}

/** What Stash itself holds, counted without the plugin. */
function counted({ embedded }: EmbeddedScene) {
  const all = [...embedded.stash.library.performers.values()];
  const linkedTo = (endpoint: string) =>
    all.filter((one) => one.stash_ids.some((link) => link.endpoint === endpoint)).length;
  return {
    total: all.length,
    linkedTo,
    noHeight: all.filter((one) => one.height_cm === null).length,
    noBirthdate: all.filter((one) => one.birthdate === null).length,
    favourites: all.filter((one) => one.favorite).length,
    /** Performers with a stash id whose record was merged into another. */
    mergedAt: (endpointOf: (name: string) => string) =>
      all.filter((one) =>
        one.stash_ids.some(({ endpoint, stash_id }) =>
          boxKeys.some(
            (key) =>
              endpointOf(boxNames[key]) === endpoint &&
              embedded.boxes[key].store.performers.get(stash_id)?.merged_into_id != null,
          ),
        ),
      ).length,
    nowhere: (endpoints: readonly string[]) =>
      all.filter((one) => !one.stash_ids.some((link) => endpoints.includes(link.endpoint))).length,
  };
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function acceptAll(page: Page, url: string): Promise<void> {
  await openReview(page, url, "safe");
  await page.getByRole("button", { name: /^Accept all [\d,]+ safe/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Accept/ })
    .click();
  await toast(page, /performers updated/).waitFor();
}

embeddedScene(
  "the numbers are those of the library, before any run and after",
  { timeoutMs: 240_000 },
  async (scene) => {
    const { page, url, embedded, configured } = scene;
    const before = counted(scene);
    const endpoint = (name: string) => configured.find((box) => box.name === name)?.endpoint ?? "";
    await openReports(page, url);
    await page.getByText("Not compared yet").waitFor();
    for (const { name } of configured) {
      const linked = before.linkedTo(endpoint(name));
      expect(await numbersOf(page, "Coverage per source", name)).toEqual({
        ...{ Linked: linked, "Found, not linked": 0, "Which one?": 0, "Not found": 0 },
        "Not looked for": before.total - linked,
      });
      expect((await numbersOf(page, "Freshness", name)).Never).toBe(linked);
    }
    expect((await numbersOf(page, "Completeness per field", "Height")).Empty).toBe(before.noHeight);
    expect(await findingOf(page, "Favourites in Stash")).toBe(before.favourites);
    expect(await findingOf(page, "Linked nowhere")).toBe(before.nowhere(configured.map((box) => box.endpoint)));
    // No source is asked for a report.
    const asked = () => boxKeys.map((key) => embedded.boxes[key].log.count(() => true)).join();
    const silent = asked();
    await page.getByRole("button", { name: "Count again" }).click();
    await page.getByText(/^\d+ entries/).waitFor();
    expect(asked()).toBe(silent);

    await openFace(page, url);
    await update(page, { nameSearch: true });
    await openReports(page, url);
    const merged = before.mergedAt(endpoint);
    expect(merged).toBeGreaterThan(0);
    expect(await findingOf(page, "Merged upstream")).toBe(merged);
    for (const key of boxKeys) {
      const name = boxNames[key];
      const parts = await numbersOf(page, "Coverage per source", name);
      expect(parts.Linked).toBe(before.linkedTo(endpoint(name)));
      expect(parts["Not looked for"]).toBe(0);
      expect(Object.values(parts).reduce((sum, n) => sum + n, 0)).toBe(before.total);
      expect(await numbersOf(page, "Freshness", name)).toMatchObject({ "1 day": parts.Linked, Never: 0 });
    }
    const waits = await numbersOf(page, "Completeness per field", "Height");
    expect(waits.Gained).toBe(0);
    await acceptAll(page, url);
    await openReports(page, url);
    const after = counted(scene);
    const gained = await numbersOf(page, "Completeness per field", "Height");
    expect(gained.Gained).toBe(before.noHeight - after.noHeight);
    expect(gained.Gained).toBeGreaterThan(0);
    expect((gained.Waits ?? 0) + (gained.Empty ?? 0)).toBe(after.noHeight);
  },
);

for (const [screen, size] of [
  ["1400 px, by mouse", WIDE],
  ["375 px, by keyboard", PHONE],
] as const satisfies readonly (readonly [string, Size])[])
  embeddedScene(
    `every number opens its list, and the report leaves as files: ${screen}`,
    { size, timeoutMs: 240_000 },
    async (scene) => {
      const { page, url, embedded } = scene;
      const open = async (link: Locator) => {
        if (size === WIDE) return link.click();
        await link.focus();
        await page.keyboard.press("Enter");
      };
      await openFace(page, url);
      await update(page, { nameSearch: true });
      await acceptAll(page, url);
      await openFavourites(page, url, { source: scene.configured[0]?.endpoint ?? "" });
      await page.locator(".pss-tabs").getByRole("link", { name: "Reports" }).click();
      const face = page.locator(".pss-reports");
      await face.getByRole("region", { name: "Coverage per source" }).waitFor();
      expect(await findings(page, "reports", ".pss-root")).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);

      // A list of the report: as long as its number says, each with its page.
      const link = lineOf(page, "Linked nowhere").getByRole("link");
      const count = Number(await link.innerText());
      await open(link);
      const rows = page.getByRole("list", { name: /Linked nowhere/ }).getByRole("listitem");
      await rows.first().waitFor();
      expect(Number(await rows.first().getAttribute("aria-setsize"))).toBe(count);
      const listed = await download(page, "Save as CSV");
      expect(listed.text.trim().split("\r\n").length).toBe(count + 1);
      expect(await findings(page, "list", ".pss-root")).toEqual([]);
      const [, id = "", name = ""] = /\r\n(\d+),"?([^",\r]*)/.exec(listed.text) ?? [];
      expect(embedded.stash.library.performers.get(Number(id))?.name).toBe(name);
      await open(rows.getByRole("link", { name }).first());
      await page.waitForURL(new RegExp(`/performers/${id}`));
      await page.goBack();
      await open(page.getByRole("link", { name: "Back to the report" }));

      // The review, with just that kind.
      await open(page.getByRole("region", { name: "Waiting for you" }).getByRole("link").first());
      await page.waitForURL(/\/review\?kind=/);
      await page.getByRole("list", { name: "Waiting for review" }).waitFor();
      await page.goBack();
      // The favourites of that source, and the run in the history.
      const hearts = page.getByRole("region", { name: "Favourites on both sides" });
      await open(hearts.getByRole("link", { name: /Only in Stash/ }));
      await page.waitForURL(/\/favourites\?type=performer&source=/);
      await page.goBack();
      const runs = page.getByRole("region", { name: "Runs" });
      await open(runs.getByRole("link").first());
      await page.waitForURL(/\/history\?run=/);
      await page.getByRole("list", { name: "History of changes" }).waitFor();
      await page.goBack();

      const csv = await download(page, "CSV");
      const json = JSON.parse((await download(page, "JSON")).text);
      const markdown = await download(page, "Markdown");
      const now = counted(scene);
      expect(json).toMatchObject({ format: "performer-site-sync-report", version: 1, total: now.total });
      expect(json.coverage.map((row: { linked: number }) => row.linked)).toEqual(
        json.sources.map((source: { endpoint: string }) => now.linkedTo(source.endpoint)),
      );
      expect(json.findings.nowhere).toBe(count);
      expect(csv.text).toContain(`Worth a look,Linked nowhere,Entries,${count},`);
      expect(markdown.text).toContain(`| Linked nowhere | ${count} |`);
      expect(markdown.name).toMatch(/^performer-site-sync-report-performers-.*\.md$/);

      await open(face.getByRole("navigation").getByRole("link", { name: "Studios" }));
      await page.getByRole("heading", { name: "Report on the studios of your library" }).waitFor();
      await until(
        "the studios",
        () => face.getByRole("status").first().innerText(),
        (text) => text.startsWith(`${embedded.stash.library.studios.size} entries`),
      );
    },
  );
