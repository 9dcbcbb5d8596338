/** Housekeeping without a browser: a page with no policy, a Stash that has everything, an empty cache. */
import type { CareKit } from "../src/store/diagnostics-contracts";
import { NO_LOG } from "../src/store/log-book";

export function fakeCare(change: Partial<CareKit> = {}): CareKit {
  return {
    version: "0.0.0",
    log: NO_LOG,
    page: async () => ({
      protocol: "http:",
      origin: "http://stash.example",
      policy: null,
      bytesFree: 1e10,
      persisted: true,
    }),
    probeDatabase: async () => undefined,
    persist: async () => true,
    host: async () => ({
      version: "v0.30.1",
      customFields: true,
      partialDates: true,
      merges: true,
      rateLimits: true,
    }),
    examine: async () => [],
    knownHosts: [],
    keyForm: () => "any",
    tally: async () => [],
    clear: async () => 0,
    eraseDatabase: async () => undefined,
    eraseSettings: async () => undefined,
    ...change,
  };
}
