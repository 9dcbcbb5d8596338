import * as React from "react";
import type { EntityType } from "../../sync/ports";
import { useReview } from "../stores-context";
import { countWaiting, type Waiting } from "./waiting";

/** The counts of what waits, of what the face is about or of the sort that is named; computed again only when the plans change. */
export function useWaiting(type?: EntityType): Waiting {
  const plans = useReview((state) => state.plans, type);
  return React.useMemo(() => countWaiting(plans), [plans]);
}

/** Where a review begins: at the decisions, or at the safe changes where nothing is to be decided. */
export function reviewStart({ safe, decide }: Waiting): Readonly<Record<string, string>> {
  return decide.changes === 0 && safe.changes > 0 ? { heap: "safe" } : {};
}

/** How many changes wait of either sort. */
export function useWaitingChanges(): Readonly<Record<EntityType, number>> {
  const performers = useWaiting("performer");
  const studios = useWaiting("studio");
  return { performer: changesOf(performers), studio: changesOf(studios) };
}

function changesOf({ safe, decide }: Waiting): number {
  return safe.changes + decide.changes;
}
