import * as React from "react";
import type { RunProgress } from "../../sync/run-types";
import { useRun } from "../stores-context";

/**
 * The progress of the run, or null. One that goes on reads the library first: until it has, what it had reached before is
 * the better word. Call it where the interrupted run was seen.
 */
export function useKnownProgress(): RunProgress | null {
  const progress = useRun((state) => state.progress);
  const interrupted = useRun((state) => state.interrupted);
  const before = React.useRef(interrupted);
  if (interrupted) before.current = interrupted;
  if (progress?.phase !== "library" || before.current?.id !== progress.runId) return progress;
  const { total, done, withChanges, failed } = before.current;
  return { ...progress, total, done, withChanges, failed, unchanged: Math.max(0, done - withChanges - failed) };
}
