import { defineConfig } from "vitest/config";

/** Tests use the real packages instead of Stash's copies, and development React: no plugin, no NODE_ENV in `define`. */
export default defineConfig({
  define: {
    __PLUGIN_VERSION__: JSON.stringify("0.0.0"),
    __PLUGIN_ID__: JSON.stringify("performerSiteSync"),
    __MAIN_SCRIPT__: JSON.stringify("main-test.mjs"),
    __MAIN_STYLES__: JSON.stringify(["style-test.css"]),
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
    environment: "node",
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 60_000,
  },
});
