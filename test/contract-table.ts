/** What is recorded of one real program, and how much of it the embedded one is held to. */
export interface ContractRow {
  readonly program: string;
  readonly recorded: readonly string[];
  readonly covered: readonly string[];
  readonly passed: ReadonlySet<string>;
}

/** Every line begins with this word, so that `npm test` can find the table in the output of the tests. */
export const CONTRACT_MARK = "contract  ";

/** The table as lines: situations recorded, covered by a test, and passed; those without a test by name. */
export function contractTable(rows: readonly ContractRow[]): string[] {
  const line = (program: string, counts: readonly string[], note: string): string =>
    `${CONTRACT_MARK}${program.padEnd(16)}${counts.map((count) => count.padStart(10)).join("")}   ${note}`.trimEnd();
  const body = rows.map(({ program, recorded, covered, passed }) => {
    const missing = recorded.filter((name) => !covered.includes(name));
    const counts = [recorded.length, covered.length, passed.size].map(String);
    return line(program, counts, missing.length > 0 ? `missing: ${missing.join(", ")}` : "all");
  });
  return [line("program", ["recorded", "covered", "passed"], ""), ...body];
}
