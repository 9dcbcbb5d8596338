/** The embedded Stash: GraphQL, images, plugins and the page on one port. */
import { compressed } from "../boxes/compress";
import { corsHeaders, isPreflight, preflightReply } from "../boxes/cors";
import { createFaults, type Faults, type FaultSettings } from "../faults";
import { createGraphqlEndpoint } from "../graphql-endpoint";
import { type HttpService, startHttpService } from "../http-service";
import type { HttpReply, HttpRequest } from "../http-types";
import { createRequestLog, type RequestLog } from "../request-log";
import { sniffContentType } from "./image-input";
import type { Library } from "./library";
import { pageReply } from "./page-server";
import { createPluginShelf, plainError, pluginReply, type PluginShelf, staticContent } from "./plugin-shelf";
import { buildStashSchema } from "./schema";
import { createStashRoot, type StashSettings } from "./stash-root";

export interface StashServerOptions {
  readonly library: Library;
  readonly settings: StashSettings;
  readonly pluginsDir: string;
  readonly pageDir: string;
  readonly extraConnectSources: () => readonly string[];
  readonly port?: number;
  readonly host?: string;
  /** `/stash`: as behind a proxy that sends `X-Forwarded-Prefix`; every path must begin with it. */
  readonly prefix?: string;
  /** Origin for image paths instead of the request's, as Stash's `external_host` setting. */
  readonly externalHost?: string;
  readonly faults?: Partial<FaultSettings>;
}

export interface StashServer {
  readonly origin: string;
  readonly port: number;
  /** Where the page is: the origin with the prefix, without a slash at the end. */
  readonly url: string;
  readonly library: Library;
  readonly settings: StashSettings;
  readonly plugins: PluginShelf;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly http: HttpService;
  close(): Promise<void>;
}

/** Stands in for Stash's own placeholder of a performer or studio without an image. */
const placeholder = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300"><rect width="200" height="300" fill="#30404d"/>' +
    '<circle cx="100" cy="105" r="45" fill="#5c7080"/><path d="M20 290a80 95 0 0 1 160 0z" fill="#5c7080"/></svg>',
);

function imageReply(request: HttpRequest, library: Library, kind: string, id: string): HttpReply {
  const rows = kind === "performer" ? library.performers : library.studios;
  const row = /^\d+$/.test(id) ? rows.get(Number(id)) : undefined;
  if (!row) return plainError(404, "Not Found");
  const own = row.image && request.url.searchParams.get("default") !== "true" ? library.imageBytes(row.image) : null;
  const bytes = own ?? placeholder;
  return staticContent(request, sniffContentType(bytes), bytes);
}

/** Starts it; resolves when it listens. */
export async function startStash(options: StashServerOptions): Promise<StashServer> {
  const { library, settings } = options;
  const prefix = (options.prefix ?? "").replace(/\/+$/, "");
  const log = createRequestLog();
  const faults = createFaults(options.faults, 5);
  const plugins = createPluginShelf(options.pluginsDir);
  const root = createStashRoot(library, settings, plugins);
  const answer = createGraphqlEndpoint({ schema: buildStashSchema(), refusedStatus: 400, resolverLocations: false });
  const page = { pageDir: options.pageDir, extraConnectSources: options.extraConnectSources };

  const route = async (request: HttpRequest, path: string): Promise<HttpReply> => {
    const forwarded = String(request.headers["x-forwarded-prefix"] ?? "").replace(/\/+$/, "");
    const base = prefix || forwarded;
    if (path === "/graphql") {
      if (request.method !== "POST") return plainError(405, "transport not supported");
      const baseUrl = `${options.externalHost ?? `http://${request.headers.host ?? "localhost"}`}${base}`;
      const { status, body } = await answer(request.body, root, { baseUrl }, request.entry);
      const headers = { "Content-Type": "application/graphql-response+json", "Cache-Control": "no-store" };
      return { status, headers, body };
    }
    const image = /^\/(performer|studio|tag)\/([^/]+)\/image$/.exec(path);
    if (image) return imageReply(request, library, image[1] ?? "", image[2] ?? "");
    if (path === "/healthz") return { status: 200, headers: { "Content-Type": "text/plain" }, body: "." };
    if (path === "/plugin" || path.startsWith("/plugin/")) return pluginReply(request, path, plugins, library);
    if (path === "/css") return staticContent(request, "text/css", Buffer.alloc(0));
    if (path === "/javascript") return staticContent(request, "text/javascript", Buffer.alloc(0));
    if (path === "/customlocales") return staticContent(request, "application/json", Buffer.from("{}"));
    if (path === "/login" || path === "/logout") return { status: 302, headers: { Location: `${base}/` } };
    return pageReply(request, path, base, page, plugins, library);
  };

  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    if (isPreflight(request)) return preflightReply(request);
    const { pathname } = request.url;
    if (prefix !== "" && pathname !== prefix && !pathname.startsWith(`${prefix}/`))
      return plainError(404, "404 page not found");
    const inner = pathname.slice(prefix.length);
    const stripped = inner.length > 1 ? inner.replace(/\/$/, "") : inner;
    const reply = await route(request, stripped === "" ? "/" : stripped);
    const type = reply.headers?.["Content-Type"] ?? "";
    const compressible = /^(text\/|application\/json|image\/svg)/.test(type);
    return compressible ? compressed(request, reply) : reply;
  };

  const http = await startHttpService({
    port: options.port ?? 0,
    ...(options.host === undefined ? {} : { host: options.host }),
    faults,
    log,
    isApi: (path) => path.endsWith("/graphql"),
    commonHeaders: (request) => ({ ...corsHeaders(request), "X-Content-Type-Options": "nosniff" }),
    handle,
  });
  const handles = { library, settings, plugins, log, faults, http, close: () => http.close() };
  return { origin: http.origin, port: http.port, url: `${http.origin}${prefix}`, ...handles };
}
