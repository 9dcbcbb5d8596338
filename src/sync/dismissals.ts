/** What is dismissed in a difference, and whether a dismissal hides one (sync-rules section 4). Pure. */
import type { Dismissal, Resolution } from "./bases";
import { fieldRow } from "./fields";
import type { Kind } from "./kinds/kind";
import { proposalKey } from "./link-diff";
import type { FieldDiff, Plan } from "./plan-types";
import type { MaybeValue } from "./values";

/** True when the dismissal hides `value`: it is the one that was dismissed, or everything was for good. */
export function hides(dismissal: Dismissal | undefined, value: MaybeValue, { equal }: Kind): boolean {
  if (!dismissal) return false;
  if (dismissal.forGood) return true;
  return equal(dismissal.value, value) && equal(value, dismissal.value);
}

/** What dismissing this difference of the plan would record. */
export function dismissalOf(plan: Plan, diff: FieldDiff, forGood: boolean): NonNullable<Resolution["dismissal"]> {
  if (fieldRow(diff.field).special === "links")
    return { value: plan.sources.flatMap((view) => proposalKey(view) ?? []), forGood };
  const { elements } = diff;
  if (elements) {
    const of = (change: string) => elements.filter((one) => one.change === change).map((one) => one.value);
    const added = of("add");
    return { value: added.length > 0 ? added : null, removals: of("remove"), forGood };
  }
  const said = plan.sources.find((view) => view.endpoint === diff.winner)?.values[diff.field] ?? null;
  return { value: diff.heap === "folded" ? said : diff.proposed, forGood };
}
