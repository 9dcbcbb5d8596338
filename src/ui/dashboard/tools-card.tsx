import { faCircleCheck, faRotate, faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunOptions } from "../../sync/run-types";
import { Icon } from "../icon";
import { b, Msg, useText } from "../messages/use-text";
import { Bar, percentOf } from "../parts/bar";
import "./dashboard.css";
import { Face } from "../parts/face";
import { spanText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { LastUpdate } from "../shell/last-update";
import { pagePath, reviewPath } from "../shell/paths";
import { useFreshState } from "../shell/use-fresh-state";
import { subjectOf } from "../../sync/task-type";
import { useRun, useSettings, useSources } from "../stores-context";
import { Subject } from "../subject";
import { RunAnnouncer } from "./run-announcer";
import { useKnownProgress } from "./use-known-progress";
import { useWaiting, useWaitingChanges } from "./use-waiting";

/** One line: running, cut off, without sources, or when it last ran. */
function StateLine() {
  const text = useText();
  const running = useRun((state) => state.running);
  const progress = useKnownProgress();
  const interrupted = useRun((state) => state.interrupted);
  const elsewhere = useRun((state) => state.elsewhere);
  const sources = useSources((state) => state.sources);
  const ready = useSources((state) => state.state === "ready");
  const last = useRun((state) => state.last);
  if (running && progress) {
    const left = progress.timeLeftMs === null ? "" : text("tools.left", { span: spanText(text, progress.timeLeftMs) });
    return (
      <>
        <div className="pss-mu pss-small">
          <Icon icon={faRotate} /> {text("tools.running", { done: progress.done, total: progress.total })} {left}
        </div>
        <Bar className="pss-bar-tools" percent={percentOf(progress.done, progress.total)} label={text("run.bar")} />
      </>
    );
  }
  if (elsewhere) {
    const { done, total } = elsewhere;
    return (
      <div className="pss-mu pss-small">
        <Icon icon={faRotate} /> {text("tools.elsewhere", { done, total })}
      </div>
    );
  }
  if (interrupted) {
    const { done, total } = interrupted;
    return (
      <div className="pss-small pss-k-orange pss-state">
        <Icon icon={faTriangleExclamation} />{" "}
        {text(total > 0 && done >= total ? "tools.compared" : "tools.interrupted", { done, total })}
      </div>
    );
  }
  if (ready && !sources.some((source) => source.enabled)) {
    return (
      <div className="pss-small pss-k-orange pss-state">
        <Icon icon={faTriangleExclamation} /> {text(sources.length ? "sources.all-off.title" : "sources.none.title")}
      </div>
    );
  }
  return (
    <div className="pss-small">{last ? <LastUpdate /> : <span className="pss-dim">{text("tools.never")}</span>}</div>
  );
}

function WaitingLine() {
  const waiting = useWaiting("performer");
  const studios = useWaiting("studio");
  const compared = useRun((state) => state.last !== null);
  const decide = waiting.decide.changes + studios.decide.changes;
  const safe = waiting.safe.changes + studios.safe.changes;
  if (decide + safe > 0) {
    return (
      <div className="pss-small">
        <Msg id="tools.waiting" values={{ b, decide, safe }} />
      </div>
    );
  }
  if (!compared) return null;
  return (
    <div className="pss-small pss-mu">
      <Icon icon={faCircleCheck} /> <Msg id="tools.nothing" />
    </div>
  );
}

function ToolsCardBody() {
  const text = useText();
  useFreshState();
  const running = useRun((state) => state.running);
  const shown = useRun((state) => (state.running ? state.progress : (state.elsewhere ?? state.interrupted)));
  const elsewhere = useRun((state) => state.elsewhere !== null);
  const start = useRun((state) => state.start);
  const stop = useRun((state) => state.stop);
  const stopping = useRun((state) => state.stopping);
  const runError = useRun((state) => state.error);
  const nameSearch = useSettings((state) => state.settings.nameSearch);
  const ready = useSettings((state) => state.state === "ready");
  const usable = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  const waiting = useWaitingChanges();
  const { act, busy, error } = useAction();
  const options: RunOptions = { task: "update-performers", selection: {}, nameSearch, fresh: false };
  const failure = error ?? runError;
  return (
    <div className="card pss-card pss-tools">
      <RunAnnouncer />
      <div className="pss-tools-body">
        <h3>{text("app.title")}</h3>
        <Subject type={subjectOf(shown?.options.task ?? "update-performers")}>
          <StateLine />
        </Subject>
        <WaitingLine />
        {failure && <div className="pss-small pss-k-red pss-state">{text("action.failed", { message: failure })}</div>}
      </div>
      <div className="pss-actions">
        {running ? (
          <Button variant="secondary" disabled={stopping} onClick={stop}>
            {text(stopping ? "run.stopping" : "run.stop")}
          </Button>
        ) : (
          <Button
            variant="secondary"
            disabled={busy || elsewhere || !usable || !ready}
            onClick={() => act(() => start(options))}
          >
            {text("task.update")}
          </Button>
        )}
        {waiting.performer + waiting.studio > 0 && (
          <Link className="btn btn-secondary" to={reviewPath(waiting.performer > 0 ? "performer" : "studio")}>
            {text("tab.review")}
          </Link>
        )}
        <Link className="btn btn-primary" to={pagePath("overview")}>
          {text("tools.open")}
        </Link>
      </div>
    </div>
  );
}

/** The compact dashboard for Settings → Tools (335–770 px). Draw it inside `StoresProvider` and Stash's router. */
export function ToolsCard() {
  return (
    <Face>
      <ToolsCardBody />
    </Face>
  );
}
