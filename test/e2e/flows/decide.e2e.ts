/** Locks and dismissals: what a person refuses is remembered, by Stash or by the browser. */
import { expect } from "vitest";
import { settled } from "../cast";
import { field } from "../faces/dialog";
import { dialogOf } from "../faces/review";
import { someone } from "../people";
import { flow } from "../scene";

const LOCKS = "query($id:ID!){findPerformer(id:$id){custom_fields}}";

flow("a lock stands in Stash beside other custom fields; a dismissed value stays away", {}, async (scene) => {
  const { page, url, stash } = scene;
  const member = await someone(scene);
  await stash.update({ id: member.id, custom_fields: { partial: { mine: "untouched" } } });
  const before = await stash.performer(member.id);
  const open = async () => {
    await page.goto(`${url}/performers/${member.id}`);
    await page.locator(".pss-sync-button").click();
    return dialogOf(page, member.name);
  };
  const dialog = await open();
  const menuOf = async (key: "hairColor" | "height") => {
    await field(dialog, key)
      .getByRole("button", { name: /^More for/ })
      .click();
    return dialog.getByRole("menu");
  };

  await (await menuOf("hairColor")).getByRole("menuitem", { name: /^Lock the field/ }).click();
  await field(dialog, "hairColor").waitFor({ state: "detached" });
  type Answer = { findPerformer: { custom_fields: Record<string, unknown> } };
  const { findPerformer } = await stash.ask<Answer>(LOCKS, { id: member.id });
  expect(findPerformer.custom_fields).toEqual({ mine: "untouched", performer_site_sync_locks: "hairColor" });

  await (await menuOf("height")).getByRole("menuitemcheckbox", { name: /^Dismiss this value/ }).click();
  await field(dialog, "height").getByText("dismissed: offered again only if upstream changes").waitFor();
  await dialog.getByRole("button", { name: "Leave all out" }).click();
  await dialog.locator(".pss-accept").click();
  await dialog.waitFor({ state: "hidden" });
  expect(settled(await stash.performer(member.id))).toEqual(settled(before));

  const again = await open();
  await again.getByRole("button", { name: /Show.*Kept as they are/s }).click();
  expect(await field(again, "hairColor").innerText()).toContain("Locked");
  expect(await field(again, "height").innerText()).toContain("Dismissed");
  await field(again, "height")
    .getByRole("button", { name: /^Offer again/ })
    .click();
  await field(again, "height").getByText("not decided").waitFor();
});
