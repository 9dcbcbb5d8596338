import * as React from "react";
import type { Endpoint } from "../../sync/ports";
import { useSources } from "../stores-context";

/** Host of an endpoint, for sources that have no name here. */
export function endpointHost(endpoint: Endpoint): string {
  return endpoint.replace(/^https?:\/\//iu, "").replace(/\/.*$/u, "");
}

/** Endpoint to the name it is configured with; its host where it is configured no longer. */
export function useSourceName(): (endpoint: Endpoint) => string {
  const sources = useSources((state) => state.sources);
  return React.useCallback(
    (endpoint) => sources.find((source) => source.endpoint === endpoint)?.name || endpointHost(endpoint),
    [sources],
  );
}
