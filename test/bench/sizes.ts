/** What Stash's pages load of the built plugin. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Measured } from "./figure";

/** Where the build lies, from the project's root. */
export const BUILT = "dist/performerSiteSync";

/** kB (1,000 bytes) after gzip -9, as the build prints them. */
function gzipKb(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length / 1000;
}

/** True when there is a build to measure. */
export function isBuilt(root: string): boolean {
  return existsSync(join(root, BUILT, "entry.js"));
}

/** The entry script, and all scripts and styles together; language catalogues are left out (they are files of their own). */
export function measureSizes(root: string): Measured[] {
  const folder = join(root, BUILT);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?js|css)$/u.test(entry.name) && !entry.name.startsWith("language-"))
    .map((entry) => join(entry.parentPath, entry.name));
  const entry = gzipKb(join(folder, "entry.js"));
  const total = files.reduce((sum, file) => sum + gzipKb(file), 0);
  return [
    { name: "entry_gzip", value: entry, unit: "kB", versus: "what every page of Stash loads", ratio: null },
    { name: "total_gzip", value: total, unit: "kB", versus: `${files.length} files together`, ratio: null },
  ];
}
