/**
 * The English catalogue: the one list of everything the plugin says. Keys are written here without the prefix that keeps
 * them apart from Stash's own ids; other languages are objects of the same keys, loaded one at a time (languages.ts).
 */
import { enCreate } from "./en-create";
import type { EntityType } from "../../sync/ports";
import { enCare } from "./en-care";
import { enChecks } from "./en-checks";
import { enDashboard } from "./en-dashboard";
import { enFaults } from "./en-faults";
import { enFeeds } from "./en-feeds";
import { enFavourites } from "./en-favourites";
import { enDecide } from "./en-decide";
import { enEvidence } from "./en-evidence";
import { enFields } from "./en-fields";
import { enHistory } from "./en-history";
import { enKinds } from "./en-kinds";
import { enPatterns } from "./en-patterns";
import { enLooks } from "./en-looks";
import { enProblems } from "./en-problems";
import { enReports } from "./en-reports";
import { enRefused } from "./en-refused";
import { enReview } from "./en-review";
import { enRuns } from "./en-runs";
import { enSettings } from "./en-settings";
import { enStudios } from "./en-studios";
import { enWhich } from "./en-which";

export const EN = {
  ...enKinds,
  ...enFavourites,
  ...enFields,
  ...enDashboard,
  ...enFaults,
  ...enFeeds,
  ...enPatterns,
  ...enProblems,
  ...enCreate,
  ...enReports,
  ...enRefused,
  ...enReview,
  ...enEvidence,
  ...enDecide,
  ...enRuns,
  ...enSettings,
  ...enWhich,
  ...enStudios,
  ...enCare,
  ...enChecks,
  ...enHistory,
  ...enLooks,
} as const;

export type MessageKey = keyof typeof EN;

export const PREFIX = "performerSiteSync.";

/** The react-intl id of a key, as it stands among Stash's messages. */
export function messageId(key: MessageKey): string {
  return PREFIX + key;
}

/** The id of what is said of one sort of entity: the words for studios where there are any, else the words for all. */
export function messageFor(key: MessageKey, subject: EntityType): string {
  const own = `${subject}.${key}`;
  return messageId(isMessageKey(own) ? own : key);
}

/** English overlaid with a translation, under react-intl ids. */
export function prefixed(translation: Readonly<Partial<Record<MessageKey, string>>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...EN, ...translation }).map(([key, text]) => [PREFIX + key, text]));
}

/** True for keys that the catalogue has: for ids that come as data (reasons, evidence). */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(EN, key);
}
