/** The composition root, loaded when a face is first shown: the only file that sees every layer. */
import * as React from "react";
import type { Faces } from "./entry/faces";
import { readCapabilities } from "./host/capabilities";
import { createStashClient } from "./host/client";
import { performerFragment } from "./host/documents";
import { countLinked, countWithUrls } from "./host/linked-counts";
import { createPerformerCache } from "./host/performer-cache";
import { createLibrary } from "./host/performers";
import { evictPerformerQueries, stashClient } from "./host/plugin-api";
import { createScraper } from "./host/scraper";
import { createSettingsText } from "./host/settings";
import { readSourceConfigs } from "./host/sources-config";
import { type CachedEntity, sweepCache } from "./sources/cache";
import { defaultOrder } from "./sources/default-order";
import { createSource } from "./sources/registry";
import type { Slot } from "./sources/slot";
import type { SourceHandle } from "./sources/source-handle";
import type { Backend, Stash } from "./store/backend";
import { openKv } from "./store/kv";
import { type AppStores, createStores } from "./store/stores";
import { randomId, realClock, tabId } from "./store/surroundings";
import { boxSelection, scrapedColumns } from "./sync/fields";
import { bindFields, localColumns } from "./sync/local";
import type { Scraper } from "./sync/ports";
import { ToolsCard } from "./ui/dashboard/tools-card";
import { PerformerButton } from "./ui/performer-button";
import { SettingsPanel } from "./ui/settings/settings-panel";
import { Page } from "./ui/shell/page";
import { StoresProvider } from "./ui/stores-context";
import "./ui/base.css";
import "./ui/review.css";

const PLUGIN_ID = "performerSiteSync";

interface Connection extends Stash {
  readonly scraper: Scraper;
}

function connectStash(): () => Promise<Connection> {
  const apollo = stashClient();
  const client = createStashClient(apollo);
  let known: Promise<Connection> | null = null;
  async function connect(): Promise<Connection> {
    const capabilities = await readCapabilities(client);
    const fields = bindFields(capabilities.inputFields);
    const columns = localColumns(fields);
    const fragment = performerFragment(columns, capabilities);
    const cache = createPerformerCache(apollo.cache, fragment, evictPerformerQueries);
    const images = { fetch: window.fetch.bind(window), origin: window.location.origin };
    return {
      library: createLibrary({ client, columns, fragment, cache, images }),
      fields,
      readSources: () => readSourceConfigs(client, capabilities),
      countLinked: (endpoints) => countLinked(client, endpoints),
      countWithUrls: (endpoints) => countWithUrls(client, endpoints),
      scraper: createScraper(
        client,
        scrapedColumns().filter((column) => capabilities.scrapedFields.has(column)),
      ),
    };
  }
  return () => {
    known ??= connect().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

/** Origins that Stash's Content-Security-Policy has refused: `fetch` itself only says that it failed. */
function watchPolicy(): (origin: string) => boolean {
  const refused = new Set<string>();
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    if (URL.canParse(blockedURI)) refused.add(new URL(blockedURI).origin);
  });
  return (origin) => refused.has(origin);
}

function compose(): AppStores {
  const kv = openKv();
  const stash = connectStash();
  const cspBlocked = watchPolicy();
  const clock = realClock();
  const sources: SourceHandle[] = [];
  // The settings are read when they are needed: a delay changed during a run holds from the next request on.
  const settings = () => stores.settings.getState().settings;
  const backend: Backend = {
    stash,
    settingsText: createSettingsText(createStashClient(stashClient()), PLUGIN_ID),
    sourceOf(config) {
      const source = createSource(config, {
        fetch: window.fetch.bind(window),
        clock,
        random: Math.random,
        cache: kv<CachedEntity>("cache"),
        slots: kv<Slot>("slots"),
        delayMs: () => settings().delaySeconds * 1000,
        cacheMs: () => settings().cacheHours * 3_600_000,
        performerSelection: boxSelection(),
        pageProtocol: window.location.protocol,
        cspBlocked,
        scraper: {
          performers: async (...asked) => (await stash()).scraper.performers(...asked),
          validate: async (...asked) => (await stash()).scraper.validate(...asked),
        },
      });
      sources.push(source);
      return source;
    },
    defaultOrder,
    bases: kv("bases"),
    plans: kv("plans"),
    choices: kv("choices"),
    journal: kv("journal"),
    runs: kv("runs"),
    clock,
    newId: randomId,
    tab: tabId(),
  };
  const stores = createStores(backend);
  // Clean-up waits for the settings, whose expiry it goes by, and for a quiet moment; without it the cache only grows.
  stores
    .load()
    .then(() => clock.sleep(30_000))
    .then(() => sweepCache(kv("cache"), clock.now(), settings().cacheHours * 3_600_000))
    .catch(() => undefined);
  window.addEventListener("pagehide", () => {
    for (const source of sources) source.leave().catch(() => undefined);
  });
  return stores;
}

const stores = compose();

/** The stores around a face. What they show is read the first time a face appears. */
const Surroundings: React.FC = ({ children }) => {
  React.useEffect(() => {
    void stores.load();
  }, []);
  return <StoresProvider stores={stores}>{children}</StoresProvider>;
};

function surrounded<Props extends object>(Inner: React.ComponentType<Props>): React.FC<Props> {
  return (props) => (
    <Surroundings>
      <Inner {...props} />
    </Surroundings>
  );
}

/** What the entry script shows where. */
export const faces: Faces = {
  Page: surrounded(Page),
  PerformerButton: surrounded(PerformerButton),
  ToolsCard: surrounded(ToolsCard),
  SettingsPanel: surrounded(SettingsPanel),
};
