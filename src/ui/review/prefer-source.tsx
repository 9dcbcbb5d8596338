import * as React from "react";
import { Dropdown } from "react-bootstrap";
import { FormattedNumber } from "react-intl";
import { Msg } from "../messages/use-text";
import { type Bulk, planBulk } from "./bulk";
import type { ShownRow } from "./filters";
import { useSourceName } from "./use-source-name";

interface PreferSourceProps {
  rows: readonly ShownRow[];
  busy: boolean;
  onBulk: (bulk: Bulk) => void;
}

/** Decides what waits as one source says; offers the sources that are sure about any of the rows, with what each would decide. */
export function PreferSource({ rows, busy, onBulk }: PreferSourceProps) {
  const name = useSourceName();
  const sources = React.useMemo(
    () => [
      ...new Set(
        rows.flatMap(({ row }) =>
          row.plan.sources.filter((view) => view.verdict === "certain").map((view) => view.endpoint),
        ),
      ),
    ],
    [rows],
  );
  const [open, setOpen] = React.useState(false);
  // Planned only while someone looks: thousands of rows take a moment.
  const plans = open ? sources.map((endpoint) => planBulk(rows, "source", endpoint)) : [];
  if (sources.length === 0) return null;
  return (
    <Dropdown show={open} onToggle={(show) => setOpen(show)}>
      <Dropdown.Toggle id="pss-prefer-source" size="sm" variant="secondary" disabled={busy}>
        <Msg id="review.bulk.source" />
      </Dropdown.Toggle>
      <Dropdown.Menu className="bg-secondary text-white">
        {plans.map((bulk) => (
          <Dropdown.Item
            key={bulk.endpoint}
            disabled={bulk.changes === 0}
            as="button"
            type="button"
            className="bg-secondary text-white"
            onClick={() => onBulk(bulk)}
          >
            {name(bulk.endpoint ?? "")}
            <span className="pss-num pss-dim ml-2">
              <FormattedNumber value={bulk.changes} />
            </span>
          </Dropdown.Item>
        ))}
      </Dropdown.Menu>
    </Dropdown>
  );
}
