import * as React from "react";

interface ReportCardProps {
  readonly id: string;
  readonly title: string;
  readonly what?: string;
}

/** A section of the report. */
export const ReportCard: React.FC<ReportCardProps> = ({ id, title, what, children }) => (
  <section className="card pss-card pss-pad pss-report-card" aria-labelledby={`pss-report-${id}`}>
    <h2 id={`pss-report-${id}`}>{title}</h2>
    {what && <p className="pss-dim pss-small">{what}</p>}
    {children}
  </section>
);
