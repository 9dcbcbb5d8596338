import { defineConfig } from "vite";
import { bootstrapColours } from "./page/bootstrap-colours.ts";

/**
 * Builds the embedded host page (Stash's web UI to the plugin) into dist-page. Addresses are relative, so the `<base href>`
 * that the server writes into index.html also serves the page below a sub-path, as Stash does.
 */
export default defineConfig({
  root: "src/dev/page",
  base: "./",
  plugins: [bootstrapColours()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    outDir: "../../../dist-page",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 4000,
  },
});
