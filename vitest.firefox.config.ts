import { defineConfig } from "vitest/config";

/** The smoke suite in Firefox (`npm run e2e:firefox`); apart from the rest, because not every machine has one. */
export default defineConfig({
  test: {
    include: ["test/e2e/firefox/**/*.firefox.ts"],
    environment: "node",
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
