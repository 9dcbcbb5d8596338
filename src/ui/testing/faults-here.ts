/** One fault for each check of the settings, the browser and Stash. */
import type { Facts } from "../../sync/checks/facts";
import { FIELD_ROWS } from "../../sync/fields";
import { DEFAULT_SETTINGS, type Settings } from "../../sync/settings";
import { box, type Fault, GOOD } from "./facts-samples";

const NORTH = "https://north.example/graphql";
const GONE = "https://gone.example/graphql";
const STASH = /^Open Stash’s About/;
const set = (change: Partial<Settings>): Partial<Facts> => ({ settings: { ...DEFAULT_SETTINGS, ...change } });
const browser = (change: Partial<Facts["browser"]>): Partial<Facts> => ({ browser: { ...GOOD.browser, ...change } });
const host = (change: Partial<Facts["host"]>): Partial<Facts> => ({ host: { ...GOOD.host, ...change } });

export const HERE_FAULTS: readonly Fault[] = [
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
