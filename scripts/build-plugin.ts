/** Builds the installable plugin: the lazy part, then the entry script that knows its names, then the yml. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type InlineConfig, type Manifest } from "vite";
import { entryBuild, type MainFiles, mainBuild, OUT_DIR, PLUGIN_ID } from "../vite.config";
import { noticesOf, packagesOf } from "./licences";
import { ROOT } from "./run-step";

/** Hashed names of the lazy part, from Vite's manifest; the manifest itself is not shipped. */
async function readMainFiles(outDir: string): Promise<MainFiles> {
  const path = join(outDir, "assets/manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as Manifest;
  await rm(path);
  const chunks = Object.values(manifest);
  const main = chunks.find((chunk) => chunk.isEntry && chunk.file.endsWith(".mjs"));
  if (!main) throw new Error("the build wrote no main chunk");
  const styles = chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]).filter((file) => file.endsWith(".css"));
  return { script: main.file, styles: [...new Set(styles)] };
}

/** plugin.yml under the plugin's id (Stash takes the id from the file's name), with the version of package.json. */
async function writeYml(outDir: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8")) as { version: string };
  const yml = await readFile(join(ROOT, "plugin.yml"), "utf8");
  const stamped = yml
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => (line.startsWith("version:") ? `version: ${version}` : line))
    .join("\n");
  if (!stamped.includes(`\nversion: ${version}\n`)) throw new Error("plugin.yml has no version line");
  await writeFile(join(outDir, `${PLUGIN_ID}.yml`), stamped);
}

/** Builds, and says which modules are really in it. */
async function built(config: InlineConfig): Promise<readonly string[]> {
  const result = await build(config);
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) =>
    "output" in one ? one.output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : [])) : [],
  );
}

/** Empties the folder and builds into it. The same sources give the same bytes. Rejects with what Vite says. */
export async function buildPlugin(outDir = OUT_DIR): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const main = await built(mainBuild(outDir));
  const entry = await built(entryBuild(await readMainFiles(outDir), outDir));
  await writeYml(outDir);
  await writeFile(join(outDir, "LICENSES.txt"), noticesOf(ROOT, packagesOf([...main, ...entry])));
}
