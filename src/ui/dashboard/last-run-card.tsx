import { faListUl } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { FormattedDate } from "react-intl";
import { Link } from "react-router-dom";
import type { RunRecord } from "../../sync/run-types";
import { linksOnly } from "../../sync/task-type";
import { Icon } from "../icon";
import { b, Msg, useText } from "../messages/use-text";
import { reviewPath } from "../shell/paths";
import { useSubject } from "../subject";
import { reviewStart, useWaiting } from "./use-waiting";
import { FailureCount } from "./failure-count";
import "./run.css";
import { optionsText, taskTitle } from "./run-words";
import { WrittenCount } from "./written-count";

/** The review of stash ids alone. */
const LINKS = { field: "stashIds" };

/** What the last run brought, until the next one starts. */
export function LastRunCard({ last }: { last: RunRecord }) {
  const text = useText();
  const type = useSubject();
  const waiting = useWaiting();
  return (
    <section className="card pss-card pss-pad" aria-labelledby="pss-last-title">
      <div className="pss-card-head">
        <h2 id="pss-last-title" className="pss-card-title">
          {text(`last-run.${last.end ?? "stopped"}`, { task: taskTitle(text, last.options) })}{" "}
          <span className="pss-dim pss-small">{optionsText(text, last.options)}</span>
        </h2>
        {last.withChanges > 0 && (
          <Link
            className="btn btn-sm btn-secondary"
            to={reviewPath(type, null, linksOnly(last.options.task) ? LINKS : reviewStart(waiting))}
          >
            {text("last-run.review")}
          </Link>
        )}
      </div>
      <p className="pss-mu">
        <Msg
          id="last-run.what"
          values={{
            b,
            done: last.done,
            total: last.total,
            requests: last.requests,
            failed: last.failed,
            date: <FormattedDate value={last.endedAt ?? last.touchedAt} dateStyle="medium" timeStyle="short" />,
          }}
        />
      </p>
      {last.error && <p className="pss-k-red pss-state">{text("last-run.error", { message: last.error })}</p>}
      <div className="pss-results">
        <span>
          <Icon icon={faListUl} /> <Msg id="run.with-changes" values={{ b, n: last.withChanges }} />
        </span>
        <FailureCount failed={last.failed} lanes={[]} run={last} />
        <WrittenCount written={last.written ?? 0} refused={last.refused ?? 0} problems={last.problems ?? []} />
      </div>
    </section>
  );
}
