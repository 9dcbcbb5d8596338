/** Checks of the settings, by themselves and against the sources there are. */
import { FIELD_ROWS } from "../fields";
import type { Settings } from "../settings";
import type { Check, Facts } from "./facts";

const SETTINGS = { type: "go", to: "settings" } as const;
const setTo = (change: Partial<Settings>) => ({ type: "settings", change }) as const;

/** Endpoints of a list that no stash-box has any more. */
function gone(list: readonly string[], { boxes }: Facts): readonly string[] {
  return list.filter((endpoint) => !boxes.some((box) => box.endpoint === endpoint));
}

/** Field orders without the sources that are gone; an order that loses everything goes. */
function mended({ fieldPrecedence }: Settings, facts: Facts): Settings["fieldPrecedence"] {
  const lost = (list: readonly string[]) => gone(list, facts);
  return Object.fromEntries(
    Object.entries(fieldPrecedence)
      .map(([field, list = []]) => [field, list.filter((one) => !lost(list).includes(one))] as const)
      .filter(([, list]) => list.length > 0),
  );
}

const one = (
  there: boolean,
  values: Record<string, string | number>,
  mend: ReturnType<typeof setTo> | typeof SETTINGS,
) => (there ? [{ values, mend }] : []);

export const SETTINGS_CHECKS = [
  {
    id: "settings-damaged",
    severity: "warning",
    find: ({ damaged }) => one(damaged.length > 0, { keys: damaged.join(", ") }, SETTINGS),
  },
  {
    id: "all-off",
    severity: "error",
    find: ({ boxes }) =>
      one(boxes.length > 0 && boxes.every((box) => !box.enabled), {}, setTo({ disabledSources: [] })),
  },
  {
    id: "order-gone",
    severity: "info",
    find: (facts) => {
      const { precedence } = facts.settings;
      const lost = gone(precedence, facts);
      const change = { precedence: precedence.filter((endpoint) => !lost.includes(endpoint)) };
      return one(facts.boxes.length > 0 && lost.length > 0, { endpoints: lost.join(", ") }, setTo(change));
    },
  },
  {
    id: "off-gone",
    severity: "info",
    find: (facts) => {
      const { disabledSources } = facts.settings;
      const lost = gone(disabledSources, facts);
      const change = { disabledSources: disabledSources.filter((endpoint) => !lost.includes(endpoint)) };
      return one(facts.boxes.length > 0 && lost.length > 0, { endpoints: lost.join(", ") }, setTo(change));
    },
  },
  {
    id: "field-order-gone",
    severity: "warning",
    find: (facts) => {
      if (facts.boxes.length === 0) return [];
      const { settings } = facts;
      const lost = Object.values(settings.fieldPrecedence).flatMap((list) => gone(list ?? [], facts));
      const fieldPrecedence = mended(settings, facts);
      return one(lost.length > 0, { endpoints: [...new Set(lost)].join(", ") }, setTo({ fieldPrecedence }));
    },
  },
  {
    id: "rate-below-delay",
    severity: "info",
    find: ({ boxes, settings }) =>
      boxes.flatMap((box) => {
        const seconds = box.maxRequestsPerMinute > 0 ? 60 / box.maxRequestsPerMinute : 0;
        return one(
          seconds > settings.delaySeconds,
          {
            source: box.name,
            limit: box.maxRequestsPerMinute,
            seconds: Math.round(seconds * 10) / 10,
            delay: settings.delaySeconds,
          },
          SETTINGS,
        );
      }),
  },
  {
    id: "no-delay",
    severity: "warning",
    find: ({ settings }) =>
      one(settings.delaySeconds < 0.5, { delay: settings.delaySeconds }, setTo({ delaySeconds: 2 })),
  },
  {
    id: "all-ignored",
    severity: "warning",
    find: ({ settings }) => {
      const rows = FIELD_ROWS.filter((row) => row.special === undefined);
      return one(
        rows.every((row) => settings.policies[row.key] === "ignore"),
        {},
        setTo({ policies: {} }),
      );
    },
  },
  {
    id: "create-without-sources",
    severity: "warning",
    find: ({ boxes, settings }) =>
      one(
        (settings.autoCreatePerformers || settings.autoCreateStudios) &&
          !boxes.some((box) => box.enabled && !box.key.empty),
        {},
        setTo({ autoCreatePerformers: false, autoCreateStudios: false }),
      ),
  },
  {
    id: "everything-overwrites",
    severity: "warning",
    find: ({ settings }) => one(settings.runMode === "everything", {}, setTo({ runMode: "review" })),
  },
  {
    id: "debug-on",
    severity: "info",
    find: ({ settings }) => one(settings.debug, {}, setTo({ debug: false })),
  },
] as const satisfies readonly Check[];
