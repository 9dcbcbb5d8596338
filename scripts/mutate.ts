/**
 * `npm run mutate [-- <file>…]`: mutation testing of src/sync, or of the files that are named. It takes hours for the whole
 * room; what was seen before is remembered (reports/) and only what changed is tried again.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type MutationReport, mutationScores, scoreTable } from "./mutation-score";
import { ROOT, runStep } from "./run-step";

const files = process.argv.slice(2);
const tried = await runStep("stryker", ["run", ...(files.length > 0 ? ["--mutate", files.join(",")] : [])], {
  live: true,
  timeoutMs: 24 * 3_600_000,
});
if (!tried.ok) process.exit(1);
const report = JSON.parse(await readFile(join(ROOT, "reports/mutation.json"), "utf8")) as MutationReport;
console.log(scoreTable(mutationScores(report)));
