import type { Finding, Severity } from "../../sync/checks/facts";
import type { Text } from "../messages/use-text";

const PARTS = [
  ["error", "check.found.errors"],
  ["warning", "check.found.warnings"],
  ["info", "check.found.hints"],
] as const satisfies readonly (readonly [Severity, string])[];

/** "1 problem", "2 warnings", "1 hint": how many were found of each; empty when nothing was found. */
export function findingsWords(text: Text, findings: readonly Pick<Finding, "severity">[]): readonly string[] {
  return PARTS.flatMap(([severity, key]) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n > 0 ? [text(key, { n })] : [];
  });
}
