/** Performers without a stash id: found by their name only when that is asked for. */
import { expect } from "vitest";
import { accept, field } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { openReview, openRow, row, search } from "../faces/review";
import { boxAt } from "../people";
import { flow } from "../scene";

flow(
  "name search off finds no candidate, on offers one, and a person links it",
  { timeoutMs: 300_000 },
  async (scene) => {
    const { page, url, stash, cast } = scene;
    // Its name and aliases must be nobody else's here: a small box may have no such record left.
    const unlinked = (at: number) => cast.add({ box: boxAt(scene, at), linked: false, bare: true });
    const member = await unlinked(0).catch(() => unlinked(1));

    await openFace(page, url);
    await update(page, { nameSearch: false });
    for (const heap of ["decide", "safe"] as const) {
      await openReview(page, url, heap);
      await search(page, member.name);
      expect(await row(page, member.id).count()).toBe(0);
    }

    await openFace(page, url);
    await update(page, { nameSearch: true });
    await openReview(page, url);
    const dialog = await openRow(page, member);
    await field(dialog, "stashIds").waitFor();
    expect((await stash.performer(member.id)).stash_ids).toEqual([]);
    await dialog.getByRole("button", { name: "Take all by source order" }).click();
    await accept(dialog);
    const after = await stash.performer(member.id);
    expect(after.stash_ids.map(({ endpoint, stash_id }) => ({ endpoint, stash_id }))).toContainEqual({
      endpoint: member.box.endpoint,
      stash_id: member.record.id,
    });
    expect(after.name).toBe(member.name);
  },
);
