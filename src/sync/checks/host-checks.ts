/** Checks of the browser and of Stash itself: what they lack, and what that means here. */
import type { Check, Facts, Mend } from "./facts";

/** Below this much free space a large library may not fit: 10,000 records take about 20 MB with their plans. */
const LITTLE = 50_000_000;
/** Of the versions 0.x; later ones are new enough. */
const OLDEST_MINOR = 28;

/** Major and minor number of a version as Stash prints it; null for a build that has none. */
export function versionNumbers(version: string | null): readonly [number, number] | null {
  const found = /^v?(\d+)\.(\d+)/u.exec(version ?? "");
  return found ? [Number(found[1]), Number(found[2])] : null;
}

const NONE: Mend = { type: "none" };
const STASH: Mend = { type: "go", to: "stash" };
const when = (there: boolean, values: Record<string, string | number> = {}, mend: Mend = NONE) =>
  there ? [{ values, mend }] : [];

function tooOld({ host }: Facts): boolean {
  const numbers = versionNumbers(host.version);
  return numbers !== null && numbers[0] === 0 && numbers[1] < OLDEST_MINOR;
}

export const BROWSER_CHECKS = [
  {
    id: "database-refused",
    severity: "error",
    find: ({ browser }) => when(browser.databaseError !== null, { message: browser.databaseError ?? "" }),
  },
  {
    id: "space-little",
    severity: "warning",
    find: ({ browser }) =>
      when(browser.bytesFree !== null && browser.bytesFree < LITTLE, {
        megabytes: Math.floor((browser.bytesFree ?? 0) / 1e6),
      }),
  },
  {
    id: "space-unknown",
    severity: "info",
    find: ({ browser }) => when(browser.bytesFree === null && browser.databaseError === null),
  },
  {
    id: "not-persistent",
    severity: "info",
    find: ({ browser }) => when(browser.persisted === false, {}, { type: "persist" }),
  },
] as const satisfies readonly Check[];

export const HOST_CHECKS = [
  {
    id: "host-too-old",
    severity: "error",
    find: (facts) => when(tooOld(facts), { version: facts.host.version ?? "" }, STASH),
  },
  {
    id: "host-version-unknown",
    severity: "info",
    find: ({ host }) => when(versionNumbers(host.version) === null, { version: host.version ?? "–" }),
  },
  {
    id: "host-no-custom-fields",
    severity: "info",
    find: ({ host }) => when(!host.customFields, { version: host.version ?? "" }, STASH),
  },
  {
    id: "host-no-partial-dates",
    severity: "info",
    find: ({ host }) => when(!host.partialDates, { version: host.version ?? "" }, STASH),
  },
  {
    id: "host-no-merge",
    severity: "info",
    find: ({ host }) => when(!host.merges, { version: host.version ?? "" }, STASH),
  },
  {
    id: "host-no-rate-limits",
    severity: "info",
    find: ({ host }) => when(!host.rateLimits, { version: host.version ?? "" }, STASH),
  },
] as const satisfies readonly Check[];
