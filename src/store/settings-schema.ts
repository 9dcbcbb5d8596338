/** Settings as text: checked on the way in, so that a damaged or foreign text never reaches the plugin. */
import * as v from "valibot";
import { isPlainKey, LIMITS } from "../limits/limits";
import { FIELD_KEYS, type FieldKey } from "../sync/fields";
import { DEFAULT_SETTINGS, type Policy, SETTING_RANGES, type Settings } from "../sync/settings";

const POLICIES = ["ignore", "fill", "update", "overwrite", "union"] as const satisfies readonly Policy[];
const fieldKey = v.picklist(FIELD_KEYS as [FieldKey, ...FieldKey[]]);
const endpoints = v.pipe(v.array(v.pipe(v.string(), v.maxLength(LIMITS.address))), v.maxLength(LIMITS.sources));
/** Ids of performers and keys of fields. */
const lockKey = v.pipe(v.string(), v.maxLength(LIMITS.id), v.check(isPlainKey));
const range = ({ min, max }: { min: number; max: number }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** One schema a key: a damaged key falls back alone, the others stand. */
const KEYS = {
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  cacheHours: range(SETTING_RANGES.cacheHours),
  delaySeconds: range(SETTING_RANGES.delaySeconds),
  precedence: endpoints,
  disabledSources: endpoints,
  nameSearch: v.boolean(),
  images: v.boolean(),
  policies: v.record(fieldKey, v.picklist(POLICIES)),
  fieldPrecedence: v.record(fieldKey, endpoints),
  locks: v.record(lockKey, v.pipe(v.array(lockKey), v.maxLength(LIMITS.sources))),
  staleUnattended: v.boolean(),
  oldNameToAlias: v.boolean(),
  debug: v.boolean(),
  runMode: v.picklist(["review", "safe", "everything"]),
  autoCreatePerformers: v.boolean(),
  autoCreateStudios: v.boolean(),
  watchHours: range(SETTING_RANGES.watchHours),
  historyMegabytes: range(SETTING_RANGES.historyMegabytes),
  cardMarks: v.boolean(),
} satisfies Record<keyof Settings, v.GenericSchema>;

export interface ParsedSettings {
  readonly settings: Settings;
  /** Keys that could not be understood and stand at their default; "*" when nothing could be read. */
  readonly damaged: readonly string[];
  /** Keys of another version of the plugin: kept when saving. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** Reads a text written by `printSettings`. Never throws. */
export function parseSettings(text: string | null): ParsedSettings {
  if (text === null) return { settings: DEFAULT_SETTINGS, damaged: [], unknown: {} };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    raw = null;
  }
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return { settings: DEFAULT_SETTINGS, damaged: ["*"], unknown: {} };
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const unknown = new Map<string, unknown>();
  const damaged: string[] = [];
  for (const [key, value] of Object.entries(raw)) {
    const schema = Object.hasOwn(KEYS, key) ? KEYS[key as keyof Settings] : null;
    if (schema === null) {
      if (isPlainKey(key)) unknown.set(key, value);
      continue;
    }
    const result = v.safeParse(schema, value);
    if (result.success) settings[key] = result.output;
    else damaged.push(key);
  }
  return { settings: settings as unknown as Settings, damaged, unknown: Object.fromEntries(unknown) };
}

/** The text to keep in Stash. */
export function printSettings(settings: Settings, unknown: ParsedSettings["unknown"]): string {
  return JSON.stringify({ ...unknown, ...settings });
}
