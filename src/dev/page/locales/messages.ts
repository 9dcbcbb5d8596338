import { deDE } from "./de-de";
import { enGB } from "./en-gb";

const catalogues: Record<string, Record<string, string>> = { "de-DE": deDE };

/** The languages that the page offers, by their tag. All but English are thin or fall back to English altogether. */
export const languages: Record<string, string> = {
  "de-DE": "Deutsch (Deutschland)",
  "en-GB": "English (United Kingdom)",
  "en-US": "English (United States)",
  "es-ES": "Español (España)",
  "fr-FR": "Français (France)",
  "ja-JP": "日本語 (日本)",
  "zh-CN": "简体中文 (中国)",
};

/** The messages of a language; what it lacks is English (Stash does the same). */
export function messagesOf(language: string): Record<string, string> {
  return { ...enGB, ...catalogues[language] };
}
