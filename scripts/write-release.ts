/** A folder that is a plugin source: the plugin as a zip, and the index that names it. */
import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { PLUGIN_ID } from "../vite.config";
import { packageIndex } from "./package-index";
import { ROOT } from "./run-step";
import { zip, type ZipEntry } from "./zip";

/** Seconds since epoch: SOURCE_DATE_EPOCH, else the last commit's, so that the same sources give the same index. */
export function sourceDate(): Date {
  const given = process.env.SOURCE_DATE_EPOCH;
  const seconds = given ?? execFileSync("git", ["log", "-1", "--format=%ct"], { cwd: ROOT, encoding: "utf8" }).trim();
  if (!/^\d+$/u.test(seconds)) throw new Error("no date: set SOURCE_DATE_EPOCH or commit first");
  return new Date(Number(seconds) * 1000);
}

async function readEntries(built: string): Promise<readonly ZipEntry[]> {
  const found = await readdir(built, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(async (file) => ({
    name: relative(built, file).replaceAll("\\", "/"),
    data: await readFile(file),
  }));
  return [...(await Promise.all(read)), { name: "LICENSE", data: await readFile(join(ROOT, "LICENSE")) }];
}

/** Empties `out` and writes zip and index of the plugin built in `built`; resolves with the index. */
export async function writeRelease(built: string, out: string, date: Date): Promise<string> {
  const yml = await readFile(join(built, `${PLUGIN_ID}.yml`), "utf8");
  const archive = zip(await readEntries(built));
  const index = packageIndex({ id: PLUGIN_ID, yml, date, archive });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `${PLUGIN_ID}.zip`), archive);
  await writeFile(join(out, "index.yml"), index);
  return index;
}
