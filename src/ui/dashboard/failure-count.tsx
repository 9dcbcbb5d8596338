import { faTriangleExclamation } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import type { LaneProgress, RunRecord } from "../../sync/run-types";
import { Icon } from "../icon";
import { b, Msg, useText } from "../messages/use-text";
import { FailureList } from "./failure-list";
import { failureGroups, laneGroups } from "./failure-groups";

interface FailureCountProps {
  failed: number;
  lanes: readonly LaneProgress[];
  /** The run, once it is over; null while it goes on. */
  run: RunRecord | null;
}

/** "5 could not be read", with the causes and names behind "why". Nothing when all could. */
export function FailureCount({ failed, lanes, run }: FailureCountProps) {
  const text = useText();
  const [open, setOpen] = React.useState(false);
  const groups = run && run.failures.length > 0 ? failureGroups(run.failures) : laneGroups(lanes);
  if (failed === 0) return null;
  return (
    <>
      <span className="pss-k-red pss-state">
        <Icon icon={faTriangleExclamation} /> <Msg id="run.unread" values={{ b, n: failed }} />{" "}
        {groups.length > 0 && (
          <Button variant="link" size="sm" className="pss-why" aria-expanded={open} onClick={() => setOpen(!open)}>
            {text(open ? "run.why-hide" : "run.why")}
          </Button>
        )}
      </span>
      {open && <FailureList groups={groups} run={run} />}
    </>
  );
}
