/** Plugins as Stash finds them: yml files in a folder, the id is the file's name. Read at the start and by `reloadPlugins`. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseYaml, type Yaml } from "./yaml";

export interface PluginSettingInfo {
  readonly name: string;
  readonly display_name: string | null;
  readonly description: string | null;
  readonly type: "STRING" | "NUMBER" | "BOOLEAN";
}

export interface Plugin {
  readonly id: string;
  readonly dir: string;
  readonly name: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly version: string | null;
  readonly javascript: readonly string[];
  readonly css: readonly string[];
  readonly externalScripts: readonly string[];
  readonly externalCss: readonly string[];
  readonly requires: readonly string[] | null;
  /** url prefix → folder */
  readonly assets: Readonly<Record<string, string>>;
  readonly csp: Readonly<Record<"connect-src" | "script-src" | "style-src", readonly string[]>>;
  readonly settings: readonly PluginSettingInfo[];
}

type YamlMap = { readonly [key: string]: Yaml };

function asMap(value: Yaml | undefined): YamlMap {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as YamlMap) : {};
}

function asTexts(value: Yaml | undefined): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
}

function asText(value: Yaml | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

const isUrl = (text: string): boolean => /^https?:\/\//.test(text);

function readPlugin(file: string): Plugin {
  const yml = asMap(parseYaml(readFileSync(file, "utf8")));
  const ui = asMap(yml.ui);
  const csp = asMap(ui.csp);
  const id = basename(file, ".yml");
  const scripts = asTexts(ui.javascript);
  const styles = asTexts(ui.css);
  return {
    id,
    dir: dirname(file),
    name: asText(yml.name) ?? id,
    description: asText(yml.description),
    url: asText(yml.url),
    version: asText(yml.version),
    javascript: scripts.filter((entry) => !isUrl(entry)),
    css: styles.filter((entry) => !isUrl(entry)),
    externalScripts: scripts.filter(isUrl),
    externalCss: styles.filter(isUrl),
    requires: ui.requires === undefined ? null : asTexts(ui.requires),
    assets: Object.fromEntries(Object.entries(asMap(ui.assets)).map(([prefix, dir]) => [prefix, String(dir)])),
    csp: {
      "connect-src": asTexts(csp["connect-src"]),
      "script-src": asTexts(csp["script-src"]),
      "style-src": asTexts(csp["style-src"]),
    },
    settings: Object.entries(asMap(yml.settings)).map(([name, value]) => {
      const setting = asMap(value);
      const type = asText(setting.type);
      return {
        name,
        display_name: asText(setting.displayName),
        description: asText(setting.description),
        type: type === "NUMBER" || type === "BOOLEAN" ? type : "STRING",
      };
    }),
  };
}

/** Every plugin below a folder (one level of sub-folders), in the order of their ids; empty when the folder is missing. */
export function findPlugins(folder: string): Plugin[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  const files = names.flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return name.endsWith(".yml") ? [path] : [];
    return readdirSync(path)
      .filter((inner) => inner.endsWith(".yml"))
      .map((inner) => join(path, inner));
  });
  return files.map(readPlugin).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A plugin as the GraphQL API gives it. `baseUrl` as in image paths. */
export function pluginView(plugin: Plugin, enabled: boolean): Record<string, unknown> {
  const path = (kind: string, own: readonly string[], external: readonly string[], baseUrl: string): string[] | null =>
    own.length + external.length === 0 ? null : [...external, `${baseUrl}/plugin/${plugin.id}/${kind}`];
  const { id, name, description, url, version, settings, requires } = plugin;
  const lists = { tasks: null, hooks: null, settings: settings.length > 0 ? settings : null, requires };
  return {
    ...{ id, name, description, url, version, enabled, ...lists },
    paths: (_: unknown, { baseUrl }: { baseUrl: string }) => ({
      javascript: path("javascript", plugin.javascript, plugin.externalScripts, baseUrl),
      css: path("css", plugin.css, plugin.externalCss, baseUrl),
    }),
  };
}
