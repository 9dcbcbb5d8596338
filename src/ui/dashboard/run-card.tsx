import { faCheck, faListUl, faPause, faRotate, faStop } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { RunProgress } from "../../sync/run-types";
import { Icon } from "../icon";
import { b, Msg, type Text, useText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import { useRun } from "../stores-context";
import { FailureCount } from "./failure-count";
import { Lane } from "./lane";
import "./run.css";
import { RunFacts } from "./run-facts";
import { RunSteps } from "./run-steps";
import { optionsText, taskTitle } from "./run-words";
import { WrittenCount } from "./written-count";

/** What the run writes, and that the tab must stay open. */
function noteText(text: Text, { options, phase, toWrite = 0 }: RunProgress, elsewhere: boolean): string {
  const { mode = "review" } = options;
  const says = phase === "writing" ? text("run.note.writing", { n: toWrite }) : text(`run.note.${mode}`);
  return `${says} ${text(elsewhere ? "run.note.elsewhere" : "run.note.stay")}`;
}

/** The run under way, here or in another tab: phases, bar, figures, a lane per source, results so far. */
export function RunCard({ progress, elsewhere = false }: { progress: RunProgress; elsewhere?: boolean }) {
  const text = useText();
  const stopping = useRun((state) => state.stopping);
  const stop = useRun((state) => state.stop);
  const pausing = useRun((state) => state.pausing ?? false);
  const pause = useRun((state) => state.pause);
  return (
    <section className="card pss-card pss-pad" aria-labelledby="pss-run-title">
      <div className="pss-card-head">
        <h2 id="pss-run-title" className="pss-card-title">
          <Icon icon={faRotate} /> {taskTitle(text, progress.options)}{" "}
          <span className="pss-dim pss-small">
            {elsewhere && `${text("run.elsewhere")} · `}
            {optionsText(text, progress.options)}
          </span>
        </h2>
        <div className="pss-actions">
          <Button size="sm" variant="secondary" disabled={stopping || pausing} onClick={pause}>
            <Icon icon={faPause} /> {text(pausing ? "run.pausing" : "run.pause")}
          </Button>
          <Button size="sm" variant="secondary" disabled={stopping || pausing} onClick={stop}>
            <Icon icon={faStop} /> {text(stopping ? "run.stopping" : "run.stop")}
          </Button>
        </div>
      </div>
      <RunSteps progress={progress} />
      <Bar className="pss-bar-big" percent={percentOf(progress.done, progress.total)} label={text("run.bar")} />
      <RunFacts progress={progress} />
      <ul className="pss-lanes" aria-label={text("sources.title")}>
        {progress.lanes.map((lane) => (
          <Lane key={lane.endpoint} lane={lane} />
        ))}
      </ul>
      <div className="pss-results">
        <span>
          <Icon icon={faCheck} /> <Msg id="run.unchanged" values={{ b, n: progress.unchanged }} />
        </span>
        <span>
          <Icon icon={faListUl} /> <Msg id="run.with-changes" values={{ b, n: progress.withChanges }} />
        </span>
        <FailureCount failed={progress.failed} lanes={progress.lanes} run={null} />
        <WrittenCount written={progress.written ?? 0} refused={progress.refused ?? 0} problems={[]} />
        <span className="pss-dim pss-results-note">{noteText(text, progress, elsewhere)}</span>
      </div>
    </section>
  );
}
