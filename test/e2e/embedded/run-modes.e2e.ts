/** What a run writes by itself, pausing, closing the tab, and several tabs. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { UndoRecord } from "../../../src/sync/journal";
import { settled } from "../cast";
import { holdSource } from "../faces/hold";
import { ended, openFace, startUpdate, updateButton } from "../faces/overview";
import { someone, titled } from "../people";
import { embeddedScene } from "../scene";
import { until } from "../wait";

type Mode = "review" | "safe" | "everything";

/** The row of the task. */
function task(page: Page) {
  return page.locator('[data-pss-task="update-performers"]');
}

async function chooseMode(page: Page, mode: Mode): Promise<void> {
  await task(page).getByLabel("What is written").selectOption(mode);
}

/** Undo records in this browser. */
function records(page: Page): Promise<readonly UndoRecord[]> {
  return page.evaluate(
    () =>
      new Promise<UndoRecord[]>((resolve, reject) => {
        const request = indexedDB.open("performerSiteSync");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction("journal").objectStore("journal").getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result.filter((one) => typeof one === "object" && "entityId" in one));
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}

/** Starts a run over the members that the page's address names. */
async function startOver(page: Page, url: string, ids: readonly string[], mode: Mode): Promise<void> {
  await openFace(page, url, `?ids=${ids.join(",")}`);
  await page.getByText(`${ids.length} performer`, { exact: false }).first().waitFor();
  await chooseMode(page, mode);
  await page
    .locator(".pss-task")
    .getByRole("button", { name: /^Update performers/ })
    .click();
}

embeddedScene("safe changes are written at once, decisions wait, and only for who was picked", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const other = await someone(scene);
  const [before, untouched] = [await stash.performer(member.id), await stash.performer(other.id)];
  await startOver(page, url, [member.id], "safe");
  await ended(page).waitFor({ timeout: 120_000 });
  expect(settled(await stash.performer(member.id))).toEqual({
    ...settled(before),
    eye_color: titled(member.record.eye_color),
    country: member.record.country,
  });
  expect(settled(await stash.performer(other.id))).toEqual(settled(untouched));
  await page.getByText("1 written").waitFor();
  const made = await records(page);
  expect(made.map((one) => [one.entityId, one.state])).toEqual([[member.id, "applied"]]);
});

embeddedScene("everything is written only after its numbers were seen", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await startOver(page, url, [member.id], "everything");
  await page.getByText("Write 4 changes to 1 performer?").waitFor({ timeout: 120_000 });
  await page.getByText("2 overwrite a value that differs and that nobody has decided about").waitFor();
  expect(settled(await stash.performer(member.id))).toEqual(settled(before));
  // The question outlives the page.
  await openFace(page, url);
  await page.getByRole("button", { name: "Write all 4 changes" }).click();
  await ended(page).waitFor({ timeout: 120_000 });
  expect(await stash.performer(member.id)).toMatchObject({
    hair_color: titled(member.record.hair_color),
    height_cm: member.record.height,
    country: member.record.country,
  });
});

embeddedScene(
  "another tab follows the run, pauses it, and goes on with it when the first is gone",
  { timeoutMs: 300_000 },
  async (scene) => {
    const { page, url, stash, embedded, watched } = scene;
    const member = await someone(scene, 0);
    // Without web links the held box has nothing to say about this one, so that it is compared.
    await stash.update({ id: member.id, urls: [] });
    const hold = await holdSource(page, embedded.boxes.lantern.endpoint);
    await openFace(page, url);
    await chooseMode(page, "safe");
    await startUpdate(page);
    await until("a held request", hold.waiting, (count) => count > 0);
    const other = await watched.context.newPage();
    await openFace(other, url);
    await other.getByText("runs in another tab ·").waitFor();
    await other.locator(".pss-lane").filter({ hasText: "Lantern Box" }).waitFor();
    expect(await updateButton(other).count()).toBe(0);
    await other.getByRole("button", { name: "Pause" }).click();
    await page.getByText("“Update all performers” is paused").waitFor();
    await other.getByText("“Update all performers” is paused").waitFor();
    await page.close();
    await other.getByRole("button", { name: /^Resume at/ }).click();
    await ended(other).waitFor({ timeout: 240_000 });
    expect(await stash.performer(member.id)).toMatchObject({ country: member.record.country });
    const mine = (await records(other)).filter((one) => one.entityId === member.id);
    expect(mine.map((one) => one.state)).toEqual(["applied"]);
  },
);

embeddedScene(
  "the tab is closed, or reloaded, again and again while a run writes: nobody is left out, nobody is written twice",
  { timeoutMs: 600_000, embedded: { size: 300 } },
  async ({ page, url, watched }) => {
    await openFace(page, url);
    await chooseMode(page, "safe");
    await startUpdate(page);
    let open = page;
    for (const wanted of [1, 2, 3]) {
      // Each time a little further: something has been written since the last one.
      await until(
        "something written",
        async () => new Set((await records(open)).map((one) => one.entityId)).size,
        (count) => count >= wanted * 25,
      );
      if (wanted % 2 === 0) await open.reload();
      else {
        await open.goto("about:blank");
        await open.close();
        open = await watched.context.newPage();
        await openFace(open, url);
      }
      const resume = open.getByRole("button", { name: /^Resume at/ });
      await resume.or(ended(open)).first().waitFor();
      if (await ended(open).isVisible()) break;
      await resume.click();
      await open.locator(".pss-bar-big").or(ended(open)).first().waitFor();
    }
    await ended(open).waitFor({ timeout: 300_000 });
    const made = await records(open);
    expect(made.filter((one) => one.state !== "applied" && one.state !== "not-applied")).toEqual([]);
    const applied = made.filter((one) => one.state === "applied");
    const fields = applied.flatMap((one) => one.fields.map(({ field }) => `${one.entityId} ${field}`));
    expect(new Set(fields).size).toBe(fields.length);
    // What is safe is written: a second run finds nothing safe.
    await chooseMode(open, "review");
    await startUpdate(open);
    await ended(open).waitFor({ timeout: 240_000 });
    expect(await open.getByText(/safe changes? in/).count()).toBe(0);
  },
);

embeddedScene("a hidden tab keeps its pace: none of the page's own timers is needed", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  await page.addInitScript(() => {
    const { setTimeout: real } = window;
    const slowed = (...asked: Parameters<typeof real>) =>
      document.documentElement.dataset.hiddenTab === "yes" ? 0 : real(...asked);
    Object.assign(window, { setTimeout: slowed });
  });
  await openFace(page, url, `?ids=${member.id}`);
  await chooseMode(page, "safe");
  await page.getByRole("button", { name: /^Update performers \(1\)/ }).waitFor();
  await page.evaluate(() => {
    document.documentElement.dataset.hiddenTab = "yes";
  });
  await page.getByRole("button", { name: /^Update performers \(1\)/ }).click();
  await ended(page).waitFor({ timeout: 120_000 });
  expect(await stash.performer(member.id)).toMatchObject({ country: member.record.country });
});
