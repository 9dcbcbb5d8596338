import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedTime } from "react-intl";
import { Link } from "react-router-dom";
import { CareLink, CareTasks } from "../diagnostics/care-tasks";
import { Msg, useText } from "../messages/use-text";
import { useAction } from "../parts/use-action";
import { reportPath } from "../shell/paths";
import { useRun, useSources } from "../stores-context";

/** Asks every source who we are there; the cards say what came back. */
function TestConnections() {
  const text = useText();
  const sources = useSources((state) => state.sources);
  const test = useSources((state) => state.test);
  const running = useRun((state) => state.running);
  const { act, busy } = useAction();
  const testing = busy || sources.some((source) => source.test.state === "testing");
  const enabled = sources.filter((source) => source.enabled);
  const ready = enabled.filter((source) => source.test.state === "ready").length;
  const times = enabled.flatMap(({ test: { state, ...rest } }) => ("at" in rest ? [rest.at] : []));
  const last = times.length > 0 ? Math.max(...times) : null;
  return (
    <div className="pss-task">
      <div className="pss-task-body">
        <h3>{text("sources.test")}</h3>
        <p className="pss-mu pss-small">
          {last === null ? (
            <Msg id="sources.test.never" />
          ) : (
            <Msg id="sources.test.last" values={{ time: <FormattedTime value={last} />, ready, all: enabled.length }} />
          )}
        </p>
      </div>
      <div className="pss-actions">
        <CareLink part="connections" label={text("care.open")} subject={text("sources.test")} />
        <Button
          variant="secondary"
          disabled={testing || running || enabled.length === 0}
          aria-label={text("sources.test")}
          onClick={() => act(() => test())}
        >
          {text(testing ? "sources.testing" : "sources.test.button")}
        </Button>
      </div>
    </div>
  );
}

function Reports() {
  const text = useText();
  const title = text("tab.reports");
  const open = text("tools.open");
  return (
    <div className="pss-task">
      <div className="pss-task-body">
        <h3>{title}</h3>
        <p className="pss-mu pss-small">{text("reports.short")}</p>
      </div>
      <div className="pss-actions">
        <Link className="btn btn-secondary" to={reportPath("performer")} aria-label={`${open} ${title}`}>
          {open}
        </Link>
      </div>
    </div>
  );
}

/** Small jobs that keep things in order. */
export function HousekeepingCard() {
  return (
    <section className="pss-housekeeping" aria-labelledby="pss-housekeeping-title">
      <h2 className="pss-h2" id="pss-housekeeping-title">
        <Msg id="housekeeping.title" />
      </h2>
      <div className="card pss-card">
        <TestConnections />
        <CareTasks />
        <Reports />
      </div>
    </section>
  );
}
