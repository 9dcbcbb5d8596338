/** A small report for component tests: four performers, a source that is on and one that is off. */
import { PARTS, type Report, type ReportRow, type Section } from "../../sync/reports/report-types";
import { HARBOUR, NORTH, START } from "./samples";

function row<S extends Section>(section: S, subject: string, ...lists: readonly string[][]): ReportRow<S> {
  const parts = PARTS[section].map((part, at) => [part, lists[at] ?? []] as const);
  return { subject, parts: Object.fromEntries(parts) as unknown as ReportRow<S>["parts"] };
}

/** Each part replaceable. */
export function sampleReport(change: Partial<Report> = {}): Report {
  const names = ["Wren Thistledown", "Odette Marshfen", "Lior Quill", "Lior Quill"];
  const refs = names.map((name, at) => {
    return [String(at + 1), { id: String(at + 1), name, disambiguation: at === 3 ? "the younger" : null }] as const;
  });
  const doubles = [["3", "4"]];
  return {
    type: "performer",
    at: START,
    refs: new Map(refs),
    total: 4,
    compared: 4,
    sources: [
      { endpoint: NORTH, name: "North Archive", enabled: true },
      { endpoint: HARBOUR, name: "Harbour Box", enabled: false },
    ],
    groups: { "same-name": new Map(["3", "4"].map((id) => [id, doubles])) },
    sections: {
      coverage: [
        row("coverage", NORTH, ["1", "2"], [], ["3"], ["4"]),
        row("coverage", HARBOUR, [], [], [], [], ["1", "2", "3", "4"]),
      ],
      completeness: [row("completeness", "height", ["1"], ["2"], ["3"], ["4"])],
      freshness: [row("freshness", NORTH, ["1"], [], [], ["2"]), row("freshness", HARBOUR)],
      findings: [
        row("findings", "nowhere", ["3", "4"]),
        row("findings", "same-name", ["3", "4"]),
        row("findings", "shared"),
      ],
      waiting: [row("waiting", "ambiguous", ["3"])],
      runs: [row("runs", "run-1", ["4"])],
    },
    runs: [
      {
        ...{ id: "run-1", task: "update-performers", startedAt: START, end: "stopped", total: 4, done: 3 },
        ...{ withChanges: 2, failed: 1, requests: 9, written: 2, refused: 0 },
      },
    ],
    ...change,
  };
}
