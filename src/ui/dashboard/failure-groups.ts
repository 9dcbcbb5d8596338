/** Performers that could not be read, gathered by source and cause: one sentence for many. */
import type { Endpoint, SourceFailure } from "../../sync/ports";
import type { LaneProgress, RunFailure } from "../../sync/run-types";

export interface FailureGroup {
  readonly key: string;
  readonly endpoint: Endpoint;
  readonly failure: SourceFailure;
  readonly count: number;
  /** Empty while the run goes on: the names come with its record. */
  readonly performers: readonly { readonly id: string; readonly name: string }[];
}

/** Groups of a finished run's failures, largest first. */
export function failureGroups(failures: readonly RunFailure[]): FailureGroup[] {
  const groups = new Map<string, RunFailure[]>();
  for (const failure of failures) {
    const key = `${failure.endpoint} ${failure.failure.kind} ${failure.failure.status ?? ""} ${failure.failure.here ?? ""}`;
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  return [...groups]
    .flatMap(([key, performers]) => {
      const [first] = performers;
      return first
        ? [{ key, endpoint: first.endpoint, failure: first.failure, count: performers.length, performers }]
        : [];
    })
    .sort((one, other) => other.count - one.count);
}

/** What the lanes know of failures while the run goes on. */
export function laneGroups(lanes: readonly LaneProgress[]): FailureGroup[] {
  return lanes.flatMap(({ endpoint, failure, failed }) =>
    failure ? [{ key: endpoint, endpoint, failure, count: failed, performers: [] }] : [],
  );
}
