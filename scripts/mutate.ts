/**
 * `npm run mutate [-- <file>…]`: mutation testing of src/sync, or of the files that are named. The whole room takes hours, so it
 * goes in portions: what was seen is remembered after each (reports/), and the next call tries again only what changed.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type MutationReport, mutationScores, scoreTable } from "./mutation-score";
import { ROOT, runStep } from "./run-step";

/** Files in one go. Few enough that a call cut off loses little, many enough that the first run of the tests is not most of it. */
const PORTION = 10;

const named = process.argv.slice(2);
const files = named.length > 0 ? named : await room();
for (let at = 0; at < files.length; at += PORTION) {
  const mutate = files.slice(at, at + PORTION).join(",");
  console.log(`\n${at + 1} to ${Math.min(at + PORTION, files.length)} of ${files.length} files`);
  const tried = await runStep("stryker", ["run", "--mutate", mutate], { live: true, timeoutMs: 24 * 3_600_000 });
  if (!tried.ok) process.exit(1);
}
const report = JSON.parse(await readFile(join(ROOT, "reports/mutation.json"), "utf8")) as MutationReport;
console.log(scoreTable(mutationScores(report)));

/** Every file of the room that is no test, by name. */
async function room(): Promise<string[]> {
  const found = await readdir(join(ROOT, "src/sync"), { recursive: true });
  return found
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => `src/sync/${file}`)
    .sort();
}
