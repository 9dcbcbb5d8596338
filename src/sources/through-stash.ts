/**
 * The second way to a source: Stash's own server asks it (sources.md, "When the browser may not ask a source directly").
 * What comes back is in Stash's own forms and says nothing of updates, deletions and merges. Every key is a request of its
 * own to the box, so they go one at a time, at the user's pace.
 */
import type { Clock, RawRecord, Scraper, SourceConfig } from "../sync/ports";
import type { Channel } from "./channel";
import { isObject } from "./classify";
import type { Dialect } from "./dialect";
import { aliasOf } from "./documents";
import { failure, SourceError } from "./errors";
import type { Limiter } from "./limiter";
import type { RequestNotes } from "./notes";
import { withRetry } from "./retry";

const BY_ID = "by id";
const BY_NAME = "by name";
const STUDIO_BY_ID = "studio by id";
const STUDIO_BY_NAME = "studio by name";
const ACCOUNT = "account";

/** Scraped pictures are bare addresses, without size or id. */
function cleanScraped(raw: RawRecord): RawRecord {
  const images = Array.isArray(raw.images) ? raw.images : [];
  return { ...raw, id: raw.remote_site_id, images: images.map((url: unknown) => ({ id: url, url })) };
}

function withId(raw: unknown): unknown {
  return isObject(raw) ? { id: raw.remote_site_id, name: raw.name } : null;
}

/** One picture, and the parent as a stash-box names it. */
function cleanScrapedStudio(raw: RawRecord): RawRecord {
  const images = typeof raw.image === "string" && raw.image !== "" ? [{ id: raw.image, url: raw.image }] : [];
  return { ...raw, id: raw.remote_site_id, images, ...("parent" in raw ? { parent: withId(raw.parent) } : {}) };
}

/** A dialect whose "documents" only name the sort of question: `scrapeChannel` reads them. */
export function throughStash(direct: Dialect): Dialect {
  // Stash asks a box by id or by name only.
  const { performersByUrl: _unknownThere, ...alike } = direct;
  return {
    ...alike,
    name: `${direct.name} through Stash`,
    version: 2,
    form: "scraped",
    idBatch: { start: 1, max: 1 },
    nameBatch: { start: 1, max: 1 },
    urlBatch: { start: 1, max: 1 },
    accountDocument: ACCOUNT,
    versionDocument: null,
    performersById: () => BY_ID,
    performersByName: () => BY_NAME,
    // Stash asks for one entity at a time, and says nothing of when it changed.
    feed: null,
    performersHistory: null,
    cleanPerformer: cleanScraped,
    studiosById: () => STUDIO_BY_ID,
    studiosByName: () => STUDIO_BY_NAME,
    cleanStudio: cleanScrapedStudio,
    // Stash knows nothing of marks at a box.
    favourites: null,
  };
}

/** Stash's words as one of the named failures. */
function toSourceError(error: unknown, config: SourceConfig): SourceError {
  const words = error instanceof Error ? error.message : String(error);
  const kind = /not authorized|unauthorized|401|api key|token/i.test(words)
    ? "auth"
    : /429|too many/i.test(words)
      ? "limited"
      : /connect|timeout|dial|no such host|unreachable/i.test(words)
        ? "offline"
        : "server";
  return new SourceError(failure(kind, { detail: words }, [config.apiKey]));
}

/** A channel whose requests are Stash's scrapes. The key stays in Stash, except to have it validated. */
export function scrapeChannel(
  config: SourceConfig,
  scraper: Scraper,
  deps: {
    readonly clock: Clock;
    readonly random: () => number;
    readonly limiter: Limiter;
    readonly notes?: RequestNotes;
  },
): Channel {
  async function account(signal: AbortSignal): Promise<Record<string, unknown>> {
    const { valid, status } = await scraper.validate(config, signal);
    if (!valid) throw new SourceError(failure("auth", { detail: status }, [config.apiKey]));
    // "Successfully authenticated as NAME", where Stash says so.
    return { me: { name: /authenticated as (.+?)\.?$/i.exec(status)?.[1] ?? "", roles: [] } };
  }

  async function ask(query: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal) {
    const data: Record<string, unknown> = {};
    for (const [index, key] of Object.values(variables).map(String).entries()) {
      const studios = query === STUDIO_BY_ID || query === STUDIO_BY_NAME;
      const records = await scraper[studios ? "studios" : "performers"](config.endpoint, key, signal);
      const byId = query === BY_ID || query === STUDIO_BY_ID;
      data[aliasOf(index)] = byId ? (records.find((one) => one.remote_site_id === key) ?? null) : records;
    }
    return data;
  }

  return {
    send({ query, variables = {} }, options) {
      return withRetry(
        async () => {
          options.signal.throwIfAborted();
          options.onEvent?.({ type: "request" });
          const start = deps.clock.now();
          try {
            const data =
              query === ACCOUNT ? await account(options.signal) : await ask(query, variables, options.signal);
            const reply = { data, errors: [] };
            const ms = Math.max(0, deps.clock.now() - start);
            deps.notes?.answered({ query, variables }, reply, ms);
            return { reply, ms };
          } catch (error) {
            options.signal.throwIfAborted();
            const named = error instanceof SourceError ? error : toSourceError(error, config);
            deps.notes?.failed({ query, variables }, named, deps.clock.now() - start);
            throw named;
          }
        },
        { ...options, ...deps },
      );
    },
  };
}
