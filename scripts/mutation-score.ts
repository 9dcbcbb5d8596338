/** Reads what mutation testing found. */

/** The part of the report's format (mutation-testing-report-schema) that is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

export interface MutationScore {
  readonly file: string;
  /** Mutants that a test noticed, time-outs included. */
  readonly killed: number;
  readonly survived: number;
  /** Mutants in code that no test runs. */
  readonly untested: number;
  /** Killed out of all three, in percent; 100 where there is nothing to mutate. */
  readonly score: number;
}

/** The score of each file of a report, the worst first, and that of all together under the name "together". */
export function mutationScores(report: MutationReport): MutationScore[] {
  const count = (file: string, statuses: readonly string[]): MutationScore => {
    const of = (...wanted: string[]) => statuses.filter((status) => wanted.includes(status)).length;
    const [killed, survived, untested] = [of("Killed", "Timeout"), of("Survived"), of("NoCoverage")];
    const all = killed + survived + untested;
    return { file, killed, survived, untested, score: all === 0 ? 100 : (100 * killed) / all };
  };
  const files = Object.entries(report.files).map(
    ([file, { mutants }]) => [file, mutants.map((m) => m.status)] as const,
  );
  const rows = files.map(([file, statuses]) => count(file, statuses)).sort((one, two) => one.score - two.score);
  return [
    ...rows,
    count(
      "together",
      files.flatMap(([, statuses]) => statuses),
    ),
  ];
}

/** Scores as a Markdown table. */
export function scoreTable(scores: readonly MutationScore[]): string {
  const rows = scores.map(
    ({ file, killed, survived, untested, score }) =>
      `| ${file} | ${killed} | ${survived} | ${untested} | ${score.toFixed(1)} % |`,
  );
  return ["| file | killed | survived | untested | score |", "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}
