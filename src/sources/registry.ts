import type { Log } from "../sync/care-ports";
import type { Clock, KeyValue, Scraper, SourceConfig } from "../sync/ports";
import { askAccount } from "./account";
import { type CachedEntity, type CacheType, selectionHash } from "./cache";
import { type Channel, createChannel } from "./channel";
import { createBatchSize } from "./batch-size";
import { createCircuit } from "./circuit";
import type { Dialect } from "./dialect";
import { createFollower, type Follower } from "./feed";
import { outlookOf } from "./feed-outlook";
import { checkDocument } from "./feed-check";
import { feedDocuments } from "./feed-dialect";
import { feedSource } from "./feed-source";
import type { FeedState } from "./feed-state";
import { createFavourites } from "./favourites";
import { askVersion, tryWay } from "./examine";
import { byHistory } from "./history";
import { isSafeForKey } from "./known-hosts";
import { createLimiter, type Limiter } from "./limiter";
import { requestNotes } from "./notes";
import { byIds, byNames, byUrls } from "./performers";
import type { SlotStore } from "./slot";
import type { SourceHandle } from "./source-handle";
import { stashBox } from "./stash-box";
import { performerSubject, type Subject, studioSubject } from "./subject";
import { thePornDb } from "./theporndb";
import { scrapeChannel, throughStash } from "./through-stash";
import type { TransportDeps } from "./transport";
import { createTwoWays } from "./two-ways";
import { wayCaches } from "./way-caches";

/** Tried in order; plain stash-box owns whatever is left. */
export const DIALECTS: readonly Dialect[] = [thePornDb, stashBox];

export interface SourceDeps extends Pick<TransportDeps, "pageProtocol" | "cspBlocked" | "online" | "timeoutMs"> {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** [0, 1) */
  readonly random: () => number;
  readonly cache: KeyValue<CachedEntity>;
  /** Shared by all tabs of the browser; without it each tab keeps the delay for itself only. */
  readonly slots?: SlotStore;
  /** What is known of changes at the sources; without it only the age of an answer counts. */
  readonly feeds?: KeyValue<FeedState>;
  /** `tab/page`: the tab's name outlives a reload, the page's does not. */
  readonly page?: string;
  /** When a page went away, in ms since epoch; null or missing: not known. */
  readonly goneAt?: (page: string) => number | null;
  /** The user's delay between requests, read before every request. */
  readonly delayMs: () => number;
  readonly cacheMs: () => number;
  /** Uuids of a source's numeric ids, kept for good. */
  readonly ids?: KeyValue<string>;
  /** Asks through Stash's server; without it a source that the browser may not ask stays blocked. */
  readonly scraper?: Scraper;
  /** GraphQL selection on a performer, from the field table. */
  readonly performerSelection: string;
  /** GraphQL selection on a PerformerEdit, from the field table; without it histories are not asked for. */
  readonly editSelection?: string;
  /** The same on a studio. Without it only what every studio is asked for comes. */
  readonly studioSelection?: string;
  /** Hears of every request and of the cache; without it nothing is noted. */
  readonly log?: Log;
}

/** The dialect that an endpoint speaks. What is no URL is a stash-box that will say so when it is asked. */
export function dialectOf(endpoint: string): Dialect {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  return (url && DIALECTS.find((dialect) => dialect.owns(url))) ?? stashBox;
}

/** One way to a source: its line, its batches, its cache. */
interface Way {
  readonly config: SourceConfig;
  readonly dialect: Dialect;
  readonly limiter: Limiter;
  readonly channel: Channel;
  readonly way: "direct" | "through-stash";
}

function createWay({ config, dialect, limiter, channel, way }: Way, deps: SourceDeps): SourceHandle {
  const { endpoint, name } = config;
  const { clock } = deps;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const circuit = createCircuit(clock);
  const hashOf = (selection: string) => selectionHash(`${dialect.name} ${dialect.version} ${selection}`);
  const { books, cacheOf } = wayCaches({ config, way }, deps);
  const deskOf = (subject: Subject) => ({ channel, circuit, dialect, clock, subject });
  const askers = (subject: Subject, idType: "performer" | "studio", nameType: CacheType) => {
    const desk = deskOf(subject);
    const selection = hashOf(subject.fields);
    const cache = cacheOf(idType, selection);
    const ids = byIds(desk, cache);
    const book = books[idType];
    const follower: Follower | null = book
      ? createFollower({
          desk,
          cache,
          book,
          feed: feedSource(desk, url),
          checkSize: createBatchSize(dialect.checkBatch),
          maxAgeMs: deps.cacheMs,
          requestsFor: ids.requestsFor,
        })
      : null;
    const nameCache = cacheOf(nameType, selection);
    return { ids, follower, nameCache, names: byNames(desk, nameCache) };
  };
  const performers = performerSubject(dialect, deps.performerSelection);
  const ask = {
    performer: askers(performers, "performer", "name"),
    studio: askers(studioSubject(dialect, deps.studioSelection ?? ""), "studio", "studio-name"),
  };
  const urlCache = cacheOf("url", hashOf(performers.fields));
  const links = byUrls(deskOf(performers), urlCache);
  const { editSelection = "" } = deps;
  const histories = byHistory(deskOf(performers), cacheOf("history", hashOf(editSelection)), editSelection);
  const favourites = createFavourites({ channel, dialect, endpoint, ids: deps.ids });
  async function account(signal: AbortSignal) {
    const who = await askAccount(channel, dialect.accountDocument, signal);
    circuit.close();
    return who;
  }
  const { versionDocument } = dialect;
  return {
    endpoint,
    name,
    way: () => way,
    resting: () => circuit.rest(),
    onRest: (heard) => circuit.onChange(heard),
    pageUrl: (type, id) => (url ? dialect.pageUrl(url, type, id) : ""),
    account,
    async examine(signal) {
      const version = versionDocument === null ? null : () => askVersion(channel, versionDocument, signal);
      return [await tryWay(way, () => account(signal), version, signal)];
    },
    performersByIds: (keys, options) => ask.performer.ids.ask(keys, options),
    performersByNames: (keys, options) => ask.performer.names.ask(keys, options),
    studiosByIds: (keys, options) => ask.studio.ids.ask(keys, options),
    studiosByNames: (keys, options) => ask.studio.names.ask(keys, options),
    ...(links && { performersByUrls: (keys, options) => links.ask(keys, options) }),
    ...(deps.feeds && {
      refresh: async ({ type, ...options }) =>
        (await ask[type].follower?.refresh(options)) ?? { by: "none", failure: null },
      changed: async (type) => (await ask[type].follower?.changed()) ?? [],
      async outlook(type, wanted) {
        const { follower, nameCache } = ask[type];
        return outlookOf(follower, { names: nameCache, urls: urlCache }, wanted);
      },
    }),
    ...(histories && { performerHistory: (keys, options) => histories.ask(keys, options) }),
    ...(favourites && {
      favourites: favourites.list,
      favouriteMarks: favourites.marks,
      setFavourites: favourites.set,
    }),
    estimate: (idCount, nameCount, type = "performer", historyCount = 0, urlCount = 0) =>
      ask[type].ids.requestsFor(idCount) +
      ask[type].names.requestsFor(nameCount) +
      (histories?.requestsFor(historyCount) ?? 0) +
      (links?.requestsFor(urlCount) ?? 0),
    leave: () => limiter.leave(),
    backOnline: () => circuit.backOnline(),
  };
}

/**
 * One source as the domain sees it. Never throws for a bad configuration: the failure comes as an answer. Its limiter, batch size
 * and circuit live with it, so make one per configured stash-box and keep it while key and rate stay the same. With a
 * `scraper` it is asked through Stash where the browser may not ask it; both ways share one pace.
 */
export function createSource(config: SourceConfig, deps: SourceDeps): SourceHandle {
  const { endpoint, apiKey, maxRequestsPerMinute } = config;
  const { clock, random, scraper } = deps;
  const dialect = dialectOf(endpoint);
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  // 0 is "unset" in Stash.
  const rateGap = maxRequestsPerMinute > 0 ? 60_000 / maxRequestsPerMinute : 0;
  const limiter = createLimiter({
    endpoint,
    clock,
    random,
    slots: deps.slots,
    page: deps.page,
    goneAt: deps.goneAt,
    gapMs: () => Math.ceil(Math.max(deps.delayMs(), rateGap, dialect.gapMs)),
  });
  const target = { endpoint, apiKey, keyOrigins: url && isSafeForKey(url) ? dialect.keyOrigins(url) : [] };
  const notesOf = (way: Way["way"]) => {
    const notes = requestNotes(deps.log, config, way);
    return notes ? { notes } : {};
  };
  const own = createChannel(target, { ...deps, limiter, ...notesOf("direct") });
  const direct = createWay({ config, dialect, limiter, channel: own, way: "direct" }, deps);
  if (!scraper) return direct;
  const channel = scrapeChannel(config, scraper, { clock, random, limiter, ...notesOf("through-stash") });
  const through = createWay({ config, dialect: throughStash(dialect), limiter, channel, way: "through-stash" }, deps);
  return createTwoWays(direct, through);
}

/** Every document a dialect can send, by name, for the schema tests: the shape does not depend on how many keys there are. */
export function documentsOf(
  dialect: Dialect,
  performerSelection: string,
  studioSelection: string,
  editSelection: string,
): Record<string, string> {
  const performer = performerSubject(dialect, performerSelection);
  const studio = studioSubject(dialect, studioSelection);
  const history = dialect.performersHistory;
  const { favourites } = dialect;
  return {
    ...(favourites && {
      ...(favourites.page && {
        "favourite performers": favourites.page("performer"),
        "favourite studios": favourites.page("studio"),
      }),
      "marks of performers (1)": favourites.marks("performer", 1),
      "marks of performers (3)": favourites.marks("performer", 3),
      "marks of studios (3)": favourites.marks("studio", 3),
      "setting performers (2)": favourites.set("performer", [true, false]),
      "setting studios (2)": favourites.set("studio", [true, false]),
    }),
    ...(history && {
      "histories (1)": history(1, editSelection),
      "histories (3)": history(3, editSelection),
    }),
    account: dialect.accountDocument,
    ...(dialect.versionDocument !== null && { version: dialect.versionDocument }),
    "performers by id (1)": performer.byId(1),
    "performers by id (3)": performer.byId(3),
    "performers by name (1)": performer.byName(1),
    "performers by name (3)": performer.byName(3),
    ...(dialect.performersByUrl && {
      "performers by url (1)": dialect.performersByUrl(1, performer.fields),
      "performers by url (3)": dialect.performersByUrl(3, performer.fields),
    }),
    "performers looked at (3)": checkDocument({ dialect, subject: performer }, 3),
    "studios looked at (3)": checkDocument({ dialect, subject: studio }, 3),
    ...feedDocuments(dialect.feed),
    "studios by id (1)": studio.byId(1),
    "studios by id (3)": studio.byId(3),
    "studios by name (1)": studio.byName(1),
    "studios by name (3)": studio.byName(3),
  };
}
