/** One fault for each check of addresses and keys. */
import type { Facts, KeyFacts } from "../../sync/checks/facts";
import { box, type Fault, GOOD, KEY } from "./facts-samples";

const NORTH = "https://north.example/graphql";
const PROVIDERS = /^Open Metadata Providers/;
const at = (endpoint: string): Partial<Facts> => ({
  boxes: [box({ endpoint })],
  browser: { ...GOOD.browser, connectSources: null },
});
const key = (change: Partial<KeyFacts>): Partial<Facts> => ({ boxes: [box({ key: { ...KEY, ...change } })] });
const two = (endpoint: string): Partial<Facts> => ({
  boxes: [box(), box({ endpoint, name: "Harbour Box" })],
  browser: { ...GOOD.browser, connectSources: null },
});

export const BOX_FAULTS: readonly Fault[] = [
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
    facts: { browser: { ...GOOD.browser, connectSources: ["'self'"] } },
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
];
