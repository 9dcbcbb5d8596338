/** The libraries that Stash lends to plugins: bundled code takes them from `window.PluginApi` instead of bringing its own. */
import type { Plugin } from "vite";

/** Package name → where Stash keeps it under `window.PluginApi` (stash-host: Versions the host provides). */
const HOST_PACKAGES: Readonly<Record<string, string>> = {
  react: "React",
  "react-dom": "ReactDOM",
  "@apollo/client": "libraries.Apollo",
  "react-bootstrap": "libraries.Bootstrap",
  "react-router-dom": "libraries.ReactRouterDOM",
  "react-intl": "libraries.Intl",
  "@fortawesome/free-solid-svg-icons": "libraries.FontAwesomeSolid",
  "@fortawesome/free-regular-svg-icons": "libraries.FontAwesomeRegular",
  mousetrap: "libraries.Mousetrap",
  "react-select": "libraries.ReactSelect",
};

/** ES modules with a default export: Stash holds their namespace, which has no `__esModule` mark to tell interop so. */
const NAMESPACES = new Set(["react-select"]);

const PREFIX = "\0stash-host:";

/**
 * Resolves each host package to a small CommonJS module that exports Stash's copy. CommonJS, so that packages that
 * `require("react")` (zustand's use-sync-external-store shim) get it as well as ES imports do. Plain `external` would
 * leave bare imports in the output, which a browser cannot resolve.
 */
export function hostModules(): Plugin {
  return {
    name: "stash-host-modules",
    enforce: "pre",
    resolveId(source) {
      if (source in HOST_PACKAGES) return PREFIX + source;
      const root = Object.keys(HOST_PACKAGES).find((name) => source.startsWith(`${name}/`));
      if (root) throw new Error(`${source}: import ${root} itself, Stash lends only that`);
      return null;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length);
      const part = `window.PluginApi.${HOST_PACKAGES[name]}`;
      const code = NAMESPACES.has(name) ? `{ ...${part}, __esModule: true }` : part;
      return { code: `module.exports = ${code};`, moduleType: "js" };
    },
  };
}

const SHORT_ELEMENTS = "virtual:pss-elements";

/**
 * React's way of making elements under names of a module, which a minifier can shorten as it cannot shorten properties. Given to
 * the files that hold JSX alone: others would depend on React for nothing.
 */
export function shortElements(): Plugin {
  return {
    name: "short-elements",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith(".tsx")
        ? { code: `import { pssElement, pssFragment } from "${SHORT_ELEMENTS}";${code}`, map: null }
        : null,
    resolveId: (source) => (source === SHORT_ELEMENTS ? `\0${SHORT_ELEMENTS}` : null),
    load: (id) =>
      id === `\0${SHORT_ELEMENTS}`
        ? 'import * as React from "react"; export const pssElement = React.createElement; export const pssFragment = React.Fragment;'
        : null,
  };
}
