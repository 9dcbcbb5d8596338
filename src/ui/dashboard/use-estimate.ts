import * as React from "react";
import type { RunOptions } from "../../sync/run-types";
import { useRun, useSettings, useSources } from "../stores-context";

export interface Estimate {
  readonly performers: number;
  readonly requests: number;
  readonly seconds: number;
}

export type EstimateState = { readonly state: "asking" | "unknown" } | { readonly state: "known"; value: Estimate };

/** What a run with these options would take, asked again when something that changes it did; the newest question wins. */
export function useEstimate(options: RunOptions): EstimateState {
  const estimate = useRun((state) => state.estimate);
  const running = useRun((state) => state.running);
  const delay = useSettings((state) => state.settings.delaySeconds);
  const enabled = useSources((state) =>
    state.sources
      .filter((source) => source.enabled)
      .map((source) => source.endpoint)
      .join(" "),
  );
  const writes = useSources((state) => state.writes ?? 0);
  /** The answer depends on these although they are not handed over. */
  const basis = `${running} ${delay} ${writes} ${enabled}`;
  const [answer, setAnswer] = React.useState<{ basis: string; options: RunOptions; value: Estimate | null }>();
  React.useEffect(() => {
    let newest = true;
    const keep = (value: Estimate | null) => newest && setAnswer({ basis, options, value });
    estimate(options).then(keep, () => keep(null));
    return () => {
      newest = false;
    };
  }, [estimate, options, basis]);
  return React.useMemo(() => {
    if (answer?.basis !== basis || answer.options !== options) return { state: "asking" };
    return answer.value ? { state: "known", value: answer.value } : { state: "unknown" };
  }, [answer, basis, options]);
}
