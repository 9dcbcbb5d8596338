/** Chromium as the suite uses it, and pages that remember every error. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // A name of the LAN: unlike localhost and 127.0.0.1 it is not a secure context over plain http.
  "--host-resolver-rules=MAP stash.lan 127.0.0.1",
];

/** Screenshots of failed tests; the folder is git-ignored. */
const PICTURES = join(process.cwd(), ".data", "e2e-failed");

/** Long enough for a busy machine: nothing waits this long unless it fails. */
export const PATIENCE_MS = 45_000;

let browser: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
  return browser;
}

/** Ends the browser of this file, if there is one. */
export async function closeBrowser(): Promise<void> {
  const open = await browser;
  browser = null;
  await open?.close();
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WIDE: Size = { width: 1400, height: 1000 };
export const PHONE: Size = { width: 375, height: 800 };

export interface Watched {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Page errors and console errors so far. */
  readonly errors: readonly string[];
  /** Everything that was written to the console. */
  readonly said: readonly string[];
}

/** A page in a context of its own: no cookies, no storage, nothing from another test. */
export async function openWatched(size: Size): Promise<Watched> {
  const open = await sharedBrowser();
  const context = await open.newContext({
    viewport: size,
    locale: "en-GB",
    timezoneId: "UTC",
    hasTouch: size.width < 768,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  const said: string[] = [];
  context.on("page", (one) => {
    one.on("pageerror", (error) => errors.push(`page: ${error.message}`));
    one.on("console", (message) => {
      said.push(message.text());
      if (message.type() === "error") errors.push(`console: ${message.text()} (${message.location().url})`);
    });
  });
  return { context, page: await context.newPage(), errors, said };
}

/** Keeps a picture of every page of a failed test; returns where. Never rejects. */
export async function keepPictures(context: BrowserContext, title: string): Promise<readonly string[]> {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80);
  const kept: string[] = [];
  for (const [at, page] of context.pages().entries()) {
    const path = join(PICTURES, `${name}${at === 0 ? "" : `-${at}`}.png`);
    try {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path, timeout: 10_000 });
      kept.push(path);
    } catch {
      // A crashed page has no picture; the error of the test says more anyway.
    }
  }
  return kept;
}
