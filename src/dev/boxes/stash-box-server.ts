/** An embedded stash-box on a port of its own: GraphQL, images and a page per entity, with real CORS. */
import { createFaults, type Faults, type FaultSettings } from "../faults";
import { createGraphqlEndpoint } from "../graphql-endpoint";
import { type HttpService, startHttpService } from "../http-service";
import type { HttpReply, HttpRequest } from "../http-types";
import { createRequestLog, type RequestLog } from "../request-log";
import type { UpstreamData } from "../seed/upstream-types";
import { createImages } from "./box-images";
import { checkKey } from "./box-keys";
import { type BoxContext, type BoxUser, createBoxRoot } from "./box-root";
import { type BoxVersion, buildBoxSchema } from "./box-sdl";
import { BoxStore } from "./box-store";
import { createViews } from "./box-views";
import { compressed } from "./compress";
import { corsHeaders, isPreflight, preflightReply } from "./cors";

export interface BoxOptions {
  readonly name: string;
  readonly data: UpstreamData;
  readonly apiKey: string;
  readonly port?: number;
  readonly host?: string;
  /** Name in its public addresses; `localhost`. Browsers resolve every `.localhost` name to the machine itself, Node does not. */
  readonly publicHost?: string;
  readonly faults?: Partial<FaultSettings>;
  readonly seed?: number;
}

export interface StashBoxOptions extends BoxOptions {
  readonly version?: BoxVersion;
  /** Whose key it is; a librarian with READ, VOTE and EDIT unless told otherwise. */
  readonly account?: BoxUser;
}

export interface BoxServer {
  readonly name: string;
  /** As Stash is configured with it. */
  readonly endpoint: string;
  /** Public; `http.origin` is the one that Node reaches. */
  readonly origin: string;
  readonly port: number;
  readonly apiKey: string;
  /** Upstream itself: read and change it. */
  readonly store: BoxStore;
  readonly log: RequestLog;
  readonly faults: Faults;
  readonly http: HttpService;
  close(): Promise<void>;
}

const librarian: BoxUser = {
  id: "01a202af-0000-7000-8000-00000000c0de",
  name: "librarian",
  roles: ["READ", "VOTE", "EDIT"],
};

const notFound: HttpReply = {
  status: 404,
  headers: { "Content-Type": "text/plain; charset=utf-8" },
  body: "404 page not found\n",
};

/** The web page behind a link to an entity: enough to see that the link is right. */
export function entityPage(boxName: string, title: string | undefined): HttpReply {
  const safe = (title ?? "Not found").replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
  const body = `<!doctype html>\n<title>${safe} | ${boxName}</title>\n<h1>${safe}</h1>\n<p>${boxName}, a fictional sample.</p>\n`;
  return { status: 200, headers: { "Content-Type": "text/html; charset=utf-8" }, body };
}

/** Starts a stash-box of version 0.7.9 (or head). */
export async function startStashBox(options: StashBoxOptions): Promise<BoxServer> {
  const { name, apiKey, version = "0.7.9", seed = 1, account = librarian } = options;
  const log = createRequestLog();
  const faults = createFaults(options.faults, seed);
  const store = new BoxStore(options.data, seed);
  let origin = "";
  const views = createViews(store, (id) => `${origin}/images/${id}`);
  const images = createImages(store);
  const root = createBoxRoot(store, views, version);
  const answer = createGraphqlEndpoint({
    schema: buildBoxSchema(version),
    refusedStatus: 422,
    resolverLocations: version === "head",
  });

  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    if (isPreflight(request)) return faults.settings.noCors ? { status: 405 } : preflightReply(request);
    const given = request.headers.apikey;
    const check = checkKey(Array.isArray(given) ? given[0] : given, apiKey);
    request.entry.key = check.state;
    if (check.state === "wrong") {
      if (version === "head" || check.problem === null) return { status: 401 };
      return { status: 500, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: check.problem };
    }
    const { pathname } = request.url;
    if (pathname === "/graphql" && request.method === "POST") {
      const context: BoxContext = { user: check.state === "right" ? account : null };
      const { status, body } = await answer(request.body, root, context, request.entry);
      return compressed(request, { status, headers: { "Content-Type": "application/json" }, body });
    }
    const image = /^\/images\/([^/]+)$/.exec(pathname);
    if (image) {
      const bytes = images(image[1] ?? "");
      if (!bytes) return notFound;
      return {
        status: 200,
        headers: { "Content-Type": "image/png", "Cache-Control": "max-age=604800000" },
        body: bytes,
      };
    }
    const [, kind, id = ""] = pathname.split("/");
    const row = kind === "studios" ? store.studios.get(id) : store.performers.get(id);
    return entityPage(name, row?.name ?? (pathname === "/" ? name : undefined));
  };

  const http = await startHttpService({
    port: options.port ?? 0,
    ...(options.host === undefined ? {} : { host: options.host }),
    faults,
    log,
    isApi: (path) => path === "/graphql",
    commonHeaders: (request) => (faults.settings.noCors ? {} : corsHeaders(request)),
    handle,
  });
  origin = http.origin.replace("//localhost", `//${options.publicHost ?? "localhost"}`);
  const handles = { store, log, faults, http, close: () => http.close() };
  return { name, endpoint: `${origin}/graphql`, origin, port: http.port, apiKey, ...handles };
}
