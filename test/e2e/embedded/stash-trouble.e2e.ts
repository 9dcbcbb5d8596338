/** Stash itself goes away in the middle. */
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, take } from "../faces/dialog";
import { holdSource } from "../faces/hold";
import { ended, openFace, startUpdate, update } from "../faces/overview";
import { openReview, openRow, row, search } from "../faces/review";
import { someone, titled } from "../people";
import { embeddedScene } from "../scene";

// Stash's own pages complain too while it is away.
const expected = [/Failed to fetch|NetworkError|Network error|WebSocket|net::ERR/];

embeddedScene(
  "Stash is away while accepting: nothing is lost, and it works afterwards",
  { expected },
  async (scene) => {
    const { page, url, stash, embedded } = scene;
    const member = await someone(scene);
    const before = await stash.performer(member.id);
    await openFace(page, url);
    await update(page);
    await openReview(page, url);
    const dialog = await openRow(page, member);
    await take(dialog, "hairColor", member.box.name);
    await take(dialog, "height", member.box.name);
    await embedded.stash.http.stop();
    await dialog.locator(".pss-accept").click();
    // Said once, by the dialog that stays.
    await dialog.getByText("Stash did not answer").waitFor();
    await embedded.stash.http.start();
    expect(settled(await stash.performer(member.id))).toEqual(settled(before));
    // The choices still stand.
    await accept(dialog);
    const after = await stash.performer(member.id);
    expect(after.hair_color).toBe(titled(member.record.hair_color));
    expect(after.height_cm).toBe(member.record.height);
    await page.reload();
    await search(page, member.name);
    await row(page, member.id).waitFor({ state: "detached" });
  },
);

embeddedScene(
  "Stash is away during a run: what was compared is kept, and the run can be told again",
  { expected },
  async (scene) => {
    const { page, url, embedded } = scene;
    const member = await someone(scene, 0);
    const hold = await holdSource(page, embedded.boxes.lantern.endpoint);
    await openFace(page, url);
    await startUpdate(page);
    await page.locator(".pss-lane").filter({ hasText: "Harbour Box" }).getByText("Done").waitFor();
    await embedded.stash.http.stop();
    await hold.release();
    // The sources are asked by the browser: the run does not need Stash to come to its end.
    await ended(page).waitFor();
    await embedded.stash.http.start();
    await openReview(page, url);
    await search(page, member.name);
    await row(page, member.id).waitFor();
  },
);
