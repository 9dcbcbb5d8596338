import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig, type InlineConfig } from "vite";
import { hostModules, shortElements } from "./scripts/host-modules";

/** Stash names a plugin after its yml file; everything is served below `plugin/<id>/`. */
export const PLUGIN_ID = "performerSiteSync";
export const OUT_DIR = resolve(import.meta.dirname, "dist", PLUGIN_ID);

/** The version that *About* shows, and that entry and lazy part compare. */
const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "package.json"), "utf8")) as {
  version: string;
};

const shared: InlineConfig = {
  root: import.meta.dirname,
  configFile: false,
  logLevel: "warn",
  base: "./",
  publicDir: false,
  plugins: [hostModules()],
};

/** The lazy part: hashed ES chunks and one hashed style sheet, because Stash's assets are seen stale (stash-host: Loading). */
export function mainBuild(outDir = OUT_DIR): InlineConfig {
  return {
    ...shared,
    define: { __PLUGIN_VERSION__: JSON.stringify(version) },
    plugins: [hostModules(), shortElements()],
    // Elements are made at 2,400 places: a binding that can get a short name, in place of a property that cannot.
    oxc: { jsx: { runtime: "classic", pragma: "pssElement", pragmaFrag: "pssFragment" } },
    build: {
      outDir: resolve(outDir, "assets"),
      emptyOutDir: true,
      assetsDir: "",
      target: "es2022",
      manifest: "manifest.json",
      cssCodeSplit: false,
      // One chunk, on purpose (decision 6); test/bench/budgets.test.ts holds it to a limit of our own.
      chunkSizeWarningLimit: 1000,
      // The preload helper would add <link rel="modulepreload"> with paths of its own making; plain import() is enough.
      modulePreload: false,
      rolldownOptions: {
        // Not build.lib: that keeps white space in ES output.
        input: { main: resolve(import.meta.dirname, "src/main.tsx") },
        // `strict` would put a second file between the entry script and the code.
        preserveEntrySignatures: "allow-extension",
        output: {
          format: "es",
          entryFileNames: "[name]-[hash].mjs",
          chunkFileNames: "[name]-[hash].mjs",
          assetFileNames: "[name]-[hash][extname]",
          // English stands in wherever a translation lacks a text, but it is a catalogue like the others: a file of its own.
          codeSplitting: { groups: [{ name: "language-en", test: /src[\\/]ui[\\/]messages[\\/]en-[a-z]+\.ts$/ }] },
        },
      },
    },
  };
}

/** What `mainBuild` wrote, as the entry has to ask for it. */
export interface MainFiles {
  readonly script: string;
  readonly styles: readonly string[];
}

/** The small classic script that every page of Stash loads; it knows the hashed names of the lazy part. */
export function entryBuild(main: MainFiles, outDir = OUT_DIR): InlineConfig {
  return {
    ...shared,
    define: {
      __PLUGIN_ID__: JSON.stringify(PLUGIN_ID),
      __PLUGIN_VERSION__: JSON.stringify(version),
      __MAIN_SCRIPT__: JSON.stringify(main.script),
      __MAIN_STYLES__: JSON.stringify(main.styles),
    },
    build: {
      outDir,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: { entry: resolve(import.meta.dirname, "src/entry.tsx") },
        output: { format: "iife", entryFileNames: "entry.js" },
      },
    },
  };
}

export default defineConfig(mainBuild());
