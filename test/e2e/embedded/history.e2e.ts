/** Taking back from the history: a whole run with its pictures, single fields, by mouse, by keyboard, on a phone, and as a file. */
import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { PHONE, type Size, WIDE } from "../browser";
import type { Member } from "../cast";
import { findings } from "../faces/findings";
import { fieldButton, openHistory, searchHistory, unfold } from "../faces/history";
import { openFace, update } from "../faces/overview";
import { openReview, row, search, toast } from "../faces/review";
import { someone, titled } from "../people";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { until } from "../wait";
import { example } from "./world";

/** Everybody in the library as Stash keeps them, and the bytes of their pictures; without times that move by themselves. */
function everything({ embedded }: EmbeddedScene) {
  const { library } = embedded.stash;
  return [...library.performers.values()].map(({ updated_at: _, image, stash_ids, alias_list, ...rest }) => ({
    ...rest,
    stash_ids: stash_ids.map(({ endpoint, stash_id }) => `${endpoint} ${stash_id}`),
    // Stash answers them sorted, whatever order they were given in.
    alias_list: [...alias_list].sort(),
    picture: (image && library.imageBytes(image)?.toString("base64")) ?? "none",
  }));
}

/** Accepts every safe change that waits. */
async function acceptAll({ page, url }: EmbeddedScene): Promise<void> {
  await openReview(page, url, "safe");
  await page.getByRole("button", { name: /^Accept all [\d,]+ safe/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Accept/ })
    .click();
  await toast(page, /performers updated/).waitFor();
}

/** Takes the first run that is shown back, or brings it again. */
async function askRun({ page }: EmbeddedScene, does: "Undo" | "Redo"): Promise<void> {
  await page
    .getByRole("button", { name: new RegExp(`^${does} run`) })
    .first()
    .click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${does} [\\d,]+$`) })
    .click();
}

embeddedScene(
  "a whole run goes back field for field and its pictures byte for byte, and comes again",
  { settings: { images: true }, timeoutMs: 240_000 },
  async (scene) => {
    const { page, url, embedded, stash } = scene;
    const before = everything(scene);
    await openFace(page, url);
    await update(page);
    await acceptAll(scene);
    const after = everything(scene);
    const changed = after.filter((one, at) => JSON.stringify(one) !== JSON.stringify(before[at]));
    expect(changed.length).toBeGreaterThan(20);
    expect(after.filter(({ picture }, at) => picture !== before[at]?.picture).length).toBeGreaterThan(0);

    await openHistory(page, url);
    const updates = () => embedded.stash.log.count((entry) => JSON.stringify(entry).includes("performerUpdate"));
    const sent = updates();
    await askRun(scene, "Undo");
    await toast(page, /put back/).waitFor();
    expect(everything(scene)).toEqual(before);
    expect(updates() - sent).toBeLessThanOrEqual(Math.ceil(changed.length / 25) + 1);
    await page.getByText("Undone as a whole").waitFor();

    await askRun(scene, "Redo");
    await toast(page, /redone/).waitFor();
    expect(everything(scene)).toEqual(after);

    // Somebody puts another picture there: it stays, until a person says otherwise, and comes back byte for byte.
    const who = example(embedded, "missing-image");
    const picture = () => everything(scene).find(({ id }) => String(id) === who.id)?.picture ?? "";
    const theirs = picture();
    const mine = Buffer.concat([Buffer.from(theirs, "base64"), Buffer.from("mine")]).toString("base64");
    await stash.update({ id: who.id, image: `data:image/png;base64,${mine}` });
    await openHistory(page, url);
    await askRun(scene, "Undo");
    await toast(page, /1 was edited since/).waitFor();
    expect(picture()).toBe(mine);
    await searchHistory(page, who.name);
    await unfold(page, who.name);
    await fieldButton(page, "Put back", "Image", who.name).click();
    await page.getByRole("dialog").getByRole("button", { name: "Put back" }).click();
    await fieldButton(page, "Redo", "Image", who.name).waitFor();
    expect(picture()).toBe("none");
    expect(everything(scene)).toEqual(before);
    await fieldButton(page, "Redo", "Image", who.name).click();
    await until(
      "the picture of before",
      async () => picture(),
      (now) => now === mine,
    );
  },
);

/** Somebody whose safe changes (eye colour, country) were accepted. */
async function accepted(scene: EmbeddedScene): Promise<Member> {
  const { page, url } = scene;
  const member = await someone(scene);
  await openFace(page, url);
  await update(page);
  await openReview(page, url, "safe");
  await search(page, `${member.name} ${member.tag}`);
  await row(page, member.id)
    .getByRole("button", { name: /^Accept \d+ safe/ })
    .click();
  await toast(page, member.name).waitFor();
  return member;
}

for (const [screen, size] of [
  ["wide", WIDE],
  ["phone", PHONE],
] as const satisfies readonly (readonly [string, Size])[])
  embeddedScene(`one field goes back; a later edit is overwritten only when asked: ${screen}`, {}, async (scene) => {
    const { page, url, stash } = scene;
    const member = await accepted(scene);
    await page.setViewportSize(size);
    await openHistory(page, url);
    await searchHistory(page, member.name);
    const all = [...(await findings(page, "history", ".pss-root"))];
    await unfold(page, member.name);
    await fieldButton(page, "Undo", "Country", member.name).click();
    await fieldButton(page, "Redo", "Country", member.name).waitFor();
    expect(await stash.performer(member.id)).toMatchObject({
      country: "",
      eye_color: titled(member.record.eye_color),
    });
    // The focus stays on the button, which does the opposite now.
    await page.keyboard.press("Enter");
    await fieldButton(page, "Undo", "Country", member.name).waitFor();
    expect((await stash.performer(member.id)).country).toBe(member.record.country);

    await stash.update({ id: member.id, eye_color: "Violet" });
    await openHistory(page, url);
    await searchHistory(page, member.name);
    await unfold(page, member.name);
    await page.getByText("edited since: now Violet. Undo would lose that.").waitFor();
    all.push(...(await findings(page, "unfolded", ".pss-root")));
    await fieldButton(page, "Put back", "Eye Colour", member.name).click();
    const dialog = page.getByRole("dialog", { name: `Put Eye Colour of ${member.name} back?` });
    all.push(...(await findings(page, "put back", '[role="dialog"]')));
    await dialog.getByRole("button", { name: "Put back" }).click();
    await fieldButton(page, "Redo", "Eye Colour", member.name).waitFor();
    expect((await stash.performer(member.id)).eye_color).toBe("");
    expect(all).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

embeddedScene("the history goes out as a file and comes into another browser", {}, async (scene) => {
  const { page, url, stash, watched } = scene;
  const member = await accepted(scene);
  await openHistory(page, url);
  await page.getByRole("button", { name: "Export or import…" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export", exact: true }).click(),
  ]);
  const path = await download.path();
  const text = await readFile(path, "utf8");
  expect(download.suggestedFilename()).toMatch(/^performer-site-sync-history-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toMatchObject({ format: "performer-site-sync history", version: 1 });
  for (const { api_key } of scene.configured) expect(text).not.toContain(api_key);

  const browser = watched.context.browser();
  if (!browser) throw new Error("the browser is gone");
  const context = await browser.newContext({ locale: "en-GB" });
  try {
    const elsewhere = await context.newPage();
    await openFace(elsewhere, url, "/history");
    await elsewhere.getByText("Nothing was written yet").waitFor();
    // Without changes the way in is there all the same.
    await elsewhere.getByRole("button", { name: "Export or import…" }).click();
    await elsewhere
      .getByLabel("Choose a file")
      .setInputFiles({ name: "h.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await elsewhere.getByRole("button", { name: /^Take in \d+/ }).click();
    await elsewhere
      .getByText(/from a file/)
      .first()
      .waitFor();
    await unfold(elsewhere, member.name);
    await fieldButton(elsewhere, "Undo", "Country", member.name).click();
    await fieldButton(elsewhere, "Redo", "Country", member.name).waitFor();
    expect((await stash.performer(member.id)).country).toBe("");
  } finally {
    await context.close();
  }
});
