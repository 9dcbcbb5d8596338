/** Which rows of the review list are selected. Ids only, so that a selection survives filtering and new results. Pure. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range with Shift begins. */
  readonly anchor: string | null;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null };

/** Switches one row; it becomes the anchor. */
export function toggleRow(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Gives every row between the anchor and `id`, in the shown order, the state that `id` gets. */
export function toggleRange(selection: Selection, id: string, order: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggleRow(selection, id);
  const ids = new Set(selection.ids);
  const select = !ids.has(id);
  for (const between of order.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (select) ids.add(between);
    else ids.delete(between);
  }
  return { ids, anchor: id };
}

/** Selects exactly these. */
export function selectAll(order: readonly string[]): Selection {
  return { ids: new Set(order), anchor: null };
}

/** The selection without ids that no longer wait; the same object when nothing left. */
export function prune(selection: Selection, has: (id: string) => boolean): Selection {
  const ids = [...selection.ids].filter(has);
  return ids.length === selection.ids.size ? selection : { ids: new Set(ids), anchor: selection.anchor };
}
