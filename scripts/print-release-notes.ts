/** `npm run --silent release:notes -- v0.2.0`: checks that the tag may be released and prints its section of the changelog. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { releaseNotes } from "./release-notes";
import { ROOT } from "./run-step";

const read = (name: string) => readFile(join(ROOT, name), "utf8");
const { version } = JSON.parse(await read("package.json")) as { version: string };
try {
  console.log(releaseNotes(process.argv[2] ?? "", version, await read("CHANGELOG.md")));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
