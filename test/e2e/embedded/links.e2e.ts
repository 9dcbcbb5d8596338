/** Links that went wrong: merged, deleted, erased upstream, malformed. Only what is chosen is changed. */
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, field, leaveSafeOut } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { openReview, openRow, row, search } from "../faces/review";
import { type EmbeddedScene, embeddedScene } from "../scene";
import { example } from "./world";

async function review(scene: EmbeddedScene, who: { id: string; name: string }): Promise<Locator> {
  await openFace(scene.page, scene.url);
  await update(scene.page);
  await openReview(scene.page, scene.url);
  const dialog = await openRow(scene.page, who);
  await leaveSafeOut(dialog);
  return dialog;
}

const ids = (state: { stash_ids: readonly { endpoint: string; stash_id: string }[] }) =>
  state.stash_ids.map(({ endpoint, stash_id }) => ({ endpoint, stash_id }));

embeddedScene("merged upstream: the id is replaced where a person chooses it", {}, async (scene) => {
  const { page, stash, embedded } = scene;
  const who = example(embedded, "merged");
  const before = await stash.performer(who.id);
  const dialog = await review(scene, who);
  await field(dialog, "stashIds").getByText("Merged upstream").first().waitFor();
  expect(ids(await stash.performer(who.id))).toEqual(ids(before));
  await field(dialog, "stashIds")
    .locator(".pss-col-result")
    .getByRole("button", { name: /^Link to/ })
    .click();
  await dialog.locator(".pss-accept").click();
  await page.locator(".toast-container .toast").waitFor();
  const after = await stash.performer(who.id);
  const { endpoint } = embedded.boxes.harbour;
  expect(ids(after)).toEqual([
    ...ids(before).filter((id) => id.endpoint !== endpoint),
    { endpoint, stash_id: who.truth.upstream.harbour },
  ]);
  expect({ ...settled(after), stash_ids: null }).toEqual({ ...settled(before), stash_ids: null });
});

for (const [name, words] of [
  ["deleted", "the record was deleted"],
  ["erased", "the record is gone"],
  ["malformed-id", "the Stash ID is not one"],
] as const)
  embeddedScene(`${name}: the dead id goes where a person chooses it, nothing else is touched`, {}, async (scene) => {
    const { page, url, stash, embedded } = scene;
    const who = example(embedded, name);
    const before = await stash.performer(who.id);
    const dialog = await review(scene, who);
    const links = field(dialog, "stashIds");
    await links.getByText("Deleted upstream").first().waitFor();
    expect((await dialog.innerText()).toLowerCase()).toContain(
      name === "malformed-id" ? "the stash id is not one" : name === "deleted" ? "deleted there" : words,
    );
    await links
      .locator(".pss-col-result")
      .getByRole("button", { name: /^Unlink/ })
      .click();
    await accept(dialog);
    expect(settled(await stash.performer(who.id))).toEqual({
      ...settled(before),
      stash_ids: ids(before).filter((id) => id.endpoint !== embedded.boxes.harbour.endpoint),
    });
    await openReview(page, url);
    await search(page, who.name);
    // With another box there may be more to decide, but not this.
    if (who.truth.linked.length === 1) await row(page, who.id).waitFor({ state: "detached" });
    else expect(await row(page, who.id).getByText("no successor").count()).toBe(0);
  });
