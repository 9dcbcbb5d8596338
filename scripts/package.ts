/**
 * `npm run package [-- --out <folder>] [--built <folder>]`: builds the plugin, and makes release/ a plugin source for Stash:
 * the plugin as a zip and the index that names it.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { OUT_DIR } from "../vite.config";
import { buildPlugin } from "./build-plugin";
import { ROOT } from "./run-step";
import { sourceDate, writeRelease } from "./write-release";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: join(ROOT, "release") },
    built: { type: "string", default: OUT_DIR },
  },
});

const built = resolve(values.built);
await buildPlugin(built);
console.log(await writeRelease(built, resolve(values.out), sourceDate()));
