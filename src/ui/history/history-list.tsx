/** The lines in view, of however many there are; heights differ and are measured as they are drawn. */
import { useVirtualizer } from "@tanstack/react-virtual";
import * as React from "react";
import { PHONE, useNarrow } from "../review/use-width";
import { ActLine } from "./act-line";
import { EntityLine } from "./entity-line";
import { FieldLine } from "./field-line";
import type { HistoryRow } from "./rows";
import { RunLine } from "./run-line";

const HEIGHTS: Record<HistoryRow["kind"], readonly [wide: number, phone: number]> = {
  run: [48, 104],
  entity: [52, 56],
  field: [40, 92],
  act: [40, 64],
};
const OVERSCAN = 8;

function Line({ row }: { row: HistoryRow }) {
  if (row.kind === "run") return <RunLine group={row.group} />;
  if (row.kind === "entity") return <EntityLine entity={row.entity} />;
  if (row.kind === "act") return <ActLine entity={row.entity} change={row.change} />;
  return <FieldLine entity={row.entity} change={row.change} field={row.field} />;
}

interface HistoryListProps {
  readonly rows: readonly HistoryRow[];
  /** Names the list. */
  readonly label: string;
  /** Key of the row to begin at; null: the first. */
  readonly start: string | null;
}

/** Keys of rows keep the focus where it is when lines come and go. */
export function HistoryList({ rows, label, start }: HistoryListProps) {
  const narrow = useNarrow(PHONE);
  const scroller = React.useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? "field"][narrow ? 1 : 0],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    // React 17 warns about flushSync inside its own updates.
    useFlushSync: false,
  });
  const wanted = React.useRef(start);
  React.useEffect(() => {
    const at = rows.findIndex((row) => row.key === wanted.current);
    wanted.current = null;
    if (at > 0) virtual.scrollToIndex(at, { align: "start" });
  }, [rows, virtual]);
  return (
    <div className="pss-past-list card pss-card">
      <div ref={scroller} className="pss-past-scroller">
        <ul className="pss-rows" aria-label={label} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <li
                  key={row.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-setsize={rows.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <Line row={row} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}
