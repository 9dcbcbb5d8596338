import { KINDS, kindLook } from "../kinds-look";
import { type Filters, INITIAL_FILTERS } from "./filters";

/** The filters that an address asks for: `?kind=conflict`, `?heap=safe`; anything else starts with the decisions. */
export function filtersFromQuery(search: string): Filters {
  const query = new URLSearchParams(search);
  const kind = KINDS.find((one) => one === query.get("kind"));
  const heap = query.get("heap");
  const kinds = kind ? [kind] : heap === "safe" ? KINDS.filter((one) => kindLook(one).heap === "safe") : null;
  if (!kinds) return INITIAL_FILTERS;
  return { ...INITIAL_FILTERS, facets: { ...INITIAL_FILTERS.facets, kind: new Set<string>(kinds) } };
}

/** How an address asks to look at what waits: `?view=field`; anything else by performer. */
export function viewFromQuery(search: string): "entity" | "field" {
  return new URLSearchParams(search).get("view") === "field" ? "field" : "entity";
}
