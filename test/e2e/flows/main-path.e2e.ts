/** Update all performers, review, choose, accept, undo. */
import { expect } from "vitest";
import { settled } from "../cast";
import { accept, field, keep, leaveSafeOut, radioOf, take, type } from "../faces/dialog";
import { openFace, update } from "../faces/overview";
import { openReview, openRow, row, search, shownCounts, toast, undoFromToast } from "../faces/review";
import { someone, titled } from "../people";
import { flow } from "../scene";
import { until } from "../wait";

flow("update all, choose per field, accept: Stash holds exactly what was chosen", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);

  await openFace(page, url);
  await update(page);
  await page
    .getByRole("link", { name: "Decide" })
    .or(page.getByRole("button", { name: "Decide" }))
    .click();
  await search(page, member.name);
  const counts = await shownCounts(page);
  const dialog = await openRow(page, member);
  await leaveSafeOut(dialog);
  await take(dialog, "hairColor", member.box.name);
  await keep(dialog, "height");
  await radioOf(field(dialog, "eyeColor"), member.box.name).check();
  await type(dialog, "country", "NZ");
  await accept(dialog);
  await toast(page, member.name).waitFor();

  const after = await stash.performer(member.id);
  expect(settled(after)).toEqual({
    ...settled(before),
    hair_color: titled(member.record.hair_color),
    eye_color: titled(member.record.eye_color),
    country: "NZ",
  });
  await row(page, member.id).waitFor({ state: "detached" });
  await search(page, "");
  const left = await shownCounts(page);
  expect(left.total).toBeLessThan(counts.total);
});

flow("Undo from the toast puts everything back", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  const before = await stash.performer(member.id);
  await openFace(page, url);
  await update(page);
  await openReview(page, url);
  const dialog = await openRow(page, member);
  await take(dialog, "hairColor", member.box.name);
  await take(dialog, "height", member.box.name);
  await accept(dialog);
  await toast(page, /fields updated/).waitFor();
  expect((await stash.performer(member.id)).height_cm).toBe(member.record.height);
  await undoFromToast(page);
  const after = await until(
    "the performer after undo",
    () => stash.performer(member.id),
    (state) => state.height_cm === before.height_cm,
  );
  expect(settled(after)).toEqual(settled(before));
});

flow("accept all safe changes of a selection; decisions stay", {}, async (scene) => {
  const { page, url, stash } = scene;
  const members = [await someone(scene), await someone(scene)];
  const other = await someone(scene);
  const before = await Promise.all([...members, other].map(({ id }) => stash.performer(id)));
  await openFace(page, url);
  await update(page);
  await openReview(page, url);
  for (const member of members) {
    await search(page, member.name);
    await row(page, member.id).getByRole("checkbox").check();
  }
  await search(page, "");
  const bar = page.getByRole("toolbar", { name: "What to do with the selected performers" });
  await bar.getByText("2 performers").waitFor();
  await bar.getByRole("button", { name: /^Accept \d+ safe/ }).click();
  await page.getByRole("dialog", { name: /^Accept \d+ safe changes in 2 performers/ }).waitFor();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Accept/ })
    .click();
  await toast(page, /of 2 performers updated/).waitFor();
  for (const [at, { id, record }] of members.entries()) {
    const after = await stash.performer(id);
    expect(after.eye_color).toBe(titled(record.eye_color));
    expect(after.country).toBe(record.country);
    expect(after.hair_color).toBe("Strawberry blonde");
    expect(after.height_cm).toBe(before[at]?.height_cm);
  }
  expect(await stash.performer(other.id)).toEqual(before[2]);
  await undoFromToast(page);
  await until(
    "both performers after undo",
    () => Promise.all(members.map(({ id }) => stash.performer(id))),
    (states) =>
      states.every((state, at) => JSON.stringify(settled(state)) === JSON.stringify(settled(before[at] ?? state))),
  );
});
