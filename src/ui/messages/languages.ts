/** The translations there are: language tag or its first part to a loader, so that each becomes a chunk of its own. */
import type { Translation } from "./translation";

export type Languages = Readonly<Record<string, () => Promise<Partial<Translation>>>>;

export const LANGUAGES: Languages = {
  de: async () => (await import("./de/language-de")).LANGUAGE,
  es: async () => (await import("./es/language-es")).LANGUAGE,
  fr: async () => (await import("./fr/language-fr")).LANGUAGE,
  ja: async () => (await import("./ja/language-ja")).LANGUAGE,
  zh: async () => (await import("./zh/language-zh")).LANGUAGE,
};

/** The loader for a locale: the exact tag first (`pt-BR`), then its language (`pt`); undefined means English. */
export function languageLoader(locale: string, languages: Languages = LANGUAGES): Languages[string] | undefined {
  for (const tag of [locale, locale.split("-")[0] ?? locale]) {
    if (Object.hasOwn(languages, tag)) return languages[tag];
  }
  return undefined;
}
