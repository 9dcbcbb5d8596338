/**
 * `npm run e2e [-- <file or name filter>]`: end-to-end tests in Chromium; `npm run e2e:firefox`: the main path in Firefox. Against the embedded Stash, or against the real
 * one whose address is in STASH_URL (the variables are in the README).
 */
import { runStep } from "./run-step";

const builds: readonly [tool: string, args: readonly string[]][] = [
  ["tsx", ["scripts/build.ts"]],
  ["vite", ["build", "--config", "src/dev/vite.page.config.ts"]],
];

async function main(): Promise<boolean> {
  // A real Stash brings its own page and the build that was installed there.
  for (const [tool, args] of process.env.STASH_URL ? [] : builds) {
    const built = await runStep(tool, args, { live: true });
    if (!built.ok) return false;
  }
  const [first, ...rest] = process.argv.slice(2);
  // A smoke suite of its own: it fails where there is no Firefox.
  const firefox = first === "firefox";
  const filters = firefox ? rest : process.argv.slice(2);
  const args = ["run", "--config", `vitest.${firefox ? "firefox" : "e2e"}.config.ts`, ...filters];
  return (await runStep("vitest", args, { live: true, timeoutMs: 60 * 60_000 })).ok;
}

process.exitCode = (await main()) ? 0 : 1;
