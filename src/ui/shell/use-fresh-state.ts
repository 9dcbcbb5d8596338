import * as React from "react";
import { useStores } from "../stores-context";

/**
 * Reads again, when a face opens, what may have changed elsewhere meanwhile: metadata providers, settings, runs of other
 * tabs. The first reading is main's; the stores hold the outcome of both, failures included.
 */
export function useFreshState(): void {
  const { sources, settings, run } = useStores();
  React.useEffect(() => {
    // Still loading: that is the first reading, under way.
    if (sources.getState().state === "loading") return;
    for (const store of [sources, settings, run]) {
      store
        .getState()
        .load()
        .catch(() => undefined);
    }
  }, [sources, settings, run]);
}
