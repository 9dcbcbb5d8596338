/** What a source is asked about one performer: its ids, else whatever could find it there (sync-rules section 1). Pure. */
import { elements, isWebUrl, urlKey } from "./kinds/lists";
import { fold } from "./kinds/text";
import type { BoundField } from "./local";
import type { MatchChoice } from "./plan-types";
import type { LocalEntity } from "./ports";
import type { MaybeValue } from "./values";

export interface Lookups {
  /** Stash ids at this source; with any, nothing else is asked. */
  readonly linked: readonly string[];
  /** Ids that a web link names. */
  readonly pages: readonly string[];
  /** The id a person chose earlier. */
  readonly chosen: string | null;
  /** Personal web links. */
  readonly urls: readonly string[];
  readonly name: string | null;
  /** Searched for when nothing bears the name. */
  readonly aliases: readonly string[];
}

/** More links than these of one performer find nobody new, and cost an alias each. */
const URLS_ASKED = 5;
/** Aliases are searched for one after another by nobody: politeness sets how many are worth it. */
const ALIASES_ASKED = 3;

export interface LookupContext {
  readonly fields: readonly BoundField[];
  /** Id in an address that is this source's page. */
  readonly pageOf: (url: string) => string | null;
  /** True for a page of any configured source: asked by id or not at all. */
  readonly isPage: (url: string) => boolean;
  /** Whether the source can be asked by web link. */
  readonly byUrl: boolean;
  readonly nameSearch: boolean;
  /** Links that several performers of the library name: they prove nothing. */
  readonly sharedUrls: ReadonlySet<string>;
}

/** A field's local value, without reading the others. */
export function localField(fields: readonly BoundField[], key: BoundField["key"], local: LocalEntity): MaybeValue {
  return fields.find((field) => field.key === key)?.local.read(local.record) ?? null;
}

/** Addresses that may belong to one person alone: on the web, deeper than a site's front page, named by nobody else. */
export function personalUrls(urls: readonly string[], shared: ReadonlySet<string>): readonly string[] {
  const byKey = new Map<string, string>();
  for (const url of urls) {
    const key = urlKey(url);
    if (isWebUrl(url) && key.includes("/") && !shared.has(key) && !byKey.has(key)) byKey.set(key, url);
  }
  return [...byKey.values()];
}

/** Nothing to ask. */
export const NOTHING: Lookups = { linked: [], pages: [], chosen: null, urls: [], name: null, aliases: [] };

/** What to ask about one performer, given the ids it has there and what the person said before. */
export function lookupsOf(
  local: LocalEntity,
  linked: readonly string[],
  choice: MatchChoice | undefined,
  context: LookupContext,
): Lookups {
  if (linked.length > 0) return { ...NOTHING, linked };
  if (choice?.type === "never") return NOTHING;
  if (choice?.type === "chosen" && !choice.linked) return { ...NOTHING, chosen: choice.id };
  const own = elements(localField(context.fields, "urls", local));
  const pages = [...new Set(own.map(context.pageOf).filter((id): id is string => id !== null))];
  const urls = context.byUrl
    ? personalUrls(own, context.sharedUrls)
        .filter((url) => !context.isPage(url))
        .slice(0, URLS_ASKED)
    : [];
  if (!context.nameSearch) return { ...NOTHING, pages, urls };
  const aliases = elements(localField(context.fields, "aliases", local))
    .filter((alias) => fold(alias) !== "" && fold(alias) !== fold(local.name))
    .slice(0, ALIASES_ASKED);
  return { ...NOTHING, pages, urls, name: local.name, aliases };
}

/** True when there is anything to ask. */
export function asksAnything({ linked, pages, chosen, urls, name }: Lookups): boolean {
  return linked.length > 0 || pages.length > 0 || chosen !== null || urls.length > 0 || name !== null;
}
