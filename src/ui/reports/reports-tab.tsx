/** The tab Reports (design 6): where the library stands, in pictures and numbers that lead to those they count. */
import { faRotate } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import { FormattedTime } from "react-intl";
import { Link, useLocation } from "react-router-dom";
import type { ReportStanding } from "../../store/report-contract";
import type { EntityType } from "../../sync/ports";
import type { Report } from "../../sync/reports/report-types";
import { Icon } from "../icon";
import { Msg, useText } from "../messages/use-text";
import { Note } from "../parts/note";
import { Skeleton } from "../parts/skeleton";
import { pagePath, reportPath, reviewedType } from "../shell/paths";
import { useReports, useStores } from "../stores-context";
import { Subject } from "../subject";
import "../review.css";
import { CompletenessCard, CoverageCard, FreshnessCard } from "./division-cards";
import { FavouriteNumbers, FindingsCard, WaitingNumbers } from "./line-cards";
import { ReportFiles } from "./report-files";
import { ReportList } from "./report-list";
import { ReportProvider } from "./report-model";
import "./reports.css";
import { RunsCard } from "./runs-card";
import { useFavouriteCounts } from "./use-favourite-counts";
import { RetryNote } from "../parts/retry-note";

function Switch({ current }: { current: EntityType }) {
  const text = useText();
  return (
    <nav className="btn-group pss-switch pss-no-print" aria-label={text("reports.of")}>
      {(["performer", "studio"] as const).map((type) => (
        <Subject key={type} type={type}>
          <Link
            className={`btn btn-sm ${type === current ? "btn-primary" : "btn-secondary"}`}
            to={reportPath(type)}
            {...(type === current ? { "aria-current": "page" as const } : {})}
          >
            <Msg id="of.title" />
          </Link>
        </Subject>
      ))}
    </nav>
  );
}

/** How far the counting is, what went wrong, and counting again. */
function Standing({ standing, onAgain }: { standing: ReportStanding; onAgain: () => void }) {
  const text = useText();
  const { state, report, read, of, error } = standing;
  const making = state === "making";
  return (
    <>
      {state === "failed" && (
        <RetryNote title="reports.failed" onAgain={onAgain}>
          {error}
        </RetryNote>
      )}
      <p className="pss-report-made pss-small pss-mu" role="status">
        {making && of > 0 && text("reports.reading", { read, of })}
        {!making && report && (
          <Msg
            id="reports.made"
            values={{ total: report.total, compared: report.compared, time: <FormattedTime value={report.at} /> }}
          />
        )}
      </p>
    </>
  );
}

function Sections({ report, onAgain, busy }: { report: Report; onAgain: () => void; busy: boolean }) {
  const text = useText();
  const favourites = useFavouriteCounts(report);
  return (
    <>
      <div className="pss-report-head">
        <h2 className="pss-report-title">{text("reports.title", { type: report.type })}</h2>
        <div className="pss-actions pss-no-print">
          <Button size="sm" variant="secondary" aria-disabled={busy} onClick={() => !busy && onAgain()}>
            <Icon icon={faRotate} spin={busy} /> {text("reports.again")}
          </Button>
        </div>
        <ReportFiles favourites={favourites} />
      </div>
      {report.compared === 0 && (
        <Note
          tone="info"
          title={text("reports.never.title")}
          actions={
            <Link className="btn btn-sm btn-secondary" to={pagePath("overview")}>
              {text("tab.overview")}
            </Link>
          }
        >
          {text("reports.never.what")}
        </Note>
      )}
      <div className="pss-report">
        <div>
          <CoverageCard />
          <FreshnessCard />
          <FavouriteNumbers counts={favourites} />
          <FindingsCard />
        </div>
        <div>
          <CompletenessCard />
          <WaitingNumbers />
          <RunsCard />
        </div>
      </div>
    </>
  );
}

function Body({ type }: { type: EntityType }) {
  const text = useText();
  const { reports } = useStores();
  const standing = useReports((state) => state.standings[type]);
  const list = new URLSearchParams(useLocation().search).get("list");
  const make = React.useCallback(() => void reports.getState().make(type), [reports, type]);
  // What was decided or written since the last look counts: what is known stays on screen meanwhile.
  React.useEffect(make, [make]);
  const { report, state } = standing;
  return (
    <>
      <Standing standing={standing} onAgain={make} />
      {!report && state !== "failed" && <Skeleton rows={8} />}
      {report && (
        <ReportProvider report={report}>
          {list !== null && <ReportList name={list} key={list} />}
          {list === null && report.total > 0 && <Sections report={report} onAgain={make} busy={state === "making"} />}
          {list === null && report.total === 0 && (
            <div className="card pss-card pss-empty" role="status">
              <h2>{text("reports.empty", { type })}</h2>
            </div>
          )}
        </ReportProvider>
      )}
    </>
  );
}

/** Performers or studios, as the address says; with `?list=…` the list behind a number. */
export function ReportsTab() {
  const type = reviewedType(useLocation().search);
  return (
    <div className="pss-reports">
      <Switch current={type} />
      <Subject type={type} key={type}>
        <Body type={type} />
      </Subject>
    </div>
  );
}
