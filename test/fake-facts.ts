/** A configuration in which the checks find nothing, and what they find once something in it is another way. */
import { type CheckId, checkConfiguration } from "../src/sync/checks/checks";
import type { BoxFacts, Facts, Finding, KeyFacts } from "../src/sync/checks/facts";
import { DEFAULT_SETTINGS, type Settings } from "../src/sync/settings";

const GOOD_KEY: KeyFacts = { empty: false, spaces: false, prefixed: false, formed: true, sharedWith: null };

/** A stash-box without fault. */
export function aBox(change: Partial<BoxFacts> = {}): BoxFacts {
  const endpoint = "https://box.example/graphql";
  return { endpoint, name: "Box", enabled: true, key: GOOD_KEY, maxRequestsPerMinute: 0, ...change };
}

/** A box with a key of another form. */
export function keyed(key: Partial<KeyFacts>, name = "Box"): BoxFacts {
  return aBox({ name, endpoint: `https://${name.toLowerCase()}.example/graphql`, key: { ...GOOD_KEY, ...key } });
}

/** What is another way than in a configuration without fault. */
export interface FactsChange {
  readonly boxes?: readonly BoxFacts[];
  readonly settings?: Partial<Settings>;
  readonly damaged?: readonly string[];
  readonly browser?: Partial<Facts["browser"]>;
  readonly host?: Partial<Facts["host"]>;
  readonly knownHosts?: readonly string[];
}

/** The page is one over https whose policy lets it ask everybody. */
function factsWith({ boxes = [aBox()], damaged = [], knownHosts = [], ...change }: FactsChange): Facts {
  return {
    boxes,
    damaged,
    knownHosts,
    settings: { ...DEFAULT_SETTINGS, ...change.settings },
    browser: {
      ...{ protocol: "https:", origin: "https://stash.example", connectSources: null },
      ...{ databaseError: null, bytesFree: 1e10, persisted: true },
      ...change.browser,
    },
    host: {
      version: "v0.31.0",
      customFields: true,
      partialDates: true,
      merges: true,
      rateLimits: true,
      ...change.host,
    },
  };
}

/** Everything that is found, in the order it is shown. */
export function findings(change: FactsChange = {}): readonly Finding<CheckId>[] {
  return checkConfiguration(factsWith(change));
}

/** The ids of what is found. */
export function foundIds(change: FactsChange = {}): readonly CheckId[] {
  return findings(change).map(({ id }) => id);
}

/** What one check finds, without its id. */
export function found(id: CheckId, change: FactsChange): readonly Omit<Finding, "id">[] {
  return findings(change).flatMap(({ id: its, ...rest }) => (its === id ? [rest] : []));
}
