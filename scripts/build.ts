/** `npm run build`: the installable plugin in dist/performerSiteSync. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type InlineConfig, type Manifest } from "vite";
import { noticesOf, packagesOf } from "./licences";
import { entryBuild, type MainFiles, mainBuild, OUT_DIR, PLUGIN_ID } from "../vite.config";

const root = join(import.meta.dirname, "..");

/** Hashed names of the lazy part, from Vite's manifest; the manifest itself is not shipped. */
async function readMainFiles(): Promise<MainFiles> {
  const path = join(OUT_DIR, "assets/manifest.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as Manifest;
  await rm(path);
  const chunks = Object.values(manifest);
  const main = chunks.find((chunk) => chunk.isEntry && chunk.file.endsWith(".mjs"));
  if (!main) throw new Error("the build wrote no main chunk");
  const styles = chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]).filter((file) => file.endsWith(".css"));
  return { script: main.file, styles: [...new Set(styles)] };
}

/** plugin.yml under the plugin's id (Stash takes the id from the file's name), with the version of package.json. */
async function writeYml(): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const yml = await readFile(join(root, "plugin.yml"), "utf8");
  const stamped = yml
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => (line.startsWith("version:") ? `version: ${version}` : line))
    .join("\n");
  if (!stamped.includes(`\nversion: ${version}\n`)) throw new Error("plugin.yml has no version line");
  await writeFile(join(OUT_DIR, `${PLUGIN_ID}.yml`), stamped);
}

/** Builds, and says which modules are really in it. */
async function built(config: InlineConfig): Promise<readonly string[]> {
  const result = await build(config);
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) =>
    "output" in one ? one.output.flatMap((file) => (file.type === "chunk" ? file.moduleIds : [])) : [],
  );
}

async function printSizes(): Promise<void> {
  const names = await readdir(OUT_DIR, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  let total = 0;
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    const gzip = gzipSync(bytes, { level: 9 }).length;
    total += gzip;
    const sizes = `${(bytes.length / 1000).toFixed(1).padStart(8)} kB  ${(gzip / 1000).toFixed(1).padStart(7)} kB gzip`;
    console.log(`${relative(root, file).padEnd(56)} ${sizes}`);
  }
  console.log(`${"together".padEnd(69)} ${(total / 1000).toFixed(1).padStart(7)} kB gzip`);
}

await rm(OUT_DIR, { recursive: true, force: true });
await mkdir(OUT_DIR, { recursive: true });
const modules = [...(await built(mainBuild())), ...(await built(entryBuild(await readMainFiles())))];
await writeYml();
await writeFile(join(OUT_DIR, "LICENSES.txt"), noticesOf(root, packagesOf(modules)));
await printSizes();
