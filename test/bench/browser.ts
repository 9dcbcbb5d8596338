/** The browser that measures in the page. */
import { existsSync } from "node:fs";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-sync",
  "--no-first-run",
];

/** Why nothing can be measured in a page here, or null. */
export function browserObstacle(): string | null {
  return existsSync(CHROMIUM) ? null : "there is no Chromium";
}
