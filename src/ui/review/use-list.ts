/** The review list's state: what waits, filtered and sorted, what is selected, and where the cursor is. */
import * as React from "react";
import { useIntl } from "react-intl";
import { useLocation } from "react-router-dom";
import { useReview } from "../stores-context";
import { type Filtered, type Filters, filterRows, type ShownRow, type Sort, sortRows } from "./filters";
import { reviewRows } from "./list-rows";
import type { View } from "./list-toolbar";
import { filtersFromQuery, viewFromQuery } from "./query-filters";
import { NOTHING_SELECTED, prune, type Selection, selectAll, toggleRange, toggleRow } from "./selection";

export interface ListModel {
  /** Performers that wait, whatever the filters. */
  readonly total: number;
  readonly filters: Filters;
  setFilters(filters: Filters): void;
  readonly view: View;
  setView(view: View): void;
  readonly sort: Sort;
  setSort(sort: Sort): void;
  readonly filtered: Filtered;
  readonly rows: readonly ShownRow[];
  readonly order: readonly string[];
  readonly selection: Selection;
  readonly selected: readonly ShownRow[];
  select(id: string, range: boolean): void;
  selectAll(): void;
  clear(): void;
}

/** Filters start as the address says, and follow it when a link changes it. */
function useFilters(): [Filters, (filters: Filters) => void] {
  const { search } = useLocation();
  const [state, setState] = React.useState(() => ({ search, filters: filtersFromQuery(search) }));
  const current = state.search === search ? state : { search, filters: filtersFromQuery(search) };
  if (current !== state) setState(current);
  const setFilters = React.useCallback((filters: Filters) => setState({ search, filters }), [search]);
  return [current.filters, setFilters];
}

/** Everything is derived from the plans that wait; ids keep selection and cursor through every change of them. */
export function useList(): ListModel {
  const plans = useReview((state) => state.plans);
  const [filters, setFilters] = useFilters();
  const [sort, setSort] = React.useState<Sort>("decisions");
  const { locale } = useIntl();
  const { search } = useLocation();
  const [view, setView] = React.useState<View>(() => viewFromQuery(search));
  const [held, setSelection] = React.useState<Selection>(NOTHING_SELECTED);

  const all = React.useMemo(() => reviewRows(plans), [plans]);
  const filtered = React.useMemo(() => filterRows(all, filters), [all, filters]);
  const rows = React.useMemo(() => sortRows(filtered.rows, sort, locale), [filtered, sort, locale]);
  const order = React.useMemo(() => rows.map(({ row }) => row.id), [rows]);
  const selection = React.useMemo(() => prune(held, (id) => plans.has(id)), [held, plans]);
  const selected = React.useMemo(
    () => filtered.anyKind.filter(({ row }) => selection.ids.has(row.id)),
    [filtered, selection],
  );

  const latest = React.useRef(order);
  latest.current = order;
  const select = React.useCallback((id: string, range: boolean) => {
    setSelection((old) => (range ? toggleRange(old, id, latest.current) : toggleRow(old, id)));
  }, []);
  return {
    total: all.length,
    filters,
    setFilters,
    view,
    setView,
    sort,
    setSort,
    filtered,
    rows,
    order,
    selection,
    selected,
    select,
    selectAll: () => setSelection(selectAll(order)),
    clear: () => setSelection(NOTHING_SELECTED),
  };
}
