/** The composition root, loaded when a face is first shown: the only file that sees every layer. */
import * as React from "react";
import type { Faces } from "./entry/faces";
import { type Capabilities, readCapabilities } from "./host/capabilities";
import { createStashClient } from "./host/client";
import { performerFragment } from "./host/documents";
import { countLinked, countWithUrls } from "./host/linked-counts";
import { createCreator } from "./host/creator";
import { createPerformerCache } from "./host/performer-cache";
import { createLibrary, type LibraryDeps } from "./host/performers";
import { evictPerformerQueries, evictStudioQueries, stashClient } from "./host/plugin-api";
import { createScraper } from "./host/scraper";
import { createSettingsText } from "./host/settings";
import { readSourceConfigs } from "./host/sources-config";
import { studioFragment } from "./host/studio-documents";
import { createStudioLibrary, STUDIO_PARENT } from "./host/studios";
import { createCareKit } from "./main/care-kit";
import { sweep } from "./main/sweep";
import { watchPage } from "./main/watch-page";
import { readTags } from "./host/tags";
import { defaultOrder } from "./sources/default-order";
import { createSource } from "./sources/registry";
import type { SourceHandle } from "./sources/source-handle";
import type { Backend, Shelf, Stash } from "./store/backend";
import { createJournal, createNotes } from "./store/journal-kv";
import { localMarks } from "./store/card-marks";
import { watchDepartures } from "./store/departures";
import { openKv } from "./store/kv";
import { soundStores } from "./store/sound-kv";
import { createLogBook } from "./store/log-book";
import { openRunChannel } from "./store/run-channel";
import { steadyClock } from "./store/steady-clock";
import { type AppStores, createStores } from "./store/stores";
import { randomId, realClock, tabId } from "./store/surroundings";
import { watchBackend } from "./store/watch-mirror";
import { boxSelection, scrapedColumns } from "./sync/fields";
import { editSelection } from "./sync/history";
import { bindFields, localColumns } from "./sync/local";
import { createLeases } from "./sync/leases";
import type { Scraper } from "./sync/ports";
import { ToolsCard } from "./ui/dashboard/tools-card";
import { PerformerButton, StudioButton } from "./ui/performer-button";
import { SettingsPanel } from "./ui/settings/settings-panel";
import { Page } from "./ui/shell/page";
import { StoresProvider } from "./ui/stores-context";
import "./ui/base.css";
import "./ui/review.css";

const PLUGIN_ID = "performerSiteSync";

/** Written in by the build. */
declare const __PLUGIN_VERSION__: string;

interface Connection extends Stash {
  readonly scraper: Scraper;
  readonly capabilities: Capabilities;
}

/** Locks are kept in custom fields where this sort of entity has them. */
function locking(
  { customFieldsRemove: remove }: Capabilities,
  { customFields }: { readonly customFields: boolean },
): Pick<LibraryDeps, "customFields"> {
  return customFields ? { customFields: { remove } } : {};
}

function studioShelf(
  capabilities: Capabilities,
  {
    client,
    apollo,
    images,
  }: Pick<LibraryDeps, "client" | "images"> & { readonly apollo: ReturnType<typeof stashClient> },
): Shelf {
  const { studioInputFields } = capabilities;
  const fields = bindFields(studioInputFields, "studio");
  const columns = localColumns(fields);
  const choices = { customFields: studioInputFields.has("custom_fields") };
  const fragment = studioFragment(columns, choices);
  const shown = studioFragment(columns, choices, false);
  const cache = createPerformerCache(apollo.cache, shown, evictStudioQueries, "Studio");
  const own = { client, fragment, cache, columns: [...columns, STUDIO_PARENT] };
  return {
    library: createStudioLibrary({ client, columns, fragment, cache, images, ...locking(capabilities, choices) }),
    creator: createCreator({ type: "studio", ...own, drafts: false }),
    fields,
  };
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
    const studios = studioShelf(capabilities, { client, apollo, images });
    return {
      capabilities,
      studios,
      library: createLibrary({ client, columns, fragment, cache, images, ...locking(capabilities, capabilities) }),
      creator: createCreator({
        ...{ type: "performer", client, columns, fragment, cache },
        drafts: capabilities.performerDrafts,
      }),
      fields,
      merges: capabilities.performerMerge,
      readSources: () => readSourceConfigs(client, capabilities),
      countLinked: (endpoints, type) => countLinked(client, endpoints, type),
      countWithUrls: (endpoints) => countWithUrls(client, endpoints),
      tags: () => readTags(client),
      scraper: createScraper(
        client,
        scrapedColumns().filter((column) => capabilities.scrapedFields.has(column)),
        scrapedColumns("studio").filter((column) => capabilities.scrapedStudioFields.has(column)),
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

function compose(): AppStores {
  const kv = soundStores(openKv());
  const stash = connectStash();
  const clock = steadyClock(realClock());
  const tab = tabId();
  const page = randomId();
  const goneAt = watchDepartures(page, () => clock.now());
  const leases = createLeases(kv("slots"), { clock, tab, page, goneAt });
  const sources: SourceHandle[] = [];
  const watched = watchPage(() => {
    for (const source of sources) source.backOnline();
  });
  // The settings are read when they are needed: a delay changed during a run holds from the next request on.
  const settings = () => stores.settings.getState().settings;
  const settingsText = createSettingsText(createStashClient(stashClient()), PLUGIN_ID);
  /** Keys seen in this session: the log is searched for them before it is kept. */
  const secrets = new Set<string>();
  const unending = new AbortController().signal;
  const log = createLogBook({ kv: kv("log"), clock, tab, isOn: () => settings().debug, secrets: () => [...secrets] });
  const backend: Backend = {
    stash,
    settingsText,
    sourceOf(config) {
      if (config.apiKey !== "") secrets.add(config.apiKey);
      const source = createSource(config, {
        fetch: window.fetch.bind(window),
        clock,
        random: Math.random,
        cache: kv("cache"),
        slots: kv("slots"),
        feeds: kv("feeds"),
        ids: kv<string>("ids"),
        page: `${tab}/${page}`,
        goneAt,
        delayMs: () => settings().delaySeconds * 1000,
        cacheMs: () => settings().cacheHours * 3_600_000,
        performerSelection: boxSelection(),
        editSelection: editSelection(),
        studioSelection: boxSelection("studio"),
        log,
        ...watched,
        scraper: {
          performers: async (...asked) => (await stash()).scraper.performers(...asked),
          studios: async (...asked) => (await stash()).scraper.studios(...asked),
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
    marks: kv("marks"),
    leases,
    channel: openRunChannel(),
    studioPlans: kv("studioPlans"),
    journal: createJournal(kv("journal")),
    notes: createNotes(kv("journal")),
    runs: kv("runs"),
    watch: watchBackend(kv),
    cards: localMarks(),
    care: createCareKit(kv, {
      log,
      capabilities: async () => (await stash()).capabilities,
      examine: async (source) => (await sources.find((one) => one === source)?.examine(unending)) ?? [],
      eraseSettings: () => settingsText.erase(),
    }),
    clock,
    newId: randomId,
    tab,
    page,
    goneAt,
  };
  const stores = createStores(backend);
  // Clean-up waits for the settings, whose expiry it goes by, and for a quiet moment; without it the cache only grows.
  stores
    .load()
    .then(() => clock.sleep(30_000))
    .then(() => sweep(kv, clock.now(), settings().cacheHours))
    .then(() => stores.history.getState().tidy())
    .catch(() => undefined);
  window.addEventListener("pagehide", () => {
    for (const source of sources) source.leave().catch(() => undefined);
    void log.flush();
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
  version: __PLUGIN_VERSION__,
  Page: surrounded(Page),
  PerformerButton: surrounded(PerformerButton),
  StudioButton: surrounded(StudioButton),
  ToolsCard: surrounded(ToolsCard),
  SettingsPanel: surrounded(SettingsPanel),
  watch: () => stores.load().then(() => stores.watch?.getState().look()),
};
