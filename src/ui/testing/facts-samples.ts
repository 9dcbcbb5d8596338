/** Facts of a configuration without fault, and one fault for each check. */
import type { CheckId } from "../../sync/checks/checks";
import type { BoxFacts, Facts, KeyFacts, Severity } from "../../sync/checks/facts";
import { FIELD_ROWS } from "../../sync/fields";
import { DEFAULT_SETTINGS, type Settings } from "../../sync/settings";

const KEY: KeyFacts = { empty: false, spaces: false, prefixed: false, formed: true, sharedWith: null };
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

const at = (endpoint: string): Partial<Facts> => ({
  boxes: [box({ endpoint })],
  browser: { ...GOOD.browser, connectSources: null },
});
const key = (change: Partial<KeyFacts>): Partial<Facts> => ({ boxes: [box({ key: { ...KEY, ...change } })] });
const set = (change: Partial<Settings>): Partial<Facts> => ({ settings: { ...DEFAULT_SETTINGS, ...change } });
const browser = (change: Partial<Facts["browser"]>): Partial<Facts> => ({ browser: { ...GOOD.browser, ...change } });
const host = (change: Partial<Facts["host"]>): Partial<Facts> => ({ host: { ...GOOD.host, ...change } });
const two = (endpoint: string): Partial<Facts> => ({
  boxes: [box(), box({ endpoint, name: "Harbour Box" })],
  browser: { ...GOOD.browser, connectSources: null },
});
const GONE = "https://gone.example/graphql";

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

const PROVIDERS = /^Open Metadata Providers/;
const STASH = /^Open Stash’s About/;

export const FAULTS: readonly Fault[] = [
  { id: "no-boxes", severity: "error", facts: { boxes: [] }, title: /No stash-box/, mend: PROVIDERS },
  {
    id: "endpoint-not-a-url",
    severity: "error",
    facts: at("north example"),
    title: /not a web address/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-not-http",
    severity: "error",
    facts: at("ftp://north.example/graphql"),
    title: /begins with ftp:/,
    mend: PROVIDERS,
  },
  { id: "endpoint-spaces", severity: "error", facts: at(`${NORTH} `), title: /space before or after/, mend: PROVIDERS },
  {
    id: "endpoint-login",
    severity: "error",
    facts: at("https://me:word@north.example/graphql"),
    title: /user name or password/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-no-graphql",
    severity: "warning",
    facts: at("https://north.example/"),
    title: /does not end in \/graphql/,
    mend: PROVIDERS,
  },
  { id: "endpoint-slash", severity: "warning", facts: at(`${NORTH}/`), title: /ends in a slash/, mend: PROVIDERS },
  {
    id: "endpoint-query",
    severity: "warning",
    facts: at(`${NORTH}?key=hidden`),
    title: /goes on after the path/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-slip",
    severity: "warning",
    facts: at("https://welknown.example/graphql"),
    title: /is wellknown\.example meant\?/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-open",
    severity: "warning",
    facts: {
      ...at("http://north.example/graphql"),
      browser: { ...GOOD.browser, protocol: "http:", connectSources: null },
    },
    title: /travels unencrypted/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-mixed",
    severity: "warning",
    facts: at("http://192.168.1.5/graphql"),
    title: /over https may not ask/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-twice",
    severity: "error",
    facts: two(NORTH),
    title: /same address as North Archive/,
    mend: PROVIDERS,
  },
  {
    id: "endpoint-same-server",
    severity: "warning",
    facts: two("https://WWW.north.example/graphql"),
    title: /same server as North Archive/,
    mend: PROVIDERS,
  },
  {
    id: "not-in-policy",
    severity: "info",
    facts: browser({ connectSources: ["'self'"] }),
    title: /asked through Stash/,
    mend: /^Open Plugins/,
  },
  { id: "key-missing", severity: "error", facts: key({ empty: true }), title: /no API key/, mend: PROVIDERS },
  {
    id: "key-spaces",
    severity: "error",
    facts: key({ spaces: true }),
    title: /white space in the API key/,
    mend: PROVIDERS,
  },
  {
    id: "key-prefixed",
    severity: "error",
    facts: key({ prefixed: true, spaces: true }),
    title: /more than the API key/,
    mend: PROVIDERS,
  },
  {
    id: "key-form",
    severity: "warning",
    facts: key({ formed: false }),
    title: /does not look like one/,
    mend: PROVIDERS,
  },
  {
    id: "key-shared",
    severity: "warning",
    facts: key({ sharedWith: "Harbour Box" }),
    title: /same API key as Harbour Box/,
    mend: PROVIDERS,
  },
  {
    id: "settings-damaged",
    severity: "warning",
    facts: { damaged: ["delaySeconds"] },
    title: /could not be understood/,
    mend: /^Open the settings/,
  },
  {
    id: "all-off",
    severity: "error",
    facts: { boxes: [box({ enabled: false })] },
    title: /All sources are switched off/,
    mend: /^Switch all on/,
    saves: { disabledSources: [] },
  },
  {
    id: "order-gone",
    severity: "info",
    facts: set({ precedence: [GONE, NORTH] }),
    title: /source order names sources that are gone/,
    mend: /^Remove them/,
    saves: { precedence: [NORTH] },
  },
  {
    id: "off-gone",
    severity: "info",
    facts: set({ disabledSources: [GONE] }),
    title: /gone are still switched off/,
    mend: /^Remove them/,
    saves: { disabledSources: [] },
  },
  {
    id: "field-order-gone",
    severity: "warning",
    facts: set({ fieldPrecedence: { height: [GONE], country: [GONE, NORTH] } }),
    title: /decided first by a source that is gone/,
    mend: /^Remove it/,
    saves: { fieldPrecedence: { country: [NORTH] } },
  },
  {
    id: "rate-below-delay",
    severity: "info",
    facts: { boxes: [box({ maxRequestsPerMinute: 10 })] },
    title: /limit is slower than your delay/,
    mend: /^Open the settings/,
  },
  {
    id: "no-delay",
    severity: "warning",
    facts: set({ delaySeconds: 0 }),
    title: /hardly a pause/,
    mend: /^Set it to 2 s/,
    saves: { delaySeconds: 2 },
  },
  {
    id: "all-ignored",
    severity: "warning",
    facts: set({ policies: Object.fromEntries(FIELD_ROWS.map((row) => [row.key, "ignore"])) }),
    title: /Every field is ignored/,
    mend: /^Back to the defaults/,
    saves: { policies: {} },
  },
  {
    id: "create-without-sources",
    severity: "warning",
    facts: {
      ...set({ autoCreatePerformers: true }),
      boxes: [box(), box({ endpoint: GONE, name: "Gone" })].map((one) => ({ ...one, enabled: false })),
    },
    title: /creation is on, but no source/,
    mend: /^Switch it off/,
    saves: { autoCreatePerformers: false, autoCreateStudios: false },
  },
  {
    id: "everything-overwrites",
    severity: "warning",
    facts: set({ runMode: "everything" }),
    title: /apply everything by source order/,
    mend: /^Review everything/,
    saves: { runMode: "review" },
  },
  {
    id: "debug-on",
    severity: "info",
    facts: set({ debug: true }),
    title: /debug log is on/,
    mend: /^Switch it off/,
    saves: { debug: false },
  },
  {
    id: "database-refused",
    severity: "error",
    facts: browser({ databaseError: "denied" }),
    title: /does not let this page store/,
    mend: null,
  },
  { id: "space-little", severity: "warning", facts: browser({ bytesFree: 12e6 }), title: /Little space/, mend: null },
  {
    id: "space-unknown",
    severity: "info",
    facts: browser({ bytesFree: null }),
    title: /does not say how much space/,
    mend: null,
  },
  {
    id: "not-persistent",
    severity: "info",
    facts: browser({ persisted: false }),
    title: /may clear what is stored/,
    mend: /^Ask the browser/,
  },
  {
    id: "host-too-old",
    severity: "error",
    facts: host({ version: "v0.27.2" }),
    title: /Stash v0\.27\.2 is too old/,
    mend: STASH,
  },
  {
    id: "host-version-unknown",
    severity: "info",
    facts: host({ version: null }),
    title: /does not say which version/,
    mend: null,
  },
  {
    id: "host-no-custom-fields",
    severity: "info",
    facts: host({ customFields: false }),
    title: /no custom fields/,
    mend: STASH,
  },
  {
    id: "host-no-partial-dates",
    severity: "info",
    facts: host({ partialDates: false }),
    title: /full dates only/,
    mend: STASH,
  },
  {
    id: "host-no-merge",
    severity: "info",
    facts: host({ merges: false }),
    title: /cannot merge performers/,
    mend: STASH,
  },
  {
    id: "host-no-rate-limits",
    severity: "info",
    facts: host({ rateLimits: false }),
    title: /no limit of requests/,
    mend: STASH,
  },
];
