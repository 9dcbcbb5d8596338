/** Settings as a file: out without anything that belongs to one Stash alone, in checked and shown before it is saved. */
import { isPlainKey, LIMITS } from "../limits/limits";
import type { Settings } from "../sync/settings";
import { parseSettings } from "./settings-schema";

const PLUGIN = "performerSiteSync";
/** These belong to one Stash: a counter, and ids of its performers. */
const OWN = ["revision", "locks"] as const satisfies readonly (keyof Settings)[];
const OWN_KEYS: readonly string[] = OWN;

/** Addresses may carry a login; such a one is left out. */
function isClean(endpoint: unknown): boolean {
  if (typeof endpoint !== "string" || !URL.canParse(endpoint)) return true;
  const { username, password } = new URL(endpoint);
  return username === "" && password === "";
}

function withoutLogins(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isClean).map(withoutLogins);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutLogins(inner)]));
  return value;
}

/** The file's text, for people to read too. API keys are never among the settings. */
export function exportSettings(settings: Settings, version: string): string {
  const kept = Object.entries(settings).filter(([key]) => !OWN_KEYS.includes(key));
  return `${JSON.stringify({ plugin: PLUGIN, version, settings: withoutLogins(Object.fromEntries(kept)) }, null, 2)}\n`;
}

export interface SettingChange {
  readonly key: keyof Settings;
  readonly now: unknown;
  readonly wanted: unknown;
}

export type Import =
  | { readonly ok: false; readonly problem: "not-json" | "not-ours" | "too-big" }
  | {
      readonly ok: true;
      /** What would change; nothing else is saved. */
      readonly changes: readonly SettingChange[];
      /** Keys that were left out: not understood, or not known. */
      readonly damaged: readonly string[];
      readonly unknown: readonly string[];
    };

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a file would change. Every key is judged by the schema of the settings; what fails is left out. Never throws. */
export function readImport(text: string, now: Settings): Import {
  if (text.length > LIMITS.settingsFile) return { ok: false, problem: "too-big" };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: "not-json" };
  }
  const { plugin, settings } = (typeof raw === "object" && raw !== null ? raw : {}) as Record<string, unknown>;
  if (plugin !== PLUGIN || typeof settings !== "object" || settings === null || Array.isArray(settings))
    return { ok: false, problem: "not-ours" };
  const given = Object.fromEntries(
    Object.entries(settings).filter(([key]) => !OWN_KEYS.includes(key) && isPlainKey(key)),
  );
  const parsed = parseSettings(JSON.stringify(given));
  const named = (key: string) => Object.hasOwn(given, key) && !parsed.damaged.includes(key);
  const keys = (Object.keys(parsed.settings) as (keyof Settings)[]).filter(named);
  const changes = keys
    .map((key) => ({ key, now: now[key], wanted: withoutLogins(parsed.settings[key]) }))
    .filter((change) => !same(change.now, change.wanted));
  return { ok: true, changes, damaged: parsed.damaged, unknown: Object.keys(parsed.unknown) };
}

/** The changes as the settings store takes them. */
export function changeOf(changes: readonly SettingChange[]): Partial<Settings> {
  return Object.fromEntries(changes.map(({ key, wanted }) => [key, wanted]));
}
