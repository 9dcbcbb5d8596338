/** The commands that no other test runs begin, understand their options and say what they lack. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./run-step";

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> };

/** The TypeScript file that a script of package.json ends in, run with other arguments. */
function run(script: string, ...args: string[]) {
  const file = /tsx (\S+\.ts)$/u.exec(scripts[script] ?? "")?.[1] ?? "";
  const ended = spawnSync(join(ROOT, "node_modules/.bin/tsx"), [file, ...args], { cwd: ROOT, encoding: "utf8" });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

test.each([
  ["start", ["--help"], 0, "--stash-version <v>"],
  ["dev", [], 1, "Which Stash?"],
  ["package:check", [], 1, "Which Stash?"],
  ["release:notes", ["v0.0.0-none"], 1, "is not the version of package.json"],
] as const)(
  "npm run %s",
  (script, args, code, words) => {
    const ended = run(script, ...args);
    expect(ended.said).toContain(words);
    expect(ended.code).toBe(code);
  },
  60_000,
);
