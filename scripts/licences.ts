/** Licences of what this is built with, and the notices of what is in the bundle. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One entry of package-lock.json. */
export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** May be part of a work under AGPL-3.0-only. */
const BUNDLED = [
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "CC0-1.0",
];
/** May build and test it besides: nothing of these is handed on. */
const TOOLS = [...BUNDLED, "MPL-2.0", "CC-BY-4.0", "Apache-2.0 WITH LLVM-exception", "Python-2.0", "Unlicense"];
/** Packages that npm would run a script for at installation. None of them needs it: their files come as they are. */
const SCRIPTS = ["esbuild", "fsevents"];

/** Whether an SPDX expression is fulfilled by these licences: all of an AND, one of an OR. */
export function permits(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/u, "$1");
  if (allowed.includes(bare)) return true;
  const every = bare.split(" AND ");
  if (every.length > 1) return every.every((part) => permits(part, allowed));
  const some = bare.split(" OR ");
  return some.length > 1 && some.some((part) => permits(part, allowed));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** What is wrong with a lock file: licences, packages without a checksum, scripts at installation. `bundled`: by name. */
export function lockProblems({ packages }: LockFile, bundled: ReadonlySet<string>): readonly string[] {
  return Object.entries(packages).flatMap(([path, { license, integrity, dev, hasInstallScript }]) => {
    if (path === "") return [];
    const name = nameOf(path);
    const strict = bundled.has(name) || dev !== true;
    return [
      ...(permits(license ?? "none", strict ? BUNDLED : TOOLS) ? [] : [`${path}: licence ${license ?? "unknown"}`]),
      ...(integrity?.startsWith("sha512-") ? [] : [`${path}: no checksum`]),
      ...(hasInstallScript && !SCRIPTS.includes(name) ? [`${path}: runs a script when it is installed`] : []),
    ];
  });
}

/** Names of the packages that modules belong to, sorted. */
export function packagesOf(modules: readonly string[]): readonly string[] {
  const found = modules.flatMap((module) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(module)?.[1] ?? []);
  return [...new Set(found)].sort();
}

/** The notices of packages, as their licences want them handed on. Throws for one without a licence text. */
export function noticesOf(root: string, names: readonly string[]): string {
  const notices = names.map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as LockedPackage;
    const file = existsSync(folder)
      ? readdirSync(folder).find((one) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(one))
      : undefined;
    if (!file) throw new Error(`${name} is in the bundle and has no licence text`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
  const head =
    "Performer & Site Sync is under AGPL-3.0-only. Its scripts contain these packages, under their own licences.\n";
  return [head, ...notices].join(`\n${"-".repeat(80)}\n\n`);
}
