/** Addresses of the plugin's page and of the places in Stash it points to. Paths are relative to the router's base. */
export const PAGE_PATH = "/plugins/performer-site-sync";
export const PAGE_ROUTE = `${PAGE_PATH}/:tab?/:sub?`;

export const TABS = ["overview", "review", "favourites", "history", "settings"] as const;
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

/** Stash's own pages. */
export const STASH = {
  providers: "/settings?tab=metadata-providers",
  plugins: "/settings?tab=plugins",
  about: "/settings?tab=about",
  performer: (id: string) => `/performers/${encodeURIComponent(id)}`,
  performers: "/performers",
  studio: (id: string) => `/studios/${encodeURIComponent(id)}`,
} as const;
