import * as React from "react";
import { useReview } from "../stores-context";
import { countWaiting, type Waiting } from "./waiting";

/** The counts of what waits; computed again only when the plans change. */
export function useWaiting(): Waiting {
  const plans = useReview((state) => state.plans);
  return React.useMemo(() => countWaiting(plans), [plans]);
}
