/**
 * `npm run e2e [-- <file or name filter>]`: end-to-end tests in Chromium. Against the embedded Stash, or against the real
 * one whose address is in STASH_URL (the variables are in the README).
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, runStep } from "./run-step";

const builds: readonly [path: string, tool: string, args: readonly string[]][] = [
  ["dist/performerSiteSync", "tsx", ["scripts/build.ts"]],
  ["dist-page", "vite", ["build", "--config", "src/dev/vite.page.config.ts"]],
];

async function main(): Promise<boolean> {
  for (const [path, tool, args] of builds) {
    if (existsSync(join(ROOT, path))) continue;
    const built = await runStep(tool, args, { live: true });
    if (!built.ok) return false;
  }
  const args = ["run", "--config", "vitest.e2e.config.ts", ...process.argv.slice(2)];
  return (await runStep("vitest", args, { live: true, timeoutMs: 60 * 60_000 })).ok;
}

process.exitCode = (await main()) ? 0 : 1;
