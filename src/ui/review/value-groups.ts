/** The distinct values of a field with all who hold them: what the phone shows instead of columns (design/ui.md, Phone). */
import type { FieldDiff, Plan } from "../../sync/plan-types";
import type { Endpoint } from "../../sync/ports";
import { isEmpty, type MaybeValue } from "../../sync/values";
import { sameValue } from "./choices";

export interface ValueGroup {
  readonly value: MaybeValue;
  /** Stash holds it now. */
  readonly local: boolean;
  readonly sources: readonly Endpoint[];
}

/** What stands in Stash first, then the sources' values by precedence. A source that said nothing is in no group. */
export function valueGroups(plan: Plan, diff: FieldDiff): readonly ValueGroup[] {
  const groups: { value: MaybeValue; local: boolean; sources: Endpoint[] }[] = [
    { value: diff.local, local: true, sources: [] },
  ];
  for (const view of plan.sources) {
    const value = view.values[diff.field];
    if (value === undefined || !offers(diff, value)) continue;
    const group = groups.find((candidate) => sameValue(diff.field, candidate.value, value));
    if (group) group.sources.push(view.endpoint);
    else groups.push({ value, local: false, sources: [view.endpoint] });
  }
  return groups;
}

/** The distinct values that sources have, the most said first: what they agree and disagree about. */
export function voices(plan: Plan, diff: FieldDiff): readonly Omit<ValueGroup, "local">[] {
  const groups: { value: MaybeValue; sources: Endpoint[] }[] = [];
  for (const view of plan.sources) {
    const value = view.values[diff.field];
    if (value === undefined || isEmpty(value)) continue;
    const group = groups.find((candidate) => sameValue(diff.field, candidate.value, value));
    if (group) group.sources.push(view.endpoint);
    else groups.push({ value, sources: [view.endpoint] });
  }
  return groups.sort((a, b) => b.sources.length - a.sources.length);
}

/** An empty value is worth offering only where a source took its value away; elsewhere it merely knows nothing. */
export function offers(diff: FieldDiff, value: MaybeValue | undefined): value is MaybeValue {
  return value !== undefined && (!isEmpty(value) || diff.kind === "cleared");
}

/** How many sources that have a value say `value`, of how many. */
export function agreement(plan: Plan, diff: FieldDiff, value: MaybeValue): { agree: number; of: number } {
  const said = plan.sources
    .map((view) => view.values[diff.field])
    .filter((said) => said !== undefined && !isEmpty(said));
  return { agree: said.filter((other) => sameValue(diff.field, other ?? null, value)).length, of: said.length };
}
