/** `npm test`: every check there is, in order; the last line says how many passed and failed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCounts, type Count, countTests } from "./count-tests";
import { runStep, type StepResult } from "./run-step";
import { CONTRACT_MARK } from "../test/contract-table";

interface Step {
  readonly name: string;
  readonly tool: string;
  readonly args: readonly string[];
  readonly timeoutMs?: number;
  /** A Vitest run, counted by its tests. */
  readonly tests?: boolean;
  /** Not run, and failed, when one of these has failed. */
  readonly needs?: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: "format", tool: "biome", args: ["format"] },
  { name: "types", tool: "tsc", args: ["--noEmit"] },
  { name: "lint", tool: "biome", args: ["lint", "--error-on-warnings"] },
  { name: "dead code", tool: "knip", args: ["--no-progress", "--treat-config-hints-as-errors"] },
  // Before the unit tests: the size budgets are those of what was just built.
  { name: "build", tool: "tsx", args: ["scripts/build.ts"] },
  { name: "unit", tool: "vitest", args: ["run"], timeoutMs: 25 * 60_000, tests: true },
  { name: "build:page", tool: "vite", args: ["build", "--config", "src/dev/vite.page.config.ts"] },
  {
    name: "e2e",
    tool: "vitest",
    args: ["run", "--config", "vitest.e2e.config.ts"],
    timeoutMs: 25 * 60_000,
    tests: true,
    needs: ["build", "build:page"],
  },
];

const reports = await mkdtemp(join(tmpdir(), "performer-site-sync-"));

async function readReport(file: string) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return null;
  }
}

async function run(step: Step): Promise<{ result: StepResult; count: Count }> {
  const { name, tool, args, timeoutMs, tests } = step;
  const file = join(reports, `${name.replace(/\W/gu, "-")}.json`);
  const reporters = tests ? ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`] : [];
  const result = await runStep(tool, [...args, ...reporters], timeoutMs ? { timeoutMs } : {});
  const single = { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, skipped: 0 };
  return { result, count: tests ? countTests(await readReport(file), result.ok) : single };
}

const counts: Count[] = [];
const failed = new Set<string>();
for (const step of STEPS) {
  const missing = step.needs?.filter((name) => failed.has(name)) ?? [];
  if (missing.length > 0) {
    console.log(`✗ ${step.name}: not run, ${missing.join(" and ")} failed`);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
    continue;
  }
  const { result, count } = await run(step);
  counts.push(count);
  const ok = count.failed === 0;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  const sum = step.tests ? ` (${count.passed} passed, ${count.failed} failed${skipped})` : "";
  if (!ok) {
    failed.add(step.name);
    console.log(result.output);
  }
  console.log(`${ok ? "✓" : "✗"} ${step.name}${sum} ${result.seconds.toFixed(1)} s`);
  const table = result.output.split("\n").filter((line) => line.startsWith(CONTRACT_MARK));
  if (ok && table.length > 0) console.log(table.join("\n"));
}
await rm(reports, { recursive: true, force: true });

const total = addCounts(counts);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
