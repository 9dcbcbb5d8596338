/** The loaded plugins, and what their files are served as. */
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { HttpReply, HttpRequest } from "../http-types";
import type { Library } from "./library";
import { findPlugins, type Plugin } from "./plugins";

export interface PluginShelf {
  list(): readonly Plugin[];
  /** Reads the folder again. */
  reload(): void;
}

/** Reads the folder now; later changes to yml files show after `reload`, changes to scripts at once. */
export function createPluginShelf(folder: string): PluginShelf {
  let plugins = findPlugins(folder);
  return {
    list: () => plugins,
    reload: () => {
      plugins = findPlugins(folder);
    },
  };
}

/** Switches plugins on and off. */
export function setPluginsEnabled(library: Library, enabledMap: Readonly<Record<string, boolean>>): boolean {
  for (const [id, enabled] of Object.entries(enabledMap)) {
    if (enabled) library.disabledPlugins.delete(id);
    else library.disabledPlugins.add(id);
  }
  library.touch();
  return true;
}

const mimeTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".ttf": "font/ttf",
  ".map": "application/json",
};

/** Go's `http.Error`. */
export function plainError(status: number, text: string): HttpReply {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${text}\n` };
}

/** Content with an ETag: `no-cache`, or for ever when the address carries a `t`; 304 when the client has it. */
export function staticContent(request: HttpRequest, contentType: string, body: Buffer): HttpReply {
  const etag = `"${createHash("md5").update(body).digest("hex")}"`;
  const forever = request.url.searchParams.has("t");
  const headers = {
    "Content-Type": contentType,
    "Cache-Control": forever ? "private, max-age=31536000, immutable" : "no-cache",
    ETag: etag,
  };
  if (request.headers["if-none-match"] === etag) return { status: 304, headers };
  return { status: 200, headers, body };
}

/** A file with Last-Modified only, as Go's file server gives it; null when there is none. */
export function fileReply(
  request: HttpRequest,
  path: string,
  extra: Readonly<Record<string, string>> = {},
): HttpReply | null {
  let modified: Date;
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return null;
    modified = stat.mtime;
  } catch {
    return null;
  }
  const lastModified = modified.toUTCString();
  const headers = {
    "Content-Type": mimeTypes[extname(path)] ?? "application/octet-stream",
    "Last-Modified": lastModified,
    ...extra,
  };
  if (request.headers["if-modified-since"] === lastModified) return { status: 304, headers };
  return { status: 200, headers, body: readFileSync(path) };
}

function concatenated(plugin: Plugin, files: readonly string[]): Buffer {
  const parts = files.flatMap((file) => {
    try {
      return [readFileSync(join(plugin.dir, file)), Buffer.from("\n")];
    } catch {
      return [Buffer.from("\n")];
    }
  });
  return Buffer.concat(parts);
}

function assetReply(request: HttpRequest, plugin: Plugin, path: string): HttpReply {
  const prefix = Object.keys(plugin.assets).find((entry) => entry !== "/" && path.startsWith(entry));
  const folder = prefix === undefined ? plugin.assets["/"] : plugin.assets[prefix];
  if (folder === undefined) return plainError(404, "404 page not found");
  const root = join(plugin.dir, folder);
  const file = join(root, decodeURIComponent(prefix === undefined ? path : path.slice(prefix.length)));
  if (!file.startsWith(root + sep)) return plainError(404, "404 page not found");
  return fileReply(request, file) ?? plainError(404, "404 page not found");
}

/** Everything below `/plugin`: the server owns it, so what no plugin serves is 404, never the page. */
export function pluginReply(request: HttpRequest, path: string, shelf: PluginShelf, library: Library): HttpReply {
  const [, , id = "", kind = ""] = path.split("/");
  const plugin = shelf.list().find((entry) => entry.id === id);
  if (id === "" || !plugin) return plainError(404, id === "" ? "404 page not found" : "Not Found");
  if (!["assets", "javascript", "css"].includes(kind)) return plainError(404, "404 page not found");
  if (library.disabledPlugins.has(id)) return plainError(400, "plugin disabled");
  if (kind === "assets") return assetReply(request, plugin, path.slice(`/plugin/${id}/assets`.length));
  if (path !== `/plugin/${id}/${kind}`) return plainError(404, "404 page not found");
  if (kind === "css") return staticContent(request, "text/css", concatenated(plugin, plugin.css));
  return staticContent(request, "text/javascript", concatenated(plugin, plugin.javascript));
}
