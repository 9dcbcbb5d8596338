/** The embedded Stash: GraphQL, images, plugins and the page on one port. */
import { setTimeout as sleep } from "node:timers/promises";
import { compressed } from "../boxes/compress";
import { corsHeaders, isPreflight, preflightReply } from "../boxes/cors";
import { createFaults, type Faults, type FaultSettings } from "../faults";
import { createGraphqlEndpoint } from "../graphql-endpoint";
import { type HttpService, startHttpService } from "../http-service";
import type { HttpReply, HttpRequest } from "../http-types";
import { createRequestLog, type RequestLog } from "../request-log";
import { sniffContentType } from "./image-input";
import { withCareerDates, withCareerText } from "./career";
import type { StashSettings } from "./configuration";
import type { Library } from "./library";
import { pageReply } from "./page-server";
import { afterRestart } from "./plugin-config";
import { createPluginShelf, plainError, pluginReply, type PluginShelf, staticContent } from "./plugin-shelf";
import { buildStashSchema } from "./schema";
import { createSessions, type Login, type Sessions } from "./sessions";
import { shapeOf, type StashShape, type StashVersion } from "./shape";
import { createStashRoot } from "./stash-root";

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
  /** Which Stash it is; 0.30. */
  readonly version?: StashVersion;
  /** Ask for this username and password; left out, Stash has no login. */
  readonly login?: Login;
}

/** What may change while Stash restarts. */
export interface RestartOptions {
  /** ms during which nobody listens; 0. */
  readonly downMs?: number;
  /** Another version afterwards: an upgrade. */
  readonly version?: StashVersion;
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
  readonly sessions: Sessions;
  /** Of the version that runs now. */
  readonly shape: StashShape;
  /** Nobody listens any more, open connections are cut, until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  /**
   * Down and up again on the same port. Settings come back as a restart brings them back (numbers in arrays are strings), plugins
   * are read anew; sessions go on, as the real ones live in the cookie.
   */
  restart(options?: RestartOptions): Promise<void>;
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

/** The program of one version over a library; the library's rows are brought to that version first. */
function createProgram(library: Library, settings: StashSettings, plugins: PluginShelf, version: StashVersion) {
  const shape = shapeOf(version);
  settings.version = shape.printed;
  const fitted = shape.careerDates ? withCareerDates : withCareerText;
  for (const row of library.performers.values()) {
    const fit = fitted(row);
    if (fit !== row) library.putPerformer(fit);
  }
  return {
    shape,
    root: createStashRoot(library, settings, plugins, shape),
    answer: createGraphqlEndpoint({ schema: buildStashSchema(version), refusedStatus: 400, resolverLocations: false }),
  };
}

/** Starts it; resolves when it listens. */
export async function startStash(options: StashServerOptions): Promise<StashServer> {
  const { library, settings } = options;
  const prefix = (options.prefix ?? "").replace(/\/+$/, "");
  const log = createRequestLog();
  const faults = createFaults(options.faults, 5);
  const plugins = createPluginShelf(options.pluginsDir);
  const sessions = createSessions(options.login ?? null);
  settings.apiKey = sessions.apiKey;
  let program = createProgram(library, settings, plugins, options.version ?? "0.30");
  const page = { pageDir: options.pageDir, extraConnectSources: options.extraConnectSources };

  const route = async (request: HttpRequest, path: string, base: string): Promise<HttpReply> => {
    if (path === "/graphql") {
      if (request.method !== "POST") return plainError(405, "transport not supported");
      const baseUrl = `${options.externalHost ?? `http://${request.headers.host ?? "localhost"}`}${base}`;
      const { status, body } = await program.answer(request.body, program.root, { baseUrl }, request.entry);
      const headers = { "Content-Type": "application/graphql-response+json", "Cache-Control": "no-store" };
      return { status, headers, body };
    }
    const image = /^\/(performer|studio|tag)\/([^/]+)\/image$/.exec(path);
    if (image) return imageReply(request, library, image[1] ?? "", image[2] ?? "");
    if (path === "/plugin" || path.startsWith("/plugin/")) return pluginReply(request, path, plugins, library);
    if (path === "/css") return staticContent(request, "text/css", Buffer.alloc(0));
    if (path === "/javascript") return staticContent(request, "text/javascript", Buffer.alloc(0));
    if (path === "/customlocales") return staticContent(request, "application/json", Buffer.from("{}"));
    const door = sessions.answer(request, path, base, program.shape.loginByScript);
    return door ?? pageReply(request, path, base, { ...page, version: program.shape.version }, plugins, library);
  };

  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    // Stash's own rs/cors is older than the boxes': 200 instead of 204.
    if (isPreflight(request)) return { ...preflightReply(request), status: 200 };
    const { pathname } = request.url;
    if (prefix !== "" && pathname !== prefix && !pathname.startsWith(`${prefix}/`))
      return plainError(404, "404 page not found");
    const inner = pathname.slice(prefix.length);
    if (inner === "/healthz") return { status: 200, headers: { "Content-Type": "text/plain" }, body: "." };
    const stripped = inner.length > 1 ? inner.replace(/\/$/, "") : inner;
    const path = stripped === "" ? "/" : stripped;
    const base = prefix || String(request.headers["x-forwarded-prefix"] ?? "").replace(/\/+$/, "");
    const admission = sessions.admit(request, path, base);
    if (admission.refusal) return admission.refusal;
    const answered = await route(request, path, base);
    const headers = { "X-Content-Type-Options": "nosniff", ...admission.headers, ...answered.headers };
    const reply = { ...answered, headers };
    const type = answered.headers?.["Content-Type"] ?? "";
    const compressible = /^(text\/|application\/json|image\/svg)/.test(type);
    return compressible ? compressed(request, reply) : reply;
  };

  const http = await startHttpService({
    port: options.port ?? 0,
    ...(options.host === undefined ? {} : { host: options.host }),
    faults,
    log,
    isApi: (path) => path.endsWith("/graphql"),
    commonHeaders: corsHeaders,
    handle,
  });
  return {
    origin: http.origin,
    port: http.port,
    url: `${http.origin}${prefix}`,
    ...{ library, settings, plugins, log, faults, http, sessions },
    get shape() {
      return program.shape;
    },
    down: () => http.stop(),
    up: () => http.start(),
    async restart({ downMs = 0, version = program.shape.version } = {}) {
      await http.stop();
      library.plugins = afterRestart(library.plugins) as Record<string, unknown>;
      library.config = afterRestart(library.config) as Record<string, unknown>;
      plugins.reload();
      program = createProgram(library, settings, plugins, version);
      if (downMs > 0) await sleep(downMs);
      await http.start();
    },
    close: () => http.close(),
  };
}
