import { faCheck, faListUl, faRotate, faStop } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { RunProgress } from "../../sync/run-types";
import { Icon } from "../icon";
import { b, Msg, useText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import { useRun } from "../stores-context";
import { FailureCount } from "./failure-count";
import { Lane } from "./lane";
import "./run.css";
import { RunFacts } from "./run-facts";
import { RunSteps } from "./run-steps";
import { optionsText, taskTitle } from "./run-words";

/** The run under way: phases, bar, figures, a lane per source, results so far. */
export function RunCard({ progress }: { progress: RunProgress }) {
  const text = useText();
  const stopping = useRun((state) => state.stopping);
  const stop = useRun((state) => state.stop);
  return (
    <section className="card pss-card pss-pad" aria-labelledby="pss-run-title">
      <div className="pss-card-head">
        <h2 id="pss-run-title" className="pss-card-title">
          <Icon icon={faRotate} /> {taskTitle(text, progress.options)}{" "}
          <span className="pss-dim pss-small">{optionsText(text, progress.options)}</span>
        </h2>
        <Button size="sm" variant="secondary" disabled={stopping} onClick={stop}>
          <Icon icon={faStop} /> {text(stopping ? "run.stopping" : "run.stop")}
        </Button>
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
        <FailureCount failed={progress.failed} lanes={progress.lanes} failures={[]} />
        <span className="pss-dim pss-results-note">{text("run.note")}</span>
      </div>
    </section>
  );
}
