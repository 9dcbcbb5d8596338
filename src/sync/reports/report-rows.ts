/** The rows of a report while it is made. */
import type { FieldKey } from "../fields";
import type { DiffKind } from "../plan-types";
import type { Endpoint } from "../ports";
import { type Finding, FINDINGS, PARTS, type Part, type Report, type Section } from "./report-types";

type Rows<S extends Section> = Map<string, Record<Part<S>, string[]>>;

function blankRows<S extends Section>(section: S, subjects: readonly string[]): Rows<S> {
  const row = () =>
    Object.fromEntries(PARTS[section].map((part) => [part, []])) as unknown as Record<Part<S>, string[]>;
  return new Map(subjects.map((subject) => [subject, row()]));
}

function listed<S extends Section>(rows: Rows<S>) {
  return [...rows].map(([subject, parts]) => ({ subject, parts }));
}

/** Puts ids into parts of rows; nobody stands twice in a part. */
export class ReportRows {
  private readonly coverage;
  private readonly freshness;
  private readonly completeness;
  private readonly findings;
  private readonly waiting: Rows<"waiting"> = new Map();

  constructor(endpoints: readonly Endpoint[], fields: readonly FieldKey[]) {
    this.coverage = blankRows("coverage", endpoints);
    this.freshness = blankRows("freshness", endpoints);
    this.completeness = blankRows("completeness", fields);
    this.findings = blankRows("findings", FINDINGS);
  }

  put<S extends "coverage" | "freshness" | "completeness">(
    section: S,
    subject: string,
    part: Part<S>,
    id: string,
  ): void {
    const rows: Map<string, Partial<Record<string, string[]>>> = this[section];
    rows.get(subject)?.[part]?.push(id);
  }

  find(finding: Finding, id: string): void {
    const list = this.findings.get(finding)?.all;
    if (list && list[list.length - 1] !== id) list.push(id);
  }

  waits(kind: DiffKind, id: string): void {
    const row = this.waiting.get(kind);
    if (row) row.all.push(id);
    else this.waiting.set(kind, { all: [id] });
  }

  /** What was put, but for the runs. */
  sections(): Omit<Report["sections"], "runs"> {
    const { coverage, completeness, freshness, findings, waiting } = this;
    return {
      coverage: listed(coverage),
      completeness: listed(completeness),
      freshness: listed(freshness),
      findings: listed(findings),
      waiting: listed(waiting),
    };
  }
}
