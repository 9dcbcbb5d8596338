/** Housekeeping's hands: what it asks of the page, of Stash, of the sources and of the database. */
import type { Capabilities } from "../host/capabilities";
import { askToPersist, readPageFacts } from "../host/page-facts";
import { stashUrl } from "../host/plugin-api";
import type { CachedEntity } from "../sources/cache";
import { clearSorts, tallyCache } from "../sources/cache-keeper";
import { keyForm } from "../sources/key-form";
import { KNOWN_HOSTS } from "../sources/known-hosts";
import type { CareKit } from "../store/diagnostics-contracts";
import { eraseKv, type openKv } from "../store/kv";
import type { LogEntry } from "../store/log-book";

declare const __PLUGIN_VERSION__: string;

/** Written and taken away again, to see whether the database works. */
const PROBE = "000000000000000 probe 0 0 0";

export interface CareDeps extends Pick<CareKit, "log" | "examine" | "eraseSettings"> {
  /** Of the Stash that is connected; rejects when it cannot be asked. */
  readonly capabilities: () => Promise<Capabilities>;
}

/** What the plugin keeps outside the database: a few words to the entry script and between tabs. */
function eraseNotes(): void {
  try {
    for (const key of Object.keys(window.localStorage))
      if (key.startsWith("performerSiteSync.")) window.localStorage.removeItem(key);
  } catch {
    // Where the browser refuses it, nothing was kept there.
  }
}

/** What housekeeping works with, over the plugin's database. */
export function createCareKit(kv: ReturnType<typeof openKv>, deps: CareDeps): CareKit {
  const cache = kv<CachedEntity>("cache");
  const log = kv<readonly LogEntry[]>("log");
  const { storage } = window.navigator;
  return {
    version: __PLUGIN_VERSION__,
    log: deps.log,
    page: () =>
      readPageFacts({ fetch: window.fetch.bind(window), location: window.location, page: stashUrl(""), storage }),
    async probeDatabase() {
      await log.set(PROBE, []);
      await log.delMany([PROBE]);
    },
    persist: () => askToPersist(storage),
    async host() {
      const { version, customFields, customFieldsRemove, performerMerge, rateLimits } = await deps.capabilities();
      // Partial dates came with the version that can take custom fields away (src/host/capabilities.ts).
      return { version, customFields, partialDates: customFieldsRemove, merges: performerMerge, rateLimits };
    },
    examine: deps.examine,
    knownHosts: KNOWN_HOSTS,
    keyForm,
    tally: () => tallyCache(cache),
    clear: (endpoint, types) => clearSorts(cache, kv("feeds"), endpoint, types),
    async eraseDatabase() {
      await eraseKv();
      eraseNotes();
    },
    eraseSettings: deps.eraseSettings,
  };
}
