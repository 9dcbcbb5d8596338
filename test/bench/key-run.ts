/**
 * `key_leaks`: everything is done once (run, refused key, sources that fail and echo the key, debug log, tests of connections
 * and configuration, review, exports), with marked keys, and then everything is searched for them.
 */
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Embedded, startEmbedded } from "../../src/dev/embedded";
import { CHROMIUM, FLAGS } from "./browser";
import type { Measured } from "./figure";
import { huntKeys, type MarkedKey } from "./key-hunt";

const HOME = "/plugins/performer-site-sync";
/** No web token: whoever knows keys by their form alone would miss it. */
const WRONG = "marked-key-0123456789abcdef";

async function ask(url: string, query: string, variables: object): Promise<void> {
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  if (!answer.ok) throw new Error(`Stash answered ${answer.status}`);
}

async function configure({ url, boxes }: Embedded): Promise<readonly MarkedKey[]> {
  const keys = Object.values(boxes).map(({ endpoint, name, apiKey }) => ({
    ...{ endpoint, name, max_requests_per_minute: 0 },
    api_key: name === boxes.lantern.name ? WRONG : apiKey,
  }));
  await ask(url, "mutation($input:ConfigGeneralInput!){configureGeneral(input:$input){databasePath}}", {
    input: { stashBoxes: keys },
  });
  await ask(url, "mutation($id:ID!,$input:Map!){configurePlugin(plugin_id:$id,input:$input)}", {
    id: "performerSiteSync",
    input: {
      settings: JSON.stringify({ revision: 1, delaySeconds: 0, debug: true, nameSearch: true, runMode: "safe" }),
    },
  });
  return keys.map(({ api_key, endpoint }) => ({ key: api_key, origins: [new URL(endpoint).origin] }));
}

/** A source that says the key back, in every way to fail. */
async function echo(page: Page, endpoint: string, key: string): Promise<void> {
  let turn = 0;
  await page.route(endpoint, async (route) => {
    turn += 1;
    if (route.request().method() !== "POST" || turn % 2 === 0) return route.continue();
    const said = `token ${key} is expired, see https://box.example/?key=${encodeURIComponent(key)}`;
    const replies = [
      { status: 500, contentType: "text/plain", body: said },
      { status: 503, contentType: "text/html", body: `<html><title>${said}</title></html>` },
      {
        status: 200,
        contentType: "application/json",
        body: JSON.stringify({ data: null, errors: [{ message: said }] }),
      },
      { status: 200, contentType: "application/json", body: `not JSON: ${said}` },
    ];
    const reply = replies[Math.floor(turn / 2) % replies.length];
    await route.fulfill({ ...reply, headers: { "access-control-allow-origin": "*" } }).catch(() => undefined);
  });
}

async function doEverything(page: Page, embedded: Embedded, look: () => Promise<void>): Promise<void> {
  const { url, boxes } = embedded;
  const open = async (path: string) => {
    await page.goto(`${url}${HOME}${path}`);
    await page.getByRole("heading", { name: "Performer & Site Sync", level: 1, includeHidden: true }).waitFor();
  };
  const save = async (button: RegExp) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).first().click();
    await coming;
  };
  await open("");
  await page.getByRole("button", { name: /^Update all performers/u }).click();
  await page.getByRole("heading", { name: /^Update all performers: done/u }).waitFor({ timeout: 300_000 });
  await look();
  await echo(page, boxes.harbour.endpoint, boxes.harbour.apiKey);
  await open("/settings/connections");
  await page.getByRole("button", { name: "Test all" }).click();
  await page.getByText("Key refused").first().waitFor({ timeout: 60_000 });
  await look();
  await open("/settings/check");
  await page.waitForTimeout(1_500);
  await look();
  await open("");
  await page.getByRole("button", { name: /^Update all performers/u }).click();
  await page.getByRole("heading", { name: /^Update all performers: done/u }).waitFor({ timeout: 300_000 });
  const why = page.getByRole("button", { name: "why" });
  if ((await why.count()) > 0) await why.first().click();
  await look();
  await open("/review?heap=decide");
  await page.locator("[data-pss-row]").first().click();
  await page.getByRole("dialog").first().waitFor();
  await look();
  await open("/settings/log");
  await save(/^Download/u);
  await look();
  await open("/settings");
  await save(/^Export settings/u);
  await open("/history");
  await page.getByRole("button", { name: "Export or import…" }).click();
  await page.getByRole("dialog").waitFor();
  await save(/^Export$/u);
  await look();
}

/** Does everything once and lists where keys were found. `spoil` may leave some, to show that they are. */
export async function huntKeyLeaks(
  root: string,
  size: number,
  spoil: (page: Page, key: string) => Promise<void> = async () => {},
) {
  const embedded = await startEmbedded({
    ...{ size, thePornDbPerMinute: 1_000_000 },
    pluginsDir: join(root, "dist"),
    pageDir: join(root, "dist-page"),
  });
  let browser: Browser | null = null;
  try {
    const keys = await configure(embedded);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: "en-GB" });
    const hunt = await huntKeys(page, keys, embedded.url);
    await doEverything(page, embedded, hunt.look);
    await spoil(page, WRONG);
    return { ...(await hunt.end()), keys: keys.length };
  } finally {
    await browser?.close();
    await embedded.close();
  }
}

/** Marked keys found where they must not be. */
export async function measureKeyLeaks(root: string, size: number): Promise<Measured> {
  const { leaks, places, requests, keys } = await huntKeyLeaks(root, size);
  for (const leak of leaks) process.stderr.write(`leaked: ${leak}\n`);
  return {
    name: "key_leaks",
    value: leaks.length,
    unit: "leaks",
    versus: `${keys} marked keys looked for in ${requests} requests and ${places} places that a page keeps, shows or sends`,
    ratio: null,
  };
}
