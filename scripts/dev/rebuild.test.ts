import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rebuildOnChange } from "./rebuild";

test("builds after a change that matters, one at a time, and again for what changed meanwhile", async () => {
  const folder = mkdtempSync(join(tmpdir(), "performer-site-sync-rebuild-"));
  mkdirSync(join(folder, "ui"));
  const builds: ((error?: Error) => void)[] = [];
  const results: (string | null)[] = [];
  const waiting = new Set<() => void>();
  const happened = () => {
    for (const wake of waiting) wake();
  };
  const until = (is: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!is()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const seen: string[] = [];
  const end = rebuildOnChange({
    folder,
    matters: (path) => {
      seen.push(path);
      happened();
      return path.startsWith("ui/") && !path.includes(".test.");
    },
    build: () =>
      new Promise((resolve, reject) => {
        builds.push((error) => (error ? reject(error) : resolve()));
        happened();
      }),
    built: (error) => {
      results.push(error === null ? null : String(error));
      happened();
    },
    quietMs: 5,
  });
  try {
    writeFileSync(join(folder, "ui/page.test.ts"), "1");
    await until(() => seen.includes("ui/page.test.ts"));
    expect(builds).toHaveLength(0);
    writeFileSync(join(folder, "ui/page.ts"), "1");
    await until(() => builds.length === 1);
    builds[0]!(new Error("syntax"));
    await until(() => results.length === 1);
    expect(results).toEqual(["Error: syntax"]);
    writeFileSync(join(folder, "ui/page.ts"), "22");
    await until(() => builds.length === 2);
    seen.length = 0;
    writeFileSync(join(folder, "ui/page.ts"), "333");
    await until(() => seen.includes("ui/page.ts"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(builds).toHaveLength(2);
    builds[1]!();
    await until(() => builds.length === 3);
    expect(results).toEqual(["Error: syntax", null]);
    builds[2]!();
    await until(() => results.length === 3);
  } finally {
    end();
    rmSync(folder, { recursive: true });
  }
});
