/** The review dialog: choosing per field, wide and narrow. */
import type { Locator } from "playwright-core";
import type { FieldKey } from "../../../src/sync/fields";

/** A field's row on a wide screen. */
export function field(dialog: Locator, key: FieldKey): Locator {
  return dialog.locator(`tr:has(> th[data-pss-field="${key}"])`);
}

/** A field's card on a narrow one. */
export function card(dialog: Locator, key: FieldKey): Locator {
  return dialog.locator(`section:has([data-pss-field="${key}"])`);
}

/** The radio of a source in a field, by the source's name. */
export function radioOf(fieldRow: Locator, source: string): Locator {
  return fieldRow.getByRole("radio", { name: new RegExp(`, ([^:]*, )?${source}(, [^:]*)?: `) });
}

/** Takes what a source says. */
export async function take(dialog: Locator, key: FieldKey, source: string): Promise<void> {
  await radioOf(field(dialog, key), source).check();
}

/** Keeps what Stash has: from now on a hand edit. */
export async function keep(dialog: Locator, key: FieldKey): Promise<void> {
  await field(dialog, key)
    .getByRole("button", { name: /^Keep mine/ })
    .click();
}

/** Types a result of one's own. */
export async function type(dialog: Locator, key: FieldKey, value: string): Promise<void> {
  await field(dialog, key)
    .getByRole("button", { name: /^Edit / })
    .click();
  await field(dialog, key).getByRole("textbox").fill(value);
  await field(dialog, key).getByRole("button", { name: "Use this" }).click();
}

/** Leaves all safe changes out, so that only what is chosen afterwards is applied. */
export async function leaveSafeOut(dialog: Locator): Promise<void> {
  const button = dialog.getByRole("button", { name: "Leave all out" });
  if (await button.isVisible()) await button.click();
}

/** Presses Accept and waits until the dialog has closed or gone on to the next performer. */
export async function accept(dialog: Locator): Promise<void> {
  await dialog.locator(".pss-accept").click();
  await dialog.waitFor({ state: "hidden" });
}
