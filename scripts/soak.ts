/**
 * `npm run soak [-- --minutes 30] [--seed 1] [--acts 150] [--size 40]`: random use of the plugin with faults on, round after round with
 * the next seed, until the time is over; fails when library, journal and undo disagree anywhere. A round is repeated by its seed.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { SoakOptions, SoakResult } from "../test/soak/play-soak";
import { ROOT } from "./run-step";

const args = process.argv.slice(2);

/** The number after an option; the program ends with a sentence when it is none. */
function option(name: string, usual: number): number {
  const at = args.indexOf(`--${name}`);
  if (at < 0) return usual;
  const value = Number(args[at + 1]);
  if (Number.isFinite(value) && value > 0) return value;
  process.stderr.write(`--${name} needs a number above 0.\n`);
  process.exit(2);
}

/** Bundled like what is shipped, because Node cannot import Apollo's names as the host's code does. */
async function loadSoak(): Promise<(options: SoakOptions) => Promise<SoakResult>> {
  const outDir = join(ROOT, "node_modules/.cache/performer-site-sync-soak");
  await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: true, external: ["graphql"] },
    build: { ssr: join(ROOT, "test/soak/play-soak.ts"), outDir, emptyOutDir: true, target: "node20", minify: false },
  });
  try {
    const { playSoak } = (await import(pathToFileURL(join(outDir, "play-soak.js")).href)) as {
      playSoak(options: SoakOptions): Promise<SoakResult>;
    };
    return playSoak;
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

const [minutes, first] = [option("minutes", 30), option("seed", 1)];
const [acts, size] = [option("acts", 150), option("size", 40)];
const play = await loadSoak();
const end = Date.now() + minutes * 60_000;
const sums = new Map<string, number>();
const wrong: string[] = [];
let rounds = 0;
for (let seed = first; Date.now() < end; seed++) {
  const result = await play({ seed, acts, size });
  rounds += 1;
  for (const [name, count] of Object.entries(result.counts)) sums.set(name, (sums.get(name) ?? 0) + count);
  if (result.wrong.length > 0)
    console.log(`seed ${seed}: ${result.wrong.length} wrong\n  ${result.wrong.slice(0, 10).join("\n  ")}`);
  wrong.push(...result.wrong);
}
for (const [name, count] of [...sums].sort()) console.log(`${String(count).padStart(8)}  ${name}`);
console.log(
  `${rounds} rounds of ${acts} acts over ${size} performers, seeds ${first} to ${first + rounds - 1}: ${wrong.length} wrong`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
