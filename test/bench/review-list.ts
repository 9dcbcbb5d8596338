/** The review list with very many performers waiting: the built plugin in the embedded Stash, in Chromium. */
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Embedded, startEmbedded } from "../../src/dev/embedded";
import type { Plan } from "../../src/sync/plan-types";
import { heapCounts } from "../../src/sync/resolve";
import { CHROMIUM, FLAGS } from "./browser";
import { benchWorld } from "./bench-world";
import type { Measured } from "./figure";

const LIST = "/plugins/performer-site-sync/review";
const BEST_OF = 5;

/** Plans of a real run over the sample, those with something to decide: the list shows no others at first. */
async function plansToDecide(size: number): Promise<readonly Plan[]> {
  const world = benchWorld({ size });
  const { plans } = await world.clock.until(world.run(world.tab({ delayMs: () => 0 })));
  return [...plans.values()].filter((plan) => heapCounts(plan).decide > 0);
}

/** Puts `count` performers into the plugin's database: the given plans again and again, under ids and names of their own. */
async function fillDatabase(page: Page, plans: readonly Plan[], count: number): Promise<void> {
  await page.evaluate(
    ([given, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open("performerSiteSync");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const work = request.result.transaction("plans", "readwrite");
          const store = work.objectStore("plans");
          store.clear();
          for (let at = 0; at < wanted; at++) {
            const plan = given[at % given.length] as Plan;
            const id = String(1_000_000 + at);
            store.put({ ...plan, id, name: `${plan.name} ${at}` }, id);
          }
          work.oncomplete = () => {
            request.result.close();
            resolve();
          };
          work.onerror = () => reject(work.error);
        };
      }),
    [plans, count] as const,
  );
}

/** Rows of the list in the document, at the top and after jumping to the middle; the larger number. */
async function countRows(page: Page): Promise<number> {
  const rows = page.locator("[data-pss-row]");
  await rows.first().waitFor();
  const first = await rows.count();
  await page.locator("[data-testid=pss-scroller]").evaluate((scroller) => {
    scroller.scrollTop = scroller.scrollHeight / 2;
  });
  await page.waitForTimeout(300);
  return Math.max(first, await rows.count());
}

/** ms from an input's event to the frame after the list was drawn anew. */
async function changeMs(page: Page, selector: string, event: string, value: string): Promise<number> {
  return page.locator(selector).evaluate(
    (element, [name, text]) =>
      new Promise<number>((resolve) => {
        // React listens to the setter of the prototype, so the value is set past its own.
        const proto = Object.getPrototypeOf(element) as object;
        Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(element, text);
        const start = performance.now();
        element.dispatchEvent(new Event(name, { bubbles: true }));
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    [event, value] as const,
  );
}

const CHANGES: readonly (readonly [selector: string, event: string, value: string])[] = [
  [".pss-search input", "input", "an"],
  [".pss-search input", "input", ""],
  ["select.pss-sort", "change", "name"],
  ["select.pss-sort", "change", "run"],
  ["select.pss-sort", "change", "decisions"],
];

/** Every change five times; the best time of each, and of these the worst. */
async function filterMs(page: Page): Promise<number> {
  const best = CHANGES.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < BEST_OF; round++)
    for (const [at, change] of CHANGES.entries()) best[at] = Math.min(best[at] ?? 0, await changeMs(page, ...change));
  return Math.max(...best);
}

/** How many rows the list says it has. */
async function listed(page: Page): Promise<number> {
  const row = page.locator("[data-pss-row]").first().locator("xpath=ancestor::li");
  return Number(await row.getAttribute("aria-setsize"));
}

/** DOM rows, and the time of a filter or a change of order, while `count` performers wait. */
export async function measureReview(root: string, count: number): Promise<Measured[]> {
  const plans = await plansToDecide(400);
  let embedded: Embedded | null = null;
  let browser: Browser | null = null;
  try {
    embedded = await startEmbedded({ size: 60, pluginsDir: join(root, "dist"), pageDir: join(root, "dist-page") });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: "en-GB" });
    await page.goto(`${embedded.url}${LIST}`);
    await page.getByRole("heading", { name: "Performer & Site Sync", level: 1 }).waitFor();
    await fillDatabase(page, plans, count);
    await page.goto(`${embedded.url}${LIST}`);
    const rows = await countRows(page);
    if ((await listed(page)) !== count) throw new Error(`the list has ${await listed(page)} rows, not ${count}`);
    await changeMs(page, ".pss-search input", "input", "an");
    if ((await listed(page)) >= count) throw new Error("the filter did nothing");
    return [
      { name: "review_rows", value: rows, unit: "rows", versus: `${count} performers waiting`, ratio: rows / count },
      {
        name: "review_filter_ms",
        value: await filterMs(page),
        unit: "ms",
        versus: `filter or sort of ${count} performers, to the next frame`,
        ratio: null,
      },
    ];
  } finally {
    await browser?.close();
    await embedded?.close();
  }
}
