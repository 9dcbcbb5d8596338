import * as React from "react";
import { Link } from "react-router-dom";
import type { FileSection } from "../../sync/reports/report-numbers";
import { listKey } from "../../sync/reports/report-types";
import { useText } from "../messages/use-text";
import { reportPath } from "../shell/paths";
import { useReport } from "./report-model";

interface CountLinkProps {
  readonly section: FileSection;
  readonly part: string;
  readonly subject: string;
  readonly count: number;
  /** Where the list is, if not in the report. */
  readonly to?: string;
}

/** A number of the report, as the link to those it counts; nobody needs no list. */
export function CountLink({ section, part, subject, count, to }: CountLinkProps) {
  const text = useText();
  const { report, words, number } = useReport();
  if (count === 0) return <span className="pss-num pss-dim">0</span>;
  const names = { count, subject: words.subject(section, subject), part: words.part(section, part) };
  return (
    <Link
      className="pss-num pss-count-link"
      to={to ?? reportPath(report.type, listKey(section, subject, part))}
      aria-label={text(part === "all" ? "reports.number" : "reports.number.part", names)}
    >
      {number(count)}
    </Link>
  );
}
