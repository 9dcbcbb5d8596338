import type { Clock, KeyValue, Scraper, SourceConfig } from "../sync/ports";
import { askAccount } from "./account";
import { type CachedEntity, createCache, type EntryType, selectionHash } from "./cache";
import { type Channel, createChannel } from "./channel";
import { createCircuit } from "./circuit";
import type { Dialect } from "./dialect";
import { performerFields } from "./entity";
import { createLimiter, type Limiter } from "./limiter";
import { byIds, byNames, byUrls } from "./performers";
import type { SlotStore } from "./slot";
import type { SourceHandle } from "./source-handle";
import { stashBox } from "./stash-box";
import { thePornDb } from "./theporndb";
import { scrapeChannel, throughStash } from "./through-stash";
import { createTwoWays } from "./two-ways";

/** Tried in order; plain stash-box owns whatever is left. */
export const DIALECTS: readonly Dialect[] = [thePornDb, stashBox];

export interface SourceDeps {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** [0, 1) */
  readonly random: () => number;
  readonly cache: KeyValue<CachedEntity>;
  /** Shared by all tabs of the browser; without it each tab keeps the delay for itself only. */
  readonly slots?: SlotStore;
  /** The user's delay between requests, read before every request. */
  readonly delayMs: () => number;
  readonly cacheMs: () => number;
  /** Asks through Stash's server; without it a source that the browser may not ask stays blocked. */
  readonly scraper?: Scraper;
  /** GraphQL selection on a performer, from the field table. */
  readonly performerSelection: string;
  /** `location.protocol`, to tell mixed content from a lost network. */
  readonly pageProtocol?: string;
  /** Whether the page's policy is known to have refused an origin. */
  readonly cspBlocked?: (origin: string) => boolean;
  readonly timeoutMs?: number;
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
  const desk = { channel, circuit, dialect, clock, selection: deps.performerSelection };
  const hash = selectionHash(`${dialect.name} ${dialect.version} ${performerFields(deps.performerSelection)}`);
  const cacheOf = (type: EntryType) =>
    createCache({ kv: deps.cache, clock, maxAgeMs: deps.cacheMs, endpoint, type, selection: hash });
  const ids = byIds(desk, cacheOf("performer"));
  const names = byNames(desk, cacheOf("name"));
  const links = byUrls(desk, cacheOf("url"));
  return {
    endpoint,
    name,
    way: () => way,
    pageUrl: (type, id) => (url ? dialect.pageUrl(url, type, id) : ""),
    async account(signal) {
      const account = await askAccount(channel, dialect.accountDocument, signal);
      circuit.close();
      return account;
    },
    performersByIds: (keys, options) => ids.ask(keys, options),
    performersByNames: (keys, options) => names.ask(keys, options),
    ...(links && { performersByUrls: (keys, options) => links.ask(keys, options) }),
    estimate: (idCount, nameCount, urlCount = 0) =>
      ids.requestsFor(idCount) + names.requestsFor(nameCount) + (links?.requestsFor(urlCount) ?? 0),
    leave: () => limiter.leave(),
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
    gapMs: () => Math.ceil(Math.max(deps.delayMs(), rateGap, dialect.gapMs)),
  });
  const target = { endpoint, apiKey, keyOrigins: url ? dialect.keyOrigins(url) : [] };
  const direct = createWay(
    { config, dialect, limiter, channel: createChannel(target, { ...deps, limiter }), way: "direct" },
    deps,
  );
  if (!scraper) return direct;
  const channel = scrapeChannel(config, scraper, { clock, random, limiter });
  const through = createWay({ config, dialect: throughStash(dialect), limiter, channel, way: "through-stash" }, deps);
  return createTwoWays(direct, through);
}

/** Every document a dialect can send, by name, for the schema tests: the shape does not depend on how many keys there are. */
export function documentsOf(dialect: Dialect, performerSelection: string): Record<string, string> {
  const selection = performerFields(performerSelection);
  return {
    account: dialect.accountDocument,
    "performers by id (1)": dialect.performersById(1, selection),
    "performers by id (3)": dialect.performersById(3, selection),
    "performers by name (1)": dialect.performersByName(1, selection),
    "performers by name (3)": dialect.performersByName(3, selection),
    ...(dialect.performersByUrl && {
      "performers by url (1)": dialect.performersByUrl(1, selection),
      "performers by url (3)": dialect.performersByUrl(3, selection),
    }),
  };
}
