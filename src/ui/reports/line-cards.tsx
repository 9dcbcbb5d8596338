/** Single numbers: what is worth a look, what waits, favourites on both sides. */
import * as React from "react";
import { Link } from "react-router-dom";
import type { FavouriteCounts } from "../../sync/reports/report-numbers";
import { FAVOURITE_PARTS } from "../../sync/reports/report-numbers";
import { KINDS } from "../kinds-look";
import { useText } from "../messages/use-text";
import { KindTag } from "../review/kind-tag";
import { pagePath, reviewPath } from "../shell/paths";
import { CountLink } from "./count-link";
import { ReportCard } from "./report-card";
import { PartHeads } from "./part-heads";
import { useReport } from "./report-model";

const Line: React.FC<{ label: React.ReactNode }> = ({ label, children }) => (
  <li className="pss-report-line">
    <span>{label}</span>
    {children}
  </li>
);

/** What may be wrong, and who is a favourite. */
export function FindingsCard() {
  const text = useText();
  const { report, words } = useReport();
  return (
    <ReportCard id="findings" title={text("reports.findings")}>
      <ul className="pss-report-lines">
        {report.sections.findings.map(({ subject, parts }) => (
          <Line key={subject} label={words.subject("findings", subject)}>
            <CountLink section="findings" part="all" subject={subject} count={parts.all.length} />
          </Line>
        ))}
      </ul>
    </ReportCard>
  );
}

/** Kinds that wait, by how many they wait for; the review has the list. That nothing changed on both sides is said too. */
export function WaitingNumbers() {
  const text = useText();
  const { report } = useReport();
  const rows = KINDS.flatMap((kind) => {
    const row = report.sections.waiting.find((one) => one.subject === kind);
    return row || kind === "conflict" ? [{ kind, count: row?.parts.all.length ?? 0 }] : [];
  });
  return (
    <ReportCard id="waiting" title={text("waiting.title")} what={text("reports.waiting.what")}>
      <ul className="pss-report-lines">
        {rows.map(({ kind, count }) => (
          <Line key={kind} label={<KindTag kind={kind} />}>
            <CountLink
              {...{ section: "waiting", part: "all", subject: kind, count }}
              to={reviewPath(report.type, null, { kind })}
            />
          </Line>
        ))}
      </ul>
    </ReportCard>
  );
}

/** Hearts here and there, of the sources that were compared since the page was opened. */
export function FavouriteNumbers({ counts }: { counts: readonly FavouriteCounts[] }) {
  const text = useText();
  const { report, words } = useReport();
  const path = (source: string) => pagePath("favourites", null, { type: report.type, source });
  return (
    <ReportCard id="favourites" title={text("reports.favourites")}>
      <table className="pss-parts">
        <PartHeads section="favourites" parts={FAVOURITE_PARTS} />
        <tbody>
          {report.sources
            .filter((source) => source.enabled)
            .map(({ endpoint }) => {
              const known = counts.find((one) => one.endpoint === endpoint);
              const name = words.subject("favourites", endpoint);
              return (
                <tr key={endpoint}>
                  <th scope="row">{name}</th>
                  {!known && (
                    <td colSpan={FAVOURITE_PARTS.length} className="pss-dim pss-unread">
                      {text("reports.favourites.unread")}{" "}
                      <Link
                        className="pss-count-link"
                        to={path(endpoint)}
                        aria-label={text("reports.favourites.open.label", { source: name })}
                      >
                        {text("reports.favourites.open")}
                      </Link>
                    </td>
                  )}
                  {known &&
                    FAVOURITE_PARTS.map((part) => (
                      <td key={part} data-label={words.part("favourites", part)}>
                        <CountLink
                          {...{ section: "favourites", part, subject: endpoint, count: known[part] }}
                          to={path(endpoint)}
                        />
                      </td>
                    ))}
                </tr>
              );
            })}
        </tbody>
      </table>
    </ReportCard>
  );
}
