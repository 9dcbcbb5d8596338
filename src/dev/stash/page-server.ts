/** The page of the embedded Stash: static files, the SPA's index with its base, and Stash's security headers. */
import { readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { HttpReply, HttpRequest } from "../http-types";
import type { Library } from "./library";
import { fileReply, plainError, type PluginShelf, staticContent } from "./plugin-shelf";
import type { StashVersion } from "./shape";

export interface PageOptions {
  /** Folder of the built page. */
  readonly pageDir: string;
  /**
   * Origins added to `connect-src` beside those that the plugins' own csp lists name: the sample boxes live on localhost, which
   * no published plugin would list. Empty plays the case of a custom box that the page may not reach.
   */
  readonly extraConnectSources: () => readonly string[];
  /** Which Stash's page it plays: written into its `stash-shape` meta. */
  readonly version: StashVersion;
}

/** Stash's Content-Security-Policy for its pages (internal/api/server.go), with the lists of the enabled plugins. */
export function contentSecurityPolicy(shelf: PluginShelf, library: Library, extra: readonly string[]): string {
  const enabled = shelf.list().filter((plugin) => !library.disabledPlugins.has(plugin.id));
  const connect = [
    "data:",
    "'self'",
    "ws:",
    "wss:",
    ...enabled.flatMap((plugin) => plugin.csp["connect-src"]),
    ...extra,
  ];
  const script = ["'self'", "http://www.gstatic.com", "https://www.gstatic.com", "'unsafe-inline'", "'unsafe-eval'"];
  const style = ["'self'", "'unsafe-inline'"];
  for (const plugin of enabled) {
    script.push(...plugin.externalScripts, ...plugin.csp["script-src"]);
    style.push(...plugin.externalCss, ...plugin.csp["style-src"]);
  }
  return (
    `default-src data: 'self' 'unsafe-inline'; connect-src ${connect.join(" ")}; img-src data: *; ` +
    `script-src ${script.join(" ")}; style-src ${style.join(" ")}; media-src blob: 'self'; ` +
    "worker-src blob:; child-src 'none'; object-src 'none'; form-action 'self';"
  );
}

/** A path without a dot is the page; with one it is a file of it. */
export function pageReply(
  request: HttpRequest,
  path: string,
  prefix: string,
  options: PageOptions,
  shelf: PluginShelf,
  library: Library,
): HttpReply {
  const extension = extname(path);
  const security: Record<string, string> = {
    "Content-Security-Policy": contentSecurityPolicy(shelf, library, options.extraConnectSources()),
    "Referrer-Policy": "same-origin",
  };
  if (extension === "" || path === "/index.html") {
    let html: string;
    try {
      html = readFileSync(join(options.pageDir, "index.html"), "utf8");
    } catch {
      return plainError(503, `The page is not built: run "npm run build:page" first.`);
    }
    const based = html
      .replace(/<base href="\/"/, `<base href="${prefix}/"`)
      .replace(/(<meta name="stash-shape" content=")[^"]*/, `$1${options.version}`);
    const reply = staticContent(request, "text/html", Buffer.from(based));
    return { ...reply, headers: { ...reply.headers, ...security } };
  }
  const file = join(options.pageDir, decodeURIComponent(path));
  if (!file.startsWith(options.pageDir + sep)) return plainError(404, "404 page not found");
  const cache = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
  const headers = { "Cache-Control": cache, ...(extension === ".html" ? security : {}) };
  return fileReply(request, file, headers) ?? plainError(404, "404 page not found");
}
