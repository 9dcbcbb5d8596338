/** How much of what waits is shown, and how an application of many goes on. */
import * as React from "react";
import { Button } from "react-bootstrap";
import type { ApplyProgress } from "../../store/contracts";
import { KINDS, kindLook } from "../kinds-look";
import { b, Msg, useText } from "../messages/use-text";
import { Announcer } from "../parts/announcer";
import { Bar, percentOf } from "../parts/bar";
import { useReview } from "../stores-context";
import type { Filtered, Filters } from "./filters";

/** So many are written in one go, and are not stopped any more. */
const UNDER_WAY = 25;

interface ShownCountProps {
  filtered: Filtered;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

/** "3,751 of 10,000 changes shown, in 1,904 performers · safe ones are filtered out show". */
export function ShownCount({ filtered, filters, onFilters }: ShownCountProps) {
  const kinds = filters.facets.kind;
  // Where everything is shown, nothing is hidden, whatever the filters would hide.
  const less = filtered.changes < filtered.total;
  const hidden = less && kinds !== null && KINDS.some((kind) => kindLook(kind).heap === "safe" && !kinds.has(kind));
  return (
    <div className="pss-status">
      <Msg
        id="review.shown"
        values={{ b, shown: filtered.changes, total: filtered.total, rows: filtered.rows.length }}
      />
      {hidden && (
        <>
          {" · "}
          <Msg id="review.shown.safe" />{" "}
          <Button
            size="sm"
            variant="link"
            onClick={() => onFilters({ ...filters, facets: { ...filters.facets, kind: null } })}
          >
            <Msg id="review.shown.show" />
          </Button>
        </>
      )}
    </div>
  );
}

/** A bar while changes are written, said aloud every ten seconds. What is under way can be stopped. */
export function Applying({ progress }: { progress: ApplyProgress | null }) {
  const text = useText();
  const stop = useReview((state) => state.stop);
  if (!progress) return null;
  const words = text("review.applying", { done: progress.done, total: progress.total });
  return (
    <div className="pss-applying">
      <Bar percent={percentOf(progress.done, progress.total)} label={words} />
      <span className="pss-num">
        {words}
        {progress.problems > 0 && (
          <span className="pss-k-red"> · {text("review.applying.problems", { count: progress.problems })}</span>
        )}
      </span>
      {progress.total - progress.done > UNDER_WAY && (
        <Button size="sm" variant="secondary" onClick={stop}>
          {text("past.stop")}
        </Button>
      )}
      <Announcer message={words} />
    </div>
  );
}
