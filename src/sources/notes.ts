/** What a source's way writes into the debug log. Without a log nothing is made and nothing costs. */
import type { Log } from "../sync/care-ports";
import type { SourceConfig } from "../sync/ports";
import type { CacheType, SourceCache } from "./cache";
import { shorten, SourceError } from "./errors";
import { asksFor, outline } from "./outline";
import type { GraphqlReply, GraphqlRequest } from "./transport";

export interface RequestNotes {
  answered(request: GraphqlRequest, reply: GraphqlReply, ms: number): void;
  failed(request: GraphqlRequest, error: unknown, ms: number): void;
}

/** Notes of one way's requests; undefined without a log. */
export function requestNotes(
  log: Log | undefined,
  { name, endpoint, apiKey }: SourceConfig,
  way: "direct" | "through-stash",
): RequestNotes | undefined {
  if (!log) return undefined;
  const secrets = apiKey === "" ? [] : [apiKey];
  const asked = ({ query, variables = {} }: GraphqlRequest, ms: number) => ({
    source: name,
    endpoint: shorten(URL.canParse(endpoint) ? new URL(endpoint).origin : endpoint, secrets),
    way,
    ms: Math.round(ms),
    asked: asksFor(query),
    keys: Object.keys(variables).length,
    variables: outline(variables),
  });
  return {
    answered(request, { data, errors }, ms) {
      if (!log.on()) return;
      const said = errors.slice(0, 3).map((error) => shorten(error.message, secrets));
      log.add({
        level: errors.length > 0 ? "warning" : "info",
        area: "request",
        text: errors.length > 0 ? "Answered, with errors" : "Answered",
        data: { ...asked(request, ms), answer: outline(data), ...(said.length > 0 && { errors: said }) },
      });
    },
    failed(request, error, ms) {
      if (!log.on()) return;
      const why = error instanceof SourceError ? error.failure : { kind: "stopped" };
      log.add({
        level: why.kind === "stopped" ? "info" : "error",
        area: "request",
        text: why.kind === "stopped" ? "Stopped" : "Failed",
        data: { ...asked(request, ms), failure: why },
      });
    },
  };
}

/** The same cache, its hits and misses noted. */
export function notedCache(
  cache: SourceCache,
  log: Log | undefined,
  { name }: Pick<SourceConfig, "name">,
  type: CacheType,
): SourceCache {
  if (!log) return cache;
  return {
    ...cache,
    async read(keys) {
      const found = await cache.read(keys);
      if (log.on() && keys.length > 0) {
        const data = {
          source: name,
          sort: type,
          asked: keys.length,
          hits: found.size,
          misses: keys.length - found.size,
        };
        log.add({ level: "detail", area: "cache", text: "Looked up", data });
      }
      return found;
    },
    async write(...written) {
      await cache.write(...written);
      const [answers] = written;
      if (log.on() && answers.size > 0)
        log.add({
          level: "detail",
          area: "cache",
          text: "Kept",
          data: { source: name, sort: type, entries: answers.size },
        });
    },
  };
}
