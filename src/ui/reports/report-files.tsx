/** The report as files, and on paper. */
import { faDownload, faPrint } from "@fortawesome/free-solid-svg-icons";
import * as React from "react";
import { Button } from "react-bootstrap";
import {
  type FavouriteCounts,
  type ReportWords,
  reportCsv,
  reportJson,
  reportMarkdown,
} from "../../sync/reports/report-numbers";
import type { Report } from "../../sync/reports/report-types";
import { Icon } from "../icon";
import { useText } from "../messages/use-text";
import { fileName, saveFile } from "../parts/save-file";
import { useReport } from "./report-model";

type Write = (report: Report, words: ReportWords, favourites: readonly FavouriteCounts[]) => string;

const FORMATS: readonly { name: string; extension: string; type: string; write: Write }[] = [
  { name: "CSV", extension: "csv", type: "text/csv", write: reportCsv },
  {
    name: "JSON",
    extension: "json",
    type: "application/json",
    write: (report, _, favourites) => reportJson(report, favourites),
  },
  { name: "Markdown", extension: "md", type: "text/markdown", write: reportMarkdown },
];

/** Buttons: a file in each format, and printing. */
export function ReportFiles({ favourites }: { favourites: readonly FavouriteCounts[] }) {
  const text = useText();
  const { report, words } = useReport();
  return (
    <div className="pss-actions pss-no-print">
      {FORMATS.map(({ name, extension, type, write }) => (
        <Button
          key={name}
          size="sm"
          variant="secondary"
          onClick={() =>
            saveFile(fileName(`report-${report.type}s`, extension, report.at), type, write(report, words, favourites))
          }
        >
          <Icon icon={faDownload} /> {name}
        </Button>
      ))}
      <Button size="sm" variant="secondary" onClick={() => window.print()}>
        <Icon icon={faPrint} /> {text("reports.print")}
      </Button>
    </div>
  );
}
