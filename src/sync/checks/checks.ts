/** Every check there is, and how they are put to the facts. */
import { ENDPOINT_CHECKS } from "./endpoint-checks";
import type { Check, Facts, Finding, Severity } from "./facts";
import { BROWSER_CHECKS, HOST_CHECKS } from "./host-checks";
import { KEY_CHECKS } from "./key-checks";
import { SETTINGS_CHECKS } from "./settings-checks";

export const CHECKS = [
  ...ENDPOINT_CHECKS,
  ...KEY_CHECKS,
  ...SETTINGS_CHECKS,
  ...BROWSER_CHECKS,
  ...HOST_CHECKS,
] as const;

export type CheckId = (typeof CHECKS)[number]["id"];

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What is not as it should be, the worst first, else in the order of the table. Pure. */
export function checkConfiguration(facts: Facts): readonly Finding<CheckId>[] {
  const rows: readonly Check<CheckId>[] = CHECKS;
  const found = rows.flatMap(({ id, severity, find }) => find(facts).map((hit) => ({ ...hit, id, severity })));
  return found.sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}
