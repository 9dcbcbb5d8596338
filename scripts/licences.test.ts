import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type LockFile, lockProblems, noticesOf, packagesOf, permits } from "./licences";

const ROOT = join(import.meta.dirname, "..");
const read = <T>(file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8")) as T;
const own = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>("package.json");
const lock = read<LockFile & { packages: { "": typeof own } }>("package-lock.json");

describe("what this is built with", () => {
  it("has allowed licences, checksums, and no scripts at installation", () => {
    expect(lockProblems(lock, new Set(Object.keys(own.dependencies)))).toEqual([]);
  });

  it("is locked as package.json says, to the version", () => {
    const { dependencies, devDependencies } = lock.packages[""];
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: own.dependencies,
      devDependencies: own.devDependencies,
    });
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
    }
  });

  it("is justified where it runs", () => {
    const words = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
    expect(Object.keys(own.dependencies).filter((name) => !words.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the check can fail", () => {
  it("knows expressions", () => {
    expect(permits("(MIT OR GPL-2.0-only)", ["MIT"])).toBe(true);
    expect(permits("(CC-BY-4.0 AND MIT)", ["MIT"])).toBe(false);
    expect(permits("none", ["MIT"])).toBe(false);
  });

  it("sees a foreign licence, a missing one, a missing checksum and a script", () => {
    const packages = {
      "": {},
      "node_modules/a": { license: "GPL-2.0-only", integrity: "sha512-x", dev: true },
      "node_modules/b": { integrity: "sha512-x", dev: true },
      "node_modules/c": { license: "MIT", dev: true, hasInstallScript: true },
      "node_modules/d": { license: "MPL-2.0", integrity: "sha512-x", dev: true },
      "node_modules/e/node_modules/@f/g": { license: "MPL-2.0", integrity: "sha512-x" },
    };
    expect(lockProblems({ packages }, new Set(["d"]))).toEqual([
      "node_modules/a: licence GPL-2.0-only",
      "node_modules/b: licence unknown",
      "node_modules/c: no checksum",
      "node_modules/c: runs a script when it is installed",
      "node_modules/d: licence MPL-2.0",
      "node_modules/e/node_modules/@f/g: licence MPL-2.0",
    ]);
  });

  it("finds the packages of modules, and their notices", () => {
    const modules = [
      "/x/node_modules/@a/b/c.js",
      "/x/node_modules/d/node_modules/e/f.js",
      "/x/src/g.ts",
      "/x/node_modules/@a/b/h.js",
    ];
    expect(packagesOf(modules)).toEqual(["@a/b", "e"]);
    expect(noticesOf(ROOT, ["zustand"])).toMatch(/zustand \d+\.\d+\.\d+ \(MIT\)\n\nMIT License/u);
    expect(() => noticesOf(ROOT, ["nobody"])).toThrow();
  });
});
