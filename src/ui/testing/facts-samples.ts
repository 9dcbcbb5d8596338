/** Facts of a configuration without fault, for the tests of the checks. */
import type { CheckId } from "../../sync/checks/checks";
import type { BoxFacts, Facts, KeyFacts, Severity } from "../../sync/checks/facts";
import { DEFAULT_SETTINGS, type Settings } from "../../sync/settings";

export const KEY: KeyFacts = { empty: false, spaces: false, prefixed: false, formed: true, sharedWith: null };
const NORTH = "https://north.example/graphql";

export const box = (change: Partial<BoxFacts> = {}): BoxFacts => ({
  endpoint: NORTH,
  name: "North Archive",
  enabled: true,
  key: KEY,
  maxRequestsPerMinute: 0,
  ...change,
});

export const GOOD: Facts = {
  boxes: [box()],
  settings: DEFAULT_SETTINGS,
  damaged: [],
  browser: {
    protocol: "https:",
    origin: "https://stash.example",
    connectSources: ["'self'", "https://north.example"],
    databaseError: null,
    bytesFree: 1e10,
    persisted: true,
  },
  host: { version: "v0.31.0", customFields: true, partialDates: true, merges: true, rateLimits: true },
  knownHosts: ["wellknown.example"],
};

/** A configuration in which one check finds something. */
export interface Fault {
  readonly id: CheckId;
  readonly severity: Severity;
  readonly facts: Partial<Facts>;
  /** Of the title. */
  readonly title: RegExp;
  /** Of the button or link; null: nothing can be done here. */
  readonly mend: RegExp | null;
  /** What the button saves. */
  readonly saves?: Partial<Settings>;
}
