/** Rows that divide something, each with a bar and its numbers. Patterns tell the parts apart, colours only help. */
import * as React from "react";
import { PARTS, type ReportRow } from "../../sync/reports/report-types";
import { CountLink } from "./count-link";
import { SubjectHead } from "./part-heads";
import { useReport } from "./report-model";

type BarSection = "coverage" | "completeness" | "freshness";

/** The pattern of each part; the last of a division is always the empty one. */
const LOOKS = ["solid", "rising", "falling", "dots"] as const;

/** Class of a part's pattern. */
export function lookOf(index: number, of: number): string {
  return `pss-fill-${index === of - 1 ? "empty" : LOOKS[index]}`;
}

interface Numbers {
  readonly subject: string;
  readonly counts: readonly number[];
}

function PartsBar({ counts }: { counts: readonly number[] }) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className="pss-parts-bar" aria-hidden="true">
      {counts.map((count, index) => {
        const look = lookOf(index, counts.length);
        return count > 0 && <span key={look} className={look} style={{ width: `${(count / total) * 100}%` }} />;
      })}
    </div>
  );
}

interface PartsTableProps<S extends BarSection> {
  readonly section: S;
  readonly rows: readonly ReportRow<S>[];
  /** Said under the name of a row. */
  note?(subject: string): string | null;
  /** A column of its own between bar and numbers. */
  readonly extra?: { readonly head: string; cell(counts: readonly number[]): React.ReactNode };
}

/** The headings carry the patterns: they are the legend too. */
export function PartsTable<S extends BarSection>({ section, rows, note, extra }: PartsTableProps<S>) {
  const { words } = useReport();
  const parts: readonly string[] = PARTS[section];
  const lines = rows.map(({ subject, parts: lists }): Numbers => {
    const by: Readonly<Record<string, readonly string[]>> = lists;
    return { subject, counts: parts.map((part) => by[part]?.length ?? 0) };
  });
  return (
    <table className="pss-parts">
      <thead>
        <tr>
          <SubjectHead />
          <td />
          {extra && <th scope="col">{extra.head}</th>}
          {parts.map((part, index) => (
            <th scope="col" key={part}>
              <span className={`pss-swatch ${lookOf(index, parts.length)}`} aria-hidden="true" />{" "}
              {words.part(section, part)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ subject, counts }) => (
          <tr key={subject}>
            <th scope="row">
              {words.subject(section, subject)}
              {note?.(subject) && <small className="pss-dim">{note(subject)}</small>}
            </th>
            <td className="pss-parts-bar-cell">
              <PartsBar counts={counts} />
            </td>
            {extra && (
              <td className="pss-num" data-label={extra.head}>
                {extra.cell(counts)}
              </td>
            )}
            {parts.map((part, index) => (
              <td key={part} data-label={words.part(section, part)}>
                <CountLink section={section} part={part} subject={subject} count={counts[index] ?? 0} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
