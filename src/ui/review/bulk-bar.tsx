/** What can be done with the selected performers, or with all that match when none is selected. */
import { faLock } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Icon } from "../icon";
import { Msg } from "../messages/use-text";
import { type Bulk, type BulkAction, countBulk, planBulk } from "./bulk";
import type { ShownRow } from "./filters";
import { PreferSource } from "./prefer-source";

interface BulkBarProps {
  /** Selected rows; empty when none is. */
  selected: readonly ShownRow[];
  /** Rows with safe changes that match all filters but that of the kind. */
  safe: readonly ShownRow[];
  matching: number;
  allSelected: boolean;
  busy: boolean;
  label: string;
  onSelectAll: () => void;
  onClear: () => void;
  onBulk: (bulk: Bulk) => void;
  /** Locks a field of the selected. */
  onLock: () => void;
}

function BulkButton({ rows, action, all, busy, onBulk }: BulkButtonProps) {
  const count = React.useMemo(() => countBulk(rows, action), [rows, action]);
  if (count === 0) return null;
  const id = action !== "safe" ? (`review.bulk.${action}` as const) : all ? "review.bulk.all-safe" : "review.bulk.safe";
  return (
    <Button
      size="sm"
      variant={action === "safe" ? "primary" : "secondary"}
      disabled={busy}
      onClick={() => onBulk(planBulk(rows, action))}
    >
      <Msg id={id} values={{ count }} />
    </Button>
  );
}

interface BulkButtonProps {
  rows: readonly ShownRow[];
  action: Exclude<BulkAction, "source">;
  all?: boolean;
  busy: boolean;
  onBulk: (bulk: Bulk) => void;
}

/** Nothing happens before a confirmation with the counts per kind. */
export function BulkBar(props: BulkBarProps) {
  const { selected, safe, matching, allSelected, busy, label, onSelectAll, onClear, onBulk, onLock } = props;
  const some = selected.length > 0;
  const box = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => {
    if (box.current) box.current.indeterminate = some && !allSelected;
  }, [some, allSelected]);
  return (
    <div className={`pss-bulk ${some ? "pss-on" : ""}`} role="toolbar" aria-label={label}>
      <label>
        <input ref={box} type="checkbox" checked={allSelected} onChange={allSelected ? onClear : onSelectAll} />
        {some ? (
          <b>
            <Msg
              id="review.selected"
              values={{
                performers: selected.length,
                changes: selected.reduce((sum, { shown }) => sum + shown.length, 0),
              }}
            />
          </b>
        ) : (
          <Msg id="review.select.all" values={{ count: matching }} />
        )}
      </label>
      {some && !allSelected && (
        <Button size="sm" variant="link" onClick={onSelectAll}>
          <Msg id="review.select.all" values={{ count: matching }} />
        </Button>
      )}
      {some && (
        <Button size="sm" variant="link" onClick={onClear}>
          <Msg id="review.select.none" />
        </Button>
      )}
      <span className="pss-grow" />
      {some ? (
        <>
          <BulkButton rows={selected} action="safe" busy={busy} onBulk={onBulk} />
          <BulkButton rows={selected} action="link" busy={busy} onBulk={onBulk} />
          <PreferSource rows={selected} busy={busy} onBulk={onBulk} />
          <BulkButton rows={selected} action="keep" busy={busy} onBulk={onBulk} />
          <BulkButton rows={selected} action="dismiss" busy={busy} onBulk={onBulk} />
          <Button size="sm" variant="secondary" disabled={busy} onClick={onLock}>
            <Icon icon={faLock} /> <Msg id="review.bulk.lock" />
          </Button>
        </>
      ) : (
        <BulkButton rows={safe} action="safe" all busy={busy} onBulk={onBulk} />
      )}
    </div>
  );
}
