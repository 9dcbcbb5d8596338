import { configDefaults, defineConfig } from "vitest/config";

/** A real Stash can be used, not broken: the tests that break things have the embedded programs only. */
const real = (process.env.STASH_URL ?? "") !== "";
if (real)
  process.stdout.write(
    `Flows against ${process.env.STASH_URL}; test/e2e/embedded needs the embedded programs: left out.\n`,
  );

/** End-to-end tests: one browser, one embedded Stash, one after another. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.e2e.ts"],
    exclude: [...configDefaults.exclude, ...(real ? ["test/e2e/embedded/**"] : [])],
    environment: "node",
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
});
