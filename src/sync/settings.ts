/** The user's settings (mission.md) with their ranges and defaults. Kept in Stash as one JSON string. */
import type { FieldKey } from "./fields";
import type { Endpoint } from "./ports";

export type Policy = "ignore" | "fill" | "update" | "overwrite" | "union";

/** What a run writes: nothing, what is safe, or the result by precedence. */
export type RunMode = "review" | "safe" | "everything";

export interface Settings {
  /** Grows by one with every save; tells two browsers apart. */
  readonly revision: number;
  /** 1–168 h. */
  readonly cacheHours: number;
  /** 0–10 s between the end of one request to a source and the start of the next. */
  readonly delaySeconds: number;
  /** Endpoints in the order that decides; sources not named follow by the built-in order. */
  readonly precedence: readonly Endpoint[];
  readonly disabledSources: readonly Endpoint[];
  readonly nameSearch: boolean;
  readonly images: boolean;
  readonly policies: Readonly<Partial<Record<FieldKey, Policy>>>;
  readonly fieldPrecedence: Readonly<Partial<Record<FieldKey, readonly Endpoint[]>>>;
  /** Locked fields by performer id, where Stash has no custom fields to keep them in. */
  readonly locks: Readonly<Record<string, readonly string[]>>;
  readonly staleUnattended: boolean;
  readonly oldNameToAlias: boolean;
  readonly debug: boolean;
  readonly runMode: RunMode;
  readonly autoCreatePerformers: boolean;
  readonly autoCreateStudios: boolean;
  /** Hours between two readings of the change feeds when Stash is opened; 0: never by itself. */
  readonly watchHours: number;
  /** MB of undo records kept; then whole oldest runs go. */
  readonly historyMegabytes: number;
  /** Performer cards of Stash tell how many changes wait. */
  readonly cardMarks: boolean;
}

export const SETTING_RANGES = {
  cacheHours: { min: 1, max: 168 },
  delaySeconds: { min: 0, max: 10 },
  watchHours: { min: 0, max: 168 },
  historyMegabytes: { min: 10, max: 2000 },
} as const;

export const DEFAULT_SETTINGS: Settings = {
  revision: 0,
  cacheHours: 24,
  delaySeconds: 2,
  precedence: [],
  disabledSources: [],
  nameSearch: false,
  images: false,
  policies: {},
  fieldPrecedence: {},
  locks: {},
  staleUnattended: false,
  oldNameToAlias: true,
  debug: false,
  runMode: "review",
  autoCreatePerformers: false,
  autoCreateStudios: false,
  watchHours: 0,
  historyMegabytes: 200,
  cardMarks: false,
};
