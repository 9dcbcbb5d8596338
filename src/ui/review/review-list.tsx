/** Everything that waits: filters, rows, bulk actions, and the dialog over them. */
import * as React from "react";
import { useToast } from "../../host/plugin-api";
import { useValueWords } from "../cells";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import type { Plan } from "../../sync/plan-types";
import { useReview, useStores } from "../stores-context";
import { type Bulk, planBulk } from "./bulk";
import { BulkBar } from "./bulk-bar";
import { BulkConfirm } from "./bulk-confirm";
import { BulkLock } from "./bulk-lock";
import { ByField } from "./by-field";
import type { ListWords } from "./change-words";
import { CutNote } from "./cut-note";
import { ExportButton } from "./export-button";
import { FacetRail } from "./facet-rail";
import { NO_FILTERS } from "./filters";
import { KeysHelp, LIST_KEYS } from "./keys-help";
import { KeysSheet } from "./keys-sheet";
import { ListDialog } from "./list-dialog";
import { NothingMatches } from "./list-empty";
import { OnlyPattern } from "./only-pattern";
import type { RowActions } from "./list-row";
import { Applying, ShownCount } from "./list-status";
import { ListToolbar } from "./list-toolbar";
import { useApply } from "./use-apply";
import { type KeyHandlers, useFaceKeys } from "./use-keys";
import { type ListModel, useList } from "./use-list";
import { useSourceName } from "./use-source-name";
import { PHONE, useNarrow } from "./use-width";
import { VirtualRows } from "./virtual-rows";

function useWords(): ListWords {
  const text = useText();
  const label = useFieldLabel();
  const words = useValueWords();
  const source = useSourceName();
  return React.useMemo(() => ({ text, label, words, source }), [text, label, words, source]);
}

/** The cursor: the row that keys act on. Moving it gives its row the focus. */
function useCursor(order: readonly string[]) {
  const [id, setId] = React.useState<string | null>(null);
  const [focus, setFocus] = React.useState(0);
  const moveTo = React.useCallback((to: string | null) => {
    setId(to);
    setFocus((n) => n + 1);
  }, []);
  const moveToRow = (at: number) => {
    const to = order[Math.min(order.length - 1, Math.max(0, at))];
    if (to !== undefined) moveTo(to);
  };
  const move = (by: number) => {
    const at = id === null ? -1 : order.indexOf(id);
    moveToRow(at < 0 ? 0 : at + by);
  };
  return { id, focus, set: setId, moveTo, moveToRow, move };
}

/** Actions of the rows; they keep their identity, so that a row is drawn again only when it changed. */
function useRowActions(list: ListModel, open: (id: string, ask: boolean) => void): RowActions {
  const { review } = useStores();
  const toast = useToast();
  const apply = useApply();
  const safe = list.filtered.anyKind;
  const latest = React.useRef({ apply, toast, open, select: list.select, safe });
  latest.current = { apply, toast, open, select: list.select, safe };
  return React.useMemo(
    () => ({
      open: (id) => latest.current.open(id, false),
      choose: (id) => latest.current.open(id, true),
      select: (id, range) => latest.current.select(id, range),
      accept(id) {
        // What a filter on source or field hides is not accepted along.
        const { requests } = planBulk(
          latest.current.safe.filter(({ row }) => row.id === id),
          "safe",
        );
        void latest.current.apply(requests);
      },
      again: (id) =>
        void review
          .getState()
          .syncOne(id)
          .catch((error: unknown) => latest.current.toast.error(error)),
    }),
    [review],
  );
}

/** The list. `initialId` opens the dialog of one performer at once. */
export function ReviewList({ initialId }: { initialId: string | null }) {
  const list = useList();
  const words = useWords();
  const { text } = words;
  const applying = useReview((state) => state.applying);
  const apply = useApply();
  const narrow = useNarrow(PHONE);
  const cursor = useCursor(list.order);
  const [opened, setOpened] = React.useState<{ id: string; order: readonly string[]; ask: boolean } | null>(
    initialId === null ? null : { id: initialId, order: list.order, ask: false },
  );
  const [bulk, setBulk] = React.useState<Bulk | null>(null);
  const [locking, setLocking] = React.useState<readonly Plan[] | null>(null);
  const [help, setHelp] = React.useState(false);
  const root = React.useRef<HTMLDivElement>(null);
  const search = React.useRef<HTMLInputElement>(null);

  const open = (id: string, ask: boolean) => {
    cursor.set(id);
    setOpened({ id, order: list.order, ask });
  };
  const { moveTo } = cursor;
  const openedId = opened?.id ?? null;
  const close = React.useCallback(() => {
    setOpened(null);
    moveTo(openedId);
  }, [moveTo, openedId]);
  const wasOpen = React.useRef(false);
  React.useEffect(() => {
    // A row that is done leaves with its dialog and takes the focus along; the list's keys need it inside.
    if (wasOpen.current && openedId === null && document.activeElement === document.body)
      root.current?.focus({ preventScroll: true });
    wasOpen.current = openedId !== null;
  }, [openedId]);
  const actions = useRowActions(list, open);
  const busy = applying !== null;
  const current = cursor.id;
  const { filters, setFilters, filtered } = list;
  const byField = list.view === "field";
  // By field there are no rows for these to act on, though the cursor still knows one.
  const rowKeys: KeyHandlers = {
    j: () => cursor.move(1),
    k: () => cursor.move(-1),
    Home: () => cursor.moveToRow(0),
    End: () => cursor.moveToRow(list.order.length - 1),
    x: (event) => current !== null && actions.select(current, event.shiftKey),
    a: () => current !== null && !busy && actions.accept(current),
    d: () => {
      const rows = list.selected.length > 0 ? list.selected : list.rows.filter(({ row }) => row.id === current);
      const dismissal = planBulk(rows, "dismiss");
      if (dismissal.changes > 0 && !busy) setBulk(dismissal);
    },
  };
  useFaceKeys(root, {
    ...(byField ? {} : rowKeys),
    "/": () => search.current?.focus(),
    "?": () => setHelp(true),
  });
  const confirm = (confirmed: Bulk) => {
    void apply(confirmed.requests);
    setBulk(null);
    list.clear();
  };
  const { ids } = list.selection;
  const chosen = byField || ids.size === 0 ? list.rows : list.rows.filter(({ row }) => ids.has(row.id));
  const lookThrough = (pattern: string) => {
    setFilters({ ...filters, pattern });
    list.setView("entity");
  };
  return (
    <div ref={root} className="pss-review" tabIndex={-1}>
      <FacetRail narrow={narrow} filters={filters} filtered={filtered} words={words} onChange={setFilters} />
      <div className="pss-review-main">
        <ListToolbar
          view={list.view}
          onView={list.setView}
          filters={filters}
          onFilters={setFilters}
          sort={list.sort}
          onSort={list.setSort}
          search={search}
          onEnter={() => cursor.moveToRow(0)}
        >
          <ExportButton rows={chosen} words={words} />
        </ListToolbar>
        <OnlyPattern list={list} words={words} />
        {!byField && (
          <BulkBar
            selected={list.selected}
            safe={filtered.anyKind}
            matching={list.order.length}
            allSelected={list.order.length > 0 && list.order.every((id) => list.selection.ids.has(id))}
            busy={busy}
            label={text("review.bulk.bar")}
            onSelectAll={list.selectAll}
            onClear={list.clear}
            onBulk={setBulk}
            onLock={() => setLocking(list.selected.map(({ row }) => row.plan))}
          />
        )}
        <CutNote />
        <Applying progress={applying} />
        {list.rows.length === 0 ? (
          <NothingMatches total={filtered.total} onClear={() => setFilters(NO_FILTERS)} />
        ) : byField ? (
          <ByField rows={list.rows} words={words} busy={busy} onBulk={setBulk} onLook={lookThrough} />
        ) : (
          <VirtualRows
            rows={list.rows}
            words={words}
            selected={list.selection.ids}
            cursor={current}
            focus={cursor.focus}
            busy={busy}
            label={text("review.list.label")}
            actions={actions}
          />
        )}
        <ShownCount filtered={filtered} filters={filters} onFilters={setFilters} />
        {!narrow && !byField && <KeysHelp rows={LIST_KEYS} />}
      </div>
      {bulk && <BulkConfirm bulk={bulk} onCancel={() => setBulk(null)} onConfirm={confirm} />}
      {help && <KeysSheet onClose={() => setHelp(false)} />}
      {locking && <BulkLock plans={locking} onClose={() => setLocking(null)} />}
      {opened && <ListDialog {...opened} onMove={(id) => setOpened({ ...opened, id, ask: false })} onClose={close} />}
    </div>
  );
}
