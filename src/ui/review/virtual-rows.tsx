/** The rows that are in view, of however many there are; every row has the same height. */
import { useVirtualizer } from "@tanstack/react-virtual";
import * as React from "react";
import { Msg } from "../messages/use-text";
import type { ListWords } from "./change-words";
import type { ShownRow } from "./filters";
import { ListRow, type RowActions } from "./list-row";
import { PHONE, useNarrow } from "./use-width";

const ROW = 60;
const PHONE_ROW = 84;
const OVERSCAN = 6;

interface VirtualRowsProps {
  rows: readonly ShownRow[];
  words: ListWords;
  selected: ReadonlySet<string>;
  /** The row that the keyboard is at. */
  cursor: string | null;
  /** Grows whenever the cursor's row must get the focus. */
  focus: number;
  busy: boolean;
  label: string;
  actions: RowActions;
}

/** A list to look at and to tab through; the cursor's row is scrolled into view before it gets the focus. */
export function VirtualRows({ rows, words, selected, cursor, focus, busy, label, actions }: VirtualRowsProps) {
  const narrow = useNarrow(PHONE);
  const height = narrow ? PHONE_ROW : ROW;
  const scroller = React.useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.row.id ?? index,
    overscan: OVERSCAN,
    // React 17 warns about flushSync inside its own updates, and a frame more is not seen at this row height.
    useFlushSync: false,
  });
  React.useEffect(() => {
    if (height > 0) virtual.measure();
  }, [height, virtual]);

  const wanted = React.useRef(focus);
  const at = rows.findIndex(({ row }) => row.id === cursor);
  React.useEffect(() => {
    if (wanted.current !== focus && at >= 0) virtual.scrollToIndex(at, { align: "auto" });
  }, [focus, at, virtual]);
  // The row may be drawn only some renders after it was scrolled to.
  React.useEffect(() => {
    if (wanted.current === focus || cursor === null) return;
    const drawn = [...(scroller.current?.querySelectorAll<HTMLElement>("[data-pss-row]") ?? [])];
    const row = drawn.find((one) => one.dataset.pssRow === cursor);
    if (!row) return;
    wanted.current = focus;
    row.focus({ preventScroll: true });
  });

  const items = virtual.getVirtualItems();
  const top = Math.floor((virtual.scrollOffset ?? 0) / height) + 1;
  const fit = Math.max(1, Math.floor((virtual.scrollRect?.height ?? height) / height));
  return (
    <div className="pss-list card">
      <div ref={scroller} className="pss-scroller" data-testid="pss-scroller">
        <ul className="pss-rows" aria-label={label} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const shown = rows[item.index];
            if (!shown) return null;
            return (
              <li
                key={shown.row.id}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                style={{ height, transform: `translateY(${item.start}px)` }}
              >
                <ListRow
                  shown={shown}
                  words={words}
                  selected={selected.has(shown.row.id)}
                  current={shown.row.id === cursor}
                  busy={busy}
                  narrow={narrow}
                  actions={actions}
                />
              </li>
            );
          })}
        </ul>
      </div>
      {virtual.isScrolling && rows.length > fit && (
        <span className="pss-position pss-num" aria-hidden="true">
          <Msg
            id="review.position"
            values={{ first: top, last: Math.min(rows.length, top + fit - 1), total: rows.length }}
          />
        </span>
      )}
    </div>
  );
}
