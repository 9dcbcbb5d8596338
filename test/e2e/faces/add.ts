/** Adding from a source, as a person does. */
import type { Locator, Page } from "playwright-core";

/** Opens the dialog on the overview. */
export async function openAdd(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Find someone to add…" }).click();
  const dialog = page.getByRole("dialog", { name: "Add from a source" });
  await dialog.waitFor();
  return dialog;
}

export interface Wanted {
  readonly type?: "performer" | "studio";
  /** Name of the source; all of them unless told. */
  readonly source?: string;
  readonly query: string;
}

/** Searches and waits for the answer. */
export async function searchFor(dialog: Locator, { type = "performer", source, query }: Wanted): Promise<void> {
  await dialog.getByLabel("What to look for").selectOption(type);
  await dialog.getByLabel("Where to look").selectOption(source === undefined ? "" : { label: source });
  await dialog.getByLabel("Name, ID or page address").fill(query);
  await dialog.getByRole("button", { name: "Search", exact: true }).click();
  await dialog.getByText(/^\d+ found$|^No source has|is no page of/).waitFor();
}

/** Chooses one of the results and looks at what would be written. */
export async function chooseAndLook(dialog: Locator, name: string, source: string): Promise<void> {
  await dialog
    .getByRole("checkbox", { name: `Choose ${name} of ${source}`, exact: true })
    .first()
    .check();
  await dialog.getByRole("button", { name: "See what would be written" }).click();
  await dialog.locator(".pss-create-row .pss-kind").first().waitFor();
}

/** Presses the button that writes, and waits for the end. */
export async function write(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: /^(Create|Link) \d/ }).click();
  await dialog.getByRole("button", { name: "Done", exact: true }).waitFor();
}
