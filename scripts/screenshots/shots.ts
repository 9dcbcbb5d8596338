/** What is in each picture of the docs, in the order in which one leads to the next: a run, what it found, what was decided. */
import type { Page } from "playwright-core";
import type { Embedded } from "../../src/dev/embedded";
import { openFavourites } from "../../test/e2e/faces/favourites";
import { openHistory } from "../../test/e2e/faces/history";
import { ended, openFace, startUpdate } from "../../test/e2e/faces/overview";
import { openSyncedPage } from "../../test/e2e/faces/performer-page";
import { openReview } from "../../test/e2e/faces/review";

/** The part of the page that is taken; without one, what is in view. */
export interface Face {
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface Studio {
  readonly page: Page;
  readonly url: string;
  readonly embedded: Embedded;
  settings(change: object): Promise<unknown>;
}

export interface Shot {
  readonly name: string;
  readonly phone?: boolean;
  /** Brings it about; null where this build has no such face. */
  draw(studio: Studio): Promise<Face | null>;
}

const inView: Face = {};

/** Somebody with this case of the sample (src/dev/seed/cases-*), if there is one whom all three sources know. */
function someone({ embedded }: Studio, name: string): string {
  const all = embedded.truth.performers.filter((one) => one.case === name);
  const [who] = [...all].sort((a, b) => Object.keys(b.upstream).length - Object.keys(a.upstream).length);
  if (!who) throw new Error(`the sample has no case ${name}`);
  return who.localId;
}

/** Opens the review of somebody: what was edited by hand and differs, and what is safe. */
async function openDialog(studio: Studio): Promise<void> {
  await openFace(studio.page, studio.url, `/review/${someone(studio, "hand-edit")}`);
  await studio.page.getByRole("dialog").locator("[data-pss-field]").first().waitFor();
}

/** Writes what is safe of the nth row, so that there is a history to show. */
async function acceptSafe(page: Page, at: number): Promise<void> {
  await page
    .locator("li:has([data-pss-row])")
    .nth(at)
    .getByRole("button", { name: /^Accept/ })
    .click();
  await page.locator(".toast-container .toast").first().waitFor();
}

async function toTop(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
}

export const SHOTS: readonly Shot[] = [
  {
    name: "run",
    async draw({ page, url, settings }) {
      await settings({ delaySeconds: 1 });
      await openFace(page, url);
      await startUpdate(page, { nameSearch: true });
      // Far enough that every lane has something to tell.
      await page.waitForFunction(() => Number(document.querySelector("[role=progressbar]")?.ariaValueNow ?? 0) >= 20);
      await toTop(page);
      return inView;
    },
  },
  {
    name: "overview",
    async draw({ page }) {
      await ended(page).waitFor({ timeout: 240_000 });
      await toTop(page);
      return inView;
    },
  },
  {
    name: "review",
    async draw({ page, url, settings }) {
      await settings({});
      await openReview(page, url);
      await page.locator("[data-pss-row]").first().waitFor();
      return inView;
    },
  },
  {
    name: "by-field",
    async draw({ page, url }) {
      await openFace(page, url, "/review?heap=decide&view=field");
      await page.locator(".pss-field-card").first().waitFor();
      return inView;
    },
  },
  {
    name: "dialog",
    async draw(studio) {
      await openDialog(studio);
      return inView;
    },
  },
  {
    name: "dialog-phone",
    phone: true,
    async draw(studio) {
      await openDialog(studio);
      return inView;
    },
  },
  {
    name: "which-one",
    async draw(studio) {
      const { page, url } = studio;
      await openFace(page, url, `/review/${someone(studio, "namesakes")}`);
      await page.locator(".pss-which-one").waitFor();
      return inView;
    },
  },
  {
    name: "performer-page",
    async draw(studio) {
      const { page, url } = studio;
      await openSyncedPage(page, url, someone(studio, "hand-edit"));
      await page.locator(".pss-sync-waiting").waitFor();
      return { clip: { x: 0, y: 0, width: 1200, height: 620 } };
    },
  },
  {
    name: "cards",
    async draw({ page, url }) {
      await page.goto(`${url}/performers`);
      await page.locator(".performer-card").first().waitFor();
      return { clip: { x: 0, y: 0, width: 1200, height: 620 } };
    },
  },
  {
    name: "favourites",
    async draw({ page, url, embedded }) {
      await openFavourites(page, url, { source: embedded.boxes.harbour.endpoint });
      return inView;
    },
  },
  {
    name: "history",
    async draw({ page, url }) {
      await openReview(page, url, "safe");
      for (const at of [0, 1, 2]) await acceptSafe(page, at);
      const list = await openHistory(page, url);
      await list
        .getByRole("button", { name: /^Show what was changed/ })
        .first()
        .click();
      return inView;
    },
  },
  {
    name: "reports",
    async draw({ page, url }) {
      const tab = page.locator(".pss-tabs").getByRole("link", { name: "Reports" });
      if ((await tab.count()) === 0) return null;
      await openFace(page, url, "/reports");
      await page.locator(".pss-report-made:not(:empty)").waitFor();
      return inView;
    },
  },
  {
    name: "connections",
    async draw({ page, url }) {
      await openFace(page, url, "/settings/connections");
      await page.getByRole("button", { name: /^Test/ }).first().click();
      await page.getByText(/ms/).first().waitFor();
      return inView;
    },
  },
  {
    name: "settings",
    async draw({ page, url }) {
      await openFace(page, url, "/settings");
      await page.getByLabel("Delay between requests").waitFor();
      return inView;
    },
  },
];
