/**
 * `npm run dev -- --stash <url> [--port <n>]`: that Stash's own page and data, with the plugin of the working tree in it.
 * Builds after every change of src/, then open pages load themselves anew.
 */
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { PLUGIN_ID } from "../vite.config";
import { buildPlugin } from "./build-plugin";
import { startDevServer } from "./dev/dev-server";
import { rebuildOnChange } from "./dev/rebuild";
import { ROOT } from "./run-step";

const { values } = parseArgs({
  options: {
    stash: { type: "string" },
    port: { type: "string", default: "9900" },
    host: { type: "string", default: "127.0.0.1" },
    built: { type: "string", default: join(ROOT, ".data/dev", PLUGIN_ID) },
  },
});

async function main(stash: string): Promise<void> {
  const { built } = values;
  const build = async () => {
    const started = Date.now();
    // Beside what is being served: a build that fails leaves the last good one.
    await buildPlugin(`${built}-next`);
    await rm(built, { recursive: true, force: true });
    await rename(`${built}-next`, built);
    console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
  await build();
  const server = await startDevServer({ stash: new URL(stash), built, port: Number(values.port), host: values.host });
  const end = rebuildOnChange({
    folder: join(ROOT, "src"),
    matters: (path) => !path.startsWith("dev/") && !path.includes(".test.") && !path.includes("/testing/"),
    build,
    built: (error) => {
      if (error === null) server.reload();
      else console.error(error);
    },
    quietMs: 150,
  });
  console.log(`\n${stash} with the plugin of the working tree:\n  ${server.url}/\n\nCtrl+C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      end();
      void server.close();
    });
  }
}

if (!values.stash) {
  console.error("Which Stash? npm run dev -- --stash http://localhost:9999 [--port 9900]");
  process.exitCode = 1;
} else await main(values.stash);
