/** Filling in missing stash ids in bulk: certain links at once, likely ones by a person's word, nothing but links written. */
import { expect } from "vitest";
import { type Member, settled } from "../cast";
import { linkPerformers, openFace } from "../faces/overview";
import { openReview, row, search, toast, undoFromToast } from "../faces/review";
import { boxAt } from "../people";
import { flow, type Scene } from "../scene";
import { until } from "../wait";

/** A performer without a stash id whose names are nobody else's: a small box may have no such record left. */
async function unlinked(scene: Scene, bare: boolean): Promise<Member> {
  const add = (at: number) => scene.cast.add({ box: boxAt(scene, at), linked: false, bare });
  return add(0).catch(() => add(1));
}

flow("link performers: a likely record is linked when a person says so", { timeoutMs: 300_000 }, async (scene) => {
  const { page, url, stash } = scene;
  const member = await unlinked(scene, true);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await linkPerformers(page);
  await page.locator('[data-pss-task="link-performers"]').getByRole("link", { name: "Review links" }).click();
  await search(page, `${member.name} ${member.tag}`);
  await row(page, member.id).getByRole("checkbox").check();
  const bar = page.getByRole("toolbar", { name: "What to do with the selected performers" });
  await bar.getByRole("button", { name: "Accept 1 likely…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Link 1" }).click();
  await toast(page, /1 field updated/).waitFor();
  const after = settled(await stash.performer(member.id));
  expect(after.stash_ids).toContainEqual({ endpoint: member.box.endpoint, stash_id: member.record.id });
  // The link alone: what the record says waits, compared with it.
  expect({ ...after, stash_ids: [] }).toEqual(settled(before));
  await openReview(page, url, "safe");
  await search(page, `${member.name} ${member.tag}`);
  await row(page, member.id).waitFor();
});

flow("link performers: a certain record is safe, and Undo takes it back", { timeoutMs: 300_000 }, async (scene) => {
  const { page, url, stash } = scene;
  const member = await unlinked(scene, false);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await linkPerformers(page);
  await openFace(page, url, "/review?field=stashIds");
  await search(page, `${member.name} ${member.tag}`);
  await row(page, member.id).getByRole("button", { name: "Accept 1 safe" }).click();
  await toast(page, member.name).waitFor();
  const after = settled(await stash.performer(member.id));
  expect(after.stash_ids).toContainEqual({ endpoint: member.box.endpoint, stash_id: member.record.id });
  expect({ ...after, stash_ids: [] }).toEqual(settled(before));
  await undoFromToast(page);
  await until(
    "the performer after undo",
    () => stash.performer(member.id),
    (state) => state.stash_ids.length === 0,
  );
});
