/**
 * `hostile_escapes`: two sources answer nothing but hostile values, the settings let everything be written unattended, every
 * face is opened, and then the page and Stash are searched for what ran, broke, or arrived.
 */
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { type Embedded, startEmbedded } from "../../src/dev/embedded";
import { sniffContentType } from "../../src/dev/stash/image-input";
import { hasHidden } from "../../src/limits/hidden";
import { LIMITS } from "../../src/limits/limits";
import { FIELD_TABLES } from "../../src/sync/fields";
import { CHROMIUM, FLAGS } from "./browser";
import type { Measured } from "./figure";
import { startLiar, twistAnswers } from "./hostile-world";

const HOME = "/plugins/performer-site-sync";
const NETWORK = /Failed to load resource|net::ERR|Content Security Policy/;

/** Everything is written that may be written without a person. */
const SETTINGS = {
  revision: 1,
  delaySeconds: 0,
  images: true,
  nameSearch: true,
  runMode: "safe",
  staleUnattended: true,
  debug: true,
  policies: Object.fromEntries(FIELD_TABLES.performer.map(({ key }) => [key, "overwrite"])),
};

async function saveSettings(url: string, settings: object): Promise<void> {
  const query = "mutation ($id: ID!, $input: Map!) { configurePlugin(plugin_id: $id, input: $input) }";
  const variables = { id: "performerSiteSync", input: { settings: JSON.stringify(settings) } };
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  if (!answer.ok) throw new Error(`the settings could not be saved: ${answer.status}`);
}

/** What of hostile values runs, or stands in the document as something else than text. */
export async function escapesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const bad =
      'iframe, object, embed, [onerror], [onload], [onmouseover], a[href^="javascript" i], a[href^="data:" i], a[href^="vbscript" i], a[href^="blob:" i], img[src="x"], bdi b, bdi script, bdi svg';
    const ours =
      document.querySelectorAll('[class*="pss-"]').length > 0 || location.pathname.startsWith("/performers/");
    return [
      ...(Reflect.get(window, "pssRan") === undefined ? [] : ["something ran"]),
      ...[...document.querySelectorAll(bad)].map((one) => `in the document: ${one.outerHTML.slice(0, 200)}`),
      ...(Reflect.get({}, "polluted") === undefined ? [] : ["the prototype of all objects was changed"]),
      ...(ours ? [] : [`no face at ${location.pathname}`]),
    ];
  });
}

/** What reached Stash that nobody sees, that runs, or that is out of all proportion. */
export function escapesInStash({ stash }: Embedded, before: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    if (before.has(text)) return;
    if (hasHidden(text)) found.push(`${where}: hidden characters ${JSON.stringify(text.slice(0, 60))}`);
    // Lists are one text there.
    if (text.length > LIMITS.joined) found.push(`${where}: ${text.length} characters`);
  };
  for (const [sort, rows] of [
    ["performer", stash.library.performers],
    ["studio", stash.library.studios],
  ] as const)
    for (const row of rows.values()) {
      for (const [column, value] of Object.entries(row))
        for (const text of [value].flat()) if (typeof text === "string") look(`${sort} ${row.id} ${column}`, text);
      for (const url of row.urls)
        if (!before.has(url) && !/^https?:\/\/[^\s@]+$/iu.test(url))
          found.push(`${sort} ${row.id}: the link ${url.slice(0, 60)}`);
      const bytes = row.image && stash.library.imageBytes(row.image);
      if (bytes && !/^image\/(?:png|jpeg|gif|webp)$/u.test(sniffContentType(bytes)))
        found.push(`${sort} ${row.id}: a picture that is ${sniffContentType(bytes)}`);
    }
  return found;
}

/** Every text that the library holds now: what was there before is not the plugin's doing. */
export function textsOf({ stash }: Embedded): ReadonlySet<string> {
  const rows = [...stash.library.performers.values(), ...stash.library.studios.values()];
  return new Set(
    rows.flatMap((row) => Object.values(row).flat()).filter((one): one is string => typeof one === "string"),
  );
}

async function visit(
  page: Page,
  url: string,
  embedded: Embedded,
  seen: (found: readonly string[]) => void,
): Promise<void> {
  const look = async () => seen((await escapesIn(page)).map((one) => `${new URL(page.url()).pathname}: ${one}`));
  await page.goto(`${url}${HOME}`);
  const start = page.getByRole("button", { name: /^Update all performers/u });
  await start.waitFor();
  await start.click();
  await page.getByRole("heading", { name: /^Update all performers: done/u }).waitFor({ timeout: 600_000 });
  await look();
  for (const heap of ["decide", "safe"]) {
    await page.goto(`${url}${HOME}/review?heap=${heap}`);
    await page.waitForTimeout(1_500);
    await look();
  }
  await page.goto(`${url}${HOME}/review?heap=decide`);
  const rows = page.locator("[data-pss-row]");
  await rows.first().waitFor();
  for (let at = 0; at < Math.min(8, await rows.count()); at++) {
    await rows.nth(at).click();
    await page.getByRole("dialog").first().waitFor();
    await look();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").first().waitFor({ state: "hidden" });
  }
  for (const face of ["/favourites", "/history", "/settings", "/settings/log"]) {
    await page.goto(`${url}${HOME}${face}`);
    await page.waitForTimeout(1_000);
    await look();
  }
  for (const id of [...embedded.stash.library.performers.keys()].slice(0, 6)) {
    await page.goto(`${url}/performers/${id}`);
    await page.locator(".pss-sync-button").waitFor();
    await look();
  }
}

/** Runs all of it and lists what escaped. `spoil` may do something to the page first, to show that it is seen. */
export async function huntEscapes(
  root: string,
  size: number,
  spoil: (page: Page, embedded: Embedded) => Promise<void> = async () => {},
): Promise<{ readonly found: readonly string[]; readonly answers: number; readonly written: number }> {
  const embedded = await startEmbedded({
    ...{ size, thePornDbPerMinute: 1_000_000 },
    pluginsDir: join(root, "dist"),
    pageDir: join(root, "dist-page"),
  });
  const liar = await startLiar();
  let browser: Browser | null = null;
  try {
    await saveSettings(embedded.url, SETTINGS);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1400, height: 1000 }, locale: "en-GB" });
    // A busy machine may take its time with thousands of odd values.
    page.setDefaultTimeout(120_000);
    const found = new Set<string>();
    page.on("pageerror", (error) => found.add(`the page broke: ${error.message.slice(0, 200)}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !NETWORK.test(message.text()))
        found.add(`console: ${message.text().slice(0, 200)}`);
    });
    page.on("dialog", (dialog) => {
      found.add(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    const counts = await Promise.all(
      [embedded.boxes.harbour, embedded.boxes.mirador].map((box) => twistAnswers(page, box.endpoint, liar.origin)),
    );
    const before = textsOf(embedded);
    await visit(page, embedded.url, embedded, (some) => {
      for (const one of some) found.add(one);
    });
    await spoil(page, embedded);
    for (const one of [...(await escapesIn(page)), ...escapesInStash(embedded, before)]) found.add(one);
    const written = [...textsOf(embedded)].filter((text) => !before.has(text)).length;
    return { found: [...found], answers: counts.reduce((sum, count) => sum + count(), 0), written };
  } finally {
    await browser?.close();
    await liar.close();
    await embedded.close();
  }
}

/** Hostile values that ran, broke a page, or reached Stash unseen. */
export async function measureHostile(root: string, size: number): Promise<Measured> {
  const { found, answers, written } = await huntEscapes(root, size);
  for (const one of found) process.stderr.write(`escaped: ${one}\n`);
  return {
    name: "hostile_escapes",
    value: found.length,
    unit: "escapes",
    versus: `${answers} hostile records answered by two sources; ${written} other texts of theirs were written as text`,
    ratio: null,
  };
}
