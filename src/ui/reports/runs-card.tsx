/** The history of runs: a chart of the newest, and a table whose numbers lead to what they count. */
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedDate } from "react-intl";
import { Link } from "react-router-dom";
import { RUN_PARTS } from "../../sync/reports/report-numbers";
import { listKey, listOf, type ReportRun } from "../../sync/reports/report-types";
import { useText } from "../messages/use-text";
import { pagePath } from "../shell/paths";
import { CountLink } from "./count-link";
import { ReportCard } from "./report-card";
import { PartHeads } from "./part-heads";
import { useReport } from "./report-model";

/** Columns of the chart, rows of the table before it is unfolded. */
const CHART = 24;
const ROWS = 8;

function historyPath({ id }: ReportRun): string {
  return pagePath("history", null, { run: id });
}

function Chart({ runs }: { runs: readonly ReportRun[] }) {
  const text = useText();
  const { words, number } = useReport();
  const shown = runs.slice(0, CHART).reverse();
  const top = Math.max(1, ...shown.flatMap(({ withChanges, written }) => [withChanges, written]));
  const bar = (run: ReportRun, part: "withChanges" | "written", look: string) => (
    <span className={look} style={{ height: `${(run[part] / top) * 100}%` }} />
  );
  return (
    <figure className="pss-chart">
      <figcaption className="pss-small pss-mu">
        <span className="sr-only">{text("reports.runs.chart")}</span>
        <span className="pss-swatch pss-fill-solid" aria-hidden="true" /> {words.part("runs", "withChanges")}{" "}
        <span className="pss-swatch pss-fill-rising" aria-hidden="true" /> {words.part("runs", "written")}
      </figcaption>
      <div className="pss-chart-bars" aria-hidden="true">
        <span className="pss-chart-top pss-num pss-dim">{number(top)}</span>
        {shown.map((run) => (
          <span key={run.id} className="pss-chart-run" title={words.subject("runs", run.id)}>
            {bar(run, "withChanges", "pss-fill-solid")}
            {bar(run, "written", "pss-fill-rising")}
          </span>
        ))}
      </div>
    </figure>
  );
}

function RunRow({ run }: { run: ReportRun }) {
  const text = useText();
  const { report, words, number } = useReport();
  const failures = listOf(report, listKey("runs", run.id, "failed"));
  const cell = (part: (typeof RUN_PARTS)[number]) => {
    if (part === "failed" && failures)
      return <CountLink section="runs" subject={run.id} part={part} count={run.failed} />;
    if ((part === "written" || part === "refused") && run[part] > 0)
      return <CountLink {...{ section: "runs", subject: run.id, part, count: run[part] }} to={historyPath(run)} />;
    return <span className="pss-num">{number(run[part])}</span>;
  };
  const ends = { finished: null, stopped: "past.run.stopped", failed: "past.run.failed" } as const;
  const end = run.end === null ? ("past.run.open" as const) : ends[run.end];
  return (
    <tr>
      <th scope="row">
        <Link to={historyPath(run)}>
          <FormattedDate
            value={run.startedAt}
            day="numeric"
            month="short"
            year="numeric"
            hour="2-digit"
            minute="2-digit"
          />
        </Link>
        <small className="pss-dim">{[text(`past.task.${run.task}`), ...(end ? [text(end)] : [])].join(" · ")}</small>
      </th>
      {RUN_PARTS.map((part) => (
        <td key={part} data-label={words.part("runs", part)}>
          {cell(part)}
        </td>
      ))}
    </tr>
  );
}

/** Newest first in the table, newest last in the chart. */
export function RunsCard() {
  const text = useText();
  const { report } = useReport();
  const [all, setAll] = React.useState(false);
  const { runs } = report;
  if (runs.length === 0)
    return (
      <ReportCard id="runs" title={text("reports.runs")}>
        <p>{text("reports.runs.none")}</p>
      </ReportCard>
    );
  return (
    <ReportCard id="runs" title={text("reports.runs")} what={text("reports.runs.what")}>
      <Chart runs={runs} />
      <table className="pss-parts">
        <PartHeads section="runs" parts={RUN_PARTS} />
        <tbody>
          {(all ? runs : runs.slice(0, ROWS)).map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </tbody>
      </table>
      {!all && runs.length > ROWS && (
        <Button size="sm" variant="secondary" onClick={() => setAll(true)}>
          {text("reports.runs.all", { count: runs.length })}
        </Button>
      )}
    </ReportCard>
  );
}
