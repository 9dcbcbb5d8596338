/** What the tab shows: the chosen kind and sources out of the address, their lists, the search, the selection. */
import * as React from "react";
import { useIntl } from "react-intl";
import { useHistory, useLocation } from "react-router-dom";
import type { FavouriteList } from "../../store/favourites-contract";
import { favouriteKey } from "../../store/favourites-contract";
import type { FavouriteSet } from "../../sync/favourite-types";
import type { Endpoint, EntityType } from "../../sync/ports";
import { NOTHING_SELECTED, prune, selectAll, type Selection, toggleRange, toggleRow } from "../review/selection";
import { useFavourites, useSettings, useSources } from "../stores-context";
import { type FavouriteItem, found, itemsOf } from "./items";

export const SETS: readonly FavouriteSet[] = ["here", "both", "there"];

/** What is compared: a kind, and a source or all of them (null). Kept in the address, so that it can be linked to. */
export function useChosen() {
  const location = useLocation();
  const history = useHistory();
  const query = new URLSearchParams(location.search);
  const sources = useSources((state) => state.sources);
  const usable = React.useMemo(() => sources.filter((one) => one.enabled && one.invalid === null), [sources]);
  const type: EntityType = query.get("type") === "studio" ? "studio" : "performer";
  const named = query.get("source");
  const first = usable[0]?.endpoint ?? null;
  const endpoint: Endpoint | null =
    named === "all" && usable.length > 1 ? null : (usable.find((one) => one.endpoint === named)?.endpoint ?? first);
  const choose = (change: { readonly type?: EntityType; readonly source?: Endpoint | "all" }) => {
    const next = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(change)) next.set(key, value);
    history.replace({ pathname: location.pathname, search: next.toString() });
  };
  const endpoints = endpoint === null ? usable.map((one) => one.endpoint) : [endpoint];
  return { type, endpoint, endpoints, usable, choose };
}

export type Chosen = ReturnType<typeof useChosen>;

/** The lists of the chosen sources; those that were not read yet are missing. */
export function useLists({
  type,
  endpoints,
}: Chosen): readonly { endpoint: Endpoint; list: FavouriteList | undefined }[] {
  const lists = useFavourites((state) => state.lists);
  return endpoints.map((endpoint) => ({ endpoint, list: lists.get(favouriteKey(type, endpoint)) }));
}

/** The items of the three sets, searched, with what is selected. */
export function useItems(chosen: Chosen) {
  const { type, endpoint } = chosen;
  const lists = useFavourites((state) => state.lists);
  // The rule lies in the settings: drawn again when they change.
  const creating = useSettings(({ settings }) =>
    type === "performer" ? settings.autoCreatePerformers : settings.autoCreateStudios,
  );
  const possible = useFavourites((state) => state.canCreate)(type);
  const canCreate = creating && possible;
  const [words, setWords] = React.useState("");
  const [selection, setSelection] = React.useState<Selection>(NOTHING_SELECTED);
  const { locale } = useIntl();
  const shown = chosen.endpoints.join(" ");
  const all = React.useMemo(() => {
    const rows = shown.split(" ").flatMap((one) => lists.get(favouriteKey(type, one))?.rows ?? []);
    return itemsOf(rows, { together: endpoint === null, canCreate, locale });
  }, [lists, type, shown, endpoint, canCreate, locale]);
  const items = React.useMemo(() => found(all, words), [all, words]);
  const selectable = React.useMemo(() => new Set(all.filter(isSelectable).map((item) => item.key)), [all]);
  const pruned = prune(selection, (key) => selectable.has(key));
  const bySet = (set: FavouriteSet) => items.filter((item) => item.set === set);
  const place = `${type} ${shown}`;
  const last = React.useRef(place);
  React.useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    setSelection(NOTHING_SELECTED);
    setWords("");
  }, [place]);
  return {
    canCreate,
    all,
    bySet,
    words,
    setWords,
    ids: pruned.ids,
    selected: all.filter((item) => pruned.ids.has(item.key)),
    toggle(key: string, range: boolean, order: readonly FavouriteItem[]) {
      const keys = order.filter(isSelectable).map((item) => item.key);
      setSelection(range ? toggleRange(pruned, key, keys) : toggleRow(pruned, key));
    },
    /** Selects, or clears, everything selectable of one list; the others stay. */
    selectSet(list: readonly FavouriteItem[], on: boolean) {
      const keys = new Set(list.filter(isSelectable).map((item) => item.key));
      const rest = [...pruned.ids].filter((key) => !keys.has(key));
      setSelection(selectAll(on ? [...rest, ...keys] : rest));
    },
    clear: () => setSelection(NOTHING_SELECTED),
  };
}

export type Items = ReturnType<typeof useItems>;

/** Rows that ask, that nobody knows or that are gone cannot be selected; those on both sides can, to be removed. */
export function isSelectable(item: FavouriteItem): boolean {
  return item.doable || item.set === "both" || item.parts.some((part) => part.step.type === "create");
}
