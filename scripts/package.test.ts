import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPlugins } from "../src/dev/stash/plugins";
import { parseYaml } from "../src/dev/stash/yaml";
import { packageIndex } from "./package-index";
import { ROOT } from "./run-step";

const work = mkdtempSync(join(tmpdir(), "performer-site-sync-package-"));
const read = (...path: string[]) => readFileSync(join(work, ...path));

/** As somebody runs it, apart from dist/, which other tests measure. */
function packageInto(name: string): void {
  const args = ["scripts/package.ts", "--out", join(work, name), "--built", join(work, `${name}-built`)];
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(join(ROOT, "node_modules/.bin/tsx"), args, {
    cwd: ROOT,
    env: { ...env, SOURCE_DATE_EPOCH: "1763812800", TZ: name === "first" ? "UTC" : "Asia/Tokyo" },
    stdio: "pipe",
  });
}

beforeAll(() => {
  packageInto("first");
  packageInto("second");
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

test("a second run gives the same bytes", () => {
  expect(read("second", "performerSiteSync.zip").equals(read("first", "performerSiteSync.zip"))).toBe(true);
  expect(read("second", "index.yml").toString()).toBe(read("first", "index.yml").toString());
});

test("the index says what Stash reads of a source", () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const [plugin] = findPlugins(work).filter(({ dir }) => dir.endsWith("first-built"));
  expect(parseYaml(read("first", "index.yml").toString())).toEqual([
    {
      id: "performerSiteSync",
      name: plugin!.name,
      metadata: { description: plugin!.description },
      version,
      date: "2025-11-22 12:00:00",
      path: "performerSiteSync.zip",
      sha256: createHash("sha256").update(read("first", "performerSiteSync.zip")).digest("hex"),
    },
  ]);
});

test("names need no care, and what is missing is said", () => {
  const facts = { id: "x", date: new Date(0), archive: new Uint8Array() };
  const yml = 'name: Ann\'s "A: B" & C\ndescription: # not a comment\nversion: 1.0\n';
  expect(packageIndex({ ...facts, yml })).toContain('name: "Ann\'s \\"A: B\\" & C"\n');
  expect(packageIndex({ ...facts, yml })).toContain('version: "1.0"\n');
  expect(() => packageIndex({ ...facts, yml: "name: x\n" })).toThrow("no description");
});
