/**
 * `npm run mutate [-- <file>…]`: mutation testing of src/sync, or of the files that are named. It goes in
 * portions: what was seen is remembered after each (reports/), and the next call tries again only what changed.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { mutableFiles } from "./mutants/mutant-tests";
import { type MutationReport, mutationScores, scoreTable } from "./mutation-score";
import { ROOT, runStep } from "./run-step";

/** Files in one go. Few enough that a call cut off loses little, many enough that the first run of the tests is not most of it. */
const PORTION = 40;

// The test runner that Stryker loads is TypeScript, in all of its processes.
process.env.NODE_OPTIONS = "--import tsx";

const named = process.argv.slice(2);
const files = named.length > 0 ? named : await mutableFiles(ROOT);
for (let at = 0; at < files.length; at += PORTION) {
  const mutate = files.slice(at, at + PORTION).join(",");
  console.log(`\n${at + 1} to ${Math.min(at + PORTION, files.length)} of ${files.length} files`);
  const tried = await runStep("stryker", ["run", "--mutate", mutate], { live: true, timeoutMs: 24 * 3_600_000 });
  if (!tried.ok) process.exit(1);
}
const report = JSON.parse(await readFile(join(ROOT, "reports/mutation.json"), "utf8")) as MutationReport;
console.log(scoreTable(mutationScores(report)));
