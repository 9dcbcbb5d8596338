/** The overview (design 1): what is wrong, the sources, the run, what waits, what can be started. */
import * as React from "react";
import type { RunProgress, RunRecord } from "../../sync/run-types";
import { Skeleton } from "../parts/skeleton";
import { subjectOf } from "../../sync/task-type";
import { FirstRun, useIsFirst } from "../diagnostics/first-run";
import { useRun, useSettings, useSources } from "../stores-context";
import { ChangedUpstream } from "./changed-upstream";
import { Subject } from "../subject";
import { ElsewhereNote } from "./elsewhere-note";
import { HousekeepingCard } from "./housekeeping-card";
import { InterruptedBanner } from "./interrupted-banner";
import { LastRunCard } from "./last-run-card";
import { NoSources, OverviewNotes, SourcesFailed } from "./overview-notes";
import { RunAnnouncer } from "./run-announcer";
import { RunCard } from "./run-card";
import { SourceCards } from "./source-cards";
import { TasksCard } from "./tasks-card";
import { useKnownProgress } from "./use-known-progress";
import { WaitingCard } from "./waiting-card";

/** Live where the other tab tells of it, else as its record has it. The note looks it up now and then in either case. */
function ElsewhereRun({ record, progress }: { record: RunRecord; progress: RunProgress | null }) {
  return (
    <>
      <ElsewhereNote record={record} quiet={progress !== null} />
      {progress && <RunCard progress={progress} elsewhere />}
    </>
  );
}

function RunArea() {
  const running = useRun((state) => state.running);
  const progress = useKnownProgress();
  const last = useRun((state) => state.last);
  const elsewhere = useRun((state) => state.elsewhere);
  const told = useRun((state) => state.elsewhereProgress ?? null);
  const first = useIsFirst();
  const shown = running ? progress : (elsewhere ?? last);
  if (first && !shown) return <FirstRun />;
  if (!shown) return running ? <Skeleton rows={4} /> : null;
  const card = () => {
    if (running && progress) return <RunCard progress={progress} />;
    if (elsewhere) return <ElsewhereRun record={elsewhere} progress={told} />;
    return last && <LastRunCard last={last} />;
  };
  return <Subject type={subjectOf(shown.options.task)}>{card()}</Subject>;
}

/** Draw it inside a `Face`. */
export function Overview() {
  const state = useSources((sources) => sources.state);
  const error = useSources((sources) => sources.error);
  const none = useSources((sources) => sources.sources.length === 0);
  const settingsReady = useSettings((settings) => settings.state === "ready");
  // What is known stays on screen while it is read again.
  if (state === "failed" && none) return <SourcesFailed error={error} />;
  if (none && state === "ready") return <NoSources />;
  if (none || !settingsReady) {
    return (
      <>
        <Skeleton rows={3} className="pss-gap" />
        <Skeleton rows={6} />
      </>
    );
  }
  return (
    <>
      <RunAnnouncer />
      {state === "failed" && <SourcesFailed error={error} />}
      <OverviewNotes />
      <InterruptedBanner />
      <ChangedUpstream />
      <SourceCards />
      <div className="pss-columns">
        <div className="pss-main">
          <RunArea />
          <TasksCard />
        </div>
        <div className="pss-side">
          <WaitingCard />
          <HousekeepingCard />
        </div>
      </div>
    </>
  );
}
