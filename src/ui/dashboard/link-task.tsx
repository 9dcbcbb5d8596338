import { faCircleInfo } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { Link } from "react-router-dom";
import type { RunOptions } from "../../sync/run-types";
import { linkTask } from "../../sync/task-type";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { spanText } from "../parts/time-text";
import { useAction } from "../parts/use-action";
import { reviewPath } from "../shell/paths";
import { useReview, useRun, useSources } from "../stores-context";
import { useSubject } from "../subject";
import { type EstimateState, useEstimate } from "./use-estimate";

function EstimateLine({ estimate, id }: { estimate: EstimateState; id: string }) {
  const text = useText();
  const line = () => {
    if (estimate.state !== "known") return text(`estimate.${estimate.state}`);
    const { performers, requests, seconds } = estimate.value;
    return text("estimate.link", { performers, requests, span: spanText(text, seconds * 1000) });
  };
  return (
    <p className="pss-mu pss-small pss-estimate" id={id}>
      <Icon icon={faCircleInfo} /> {line()}
    </p>
  );
}

/** Filling in missing stash ids: asks about those that lack one, by links and by name whatever the settings say. */
export function LinkTask() {
  const text = useText();
  const type = useSubject();
  const task = linkTask(type);
  const options = React.useMemo<RunOptions>(() => ({ task, selection: {}, nameSearch: true, fresh: false }), [task]);
  const estimate = useEstimate(options);
  const running = useRun((state) => state.running);
  const elsewhere = useRun((state) => state.elsewhere !== null);
  const start = useRun((state) => state.start);
  const usable = useSources((state) => state.sources.some((source) => source.enabled && !source.invalid));
  const plans = useReview((state) => state.plans);
  const found = React.useMemo(
    () =>
      [...plans.values()].some(({ diffs }) => diffs.some((one) => one.field === "stashIds" && one.heap !== "folded")),
    [plans],
  );
  const { act, busy, error } = useAction();
  const nobody = estimate.state === "known" && estimate.value.performers === 0;
  const label = running ? "task.running" : elsewhere ? "task.elsewhere" : "task.link";
  const id = `pss-${task}-estimate`;
  return (
    <div className="pss-task" data-pss-task={task}>
      <div className="pss-task-body">
        <h3>{text("task.link")}</h3>
        <p className="pss-mu pss-small">{text("task.link.what")}</p>
        <EstimateLine estimate={estimate} id={id} />
        {error && (
          <p className="pss-small pss-k-red pss-state" role="alert">
            {text("action.failed", { message: error })}
          </p>
        )}
      </div>
      <div className="pss-actions">
        {found && (
          <Link className="btn btn-secondary" to={reviewPath(type, null, { field: "stashIds" })}>
            {text("task.link.review")}
          </Link>
        )}
        <Button
          variant="secondary"
          disabled={running || elsewhere || busy || !usable || nobody}
          aria-describedby={id}
          onClick={() => act(() => start(options))}
        >
          {text(label)}
        </Button>
      </div>
    </div>
  );
}
