/** What every part of the report needs: the report itself, and how its parts are called. */
import * as React from "react";
import { useIntl } from "react-intl";
import type { Report } from "../../sync/reports/report-types";
import type { FileSection, ReportWords } from "../../sync/reports/report-numbers";
import { FIELD_KEYS } from "../../sync/fields";
import { KINDS, kindLook } from "../kinds-look";
import { isMessageKey } from "../messages/catalogue";
import { useFieldLabel } from "../messages/field-label";
import { useText } from "../messages/use-text";
import { useSourceName } from "../review/use-source-name";

export interface ReportModel {
  readonly report: Report;
  readonly words: ReportWords;
  /** A number as the reader's language writes it. */
  number(n: number): string;
}

const Context = React.createContext<ReportModel | null>(null);

/** The report around. Throws outside a `ReportProvider`. */
export function useReport(): ReportModel {
  const model = React.useContext(Context);
  if (!model) throw new Error("a part of a report was drawn outside its report");
  return model;
}

function useWords(report: Report): ReportWords {
  const text = useText();
  const intl = useIntl();
  const field = useFieldLabel();
  const source = useSourceName();
  return React.useMemo(() => {
    const said = (key: string) => (isMessageKey(key) ? text(key) : key);
    const run = (id: string) => {
      const found = report.runs.find((one) => one.id === id);
      if (!found) return id;
      const at = intl.formatDate(found.startedAt, { dateStyle: "medium", timeStyle: "short" });
      return text("reports.run", { task: text(`past.task.${found.task}`), date: at });
    };
    const subjects: Readonly<Record<FileSection, (subject: string) => string>> = {
      coverage: source,
      freshness: source,
      favourites: source,
      completeness(subject) {
        const key = FIELD_KEYS.find((one) => one === subject);
        return key ? field(key) : subject;
      },
      findings: (subject) => said(`reports.findings.${subject}`),
      waiting(subject) {
        const kind = KINDS.find((one) => one === subject);
        return kind ? text(kindLook(kind).label) : subject;
      },
      runs: run,
    };
    return {
      title: text("reports.title", { type: report.type }),
      section: (section) => text(section === "waiting" ? "waiting.title" : `reports.${section}`),
      subject: (section, subject) => subjects[section](subject),
      part: (section, part) => (part === "all" ? text("reports.all") : said(`reports.${section}.${part}`)),
      columns: [
        text("reports.column.section"),
        text("reports.column.subject"),
        text("reports.column.part"),
        text("reports.column.count"),
        text("reports.column.share"),
      ],
    };
  }, [report, text, intl, field, source]);
}

/** Gives the parts below the report and its words. */
export const ReportProvider: React.FC<{ report: Report }> = ({ report, children }) => {
  const intl = useIntl();
  const words = useWords(report);
  const model = React.useMemo(
    () => ({ report, words, number: (n: number) => intl.formatNumber(n) }),
    [report, words, intl],
  );
  return <Context.Provider value={model}>{children}</Context.Provider>;
};
