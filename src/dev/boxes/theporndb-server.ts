/** A box of ThePornDB's kind: its narrow GraphQL, its REST side on the same port, and its limit of 240 requests a minute. */
import { createFaults } from "../faults";
import { createGraphqlEndpoint } from "../graphql-endpoint";
import { startHttpService } from "../http-service";
import type { HttpReply, HttpRequest } from "../http-types";
import { createRequestLog } from "../request-log";
import { createImages } from "./box-images";
import { checkKey, type KeyCheck } from "./box-keys";
import type { BoxContext } from "./box-root";
import { BoxStore } from "./box-store";
import { createViews } from "./box-views";
import { corsHeaders, isPreflight, preflightReply } from "./cors";
import { type BoxOptions, type BoxServer, entityPage } from "./stash-box-server";
import { createRest, json } from "./theporndb-rest";
import { createThePornDbRoot } from "./theporndb-root";
import { buildThePornDbSchema } from "./theporndb-sdl";

export interface ThePornDbOptions extends BoxOptions {
  /** Requests a minute and key before it answers 429; 240 as documented. */
  readonly requestsPerMinute?: number;
}

function firstHeader(request: HttpRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Laravel's limiter: a window of a minute that begins with its first request. */
function createLimiter(limit: number) {
  let windowEnd = 0;
  let used = 0;
  return (now: number): { readonly headers: Record<string, string>; readonly over: boolean } => {
    if (now >= windowEnd) {
      windowEnd = now + 60_000;
      used = 0;
    }
    const over = used >= limit;
    if (!over) used++;
    const headers: Record<string, string> = {
      "X-RateLimit-Limit": String(limit),
      "X-RateLimit-Remaining": String(limit - used),
    };
    if (over) headers["Retry-After"] = String(Math.ceil((windowEnd - now) / 1000));
    return { headers, over };
  };
}

/** Starts it. Switch CORS off with `faults.set({ noCors: true })`: whether the real one has it is not known. */
export async function startThePornDb(options: ThePornDbOptions): Promise<BoxServer> {
  const { name, apiKey, seed = 3, requestsPerMinute = 240 } = options;
  const log = createRequestLog();
  const faults = createFaults(options.faults, seed);
  const store = new BoxStore(options.data, seed);
  const limiter = createLimiter(requestsPerMinute);
  let origin = "";
  const imageUrl = (id: string): string => `${origin}/images/${id}`;
  const images = createImages(store);
  const root = createThePornDbRoot(store, createViews(store, imageUrl));
  const rest = createRest(store, imageUrl);
  const answer = createGraphqlEndpoint({ schema: buildThePornDbSchema(), refusedStatus: 200, resolverLocations: true });

  const readKey = (request: HttpRequest): KeyCheck => {
    const bearer = firstHeader(request, "authorization")?.replace(/^Bearer /i, "");
    return checkKey(firstHeader(request, "apikey") ?? bearer, apiKey);
  };
  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    if (isPreflight(request)) return faults.settings.noCors ? { status: 405 } : preflightReply(request);
    const { pathname, searchParams } = request.url;
    const image = /^\/images\/([^/]+)$/.exec(pathname);
    if (image) {
      const bytes = images(image[1] ?? "");
      return bytes
        ? { status: 200, headers: { "Content-Type": "image/png" }, body: bytes }
        : json(404, { message: "Not Found" });
    }
    const check = readKey(request);
    request.entry.key = check.state;
    const { headers, over } = limiter(Date.now());
    if (over) return json(429, { errors: [{ message: "Too Many Attempts." }] }, headers);
    if (pathname === "/graphql" && request.method === "POST") {
      const user = { id: "4711", name: "librarian", roles: ["READ"] };
      const context: BoxContext = { user: check.state === "right" ? user : null };
      const { status, body } = await answer(request.body, root, context, request.entry);
      return { status, headers: { "Content-Type": "application/json", ...headers }, body };
    }
    const isRest = /^\/(auth|favourites|changes|performers\/|sites\/)/.test(pathname);
    if (isRest && check.state !== "right" && firstHeader(request, "accept")?.includes("text/html") !== true) {
      return json(401, { message: "Unauthenticated." }, headers);
    }
    const reply = check.state === "right" ? rest(request.method, pathname, searchParams) : null;
    if (reply) return { ...reply, headers: { ...reply.headers, ...headers } };
    const id = pathname.split("/")[2] ?? "";
    return entityPage(name, store.performers.get(id)?.name ?? store.studios.get(id)?.name);
  };

  const http = await startHttpService({
    port: options.port ?? 0,
    ...(options.host === undefined ? {} : { host: options.host }),
    faults,
    log,
    isApi: (path) => !path.startsWith("/images/"),
    commonHeaders: (request) => (faults.settings.noCors ? {} : corsHeaders(request)),
    handle,
  });
  origin = http.origin.replace("//localhost", `//${options.publicHost ?? "localhost"}`);
  const handles = { store, log, faults, http, close: () => http.close() };
  return { name, endpoint: `${origin}/graphql`, origin, port: http.port, apiKey, ...handles };
}
