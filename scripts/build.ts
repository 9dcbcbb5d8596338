/** `npm run build`: the installable plugin in dist/performerSiteSync, and the size of each file. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { OUT_DIR } from "../vite.config";
import { buildPlugin } from "./build-plugin";
import { ROOT } from "./run-step";

async function printSizes(): Promise<void> {
  const names = await readdir(OUT_DIR, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let total = 0;
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    const gzip = gzipSync(bytes, { level: 9 }).length;
    total += gzip;
    const sizes = `${(bytes.length / 1000).toFixed(1).padStart(8)} kB  ${(gzip / 1000).toFixed(1).padStart(7)} kB gzip`;
    console.log(`${relative(ROOT, file).padEnd(56)} ${sizes}`);
  }
  console.log(`${"together".padEnd(69)} ${(total / 1000).toFixed(1).padStart(7)} kB gzip`);
}

await buildPlugin();
await printSizes();
