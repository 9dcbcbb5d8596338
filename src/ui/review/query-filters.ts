import { FIELD_KEYS } from "../../sync/fields";
import { KINDS, kindLook } from "../kinds-look";
import { type Filters, INITIAL_FILTERS, NO_FILTERS } from "./filters";

/** The filters that an address asks for: `?kind=conflict`, `?heap=safe`, `?field=stashIds` (of any kind); anything else starts with the decisions. */
export function filtersFromQuery(search: string): Filters {
  const query = new URLSearchParams(search);
  const field = FIELD_KEYS.find((one) => one === query.get("field"));
  if (field) return { ...NO_FILTERS, facets: { ...NO_FILTERS.facets, field: new Set<string>([field]) } };
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
