/** Favourites of a source into Stash and back, nothing left to do afterwards, and all of it taken back. */
import { expect } from "vitest";
import { PHONE } from "../browser";
import type { Member } from "../cast";
import { becomes, find, known, line, mark, marked, openFavourites, readAgain, set } from "../faces/favourites";
import { toast, undoFromToast } from "../faces/review";
import { boxAt } from "../people";
import { flow, type Scene } from "../scene";
import { until } from "../wait";

/** Three people: a favourite there that is linked here, one there that only could be linked, and one here. */
async function three(scene: Scene): Promise<{ linked: Member; found: Member; mine: Member }> {
  const box = boxAt(scene, 0);
  const linked = await scene.cast.add({ box });
  const born = (record: Member["record"]) => ({ birthdate: record.birth_date });
  const found = await scene.cast.add({ box, linked: false, bare: true, changes: born });
  const mine = await scene.cast.add({ box, changes: () => ({ favorite: true }) });
  await mark(box, linked.record.id, true);
  await mark(box, found.record.id, true);
  await mark(box, mine.record.id, false);
  return { linked, found, mine };
}

/** A real account's favourites are as they were. */
async function putBack({ linked, found, mine }: Awaited<ReturnType<typeof three>>): Promise<void> {
  for (const { box, record } of [linked, found, mine]) await mark(box, record.id, false);
}

async function hearts({ stash }: Scene, members: readonly Member[]): Promise<readonly boolean[]> {
  const states = await Promise.all(members.map(({ id }) => stash.performer(id)));
  return states.map((one) => one.favorite);
}

/** As `flow`. A real Stash may keep the page from asking the box: then there are no lists, and nothing to select. */
const withFavourites: typeof flow = (name, options, play) =>
  flow(name, options, async (scene) => {
    const { page, url } = scene;
    if (await known(page, url, boxAt(scene, 0).endpoint)) return play(scene);
    expect(process.env.STASH_URL ?? "").not.toBe("");
    for (const where of ["here", "both", "there"] as const) expect(await set(page, where).count()).toBe(0);
  });

withFavourites("both ways: linked, marked, done again without anything to do, taken back", {}, async (scene) => {
  const { page, url, stash } = scene;
  const people = await three(scene);
  const { linked, found, mine } = people;
  const { box } = linked;
  try {
    await openFavourites(page, url, { source: box.endpoint });
    await line(page, "there", linked.tag)
      .getByRole("button", { name: /^mark\b/ })
      .waitFor();
    await line(page, "there", found.tag).getByText("link, mark").waitFor();
    await line(page, "here", mine.tag)
      .getByRole("button", { name: /^mark\b/ })
      .waitFor();
    for (const [where, who] of [
      ["there", linked],
      ["there", found],
      ["here", mine],
    ] as const)
      await line(page, where, who.tag).getByRole("checkbox").check();
    const bar = page.getByRole("region", { name: "Selected favourites" });
    await bar.getByText("1 marked there, 2 marked here, 1 new link").waitFor();
    await bar.getByRole("button", { name: "Do all 3" }).click();
    await toast(page, "3 favourites put in step").waitFor();

    expect(await hearts(scene, [linked, found, mine])).toEqual([true, true, true]);
    expect((await stash.performer(found.id)).stash_ids).toEqual([
      expect.objectContaining({ endpoint: box.endpoint, stash_id: found.record.id }),
    ]);
    await becomes(box, mine.record.id, true);
    for (const { tag } of [linked, found, mine]) {
      await find(page, tag);
      await line(page, "both", tag).waitFor();
    }
    await undoFromToast(page);
    expect(await hearts(scene, [linked, found, mine])).toEqual([false, false, true]);
    expect((await stash.performer(found.id)).stash_ids).toEqual([]);
    await becomes(box, mine.record.id, false);
    // Nobody but the three was touched there.
    expect(await marked(box, linked.record.id)).toBe(true);

    await find(page, "");
    await line(page, "there", linked.tag)
      .getByRole("button", { name: /^mark\b/ })
      .click();
    await toast(page, "1 favourite put in step").waitFor();
    await readAgain(page);
    await find(page, linked.tag);
    await line(page, "both", linked.tag).waitFor();
    expect(await line(page, "there", linked.tag).count()).toBe(0);
  } finally {
    await putBack(people);
  }
});

withFavourites("a heart is taken away only where it was selected, after a question", {}, async (scene) => {
  const { page, url, stash } = scene;
  const people = await three(scene);
  const { linked, found } = people;
  const { box } = linked;
  await stash.update({ id: linked.id, favorite: true });
  try {
    await openFavourites(page, url, { source: box.endpoint });
    await find(page, linked.tag);
    await line(page, "both", linked.tag).getByRole("checkbox").check();
    await set(page, "both").getByRole("button", { name: "Remove 1 there…" }).click();
    const dialog = page.getByRole("dialog", { name: `Remove 1 favourite on ${box.name}?` });
    await dialog.getByRole("button", { name: "Keep" }).click();
    expect(await marked(box, linked.record.id)).toBe(true);
    await set(page, "both").getByRole("button", { name: "Remove 1 there…" }).click();
    await dialog.getByRole("button", { name: "Remove 1" }).click();
    await toast(page, "1 favourite removed").waitFor();
    await becomes(box, linked.record.id, false);
    expect((await stash.performer(linked.id)).favorite).toBe(true);
    expect(await marked(box, found.record.id)).toBe(true);
    await line(page, "here", linked.tag).waitFor();
  } finally {
    await putBack(people);
  }
});

withFavourites("by keyboard, at 375 px, one set at a time", { size: PHONE }, async (scene) => {
  const { page, url, stash } = scene;
  const people = await three(scene);
  const { linked, mine } = people;
  try {
    await openFavourites(page, url, { source: linked.box.endpoint });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await find(page, linked.tag);
    await line(page, "there", linked.tag).getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Do all 1" }).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Do all 1" }).focus();
    await page.keyboard.press("Enter");
    await until(
      "the heart in Stash",
      async () => (await stash.performer(linked.id)).favorite,
      (now) => now,
    );
    await page.getByRole("button", { name: /^Only in Stash/ }).focus();
    await page.keyboard.press("Enter");
    await find(page, mine.tag);
    await line(page, "here", mine.tag).waitFor();
    expect(await page.locator(".pss-fav-set").count()).toBe(1);
  } finally {
    await putBack(people);
  }
});
