import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../run-step";
import { mutableFiles, mutantTests } from "./mutant-tests";

describe("the tests that are asked of mutants", () => {
  it("are those of the room, and what is mutated is no test", async () => {
    const tests = await mutantTests(ROOT);
    expect(tests).toContain("src/sync/three-way.test.ts");
    expect(tests).toContain("src/sync/kinds/kinds.test.ts");
    expect(tests.filter((file) => !file.startsWith("src/sync/"))).toEqual([]);
    const files = await mutableFiles(ROOT);
    expect(files).toContain("src/sync/three-way.ts");
    expect(files.filter((file) => file.includes(".test."))).toEqual([]);
  });

  // They are loaded once and called thousands of times in one process: nothing may wait for a hook or stay behind.
  it("take nothing from Vitest but tests, expectations and vi.fn", async () => {
    for (const file of await mutantTests(ROOT)) {
      const text = await readFile(join(ROOT, file), "utf8");
      const imported = [...text.matchAll(/import \{([^}]*)\} from "vitest"/g)].flatMap(([, names = ""]) =>
        names.split(",").map((name) => name.trim()),
      );
      expect({ file, imported: imported.filter((name) => !ALLOWED.includes(name)) }).toEqual({ file, imported: [] });
      expect({ file, vi: [...text.matchAll(/\bvi\.(\w+)/g)].filter(([, name]) => name !== "fn") }).toEqual({
        file,
        vi: [],
      });
    }
  });
});

const ALLOWED = ["describe", "it", "test", "expect", "vi"];
