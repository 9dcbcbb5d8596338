/**
 * `npm run bench [-- --json] [--check] [--only name,name]`: measures and prints the figures of docs/bench.md. Misses are printed as
 * such; with `--check` they also make it fail. A measurement that breaks always does.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ROOT, runStep } from "../../scripts/run-step";
import { type Figure, jsonLine, judge, table } from "./figure";
import type { Measurement } from "./measure";
import { isBuilt } from "./sizes";

const args = process.argv.slice(2);
const json = args.includes("--json");
const only = args[args.indexOf("--only") + 1]?.split(",");
const wanted = (names: readonly string[]) =>
  !args.includes("--only") || names.some((name) => only?.includes(name) ?? false);

/** What is for people goes beside the figures. */
function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Only what is missing is built: measure a change after `npm run build`. */
async function buildMissing(): Promise<void> {
  const steps = [
    { there: isBuilt(ROOT), tool: "tsx", args: ["scripts/build.ts"] },
    {
      there: existsSync(join(ROOT, "dist-page/index.html")),
      tool: "vite",
      args: ["build", "--config", "src/dev/vite.page.config.ts"],
    },
  ];
  for (const step of steps.filter(({ there }) => !there)) {
    say(`building: ${step.tool} ${step.args.join(" ")}`);
    const { ok, output } = await runStep(step.tool, step.args);
    if (!ok) throw new Error(`the build failed:\n${output}`);
  }
}

/** Bundled like what is shipped, because Node cannot import Apollo's names as the host's code does, and for its speed. */
async function loadMeasurements(): Promise<readonly Measurement[]> {
  const outDir = join(ROOT, "node_modules/.cache/performer-site-sync-bench");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    // What is measured is what people get: without the checks of development.
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true, external: ["graphql", "playwright-core"] },
    build: { ssr: join(ROOT, "test/bench/measure.ts"), outDir, emptyOutDir: true, target: "node20", minify: false },
  });
  try {
    const { MEASUREMENTS } = (await import(pathToFileURL(join(outDir, "measure.js")).href)) as {
      MEASUREMENTS: readonly Measurement[];
    };
    return MEASUREMENTS;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

async function main(): Promise<number> {
  await buildMissing();
  const figures: Figure[] = [];
  let broken = 0;
  for (const one of (await loadMeasurements()).filter((each) => wanted(each.figures))) {
    const names = one.figures.join(", ");
    const obstacle = one.obstacle?.() ?? null;
    if (obstacle !== null) {
      say(`${names}: not measured, ${obstacle}`);
      continue;
    }
    const start = Date.now();
    try {
      const seen = (await one.run(ROOT)).map(judge);
      figures.push(...seen);
      if (json) for (const figure of seen) console.log(jsonLine(figure));
      say(`${names}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    } catch (error) {
      broken += 1;
      say(`${names}: BROKEN, ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  if (!json) console.log(`\n${table(figures)}\n`);
  const missed = figures.filter((figure) => !figure.met);
  say(`${figures.length} figures, ${missed.length} missed${broken > 0 ? `, ${broken} broken` : ""}`);
  for (const { name, limit } of missed) say(`MISSED ${name}: must be ${limit}`);
  return broken > 0 || (args.includes("--check") && missed.length > 0) ? 1 : 0;
}

process.exitCode = await main();
