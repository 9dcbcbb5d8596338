/** `npm run package`: release/ holds the plugin as a zip, and the index that makes the folder a plugin source for Stash. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { OUT_DIR, PLUGIN_ID } from "../vite.config";
import { ROOT, runStep } from "./run-step";
import { zip, type ZipEntry } from "./zip";

/** Seconds since epoch: SOURCE_DATE_EPOCH, else the last commit's, so that the same sources give the same index. */
function sourceDate(): Date {
  const given = process.env.SOURCE_DATE_EPOCH;
  const seconds = given ?? execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: ROOT, encoding: "utf8" }).trim();
  if (!/^\d+$/u.test(seconds)) throw new Error("no date: set SOURCE_DATE_EPOCH or commit first");
  return new Date(Number(seconds) * 1000);
}

async function readEntries(): Promise<readonly ZipEntry[]> {
  const found = await readdir(OUT_DIR, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => ({
    name: relative(OUT_DIR, file).replaceAll("\\", "/"),
    data: await readFile(file),
  }));
  return [...(await Promise.all(read)), { name: "LICENSE", data: await readFile(join(ROOT, "LICENSE")) }];
}

/** A line of the yml that Stash reads too. */
function ymlValue(yml: string, key: string): string {
  const value = new RegExp(`^${key}: (.+)$`, "mu").exec(yml)?.[1];
  if (!value) throw new Error(`${PLUGIN_ID}.yml has no ${key}`);
  return value;
}

const built = await runStep("tsx", ["scripts/build.ts"], { live: true });
if (!built.ok) process.exit(1);

const yml = await readFile(join(OUT_DIR, `${PLUGIN_ID}.yml`), "utf8");
const archive = zip(await readEntries());
const date = sourceDate().toISOString().slice(0, 19).replace("T", " ");
const index = `- id: ${PLUGIN_ID}
  name: ${ymlValue(yml, "name")}
  metadata:
    description: ${ymlValue(yml, "description")}
  version: ${ymlValue(yml, "version")}
  date: "${date}"
  path: ${PLUGIN_ID}.zip
  sha256: ${createHash("sha256").update(archive).digest("hex")}
`;

const release = join(ROOT, "release");
await rm(release, { recursive: true, force: true });
await mkdir(release);
await writeFile(join(release, `${PLUGIN_ID}.zip`), archive);
await writeFile(join(release, "index.yml"), index);
console.log(index);
