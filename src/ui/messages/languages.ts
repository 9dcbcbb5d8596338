/** The translations there are: language tag or its first part to a loader, so that each becomes a chunk of its own. */
import type { Translation } from "./translation";

export type Languages = Readonly<Record<string, () => Promise<Partial<Translation>>>>;

export const LANGUAGES: Languages = {};

/** The loader for a locale: the exact tag first (`pt-BR`), then its language (`pt`); undefined means English. */
export function languageLoader(locale: string, languages: Languages = LANGUAGES): Languages[string] | undefined {
  for (const tag of [locale, locale.split("-")[0] ?? locale]) {
    if (Object.hasOwn(languages, tag)) return languages[tag];
  }
  return undefined;
}
