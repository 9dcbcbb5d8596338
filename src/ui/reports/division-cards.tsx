/** Coverage, completeness, freshness: what divides the library. */
import * as React from "react";
import { useText } from "../messages/use-text";
import { useSources } from "../stores-context";
import { PartsTable } from "./parts-table";
import { ReportCard } from "./report-card";
import { useReport } from "./report-model";

/** What is to be known of a source to read its numbers. */
function useSourceNote() {
  const text = useText();
  const { report } = useReport();
  const sources = useSources((state) => state.sources);
  return (endpoint: string) => {
    if (!report.sources.some((one) => one.endpoint === endpoint && one.enabled)) return text("source.state.off");
    return sources.some((one) => one.endpoint === endpoint && one.way === "through-stash")
      ? text("reports.through")
      : null;
  };
}

/** Who is linked where, and what was found of the others. */
export function CoverageCard() {
  const text = useText();
  const { report } = useReport();
  return (
    <ReportCard id="coverage" title={text("reports.coverage")} what={text("reports.coverage.what")}>
      <PartsTable section="coverage" rows={report.sections.coverage} note={useSourceNote()} />
    </ReportCard>
  );
}

/** When the sources last answered about the linked. */
export function FreshnessCard() {
  const text = useText();
  const { report } = useReport();
  return (
    <ReportCard id="freshness" title={text("reports.freshness")} what={text("reports.freshness.what")}>
      <PartsTable section="freshness" rows={report.sections.freshness} />
    </ReportCard>
  );
}

/** How full each field is, was, and would be. */
export function CompletenessCard() {
  const text = useText();
  const { report, number } = useReport();
  const { total } = report;
  const percent = (count: number) => number(total > 0 ? Math.round((count / total) * 100) : 0);
  return (
    <ReportCard id="completeness" title={text("reports.completeness")} what={text("reports.completeness.what")}>
      <PartsTable
        section="completeness"
        rows={report.sections.completeness}
        extra={{
          head: text("reports.percent"),
          cell([had = 0, gained = 0, waits = 0]) {
            return (
              <>
                {percent(had)} → <b>{percent(had + gained)}</b> → {percent(had + gained + waits)}
              </>
            );
          },
        }}
      />
    </ReportCard>
  );
}
