/** Addresses of the plugin's page and of the places in Stash it points to. Paths are relative to the router's base. */
import type { EntityType } from "../../sync/ports";

export const PAGE_PATH = "/plugins/performer-site-sync";
export const PAGE_ROUTE = `${PAGE_PATH}/:tab?/:sub?`;

export const TABS = ["overview", "review", "favourites", "reports", "history", "settings"] as const;
export type Tab = (typeof TABS)[number];

/** An unknown or missing tab is the overview: an old bookmark must not end in nothing. */
export function tabOf(param: string | undefined): Tab {
  return TABS.find((tab) => tab === param) ?? "overview";
}

/** Path of a tab, of one entry in it, with a query. `pagePath("review", null, { heap: "decide" })`. */
export function pagePath(tab: Tab, id: string | null = null, query: Readonly<Record<string, string>> = {}): string {
  const parts = [PAGE_PATH, ...(tab === "overview" && !id ? [] : [tab]), ...(id ? [encodeURIComponent(id)] : [])];
  const search = new URLSearchParams(query).toString();
  return parts.join("/") + (search ? `?${search}` : "");
}

/** Path of what waits of one sort of entity, of the review of one of them: `?type=studio` tells studios from performers. */
export function reviewPath(type: EntityType, id: string | null = null, query: Readonly<Record<string, string>> = {}) {
  return pagePath("review", id, type === "performer" ? query : { type, ...query });
}

/** Path of the report on one sort of entity, or of the list behind one of its numbers (`listKey`). */
export function reportPath(type: EntityType, list: string | null = null): string {
  return pagePath("reports", null, { ...(type === "studio" && { type }), ...(list !== null && { list }) });
}

/** The sort of entity that an address of the review asks for; performers unless it says otherwise. */
export function reviewedType(search: string): EntityType {
  return new URLSearchParams(search).get("type") === "studio" ? "studio" : "performer";
}

/** Stash's own pages. */
export const STASH = {
  providers: "/settings?tab=metadata-providers",
  plugins: "/settings?tab=plugins",
  about: "/settings?tab=about",
  performer: (id: string) => `/performers/${encodeURIComponent(id)}`,
  performers: "/performers",
  page: (type: EntityType, id: string) => `/${type}s/${encodeURIComponent(id)}`,
  studio: (id: string) => `/studios/${encodeURIComponent(id)}`,
} as const;
